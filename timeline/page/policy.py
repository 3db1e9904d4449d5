"""The Content-Security-Policy of the page: nothing runs or is loaded that is not its own."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

#: the folder of what stands in the page
TEMPLATES = "timeline.page.templates"
#: the styles of the page, in the order in which they are joined: later ones decide
STYLES = (
    "base.css",
    "follow.css",
    "today.css",
    "filter.css",
    "chart.css",
    "events.css",
    "news.css",
    "downloads.css",
    "embedding.css",
    "print.css",
)
#: those of a page of the manual
MANUAL_STYLES = ("base.css", "manual.css", "print.css")
#: those of a page that says why there is no other
REFUSAL_STYLES = ("base.css", "refusal.css")
#: those of the page of an event
EVENT_STYLES = ("base.css", "event.css")
#: the scripts of the chart: the first is what the others share, the last puts them together
CHART_SCRIPTS = (
    "chart_base.js",
    "chart_axis.js",
    "chart_marks.js",
    "chart_lanes.js",
    "chart_column.js",
    "chart_counts.js",
    "chart_window.js",
    "chart_card.js",
    "chart_keys.js",
    "chart_pointers.js",
    "chart.js",
)
#: those of the page for a frame
EMBED_STYLES = ("base.css", "chart.css", "embed.css")
EMBED_SCRIPTS = ("embed.js", *CHART_SCRIPTS)
#: where colours for the dark begin
_DARK = "@media (prefers-color-scheme: dark)"
#: the same where a look is asked for, whatever the reader's device has
_THEMES = {"auto": _DARK, "light": "@media not all", "dark": "@media all"}
#: its scripts, joined to one
SCRIPTS = ("page.js", *CHART_SCRIPTS, "events.js", "find.js")
#: the script of a page that hears of changes, in an element of its own
LIVE_SCRIPTS = ("reload.js",)


@cache
def inlined(name: str, folder: str = TEMPLATES) -> str:
    """The text of a file in a folder of the package, as it stands in the page."""
    # Read as text: a browser hashes line feeds, however the file ends its lines.
    return files(folder).joinpath(name).read_text("utf-8")


@cache
def joined(names: tuple[str, ...], folder: str = TEMPLATES) -> str:
    """The texts of several files, one after the other, as they stand in one element."""
    return "".join(inlined(name, folder) for name in names)


@cache
def meta_policy(*, live: bool = False, finds: bool = False) -> str:
    """The policy as a page can state it of itself.

    That of a header holds for the pages of events too, each of which states its own.

    Args:
        live: Whether the page hears of changes, for which it keeps a connection to its server.
        finds: Whether it asks for the index of its site.
    """
    scripts = (SCRIPTS, LIVE_SCRIPTS) if live else (SCRIPTS,)
    return _policy(
        f"{_hash(STYLES)} {_hash(EVENT_STYLES)}",
        scripts=" ".join(map(_hash, scripts)),
        images="'self' data:",
        forms="'self'",
        asks=live or finds,
    )


@cache
def event_meta_policy(*, live: bool = False) -> str:
    """The policy of the page of an event, which has no script but the one that hears of changes."""
    scripts = _hash(LIVE_SCRIPTS) if live else ""
    return _policy(_hash(EVENT_STYLES), scripts=scripts, asks=live)


@cache
def manual_meta_policy() -> str:
    """The policy of a page of the manual, which has no script and no form."""
    return _policy(_hash(MANUAL_STYLES))


@cache
def refusal_meta_policy() -> str:
    """The policy of a page that says why there is no other: it has a form, and no script."""
    return _policy(_hash(REFUSAL_STYLES), forms="'self'")


@cache
def embed_style(theme: str) -> str:
    """The style of the page for a frame, in the colours of a theme."""
    text = joined(EMBED_STYLES).replace(_DARK, _THEMES[theme])
    scheme = "light dark" if theme == "auto" else theme
    return text.replace("color-scheme: light dark", f"color-scheme: {scheme}", 1)


@cache
def embed_meta_policy(theme: str) -> str:
    """The policy of the page for a frame, in the colours of a theme."""
    style = _hash_of(embed_style(theme))
    return _policy(style, scripts=_hash(EMBED_SCRIPTS), images="'self' data:")


def content_security_policy(policy: str = "", ancestors: Sequence[str] = ("'none'",)) -> str:
    """A policy for the header of an answer, with what only a header can say.

    Args:
        policy: As the page states it of itself; the one of the timeline's page unless given.
        ancestors: Sources of the pages that may frame it.
    """
    return f"{policy or meta_policy()}; frame-ancestors {' '.join(ancestors)}"


def _policy(
    styles: str,
    *,
    scripts: str = "",
    images: str = "data:",
    forms: str = "'none'",
    asks: bool = False,
) -> str:
    """What a page may do: by default it has no script, no form and no picture of a file."""
    return "; ".join(
        (
            "default-src 'none'",
            f"img-src {images}",
            f"style-src {styles}",
            *((f"script-src {scripts}",) if scripts else ()),
            *(("connect-src 'self'",) if asks else ()),
            f"form-action {forms}",
            "base-uri 'none'",
        )
    )


def _hash(names: tuple[str, ...]) -> str:
    return _hash_of(joined(names))


def _hash_of(text: str) -> str:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
