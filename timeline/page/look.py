"""The look of an embedded page, as its address asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

#: what may be asked for, by the names of the parameters; the first of each unless one is given
CHOICES: dict[str, tuple[str, ...]] = {
    "view": ("both", "chart", "list"),
    "theme": ("auto", "light", "dark"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What an embedded page shows, and in which colours."""

    #: "both", "chart" or "list"
    view: str = CHOICES["view"][0]
    #: "light", "dark", or "auto": as the device of the reader has it
    theme: str = CHOICES["theme"][0]


def look_of(pairs: Iterable[tuple[str, str]]) -> Look:
    """The look that the parameters of an address ask for; empty ones ask for nothing.

    >>> look_of([("theme", "dark"), ("view", "")])
    Look(view='both', theme='dark')

    Raises:
        ValueError: One is not known; the text says what would be right.
    """
    return Look(**{name: _choice(name, value.strip()) for name, value in pairs if value.strip()})


def _choice(name: str, value: str) -> str:
    known = CHOICES[name]
    if value.lower() in known:
        return value.lower()
    near = get_close_matches(value.lower(), known, 1)
    right = f"did you mean {near[0]!r}?" if near else f"write {', '.join(known)}"
    raise ValueError(f"{name} {value!r} is unknown: {right}")
