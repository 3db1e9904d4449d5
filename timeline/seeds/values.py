"""The values of one row of a seed, with a problem for each that is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.model import Problem, Severity
from timeline.seeds import fields
from timeline.seeds.rows import Row
from timeline.text.clean import control_characters


@dataclass(slots=True)
class Values:
    """The right fields of one row; the faults of the others go to `problems`."""

    row: Row
    problems: list[Problem]
    #: what the row is, for messages
    name: str
    #: what a fault in it leaves out
    left_out: Callable[[Row], str] = lambda _row: ""
    right: dict[str, Any] = field(default_factory=dict)
    sound: bool = True
    #: the fields that have one
    faulty: set[str] = field(default_factory=set)

    def check(self, checks: Mapping[str, fields.Check]) -> dict[str, Any]:
        """The values that are right, by their keys."""
        right = self.right
        for key, value in self.row.fields.items():
            check = checks.get(key)
            if check is None:
                self.fault(key, self._unknown(key, checks))
                continue
            if value is None or value == "":
                continue
            try:
                right[key] = check(key, value)
            except fields.FieldError as error:
                long = fields.too_long(value)
                self.fault(key, f"{key} has {long}" if long else str(error))
            else:
                if not (type(value) is str and value.isprintable()):
                    self._tell_control_characters(key, value)
        return right

    def fault(self, key: str, message: str) -> None:
        """Note a problem that leaves the row out."""
        self.sound = False
        self.faulty.add(key)
        self.problems.append(
            Problem(origin=self.row.at(key), message=message, left_out=self.left_out(self.row))
        )

    def lose(self, key: str, message: str, part: str) -> None:
        """Note a problem that leaves out a part of the row."""
        self.faulty.add(key)
        left_out = f"{part} {self.left_out(self.row)}"
        self.problems.append(Problem(origin=self.row.at(key), message=message, left_out=left_out))

    def _unknown(self, key: str, checks: Mapping[str, fields.Check]) -> str:
        close = fields.nearest(key, checks)
        shown = fields.show(key)
        if close:
            return f"unknown key {shown} in {self.name}: did you mean {close!r}?"
        own = ", ".join(name for name in checks if name not in fields.CARRIED)
        free = "; a field of your own stands in extra" if "extra" in checks else ""
        return f"unknown key {shown} in {self.name}: it has {own}{free}"

    def _tell_control_characters(self, key: str, value: object) -> None:
        parts = value if isinstance(value, (list, tuple)) else (value,)
        text = "".join(part for part in parts if isinstance(part, str))
        for char in control_characters(text.replace("\r", "")):
            self.warn(key, f"{key} has the control character U+{ord(char):04X}, which is left out")

    def warn(self, key: str, message: str) -> None:
        """Note a problem that leaves nothing out."""
        self.problems.append(
            Problem(origin=self.row.at(key), message=message, severity=Severity.WARNING)
        )
