"""The options by which events are chosen, and the query that they make."""

from dataclasses import fields
from typing import Any

import click

from timeline import edtf, query
from timeline.cli.options import Command, Read, together
from timeline.model import Status


def filters(command: Command) -> Command:
    """The options by which events are chosen, the same for every command."""
    options = (
        click.option(
            "--year",
            "years",
            type=Read("year", query.years),
            multiple=True,
            help="Events whose window meets 2024, or 2022..2024. Repeatable.",
        ),
        click.option(
            "--from",
            "begin",
            type=Read("date", edtf.parse),
            help="Events that are not over before this EDTF date.",
        ),
        click.option(
            "--to",
            "end",
            type=Read("date", edtf.parse),
            help="Events that begin no later than this EDTF date.",
        ),
        click.option(
            "--status",
            "statuses",
            type=click.Choice([item.value for item in Status]),
            multiple=True,
            help="Events that have come so far. Repeatable.",
        ),
        click.option("--tag", "tags", multiple=True, help="Events with this tag. Repeatable."),
        click.option(
            "--place",
            "places",
            multiple=True,
            help="Events whose place has this in it. Repeatable.",
        ),
        click.option(
            "--source",
            "sources",
            multiple=True,
            help="Events that this document states: its id, or part of its title. Repeatable.",
        ),
        click.option(
            "--search",
            multiple=True,
            help="Events with all these words in title, place, note, tags or participants.",
        ),
        click.option(
            "--as-of",
            type=Read("date", query.last_day),
            help="The timeline as it was known on that day: later documents are left out.",
        ),
    )
    return together(command, options)


def asked(options: dict[str, Any]) -> query.Query:
    """The query of the options of `filters`, which are taken out of the others."""
    names = {item.name for item in fields(query.Query)}
    given = {name: options.pop(name) for name in names}
    given["statuses"] = tuple(Status(value) for value in given["statuses"])
    try:
        return query.ordered(query.Query(**given))
    except ValueError as error:
        raise click.UsageError(str(error)) from None
