"""What is new, in words and in order, on the page and in feeds."""

from datetime import date

import pytest
from making import timeline_of

from timeline.history.developments import shared
from timeline.languages.phrases import phrases_of
from timeline.model import Timeline
from timeline.news.entry import Entry, entries
from timeline.query import of, select

SAY = phrases_of("en")


def document(published: str, *lines: str, title: str = "") -> str:
    """A seed of one document of that day, of which each line is an event."""
    events = "".join(f"[[event]]\n{line.replace(', ', chr(10))}\n" for line in lines)
    return f'[document]\ntitle = "{title}"\npublished = "{published}"\n{events}'


FIRST = document(
    "2026-01-10",
    'id = "tender", title = "Tender closes", when = "12 Nov 2026", tags = ["money"]',
    'id = "fair", title = "Fair", when = "6 June 2026", place = "Quay"',
    'id = "works", title = "Works begin", when = "2027"',
)
LATER = (
    document("2026-04", 'id = "tender", when = "20 November 2026"', title="Minutes"),
    document(
        "2026-09-03",
        'id = "fair", status = "postponed", place = "Market", note = "Rain."',
        'id = "bridge", title = "Bridge opens", when = "May 2027"',
        'id = "works", when = "March 2027"',
    ),
    document("2026-11-25", 'id = "tender", when = "20 November 2026"'),
)


def told(*texts: str) -> list[str]:
    return [_line(entry) for entry in entries(timeline_of(*texts)[0], SAY)]


def _line(entry: Entry) -> str:
    return f"{entry.on} {entry.document.id} {entry.title}: {entry.said}"


def test_newest_first_and_within_a_day_what_changes_most() -> None:
    assert told(FIRST, *LATER) == [
        "2026-11-25 d Tender closes: took place: 20 Nov 2026",
        "2026-09-03 c Fair: postponed from 6 Jun 2026, no new date",
        "2026-09-03 c Works begin: date known better: Mar 2027, was 2027",
        "2026-09-03 c Bridge opens: new: planned, May 2027",
        "2026-09-03 c Fair: place now Market, was Quay; note: Rain.",
        "2026-04-30 b Tender closes: moved from 12 Nov to 20 Nov 2026",
    ]


def test_what_the_first_document_says_is_not_new() -> None:
    moved = '\nwas = "3 May 2026"'
    assert told(FIRST) == []
    assert told(FIRST.replace('when = "6 June 2026"', f'when = "6 June 2026"{moved}')) == []
    assert told(FIRST, FIRST.replace("6 June", "7 June")) == []


def test_a_list_without_documents_has_nothing_new() -> None:
    assert told('[[event]]\nid = "x"\nwhen = "2026"\ntitle = "X"\n', FIRST) == []


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ('id = "fair", when = "7 June 2027"', "moved from 6 Jun 2026 to 7 Jun 2027"),
        ('id = "fair", status = "cancelled"', "cancelled, was 6 Jun 2026"),
        ('id = "fair", title = "Harbour fair", place = "Quai"', "place now Quai, was Quay"),
        ('id = "fair", when = "6 June 2026"', "confirmed: 6 Jun 2026"),
        ('id = "fair", when = "summer 2026", status = "proposed"', "now proposed, was planned"),
        ('id = "x", title = "X", status = "postponed"', "new: postponed, no date"),
    ],
)
def test_words(later: str, said: str) -> None:
    (line,) = told(FIRST, document("2026-02-01", later))
    assert line.partition(": ")[2] == said


def test_another_wording_is_not_news() -> None:
    assert told(FIRST, document("2026-02-01", 'id = "fair", title = "X", tags = ["y"]')) == []


def test_several_moves_of_one_document_are_told_the_last_one_first() -> None:
    lines = told(
        FIRST, document("2026-02-01", 'id = "fair", was = "8 June 2026", when = "9 June 2026"')
    )
    assert [line.rpartition(": ")[2] for line in lines] == [
        "moved from 8 Jun to 9 Jun 2026",
        "moved from 6 Jun to 8 Jun 2026",
    ]


def test_what_is_taken_back_is_told_and_links_to_no_event() -> None:
    timeline, _ = timeline_of(
        FIRST,
        document("2026-02-01", 'id = "x", title = "X", when = "2027"'),
        '[document]\npublished = 2026-03-01\nretracts = ["b"]\n',
    )
    back, added = entries(timeline, SAY)
    assert (back.said, back.is_there, added.is_there) == ("taken back: 2027", False, False)
    assert entries(select(timeline, of(event="x")), SAY) == (back, added)


def ids(timeline: Timeline) -> dict[str, str]:
    return {_line(entry): entry.id for entry in entries(timeline, SAY)}


def test_an_id_is_of_what_happened_and_of_no_word_about_it() -> None:
    timeline, _ = timeline_of(FIRST, *LATER)
    known = ids(timeline)
    assert len(set(known.values())) == len(known)
    # Read again on another day, with other titles, under a new id, with more documents
    again, _ = timeline_of(
        FIRST.replace('"fair"', '"market"\nformerly = "fair"').replace("Fair", "Market"),
        *(text.replace('"fair"', '"market"').replace("Minutes", "Record") for text in LATER),
        document("2026-11-28", 'id = "works", when = "8 March 2027"'),
        today=date(2026, 11, 29),
    )
    assert len(again.events) == len(timeline.events)
    assert set(known.values()) < set(ids(again).values())


def test_what_is_chosen_has_the_entries_of_the_whole() -> None:
    timeline, _ = timeline_of(FIRST, *LATER)
    known = ids(timeline)
    for asked in (of(tag="money"), of(event="FAIR"), of(event="none")):
        chosen = select(timeline, asked)
        alone = ids(chosen)
        assert alone.items() <= known.items()
        assert ids(shared(select(timeline, asked), timeline)) == alone
    assert ids(select(timeline, of(event="fair")))


def test_there_are_no_more_entries_than_are_asked_for() -> None:
    timeline, _ = timeline_of(FIRST, *LATER)
    assert entries(timeline, SAY, 2) == entries(timeline, SAY)[:2]


def test_what_was_new_on_a_day_stays_as_it_was_told_then() -> None:
    texts = (
        FIRST,
        *LATER,
        '[document]\npublished = 2026-12-01\nretracts = ["c"]\n',
        document("2026-12-02", 'id = "fair", when = "7 June 2027", was = "6 June 2027"'),
    )
    last = ids(timeline_of(*texts)[0]).items()
    for day in (date(2026, 4, 30), date(2026, 9, 3), date(2026, 11, 25), date(2026, 12, 1)):
        then, _ = timeline_of(*texts, as_of=day)
        assert ids(then).items() <= last, day
