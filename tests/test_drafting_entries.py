"""Events out of lists, tables, headings and labelled lines."""

from datetime import date

import pytest

from timeline import edtf
from timeline.documents.read import read
from timeline.drafting.draft import Draft, drafts

PUBLISHED = edtf.day(date(2025, 3, 14))


def found(text: str) -> tuple[Draft, ...]:
    return drafts(read("a.txt", text.encode(), PUBLISHED))


def shown(text: str) -> list[tuple[str, str, str]]:
    return [(str(one.value), one.title, one.status.value) for one in found(text)]


LEAD = "What follows was agreed upon by all of the members.\n\n"
ITEMS = (
    ("- 4 June 2025: Start of the regatta", [("2025-06-04", "Start of the regatta", "planned")]),
    ("• 4 June 2025 – Regatta", [("2025-06-04", "Regatta", "planned")]),
    ("- **June 4, 2025:** Regatta", [("2025-06-04", "Regatta", "planned")]),
    (
        "1. Regatta: 4 June 2025\n2. Fair: 9 June 2025",
        [("2025-06-04", "Regatta", "planned"), ("2025-06-09", "Fair", "planned")],
    ),
    ("- Papers due: 4 April 2025 (extended)", [("2025-04-04", "Papers due", "planned")]),
    ("- 4 June 2025: Regatta (cancelled)", [("2025-06-04", "Regatta", "cancelled")]),
    (
        "Papers ..... 4 April 2025\nReplies ..... 9 May 2025",
        [("2025-04-04", "Papers", "planned"), ("2025-05-09", "Replies", "planned")],
    ),
    (
        "1871: Forge built\n1902: Forge burns down\n1926: Forge sold",
        [
            ("1871", "Forge built", "occurred"),
            ("1902", "Forge burns down", "occurred"),
            ("1926", "Forge sold", "occurred"),
        ],
    ),
)


@pytest.mark.parametrize(("text", "expected"), ITEMS)
def test_an_item_with_a_date_is_an_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(LEAD + text) == expected


