"""The options by which events are chosen, and the query that they make."""

from collections.abc import Callable
from typing import Any

import click

from timeline import query
from timeline.cli.complete import of_seeds
from timeline.cli.options import Command, OneOf, Read, Words, together
from timeline.query import FILTERS, Filter, Query


def filters(command: Command) -> Command:
    """The options by which events are chosen, the same for every command."""
    as_of = click.option(
        "--as-of",
        type=Read("date", query.last_day),
        help="The timeline as it was known on that day: later documents are left out.",
    )
    return together(command, (*map(_option, FILTERS.values()), as_of))


def _option(row: Filter) -> Callable[[Command], Command]:
    kind: click.ParamType = Words()  # type: ignore[type-arg] # generic in newer click only
    if row.choices:
        kind = OneOf(row.choices)
    elif row.metavar:
        kind = Read(row.metavar.lower(), row.read)
    if row.is_flag:
        return click.option(f"--{row.name}", row.name, is_flag=True, help=row.help)
    completed = row.completed or row.offered
    return click.option(
        f"--{row.name}",
        row.name,
        type=kind,
        multiple=not row.is_single,
        help=row.help,
        shell_complete=of_seeds(completed) if completed else None,
    )


def asked(options: dict[str, Any]) -> Query:
    """The query of the options of `filters`, which are taken out of the others."""
    given = {name: options.pop(name) for name in FILTERS}
    values = {
        name: (value,) if FILTERS[name].is_single else tuple(map(_read(FILTERS[name]), value))
        for name, value in given.items()
        if value
    }
    try:
        return query.make(values)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _read(row: Filter) -> Callable[[Any], object]:
    """A value of an option, which click leaves as text where it is a choice."""
    return lambda value: row.read(value) if isinstance(value, str) else value
