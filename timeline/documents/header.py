"""The lines above the body of a text: its title, author, publisher and date.

The header ends with the last line of the forms of `header_line`. The title beside such lines
belongs to it, and so do lines between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from timeline.documents.date_lists import are_events, is_sheet
from timeline.documents.header_forms import forms
from timeline.documents.header_line import fields, named, unmarked
from timeline.documents.writers import writers_in
from timeline.languages.header import HeaderWords
from timeline.text.sentences import ends_like_one

_FRONT = re.compile(r"\s*+(---|\+{3})[ \t]*+\n(?:[^\n]{0,300}\n){1,40}?\1[ \t]*+(?:\n|\Z)")
_UNDERLINE = re.compile(r"(?:=+|-{3,}|\+{3,}|\*{3,}|_{3,}|#+)\s*")

_SECTION = re.compile(r"#{2,3}\s")

_MOST_LINES = 24
_LONGEST_LINE = 300
_LONGEST_TITLE = 200
_MOST_FREE = 4
_FEW_WORDS = 2
#: titles that begin with so many letters in common are the same
_ENOUGH_LETTERS = 15
_FIELDS = ("title", "author", "publisher", "url", "language", "published", "updated", "head")


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
    #: whether a label says that they are of the publication
    is_labelled: bool = False
    #: date words of a later change
    updated: str = ""
    #: date words beside the number of a page
    head: str = ""
    #: whether the dates above the body are those of events
    of_events: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _HeaderLine:
    start: int
    #: behind its line end
    end: int
    text: str
    #: whether a blank line, or the end of the text, follows
    parted: bool
    #: values by the kind of their form; empty for a line that is none of the header's
    fields: dict[str, str] = field(default_factory=dict)
    #: whether its date is that of an event
    of_event: bool = False

    @property
    def is_header(self) -> bool:
        """Whether it is one of the header's."""
        return bool(self.fields) and not self.of_event

    @property
    def says_something(self) -> bool:
        """Whether it tells of the document, as the number of a page and a credit do not."""
        return self.is_header and not self.fields.keys() <= {"nothing", "head"}


def header(text: str, words: HeaderWords, title: str = "") -> Header:
    """The header of `text`.

    Args:
        text: A document's text.
        words: Those of its language.
        title: Its title, where that is known from elsewhere.
    """
    lines = _without_occasion(tuple(_lines(text, words)), words)
    if any("published" in line.fields for line in lines) and is_sheet(text, words):
        lines = tuple(_of_a_sheet(line, words) for line in lines)
    lines = _told_apart(text, lines, words)
    taken = _taken(lines, words)
    free = [line for line in taken if not line.fields]
    found = _with_lines(Header(), taken)
    stated, used = _title(free, words)
    rest = lines[len(taken) :]
    below_title = _title_below(text, rest, words, after=bool(taken))
    if below_title and _is_masthead(stated, words):
        found, stated = _with_fields(found, {"publisher": stated}), ""
    known = found.title or title or stated or below_title
    # A title that nothing stands beside may be a line like any other, whose dates are not to be
    # lost.
    if taken or title or not _dated(known):
        rest = _behind_title(rest, known)
    below = _behind_fields(rest)
    found = _with_lines(found, rest[: len(rest) - len(below)])
    of_events = next((line.of_event for line in lines if _is_unlabelled(line)), False)
    if found.published and not of_events:
        below = _behind_name(below, words)
    others = [line.text for line in free if line not in used]
    body = _body(text, lines, below)
    found = _with_people(found, [*_named(lines, below), *others], text[body:], words)
    skipped = sum(name not in (found.author, found.publisher) for name in others)
    return replace(
        found,
        body=body,
        title=known,
        of_events=of_events,
        notes=tuple(_notes(skipped, of_events=of_events)),
    )


def _is_masthead(line: str, words: HeaderWords) -> bool:
    """Whether a line is the name of a paper, above the date and the title."""
    return len(line.split()) <= _MOST_FREE and forms(words).outlet.search(line) is not None


