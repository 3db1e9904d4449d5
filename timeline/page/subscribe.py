"""Ways to subscribe to the calendar in the apps that people have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote, urlencode

from timeline.formats.ics.left_out import too_old
from timeline.formats.ics.placement import first_year_of
from timeline.page.view import View
from timeline.text import address


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A calendar on the web that subscribes to an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """The calendar of what is chosen, and who can be asked to keep it."""

    #: of the feed itself
    address: str
    #: for the apps of this device
    webcal: str
    services: tuple[Service, ...]
    #: the first year of the calendar, and how many of the events are older
    first_year: int
    too_old: int
    #: whether services could reach the address: not where it is this computer's or network's
    is_public: bool


def subscription(view: View) -> Subscription | None:
    """How to subscribe to the events chosen; None where the feed has no known address."""
    feed = address.web(view.addresses.absolute("ics", view.query))
    if not feed:
        return None
    name = view.chosen.title
    first_year = first_year_of(view.timeline.about, view.first_year)
    services = tuple(
        Service(name=label, address=make(feed, name)) for label, make in SERVICES.items()
    )
    return Subscription(
        address=feed,
        webcal=webcal(feed),
        services=services,
        first_year=first_year,
        too_old=too_old(view.chosen, first_year),
        is_public=address.public(feed),
    )


def webcal(feed: str) -> str:
    """The address as calendar apps register it.

    >>> webcal("https://example.org/timeline.ics?year=2024")
    'webcal://example.org/timeline.ics?year=2024'
    """
    return f"webcal://{feed.partition('://')[2]}"


def _google(feed: str, _name: str) -> str:
    # Google takes the calendar's own scheme here, and refuses some https addresses.
    return f"https://calendar.google.com/calendar/render?cid={quote(webcal(feed), safe='')}"


def _outlook(host: str) -> Callable[[str, str], str]:
    def make(feed: str, name: str) -> str:
        asked = urlencode({"url": feed, "name": name}, quote_via=quote, safe="")
        return f"https://{host}/calendar/0/addfromweb?{asked}"

    return make


#: what each service is asked with, from the feed's address and name; none documents it
SERVICES: Mapping[str, Callable[[str, str], str]] = MappingProxyType(
    {
        "Google Calendar": _google,
        "Outlook.com": _outlook("outlook.live.com"),
        "Microsoft 365": _outlook("outlook.office.com"),
    }
)
