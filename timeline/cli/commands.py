"""The commands by their names, each imported when it is called or listed."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from types import MappingProxyType

import click


def _init() -> click.Command:
    from timeline.cli.init import init

    return init


def _list() -> click.Command:
    from timeline.cli.events import list_events

    return list_events


def _show() -> click.Command:
    from timeline.cli.events import show

    return show


def _check() -> click.Command:
    from timeline.cli.check import check

    return check


def _export() -> click.Command:
    from timeline.cli.export import export

    return export


def _publish() -> click.Command:
    from timeline.cli.publish import publish

    return publish


def _serve() -> click.Command:
    from timeline.cli.serve import serve

    return serve


def _extract() -> click.Command:
    from timeline.cli.extract import extract

    return extract


#: in the order of the README
_IMPORTS: Mapping[str, Callable[[], click.Command]] = MappingProxyType(
    {
        "init": _init,
        "list": _list,
        "show": _show,
        "check": _check,
        "export": _export,
        "publish": _publish,
        "serve": _serve,
        "extract": _extract,
    }
)


class Commands(MutableMapping[str, click.Command]):
    """What click takes for a dictionary of commands; the names are known without an import.

    A `click.Group` goes by the names to suggest one of them for what is misspelt, and gets
    the commands that it calls, lists in its help or completes.
    """

    def __init__(self) -> None:
        self._made = dict(_IMPORTS)

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
