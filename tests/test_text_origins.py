import re

import pytest

from timeline.text.origins import is_among, origin


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://example.org", "https://example.org"),
        (" https://Example.ORG./ ", "https://example.org"),
        # What browsers leave out.
        ("https://example.org:443", "https://example.org"),
        ("http://example.org:443", "http://example.org:443"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://*.example.org", "https://*.example.org"),
        ("https://köln.example", "https://xn--kln-sna.example"),
        ("*", "*"),
    ],
)
def test_origins(text: str, found: str) -> None:
    assert origin(text) == found
    assert origin(found) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("example.org", "'example.org' is not an origin: write https://example.org, or *"),
        ("", "'' is not an origin"),
        ("ftp://example.org", "is not an origin"),
        ("https://", "is not an origin"),
        ("https://example.org:x", "is not an origin"),
        ("https://example.org/news", "write https://example.org"),
        ("https://example.org:8080?a", "write https://example.org:8080"),
        ("https://me:secret@example.org", "more than a scheme, a host and a port"),
        ("https://a b", "not a host that a policy can name"),
        # A policy knows no such thing, and would end at the semicolon.
        ("https://[::1]:80", "not a host that a policy can name"),
        ("https://a.org;script-src *", "not a host that a policy can name"),
        ("https://news.*.org", "not a host that a policy can name"),
    ],
)
def test_what_is_not_an_origin(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        origin(text)


@pytest.mark.parametrize(
    ("asks", "found"),
    [
        ("https://example.org", True),
        ("https://a.news.example", True),
        ("https://a.b.news.example", True),
        # Parts of a host stand for themselves.
        ("https://news.example", False),
        ("https://evilnews.example", False),
        ("http://example.org", False),
        ("https://example.org:8443", False),
        ("https://example.org.evil.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_who_is_among_them(asks: str, found: bool) -> None:  # noqa: FBT001 - a table
    allowed = frozenset({"https://example.org", "https://*.news.example"})
    assert is_among(asks, allowed) is found
