"""The pages of the chart as pictures."""

from dataclasses import dataclass

from timeline.languages.phrases import phrases_of
from timeline.page.view import View
from timeline.query import years_around

#: the sharpest first
_KINDS = ("svg", "png")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page of the chart."""

    number: int
    address: str
    #: what it shows, for those who do not see it
    alt: str


def pictures(view: View) -> tuple[Picture, ...]:
    """The pages of the chart of what is chosen; none where the site has no chart of it."""
    if not view.chosen.events:
        return ()
    found = []
    for number in range(1, view.charts + 1):
        addresses = (view.addresses.relative(kind, view.query, number) for kind in _KINDS)
        address = next(filter(None, addresses), "")
        if address:
            found.append(Picture(number=number, address=address, alt=_alt(view, number)))
    return tuple(found)


def printed(view: View) -> tuple[tuple[str, str], ...]:
    """Files that have all pages of the chart: what each is called, and its address."""
    if not (view.chosen.events and view.charts):
        return ()
    address = view.addresses.relative("pdf", view.query)
    return (("PDF", address),) if address else ()


def _alt(view: View, number: int) -> str:
    key = "page.alt.number" if view.charts > 1 else "page.alt"
    say = phrases_of(view.language)
    return say(key, summary=summary(view), number=number, count=view.charts)


def summary(view: View) -> str:
    """How many events are shown, and of which years: "16 events, 1987 to 2026"."""
    say = phrases_of(view.language)
    first, last = years_around(view.chosen, say)
    events = say.count("event", len(view.chosen.events))
    if not first:
        return events
    if first == last:
        return say("page.summary.year", events=events, year=first)
    return say("page.summary.years", events=events, first=first, last=last)
