from urllib.parse import urljoin

import pytest

from timeline import query
from timeline.page import Addresses
from timeline.query import Query
from timeline.site.addresses import ChartedPart, Site, SiteAddresses, base_address, key
from timeline.site.paths import WHOLE, TagName, of_tag, of_year

BASE = "https://example.org/a"
YEAR = of_year(2024)
TAG = of_tag(TagName(tag="Культура и C", name="культура-и-c"))
DRAWN = (
    ChartedPart(part=WHOLE, charts=2),
    ChartedPart(part=YEAR, charts=1),
    ChartedPart(part=TAG, charts=0),
)
SITE = Site(base=BASE, parts={key(item.part.query): item for item in DRAWN})
CODED = "%D0%BA%D1%83%D0%BB%D1%8C%D1%82%D1%83%D1%80%D0%B0-%D0%B8-c"

TABLE = [
    ("page", Query(), 1, "index.html"),
    ("ics", Query(), 1, "timeline.ics"),
    ("json", Query(), 1, "timeline.json"),
    ("svg", Query(), 2, "timeline-2.svg"),
    ("svg", Query(), 3, ""),
    ("png", Query(), 2, "timeline-2.png"),
    ("pdf", Query(), 1, "timeline.pdf"),
    ("page", YEAR.query, 1, "year/2024.html"),
    ("csv", YEAR.query, 1, "year/2024.csv"),
    ("svg", YEAR.query, 1, "year/2024.svg"),
    ("json", YEAR.query, 1, ""),
    ("png", YEAR.query, 1, ""),
    ("page", TAG.query, 1, f"tag/{CODED}.html"),
    # Filters do not tell these apart.
    ("page", query.of(tag="культура и c"), 1, f"tag/{CODED}.html"),
    ("svg", TAG.query, 1, ""),
    ("page", query.of(year="2023"), 1, ""),
    ("page", query.of(year="2024..2024"), 1, "year/2024.html"),
    ("page", Query((*YEAR.query.asked, *TAG.query.asked)), 1, ""),
    ("page", query.of(search="2024"), 1, ""),
]


@pytest.mark.parametrize(("kind", "asked", "number", "path"), TABLE)
def test_addresses(kind: str, asked: Query, number: int, path: str) -> None:
    for page in ("index.html", "year/2024.html", "tag/x.html"):
        addresses: Addresses = SiteAddresses(site=SITE, page=page)
        relative = addresses.relative(kind, asked, number)
        assert bool(relative) == bool(path)
        if path:
            assert urljoin(f"{BASE}/{page}", relative) == f"{BASE}/{path}"
        if number == 1:
            whole = addresses.absolute(kind, asked)
            assert whole == (f"{BASE}/{path}".removesuffix("index.html") if path else "")
        assert not addresses.has_form


RIGHT = [
    ("https://example.org", "https://example.org"),
    ("https://example.org/", "https://example.org"),
    ("https://example.org/a/b//", "https://example.org/a/b"),
    ("http://localhost:8000/x", "http://localhost:8000/x"),
    ("HTTPS://Example.org/A", "https://Example.org/A"),
    ("https://[::1]:8000/x/", "https://[::1]:8000/x"),
    ("https://example.org/my%20site", "https://example.org/my%20site"),
    (
        "https://example.org/Хроника",
        "https://example.org/%D0%A5%D1%80%D0%BE%D0%BD%D0%B8%D0%BA%D0%B0",
    ),
    ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
    ('https://example.org/"<x>', "https://example.org/%22%3Cx%3E"),
]
WRONG = [
    ("", "'' is not a web address: write https://example.org/timeline"),
    ("example.org", "'example.org' is not a web address: write https://example.org/timeline"),
    ("/site", "'/site' is not a web address: write https://example.org/timeline"),
    ("ftp://example.org", "'ftp://example.org' is not a web address: write https://…"),
    ("webcal://example.org", "'webcal://example.org' is not a web address: write https://…"),
    ("file:///srv/site", "'file:///srv/site' is not a web address: write https://…"),
    ("javascript:alert(1)", "'javascript:alert(1)' is not a web address: write https://…"),
    ("https://", "'https://' is not a web address: write https://example.org/timeline"),
    ("https:///x", "'https:///x' is not a web address: write https://example.org/timeline"),
    ("https://example.org/a b", "'https://example.org/a b' is not a web address: write https://…"),
    # urlsplit drops line breaks without a word
    ("https://example.org/\nx", r"'https://example.org/\nx' is not a web address: write https://…"),
    (
        "https://e.org/?a=1",
        "'https://e.org/?a=1' does not name a folder: leave out what begins with ? or #",
    ),
    (
        "https://e.org/?",
        "'https://e.org/?' does not name a folder: leave out what begins with ? or #",
    ),
    (
        "https://e.org/#",
        "'https://e.org/#' does not name a folder: leave out what begins with ? or #",
    ),
    ("https://me:key@e.org", "'https://me:key@e.org' has a user name in it, which every reader…"),
    (r"https://e.org/a\b", r"'https://e.org/a\\b' has a backslash in it: write /"),
    ("https://e.org:port/", "'https://e.org:port/' is not an address: Port could not be cast…"),
    ("https://[::1/", "'https://[::1/' is not an address: Invalid IPv6 URL"),
    (f"https://{'ü' * 99}.example", "'üüü…"),
]


@pytest.mark.parametrize(("text", "expected"), RIGHT)
def test_base_addresses(text: str, expected: str) -> None:
    assert base_address(text) == expected
    assert base_address(expected) == expected


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_refusals(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        base_address(text)
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith(message.removesuffix("…"))
    assert message.endswith("…") or said == message
