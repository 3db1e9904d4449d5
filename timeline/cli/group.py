"""The command `timeline`: the options that every command has."""

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import IO, Any, cast

import click
from click.core import ParameterSource

from timeline import files, interrupts
from timeline.cli.commands import Commands
from timeline.cli.options import reading_before
from timeline.cli.tell import tell
from timeline.errors import OutputError, TimelineError
from timeline.text.clean import for_terminal
from timeline.text.counts import count


class _CommandGroup(click.Group):
    """A group that shows a `TimelineError` as one line, with its exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            with interrupts.raised():
                return super().main(*args, **extra)
        except interrupts.Interrupted:
            _say_interrupted()
            sys.exit(interrupts.EXIT_CODE)
        except OSError as error:
            # Files and pipes can fail anywhere; click itself ends quietly on a closed pipe.
            place = f"{error.filename}: " if error.filename else ""
            sys.stderr.write(for_terminal(f"timeline: {place}{error.strerror or error}") + "\n")
            sys.exit(OutputError.exit_code)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _naming_variables():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with _naming_variables():
                return super().invoke(ctx)
        except TimelineError as error:
            tell(f"timeline: {error}")
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            # Who reads has seen enough; what is left to write must not be tried again.
            for stream in (sys.stdout, sys.stderr):
                _let_go(stream)
            ctx.exit(0)


def _say_interrupted() -> None:
    put = len(files.put_in_place())
    what = f"{count(put, 'file')} written before, each whole" if put else "nothing was written"
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"timeline: interrupted: {what}\n")


def _let_go(stream: IO[str] | None) -> None:
    """Have what a stream still holds go nowhere, where nobody reads it any more."""
    try:
        if stream is not None:
            stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), cast("IO[str]", stream).fileno())
    except (OSError, ValueError):
        pass


@contextmanager
def _naming_variables() -> Iterator[None]:
    """Have messages name the variable of the environment that has a wrong value, in one line."""
    try:
        yield
    except click.UsageError as error:
        _name_variable(error)
        text = error.format_message()
        # Click's own messages may have lists of several lines, and quote names as Python does.
        lines = [text] if type(error) is click.UsageError else text.split("\n")
        if (told := "\n".join(map(for_terminal, [*lines, *_told_of_file(error)]))) != text:
            raise click.UsageError(told, error.ctx) from None
        raise


def _told_of_file(error: click.UsageError) -> Iterator[str]:
    """How a file is named whose events are meant, where it stands as an argument."""
    found = _FOREIGN_ARGUMENT.search(error.format_message())
    words = found[0] if found else ""
    if words and error.ctx and Path(words).exists():
        command = f"{error.ctx.command_path} " if error.ctx.parent else "timeline list "
        yield f"Events of a file are named by --seeds: {command}--seeds {quote(words)}"


#: the argument that a message of click's says it does not take
_FOREIGN_ARGUMENT = re.compile(
    r"(?<=unexpected extra argument \()([^)]+)(?=\))|(?<=No such command ')([^']+)(?=')|"
    r"(?<=: ')([^']+)(?=' is not one of)"
)


def _name_variable(error: click.UsageError) -> None:
    if not isinstance(error, click.BadParameter):
        return
    ctx, name = error.ctx, error.param and error.param.name
    if ctx and name and ctx.get_parameter_source(name) is ParameterSource.ENVIRONMENT:
        error.param_hint = f"'{ctx.auto_envvar_prefix}_{name.upper()}'"


@click.group(
    cls=_CommandGroup,
    commands=Commands(),
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "TIMELINE",
    },
)
@reading_before
@click.version_option(
    package_name="timeline-exporter", prog_name="timeline", allow_from_autoenv=False
)
def main(**_: Any) -> None:
    """From documents to a calendar, a sheet and a printed page.

    Every date stays as precise as its document was, and says which document it is from.

    Exit codes: 0 done, 1 cannot be written, 2 wrong usage, 3 bad data, 4 nothing matched,
    130 interrupted.
    """
