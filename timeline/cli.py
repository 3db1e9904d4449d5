"""The command line: the only reader of clock, environment and arguments."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from timeline import edtf, feed, query, screen
from timeline.build import build
from timeline.checks import check as find_doubts
from timeline.dates.reading import Anchor, DateOrder
from timeline.dates.words import read as read_date
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError, NothingMatchedError, OutputError, TimelineError
from timeline.export.exporters import DEFAULT, EXPORTERS, ExportOptions
from timeline.export.placement import Placement
from timeline.layout.options import ChartOptions, Style
from timeline.layout.paper import PAPERS, Paper, parse_paper
from timeline.model import Event, Problem, Severity, Status, Timeline
from timeline.records.fields import printable
from timeline.records.load import load

if TYPE_CHECKING:
    # What reads documents is imported by the command that does.
    from timeline.corpus.findings import Findings
    from timeline.corpus.outcome import Outcome
    from timeline.corpus.pieces import Piece

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: bytes of documents that take more than a moment
_LONG = 1_000_000


class _Group(click.Group):
    """A group that shows a `TimelineError` as one line, with its exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            return super().main(*args, **extra)
        except OSError as error:
            # Files and pipes can fail anywhere; click itself ends quietly on a closed pipe.
            place = f"{error.filename}: " if error.filename else ""
            sys.stderr.write(f"timeline: {place}{error.strerror or error}\n")
            sys.exit(OutputError.exit_code)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            click.echo(f"timeline: {error}", err=True)
            ctx.exit(error.exit_code)


class _Read(click.ParamType):  # type: ignore[type-arg] # generic in newer click only
    """A parameter that a function reads, whose `ValueError` says what would be right."""

    def __init__(self, name: str, read: Callable[[str], Any]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except ValueError as error:
            return self.fail(str(error), param, ctx)


def _day(text: str) -> date:
    """The last day that an EDTF date of any precision names."""
    latest = edtf.parse(text).latest
    if latest is None:
        raise ValueError(f"{text!r} has no last day: write 2024-03-01")
    return latest.date() if isinstance(latest, datetime) else latest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seeds:
    """Where the seeds are, and what day it is."""

    paths: tuple[str, ...]
    order: DateOrder | None
    today: date

    def timeline(self, as_of: date | None) -> tuple[Timeline, tuple[Problem, ...]]:
        """The whole timeline, and every problem on the way to it."""
        records = load(self.paths, _standard_input, order=self.order)
        timeline, problems = build(records, today=self.today, as_of=as_of)
        return timeline, (*records.problems, *problems)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise TimelineError("standard input is closed: name a file with --seeds")
    return sys.stdin.buffer.read()


def _filters(command: _Command) -> _Command:
    """The options by which events are chosen, the same for every command."""
    options = (
        click.option(
            "--year",
            "years",
            type=_Read("year", query.years),
            multiple=True,
            help="Events whose window meets 2024, or 2022..2024. Repeatable.",
        ),
        click.option(
            "--from",
            "begin",
            type=_Read("date", edtf.parse),
            help="Events that are not over before this EDTF date.",
        ),
        click.option(
            "--to",
            "end",
            type=_Read("date", edtf.parse),
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
            type=_Read("date", _day),
            help="The timeline as it was known on that day: later documents are left out.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _asked(options: dict[str, Any]) -> query.Query:
    """The query of the options of `_filters`, which are taken out of the others."""
    names = {item.name for item in fields(query.Query)}
    given = {name: options.pop(name) for name in names}
    given["statuses"] = tuple(Status(value) for value in given["statuses"])
    begin, end = given["begin"], given["end"]
    if begin and end and end.span.end <= begin.span.begin:
        raise click.UsageError(f"--from {begin} lies after --to {end}: exchange them")
    return query.Query(**given)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--seeds",
    "paths",
    multiple=True,
    default=("seeds",),
    show_default=True,
    metavar="PATH",
    help="File or folder of seeds: TOML, CSV, TSV, JSON or ICS; - is standard input. Repeatable.",
)
@click.option(
    "--date-order",
    "order",
    type=click.Choice([item.value for item in DateOrder]),
    help="How lists without a document write dates like 01.03.2024.",
)
@click.option(
    "--today",
    type=_Read("date", _day),
    help="The day to take for today: plans before it are overdue.",
)
@click.version_option(package_name="timeline-exporter", prog_name="timeline")
@click.pass_context
def main(ctx: click.Context, paths: tuple[str, ...], order: str | None, today: date | None) -> None:
    """From documents to a calendar, a sheet and a printed page.

    Every date stays as precise as its document was, and says which document it is from.

    Exit codes: 0 done, 1 cannot be written, 2 wrong usage, 3 bad data, 4 nothing matched.
    """
    ctx.obj = _Seeds(
        paths=paths,
        order=DateOrder(order) if order else None,
        today=today or datetime.now(UTC).astimezone().date(),
    )


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init(folder: Path) -> None:
    """Make commented seeds to start from.

    They go to FOLDER/seeds, here unless FOLDER is given. No file is ever overwritten.

    Example: timeline init my-project
    """
    from timeline import starter

    for path in starter.write(folder):
        click.echo(f"wrote {path}", err=True)
    inside = f"cd {folder} && " if folder != Path() else ""
    click.echo(f"Next: {inside}timeline list", err=True)


@main.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "tsv"]),
    default="table",
    show_default=True,
    help="How to write the events.",
)
@_filters
@click.pass_obj
def list_events(seeds: _Seeds, /, form: str, as_of: date | None, **options: Any) -> None:
    """Show the events, in order of their dates.

    Example: timeline list --year 2022..2024 --status planned
    """
    timeline, problems = seeds.timeline(as_of)
    chosen = query.select(timeline, _asked(options))
    _tell(problems)
    if chosen.events:
        _write_list(chosen, form, seeds.today)
    _stop_on_errors(problems)
    _stop_on_nothing(timeline, chosen)


