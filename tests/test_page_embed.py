"""The page for a frame in pages of other sites."""

import re
from dataclasses import replace

import pytest
from test_page_html import SEEDS, event_of, timeline_with, view_of

from timeline.model import Status
from timeline.page import Look, embed_meta_policy, look_of, render_embed
from timeline.page.policy import embed_style

PLAIN = Look()


def page(view: object = None, **look: str) -> str:
    return render_embed(view or view_of(), Look(**look)).decode()  # type: ignore[arg-type] # a view


@pytest.mark.parametrize(
    ("pairs", "look"),
    [
        ([], PLAIN),
        ([("view", "list"), ("theme", "dark")], Look(view="list", theme="dark")),
        ([("view", " List ")], Look(view="list")),
        ([("view", ""), ("theme", "")], PLAIN),
    ],
)
def test_looks(pairs: list[tuple[str, str]], look: Look) -> None:
    assert look_of(pairs) == look


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("theme", "drak", "theme 'drak' is unknown: did you mean 'dark'?"),
        ("view", "x", "view 'x' is unknown: write both, chart, list"),
    ],
)
def test_looks_that_there_are_not(name: str, value: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        look_of([(name, value)])


def test_every_event_is_a_line_that_leads_to_its_row() -> None:
    lines = re.findall(
        r'<li class="[^"]*"><span class="when">.*?href="([^"]*)" target="_blank" rel="noopener"',
        page(),
    )
    assert lines == [f"./#event-{event.id}" for event in SEEDS.events]
    assert page() == page()


def test_every_link_leads_out_of_the_frame() -> None:
    for link in re.findall(r"<a [^>]*>", page()):
        assert 'target="_blank" rel="noopener"' in link


def test_of_many_events_those_around_today_are_shown() -> None:
    many = timeline_with(
        *(
            event_of(f"{1900 + year}", id=f"e{year}", facts=SEEDS.events[0].facts)
            for year in range(300)
        )
    )
    text = page(view_of(many))
    shown = re.findall(r'<span class="what"><a href="./#event-e(\d+)', text)
    assert len(shown) == 60
    assert "104" in shown
    assert len(re.findall('<li class="[a-z ]* near">', text)) == 2
    assert ">All 300 events</a>" in text


def test_what_is_to_come_and_what_is_off_say_so() -> None:
    plan, off = (
        event_of("2030-01-05", id=one, status=one) for one in (Status.PLANNED, Status.CANCELLED)
    )
    text = page(view_of(timeline_with(plan, off)))
    assert '<li class="dot hollow near">' in text
    assert '<li class="dot void">' in text
    assert text.count('<span class="status">') == 2


def test_a_title_is_text() -> None:
    view = view_of(
        timeline_with(replace(event_of("2024"), facts=replace(SEEDS.events[0].facts, title="<b>&")))
    )
    assert "&lt;b&gt;&amp;" in page(view)


@pytest.mark.parametrize(
    ("theme", "scheme", "media"),
    [
        ("auto", "light dark", "@media (prefers-color-scheme: dark)"),
        ("light", "light", "@media not all"),
        ("dark", "dark", "@media all"),
    ],
)
def test_themes(theme: str, scheme: str, media: str) -> None:
    style = embed_style(theme)
    assert f"color-scheme: {scheme};" in style
    assert media in style
    assert ("prefers-color-scheme" in style) == (theme == "auto")
    assert embed_meta_policy(theme) != embed_meta_policy("auto") or theme == "auto"


def test_a_view_shows_a_part() -> None:
    both, chart, listed = (
        render_embed(view_of(), Look(view=shown)).decode() for shown in ("both", "chart", "list")
    )
    for text, parts in ((both, 2), (chart, 1), (listed, 1)):
        assert ('<ol class="lines">' in text) + ('class="chart"' in text) == parts
    assert '<body class="embed list"' in listed
    assert "All 16 events" in both
    assert "All 16 events" not in listed
    undated = render_embed(view_of(timeline_with()), PLAIN).decode()
    assert '<body class="embed list"' in undated
