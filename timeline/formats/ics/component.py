"""A component of an iCalendar file (RFC 5545 3.6), its properties, and what is told of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from timeline.formats.ics.lines import parameters_of, unescape
from timeline.model import Origin, Problem, Severity

_NONE: Mapping[str, str] = MappingProxyType({})


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

    @property
    def values(self) -> Iterator[str]:
        """The values of a list of dates; vCalendar 1.0 has semicolons between them."""
        yield from filter(None, map(str.strip, self.value.replace(";", ",").split(",")))

    def parameter(self, name: str) -> str:
        """The parameter `name`; empty where there is none."""
        return parameters_of(self.parameters).get(name, "") if self.parameters else ""

    @property
    def all_parameters(self) -> Mapping[str, str]:
        """Its parameters by their names in capitals."""
        return parameters_of(self.parameters) if self.parameters else _NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """The lines between a `BEGIN` and its `END`."""

    name: str
    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    children: list["Component"] = field(default_factory=list)

    def first(self, *names: str) -> Property | None:
        """The first property of one of these names, the earlier name first."""
        for name in names:
            if name in self.properties:
                return self.properties[name][0]
        return None

    def text(self, name: str) -> str:
        """The first property `name` as TEXT; empty where there is none."""
        found = self.properties.get(name)
        return unescape(found[0].value) if found else ""

    def having(self, properties: dict[str, list[Property]]) -> "Component":
        """The same with other properties."""
        return Component(
            name=self.name, line=self.line, properties=properties, children=self.children
        )


def warning(file: str, line: int, message: str) -> Problem:
    """A problem that keeps nothing out."""
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.WARNING)


def note(file: str, line: int, message: str) -> Problem:
    """What is to be known of how something was read."""
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.NOTE)