def _title_below(
    text: str, lines: tuple[_HeaderLine, ...], words: HeaderWords, *, after: bool
) -> str:
    """The title in the first line below what is of the header; empty where it is not one."""
    is_title = bool(lines) and _is_title(text, lines, words, after_header=after)
    return unmarked(lines[0].text) if is_title else ""


def _behind_title(lines: tuple[_HeaderLine, ...], title: str) -> tuple[_HeaderLine, ...]:
    """`lines` without the title: it stands twice where a page shows it once and its text again."""
    while len(lines) > 1 and _same(lines[0].text, title):
        lines = lines[1:]
    return lines


def _behind_fields(lines: tuple[_HeaderLine, ...]) -> tuple[_HeaderLine, ...]:
    """`lines` without the date and author that follow a title."""
    while lines and lines[0].is_header:
        lines = lines[1:]
    return lines


def _behind_name(lines: tuple[_HeaderLine, ...], words: HeaderWords) -> tuple[_HeaderLine, ...]:
    """`lines` without the author, whose name stands alone behind the date of the header."""
    if len(lines) < _FEW_WORDS:
        return lines
    body = "\n".join(line.text for line in lines[1:])
    return lines[1:] if writers_in(lines[0].text, body, words) else lines


def _body(text: str, lines: tuple[_HeaderLine, ...], below: tuple[_HeaderLine, ...]) -> int:
    """Where the body begins; all of a short text can look like a header and is then a body."""
    if below:
        return below[0].start
    return lines[-1].end if lines and text[lines[-1].end :].strip() else 0


def _notes(skipped: int, *, of_events: bool) -> Iterator[str]:
    if skipped:
        said = "1 line that is" if skipped == 1 else f"{skipped} lines that are"
        yield f"header: {said} neither title, author nor date stands above the body"
    if of_events:
        yield (
            "header: the dates above the body are those of events, as in a chronicle or a plan, "
            "so that none is taken for the publication date"
        )


def _lines(text: str, words: HeaderWords) -> Iterator[_HeaderLine]:
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
            stated = fields(raw, words) if len(raw) <= _LONGEST_LINE else {}
            if _SECTION.match(raw) and set(stated) == {"date"}:
                # A heading below the title says when what stands under it was.
                stated = {}
            yield _HeaderLine(
                start=start,
                end=end,
                text=raw,
                parted=not below or _UNDERLINE.fullmatch(below) is not None,
                fields=stated or ({"nothing": ""} if end <= matter else {}),
            )
            count += 1
        start = end


def _without_occasion(
    lines: tuple[_HeaderLine, ...], words: HeaderWords
) -> tuple[_HeaderLine, ...]:
    """The lines; of those that announce something, beside "Venue: …", none is the header's."""
    label = re.compile(rf"[*_#\s]*{words.occasion}[*_]*\s*:", re.IGNORECASE)
    at = {index for index, line in enumerate(lines) if label.match(line.text)}
    if not at:
        return lines
    first = last = min(at)
    while first and not lines[first - 1].parted and lines[first - 1].fields:
        first -= 1
    while last + 1 < len(lines) and not lines[last].parted:
        last += 1
    return tuple(
        replace(line, fields={}) if first <= index <= last else line
        for index, line in enumerate(lines)
    )


def _with_lines(found: Header, lines: tuple[_HeaderLine, ...]) -> Header:
    """The header with further lines; what is stated first stays."""
    for line in lines:
        found = _with_fields(found, line.fields)
    return found


def _with_fields(found: Header, stated: dict[str, str]) -> Header:
    known = {"published": stated.get("date", ""), **stated}
    # A date with a label counts before one without.
    if stated.get("published") and not found.is_labelled:
        found = replace(found, published="", is_labelled=True)
    more: dict[str, Any] = {
        key: value for key, value in known.items() if key in _FIELDS and not getattr(found, key)
    }
    return replace(found, **more)


