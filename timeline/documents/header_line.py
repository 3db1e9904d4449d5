"""One line above the body of a text: which forms it is of, and what it says.

It belongs to the header where all of it is of these forms, in any number and order::

    Published: 3 March 2024    Posted on 12 May 2023    date: 2024-01-19    date and time
    By Jane Doe    Author: Jane Doe    Written by Jane Doe and John Roe     author
    Title: …    Source: …    Subject: …    URL: …    Language: …            labelled
    3 March 2024 | Jane Doe    01.03.2024 Author: Jane Doe                  several, parted
"""

import re
from dataclasses import dataclass
from functools import cache

from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line

_YEAR = r"[12]\d{3}(?!\d)"
#: a whole date in numbers
_NUMERIC = (
    r"[12]\d{3}-\d\d-\d\d(?!\d)|[12]\d{3}[/.]\d{1,2}[/.]\d{1,2}(?!\d)"
    rf"|[0-3]?\d[./-][0-3]?\d[./-]{_YEAR}"
)
_URL = re.compile(r"(?P<value>https?://\S{3,300})", re.IGNORECASE)
_PART = re.compile(r"(?:\s|[|•·,;/–—]|(?<=\s)-(?=\s))+")
_ADDRESS = re.compile(r"\s*[<(]?[\w.+-]{1,64}@[\w.-]{1,200}[>)]?")
_MARKS = re.compile(r"^(?:#{1,6}\s+|[*_]{1,3}(?=\S))|(?:(?<=\S)[*_]{1,3}|\s#+)$")
_FORM_ENDS = "|•·,;/–—()"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderForms:
    """The patterns that the words of a language make."""

    #: what a part of a line can be, in the order in which they are tried, by what it states
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    #: a name, whatever follows
    name: re.Pattern[str]
    #: a name that a mark or the end of the line follows
    name_apart: re.Pattern[str]
    #: a place before a comma
    place: re.Pattern[str]
    #: a line with a label of the language
    labelled: re.Pattern[str]
    outlet: re.Pattern[str]
    #: a line of date words that states no publication date, and is not a title either
    vague: re.Pattern[str]
    #: a date alone in its line
    date_line: re.Pattern[str]


def date_source(words: HeaderWords) -> str:
    """A whole date, as headers and datelines write it."""
    return rf"{_weekday(words)}(?:{_NUMERIC}|{words.date})"


def yearless_source(words: HeaderWords) -> str:
    """A date that leaves out its year."""
    return rf"{_weekday(words)}{words.yearless}"


def _weekday(words: HeaderWords) -> str:
    return rf"(?:{words.weekday},?\s+)?"


@cache
def forms(words: HeaderWords) -> HeaderForms:
    """The patterns of a language, made once."""
    date, yearless = date_source(words), yearless_source(words)
    coarse = rf"(?:{words.month})?{_YEAR}"
    on = rf"\s*:?(?:\s+{words.on})?\s*:?\s*"
    # Names begin with capitals, so that case counts in what follows the label.
    no_name = rf"(?!{words.no_name}\b)"
    word = rf"(?:{no_name}[^\W\d_a-z][\w.'’-]*|{words.particle}\b)"
    name = rf"{no_name}[^\W\d_a-z][\w.'’-]*(?:[ \t]+{word}){{0,4}}"
    names = rf"{name}(?:(?:\s*,\s*|\s+{words.both}\s+){name}){{0,5}}"
    publisher = rf"{words.published_in}(?P<publisher>[^|•·,]{{2,60}}?)[\s,]\s*(?:{words.on}\s+)?"
    stated = (
        (
            "published",
            rf"{words.published}{on}(?P<value>{date}|{yearless}(?!,?\s*\d)|{coarse}){words.time}",
        ),
        ("published", rf"{publisher}(?P<value>{date}){words.time}"),
        ("updated", rf"\(?{words.updated}{on}(?P<value>{date}){words.time}\)?"),
        ("date", rf"(?P<value>{date}){words.time}"),
        ("nothing", rf"(?:{words.kicker})$"),
        ("nothing", words.reading_time),
    )
    return HeaderForms(
        fields=(
            *((kind, re.compile(source, re.IGNORECASE)) for kind, source in stated),
            ("url", _URL),
            ("author", re.compile(rf"(?i:{words.by})(?P<value>{names})")),
        ),
        name=re.compile(rf"(?P<value>{name})"),
        name_apart=re.compile(rf"(?P<value>{name})(?=\s*(?:[|•·]|$|\s[–—-]\s))"),
        place=re.compile(rf"{name}(?:,\s*{name})?\s*,\s*(?=\w)"),
        labelled=re.compile(
            rf"(?P<label>{'|'.join(map(re.escape, words.labels))})\s*:\s*(?P<value>\S.*)?",
            re.IGNORECASE,
        ),
        outlet=re.compile(rf"\b{words.outlet}\b", re.IGNORECASE),
        vague=re.compile(rf"(?:{coarse}|{yearless}|{words.weekday}),?", re.IGNORECASE),
        date_line=re.compile(
            rf"^(?=[^\n]{{6,50}}$)[ \t#*]*({date})[ \t:*.–—-]*$", re.IGNORECASE | re.MULTILINE
        ),
    )


