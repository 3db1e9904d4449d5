"""`timeline export slip`: how the promised dates of plans moved, as a chart of its own."""

from datetime import date
from pathlib import Path

import click

from timeline.cli.tell import tell_problems
from timeline.errors import NothingMatchedError
from timeline.feed.exported import STANDARD, Exported
from timeline.formats.options import ExportOptions
from timeline.model import Timeline

#: its name among the formats of `timeline export`
NAME = "slip"
_KINDS = ("png", "svg", "pdf")
_RIGHT = "timeline export slip -o slip.png, .svg or .pdf"


def target(formats: tuple[str, ...], output: Path, *, check: bool) -> dict[str, Path]:
    """The file that it goes into, by its format; of a folder `slip.png` in that.

    Raises:
        click.UsageError: It is asked for beside others, or the file is of another kind.
    """
    if formats != (NAME,):
        raise click.UsageError(f"slip is a chart of its own: {_RIGHT}")
    if check:
        raise click.UsageError("--check does not compare a slip chart: export it again")
    if output == STANDARD:
        raise click.UsageError(f"a slip chart needs a file whose ending says its format: {_RIGHT}")
    if output.is_dir() or not output.suffix:
        return {_KINDS[0]: output / "slip.png"}
    kind = output.suffix.lower().removeprefix(".")
    if kind not in _KINDS:
        raise click.UsageError(f"-o {output} is not PNG, SVG or PDF: {_RIGHT}")
    return {kind: output}


def made(
    chosen: Timeline,
    wanted: dict[str, Path],
    options: ExportOptions,
    *,
    today: date,
    every: bool,
) -> Exported:
    """The files of the chart, a page each where it has several and is not a PDF.

    Args:
        chosen: The events that were asked for.
        wanted: As `target` gives it.
        options: How the chart is made.
        today: The day at its right end.
        every: Whether plans that never moved are on it too.

    Raises:
        NothingMatchedError: No plan moved.
    """
    from timeline.formats.slip import write

    ((kind, path),) = wanted.items()
    output = write(chosen, options.chart, kind, today=today, every=every)
    if output is None:
        told = "has a date and a document" if every else "moved: --all draws the others too"
        raise NothingMatchedError(f"no plan {told}")
    tell_problems(output.warnings)
    paths = [
        path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        for number in range(1, len(output.pages) + 1)
    ]
    return Exported(
        files=dict(zip(paths, output.pages, strict=True)),
        formats=dict.fromkeys(paths, kind),
        warnings=output.warnings,
    )
