"""Drafts out of documents."""

from dataclasses import replace
from datetime import date

import pytest
from dated import PUBLISHED, dated
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.dates.rules import Anchor, DateOrder
from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts, drafts_of
from timeline.edtf import EdtfDate
from timeline.languages.read import read
from timeline.languages.status_side import lean


def document(
    text: str, published: EdtfDate | None = PUBLISHED, body: int = 0, order: DateOrder | None = None
) -> DocumentText:
    return DocumentText(name="-", text=text, body=body, published=published, order=order)


def by_hand(marked: str, published: EdtfDate | None = PUBLISHED) -> tuple[Draft, ...]:
    text, found = dated(marked)
    return drafts_of(document(text, published), found)


REPORT = """\
The lakes guild and the town signed a charter on {3 May 2024|2024-05-03} in Bergen.

The charter builds on a pact signed in {2016} and in force since {2019}. Trade between them \
reached $9 million in {2023}.

A fair, to be hosted by Lund, is planned for {2026}. The guild proposed to hold a regatta in \
{2027} in Ystad. The race was postponed until {2025}.

The sauna festival planned for {June 2024|2024-06} was called off. {Today|2024-05-15}, more than \
90 boats sail.
"""
EXPECTED = [
    (
        "paragraph 1",
        "on 3 May 2024",
        "occurred",
        "Lakes guild and the town sign a charter in Bergen",
    ),
    ("paragraph 2", "in 2016", "occurred", "Pact is signed"),
    ("paragraph 2", "since 2019", "occurred", "Pact in force"),
    ("paragraph 3", "2026", "planned", "Fair"),
    ("paragraph 3", "in 2027", "proposed", "Guild proposes to hold a regatta in Ystad"),
    ("paragraph 3", "2025", "planned", "Race"),
    ("paragraph 4", "June 2024", "cancelled", "Sauna festival"),
]


def test_a_report() -> None:
    found = by_hand(REPORT)
    assert [(one.locator, one.when, one.status.value, one.title) for one in found] == EXPECTED


def test_the_report_with_dates_found_by_the_tool() -> None:
    text, _ = dated(REPORT)
    found = drafts(document(text))
    assert [(one.locator, one.when, one.status.value, one.title) for one in found] == EXPECTED


def test_words_read_as_the_value() -> None:
    for one in by_hand(REPORT):
        assert read(one.when, Anchor(published=PUBLISHED)).value == one.value


def test_places() -> None:
    assert [one.place for one in by_hand(REPORT)] == ["Bergen", "", "", "Lund", "Ystad", "", ""]


def test_ids_are_slugs_and_unique() -> None:
    found = by_hand("They met in {1920}, {1922} and {1925}. They met 2 in {1930}.")
    assert [one.id for one in found] == ["they-meet", "they-meet-2", "they-meet-3", "they-meet-2-2"]


def test_header_lines_are_left_out() -> None:
    text = "01.03.2024 By A. Weaver\n\nThe mill opened in 2019."
    (found,) = drafts(document(text, body=text.index("The mill"), order=DateOrder.DAY_FIRST))
    assert (found.locator, found.when) == ("paragraph 1", "in 2019")


def test_numeric_dates_are_read_in_the_order_of_the_document() -> None:
    marked = "The mill opened on {03.04.2019|2019-04-03}."
    text, found = dated(marked)
    (day_first,) = drafts_of(document(text, order=DateOrder.DAY_FIRST), found)
    (other,) = drafts_of(document(text, order=DateOrder.MONTH_FIRST), found)
    assert day_first.when == "on 03.04.2019"
    assert other.when == "2019-04-03"


def test_two_mentions_of_one_date_are_one_draft() -> None:
    (found,) = by_hand("They met on {Tuesday|2024-05-14}, {14 May 2024|2024-05-14}.")
    assert found.value == edtf.day(date(2024, 5, 14))


def test_the_doubt_of_a_mention_is_kept() -> None:
    text, (mention,) = dated("The mill opened {in May|2023-05}.")
    doubtful = type(mention)(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        type=mention.type,
        value=mention.value,
        when=mention.when,
        rule=mention.rule,
        doubts=("May of which year?",),
    )
    (found,) = drafts_of(document(text), (doubtful,))
    assert found.doubts == ("May of which year?",)
    assert found.mention == doubtful


DOUBTS = (
    ("He left in {2019}.", "“He” in the title: say who or what that is"),
    ("In {2023} he met the duke of Ur and spoke with the duke of Ur and the queen of Mari.", None),
    (
        "In {2023} Anna spoke with the duke of Ur and the queen of Mari.",
        "two are named behind “with”: one event or two?",
    ),
    ("They were glad after the {1987} referendum.", "the title says little: say of what"),
    (
        "The {1987} referendum of the guild failed.",
        "the date only tells which one is meant: an event here, or a reference to one?",
    ),
    (
        "In {2019} Anna went to Riga, which was hosting a fair of furs.",
        "the date is that of the clause before",
    ),
)


