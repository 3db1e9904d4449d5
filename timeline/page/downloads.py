"""Files of what is chosen, and what each is good for."""

from dataclasses import dataclass

from timeline.formats.outputs import CHARTS, PAGED
from timeline.page.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that can be taken away."""

    #: as its name ends
    kind: str
    address: str
    #: what it is, and what for
    purpose: str
    #: whether it is saved; the others have apps that open them
    saved: bool


_PURPOSES = {
    "ics": "Calendar, as a copy that does not update",
    "csv": "Sheet, for a spreadsheet",
    "json": "Data, with every statement and revision",
    "pdf": "Chart, to print",
    "svg": "Chart, to enlarge or edit",
    "png": "Chart, for slides and articles",
}
_OPENED = ("ics", "pdf")


def downloads(view: View) -> tuple[Download, ...]:
    """The files that this site has of the events chosen."""
    found = []
    for kind, purpose in _PURPOSES.items():
        if kind in CHARTS and not (view.charts and view.chosen.events):
            continue
        address = view.addresses.relative(kind, view.query)
        if address:
            several = view.charts > 1 and kind in PAGED
            found.append(
                Download(
                    kind=kind,
                    address=address,
                    purpose=f"{purpose} (page 1 of {view.charts})" if several else purpose,
                    saved=kind not in _OPENED,
                )
            )
    return tuple(found)