def _named(lines: tuple[_HeaderLine, ...], below: tuple[_HeaderLine, ...]) -> Iterator[str]:
    """The names that stand beside the dates of the header, and behind them."""
    above = lines[: len(lines) - len(below)]
    yield from (line.fields["named"] for line in above if "named" in line.fields)
    if above and not above[-1].fields:
        yield above[-1].text


def _with_people(found: Header, names: list[str], body: str, words: HeaderWords) -> Header:
    """The header with the author that no label tells."""
    for name in names:
        writers = "" if found.author else writers_in(name, body, words)
        if writers:
            found = _with_fields(found, named(writers, words))
    return found


def _told_apart(
    text: str, lines: tuple[_HeaderLine, ...], words: HeaderWords
) -> tuple[_HeaderLine, ...]:
    """The lines, with those marked of which no label tells the date, and which are events."""
    behind = (*(line.text for line in lines[1:]), "")
    places = [index for index, line in enumerate(lines) if _is_unlabelled(line)]
    if not places:
        return lines
    shown = [f"{lines[index].text}\n{behind[index]}" for index in places]
    found = dict(zip(places, are_events(text, words, shown), strict=True))
    return tuple(
        replace(line, of_event=found.get(index, False)) for index, line in enumerate(lines)
    )


def _of_a_sheet(line: _HeaderLine, words: HeaderWords) -> _HeaderLine:
    """A line of what says when and where an event is: its date has no label then."""
    said = line.fields.get("published", "")
    if not said or re.match(rf"\W*(?:{words.event_label})\b", line.text, re.IGNORECASE) is None:
        return line
    rest = {key: value for key, value in line.fields.items() if key != "published"}
    return replace(line, fields={**rest, "date": said})


def _is_unlabelled(line: _HeaderLine) -> bool:
    """Whether the date of a line can be that of an event."""
    return "date" in line.fields and not {"author", "published", "updated"} & line.fields.keys()


def _taken(lines: tuple[_HeaderLine, ...], words: HeaderWords) -> tuple[_HeaderLine, ...]:
    """The lines up to the last one of the forms of the header."""
    count = 0
    free = 0
    stated = False
    for index, line in enumerate(lines):
        if line.is_header:
            count = index + 1
            stated = stated or set(line.fields) != {"nothing"}
            continue
        free += 1
        # A sentence between title and author is a standfirst; above all else it is a body.
        before_fields = index and index + 1 < len(lines) and lines[index + 1].says_something
        fits = _titled(line.text, words) or before_fields
        if not fits or free > (1 if stated else _MOST_FREE):
            break
    return lines[:count]


def _title(free: list[_HeaderLine], words: HeaderWords) -> tuple[str, list[_HeaderLine]]:
    """The title among the lines that say nothing else, and the lines that make it up."""
    titles = [line for line in free if _titled(line.text, words)]
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
    return " ".join(unmarked(line.text) for line in used), used


def _titled(line: str, words: HeaderWords) -> bool:
    """Whether a line can be a title: short, and no sentence or item of a list."""
    return (
        len(line) <= _LONGEST_TITLE
        and any(char.isalpha() for char in line)
        and not line.endswith((".", ":", ";", ","))
        and not line.startswith(("- ", "* ", "• ", "| "))
        and not forms(words).vague.fullmatch(line)
    )


def _is_title(
    text: str, lines: tuple[_HeaderLine, ...], words: HeaderWords, *, after_header: bool
) -> bool:
    """Whether the first line is a title that no date or author stands beside."""
    first = lines[0]
    if first.fields or not _titled(first.text, words) or len(lines) == 1:
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
    return len(line) > _LONGEST_TITLE or ends_like_one(line)


def _dated(title: str) -> bool:
    return any(char.isdigit() for char in title)


def _same(line: str, title: str) -> bool:
    """Whether a line is the title, which pages lengthen by their own name."""
    one, other = unmarked(line).casefold(), title.casefold()
    shorter = min(one, other, key=len)
    return one == other or (
        len(shorter) >= _ENOUGH_LETTERS and one.startswith(shorter) and other.startswith(shorter)
    )
