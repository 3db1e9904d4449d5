"""The lines above the body of a text: its title, author, publisher and date.

A line belongs to the header where all of it is of these forms, in any number and order::

    Published: 3 March 2024    Posted on 12 May 2023    date: 2024-01-19    date and time
    By Jane Doe    Author: Jane Doe    Written by Jane Doe and John Roe     author
    Title: …    Source: …    Subject: …    URL: …    Language: …            labelled
    3 March 2024 | Jane Doe    01.03.2024 Author: Jane Doe                  several, parted

and so do the title beside such lines and lines between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from timeline.documents.plain import one_line

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_WEEKDAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WEEKDAY = rf"(?:{_WEEKDAY_NAME},?\s+)?"
_YEAR = r"[12]\d{3}(?!\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
#: a whole date, as headers and datelines write it
DATE = (
    rf"{_WEEKDAY}(?:"
    rf"[12]\d{{3}}-\d\d-\d\d(?!\d)|[12]\d{{3}}[/.]\d{{1,2}}[/.]\d{{1,2}}(?!\d)"
    rf"|[0-3]?\d[./-][0-3]?\d[./-]{_YEAR}"
    rf"|{_DAY}\.?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}"
    rf"|{_MONTH}\s+{_DAY},?\s+{_YEAR}"
    rf")"
)
#: a date that leaves out its year
YEARLESS = rf"{_WEEKDAY}(?:{_MONTH}\s+{_DAY}|{_DAY}\s+{_MONTH})(?!\w)"
_COARSE = rf"(?:{_MONTH},?\s+)?{_YEAR}"
_TIME = (
    r"(?:,?(?:\s+at)?\s*[T,|]?\s*\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?"
    r"\s*(?:Z\b|[+-]\d\d:?\d\d\b|\(?(?:GMT|UTC|CES?T|EES?T|[ECMP][SD]T|BST|MSK)(?:[+-]\d{1,2})?\b\)?)?)?"
)
_PUBLISHED = (
    r"(?:first\s+)?(?:published|posted|publication\s+date|date\s+of\s+publication|publish\s+date"
    r"|released|issued|release\s+date|dated|date)"
)
_PUBLISHED_IN = (
    r"(?:first\s+)?published\s+(?:in|by)\s+(?P<publisher>[^|•·,]{2,60}?)[\s,]\s*(?:on\s+)?"
)
_KICKER = (
    r"(?:for\s+)?immediate\s+release|(?:press|media|news)\s+release|press\s+statement"
    r"|(?:breaking\s+)?news|opinion|exclusive|analysis|editorial"
)
_UPDATED = r"(?:last\s+)?(?:updated|modified|revised|edited|changed)"
_ON = r"\s*:?(?:\s+(?:on|at))?\s*:?\s*"
_PARTICLE = r"(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|van|von|y)\b"
_NO_NAME = r"(?!(?:Author|By|Date|Posted|Published|Source|Updated)\b)"
_WORD = rf"(?:{_NO_NAME}[^\W\d_a-z][\w.'’-]*|{_PARTICLE})"
_NAME = rf"{_NO_NAME}[^\W\d_a-z][\w.'’-]*(?:[ \t]+{_WORD}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*|\s+(?:and|&)\s+){_NAME}){{0,5}}"
_BY = (
    r"(?:(?:(?:story|text|words|report|reported|written|analysis|commentary)\s+)?by"
    r"(?:\s*:\s*|\s+)|(?:authors?|byline|reporter|correspondent|writer)\s*:\s*)"
)

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(source, re.IGNORECASE))
    for kind, source in (
        (
            "published",
            rf"{_PUBLISHED}{_ON}(?P<value>{DATE}|{YEARLESS}(?!,?\s*\d)|{_COARSE}){_TIME}",
        ),
        (
            "published",
            rf"{_PUBLISHED_IN}(?P<value>{DATE}){_TIME}",
        ),
        ("updated", rf"\(?{_UPDATED}{_ON}(?P<value>{DATE}){_TIME}\)?"),
        ("bare", rf"(?P<value>{DATE}){_TIME}"),
        ("nothing", rf"(?:{_KICKER}|(?:©|copyright\b|\(c\)).*)$"),
        (
            "nothing",
            r"\d{1,3}[\s-]min(?:ute)?s?(?:\s+read)?\b|read(?:ing)?\s+time:?\s*\d+\s*min\w*",
        ),
        ("url", r"(?P<value>https?://\S{3,300})"),
    )
)
# Names begin with capitals, so that case counts in what follows the label.
_BYLINE = re.compile(rf"(?i:{_BY})(?P<value>{_NAMES})")
_BARE_NAME = re.compile(rf"(?P<value>{_NAME})(?=\s*(?:[|•·]|$|\s[–—-]\s))")
_BESIDE = re.compile(rf"(?P<value>{_NAME})")
_PLACE = re.compile(rf"{_NAME}(?:,\s*{_NAME})?\s*,\s*(?=\w)")
_PART = re.compile(r"(?:\s|[|•·,;/–—]|(?<=\s)-(?=\s))+")
_LABELLED = re.compile(
    r"(?P<label>title|headline|subject|source|publisher|publication|website|newspaper|outlet|url"
    r"|link|language|lang|from|authors?|to|cc)\s*:\s*(?P<value>\S.*)?",
    re.IGNORECASE,
)
_LABELS = {
    "title": "title",
    "headline": "title",
    "subject": "title",
    "source": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "website": "publisher",
    "newspaper": "publisher",
    "outlet": "publisher",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
    "from": "author",
    "author": "author",
    "authors": "author",
}
_ADDRESS = re.compile(r"\s*[<(]?[\w.+-]{1,64}@[\w.-]{1,200}[>)]?")
_OUTLET = re.compile(
    r"\b(?:agency|bulletin|chronicle|courier|daily|gazette|herald|journal|magazine|mail|media"
    r"|monitor|network|news\w*|observer|online|outlook|post|press|radio|review|service|standard"
    r"|sun|telegraph|times|today|tribune|tv|weekly|wire)\b",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    rf"^(?=[^\n]{{6,50}}$)[ \t#*]*({DATE})[ \t:*.–—-]*$", re.IGNORECASE | re.MULTILINE
)
#: a line of date words that is no date of publication is no title either
_VAGUE = re.compile(rf"(?:{_COARSE}|{YEARLESS}|{_WEEKDAY_NAME}),?", re.IGNORECASE)
_PERSON = re.compile(rf"{_NAME}")
_FRONT = re.compile(r"\s*+---[ \t]*+\n(?:[^\n]{0,300}\n){1,40}?---[ \t]*+(?:\n|\Z)")
_UNDERLINE = re.compile(r"(?:=+|-{3,}|\*{3,}|_{3,}|#+)\s*")
_MARKS = re.compile(r"^(?:#{1,6}\s+|[*_]{1,3}(?=\S))|(?:(?<=\S)[*_]{1,3}|\s#+)$")

_MOST_LINES = 24
_LONGEST_LINE = 300
_LONGEST_TITLE = 200
_MOST_FREE = 4
_FEW_WORDS = 2
#: titles that begin with so many letters in common are the same
_TELLING = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands above the body; empty where nothing does."""

    #: offset of the body
    body: int = 0
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    #: date words as they stand there
    published: str = ""
    #: date words of a later change
    updated: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    start: int
    #: behind its line end
    end: int
    text: str
    #: whether a blank line, or the end of the text, follows
    parted: bool
    #: values by the kind of their form; empty for a line that is none of the header's
    fields: dict[str, str] = field(default_factory=dict)


