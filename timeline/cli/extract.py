"""`timeline extract`: documents to drafts of seeds."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import files, terminal
from timeline.cli.apart import keep_apart
from timeline.cli.documents import overrides_of, published_option, standard_stream, tag_option
from timeline.cli.echo import write
from timeline.cli.options import DATE_ORDER, FilePath
from timeline.cli.seeds import Seeds, seeds_of
from timeline.cli.tell import tell
from timeline.errors import NothingMatchedError, OutputError, TimelineError
from timeline.evidence.kept_text import FOLDER as KEPT_TEXTS
from timeline.files.apart import Inputs, inputs_at
from timeline.model import errors_of
from timeline.text.counts import count

if TYPE_CHECKING:
    # What reads documents is imported by the command that does.
    from timeline.corpus.findings import Findings
    from timeline.corpus.inputs import Input
    from timeline.corpus.output import Target
    from timeline.corpus.results import Outcome
    from timeline.corpus.unanchored import Unanchored

#: bytes of documents that take more than a moment
_LONG = 1_000_000
#: documents without a publication date that are named
_MOST_COSTS = 5


@click.command("extract")
@click.argument(
    "names",
    metavar="FILE...",
    nargs=-1,
    required=True,
    # One that cannot be read is reported, and costs none of the others.
    type=FilePath(allow_dash=True, readable=False),
)
@published_option
@DATE_ORDER.behind
@tag_option
@click.option(
    "--statements",
    is_flag=True,
    help="Draft an event, too, where somebody only said something on a date.",
)
@click.option(
    "--keep-text",
    is_flag=True,
    help=f"Keep the text of each document in {KEPT_TEXTS}/ beside its draft, so that timeline "
    "verify needs no other file. It is never published, exported or served.",
)
@click.option(
    "--format",
    type=click.Choice(["toml", "json", "timex"]),
    help="Draft seed, the same as JSON, or every date as a line of JSON.  "
    "[default: as the output ends, else toml]",
)
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path, allow_dash=True),
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
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    *,
    published: tuple[str, ...],
    date_order: str | None,  # noqa: ARG001 - seeds_of takes it from the context
    language: str,
    statements: bool,
    keep_text: bool,
    format: str | None,  # noqa: A002 - as its variable
    output: Path,
    force: bool,
    jobs: int,
    scheduler: str | None,
) -> None:
    """Draft seeds out of documents, to be reviewed.

    FILE is text, Markdown, HTML, PDF or Word, a .jsonl of documents, a folder of these, a
    pattern in quotes, or - for standard input. A file that cannot be read is reported, and the
    others are written. A draft that looks like an event of the seeds says so in a comment.

    Example: timeline extract report.pdf --published 2024-03-08

    Example: timeline extract news -o drafts --published mill.html@2024-03-08
    """
    from timeline.corpus import findings, inputs, results, workers, write_timex
    from timeline.corpus import output as corpus_output
    from timeline.corpus.publication_dates import is_sheet

    if scheduler == "":
        raise click.UsageError("--scheduler is empty: write tcp://host:8786")
    if scheduler and jobs != 1:
        raise click.UsageError("--jobs reads on this machine, --scheduler on others: give one")
    target = _target(format, output)
    if keep_text and (target.form != "toml" or str(output) == "-"):
        raise click.UsageError("--keep-text needs seeds that the texts lie beside: -o drafts")
    files = inputs.input_files(names)
    given = overrides_of(names, published, seeds_of(ctx).order, language)
    sheets = (value for value in published if is_sheet(value))
    documents = inputs_at("document", (*(file.name for file in files), *sheets))
    keep_apart(documents, [] if target.is_folder else [output])
    target.refuse(force=force)
    waiting = inputs.of_files(files, standard_stream)
    if target.form == "toml" and not target.is_folder:
        waiting = iter(_only(waiting))
    drafted = partial(findings.findings, statements=statements, keep_text=keep_text)
    work: results.Work[Any] = results.Work(
        overrides=given, task=write_timex.lines if target.form == "timex" else drafted
    )
    size = sum(file.size for file in files)
    tally = _Tally()
    reading = workers.outcomes(waiting, work, jobs=jobs or workers.cores(), scheduler=scheduler)
    with _bar(size, output) as move, closing(reading) as done:
        found = tally.values(done, move)
        if target.form == "toml":
            found = _with_known(found, seeds_of(ctx))
        # Where nothing can be read, nothing is written.
        for first in found:
            every = chain((first,), found)
            if target.is_folder or keep_text:
                _write_seeds(every, output, tally, documents, force=force)
            else:
                _write_parts(corpus_output.parts(target.form, every), target, tally, force=force)
    tally.stop()


def _with_known(found: Iterator["Findings"], seeds: Seeds) -> Iterator["Findings"]:
    """The findings, each draft with the event of the seeds that it is likely of."""
    if not all(Path(path).exists() for path in seeds.paths):
        # Who extracts for the first time has none.
        yield from found
        return
    from timeline.corpus.known import with_known

    timeline, problems = seeds.timeline(drafts=True)
    if errors := errors_of(problems):
        tell(f"{count(len(errors), 'error')} in the seeds: `timeline check` shows what is left out")
    yield from (with_known(item, timeline) for item in found)


def _target(asked: str | None, output: Path) -> "Target":
    from timeline.corpus.output import target

    try:
        return target(asked, output)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _only(found: Iterator["Input"]) -> tuple["Input", ...]:
    """The documents, which must be one: several seeds do not go into one file."""
    first = tuple(islice(found, 2))
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
    return terminal.progress(sys.stderr, size)


@dataclass(slots=True)
class _Tally:
    """The documents that have been read so far, and what went wrong."""

    documents: int = 0
    found: int = 0
    failed: int = 0
    refused: int = 0
    #: documents without a publication date
    undated: int = 0
    #: what the missing publication date of a document cost, by its name
    unanchored: dict[str, "Unanchored"] = field(default_factory=dict)
    #: language of which no words are read to documents in it
    unread: dict[str, list[str]] = field(default_factory=dict)

    def values(
        self, outcomes: Iterable["Outcome[Any]"], move: Callable[[int], None]
    ) -> Iterator[Any]:
        """The values of the outcomes; the errors are shown."""
        for results in outcomes:
            move(results.size)
            if results.value is None:
                tell(f"{results.name}: error: {results.error}")
                self.failed += 1
            else:
                self.documents += 1
                self.found += len(getattr(results.value, "drafts", results.value))
                self.found += len(getattr(results.value, "undated", ()))
                self.undated += not results.is_dated
                cost = getattr(results.value, "unanchored", None)
                if cost is not None and cost.words:
                    self.unanchored[results.name] = cost
                if results.unread:
                    self.unread.setdefault(results.unread, []).append(results.name)
                yield results.value

    def costs(self) -> Iterator[str]:
        """What missing publication dates cost: a line a document, of which the first are told."""
        named = list(self.unanchored.items())
        for name, cost in named[:_MOST_COSTS]:
            yield f"{name}: {cost.told()}"
        if len(named) > _MOST_COSTS:
            yield f"{count(len(named) - _MOST_COSTS, 'other document')}: no publication date either"

    def stop(self) -> None:
        """End with the exit code of what went wrong, if anything did."""
        for language, names in self.unread.items():
            more = f" and {count(len(names) - 1, 'other')}" if len(names) > 1 else ""
            unread = f"{names[0]}{more}: written in {language}, which is not read yet"
            tell(f"{unread}: only EDTF and dates in numbers are")
        if self.refused:
            raise SystemExit(OutputError.exit_code)
        if self.failed:
            raise SystemExit(TimelineError.exit_code)
        if not self.found:
            undated = self.undated and not self.unread
            hint = "; give the publication date with --published" if undated else ""
            many = count(self.documents, "document")
            raise NothingMatchedError(f"no event with a date in {many}{hint}")


def _write_parts(parts: Iterable[bytes], target: "Target", tally: _Tally, *, force: bool) -> None:
    output = target.path
    if str(output) == "-":
        for part in parts:
            write(part)
        for line in tally.costs():
            tell(line)
        return
    with files.written(output) as append:
        for part in parts:
            append(part)
        # Another run may have made it meanwhile.
        target.refuse(force=force)
    costs = list(tally.costs())
    # What one document alone cost needs no further line.
    cost = f"; {costs[0].partition(': ')[2]}" if tally.documents == len(costs) == 1 else ""
    tell(f"wrote {output}{cost}")
    for line in () if cost else costs:
        tell(line)


def _write_seeds(
    found: Iterable["Findings"], output: Path, tally: _Tally, documents: Inputs, *, force: bool
) -> None:
    from timeline.corpus.output import refuse, seeds

    for path, item, written in seeds(found, output):
        keep_apart(documents, written)
        with files.locked(path.parent):
            try:
                for each in written:
                    refuse(each, force=force)
            except OutputError as error:
                tell(f"{item.document.name}: error: {error}")
                tally.refused += 1
                continue
            files.write_all(written)
        cost = item.unanchored.told()
        tell(
            f"wrote {path} ({count(len(item.drafts) + len(item.undated), 'event')} to review)"
            f"{'; ' if cost else ''}{cost}"
        )
