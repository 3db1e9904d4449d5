"""The components of an iCalendar file (RFC 5545 3.6), as they stand in each other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from timeline.formats.ics import quoted
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.lines import LINE, newlines, numbered
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.unbegun import taken_out
from timeline.formats.ics.unfolded import is_property, is_text, may_be_prose, was_cut
from timeline.limits import LIMITS
from timeline.model import Origin, Problem
from timeline.seeds import fields

#: what is read as an event, and stands in no other
EVENTS = frozenset(("VEVENT", "VTODO", "VJOURNAL"))
_NESTING = LIMITS["calendar.nesting"]
#: characters of a name in a message
_SHOWN = 200


def named(components: Iterable[Component], name: str) -> list[Component]:
    """The components of that name."""
    return [component for component in components if component.name == name]


#: the name of a property, with white space around it
_SPACED = re.compile(r"\A\s*([A-Z-]+)\s+(?=[;:])", re.ASCII)
#: what was meant to be a CLASS, however it is damaged
_CLASS = re.compile(r"\W*(?:[\w-]+\.)?CLASS(?![\w-])", re.IGNORECASE | re.ASCII)


@dataclass(slots=True, kw_only=True)
class _Nesting:
    """The components of a file as they open and close."""

    file: str
    problems: list[Problem]
    notes: Notes
    #: those that are open, the outermost first
    stack: list[Component] = field(default_factory=list)
    #: those at the top that are closed
    top: list[Component] = field(default_factory=list)
    #: names of the properties of the open calendar since its last event
    strays: list[str] = field(default_factory=list)
    #: how many are open that stand too deep
    too_deep: int = 0
    #: the property that was last read, of the innermost open component, by its name
    last: str = ""
    #: its last line, and what goes on with it in lines that are no property
    line: str = ""
    more: list[str] = field(default_factory=list)

    def add(self, number: int, name: str, parameters: str, value: str) -> None:
        """Add a property to the innermost open component."""
        if not self.stack:
            self.warn(
                "line outside", number, f"{name[:_SHOWN]} stands outside VCALENDAR: passed over"
            )
            return
        if parameters:
            parameters, value, doubt = quoted.plain(name, parameters, value)
            if doubt:
                self.warn("text", number, f"{name[:_SHOWN]} is {doubt}")
        found = Property(line=number, parameters=parameters, value=value)
        known = self.stack[-1].properties
        if name in known:
            known[name].append(found)
        else:
            known[name] = [found]
        self.last = name
        if len(self.stack) == 1:
            self.strays.append(name)

    def pass_over(self, number: int, line: str) -> None:
        """Report a line that is no property."""
        message = f"no property: {fields.show(line)}: passed over, a line is NAME:value"
        self.warn("such line", number, message)
        if self.stack and _CLASS.match(line):
            # Whom it is for is in doubt, and so it is for nobody else.
            found = Property(line=number, parameters="", value=line)
            self.stack[-1].properties.setdefault("CLASS", []).append(found)

    def goes_on(self, number: int, line: str) -> bool:
        """Whether a line that is no property is the rest of the text before it; it is added."""
        cut = was_cut(self.line)
        if not (self.stack and self.last and (cut or is_text(self.last))):
            return False
        self.more.append(line if cut else f"\\n{line}")
        self.line = line
        shown = f"{fields.show(line)} is no property"
        self.warn(
            "text line", number, f"{shown}: read as the rest of {self.last[:_SHOWN]} before it"
        )
        return True

    def settle(self) -> None:
        """End the property that was last read."""
        if self.more:
            known = self.stack[-1].properties[self.last]
            known[-1] = replace(known[-1], value="".join((known[-1].value, *self.more)))
            self.more.clear()
        self.last = ""

    def warn(self, kind: str, number: int, message: str) -> None:
        """Report one of a kind of faults, of which the first is told and the others are counted."""
        self.notes.tell(kind, number, message, doubtful=True)

    def begin(self, name: str, number: int) -> None:
        """Open a component; what stands too deep is left out with all that is in it."""
        if name in EVENTS and not self.too_deep:
            self._end_events(f"BEGIN:{name}", number)
        if len(self.stack) < _NESTING.most:
            self.stack.append(Component(name=name, line=number))
            return
        if not self.too_deep:
            origin = Origin(file=self.file, line=number)
            left_out = f"BEGIN:{name[:_SHOWN]} in line {number}"
            self.problems.append(
                Problem(origin=origin, message=_NESTING.refusal(), left_out=left_out)
            )
        self.too_deep += 1

    def end(self, name: str, number: int) -> None:
        """Close the component `name`; what was left open in it is left out."""
        if self.too_deep:
            self.too_deep -= 1
            return
        if all(component.name != name for component in self.stack):
            if name in EVENTS and self._end_unbegun(name, number):
                return
            self.warn("END", number, f"END:{name[:_SHOWN]} ends nothing: passed over")
            return
        self._end_events(f"END:{name}", number, name)
        while (component := self.stack.pop()).name != name:
            shown = component.name[:_SHOWN]
            message = f"{shown} is not ended before END:{name[:_SHOWN]}: write END:{shown}"
            if name in EVENTS:
                # Such as an alarm, of which nothing is read.
                self.warn(f"open {shown}", component.line, message)
                continue
            origin = Origin(file=self.file, line=component.line)
            self.problems.append(
                Problem(origin=origin, message=message, left_out=name_of(component))
            )
        (self.stack[-1].children if self.stack else self.top).append(component)
        if name != "VALARM":
            self.strays.clear()

    def _end_unbegun(self, name: str, number: int) -> bool:
        """Whether what is open is a calendar in which an event stands without its begin."""
        if not self.stack or self.stack[-1].name != "VCALENDAR":
            return False
        event = taken_out(self.stack[-1], self.strays, name)
        self.strays.clear()
        if event is None:
            return False
        message = f"{name} is not begun before END:{name} in line {number}: read from here on"
        self.warn(f"unbegun {name}", event.line, f"{message}, write BEGIN:{name}")
        self.stack[-1].children.append(event)
        return True

    def _end_events(self, before: str, number: int, name: str = "") -> None:
        """End events that are open where another begins, or what they stand in ends.

        Args:
            before: The line before which they should have been ended.
            number: Its number.
            name: Of the component that ends there, if one does.
        """
        at = next((at for at, item in enumerate(self.stack) if item.name in EVENTS), None)
        if at is None or any(item.name == name for item in self.stack[at:]):
            return
        event = self.stack[at]
        message = f"{event.name} is not ended before {before} in line {number}: read up to there"
        self.warn(f"open {event.name}", event.line, f"{message}, write END:{event.name}")
        parts = self.stack[at:]
        del self.stack[at:]
        for outer, inner in pairwise(parts):
            outer.children.append(inner)
        (self.stack[-1].children if self.stack else self.top).append(event)

    def cut_off(self, number: int) -> None:
        """The file ends; the outermost open component is kept with what it has."""
        if not self.stack:
            return
        open_ = [component.name[:_SHOWN] for component in reversed(self.stack)]
        wanted = " and ".join(f"END:{name}" for name in open_)
        message = f"the file ends before {wanted}, as if cut off: what came before is read"
        left_out = name_of(self.stack[1]) if len(self.stack) > 1 else ""
        origin = Origin(file=self.file, line=number)
        self.problems.append(Problem(origin=origin, message=message, left_out=left_out))
        self.top.append(self.stack[0])


def components(text: str, file: str, problems: list[Problem]) -> list[Component]:
    """The components at the top of a file; those in them that do not end are reported."""
    nesting = _Nesting(file=file, problems=problems, notes=Notes(file=file))
    number = 0
    for number, line in numbered(quoted.joined(newlines(text))):
        match = LINE.fullmatch(line)
        if match is None:
            match = LINE.fullmatch(_mended(line))
        name, parameters, value = match.groups() if match else ("", "", "")
        if not is_property(name) and _is_rest(line, name, value, number, nesting):
            continue
        if nesting.more:
            nesting.settle()
        nesting.last, nesting.line = "", line
        if match is None:
            nesting.pass_over(number, line)
            continue
        name = name.upper()
        if name == "BEGIN":
            nesting.begin(value.strip().upper(), number)
        elif name == "END":
            nesting.end(value.strip().upper(), number)
        elif not nesting.too_deep:
            nesting.add(number, name, parameters, value)
    nesting.settle()
    problems.extend(nesting.notes.problems())
    nesting.cut_off(number)
    return nesting.top


def _mended(line: str) -> str:
    """A line in the form of a property, without spaces and with names of parameters."""
    return quoted.with_named_encoding(_SPACED.sub(r"\1", line, count=1))


def _is_rest(line: str, name: str, value: str, number: int, nesting: _Nesting) -> bool:
    """Whether a line is the rest of the text before it, with which it is put then."""
    is_prose = may_be_prose(name, value) if name else not _CLASS.match(line)
    return is_prose and nesting.goes_on(number, line)


def name_of(event: Component) -> str:
    """The name of an event in problems, cut where it is long."""
    name = event.text("UID") or event.text("SUMMARY") or event.name
    return name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
