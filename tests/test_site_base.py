import pytest

from timeline.site.base import base_address

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
    ("", "'' is no web address: write https://example.org/timeline"),
    ("example.org", "'example.org' is no web address: write https://example.org/timeline"),
    ("/site", "'/site' is no web address: write https://example.org/timeline"),
    ("ftp://example.org", "'ftp://example.org' is no web address: write https://…"),
    ("webcal://example.org", "'webcal://example.org' is no web address: write https://…"),
    ("file:///srv/site", "'file:///srv/site' is no web address: write https://…"),
    ("javascript:alert(1)", "'javascript:alert(1)' is no web address: write https://…"),
    ("https://", "'https://' is no web address: write https://example.org/timeline"),
    ("https:///x", "'https:///x' is no web address: write https://example.org/timeline"),
    ("https://example.org/a b", "'https://example.org/a b' is no web address: write https://…"),
    # urlsplit drops line breaks without a word
    ("https://example.org/\nx", r"'https://example.org/\nx' is no web address: write https://…"),
    (
        "https://e.org/?a=1",
        "'https://e.org/?a=1' names no folder: leave out what begins with ? or #",
    ),
    ("https://e.org/?", "'https://e.org/?' names no folder: leave out what begins with ? or #"),
    ("https://e.org/#", "'https://e.org/#' names no folder: leave out what begins with ? or #"),
    ("https://me:key@e.org", "'https://me:key@e.org' has a user name in it, which every reader…"),
    (r"https://e.org/a\b", r"'https://e.org/a\\b' has a backslash in it: write /"),
    ("https://e.org:port/", "'https://e.org:port/' is no address: Port could not be cast…"),
    ("https://[::1/", "'https://[::1/' is no address: Invalid IPv6 URL"),
    (f"https://{'ü' * 99}.example", "'üüü…"),
]


@pytest.mark.parametrize(("text", "expected"), RIGHT)
def test_addresses(text: str, expected: str) -> None:
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