def header(text: str, title: str = "") -> Header:
    """The header of `text`.

    Args:
        text: A document's text.
        title: Its title, where that is known from elsewhere.
    """
    lines = tuple(_lines(text))
    chronicle = _is_chronicle(text)
    taken = _taken(lines, chronicle=chronicle)
    found = Header()
    for line in taken:
        found = _with_fields(found, line.fields)
    free = [line for line in taken if not line.fields]
    stated, used = _title(free)
    rest = lines[len(taken) :]
    known = found.title or title or stated
    if not known and rest and _is_title(text, rest, after_header=bool(taken)):
        known = _unmarked(rest[0].text)
    # A title stands twice where a page shows it once and the article again. One that nothing
    # stands beside may be a line like any other, whose dates are not to be lost.
    while len(rest) > 1 and _same(rest[0].text, known) and (taken or title or not _dated(known)):
        rest = rest[1:]
    # What follows a title can be its date and author.
    while rest and rest[0].fields and not (chronicle and "bare" in rest[0].fields):
        found = _with_fields(found, rest[0].fields)
        rest = rest[1:]
    others = [line.text for line in free if line not in used]
    for name in others:
        if not found.author and len(name.split()) >= _FEW_WORDS and _PERSON.fullmatch(name):
            found = _with_fields(found, _named(name))
    skipped = sum(name not in (found.author, found.publisher) for name in others)
    notes = []
    if skipped:
        said = "1 line that is" if skipped == 1 else f"{skipped} lines that are"
        notes.append(f"header: {said} neither title, author nor date stands above the body")
    if chronicle and any("bare" in line.fields for line in lines):
        notes.append(
            "header: several lines are dates, as in a chronicle, "
            "so that none is taken for the publication date"
        )
    # All of a short text can look like a header; then it is read as a body.
    behind = lines[-1].end if lines and text[lines[-1].end :].strip() else 0
    body = rest[0].start if rest else behind
    return replace(found, body=body, title=known, notes=tuple(notes))


