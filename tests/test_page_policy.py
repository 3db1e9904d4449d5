import pytest

from timeline.page import content_security_policy
from timeline.page.policy import EMBED_SCRIPTS, EMBED_STYLES, SCRIPTS, STYLES, joined, meta_policy


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
    for name in ("style-src", "script-src"):
        assert parts[name].startswith("'sha256-")
        assert " " not in parts[name]


def test_the_page_leaves_out_what_only_a_header_can_say() -> None:
    assert content_security_policy() == f"{meta_policy()}; frame-ancestors 'none'"
    assert "frame-ancestors" not in meta_policy()


@pytest.mark.parametrize(
    ("names", "element"),
    [
        (STYLES, "style"),
        (SCRIPTS, "script"),
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
