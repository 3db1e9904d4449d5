"""The seeds that the command line names, and what day it is."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from timeline import files
from timeline.cli.apart import keep_apart
from timeline.cli.options import READING, Command, reading_behind
from timeline.dates.rules import DateOrder
from timeline.errors import TimelineError
from timeline.files.apart import Inputs, inputs_at
from timeline.limits import LIMITS
from timeline.recurrence.horizon import Ahead

if TYPE_CHECKING:
    # What reads seeds is imported by the commands that do.
    from timeline.model import Problem, Records, Timeline
    from timeline.seeds.reading_options import ReadOptions

_EPOCH = "SOURCE_DATE_EPOCH"
#: where seeds are that nothing else names
_FOLDER = "seeds"
#: names of the options of reading but for the one of the seeds
_READING = tuple(item.key for item in READING if item.key != "seeds")


def takes_seeds(command: Command) -> Callable[..., Any]:
    """The command with the seeds as its first argument, and the options that name them."""

    @click.pass_context
    @wraps(command)
    def call(ctx: click.Context, /, *_: object, seeds: object, **options: Any) -> Any:
        del seeds
        for name in _READING:
            del options[name]
        return ctx.invoke(command, seeds_of(ctx), **options)

    return reading_behind(call)


def seeds_of(ctx: click.Context) -> "Seeds":
    """The options about seeds, given before the name of a command or behind it."""
    before = ctx.find_root()
    own: tuple[str, ...] = ctx.params.get("seeds") or ()
    source = before.get_parameter_source("seeds")
    from_variable = source is ParameterSource.ENVIRONMENT and not own
    # Those of the environment or none stand back behind those of an option.
    first = before.params["seeds"] if source is ParameterSource.COMMANDLINE or not own else ()

    def said(name: str) -> Any:
        return ctx.params.get(name) or before.params[name]

    order = said("date_order")
    return Seeds(
        paths=(*first, *own) or (_FOLDER,),
        order=DateOrder(order) if order else None,
        timezone=said("timezone"),
        sheet=said("sheet"),
        encoding=said("encoding"),
        columns=dict((*before.params["column"], *(ctx.params.get("column") or ()))),
        horizon=said("horizon"),
        variable=f"{before.auto_envvar_prefix}_SEEDS" if from_variable else "",
        given_today=said("today"),
    )


@dataclass(frozen=True, kw_only=True)
class Seeds:
    """Where the seeds are, and the clock."""

    paths: tuple[str, ...]
    order: DateOrder | None = None
    #: IANA name of the zone of times that state none; empty for what the seeds say
    timezone: str = ""
    #: how sheets and series are read, as `ReadOptions` has them
    sheet: str = ""
    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    horizon: date | Ahead | None = None
    #: the environment variable that names the paths; empty where an option or nothing does
    variable: str = ""
    #: name of the format of the files that are named; empty to go by their endings
    form: str = ""
    #: the day to take for today; None for the real one
    given_today: date | None = None

    @property
    def today(self) -> date:
        """The day against which plans are overdue."""
        if self.given_today:
            return self.given_today
        return self.now.date() if os.environ.get(_EPOCH) else self.now.astimezone().date()

    def day(self, as_of: date | None) -> date:
        """The day against which plans are overdue, of what was known on a day."""
        return min(self.today, as_of or self.today)

    @property
    def now(self) -> datetime:
        """The moment with which changes are stamped, in UTC.

        A build that must give the same bytes again sets it in ``SOURCE_DATE_EPOCH``
        (reproducible-builds.org).

        Raises:
            TimelineError: The variable holds no moment.
        """
        given = os.environ.get(_EPOCH, "")
        if not given:
            return datetime.now(UTC)
        if given.isascii() and given.isdigit():
            with contextlib.suppress(ValueError, OverflowError, OSError):
                return datetime.fromtimestamp(int(given), UTC)
        raise TimelineError(f"{_EPOCH} is {given!r}: write seconds since 1970, or unset it")

    @property
    def _last_of_series(self) -> date | None:
        return self.horizon.day(self.today) if isinstance(self.horizon, Ahead) else self.horizon

    @property
    def reading(self) -> "ReadOptions":
        """How the seeds are read."""
        from timeline.seeds.reading_options import ReadOptions

        return ReadOptions(
            order=self.order,
            timezone=self.timezone,
            sheet=self.sheet,
            encoding=self.encoding,
            columns=self.columns,
            today=self.today,
            horizon=self._last_of_series,
        )

    def records(self, instead: "Mapping[str, bytes] | None" = None) -> "Records":
        """The statements of the seeds, without those that are wrong.

        Args:
            instead: What to take files for, by their paths, instead of what they hold.
        """
        from timeline.formats import READ
        from timeline.formats.load import load

        try:
            return load(
                self.paths,
                lambda: self._standard_input,
                options=self.reading,
                instead=instead or {},
                form=READ[self.form] if self.form else None,
            )
        except TimelineError as error:
            raise TimelineError(f"{self.variable}: {error}" if self.variable else error) from None

    def timeline(
        self, as_of: date | None = None, *, private: bool = True, drafts: bool = False
    ) -> "tuple[Timeline, tuple[Problem, ...]]":
        """The whole timeline, and every problem on the way to it.

        Args:
            as_of: Leaves out what was published later.
            private: Whether private events are in it too.
            drafts: Whether what nobody has reviewed is in it too.
        """
        return self.timeline_of(self.records(), as_of, private=private, drafts=drafts)

    def timeline_of(
        self,
        records: "Records",
        as_of: date | None = None,
        *,
        private: bool = True,
        drafts: bool = False,
    ) -> "tuple[Timeline, tuple[Problem, ...]]":
        """The same of records that were read already."""
        from timeline.merge.drafts import built
        from timeline.merge.private import public

        timeline, problems = built(records, today=self.today, as_of=as_of, drafts=drafts)
        if not private:
            timeline = public(timeline, records)
        return timeline, (*records.problems, *problems)

    def keep_apart(self, targets: Iterable[Path]) -> None:
        """Refuse to write to the seeds, or into a folder of them.

        Args:
            targets: Files and folders that are about to be written.

        Raises:
            click.UsageError: One of them is a seed, or lies in a folder of seeds.
        """
        keep_apart(self._inputs, targets)

    @cached_property
    def _inputs(self) -> Inputs:
        """What is read, looked for once: before anything is written."""
        return inputs_at("seed", self.paths)

    @cached_property
    def _standard_input(self) -> bytes:
        """Standard input, which can be read once only."""
        if sys.stdin is None:
            raise TimelineError("standard input is closed: name a file with --seeds")
        try:
            return files.read_stream(sys.stdin.buffer, LIMITS["seed.bytes"])
        except TimelineError as error:
            raise TimelineError(f"standard input: {error}") from None