def _lines(text: str) -> Iterator[_Line]:
    """The first lines that are not blank, with the fields in them."""
    start = 0
    count = 0
    # Between two rules at the top of Markdown, any line is about the document.
    front = _FRONT.match(text)
    matter = front.end() if front is not None else 0
    while start < len(text) and count < _MOST_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        raw = text[start : min(end, start + _LONGEST_LINE + 1)].strip()
        if raw and not _UNDERLINE.fullmatch(raw):
            following = text.find("\n", end)
            below = text[end : following if following >= 0 else len(text)].strip()
            fields = _fields(raw) if len(raw) <= _LONGEST_LINE else {}
            yield _Line(
                start=start,
                end=end,
                text=raw,
                parted=not below or _UNDERLINE.fullmatch(below) is not None,
                fields=fields or ({"nothing": ""} if end <= matter else {}),
            )
            count += 1
        start = end


def _fields(line: str) -> dict[str, str]:
    """What a line of the header says; empty for any other line."""
    line = _MARKS.sub("", line).strip()
    found = _parts(line)
    if not found:
        labelled = _LABELLED.fullmatch(line)
        if labelled is None:
            return {}
        kind = _LABELS.get(labelled["label"].lower(), "nothing")
        found = {kind: (labelled["value"] or "").strip().strip("\"'")}
    if "author" in found:
        _part_names(found)
    return found


def _parts(line: str) -> dict[str, str]:
    """What the parts of a line say, if each of them is of some form."""
    found: dict[str, str] = {}
    names: list[str] = []
    position = 0
    while position < len(line):
        gap = _PART.match(line, position)
        if gap is not None:
            position = gap.end()
            continue
        kind, match = _form(line, position, found)
        if match is None:
            return {}
        said = {key: value for key, value in match.groupdict().items() if value}
        if kind == "name":
            names.append(said["value"])
        elif kind != "place":
            found.setdefault(kind, said.pop("value", ""))
            found.update(said)
        position = match.end()
    if names and not {"bare", "published", "author"} & found.keys():
        return {}
    for name in names:
        found.setdefault("publisher" if _OUTLET.search(name) else "author", name)
    return found


def _part_names(found: dict[str, str]) -> None:
    """Take addresses, and the outlet that an author writes for, from among the names."""
    names = _ADDRESS.sub("", found.pop("author")).split(",")
    outlets = [name.strip() for name in names if _OUTLET.search(name)]
    people = [name.strip() for name in names if not _OUTLET.search(name)]
    if outlets:
        found.setdefault("publisher", outlets[0])
    if people and people[0]:
        found["author"] = ", ".join(people)


def _form(line: str, position: int, found: dict[str, str]) -> tuple[str, re.Match[str] | None]:
    for kind, pattern in _FORMS:
        match = pattern.match(line, position)
        if match is not None and _ends(line, match.end()):
            return kind, match
    match = _BYLINE.match(line, position)
    if match is not None and _ends(line, match.end()):
        return "author", match
    match = _BARE_NAME.match(line, position)
    # A name before a comma can be a place ("Rome, 3 March 2024").
    if match is not None and not line[:position].rstrip().endswith(","):
        return "name", match
    if "author" in found or "bare" in found:
        match = _BESIDE.match(line, position)
        if match is not None and _ends(line, match.end()):
            return ("publisher" if _OUTLET.search(match[0]) else "place"), match
    return "place", None if position else _PLACE.match(line)


