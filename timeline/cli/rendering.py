"""The options that say how exports are made, and the settings that the formats get from them."""

from dataclasses import replace
from datetime import date
from typing import Any

import click

from timeline.chart.layout.options import (
    HIGHEST_DPI,
    LOWEST_DPI,
    ChartOptions,
    ColourBy,
    GroupBy,
    Style,
)
from timeline.chart.layout.paper import PAPERS, parse_paper
from timeline.cli.options import Command, Read, together
from timeline.formats.ics.alarm import parse_alarm
from timeline.formats.ics.placement import FIRST_YEAR, Placement
from timeline.formats.options import ExportOptions
from timeline.seeds.eras import parse_era

_OF_FILES = (
    click.option(
        "--placement",
        type=click.Choice([item.value for item in Placement]),
        default=Placement.MARKER.value,
        show_default=True,
        help="Calendar: imprecise dates on the first day of their window, over all of it, or not.",
    ),
    click.option(
        "--first-year",
        type=click.IntRange(1, date.max.year),
        metavar="YEAR",
        help="Calendar: leave out what begins before this year.  "
        f"[default: as timeline.toml says, else {FIRST_YEAR}]",
    ),
    click.option(
        "--alarm",
        type=Read("length", parse_alarm),
        help="Calendar: remind this long before what is to come: 1d, 2w, 12h.  "
        "[default: as timeline.toml says, else not]",
    ),
    click.option(
        "--excel",
        is_flag=True,
        help="CSV: with semicolons and a byte order mark, as a European Excel opens it.",
    ),
)


class _Styles(click.Choice[str]):
    """The names of styles; the one that `print` had before is read too, and not listed."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("print" if value == "colour" else value, param, ctx)


_EDITORIAL = (
    click.option("--standfirst", default="", help="Chart: a sentence or two below the title."),
    click.option("--source-line", default="", help="Chart: where the data is from."),
    click.option("--credit", default="", help="Chart: who made it, beside the source."),
    click.option(
        "--highlight",
        multiple=True,
        metavar="ID|TAG",
        help="Chart: events that are set off.  [repeatable]",
    ),
    click.option(
        "--era",
        "eras",
        multiple=True,
        type=Read("era", parse_era),
        metavar='"NAME: FROM – TO"',
        help="Chart: a named time behind the events.  [repeatable]",
    ),
    click.option("--text", is_flag=True, help="Chart: the beginning of each event's note."),
    click.option(
        "--font",
        default="",
        metavar="NAME|FILE",
        help="Chart: an installed family, or its file.",
    ),
)


def rendering_of_files(command: Command) -> Command:
    """The options that say how calendars and sheets are made."""
    return together(command, _OF_FILES)


def rendering(command: Command) -> Command:
    """The options that say how exports are made, the same for every command."""
    options = (
        *_OF_FILES,
        click.option(
            "--paper",
            type=Read("paper", parse_paper),
            help=f"Chart: {', '.join(PAPERS)} or a size like 300x200mm.  "
            "[default: as timeline.toml says, else a4]",
        ),
        click.option("--portrait", is_flag=True, help="Chart: the long side upright."),
        click.option(
            "--dpi",
            type=click.IntRange(LOWEST_DPI, HIGHEST_DPI),
            default=300,
            show_default=True,
            help="Chart: dots an inch of a PNG.",
        ),
        click.option(
            "--style",
            type=_Styles([item.value for item in Style]),
            help="Chart: inks and lines.  [default: as timeline.toml says, else print]",
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
            help="Chart: what colours mean.",
        ),
        click.option("--title", default="", help="Chart: title, instead of the timeline's name."),
        *_EDITORIAL,
    )
    return together(command, options)


def file_options(options: dict[str, Any]) -> ExportOptions:
    """The settings that the formats get from the options of `rendering_of_files`."""
    return ExportOptions(
        placement=Placement(options["placement"]),
        first_year=options["first_year"],
        alarm=options["alarm"],
        excel=options["excel"],
    )


def export_options(options: dict[str, Any]) -> ExportOptions:
    """The settings that the formats get from the options of `rendering`."""
    chart = ChartOptions(
        paper=options["paper"],
        portrait=options["portrait"],
        dpi=options["dpi"],
        title=options["title"],
        style=Style(options["style"]) if options["style"] else None,
        group_by=GroupBy(options["group_by"]) if options["group_by"] else None,
        colour_by=ColourBy(options["colour_by"]),
        standfirst=options["standfirst"],
        source=options["source_line"],
        credit=options["credit"],
        highlight=options["highlight"],
        eras=options["eras"],
        text=options["text"],
        font=options["font"],
    )
    return replace(file_options(options), chart=chart)
