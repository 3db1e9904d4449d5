from datetime import date

import pytest

from timeline.query import FILTERS, Query, of, read
from timeline.server.addresses import (
    AS_OF,
    Resource,
    ServedAddresses,
    disposition,
    is_ignored,
    page_of,
    read_query,
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/", ("page", 1)),
        ("/timeline.ics", ("ics", 1)),
        ("/timeline.svg", ("svg", 1)),
        ("/timeline-2.svg", ("svg", 2)),
        ("/timeline-31.png", ("png", 31)),
        # One thing has one address.
        ("/timeline-1.svg", None),
        ("/timeline-02.svg", None),
        ("/timeline-2.pdf", None),
        ("/timeline.page", None),
        ("/timeline.ICS", None),
        ("/timeline.ics\n", None),
        ("/timeline.", None),
        ("", None),
        ("//", None),
    ],
)
def test_paths(path: str, found: tuple[str, int] | None) -> None:
    assert page_of(path) == found


def test_a_query() -> None:
    raw = b"year=2022..2024&status=planned&tag=a+b&tag=%C3%A9%2B&from=2022&to=&as-of=2024-02"
    asked, day = read_query(raw)
    assert asked == of(year="2022..2024", status="planned", tag=["a b", "é+"], from_="2022")
    assert str(day) == "2024-02-29"


def test_addresses_ask_for_the_same() -> None:
    raw = b"year=2022..&status=planned&tag=a+b%26c%3Dd&search=%C3%A9+%22x%22&as-of=2024-02-29"
    asked, day = read_query(raw)
    addresses = ServedAddresses(base="https://example.org/cal", as_of=day)
    relative = addresses.relative("svg", asked, 2)
    assert relative.startswith("timeline-2.svg?year=2022..&status=planned&tag=a%20b%26c%3Dd&")
    assert read_query(relative.partition("?")[2].encode()) == (asked, day)
    assert addresses.absolute("ics", asked).startswith("https://example.org/cal/timeline.ics?year=")


def test_addresses_of_everything() -> None:
    addresses = ServedAddresses(base="http://localhost:8000")
    assert addresses.relative("page", Query()) == "./"
    assert addresses.relative("pdf", Query(), 2) == "timeline.pdf"
    assert addresses.absolute("page", Query()) == "http://localhost:8000/"
    assert addresses.has_form


def test_the_text_that_is_quoted_is_the_one_that_was_given() -> None:
    with pytest.raises(ValueError, match=r"^status: 'x, search' is not a status"):
        read_query(b"status=x,%20search")
    with pytest.raises(ValueError, match=r"^unknown parameter 'a, search': .*, search, as-of$"):
        read_query(b"a,%20search=1")


@pytest.mark.parametrize(
    ("timeline_id", "query", "number", "said"),
    [
        ("rome", {}, 1, 'filename="rome.svg"'),
        ("rome", {"year": "2024"}, 2, 'filename="rome-2024-2.svg"'),
        ("", {}, 1, 'filename="timeline.svg"'),
        ("Köln", {}, 1, "filename=\"koln.svg\"; filename*=UTF-8''k%C3%B6ln.svg"),
        ("straße", {}, 1, 'filename="strasse.svg"'),
        # What is left of other scripts is nothing, or the hyphens.
        ("рим", {}, 1, "filename=\"timeline.svg\"; filename*=UTF-8''%D1%80%D0%B8%D0%BC.svg"),
        (
            "рим-и",
            {"year": "2024"},
            2,
            (
                'filename="timeline-2024-2.svg"; '
                "filename*=UTF-8''%D1%80%D0%B8%D0%BC-%D0%B8-2024-2.svg"
            ),
        ),
        (
            "rome",
            {"search": "рим"},
            1,
            "filename=\"rome.svg\"; filename*=UTF-8''rome-%D1%80%D0%B8%D0%BC.svg",
        ),
    ],
)
def test_names_of_files(timeline_id: str, query: dict[str, str], number: int, said: str) -> None:
    resource = Resource(kind="svg", query=read(query.items()))
    assert disposition(resource, timeline_id, number) == f"inline; {said}"


def test_a_name_with_a_day() -> None:
    resource = Resource(kind="ics", as_of=date(2024, 2, 29))
    assert disposition(resource, "рим", 1).startswith(
        'inline; filename="timeline-as-of-2024-02-29.ics"; filename*='
    )


def test_what_is_asked_takes_room() -> None:
    short, long = (
        Resource(kind="ics", query=read([("search", text)])) for text in ("a", "a" * 4000)
    )
    assert long.size - short.size >= 3999


@pytest.mark.parametrize(
    "raw",
    [
        b"utm_source=x&utm_medium=mail",
        b"utm_content=%zz",
        b"UTM_Campaign=a",
        b"fbclid=IwAR0&gclid=1&msclkid=2",
        b"mc_cid=a&mc_eid=b&igshid=c&ref=d&_hsenc=%ff",
        b"fbclid",
    ],
)
def test_what_other_sites_append_asks_nothing(raw: bytes) -> None:
    assert read_query(raw) == (Query(), None)
    asked = b"year=2024&tag=a"
    for both in (raw + b"&" + asked, asked + b"&" + raw, b"year=2024&" + raw + b"&tag=a"):
        assert read_query(both) == read_query(asked)


@pytest.mark.parametrize(
    "name", ["utm", "xutm_source", "fbclid2", "xgclid", "reference", "_g", "utm%00_"]
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"unknown parameter|not a character of text"):
        read_query(f"{name}=x".encode())


def test_no_filter_is_ignored() -> None:
    assert not any(is_ignored(name.encode()) for name in (*FILTERS, AS_OF))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b"tag=a&tag=b", b"tag=b&tag=a"),
        (b"tag=a&tag=b&tag=c", b"tag=c&tag=a&tag=b&tag=a"),
        (b"year=2024&year=2022", b"year=2022&year=2024"),
        (b"status=planned&status=occurred", b"status=occurred&status=planned"),
        (b"search=x&search=y&year=2024", b"year=2024&search=y&search=x"),
    ],
)
def test_the_same_alternatives_are_one_thing_in_any_order(one: bytes, other: bytes) -> None:
    asked, _ = read_query(one)
    same, _ = read_query(other)
    assert Resource(kind="ics", query=asked) == Resource(kind="ics", query=same)
    assert hash(asked) == hash(same)
