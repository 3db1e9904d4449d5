"""The pages of the chart as pictures."""

from dataclasses import dataclass

from timeline.page.view import View
from timeline.query import years_in
from timeline.text.counts import count

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


def _alt(view: View, number: int) -> str:
    of = f", page {number} of {view.charts}" if view.charts > 1 else ""
    return f"Chart of {summary(view)}{of}. The table below says all that it shows."


def summary(view: View) -> str:
    """How many events are shown, and of which years: "16 events, 1987 to 2026"."""
    known = years_in(view.chosen)
    said = count(len(view.chosen.events), "event")
    if not known:
        return said
    return f"{said}, {known[0]}" + (f" to {known[-1]}" if len(known) > 1 else "")
