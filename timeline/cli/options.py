"""Options that several commands share, and what they ask for."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

import click

from timeline import edtf, query
from timeline.export.exporters import ExportOptions
from timeline.export.placement import Placement
from timeline.layout.options import ChartOptions, ColourBy, GroupBy, Style
from timeline.layout.paper import PAPERS, Paper, parse_paper
from timeline.model import Status

_Command = TypeVar("_Command", bound=Callable[..., Any])


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


def filters(command: _Command) -> _Command:
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
    return _with(command, options)


def asked(options: dict[str, Any]) -> query.Query:
    """The query of the options of `filters`, which are taken out of the others."""
    names = {item.name for item in fields(query.Query)}
    given = {name: options.pop(name) for name in names}
    given["statuses"] = tuple(Status(value) for value in given["statuses"])
    try:
        return query.ordered(query.Query(**given))
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def rendering(command: _Command) -> _Command:
    """The options that say how exports are made, the same for every command."""
    options = (
        click.option(
            "--placement",
            type=click.Choice([item.value for item in Placement]),
            default=Placement.MARKER.value,
            show_default=True,
            help="Calendar: imprecise dates on the first day of their window, over all of it, "
            "or not.",
        ),
        click.option(
            "--excel", is_flag=True, help="CSV: begin with the byte order mark Excel wants."
        ),
        click.option(
            "--paper",
            type=Read("paper", parse_paper),
            default="a4",
            show_default=True,
            help=f"Chart: {', '.join(PAPERS)} or a size like 300x200mm.",
        ),
        click.option("--portrait", is_flag=True, help="Chart: the long side upright."),
        click.option(
            "--dpi", type=int, default=300, show_default=True, help="Chart: dots an inch of a PNG."
        ),
        click.option(
            "--style",
            type=click.Choice([item.value for item in Style]),
            default=Style.COLOUR.value,
            show_default=True,
            help="Chart: inks.",
        ),
        click.option(
            "--group-by",
            type=click.Choice([item.value for item in GroupBy]),
            help="Chart: events under headings; under their first tag or source where they "
            "have several.",
        ),
        click.option(
            "--colour-by",
            type=click.Choice([item.value for item in ColourBy]),
            default=ColourBy.STATUS.value,
            show_default=True,
            help="Chart: what colours tell.",
        ),
        click.option("--title", default="", help="Chart: title, instead of the timeline's name."),
    )
    return _with(command, options)


def export_options(options: dict[str, Any]) -> ExportOptions:
    """What the formats are told by the options of `rendering`."""
    paper: Paper = options["paper"]
    try:
        chart = ChartOptions(
            paper=paper,
            portrait=options["portrait"],
            dpi=options["dpi"],
            title=options["title"],
            style=Style(options["style"]),
            group_by=GroupBy(options["group_by"]) if options["group_by"] else None,
            colour_by=ColourBy(options["colour_by"]),
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    return ExportOptions(
        placement=Placement(options["placement"]), excel=options["excel"], chart=chart
    )


def _with(command: _Command, options: Sequence[Callable[[_Command], _Command]]) -> _Command:
    """The command with the options, shown in their order."""
    for option in reversed(options):
        command = option(command)
    return command
