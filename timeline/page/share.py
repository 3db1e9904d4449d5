"""What sites show beside a link to the page: Open Graph, and where it says how to be embedded."""

from dataclasses import dataclass
from typing import Final

from timeline.languages.phrases import phrases_of
from timeline.page.pictures import summary
from timeline.page.view import View
from timeline.query import Query
from timeline.text import address

#: width and height of the picture, as its format has it
CARD: Final = (1200, 630)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a link to the page says of it; addresses are whole, and empty where not known."""

    title: str
    description: str
    #: of the whole of which the page is a part; empty where it is all
    site: str
    #: the picture, and what it shows in words
    picture: str
    alt: str
    #: language and region, as Open Graph has them
    locale: str
    #: the day as of which it is known; empty where no document has one
    modified: str
    #: where it says how it is embedded (oEmbed)
    oembed: str


def share(view: View) -> Share:
    """What is said of a page."""
    say, chosen = phrases_of(view.language), view.chosen
    known, said = chosen.known_on, view.timeline.about.description.strip()
    return Share(
        title=chosen.title,
        description=said or say("page.summary", summary=summary(view)),
        site=view.timeline.about.name if chosen.asked else "",
        picture=_picture(view) if chosen.events else "",
        alt=say("share.alt", title=chosen.title, summary=summary(view)),
        locale=say("share.locale"),
        modified=known.isoformat() if known else "",
        oembed=address.web(view.addresses.absolute("oembed", view.query)),
    )


def _picture(view: View) -> str:
    """That of what is chosen, or of all where the site has none of its own."""
    there = (view.addresses.absolute("card", asked) for asked in (view.query, Query()))
    return address.web(next(filter(None, there), ""))
