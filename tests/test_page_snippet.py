"""What is copied into the pages of other sites."""

from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from test_page_html import SERVER, event_of, timeline_with, view_of

from timeline.model import About
from timeline.page import View, render
from timeline.page.snippet import snippet

SITE = replace(SERVER, kinds=(*SERVER.kinds, "embed"))


def view(**more: object) -> View:
    return replace(view_of(site=SITE), **more)  # type: ignore[arg-type] # a view


class Frames(HTMLParser):
    """The attributes of each frame."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "iframe":
            self.found.append(dict(attrs))


def frames(html: str) -> list[dict[str, str | None]]:
    parser = Frames()
    parser.feed(html)
    return parser.found


def test_it_frames_what_is_chosen() -> None:
    name = 'A "quoted" <name> & more'
    made = replace(timeline_with(event_of("2024")), about=About(name=name))
    asked = view_of(made, ("tag", "a&b"), ("year", "2024"), site=SITE)
    found = snippet(asked)
    assert found is not None
    for html in (found.follows, found.fixed):
        (frame,) = frames(html)
        assert frame["src"] == found.address
        assert str(frame["title"]).startswith(name)
        assert (frame["loading"], frame["width"]) == ("lazy", "100%")
    assert "<script" not in found.fixed
    for guard in ("event.source !== frame.contentWindow", "event.origin !== new URL(frame.src)"):
        assert guard in found.follows


@pytest.mark.parametrize(
    ("embed_from", "sites"),
    [
        (None, ()),
        (("*",), ()),
        (("https://news.example",), ("https://news.example",)),
        ((), None),
    ],
)
def test_who_may_show_it(embed_from: tuple[str, ...] | None, sites: tuple[str, ...] | None) -> None:
    found = snippet(view(embed_from=embed_from))
    assert (found.sites if found else None) == sites


def test_it_is_offered_where_it_works() -> None:
    there = render(view(embed_from=("https://news.example",))).decode()
    block = there[there.index('class="embedding"') :]
    assert "&lt;iframe src=" in block
    assert "<iframe" not in there
    assert "pages of https://news.example." in block
    assert unescape(block).count('loading="lazy"') == 2
    assert 'class="embedding"' not in render(view(embed_from=())).decode()
    assert (
        'class="embedding"'
        not in render(replace(view(), addresses=replace(SITE, base=""))).decode()
    )
