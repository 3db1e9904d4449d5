"""The commands by their names, each imported when it is called or listed."""

from collections.abc import Iterator, Mapping
from importlib import import_module

import click

#: in the order of the manual; each is `command` in the module of its name
_NAMES = (
    "init",
    "list",
    "show",
    "history",
    "diff",
    "agenda",
    "gaps",
    "check",
    "ids",
    "link",
    "export",
    "publish",
    "serve",
    "extract",
    "review",
    "add",
    "verify",
    "convert",
    "schema",
    "completion",
    "help",
)


class Commands(Mapping[str, click.Command]):
    """The commands by name, as click asks for them; the names are known without an import."""

    # Click's own recipe, `list_commands` and `get_command`, leaves the dictionary empty from
    # which a group suggests a name for a misspelt one.

    def __getitem__(self, name: str) -> click.Command:
        if name not in _NAMES:
            raise KeyError(name)
        command: click.Command = import_module(f"timeline.cli.{name}").command
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)
