"""Types of options, and decorators that put several on a command."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from timeline.dates.rules import ORDER_LETTERS, DateOrder
from timeline.formats import READ, listed
from timeline.recurrence.horizon import Ahead, ahead

Command = TypeVar("Command", bound=Callable[..., Any])


#: between several values of an option in a variable of the environment
PARTED_BY = ";"


class Read(click.ParamType):  # type: ignore[type-arg] # generic in newer click only
    """A parameter that a function reads, whose `ValueError` says what would be right."""

    envvar_list_splitter = PARTED_BY

    def __init__(self, name: str, read: Callable[[str], Any]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value; one that is not text has been read already."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except ValueError as error:
            return self.fail(str(error), param, ctx)


class Words(click.types.StringParamType):
    """Text; several in a variable of the environment are parted by semicolons."""

    envvar_list_splitter = PARTED_BY


class OneOf(click.Choice):  # type: ignore[type-arg] # generic in newer click only
    """One of few words, in the environment as `Words` are."""

    envvar_list_splitter = PARTED_BY


class FilePath(click.Path):
    """A path that is not empty: an unset variable is not the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of that name."""
        if value == "":
            self.fail("it is empty: write a path, or . for this folder", param, ctx)
        return super().convert(value, param, ctx)


def together(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    """The command with the options, shown in their order."""
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Everywhere:
    """An option that is taken before the name of a command and behind it."""

    name: str
    #: what it means, before the command
    about: str
    #: the same in short, behind it
    short: str
    settings: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The name of its parameter."""
        return self.name.removeprefix("--").replace("-", "_")

    def before(self, command: Command) -> Command:
        """The command with the option, which a variable of the environment may set."""
        option = click.option(self.name, help=self.about, show_envvar=True, **self.settings)
        return option(command)

    def behind(self, command: Command) -> Command:
        """The command with the option for itself."""
        # One variable says it for all commands.
        option = click.option(self.name, help=self.short, allow_from_autoenv=False, **self.settings)
        return option(command)


def _horizon(text: str) -> date | Ahead:
    """A day, or so many years from today."""
    try:
        return ahead(text) or _last_day(text)
    except ValueError as error:
        raise ValueError(f"{error}, or '5 years' from today") from None


def _last_day(text: str) -> date:
    """The last day of a date as `timeline.query` reads it, imported when it is needed."""
    from timeline.query import last_day

    return last_day(text)


def _column(text: str) -> tuple[str, str]:
    """A field and the header of its column, imported when it is needed."""
    from timeline.seeds.columns import pair

    return pair(text)


def _zone(text: str) -> str:
    """The name of a zone, checked by what is imported when it is needed."""
    if not text:
        return ""
    from timeline.seeds.fields import zone

    return zone("zone", text)


class _Seed(click.Path):
    """A path of seeds; several in one variable are parted as in PATH."""

    def split_envvar_value(self, rv: str) -> list[str]:
        return [path for path in super().split_envvar_value(rv) if path]


def private_option(command: Command) -> Command:
    """The option that takes in what is private, the same for every command that gives it out."""
    return click.option(
        "--private", is_flag=True, help="Take in events whose class is private or confidential."
    )(command)


def drafts_option(command: Command) -> Command:
    """The option that takes in drafts, the same for every command that leaves them out."""
    return click.option("--drafts", is_flag=True, help="Take in drafts that nobody has reviewed.")(
        command
    )


def force_option(help_text: str) -> Callable[[Command], Command]:
    """The one word for doing it all the same; the text says what is done then."""
    return click.option("--force", is_flag=True, help=help_text)


SEEDS = Everywhere(
    "--seeds",
    f"File or folder of seeds: {listed(map(str.upper, READ), 'or')}; - is standard input. "
    "Repeatable.  [default: seeds]",
    "File or folder of seeds, beside those named before. Repeatable.",
    {"multiple": True, "metavar": "PATH", "type": _Seed(allow_dash=True, readable=False)},
)
TODAY = Everywhere(
    "--today",
    "The day to take for today: by it plans are overdue, and others under way.",
    "The day to take for today.",
    {"type": Read("date", _last_day)},
)
SHEET = Everywhere(
    "--sheet",
    "The sheet of workbooks that is read, by its name or number; else the first with events.",
    "The sheet of a workbook that is read.",
    {"default": "", "show_default": False, "metavar": "NAME"},
)
ENCODING = Everywhere(
    "--encoding",
    "The encoding of sheets and calendars that are not Unicode: cp1252, say; else by their "
    "letters.",
    "The encoding of files that are not Unicode.",
    {"default": "", "show_default": False, "metavar": "NAME"},
)
COLUMN = Everywhere(
    "--column",
    "A column of sheets by its header, or a key of JSON, that is read as a field: title=Task, "
    "end=Until. Repeatable; --column help lists the fields.",
    "The column that is read as a field: title=Task. Repeatable.",
    {"multiple": True, "metavar": "FIELD=HEADER", "type": Read("pair", _column)},
)
HORIZON = Everywhere(
    "--horizon",
    "The last day of which occurrences of series are taken: 2030-06-30, 2030, or 5 years from "
    "today.  [default: 2 years]",
    "The last day of series.",
    {"type": Read("date", _horizon)},
)
DATE_ORDER = Everywhere(
    "--date-order",
    "How seeds that do not say it write dates like 01.03.2024.",
    "How dates like 01.03.2024 are ordered.",
    {"type": OneOf([*(item.value for item in DateOrder), *ORDER_LETTERS])},
)
TIMEZONE = Everywhere(
    "--timezone",
    "The zone of times that state none: Europe/Rome, say.  [default: as timeline.toml says]",
    "The zone of times that state none.",
    {"default": "", "show_default": False, "metavar": "NAME", "type": Read("zone", _zone)},
)
#: how files are read, in the order of the help
READING = (SEEDS, DATE_ORDER, TIMEZONE, SHEET, COLUMN, ENCODING, HORIZON, TODAY)


def files_behind(command: Command) -> Command:
    """The command with how files are read that it names itself."""
    return together(command, [option.behind for option in READING if option is not SEEDS])


def reading_before(command: Command) -> Command:
    """The command with them before the name of another."""
    return together(command, [option.before for option in READING])


def reading_behind(command: Command) -> Command:
    """The command with them for itself."""
    return together(command, [option.behind for option in READING])
