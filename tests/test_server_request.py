import pytest

from timeline import edtf
from timeline.model import Status
from timeline.query import Query, years
from timeline.server.addresses import ServedAddresses
from timeline.server.request import is_host, page_of, read_query, whole_address


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


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("http://example.org/a/b", ("example.org", "/a/b")),
        ("HTTPS://[::1]:80", ("[::1]:80", "/")),
        ("ftp://example.org/", None),
        ("/http://example.org/", None),
        ("example.org:443", None),
    ],
)
def test_whole_addresses(target: str, found: tuple[str, str] | None) -> None:
    assert whole_address(target) == found


@pytest.mark.parametrize(
    "host",
    [
        b"localhost",
        b"localhost:8000",
        b"192.0.2.1",
        b"[2001:db8::1]:80",
        b"a-b.example.org",
        b"a_b",
    ],
)
def test_hosts(host: bytes) -> None:
    assert is_host(host)


@pytest.mark.parametrize(
    "host", [b"", b"a b", b"a/b", b"a@b", b"<a>", b"a:", b"a:b", b":80", b"::1", b"[::1", b"a\n"]
)
def test_what_is_no_host(host: bytes) -> None:
    assert not is_host(host)


def test_a_query() -> None:
    raw = b"year=2022..2024&status=planned&tag=a+b&tag=%C3%A9%2B&from=2022&to=&as-of=2024-02"
    asked, day = read_query(raw)
    assert asked == Query(
        years=(years("2022..2024"),),
        statuses=(Status.PLANNED,),
        tags=("a b", "é+"),
        begin=edtf.parse("2022"),
    )
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
    with pytest.raises(ValueError, match=r"^status: 'x, search' is no status"):
        read_query(b"status=x,%20search")
    with pytest.raises(ValueError, match=r"^unknown parameter 'a, search': .*, search, as-of$"):
        read_query(b"a,%20search=1")
