"""Texts that are too long for a chart, cut."""

import re
from collections.abc import Iterable

from timeline.chart.layout.page import Page
from timeline.limits import LIMITS
from timeline.model import Origin, Problem, Severity, Timeline
from timeline.text.clean import BREAKING_SPACE, for_chart

#: stands for what is left out
MORE = "…"
_SPACE = re.compile(BREAKING_SPACE)
#: the part of a text within which it is cut between two words
_NEAR = 0.8
#: characters in which a letter is looked for that ends before the cut
_LETTER = 40


def for_label(text: str) -> str:
    """The text as a chart prints it, as far as there is room for it."""
    return cut(for_chart(text), LIMITS["title.characters"].most)


def cut(text: str, most: int) -> str:
    """The text, of a longer one as much as there is room for in `most` characters with "…".

    It is cut between two words, or between two letters where a word is long.

    >>> cut("It was opened in the spring", 20)
    'It was opened in…'
    """
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    spaces = [match.start() for match in _SPACE.finditer(text, int(_NEAR * most), most)]
    kept = text[: spaces[-1]] if spaces else _whole(text, most - 1)
    return (kept.rstrip(" ,;:–—-") or kept) + MORE


def _whole(text: str, end: int) -> str:
    """The text up to about there, without a part of a letter at its end."""
    from uniseg.graphemecluster import grapheme_clusters

    start = max(end - _LETTER, 0)
    letters = tuple(grapheme_clusters(text[start : end + 1]))
    kept = text[:start] + "".join(letters[:-1])
    return kept or text[:end]


def shortened(timeline: Timeline, pages: Iterable[Page]) -> tuple[Problem, ...]:
    """A warning where the pages of a chart do not show all of a title."""
    events = {event.id: event for event in timeline.events}
    found = [
        events[entry.event]
        for page in pages
        for entry in page.entries
        if for_chart(events[entry.event].title) not in entry.said
    ]
    if not found:
        return ()
    longest = max(found, key=lambda event: len(event.title))
    others = len(found) - 1
    return (
        Problem(
            origin=longest.statements[0].origin if longest.statements else Origin(file=longest.id),
            message=f"the title of {longest.id!r} is cut to fit on the chart"
            f"{f', and {others} more' if others else ''}: shorten it, or "
            "choose a larger paper; calendar, sheet and page have all of it",
            severity=Severity.WARNING,
        ),
    )
