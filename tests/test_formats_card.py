"""The picture for links that are shared."""

import struct
from dataclasses import replace
from datetime import date

import pytest
from making import timeline_of

from timeline.chart.layout.card import HEIGHT, WIDTH, CardEvent, CardWords, card, printed
from timeline.chart.layout.geometry import BEFORE
from timeline.chart.layout.ruler import font_ruler
from timeline.formats import Export
from timeline.formats.card import foretell, words_of, write
from timeline.formats.chart import mark
from timeline.formats.options import ExportOptions
from timeline.model import About, Timeline

TODAY = date(2026, 11, 22)
LINES = """
[document]
published = 2026-11-01
[[event]]
title = "Contract signed"
when = "2025-03-04"
[[event]]
title = "Doors open"
when = "2027-02"
status = "planned"
[[event]]
title = "Called off"
when = "2027-01-01"
status = "cancelled"
"""
LONG = "A title that goes on and on, of which nobody has ever read the end "


def made(text: str = LINES) -> Timeline:
    timeline, _ = timeline_of(text)
    return replace(timeline, about=About(name="The tunnel"), today=TODAY)


def test_what_it_says() -> None:
    words = words_of(made())
    assert (words.title, words.facts) == ("The tunnel", "3 events, 2025 to 2027")
    assert words.events == (
        CardEvent(label="Next", date="Feb 2027", title="Doors open"),
        CardEvent(label="Latest", date="4 Mar 2025", title="Contract signed"),
    )
    # A month is as long as it is, and no day of it; what is off is not drawn.
    assert [mark.end - mark.begin for mark in words.marks] == [1, 28]
    assert [mark.hollow for mark in words.marks] == [False, True]


@pytest.mark.parametrize(
    ("when", "days"), [("since 2020", 366), ("by June 2027", 30), ("since 1 May 2020", 1)]
)
def test_an_open_date_is_as_vague_as_what_is_known_of_it(when: str, days: int) -> None:
    text = f'[document]\npublished = 2026-11-01\n[[event]]\ntitle = "X"\nwhen = "{when}"\n'
    (mark,) = words_of(made(text)).marks
    assert mark.end - mark.begin == days


def test_its_size_and_its_bytes() -> None:
    export = Export(timeline=made(), options=ExportOptions())
    (picture,) = write(export).pages
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 100_000
    assert write(export).pages == (picture,)
    assert mark(picture) == foretell(export)


@pytest.mark.parametrize("times", [1, 3, 200])
@pytest.mark.parametrize("title", [LONG, "Переговоры о реке и мосте ", "x" * 70])
def test_nothing_is_cut_off_and_nothing_lies_on_another(title: str, times: int) -> None:
    words = CardWords(
        title=title * times,
        facts="3 events, 2025 to 2027",
        events=tuple(CardEvent(label=at, date="2027", title=title * times) for at in ("A", "B")),
        marks=words_of(made()).marks,
        ends=("2025", "2027"),
    )
    laid = card(words, font_ruler())
    assert laid.texts
    rows = []
    for text in printed(laid):
        left = text.x - BEFORE[text.align] * text.width
        assert left >= 0
        assert left + text.width <= WIDTH
        assert text.size <= text.y <= HEIGHT - 0.24 * text.size
        rows.append((text.y - 0.78 * text.size, text.y + 0.1 * text.size, left, left + text.width))
    for number, (top, bottom, left, right) in enumerate(rows):
        for above, below, west, east in rows[number + 1 :]:
            assert bottom <= above or below <= top or right <= west or east <= left


def test_a_timeline_without_dates_has_a_card_too() -> None:
    words = words_of(replace(made(), events=()))
    laid = card(words, font_ruler())
    assert laid.axis is None
    assert [text.text for text in laid.texts] == ["The tunnel", "0 events"]