@pytest.mark.parametrize(("marked", "doubt"), [row for row in DOUBTS if row[1]])
def test_doubts(marked: str, doubt: str) -> None:
    assert any(doubt in one.doubts for one in by_hand(marked))


def test_a_plain_statement_has_no_doubts() -> None:
    (found,) = by_hand("The mill opened in {2019}.")
    assert found.doubts == ()


def test_an_excerpt_is_around_its_date() -> None:
    marked = (
        "The mill "
        + "that the people of the lake built " * 9
        + "opened in {2019} "
        + ("with songs that nobody had heard " * 9)
    )
    (found,) = by_hand(marked + ".")
    assert len(found.excerpt) <= 160
    assert "opened in 2019 with" in found.excerpt
    assert found.excerpt[0] == found.excerpt[-1] == "…"


def test_a_short_sentence_is_its_excerpt() -> None:
    (found,) = by_hand("It rained. The mill\nopened in {2019}. It rained.\n\nEnd.")
    assert found.excerpt == "The mill opened in 2019."


def test_no_publication_date() -> None:
    (found,) = by_hand("The mill opened in {2019}.", None)
    assert found.status.value == "occurred"
    assert "publication date" in found.doubts[0]


def test_a_date_across_two_sentences_joins_them() -> None:
    (found,) = by_hand("The mill opened on {3 Mays. 2019|2019-05-03} in Lund.")
    assert found.place == "Lund"


def test_an_empty_document() -> None:
    assert drafts(document("")) == ()


@given(st.text(alphabet="Thewas in2019,.()–“”’\n ;?1", max_size=200))
def test_any_text_makes_drafts_that_read_back(text: str) -> None:
    for one in drafts(document(text)):
        assert read(one.when, Anchor(published=PUBLISHED)).value == one.value
        assert one.title
        assert one.id
        assert len(one.excerpt) <= 162


def test_a_dateline_is_no_event() -> None:
    text = "LUND, May 3, 2024 (Agency) — The guild opened a hall on Monday."
    made = drafts(document(text, edtf.day(date(2024, 5, 14))))
    assert [(draft.title, str(draft.value)) for draft in made] == [
        ("Guild opens a hall", "2024-05-13")
    ]


def test_a_date_in_a_name_is_a_word_to_the_other_dates() -> None:
    found = by_hand("The office will print the results of the {2022} census of goats in {2025}.")
    assert [one.title for one in found][-1:] == [
        "Office prints the results of the 2022 census of goats"
    ]
    found = by_hand("She drove a {1998} saloon to Lund in {2003}.")
    assert [one.title for one in found] == ["She drives a 1998 saloon to Lund"]


def test_times_of_one_day_are_a_stretch() -> None:
    text = "The hearing lasted from 9 a.m. to 11 a.m. on 3 May 2024 in Lund."
    (draft,) = drafts(document(text, edtf.day(date(2024, 5, 14))))
    assert draft.when == "from 9 a.m. to 11 a.m. on 3 May 2024"
    assert str(draft.value) == "2024-05-03T09:00/2024-05-03T11:00"


def test_what_is_counted_from_a_guess_is_doubted() -> None:
    text = "The hall opened yesterday. The bridge opened on 3 May 2023."
    for guess, expected in (("", [0, 0]), ("published 2024-05-15 is guessed", [1, 0])):
        found = drafts(replace(document(text), guess=guess))
        assert [sum("a guess" in doubt for doubt in one.doubts) for one in found] == expected


def test_a_seed_with_the_status_reads_the_same_date() -> None:
    text = "The show is now planned for 22 December, the guild said, and was held on 3 May."
    for one in drafts(document(text, edtf.day(date(2024, 12, 26)))):
        side = lean(one.status)
        anchor = Anchor(published=edtf.day(date(2024, 12, 26)), lean=side)
        assert read(one.when, anchor).value == one.value


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("published", ["2024-03-01", ""])
def test_a_status_needs_words_or_a_publication_date(language: str, published: str) -> None:
    text = "- Spring fair at the mill, 4 May 2024\n- Autumn fair at the mill, 2024-09-07\n"
    day = edtf.parse(published) if published else None
    assert day is None or isinstance(day, EdtfDate)
    found = drafts(DocumentText(name="-", text=text, language=language, published=day))
    assert found
    assert all(one.is_status_known == bool(published) for one in found)


@pytest.mark.parametrize(
    "text",
    ["Last year, the guild met on 4 November.", "In 2023 the guild met on 4 November."],
)
def test_a_year_beside_a_day_of_it_is_not_another_event(text: str) -> None:
    (one,) = drafts(document(text))
    assert str(one.value) == "2023-11-04"
