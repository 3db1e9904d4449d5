"""The commands by their names, each imported when it is called or listed."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import partial
from importlib import import_module
from types import MappingProxyType

import click

#: the module of each, and its name there, in the order of the README
_PLACES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "init": ("init", "init"),
        "list": ("events", "list_events"),
        "show": ("events", "show"),
        "check": ("check", "check"),
        "export": ("export", "export"),
        "publish": ("publish", "publish"),
        "serve": ("serve", "serve"),
        "extract": ("extract", "extract"),
        "schema": ("schema", "schema"),
        "help": ("help", "show_help"),
    }
)


def _command(module: str, name: str) -> click.Command:
    command: click.Command = getattr(import_module(f"timeline.cli.{module}"), name)
    return command


class Commands(MutableMapping[str, click.Command]):
    """What click takes for a dictionary of commands; the names are known without an import.

    A `click.Group` goes by the names to suggest one of them for what is misspelt, and gets
    the commands that it calls, lists in its help or completes.
    """

    def __init__(self) -> None:
        self._made: dict[str, Callable[[], click.Command]] = {
            name: partial(_command, *place) for name, place in _PLACES.items()
        }

    def __getitem__(self, name: str) -> click.Command:
        return self._made[name]()

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._made[name] = lambda: command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
