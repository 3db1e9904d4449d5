"""Files of what is chosen, and what each is good for."""

from dataclasses import dataclass

from timeline.formats import OFFERED
from timeline.languages.phrases import phrases_of
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
    say = phrases_of(view.language)
    for kind, row in OFFERED.items():
        if (
            row.is_news
            or row.is_card
            or (row.is_chart and not (view.charts and view.chosen.events))
        ):
            continue
        address = view.addresses.relative(kind, view.query)
        if address:
            purpose = say.named(f"download.{kind}", row.purpose)
            several = view.charts > 1 and row.is_paged
            found.append(
                Download(
                    kind=kind,
                    address=address,
                    purpose=say("download.page", purpose=purpose, count=view.charts)
                    if several
                    else purpose,
                    saved=row.is_saved,
                )
            )
    return tuple(found)