def fields(line: str, words: HeaderWords) -> dict[str, str]:
    """What a line of the header says, by the names of fields; empty for any other line.

    "date" is a date without a label, and "nothing" stands for what belongs to the header and
    states none of them.
    """
    line = _MARKS.sub("", line).strip()
    found = _parts(line, forms(words))
    if not found:
        labelled = forms(words).labelled.fullmatch(line)
        if labelled is None:
            return {}
        kind = words.labels[labelled["label"].lower()] or "nothing"
        found = {kind: (labelled["value"] or "").strip().strip("\"'")}
    if "author" in found:
        _part_names(found, forms(words).outlet)
    return found


def named(name: str, words: HeaderWords) -> dict[str, str]:
    """The field of a name that stands alone."""
    return {"publisher" if forms(words).outlet.search(name) else "author": name}


def unmarked(line: str) -> str:
    """A line without the marks of headings and of emphasis."""
    return one_line(_MARKS.sub("", _MARKS.sub("", line)))


def _parts(line: str, known: HeaderForms) -> dict[str, str]:
    """What the parts of a line say, if each of them is of some form."""
    found: dict[str, str] = {}
    names: list[str] = []
    position = 0
    while position < len(line):
        gap = _PART.match(line, position)
        if gap is not None:
            position = gap.end()
            continue
        kind, match = _form(line, position, found, known)
        if match is None:
            return {}
        said = {key: value for key, value in match.groupdict().items() if value}
        if kind == "name":
            names.append(said["value"])
        elif kind != "place":
            found.setdefault(kind, said.pop("value", ""))
            found.update(said)
        position = match.end()
    if names and not {"date", "published", "author"} & found.keys():
        return {}
    for name in names:
        found.setdefault("publisher" if known.outlet.search(name) else "author", name)
    return found


def _form(
    line: str, position: int, found: dict[str, str], known: HeaderForms
) -> tuple[str, re.Match[str] | None]:
    for kind, pattern in known.fields:
        match = pattern.match(line, position)
        if match is not None and _ends(line, match.end()):
            return kind, match
    match = known.name_apart.match(line, position)
    # A name before a comma can be a place ("Rome, 3 March 2024").
    if match is not None and not line[:position].rstrip().endswith(","):
        return "name", match
    if "author" in found or "date" in found:
        match = known.name.match(line, position)
        if match is not None and _ends(line, match.end()):
            return ("publisher" if known.outlet.search(match[0]) else "place"), match
    return "place", None if position else known.place.match(line)


def _ends(line: str, position: int) -> bool:
    """Whether a form can end there: not within a word, nor at the end of a sentence."""
    rest = line[position:]
    return not rest or rest[0].isspace() or rest[0] in _FORM_ENDS


def _part_names(found: dict[str, str], outlet: re.Pattern[str]) -> None:
    """Take addresses, and the outlet that an author writes for, from among the names."""
    names = _ADDRESS.sub("", found.pop("author")).split(",")
    outlets = [name.strip() for name in names if outlet.search(name)]
    people = [name.strip() for name in names if not outlet.search(name)]
    if outlets:
        found.setdefault("publisher", outlets[0])
    if people and people[0]:
        found["author"] = ", ".join(people)
