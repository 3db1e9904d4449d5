import pytest

from timeline.page import content_security_policy
from timeline.page.policy import (
    EMBED_SCRIPTS,
    EMBED_STYLES,
    EVENT_STYLES,
    SCRIPTS,
    STYLES,
    event_meta_policy,
    joined,
    meta_policy,
)


def test_the_policy() -> None:
    parts = dict(part.split(" ", 1) for part in content_security_policy().split("; "))
    assert parts.keys() == {
        "default-src",
        "img-src",
        "style-src",
        "script-src",
        "form-action",
        "base-uri",
        "frame-ancestors",
    }
    assert (parts["default-src"], parts["base-uri"]) == ("'none'", "'none'")
    assert (parts["img-src"], parts["form-action"]) == ("'self' data:", "'self'")
    # The pages of events have a style of their own.
    for name, count in (("style-src", 2), ("script-src", 1)):
        hashes = parts[name].split()
        assert len(hashes) == count
        assert all(item.startswith("'sha256-") for item in hashes)
    own = dict(part.split(" ", 1) for part in event_meta_policy().split("; "))
    assert own["style-src"] in parts["style-src"].split()
    assert "script-src" not in own
    assert "connect-src 'self'" in event_meta_policy(live=True)


def test_the_page_leaves_out_what_only_a_header_can_say() -> None:
    assert content_security_policy() == f"{meta_policy()}; frame-ancestors 'none'"
    assert "frame-ancestors" not in meta_policy()


@pytest.mark.parametrize(
    ("names", "element"),
    [
        (STYLES, "style"),
        (SCRIPTS, "script"),
        (EVENT_STYLES, "style"),
        (EMBED_STYLES, "style"),
        (EMBED_SCRIPTS, "script"),
    ],
)
def test_what_is_inlined_does_not_end_its_element(names: tuple[str, ...], element: str) -> None:
    text = joined(names)
    assert f"</{element}" not in text.lower()
    assert "<!--" not in text
    assert "\r" not in text
    assert "url(" not in text
    assert "@import" not in text