def _ends(line: str, position: int) -> bool:
    """Whether a form can end there: not within a word, nor at the end of a sentence."""
    rest = line[position:]
    return not rest or rest[0].isspace() or rest[0] in "|•·,;/–—()"


def _with_fields(found: Header, fields: dict[str, str]) -> Header:
    """The header with a further line; what is stated first stays."""
    published = fields.get("published") or fields.get("bare") or ""
    return replace(
        found,
        title=found.title or fields.get("title", ""),
        author=found.author or fields.get("author", ""),
        publisher=found.publisher or fields.get("publisher", ""),
        url=found.url or fields.get("url", ""),
        language=found.language or fields.get("language", ""),
        published=found.published or published,
        updated=found.updated or fields.get("updated", ""),
    )


def _taken(lines: tuple[_Line, ...], *, chronicle: bool) -> tuple[_Line, ...]:
    """The lines up to the last one of the forms of the header."""
    count = 0
    free = 0
    told = False
    for index, line in enumerate(lines):
        if line.fields and not (chronicle and set(line.fields) == {"bare"}):
            count = index + 1
            told = told or set(line.fields) != {"nothing"}
            continue
        free += 1
        # A sentence between title and author is a standfirst; above all else it is a body.
        before_fields = index and index + 1 < len(lines) and lines[index + 1].fields
        fits = _titled(line.text) or before_fields
        if not fits or free > (1 if told else _MOST_FREE):
            break
    return lines[:count]


def _named(name: str) -> dict[str, str]:
    return {"publisher" if _OUTLET.search(name) else "author": name}


def _title(free: list[_Line]) -> tuple[str, list[_Line]]:
    """The title among the lines that say nothing else, and the lines that make it up."""
    titles = [line for line in free if _titled(line.text)]
    if not titles:
        return "", []
    chosen = 0
    # A word or two above a longer line say in which part of the paper it stood.
    if len(titles) > 1 and len(titles[0].text.split()) <= _FEW_WORDS < len(titles[1].text.split()):
        chosen = 1
    used = titles[chosen : chosen + 1]
    for above, line in pairwise(titles[chosen:]):
        if above.parted or not line.text[:1].islower():
            break
        used.append(line)
    return " ".join(_unmarked(line.text) for line in used), used


def _titled(line: str) -> bool:
    """Whether a line can be a title: short, and no sentence or item of a list."""
    return (
        len(line) <= _LONGEST_TITLE
        and any(char.isalpha() for char in line)
        and not line.endswith((".", ":", ";", ","))
        and not line.startswith(("- ", "* ", "• ", "| "))
        and not _VAGUE.fullmatch(line)
    )


def _is_title(text: str, lines: tuple[_Line, ...], *, after_header: bool) -> bool:
    """Whether the first line is a title that no date or author stands beside."""
    first = lines[0]
    if first.fields or not _titled(first.text) or len(lines) == 1:
        return False
    if first.text.startswith("#"):
        return True
    if first.parted:
        # Lines without any sentence below them are a list.
        return after_header or any(_is_sentence(line.text) for line in lines[1:4])
    following = lines[1].text
    # Where all stands in lines of its own, a title is shorter than what it is the title of.
    apart = "\n\n" not in text[first.start :].rstrip()
    longer = len(following) > (1.0 if after_header else 1.5) * len(first.text)
    return apart and longer and _is_sentence(following)


def _is_sentence(line: str) -> bool:
    # A longer line is cut off before its end.
    return len(line) > _LONGEST_TITLE or line.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", ":"))


def _dated(title: str) -> bool:
    return any(char.isdigit() for char in title)


def _unmarked(line: str) -> str:
    return one_line(_MARKS.sub("", _MARKS.sub("", line)))


def _same(line: str, title: str) -> bool:
    """Whether a line is the title, which pages lengthen by their own name."""
    one, other = _unmarked(line).casefold(), title.casefold()
    shorter = min(one, other, key=len)
    return one == other or (
        len(shorter) >= _TELLING and one.startswith(shorter) and other.startswith(shorter)
    )


def _is_chronicle(text: str) -> bool:
    """Whether dates stand alone in several lines: they are then those of events."""
    dates = (one_line(match[1]).casefold() for match in _DATE_LINE.finditer(text))
    first = next(dates, None)
    return any(date != first for date in dates)
