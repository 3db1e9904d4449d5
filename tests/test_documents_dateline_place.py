"""The place of a dateline, and events that are placed by it."""

from datetime import date

import pytest

from timeline import edtf
from timeline.corpus.inputs import Input, Overrides, document
from timeline.documents.dateline_place import dateline_place
from timeline.drafting.draft import Draft, drafts
from timeline.drafting.written_in import DOUBT
from timeline.languages.header import header_words

PLACES = (
    ("BERGEN, May 14 (Fjord News) - The guild met.", "Bergen"),
    ("BERGEN (Fjord News) — The guild met.", "Bergen"),
    ("BERGEN — The guild met.", "Bergen"),
    ("BERGEN, Norway, May 14, 2024 — The guild met.", "Bergen, Norway"),
    ("NEW BERGEN, 14 May 2024. The guild met.", "New Bergen"),
    ("BERGEN (Fjord News / Sound - 14th May, 2024) The guild met.", "Bergen"),
    ("Bergen (Fjord News) - The guild met.", "Bergen"),
    ("Bergen, 14 May 2024: The guild met.", "Bergen"),
    ("14 May 2024, Bergen – The guild met.", "Bergen"),
    ("BERGEN | Tue May 14, 2024 9:39 am\n\nThe guild met.", "Bergen"),
    ("Bergen, 14 May 2024\n\nThe guild met in Bergen.", "Bergen"),
    # One of two, a person decides.
    ("OSLO/BERGEN, May 14 (Fjord News) - The guild met.", ""),
    # Authors, papers, and words before a dash.
    ("Ann Lund (Fjord News) - The guild met.", ""),
    ("Fjord News, 14 May 2024: The guild met.", ""),
    ("Ann Lund, 14 May 2024\n\nThe guild met in Bergen.", ""),
    ("BREAKING — The guild met.", ""),
    ("NATO — an alliance — met.", ""),
    ("Tuesday, 14 May 2024 — The guild met.", ""),
    ("The guild – a body of ten – met.", ""),
    ("The guild met in Bergen.", ""),
)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_a_dateline(text: str, place: str) -> None:
    found = document(Input(name="x.txt", data=text.encode()), Overrides())
    assert dateline_place(found.text, found.body, header_words("en")) == place


def read(*paragraphs: str) -> tuple[Draft, ...]:
    data = "\n\n".join(("BERGEN, May 14 (Fjord News) - " + paragraphs[0], *paragraphs[1:]))
    given = Overrides(published=edtf.day(date(2024, 5, 14)))
    return drafts(document(Input(name="x.txt", data=data.encode()), given))


def test_news_is_placed_with_a_doubt() -> None:
    (found,) = read("The guild opened a mill on Monday.")
    assert found.place == "Bergen"
    assert DOUBT in found.doubts


def test_a_heading_may_stand_above() -> None:
    data = b"# A new mill\n\nBERGEN, May 14 (Fjord News) - The guild opened a mill on Monday."
    given = Overrides(published=edtf.day(date(2024, 5, 14)))
    (found,) = drafts(document(Input(name="x.md", data=data), given))
    assert found.place == "Bergen"


@pytest.mark.parametrize(
    "above",
    ["BERGEN, May 12 (Fjord News) - ", "# A new mill\n\nBERGEN, May 12 (Fjord News) - "],
)
def test_a_dateline_is_not_an_event(above: str) -> None:
    text = above + "The guild opened a mill on Monday."
    given = Overrides(published=edtf.day(date(2024, 5, 14)))
    found = drafts(document(Input(name="x.md", data=text.encode()), given))
    assert [str(one.value) for one in found] == ["2024-05-13"]


COLONS = (
    ("Bergen, 14 May 2024: The guild opened a mill on Monday.", ["2024-05-13"]),
    # A list of events.
    ("Bergen, 3 May 1999: The guild opens a mill.", ["1999-05-03"]),
)


@pytest.mark.parametrize(("text", "values"), COLONS)
def test_a_colon_ends_a_dateline_and_an_entry(text: str, values: list[str]) -> None:
    given = Overrides(published=edtf.day(date(2024, 5, 14)))
    found = drafts(document(Input(name="x.txt", data=text.encode()), given))
    assert [str(one.value) for one in found] == values


OTHERS = (
    # A place of its own.
    ("The guild opened a mill in Lund on Monday.", "Lund"),
    # Long ago, and ahead.
    ("The guild opened a mill in 1998.", ""),
    ("The guild opened a mill on 3 April.", ""),
    ("The guild will open a mill on Thursday.", ""),
)


@pytest.mark.parametrize(("text", "place"), OTHERS)
def test_other_events_are_not(text: str, place: str) -> None:
    (found,) = read(text)
    assert found.place == place
    assert DOUBT not in found.doubts


def test_nor_is_what_stands_far_below() -> None:
    *_, found = read("It rained.", "It snowed.", "It hailed.", "The guild opened a mill on Monday.")
    assert found.place == ""
