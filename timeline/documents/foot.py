"""The last lines of a text: when it was published, changed or signed."""

import re
from dataclasses import dataclass

from timeline.documents.header_forms import date_source
from timeline.documents.header_line import fields, is_other_label
from timeline.languages.header import HeaderWords

_MOST_LINES = 8
_LONGEST = 200
_WITHIN = 2_000
_PLACE = r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Date words in the last lines; empty where none are there."""

    published: str = ""
    updated: str = ""
    signed: str = ""


def foot(text: str, body: int, words: HeaderWords) -> Foot:
    """What the last lines of `text` say, from the offset `body` on."""
    lines = text[max(body, len(text) - _WITHIN) :].splitlines()
    last = [line.strip() for line in lines if line.strip()][1:][-_MOST_LINES:]
    # There a date without a label of its own is that of an event.
    event = re.compile(rf"\W*(?:{words.event_label})\b", re.IGNORECASE)
    dated = (line for line in last if len(line) <= _LONGEST and _dated(line))
    said = [fields(line, words) for line in dated if event.match(line) is None]
    # "Issued: …" among other labels is what became of something.
    is_list = any(is_other_label(line, words) for line in last if len(line) <= _LONGEST)
    return Foot(
        published="" if is_list else _first(said, "published"),
        updated=_first(said, "updated"),
        signed=_signed(last, words),
    )


def _dated(line: str) -> bool:
    return any(sign.isdigit() for sign in line)


def _first(said: list[dict[str, str]], key: str) -> str:
    return next((found[key] for found in said if found.get(key)), "")


def _signed(lines: list[str], words: HeaderWords) -> str:
    """The date of a signature: "Done at Rome, 3 March 2024", or place and date as the last line."""
    date = rf"(?P<date>(?i:{date_source(words)}))"
    done = re.compile(rf"(?i:{words.signed}){_PLACE},?\s+(?i:on\s+)?(?i:this\s+)?{date}")
    alone = re.compile(rf"{_PLACE}, {date}\.?")
    for line in lines:
        match = done.match(line)
        if match is not None:
            return match["date"]
    # Several of them are a list.
    dated = [match for line in lines if (match := alone.fullmatch(line)) is not None]
    return dated[0]["date"] if len(dated) == 1 and dated[0].string == lines[-1] else ""
