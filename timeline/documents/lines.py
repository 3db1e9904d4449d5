"""The lines of a text, and what each looks like: an item, a row, a label, a date alone."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from timeline.documents import line_forms as forms
from timeline.documents.line_forms import LineForms

#: characters that a line without a full stop has at most, where it is an entry of a list
_LONGEST_ENTRY = 160
_FENCE = re.compile(r"^[ \t]{0,9}(?P<fence>```|~~~)[`~]*(?P<language>[^\n`]*)$", re.MULTILINE)
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"['’(\[]?\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without the white space around it."""

    start: int
    end: int
    text: str
    #: characters before it in its line
    indent: int
    #: "alone", "item", "row", "led", "timed", "label", "begun", "ended", "code"; empty for others
    kind: str = ""
    #: behind its bullet or number
    words: int = 0


def code_of(text: str, body: int) -> tuple[tuple[int, int], ...]:
    """Start and end of each piece of code from the offset `body` on, its fences with it."""
    if "```" not in text and "~~~" not in text:
        return ()
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text, body):
        if opened is None:
            opened = fence
        elif fence["fence"] == opened["fence"] and not fence["language"]:
            found.append((opened.start(), fence.end()))
            opened = None
    return tuple(found)


def lines_between(
    text: str, start: int, end: int, known: LineForms, code: Sequence[tuple[int, int]] = ()
) -> Iterator[Line]:
    """The lines with words between two offsets, each with what it looks like."""
    at = start
    while at < end:
        last = text.find("\n", at, end)
        last = end if last < 0 else last
        raw = text[at:last]
        inside = raw.strip()
        if inside:
            first = at + len(raw) - len(raw.lstrip())
            line_start = text.rfind("\n", 0, first) + 1
            line = Line(
                start=first, end=first + len(inside), text=inside, indent=first - line_start
            )
            yield replace(line, kind="code") if _is_within(first, code) else _of_kind(line, known)
        at = last + 1


def _is_within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of several spans, which are in order, has the offset in it."""
    at = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return at >= 0 and offset < spans[at][1]


def _of_kind(line: Line, known: LineForms) -> Line:
    """The line with what it looks like."""
    text = line.text
    if known.alone.fullmatch(text):
        return replace(line, kind="alone", words=line.start)
    if text.startswith("|") or (text[0].isalnum() and len(forms.cells(text)) > 1):
        return replace(line, kind="row", words=line.start)
    item = None if _is_begun(text, known) else forms.ITEM.match(text)
    if item is not None:
        return replace(line, kind="item", words=line.start + item.end())
    return replace(line, kind=_form(text, known), words=line.start)


def _is_begun(text: str, known: LineForms) -> bool:
    return (known.led.match(text) or known.timed.match(text)) is not None


def _form(text: str, known: LineForms) -> str:
    short = len(text) <= _LONGEST_ENTRY
    tried = (
        ("led", known.led.match(text)),
        ("timed", known.timed.match(text)),
        ("label", forms.LABEL.fullmatch(text)),
        ("begun", short and _is_dated(known.begun.match(text))),
        ("number", short and _NUMBER.match(text)),
        ("ended", short and known.ended.fullmatch(text)),
    )
    return next((kind for kind, match in tried if match), "")


def _is_dated(match: re.Match[str] | None) -> bool:
    """Whether a line begins with a date that has a number: "Spring fair" need not."""
    return match is not None and _DIGIT.search(match["date"]) is not None
