"""`timeline serve`: the timeline on the web, as its seeds are now."""

import contextlib
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from timeline import files
from timeline.cli.options import Command, FilePath, Read, drafts_option, private_option
from timeline.cli.previous import previous_option
from timeline.cli.publish import base_address
from timeline.cli.rendering import export_options, rendering
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.errors import OutputError
from timeline.interrupts import Interrupted

_FEED = "timeline.ics"


def _host(text: str) -> str:
    """A host as `timeline.server.hosts` reads it, imported when it is needed."""
    from timeline.server.hosts import read_host

    return read_host(text)


def _origin(text: str) -> str:
    """The origin of a site."""
    from timeline.text.origins import origin

    return origin(text)


def _proxy(text: str) -> str:
    """An address or a network of proxies."""
    from timeline.server.hosts import read_proxy

    return read_proxy(text)


def _is_own(host: str) -> bool:
    """Whether only this computer reaches what listens there."""
    from timeline.server.hosts import is_loopback

    return is_loopback(host)


def _stops_well(command: Command) -> Callable[..., Any]:
    """The command, for which a signal while it starts is not an error: it has stopped."""

    @wraps(command)
    def call(*args: Any, **options: Any) -> Any:
        with contextlib.suppress(Interrupted):
            return command(*args, **options)

    return call


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen on; 0 takes a free one.",
)
@click.option(
    "--base-url",
    type=Read("url", base_address),
    metavar="URL",
    help="Address by which readers reach the server, behind a proxy: https://example.org/timeline  "
    "[default: the folder of url in timeline.toml]",
)
@click.option(
    "--allowed-host",
    type=Read("host", _host),
    metavar="NAME",
    multiple=True,
    help="Name by which readers may call the server, beside localhost, its addresses and the host "
    "of --base-url; * allows any. Repeatable.",
)
@click.option(
    "--proxy",
    type=Read("address", _proxy),
    metavar="ADDRESS",
    multiple=True,
    help="Address or network of a proxy, which says who asks: X-Forwarded-For and -Proto. "
    "Repeatable.  [default: this machine]",
)
@click.option(
    "--embed-from",
    type=Read("origin", _origin),
    metavar="ORIGIN",
    multiple=True,
    help="Site that may show the timeline in its pages and read its data, beside embed_from of "
    "timeline.toml: https://example.org; * allows any. Repeatable.",
)
@click.option(
    "-o",
    "--output",
    type=FilePath(file_okay=False, path_type=Path),
    default=Path("exports"),
    show_default=True,
    help="Folder in whose timeline.ics it remembers what calendars know.",
)
@click.option(
    "--keep-going", is_flag=True, help="Serve what is right even where the seeds have errors."
)
@click.option(
    "--reload/--no-reload",
    "reloads",
    default=None,
    help="Have open pages load themselves anew after an edit.  [default: where only this computer "
    "reaches the server, without --base-url and --proxy]",
)
@click.option("--open", "opens", is_flag=True, help="Show the page in the browser.")
@click.option("--access-log", is_flag=True, help="Log every request.")
@previous_option("OUTPUT/timeline.ics, which goes before it where it is there")
@private_option
@drafts_option
@rendering
@takes_seeds
@_stops_well
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    host: str,
    port: int,
    base_url: str | None,
    allowed_host: tuple[str, ...],
    proxy: tuple[str, ...],
    embed_from: tuple[str, ...],
    output: Path,
    keep_going: bool,
    reloads: bool | None,
    opens: bool,
    access_log: bool,
    previous: Path | None,
    private: bool,
    drafts: bool,
    **options: Any,
) -> None:
    """Serve page, calendar, sheet and chart, and follow the seeds.

    The filters go into the address: /timeline.ics?year=2024&status=planned. Readers of feeds
    follow what changes: /changes.xml, /changes.json, /changes.xml?event=ID. An edit of the
    seeds is served at once, and open pages show it; one with a mistake leaves what was right
    before, and says so on the page. Ctrl-C stops.

    Example: timeline serve --port 8080
    """
    from timeline.server import PROXIES, BrokenSeedsError, SeedSource, Settings, run

    seeds.keep_apart([output / _FEED])
    source = SeedSource(
        watched=tuple(Path(path) for path in seeds.paths if path != "-"),
        load=seeds.records,
        now=lambda: seeds.now,
        today=lambda: seeds.today,
        options=export_options(options),
        feed=output / _FEED,
        previous=previous,
        keep_going=keep_going,
        private=private,
        drafts=drafts,
        say=_say,
    )
    settings = Settings(
        host=host,
        port=port,
        base_url=base_url or "",
        allowed_hosts=allowed_host,
        proxies=(*PROXIES, *proxy),
        embed_from=embed_from,
        private=private,
        reload=reloads if reloads is not None else not (base_url or proxy) and _is_own(host),
        opens=opens,
        access_log=access_log,
    )
    try:
        with files.claimed(output) as other:
            _refuse(output, other)
            run(settings, source)
    except BrokenSeedsError as error:
        for line in error.lines:
            tell(str(line))
        raise


def _refuse(output: Path, other: int) -> None:
    """Refuse a folder that another server remembers in.

    Raises:
        OutputError: There is one.
    """
    if other:
        named = f" (process {other})" if other > 0 else ""
        raise OutputError(
            f"{output}: another `timeline serve`{named} remembers there what calendars know: "
            "stop it, or name another folder with -o"
        )


def _say(text: str) -> None:
    # Nobody may be there to read, and the server goes on.
    with contextlib.suppress(OSError, ValueError):
        for line in text.splitlines():
            tell(line)
