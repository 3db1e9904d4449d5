"""`timeline help`: the manual, page by page."""

import shutil
import sys
from difflib import get_close_matches

import click

from timeline.cli.echo import write
from timeline.errors import TimelineError

#: columns that a page fills at most, and where there is no terminal
_MOST, _PLAIN = 100, 80


class UnknownTopicError(TimelineError):
    """A topic that has no page."""

    exit_code = 2


@click.command("help")
@click.argument("topic", required=False)
@click.pass_context
def command(ctx: click.Context, topic: str | None) -> None:
    """Read the manual.

    Without a TOPIC it lists the pages. A command is a topic too, and shows its options.

    Example: timeline help dates
    """
    from timeline.manual import TOPICS

    commands = _commands(ctx)
    if topic is None:
        write(_contents(ctx, commands))
    elif topic in TOPICS:
        _show(topic)
    elif topic in commands:
        write(_options(ctx, topic))
    else:
        raise UnknownTopicError(_unknown(topic, (*TOPICS, *commands)))


def _commands(ctx: click.Context) -> tuple[str, ...]:
    group = ctx.find_root().command
    return tuple(group.commands) if isinstance(group, click.Group) else ()


def _contents(ctx: click.Context, commands: tuple[str, ...]) -> str:
    """The pages with a line each, and the commands."""
    from timeline.manual import TOPICS, lead

    formatter = ctx.make_formatter()
    formatter.write_text("`timeline help TOPIC` shows a page, or the options of a command.")
    with formatter.section("Topics"):
        formatter.write_dl([(topic, lead(topic)) for topic in TOPICS])
    with formatter.section("Commands"):
        formatter.write_text(", ".join(commands))
    return formatter.getvalue()


def _options(ctx: click.Context, name: str) -> str:
    """The help of a command, as `--help` prints it."""
    root = ctx.find_root()
    assert isinstance(root.command, click.Group)  # noqa: S101 - its commands have been listed
    command = root.command.commands[name]
    with click.Context(command, parent=root, info_name=name) as inner:
        return f"{command.get_help(inner)}\n"


def _show(topic: str) -> None:
    from timeline.manual.console import rendered

    if sys.stdout is None or not sys.stdout.isatty():
        write(rendered(topic, width=_PLAIN, colours=False))
        return
    screen = shutil.get_terminal_size()
    page = rendered(topic, width=min(screen.columns, _MOST), colours=True)
    if page.count("\n") < screen.lines:
        click.echo(page, nl=False)
    else:
        click.echo_via_pager(page)


def _unknown(topic: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(topic, known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    return f"there is no topic {topic!r}; {meant}There are {', '.join(known)}"
