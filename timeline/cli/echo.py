"""Output of commands: data on standard output, the rest on standard error, an exit code."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from timeline import files
from timeline.cli.tell import MOST, tell, tell_problems
from timeline.errors import NothingMatchedError, OutputError, TimelineError, reason
from timeline.model import Problem, Severity, Timeline, errors_of, warnings_of
from timeline.text.counts import count


def write(data: str | bytes) -> None:
    """Write to standard output.

    Raises:
        OutputError: It takes no more, as on a full disk.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        if isinstance(data, str):
            # A line for people may lose a character that the terminal does not have.
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
        raise OutputError(f"standard output cannot be written: {reason(error)}") from None


def keep_others_out(*folders: Path) -> None:
    """Let no other run write in these folders until the command ends; wait for one that does.

    Raises:
        OutputError: It has been waited for in vain.
    """
    ctx = click.get_current_context()
    # In the same order for all runs, so that no two wait for one another.
    for folder in sorted({folder.resolve(): folder for folder in folders}.items()):
        ctx.with_resource(files.locked(folder[1], say=tell))


def report(problems: Iterable[Problem]) -> None:
    """Show the errors and notes, and how many warnings there are."""
    problems = tuple(problems)
    tell_problems(item for item in problems if item.severity is not Severity.WARNING)
    if warnings := len(warnings_of(problems)):
        shown = "it" if warnings == 1 else "them"
        tell(f"{count(warnings, 'warning')}: `timeline check` shows {shown}")


def stop_on_errors(problems: Iterable[Problem]) -> None:
    """End with the exit code of bad data, where there are errors; they have been shown."""
    if errors_of(problems):
        raise SystemExit(TimelineError.exit_code)


def stop_unless_right(timeline: Timeline, problems: Iterable[Problem], *, keep_going: bool) -> None:
    """Refuse to write anything of seeds with errors, unless what is right is asked for.

    Raises:
        TimelineError: There are errors, and nothing else is to be written, or it is not known
            what is private.
    """
    from timeline.merge.private import refuse_hidden

    errors = errors_of(problems)
    if errors and not keep_going:
        raise TimelineError(
            f"nothing written: the seeds have {count(len(errors), 'error')}; correct them, "
            "or take what is right with --keep-going"
        )
    refuse_hidden(timeline)


def report_withheld(timeline: Timeline) -> None:
    """Say how many private events and how many drafts are left out, and nothing else of them."""
    from timeline.merge.drafts import unreviewed_words
    from timeline.merge.private import withheld_words

    if told := unreviewed_words(timeline):
        tell(told)
    if said := withheld_words(timeline):
        tell(said)


def stop_on_nothing(timeline: Timeline, chosen: Timeline) -> None:
    """Refuse to go on without an event.

    Raises:
        NothingMatchedError: It says whether there were any to choose from.
    """
    if chosen.events:
        return
    if timeline.events:
        many = count(len(timeline.events), "event")
        raise NothingMatchedError(f"none of the {many} matches the filters")
    if timeline.withheld:
        raise NothingMatchedError("the seeds have private events only: nothing is written")
    if timeline.unreviewed:
        raise NothingMatchedError("the seeds have drafts only: nothing is written")
    raise NothingMatchedError("the seeds have no events")


def report_left_out(problems: Iterable[Problem]) -> None:
    """Show what the errors have kept out.

    Raises:
        TimelineError: It is what everything hangs on.
    """
    errors = errors_of(problems)
    left_out = dict.fromkeys(problem.left_out for problem in errors if problem.left_out)
    if "[timeline]" in left_out:
        raise TimelineError("nothing written: [timeline] is wrong, and its id is in every UID")
    if left_out:
        named = list(left_out)[:MOST]
        more = len(left_out) - len(named)
        tell(f"left out: {', '.join(named)}{f' and {more:,} more' if more else ''}")


@contextmanager
def bar(verb: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error for work of many parts, where that is a terminal.

    Args:
        verb: What is done to the parts, in the past: "drawn".
    """
    with ExitStack() as stack:
        move: Callable[[int, int], None] | None = None

        def advance(done: int, todo: int) -> None:
            nonlocal move
            if move is None and todo > 1 and sys.stderr is not None and sys.stderr.isatty():
                from timeline import terminal

                move = stack.enter_context(terminal.share(sys.stderr, verb))
            if move is not None:
                move(done, todo)

        yield advance


def size(data: bytes) -> str:
    """The size of `data`, for people.

    >>> size(bytes(1234567))
    '1,234.6 kB'
    """
    return f"{len(data) / 1000:,.1f} kB"
