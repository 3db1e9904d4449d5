"""Files of what is chosen, and what each is good for."""

from dataclasses import dataclass

from timeline.formats import WRITTEN
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


def downloads(view: View) -> tuple[Download, ...]:
    """The files that this site has of the events chosen."""
    found = []
    for kind, row in WRITTEN.items():
        if row.is_chart and not (view.charts and view.chosen.events):
            continue
        address = view.addresses.relative(kind, view.query)
        if address:
            several = view.charts > 1 and row.is_paged
            found.append(
                Download(
                    kind=kind,
                    address=address,
                    purpose=f"{row.purpose} (page 1 of {view.charts})" if several else row.purpose,
                    saved=row.is_saved,
                )
            )
    return tuple(found)
