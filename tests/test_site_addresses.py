from urllib.parse import urljoin

import pytest

from timeline import query
from timeline.page import Addresses
from timeline.query import Query
from timeline.site.addresses import Drawn, Site, SiteAddresses, key
from timeline.site.names import TagName
from timeline.site.paths import WHOLE, of_tag, of_year

BASE = "https://example.org/a"
YEAR = of_year(2024)
TAG = of_tag(TagName(tag="Культура и C", name="культура-и-c"))
DRAWN = (
    Drawn(part=WHOLE, charts=2),
    Drawn(part=YEAR, charts=1),
    Drawn(part=TAG, charts=0),
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
    ("page", Query(tags=("культура и c",)), 1, f"tag/{CODED}.html"),
    ("svg", TAG.query, 1, ""),
    ("page", Query(years=(query.years("2023"),)), 1, ""),
    ("page", Query(years=(query.years("2024..2024"),)), 1, "year/2024.html"),
    ("page", Query(years=YEAR.query.years, tags=TAG.query.tags), 1, ""),
    ("page", Query(search=("2024",)), 1, ""),
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
