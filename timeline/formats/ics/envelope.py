"""Where a calendar begins and ends in a file, as programs cut and paste them."""

import re
from dataclasses import replace

from timeline.formats.ics.component import Component, warning
from timeline.formats.ics.components import EVENTS
from timeline.formats.ics.lines import newlines
from timeline.formats.ics.mail import without_mail
from timeline.model import Problem
from timeline.text.counts import count

_BEGIN = re.compile(
    r"^[ \t]*+BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)\b", re.IGNORECASE | re.MULTILINE
)
#: what events outside of a calendar may need
_TAKEN = EVENTS | {"VTIMEZONE"}


def from_begin(text: str, file: str, problems: list[Problem]) -> str:
    """A file from its first calendar or event on, with blank lines for what stands before it.

    A mail may stand there, or the head of an answer of a server. Empty where there is none.
    """
    text = newlines(without_mail(text, file, problems))
    begin = _BEGIN.search(text)
    if begin is None:
        return ""
    before = text[: begin.start()]
    lines = before.split("\n")
    if told := [number for number, line in enumerate(lines, 1) if line.strip()]:
        message = f"{count(len(told), 'line')} before {begin[0].strip()} passed over"
        problems.append(warning(file, told[0], message))
    return "\n" * before.count("\n") + text[begin.start() :].lstrip(" \t")


def with_all_inside(top: list[Component], file: str, problems: list[Problem]) -> list[Component]:
    """The calendars of a file, with its events that stand in none in one of their own."""
    outside = [item for item in top if item.name in EVENTS]
    if not outside:
        return top
    others = [item for item in top if item.name not in _TAKEN]
    zones = [item for item in top if item.name == "VTIMEZONE"]
    stand = "stand" if len(outside) > 1 else "stands"
    message = f"{count(len(outside), 'event')} {stand} outside VCALENDAR: read all the same"
    problems.append(warning(file, outside[0].line, message))
    bare = Component(name="VCALENDAR", line=outside[0].line)
    return [*others, replace(bare, children=[*zones, *outside])]
