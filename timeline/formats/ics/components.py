"""The components of an iCalendar file (RFC 5545 3.6), as they stand in each other."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from icalendar.parser import Parameters

from timeline.formats.ics.lines import LINE, numbered, unescape
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A content line, its value as it stands there."""

    line: int
    parameters: str
    value: str

    @property
    def text(self) -> str:
        """The value as TEXT (RFC 5545 3.3.11)."""
        return unescape(self.value)

    def parameter(self, name: str) -> str:
        """The parameter `name`; empty where there is none."""
        if not self.parameters:
            return ""
        try:
            value = Parameters.from_ical(self.parameters[1:]).get(name, "")  # type: ignore[no-untyped-call]  # icalendar's
        except ValueError:
            return ""
        return value if isinstance(value, str) else ",".join(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """The lines between a `BEGIN` and its `END`."""

    name: str
    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    children: list["Component"] = field(default_factory=list)
    #: its content lines, unfolded, with those of its children
    lines: list[str] = field(default_factory=list)

    def first(self, *names: str) -> Property | None:
        """The first property of one of these names, the earlier name first."""
        return next((self.properties[name][0] for name in names if name in self.properties), None)

    def text(self, name: str) -> str:
        """The first property `name` as TEXT; empty where there is none."""
        found = self.properties.get(name)
        return found[0].text if found else ""


def named(components: Iterable[Component], name: str) -> list[Component]:
    """The components of that name."""
    return [component for component in components if component.name == name]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nesting:
    """The components of a file as they open and close."""

    file: str
    problems: list[Problem]
    #: those that are open, the outermost first
    stack: list[Component] = field(default_factory=list)
    #: those at the top that are closed
    top: list[Component] = field(default_factory=list)

    def warn(self, number: int, message: str) -> None:
        self.problems.append(warning(self.file, number, message))

    def begin(self, name: str, number: int) -> None:
        self.stack.append(Component(name=name, line=number))

    def end(self, name: str, number: int) -> None:
        """Close the component `name`; what was left open in it is left out."""
        if all(component.name != name for component in self.stack):
            self.warn(number, f"END:{name} ends nothing: passed over")
            return
        while (component := self.stack.pop()).name != name:
            message = f"{component.name} is not ended before END:{name}: write END:{component.name}"
            origin = Origin(file=self.file, line=component.line)
            self.problems.append(
                Problem(origin=origin, message=message, left_out=name_of(component))
            )
        (self.stack[-1].children if self.stack else self.top).append(component)

    def cut_off(self, number: int) -> None:
        """The file ends; the outermost open component is kept with what it has."""
        if not self.stack:
            return
        wanted = " and ".join(f"END:{component.name}" for component in reversed(self.stack))
        message = f"the file ends before {wanted}, as if cut off: what came before is read"
        left_out = name_of(self.stack[1]) if len(self.stack) > 1 else ""
        origin = Origin(file=self.file, line=number)
        self.problems.append(Problem(origin=origin, message=message, left_out=left_out))
        self.top.append(self.stack[0])


def components(text: str, file: str, problems: list[Problem]) -> list[Component]:
    """The components at the top of a file; those in them that do not end are reported."""
    nesting = _Nesting(file=file, problems=problems)
    number = 0
    for number, line in numbered(text):
        match = LINE.fullmatch(line)
        if match is None:
            message = f"no property: {fields.show(line)}: passed over, a line is NAME:value"
            nesting.warn(number, message)
            continue
        name, parameters, value = match[1].upper(), match[2], match[3]
        if name == "BEGIN":
            nesting.begin(value.strip().upper(), number)
        elif name == "END":
            nesting.end(value.strip().upper(), number)
        elif nesting.stack:
            found = Property(line=number, parameters=parameters, value=value)
            nesting.stack[-1].properties.setdefault(name, []).append(found)
        else:
            nesting.warn(number, f"{name} stands outside VCALENDAR: passed over")
        for component in nesting.stack:
            if component.name == "VTIMEZONE":
                component.lines.append(line)
    nesting.cut_off(number)
    return nesting.top


def name_of(event: Component) -> str:
    """The name of an event in problems."""
    return event.text("UID") or event.text("SUMMARY") or event.name


def warning(file: str, line: int, message: str) -> Problem:
    """A problem that keeps nothing out."""
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.WARNING)
