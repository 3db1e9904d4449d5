"""How options are read, and put together on a command."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Read(click.ParamType):  # type: ignore[type-arg] # generic in newer click only
    """A parameter that a function reads, whose `ValueError` says what would be right."""

    def __init__(self, name: str, read: Callable[[str], Any]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value; one that is no text has been read already."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except ValueError as error:
            return self.fail(str(error), param, ctx)


def together(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    """The command with the options, shown in their order."""
    for option in reversed(options):
        command = option(command)
    return command
