from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import timeline_of
from test_page_html import SEEDS, Site, page_of, view_of

from timeline.page import render
from timeline.page.subscribe import SERVICES, subscription, webcal

texts = st.text(st.characters(exclude_categories=["Cs"]))


def test_every_way_follows_the_filters() -> None:
    made = subscription(view_of(SEEDS, ("tag", "trade & talks"), ("year", "2024")))
    assert made is not None
    feed = "https://example.org/lines/timeline.ics?year=2024&tag=trade+%26+talks"
    assert made.address == feed
    assert made.webcal == "webcal" + feed.removeprefix("https")
    told = {item.name: parse_qs(urlsplit(item.address).query) for item in made.services}
    name = ["Kazakhstan and Italy: 2024, trade & talks"]
    assert told == {
        "Google Calendar": {"cid": [made.webcal]},
        "Outlook.com": {"url": [feed], "name": name},
        "Microsoft 365": {"url": [feed], "name": name},
    }


GOOGLE = "https://calendar.google.com/calendar/render?cid="
LIVE = "https://outlook.live.com/calendar/0/addfromweb?url="
OFFICE = "https://outlook.office.com/calendar/0/addfromweb?url="
ADDRESS = "%3A%2F%2Fa.org%2Fx%3Ftag%3Da%2520b"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Google Calendar", f"{GOOGLE}webcal{ADDRESS}"),
        ("Outlook.com", f"{LIVE}https{ADDRESS}&name=A%20%26%20B"),
        ("Microsoft 365", f"{OFFICE}https{ADDRESS}&name=A%20%26%20B"),
    ],
)
def test_addresses_of_services(name: str, expected: str) -> None:
    assert SERVICES[name]("https://a.org/x?tag=a%20b", "A & B") == expected


@given(name=texts, path=texts)
def test_they_are_encoded_once(name: str, path: str) -> None:
    feed = f"https://example.org/{path}"
    for make in SERVICES.values():
        asked = parse_qs(urlsplit(make(feed, name)).query, keep_blank_values=True)
        assert asked.get("cid", asked.get("url")) in ([feed], [webcal(feed)])
        assert asked.get("name", [name]) == [name]


@pytest.mark.parametrize("base", ["http://127.0.0.1:8000/", "http://localhost:8000/"])
def test_that_an_address_is_of_this_computer_only_is_told(base: str) -> None:
    made = subscription(view_of(site=Site(base=base)))
    assert made is not None
    assert made.webcal.startswith("webcal://")
    assert not made.is_public
    page = page_of(site=Site(base=base))
    panel = page.one("section", class_="subscribe")
    assert "Google and Outlook on the web cannot reach it" in panel.text
    # What cannot be asked there has no link.
    assert not [link for link in panel.all("a") if link.attributes.get("rel") == "external"]


@pytest.mark.parametrize("base", ["", "javascript:", "file:///srv/"])
def test_without_an_address_nobody_can_subscribe(base: str) -> None:
    assert subscription(view_of(site=Site(base=base))) is None


def test_the_address_can_be_copied_without_a_script() -> None:
    section = page_of().one("section", class_="subscribe")
    field = section.one("input", id="feed").attributes
    assert field["value"] == "https://example.org/lines/timeline.ics"
    assert "readonly" in field
    assert "hidden" in section.one("button", id="copy").attributes
    assert section.one("p", id="told", role="status").text == ""


@pytest.mark.parametrize(
    ("dates", "first_year", "told"),
    [
        (("2024", "1402", "44 BC"), None, "Left out of the calendar: 2 events before 1583, which"),
        (("1402", "1950"), 1900, "Left out of the calendar: 1 event before 1900, which"),
        (("2024", "1402"), 1, ""),
        (("2024", "1583"), None, ""),
        (("2024",), None, ""),
    ],
)
def test_what_is_too_old_for_calendars_is_told(
    dates: tuple[str, ...], first_year: int | None, told: str
) -> None:
    seed = "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "E"\nwhen = "{when}"\n'
        for number, when in enumerate(dates)
    )
    timeline, _ = timeline_of(seed)
    page = render(replace(view_of(timeline), first_year=first_year)).decode()
    assert (told in page) if told else ("Left out of the calendar" not in page)
