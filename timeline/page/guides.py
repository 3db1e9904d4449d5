"""Guides: the steps by which each calendar app follows an address."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.languages.phrases import Phrases
from timeline.page.subscribe import Service, Subscription

#: the apps in order, each with the services that are asked by a link
_APPS: Final[dict[str, tuple[str, ...]]] = {
    "iphone": (),
    "mac": (),
    "google": ("Google Calendar",),
    "outlook": ("Outlook.com", "Microsoft 365"),
    "classic": (),
    "thunderbird": (),
    "android": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What to do in one app."""

    #: the app and the devices that it is for
    name: str
    steps: str
    #: those of its services that can be asked by a link, where they reach the address
    links: tuple[Service, ...]


def guides(subscription: Subscription, say: Phrases) -> tuple[Guide, ...]:
    """The guides of all apps, the most used first."""
    return tuple(_guides(subscription, say))


def _guides(subscription: Subscription, say: Phrases) -> Iterator[Guide]:
    for app, names in _APPS.items():
        links = (item for item in subscription.services if item.name in names)
        yield Guide(
            name=say(f"follow.{app}"),
            steps=say(f"follow.{app}.steps"),
            links=tuple(links) if subscription.is_public else (),
        )