def _write_list(timeline: Timeline, form: str, today: date) -> None:
    if form == "table":
        folded = sys.stdout is not None and (sys.stdout.isatty() or "COLUMNS" in os.environ)
        _write(screen.table(timeline, today=today, terminal=sys.stdout if folded else None))
        return
    from timeline.export import json, table

    writers = {"csv": table.render_csv, "tsv": table.render_tsv, "json": json.render_events}
    _write(writers[form](timeline))


@main.command()
@click.argument("event_id", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the event.",
)
@click.option(
    "--as-of",
    type=_Read("date", _day),
    help="The event as it was known on that day.",
)
@click.pass_obj
def show(seeds: _Seeds, /, event_id: str, form: str, as_of: date | None) -> None:
    """Show one event and where it comes from.

    Its dates and facts, and every statement and revision with its document.

    Example: timeline show cultural-centre-almaty
    """
    timeline, problems = seeds.timeline(as_of)
    _tell(problems)
    event = _find(timeline, event_id)
    if form == "json":
        from timeline.export.json import render_event

        _write(render_event(event))
    else:
        _write(screen.describe(event, timeline, today=seeds.today))
    _stop_on_errors(problems)


def _find(timeline: Timeline, event_id: str) -> Event:
    for event in timeline.events:
        if event.id == event_id:
            return event
    ids = [event.id for event in timeline.events]
    close = get_close_matches(event_id, ids, n=1) or [name for name in ids if event_id in name]
    hint = f"did you mean {close[0]!r}?" if close else "`timeline list` shows the ids"
    raise NothingMatchedError(f"no event {event_id!r}: {hint}")


@main.command()
@click.pass_obj
def check(seeds: _Seeds, /) -> None:
    """Tell what is wrong or doubtful in the seeds.

    One line each, with file and line. Errors keep an event out of the timeline: unreadable
    dates, wrong keys, contradictions. Warnings do not: overdue plans, likely duplicates,
    events without a document.

    Example: timeline --today 2027-01-01 check
    """
    timeline, problems = seeds.timeline(None)
    found = sorted(
        (*problems, *find_doubts(timeline, today=seeds.today)),
        key=lambda problem: (problem.origin, problem.message),
    )
    _write("".join(f"{problem}\n" for problem in found))
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    told = f"{_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}"
    click.echo(f"{_count(len(timeline.events), 'event')}: {told}", err=True)
    if errors:
        raise SystemExit(TimelineError.exit_code)


