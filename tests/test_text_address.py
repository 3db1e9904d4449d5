import pytest

from timeline.text import address


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/",
        "http://example.org/a?b=c&d#e",
        "HTTPS://EXAMPLE.ORG",
        "https://пример.рф/путь",
        'https://example.org/"quoted"',
    ],
)
def test_addresses_on_the_web(text: str) -> None:
    assert address.web(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "webcal://example.org/a.ics",
        "//example.org/",
        "example.org",
        "https:",
        "https:///path",
        "https://[::1",
        # Browsers take white space out of a scheme before they read it.
        "java\nscript:alert(1)",
        " https://example.org/",
        "https://example.org/a b",
        "https://example.org\\@other.org/",
        # what every reader would see, and what none would
        "https://me@example.org/",
        "http://user:pw@example.org/",
        "http://\u202eexample.org/",
        "http://exam\u200bple.org/",
        "https://example.org/\u2066a",
        "https://example.org/\x07",
    ],
)
def test_other_texts_are_not_web_addresses(text: str) -> None:
    assert not address.web(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/timeline.ics", True),
        ("http://example.org:8080/timeline.ics", True),
        ("https://93.184.216.34/timeline.ics", True),
        ("http://localhost:8000/timeline.ics", False),
        ("http://127.0.0.1:8000/timeline.ics", False),
        ("http://[::1]:8000/timeline.ics", False),
        ("http://0.0.0.0:8000/timeline.ics", False),
        ("http://192.168.1.7/timeline.ics", False),
        ("http://10.0.0.1/timeline.ics", False),
        ("http://desk/timeline.ics", False),
        ("http://desk.local/timeline.ics", False),
        ("http://dev.localhost/timeline.ics", False),
    ],
)
def test_whether_others_can_reach_it(text: str, expected: bool) -> None:  # noqa: FBT001
    assert address.public(text) is expected