TABLES = (
    (
        "| Track | Papers | Replies |\n|---|---|---|\n| Posters | April 18 | June 6 |",
        [
            ("2025-04-18", "Posters: papers", "planned"),
            ("2025-06-06", "Posters: replies", "planned"),
        ],
    ),
    (
        "| Date | Event | Place |\n|---|---|---|\n| 4 June 2025 | Regatta | Bergen |",
        [("2025-06-04", "Regatta", "planned")],
    ),
    (
        "| Task | Start | End |\n|---|---|---|\n| Survey | 4 June 2025 | 9 July 2025 |",
        [("2025-06-04/2025-07-09", "Survey", "planned")],
    ),
    (
        "Release\tDate\n7.1\tMay 2025\n7.2\tQ3 2025",
        [("2025-05", "7.1 released", "planned"), ("2025-35", "7.2 released", "planned")],
    ),
    (
        "| Branch | Status | First release |\n|---|---|---|\n| 7.1 | open | 2025-05-06 |",
        [("2025-05-06", "7.1 released", "planned")],
    ),
    (
        "Survey / Ann / Monday 7th April 2025\nFreeze / Ivo / Friday 16th May 2025",
        [("2025-04-07", "Survey", "planned"), ("2025-05-16", "Freeze", "planned")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_a_row_with_a_date_is_an_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(LEAD + text) == expected


def test_the_place_of_a_row_is_that_of_its_column() -> None:
    (one,) = found(f"{LEAD}{TABLES[1][0]}")
    assert one.place == "Bergen"


def test_what_is_said_of_one_cell_is_not_of_the_next() -> None:
    row = (
        "| Track | Papers | Reply |\n|---|---|---|\n| Demos | 7 May 2025 (extended) | 21 May 2025 |"
    )
    assert [(when, title) for when, title, _ in shown(LEAD + row)] == [
        ("2025-05-07", "Demos: papers"),
        ("2025-05-21", "Demos: reply"),
    ]


HEADINGS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    # an item lends its date to those set in below it, and to none behind them
    (
        "- Phase 1 (2024)\n  - 3 June: Piles\n- Phase 2 (2025)\n  - 14 January: Roof",
        [
            ("2024", "occurred"),
            ("2024-06-03", "occurred"),
            ("2025", "planned"),
            ("2025-01-14", "occurred"),
        ],
    ),
    ("## 7.2.0 (2025-02-10)\n\n- Rules of 2024", [("2025-02-10", "occurred")]),
    ("## 1926\n\nOn 3 June a flood closed the forge.", [("1926-06-03", "occurred")]),
    (
        "## 1926\n\n- 3 June: Flood\n- 9 June: Forge opens",
        [("1926-06-03", "occurred"), ("1926-06-09", "occurred")],
    ),
    (
        "1926\n3 June: Flood\n9 June: Forge opens",
        [("1926-06-03", "occurred"), ("1926-06-09", "occurred")],
    ),
    ("## 6 February 2025\n\nThe guild sold the forge.", [("2025-02-06", "occurred")]),
    (
        "Tuesday 15 April\n\n10 a.m.-1 p.m.: First hearing\n\n3 p.m.: Reply of the guild",
        [("2025-04-15T10:00/2025-04-15T13:00", "planned"), ("2025-04-15T15:00", "planned")],
    ),
    ("## December 2024\n\n- 3 January: Flood", [("2025-01-03", "occurred")]),
    ("## 7.2.0 (2025-02-10)\n\n- Added a map\n- Mended the index", [("2025-02-10", "occurred")]),
    # a heading that is no date lends none, and ends what an earlier one lent
    ("## The forge\n\n- It was sold.\n\n## Plans\n\n- It may open again.", []),
    (
        "## 1926\n\n- 3 June: Flood\n\n## 1931\n\n- 9 June: Fair",
        [("1926-06-03", "occurred"), ("1931-06-09", "occurred")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_the_date_of_a_heading_holds_below_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(value, status) for value, _, status in shown(LEAD + text)] == expected


def test_when_and_where() -> None:
    (one,) = found("# Open house\n\nWhen: Tuesday 6 May 2025, 7:45 pm\nWhere: Guild Hall, Bergen\n")
    assert (str(one.value), one.title, one.place) == (
        "2025-05-06T19:45",
        "Open house",
        "Guild Hall, Bergen",
    )


OCCASIONS = (
    (
        "Talk on moss\n\nDate: Thursday 6 November 2025\nTime: 7.30 pm\nVenue: Guild Hall",
        "2025-11-06T19:30",
    ),
    (
        "# Talk on moss\n\n**Date:** 6 November 2025\n**Time:** 7 pm to 9 pm",
        "2025-11-06T19:00/2025-11-06T21:00",
    ),
    ("What: Talk on moss\nWhen: 6 November 2025\nWhere: Bergen", "2025-11-06"),
)


@pytest.mark.parametrize(("text", "value"), OCCASIONS)
def test_the_date_of_an_occasion_has_the_time_beside_it(text: str, value: str) -> None:
    (one,) = found(text)
    assert (str(one.value), one.title, one.doubts) == (value, "Talk on moss", ())


def test_an_entry_that_says_only_how_it_came_out_has_the_title_of_its_heading() -> None:
    (one, other) = found(
        f"{LEAD}## Meetings of the guild\n\n- April 8, 2025 - Cancelled\n- May 13, 2025: Election"
    )
    assert (one.title, one.status.value) == ("Meetings of the guild", "cancelled")
    assert "the title is that of the heading above" in one.doubts
    assert (other.title, other.doubts) == ("Election", ())


PROSE = (
    "The guild met in the hall - it was 3 June 1926 - and sold the forge to two\n1931 hands.",
    "The flood of 1926\n\nThe guild had no money left, and nobody knew why.",
)


@pytest.mark.parametrize("text", PROSE)
def test_prose_makes_no_entries(text: str) -> None:
    assert all("heading" not in doubt for one in found(LEAD + text) for doubt in one.doubts)


PROGRAMMES = (
    # the day stands in a line above that says more; a time that is led by one ends nothing
    (
        (
            "Fair\nSaturday 10 May 2025, West Green\n\n9.30am Doors open\n"
            "10am Minutes of 3 May 2024\n1pm End"
        ),
        ["2025-05-10", "2025-05-10T09:30", "2025-05-10T10:00", "2025-05-10T13:00"],
    ),
    # a day above, times with dots, what stands in a row without its first cell
    (
        "Saturday 10 May 2025\n\n10.00  Doors open\n10.45-11.45  Talk about swifts\n4 pm  End",
        ["2025-05-10T10:00", "2025-05-10T10:45/2025-05-10T11:45", "2025-05-10T16:00"],
    ),
    (
        "## Monday 12 May 2025\n\n| Time | Case |\n|---|---|\n| 10:00 | Boyd |\n| 11:30 | Hale |",
        ["2025-05-12T10:00", "2025-05-12T11:30"],
    ),
    (
        (
            "| Date | Time | Event |\n|---|---|---|\n| 3 June 2025 | 18:30 | Concert |\n"
            "| | 20:00 | Supper |\n| 4 June 2025 | 19:00 | Play |"
        ),
        ["2025-06-03T18:30", "2025-06-03T20:00", "2025-06-04T19:00"],
    ),
    (
        (
            "## Bird walk\n\nWhen: 10 May 2025\nWhere: Lock House\n\n### Programme\n\n"
            "- 10:00 Walk round the lake\n- 12:30 Lunch"
        ),
        ["2025-05-10", "2025-05-10T10:00", "2025-05-10T12:30"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_times_are_of_the_day_above_or_beside(text: str, expected: list[str]) -> None:
    assert [str(one.value) for one in found(LEAD + text)] == expected


NOTHING = (
    "Contents\n\n1. The flood of 1903 ........ 7\n2. The inquiry, May 1904 ........ 31",
    "It leaked.[1] It shut.[2]\n\n[1] Talk with R. Boyd, 4 May 1998.\n[2] Post, 3 April 1956.",
    "Further reading\n\nMoss, Rita. Salt and Sail. Aldon, 1987.",
    "```\nstart = day(2024, 5, 3)  # 3 May 2024\n\nprint(start)\n```",
    "| Year | Guests | Takings | Change |\n|---|---|---|---|\n| 2021 | 21,400 | £210,000 | +3% |",
    "Adult           £8.50\nSeason 2025/26  £75.00",
    "## The early pier, 1861–1902\n\nIt was made of wood. Nobody liked it.",
    "Opening hours\n\nMonday to Friday: 9.00-17.00\nSaturday: 10.00-14.00\nSunday: closed",
    "Year   Members   Fees\n2021   214       3,210\n2022   230       3,450",
    "Line | March 2025 | April 2025\nOstra | 31.2 | 29.8\nLune | 18.0 | 20.4",
    "## Sources\n\n- Interview with a cooper, 4 May 2011",
    "- Moss, R. (2014). Salt and sail. Aldon: Harbour Press.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_hours_figures_and_works_that_are_cited_are_not_events(text: str) -> None:
    assert found(LEAD + text) == ()


MOVED = (
    (
        "**Tuesday, May 6, 2025**\nFull Council, 7 p.m.\nPOSTPONED to May 13",
        "2025-05-13",
        "2025-05-06T19:00",
    ),
    (
        "| Date | Board | Note |\n|---|---|---|\n| 1 July 2025 | Parks | Rescheduled for 8 July |",
        "2025-07-08",
        "2025-07-01",
    ),
    ("- Fair 3 May 2025, moved to 10 May 2025", "2025-05-10", "2025-05-03"),
    ("- **Papers:** 4 April 2025 (extended from 21 March)", "2025-04-04", "2025-03-21"),
    ("- Papers: ~~21 March 2025~~ 4 April 2025", "2025-04-04", "2025-03-21"),
    ("- Replies: ~~21 March~~ 4 April 2025", "2025-04-04", "2025-03-21"),
    ("- Show: 3 May 2025 (was 1 May 2025)", "2025-05-03", "2025-05-01"),
    ("- Gala on 3 May 2025 instead of 1 May", "2025-05-03", "2025-05-01"),
    ("- 3 May 2025 (originally 1 May 2025): Show", "2025-05-03", "2025-05-01"),
    (
        "| Track | Due |\n|---|---|\n| Posters | ~~3 May 2025~~ 9 May 2025 |",
        "2025-05-09",
        "2025-05-03",
    ),
)


@pytest.mark.parametrize(("text", "when", "was"), MOVED)
def test_an_entry_keeps_the_date_that_its_own_took_the_place_of(
    text: str, when: str, was: str
) -> None:
    (one,) = found(LEAD + text)
    assert one.was is not None
    assert (str(one.value), str(one.was.value)) == (when, was)


def test_a_struck_date_leaves_the_other_columns_and_the_title_alone() -> None:
    table = "| Track | Papers | Replies |\n|---|---|---|\n| Posters | ~~3 May~~ 9 May | 6 June |"
    assert shown(LEAD + table) == [
        ("2025-05-09", "Posters: papers", "planned"),
        ("2025-06-06", "Posters: replies", "planned"),
    ]
    assert shown(f"{LEAD}- Posters: ~~3 May~~ 9 May") == [("2025-05-09", "Posters", "planned")]


def test_what_is_struck_out_with_nothing_in_its_place_is_off() -> None:
    (one,) = found(f"{LEAD}- ~~8 June: Regatta~~")
    assert (one.title, one.status.value) == ("Regatta", "postponed")
    assert "it is struck out: is it cancelled, or put off?" in one.doubts


def test_cells_of_a_day_and_of_its_time_are_one_event() -> None:
    table = "| 4 July 2025 | 18:00 | Concert |\n| 5 July 2025 | 19:00 | Regatta |"
    assert [(when, title) for when, title, _ in shown(LEAD + table)] == [
        ("2025-07-04T18:00", "Concert"),
        ("2025-07-05T19:00", "Regatta"),
    ]


@pytest.mark.parametrize("bullet", ["", "- "])
def test_a_time_at_the_end_of_a_line_is_not_of_the_day_in_the_next(bullet: str) -> None:
    lines = f"{bullet}May 6, 2025 - Regatta, 7 pm, Dock\n{bullet}May 20, 2025 - Concert"
    days = [(when, title) for when, title, _ in shown(LEAD + lines)]
    assert len(days) == len(("Regatta", "Concert"))
    assert days[1] == ("2025-05-20", "Concert")


def test_two_days_of_an_item_are_two_events() -> None:
    assert shown(f"{LEAD}- Fair: 3 May 2025 and from 6 June 2025") == [
        ("2025-05-03", "Fair", "planned"),
        ("2025-06-06", "Fair", "planned"),
    ]


VERSIONS = (
    ("Version 4.1.0 (3 May 2024)\n--------------------------\n\n- Maps\n- Index", "4.1.0 released"),
    ("4.1.0 / 2024-05-03\n==================\n\n * maps", "4.1.0 released"),
    ("Changes in 4.1.0 (2024-05-03):\n\n  - Maps\n  - Index", "4.1.0 released"),
    ("4.1.0, 3 May 2024:\n\n  * Maps.", "4.1.0 released"),
    ("## [4.1.0] - 2024-05-03\n\n### Added\n\n- Maps", "4.1.0 released"),
    ("Release 4.1.0, released on 3 May 2024\n\nMaps have shades.", "4.1.0 released"),
    ("v4.1.0 - 2024-05-03\nMaps have shades", "v4.1.0 released"),
    ("## Kite 4.1 (May 2024)\n\n- Maps", "Kite 4.1 released"),
)


@pytest.mark.parametrize(("text", "title"), VERSIONS)
def test_the_heading_of_a_version_tells_of_its_release(text: str, title: str) -> None:
    (one,) = found(f"{LEAD}{text}\n\nThat is all.")
    assert (one.title, one.value.span.begin, one.status.value) == (
        title,
        edtf.parse("2024-05-03" if "3" in one.when else "2024-05").span.begin,
        "occurred",
    )


def test_what_is_not_a_version_is_not_released() -> None:
    text = (
        "## 2.1 Scope of the rules\n\nThe rules are of 3 May 2024.\n\n- 3.5 million on 4 May 2024"
    )
    assert not any("released" in one.title for one in found(LEAD + text))


PLACES = (
    ("- 3 June 2025: Board of Trustees, Guild Hall", "Board of Trustees", "Guild Hall"),
    ("- 3 June 2025 – Regatta – Pier Street", "Regatta", "Pier Street"),
    ("- 3 June 2025: Talk at Fort Ronne", "Talk at Fort Ronne", "Fort Ronne"),
    ("- 3 June 2025: Board of Trustees, election", "Board of Trustees, election", ""),
)


@pytest.mark.parametrize(("text", "title", "place"), PLACES)
def test_an_entry_ends_with_its_place(text: str, title: str, place: str) -> None:
    (one,) = found(LEAD + text)
    assert (one.title, one.place) == (title, place)


NEGATIVE = (
    ("April 9, 2025: for want of a quorum there was no meeting.", "Meeting", "cancelled"),
    ("- 9 April 2025: no session", "Session", "cancelled"),
    ("- 9 July 2025: there will be no market", "Market", "cancelled"),
    ("- 9 July 2024: No. 5 of the series. It was long.", "No. 5 of the series", "occurred"),
    ("4 May 1894. The pier was opened. It rained.", "Pier is opened", "occurred"),
    ("- 9 July 2025: Talk by Dr. Weir", "Talk by Dr. Weir", "planned"),
)


@pytest.mark.parametrize(("text", "title", "status"), NEGATIVE)
def test_what_was_not_is_cancelled(text: str, title: str, status: str) -> None:
    (one,) = found(LEAD + text)
    assert (one.title, one.status.value) == (title, status)


def test_the_dates_of_a_list_have_the_title_of_its_heading() -> None:
    text = "## Dates of guild meetings in 2025\n\n- 1 July\n- 5 August (no meeting)\n- 7 May: Vote"
    assert shown(LEAD + text) == [
        ("2025-07-01", "Guild meetings", "planned"),
        ("2025-08-05", "Meeting", "cancelled"),
        ("2025-05-07", "Vote", "planned"),
    ]


PLANS = (
    (
        "| Event | Planned | New date |\n|---|---|---|\n| Fair | 3 May | 10 May |",
        "planned",
        "2025-05-03",
    ),
    (
        "| Event | Planned | Now |\n|---|---|---|\n| Fair | 3 May | to be announced |",
        "postponed",
        "",
    ),
    ("| Date | What |\n|---|---|\n| 3 May | Fair (moved) |", "postponed", ""),
)


@pytest.mark.parametrize(("text", "status", "was"), PLANS)
def test_a_row_tells_what_became_of_a_plan(text: str, status: str, was: str) -> None:
    (one,) = found(LEAD + text)
    assert (one.status.value, "" if one.was is None else str(one.was.value)) == (status, was)


def test_words_below_a_day_are_entries_and_a_name_keeps_its_year() -> None:
    text = (
        "**Tuesday, April 15, 2025**\nBudget Committee, 6:30 p.m.\nRoom 204\n\n"
        "## Past\n\n- HYDRO 2024, Brill, 2–6 September 2024"
    )
    assert [(value, title) for value, title, _ in shown(LEAD + text)] == [
        ("2025-04-15T18:30", "Budget Committee: Room 204"),
        ("2024-09-02/2024-09-06", "HYDRO 2024, Brill"),
    ]


def test_the_head_of_a_letter_is_not_an_event() -> None:
    text = "To: Staff\nFrom: Office\nDate: 6 March 2025\nSubject: Crane works"
    assert found(LEAD + text) == ()


STACKS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    (
        "1871\nPier opens\n1902\nPier burns down\n1926\nSale of the pier",
        [("1871", "Pier opens"), ("1902", "Pier burns down"), ("1926", "Sale of the pier")],
    ),
    (
        "Gala\n3 May 2025\nFair\n6 June 2025\nRegatta\n4 July 2025",
        [("2025-05-03", "Gala"), ("2025-06-06", "Fair"), ("2025-07-04", "Regatta")],
    ),
    (
        "Gala\n3 May 2025\n\nFair\n6 June 2025\n\nRegatta\n4 July 2025",
        [("2025-05-03", "Gala"), ("2025-06-06", "Fair"), ("2025-07-04", "Regatta")],
    ),
    (
        "Papers due:\n    3 May 2025\nReply:\n    6 June 2025 (firm)\nFinal text:\n    4 July 2025",
        [("2025-05-03", "Papers due"), ("2025-06-06", "Reply"), ("2025-07-04", "Final text")],
    ),
    # a number before the words, and the date in the line below
    (
        "3. Roof\nThe roof leaks.\n\n4. Next gathering\nTuesday 3 June 2025",
        [("2025-06-03", "Next gathering")],
    ),
    # a date that stands above more than a line is that of all of it
    (
        "Fair\n6 June 2025\n\n10:00 Doors open",
        [("2025-06-06", "Fair"), ("2025-06-06T10:00", "Doors open")],
    ),
    ("Tuesday 3 June 2025\n\nFair\n\nWest Green\n\nIt rains.", []),
)


@pytest.mark.parametrize(("text", "expected"), STACKS)
def test_lines_say_in_turn_what_and_when(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(value, title) for value, title, _ in shown(LEAD + text)] == expected


TOLD = (
    (
        "From 1 May 2025: boats\nFrom 9 May 2025: carts",
        [("2025-05-01", "Boats", ""), ("2025-05-09", "Carts", "")],
    ),
    (
        "| Phase | Original plan | Current plan |\n|---|---|---|\n| Pier | 3 May 2025 | 9 May |",
        [("2025-05-09", "Pier", "2025-05-03")],
    ),
    (
        "| Line | Closed from | Closed until |\n|---|---|---|\n| Bus 4 | 3 May 2025 | 9 May 2025 |",
        [("2025-05-03/2025-05-09", "Bus 4: closed", "")],
    ),
    (
        "| Day | What |\n|---|---|\n| 30 May 2026 | Ball (moved from 23 May) |",
        [("2026-05-30", "Ball", "2026-05-23")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_heads_and_lines_that_say_from_when(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [
        (str(one.value), one.title, "" if one.was is None else str(one.was.value))
        for one in found(LEAD + text)
    ] == expected


def test_a_sentence_without_its_full_stop_is_not_a_heading() -> None:
    text = (
        "Notice\n\nThe guild meets again on 3 June 2025\n\nThe show was held on 3 May 2024\n\nEnd"
    )
    assert [value for value, _, _ in shown(text)] == ["2025-06-03", "2024-05-03"]


MEANT = (
    ("- 1967: The 1923 Act is repealed.", [("1967", "1923 Act is repealed")]),
    (
        "- 1974: Report on the floods of 1968 and 1972",
        [("1974", "Report on the floods of 1968 and 1972")],
    ),
    # what is parted by a stop, and what comes later, is told
    (
        "- 3 May 2024: ballot; 17 May 2024: count",
        [("2024-05-03", "Ballot"), ("2024-05-17", "Count")],
    ),
    ("- 1931: Pier opens; 1926: Pier burns", [("1931", "Pier opens"), ("1926", "Pier burns")]),
    (
        "II. 1327 – New charter\nIII. 1468 – Two fairs",
        [("1327", "New charter"), ("1468", "Two fairs")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_earlier_dates_in_an_entry_only_say_which_is_meant(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(value, title) for value, title, _ in shown(LEAD + text)] == expected


def test_a_line_of_dots_is_looked_at_once() -> None:
    # Quadratic, it would take minutes.
    assert len(found(f"{LEAD}- Papers {'.' * 60_000} 4 April 2025 x")) == 1


NUMBERED: tuple[tuple[str, list[str]], ...] = (
    (
        "## February 2026\n\nTue 3    17:30    Vote    Room 2\nThu 12   18:00    Budget    Hall",
        ["2026-02-03T17:30", "2026-02-12T18:00"],
    ),
    ("## March 2026\n\n- 5: Fair\n- 17 March: Gala", ["2026-03-05", "2026-03-17"]),
    ("## March 2026\n\n| 5 | Fair |\n| 12 | Gala |", ["2026-03-05", "2026-03-12"]),
    # what counts is not a day, and there is no 31 February
    ("## March 2026\n\n- 5 boats leave the quay", ["2026-03"]),
    ("## February 2026\n\n- 31: Fair", []),
)


@pytest.mark.parametrize(("text", "values"), NUMBERED)
def test_numbers_below_a_month_are_its_days(text: str, values: list[str]) -> None:
    assert [value for value, _, _ in shown(LEAD + text) if value != "2026-03"] == [
        value for value in values if value != "2026-03"
    ]


def test_a_weekday_that_is_not_that_of_the_day_is_doubted() -> None:
    (one,) = found(f"{LEAD}## February 2026\n\n- Wed 3: Vote on the pier")
    assert any("not that weekday" in doubt for doubt in one.doubts)


def test_the_columns_of_a_version_say_what_is_done() -> None:
    text = (
        "| Version | Freeze | Release |\n|---|---|---|\n| Kite 5.0 | 19 August 2025 | 2 May 2025 |"
    )
    assert [title for _, title, _ in shown(LEAD + text)] == [
        "Kite 5.0: freeze",
        "Kite 5.0 released",
    ]


def test_a_label_that_says_little_has_the_heading_above_it() -> None:
    text = "Posters\n\n  Deadline: 12 April 2025\n\n## Important dates\n\nDeadline: 3 May 2025"
    assert [title for _, title, _ in shown(LEAD + text)] == ["Posters: deadline", "Deadline"]


def test_a_dateline_of_the_day_before_is_not_an_event() -> None:
    (one,) = found("Bergen, 13 March 2025: The two guilds met today.")
    assert (str(one.value), one.title) == ("2025-03-14", "Two guilds meet")