@main.command()
@click.argument("formats", nargs=-1, type=click.Choice(list(EXPORTERS)))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("exports"),
    show_default=True,
    help="Folder; or, for one format, a file or - for standard output.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail on stale exports.")
@click.option(
    "--keep-going", is_flag=True, help="Export what is right even where the seeds have errors."
)
@click.option(
    "--placement",
    type=click.Choice([item.value for item in Placement]),
    default=Placement.MARKER.value,
    show_default=True,
    help="Calendar: imprecise dates on the first day of their window, over all of it, or not.",
)
@click.option("--excel", is_flag=True, help="CSV: begin with the byte order mark Excel wants.")
@click.option(
    "--paper",
    type=_Read("paper", parse_paper),
    default="a4",
    show_default=True,
    help=f"Chart: {', '.join(PAPERS)} or a size like 300x200mm.",
)
@click.option("--portrait", is_flag=True, help="Chart: the long side upright.")
@click.option(
    "--dpi", type=int, default=300, show_default=True, help="Chart: dots an inch of a PNG."
)
@click.option(
    "--style",
    type=click.Choice([item.value for item in Style]),
    default=Style.COLOUR.value,
    show_default=True,
    help="Chart: inks.",
)
@click.option("--title", default="", help="Chart: title, instead of the timeline's name.")
@_filters
@click.pass_obj
def export(  # noqa: PLR0913 - one parameter an option
    seeds: _Seeds,
    /,
    formats: tuple[str, ...],
    *,
    output: Path,
    only_check: bool,
    keep_going: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Write the timeline as calendar, sheet and chart.

    FORMATS are any of ics, csv, tsv, json, png, svg and pdf; ics, csv and png unless given.
    They become timeline.ics and so on in the output folder, each written whole or not at all.

    Example: timeline export pdf -o wall.pdf --year 2022.. --paper a3
    """
    timeline, problems = seeds.timeline(as_of)
    chosen = query.select(timeline, _asked(options))
    _tell(problems)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors and not keep_going:
        raise TimelineError(
            f"nothing written: the seeds have {_count(len(errors), 'error')}; correct them, "
            "or export what is right with --keep-going"
        )
    _stop_on_nothing(timeline, chosen)
    left_out = dict.fromkeys(problem.left_out for problem in errors if problem.left_out)
    if "[timeline]" in left_out:
        raise TimelineError("nothing written: [timeline] is wrong, and its id is in every UID")
    if left_out:
        click.echo(f"left out: {', '.join(left_out)}", err=True)
    if only_check and str(output) == "-":
        raise click.UsageError("--check compares files, and - is standard output")
    wanted = _targets(formats, output)
    files = _render(chosen, wanted, _export_options(options))
    if only_check:
        _compare(files)
    elif str(output) == "-":
        _write(next(iter(files.values()))[1])
    else:
        feed.write_all({path: data for path, (_, data) in files.items()})
        for path, (_, data) in files.items():
            click.echo(f"wrote {path} ({_size(data)})", err=True)
        for path in _left_over(files):
            click.echo(f"{path} is left from a chart of more pages: remove it", err=True)


def _export_options(options: dict[str, Any]) -> ExportOptions:
    paper: Paper = options["paper"]
    try:
        chart = ChartOptions(
            paper=paper,
            portrait=options["portrait"],
            dpi=options["dpi"],
            title=options["title"],
            style=Style(options["style"]),
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    return ExportOptions(
        placement=Placement(options["placement"]), excel=options["excel"], chart=chart
    )


def _targets(formats: tuple[str, ...], output: Path) -> dict[str, Path]:
    """Where each format goes."""
    chosen = tuple(dict.fromkeys(formats))
    ending = output.suffix.lower().removeprefix(".")
    is_file = (
        str(output) == "-"
        or (ending in EXPORTERS and not output.is_dir())
        or (output.exists() and not output.is_file() and not output.is_dir())
    )
    # One format asked for by name, and a name that ends like a file's, is a file.
    is_file = is_file or (len(chosen) == 1 and bool(ending) and not output.is_dir())
    if not is_file:
        return {name: output / f"timeline.{name}" for name in chosen or DEFAULT}
    if not chosen and ending in EXPORTERS:
        chosen = (ending,)
    if len(chosen) != 1:
        raise click.UsageError(
            f"-o {output} takes one format, not {len(chosen or DEFAULT)}: "
            f"timeline export {chosen[0] if chosen else 'csv'} -o {output}"
        )
    if ending in EXPORTERS and ending != chosen[0]:
        raise click.UsageError(f"-o {output} ends in .{ending}, and {chosen[0]} is asked for")
    return {chosen[0]: output}


def _render(
    timeline: Timeline, targets: dict[str, Path], options: ExportOptions
) -> dict[Path, tuple[str, bytes]]:
    """The format and bytes of each file; all are made before the first is written."""
    files: dict[Path, tuple[str, bytes]] = {}
    told: set[Problem] = set()
    for name, path in targets.items():
        output = EXPORTERS[name].render(timeline, options)
        for warning in output.warnings:
            if warning not in told:
                click.echo(str(warning), err=True)
        told.update(output.warnings)
        if str(path) == "-" and len(output.pages) > 1:
            raise OutputError(
                f"{len(output.pages)} pages of {name} do not go to standard output: "
                "name a folder, or take pdf"
            )
        for number, data in enumerate(output.pages, 1):
            files[_page(path, number)] = (name, data)
    return files


def _page(path: Path, number: int) -> Path:
    """Where page `number` goes of a chart that begins at `path`."""
    return path if number == 1 else path.with_stem(f"{path.stem}-{number}")


def _left_over(files: Iterable[Path]) -> list[Path]:
    """For each chart among the files the page that stands behind its last."""
    known = set(files)
    found = []
    for first in known:
        number = 2
        while _page(first, number) in known:
            number += 1
        if _page(first, number).exists():
            found.append(_page(first, number))
    return sorted(found)


def _compare(files: dict[Path, tuple[str, bytes]]) -> None:
    stale = []
    for path, (name, data) in files.items():
        mark = EXPORTERS[name].mark
        there = feed.read(path)
        if not there:
            stale.append(f"{path} is not there")
        elif mark(there) != mark(data):
            stale.append(f"{path} is stale")
    stale += [f"{path} is left from a chart of more pages" for path in _left_over(files)]
    if stale:
        raise TimelineError(f"{'; '.join(stale)}: run `timeline export` again")
    click.echo(f"{_count(len(files), 'file')} up to date", err=True)


@main.command()
@click.argument(
    "names",
    metavar="FILE...",
    nargs=-1,
    required=True,
    # One that cannot be read is told, and costs none of the others.
    type=click.Path(allow_dash=True, readable=False),
)
@click.option(
    "--published",
    metavar="DATE",
    help="Publication date of the documents, instead of what they say: 2024-03-08, or 2024-03.",
)
@click.option(
    "--date-order",
    "order",
    type=click.Choice([item.value for item in DateOrder]),
    help="How the documents write dates like 01.03.2024.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["toml", "json", "timex"]),
    help="Draft seed, the same as JSON, or every date as a line of JSON.  "
    "[default: as the output ends, else toml]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File, or - for standard output; for drafts of several documents a folder.",
)
@click.option("--force", is_flag=True, help="Replace files that stand there.")
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes to read with; 0 is one a core.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Read on the Dask cluster of this scheduler.")
@click.pass_obj
def extract(  # noqa: PLR0913 - one parameter an option
    seeds: _Seeds,
    /,
    names: tuple[str, ...],
    *,
    published: str | None,
    order: str | None,
    form: str | None,
    output: Path,
    force: bool,
    jobs: int,
    scheduler: str | None,
) -> None:
    """Draft seeds out of documents, to be reviewed.

    FILE is text, Markdown, HTML, PDF or Word, a .jsonl of documents, a folder of these, a
    pattern in quotes, or - for standard input. A file that cannot be read is told, and the
    others are written.

    Example: timeline extract report.pdf --published 2024-03-08
    """
    from timeline.corpus import findings, lines, outcome, pieces, workers

    if scheduler == "":
        raise click.UsageError("--scheduler is empty: write tcp://host:8786")
    if scheduler and jobs != 1:
        raise click.UsageError("--jobs reads on this machine, --scheduler on others: give one")
    form = _form(form, output)
    into_folder = form == "toml" and _is_folder(output)
    numeric = DateOrder(order) if order else seeds.order
    given = pieces.Given(published=_published(published, numeric), order=numeric)
    sources = pieces.sources(names)
    if not into_folder:
        _keep_apart(output, (source.name for source in sources))
        _refuse(output, force=force)
    waiting = pieces.pieces(sources, _standard_stream)
    if form == "toml" and not into_folder:
        waiting = iter(_only(waiting))
    work = outcome.Work(given=given, task=lines.lines if form == "timex" else findings.findings)
    size = sum(source.size for source in sources)
    told = _Told()
    reading = workers.outcomes(waiting, work, jobs=jobs or _cores(), scheduler=scheduler)
    with _bar(size, output) as move, closing(reading) as done:
        found = told.values(done, move)
        # Where nothing can be read, nothing is written.
        for first in found:
            every = chain((first,), found)
            if into_folder:
                _write_seeds(every, output, told, force=force)
            else:
                _write_parts(_parts(form, every), output)
    told.stop()


_FORMS = {".toml": "toml", ".json": "json", ".jsonl": "timex"}


def _form(asked: str | None, output: Path) -> str:
    ending = output.suffix.lower()
    named = _FORMS.get(ending) if not output.is_dir() else None
    if asked and named and asked != named:
        raise click.UsageError(f"-o {output} ends in {ending}, and {asked} is asked for")
    form = asked or named or "toml"
    if form != "toml" and output.is_dir():
        raise click.UsageError(f"-o {output} is a folder: {form} goes to one file")
    return form


def _is_folder(output: Path) -> bool:
    """Whether drafts go there, one file each."""
    is_file = output.exists() and not output.is_dir()
    return str(output) != "-" and not is_file and (output.is_dir() or not output.suffix)


def _keep_apart(output: Path, names: Iterable[str]) -> None:
    """Refuses to write over what is read."""
    for name in names:
        if name != "-" and output.is_file() and Path(name).exists() and output.samefile(name):
            raise click.UsageError(f"-o {output} is a document that is read: name another file")


def _refuse(output: Path, *, force: bool) -> None:
    if str(output) != "-" and output.is_file() and not force:
        raise OutputError(f"{output} stands there already: --force replaces it")


def _published(text: str | None, order: DateOrder | None) -> EdtfDate | None:
    if text is None:
        return None
    hint = "'--published'"
    try:
        value = read_date(text, Anchor(order=order)).value
    except DateError as error:
        message = str(error)
        if "publication date" in message:
            message = f"{text!r} is counted from a date itself: write 2024-03-08"
        raise click.BadParameter(message, param_hint=hint) from None
    if isinstance(value, EdtfDate) and value.precision <= Precision.YEAR:
        return value
    message = f"{text!r} is no day, month or year: write 2024-03-08"
    raise click.BadParameter(message, param_hint=hint)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _standard_stream() -> BinaryIO:
    if sys.stdin is None:
        raise TimelineError("standard input is closed: name a file")
    return sys.stdin.buffer


def _only(pieces: Iterator["Piece"]) -> tuple["Piece", ...]:
    """The pieces, which must be one: several seeds do not go into one file."""
    first = tuple(islice(pieces, 2))
    if len(first) > 1:
        raise click.UsageError(
            "several documents make several seeds: name a folder for them, -o drafts, "
            "or take --format json"
        )
    return first


def _bar(size: int, output: Path) -> AbstractContextManager[Callable[[int], None]]:
    """A bar on standard error, where the work is long and the bar disturbs nothing."""
    on_terminal = str(output) == "-" and sys.stdout is not None and sys.stdout.isatty()
    if size < _LONG or on_terminal or sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    return screen.progress(sys.stderr, size)


@dataclass(slots=True)
class _Told:
    """What has been read so far, and what went wrong."""

    documents: int = 0
    found: int = 0
    failed: int = 0
    refused: int = 0
    #: documents without a publication date
    undated: int = 0

    def values(
        self, outcomes: Iterable["Outcome[Any]"], move: Callable[[int], None]
    ) -> Iterator[Any]:
        """The values of the outcomes; the errors are shown."""
        for outcome in outcomes:
            move(outcome.size)
            if outcome.value is None:
                click.echo(printable(f"{outcome.name}: error: {outcome.error}"), err=True)
                self.failed += 1
            else:
                self.documents += 1
                self.found += len(getattr(outcome.value, "drafts", outcome.value))
                self.undated += not outcome.is_dated
                yield outcome.value

    def stop(self) -> None:
        """End with the exit code of what went wrong, if anything did."""
        if self.refused:
            raise SystemExit(OutputError.exit_code)
        if self.failed:
            raise SystemExit(TimelineError.exit_code)
        if not self.found:
            hint = "; give the publication date with --published" if self.undated else ""
            many = _count(self.documents, "document")
            raise NothingMatchedError(f"no event with a date in {many}{hint}")


def _parts(form: str, found: Iterable[Any]) -> Iterator[str]:
    """What is written of the values that the work of this format gives."""
    from timeline.corpus import names, objects, seed

    if form == "json":
        return objects.objects(found)
    if form == "toml":
        return (seed.seed(item, names.Names()) for item in found)
    return iter(found)


def _write_parts(parts: Iterable[str], output: Path) -> None:
    if str(output) == "-":
        for part in parts:
            _write(part.encode("utf-8", "replace"))
        return
    with feed.written(output) as write:
        for part in parts:
            write(part.encode("utf-8", "replace"))
    click.echo(f"wrote {output}", err=True)


def _write_seeds(found: Iterable["Findings"], folder: Path, told: _Told, *, force: bool) -> None:
    from timeline.corpus.names import Names, short
    from timeline.corpus.seed import seed

    ids, names = Names(), Names()
    for item in found:
        path = folder / f"{names.free(short(item.document.name))}.toml"
        text = seed(item, ids)
        try:
            _refuse(path, force=force)
        except OutputError as error:
            click.echo(f"{item.document.name}: error: {error}", err=True)
            told.refused += 1
            continue
        feed.write_all({path: text.encode("utf-8", "replace")})
        click.echo(f"wrote {path} ({_count(len(item.drafts), 'event')} to review)", err=True)


def _write(data: str | bytes) -> None:
    """Write to standard output.

    Raises:
        OutputError: It takes no more, as on a full disk.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        if isinstance(data, str):
            # Of a line for people a sign may be lost, where a terminal has none for it.
            data = data.encode(sys.stdout.encoding or "utf-8", errors="replace")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; click ends quietly.
        raise
    except OSError as error:
        # What could not be written must not be tried again at the end of the process.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise OutputError(f"standard output cannot be written: {reason}") from None


def _tell(problems: Iterable[Problem]) -> None:
    """Show the errors, and how many warnings there are."""
    warnings = 0
    for problem in problems:
        if problem.severity is Severity.ERROR:
            click.echo(str(problem), err=True)
        else:
            warnings += 1
    if warnings:
        click.echo(f"{_count(warnings, 'warning')}: `timeline check` shows them", err=True)


def _stop_on_errors(problems: Iterable[Problem]) -> None:
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise SystemExit(TimelineError.exit_code)


def _stop_on_nothing(timeline: Timeline, chosen: Timeline) -> None:
    if chosen.events:
        return
    if timeline.events:
        many = _count(len(timeline.events), "event")
        raise NothingMatchedError(f"none of the {many} matches the filters")
    raise NothingMatchedError("the seeds have no events")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _size(data: bytes) -> str:
    return f"{len(data) / 1000:,.1f} kB"
