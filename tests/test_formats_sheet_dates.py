"""Dates as spreadsheets leave them: what one cell leaves open, others of its column decide."""

from io import BytesIO

import pytest
from xlsxwriter import Workbook

from timeline.dates.rules import DateOrder
from timeline.edtf import UNDATED
from timeline.formats.csv import read
from timeline.formats.sheet.choice import read_workbook
from timeline.formats.sheet.date_cell import date_cell
from timeline.model import Problem, Severity
from timeline.seeds.check import check
from timeline.seeds.reading_options import ReadOptions


def _read(
    cells: tuple[str, ...], names: str, order: DateOrder | None = None
) -> tuple[list[str], list[Problem]]:
    """The dates of rows whose last cells these are, and what is told but for names and ids."""
    rows = [
        names,
        *(f"Fair {letter}\t{cell}" for letter, cell in zip("ABCDEF", cells, strict=False)),
    ]
    raw = read("\n".join(rows).replace("|", "\t") + "\n", "f.csv", ReadOptions(order=order))
    result = check(raw, "f", order)
    dates = [
        "" if item.reading is None or item.reading.value == UNDATED else str(item.reading.value)
        for item in result.statements
    ]
    told = [item for item in result.problems if item.message.startswith("column ")]
    return dates, told


EVENT = "Event|Date"


@pytest.mark.parametrize(
    ("names", "cells", "dates", "told"),
    [
        (EVENT, ("46371", "46371.75"), ("2026-12-15", "2026-12-15T18:00"), "from 1904"),
        ("title|when", ("46371", "2026-12-16"), ("2026-12-15", "2026-12-16"), "'46371' as 2026"),
        (EVENT, ("20261215", "20261216T093000Z"), ("2026-12-15", "2026-12-16T09:30Z"), ""),
        # What no program counts alike, and what can be a year, is no day.
        (EVENT, ("46371", "60"), ("2026-12-15", ""), "before March 1900"),
        (
            EVENT,
            ("46371", "46372", "1969", "9000.5"),
            ("2026-12-15", "2026-12-16", "", "1924-08-21T12:00"),
            "the year 1969",
        ),
        (EVENT, ("1969", "1970", "46371"), ("1969", "1970", "2026-12-15"), ""),
        # Of a whole column midnight is what programs write beside a day; in our own format it is
        # what it says.
        (EVENT, ("2026-12-15 00:00:00",), ("2026-12-15",), "midnight is left out"),
        (
            EVENT,
            ("15/12/2026 0:00", "16/12/2026 9:30"),
            ("2026-12-15", "2026-12-16T09:30"),
            "other",
        ),
        ("title|when", ("2026-12-15T00:00",), ("2026-12-15T00:00",), ""),
        (EVENT, ("2026-12-15T09:00:00.000Z",), ("2026-12-15T09:00Z",), ""),
        (EVENT, ("2026-12-15T09:30:15.250+0200",), ("2026-12-15T09:30:15+02:00",), ""),
        (EVENT, ("15/Dec/26 12:00 AM", "3/Jan/27 2:30 PM"), ("2026-12-15", "2027-01-03T14:30"), ""),
        (EVENT, ("Dec 15, 2026 5:00 PM",), ("2026-12-15T17:00",), ""),
        # The pivot of spreadsheets; 1931 may well be 2031.
        (EVENT, ("3-Jan-29", "3-Jan-85"), ("2029-01-03", "1985-01-03"), "00-29 as 20.."),
        (EVENT, ("3-Jan-31",), ("1931-01-03",), "all four digits"),
        (EVENT, ("Dec-26", "Jan-27"), ("2026-12", "2027-01"), "'Dec-26' as 2026-12"),
        # A day of the week shows the order; one that does not fit shows nothing.
        ("Name|Start|Finish", ("Mon 1/5/26|Fri 1/9/26",), ("2026-01-05/2026-01-09",), "as 2026-01"),
        (EVENT, ("Tue 1/5/26",), ("",), ""),
        (EVENT, ("May 2, 2026 → May 4, 2026",), ("2026-05-02/2026-05-04",), ""),
        (EVENT, ("May 2, 2026 2:00 PM → 4:00 PM",), ("2026-05-02T14:00/2026-05-02T16:00",), ""),
        (EVENT, ("2026-05-02 - 2026-05-04",), ("2026-05-02/2026-05-04",), ""),
        # What stands beside a date is part of it, or is left to the words of dates.
        (
            EVENT,
            ("25.4.2026", "3.4.2026?", "ca. 3.4.2026"),
            ("2026-04-25", "2026-04-03?", "2026-04-03~"),
            "line 2",
        ),
        (EVENT, ("3. Mai 2026 (tbc)", "~ 3. Mai 2026 ?"), ("2026-05-03?", "2026-05-03%"), ""),
        (EVENT, ("15 déc 2026 *", "– 15 déc 2026"), ("", ""), ""),
        (EVENT, ("25.4.2026 – ?", "3.4.2026 → TBC"), ("2026-04-25/", "2026-04-03/"), "line 2"),
        (EVENT, ("25/4/2026-27/4/2026",), ("2026-04-25/2026-04-27",), ""),
        # What a spreadsheet may have exchanged is doubted.
        (
            EVENT,
            ("2026-05-01", "2026-06-02", "13/5/2026", "2026-12-11"),
            ("2026-05-01", "2026-06-02", "2026-05-13", "2026-12-11"),
            "days for months",
        ),
        (
            EVENT,
            ("2026-05-01", "2026-06-02", "13/5/2026", "2026-12-13"),
            ("2026-05-01", "2026-06-02", "2026-05-13", "2026-12-13"),
            "",
        ),
        # Zones in words stand for both ends.
        (
            EVENT,
            ("May 5, 2026 9:00 AM (GMT+2) → 10:00 AM",),
            ("2026-05-05T09:00+02:00/2026-05-05T10:00+02:00",),
            "",
        ),
        (EVENT, ("44-03-15 BC", "1914-07-28 AD"), ("-0043-03-15", "1914-07-28"), ""),
        (EVENT, ("44-13-15 BC",), ("",), ""),
        # Years of two digits that may stand first are asked about.
        (EVENT, ("26/04/03", "26/05/01"), ("", ""), "2026-04-03 or 2003-04-26"),
        # A plain hyphen between times is no sign of an offset.
        (EVENT, ("25.4.2026 9:00-11:30",), ("2026-04-25T09:00/2026-04-25T11:30",), ""),
        (EVENT, ("2026-04-25T09:00-11:30",), ("2026-04-25T09:00-11:30",), ""),
        (EVENT, ("2026-04-25 10:00:00-05:00",), ("2026-04-25T10:00-05:00",), ""),
        (EVENT, ("15.–18.12.2026",), ("2026-12-15/2026-12-18",), ""),
        # One cell settles the order for all, whichever column it stands in.
        (EVENT, ("3/4/2026", "25/4/2026"), ("2026-04-03", "2026-04-25"), "'25/4/2026' in line 3"),
        (EVENT, ("3/4/2026", "4/25/2026"), ("2026-03-04", "2026-04-25"), "month-first"),
        ("Event|Start|End", ("3/4/2026|28/4/2026",), ("2026-04-03/2026-04-28",), "'Start'"),
        ("Event|Date|Created", ("3/4/2026|25/1/2026",), ("2026-04-03",), "line 2 of 'Created'"),
        (EVENT, ("3.4.26", "4.5.26"), ("2026-04-03", "2026-05-04"), "with dots"),
        ("Event|Date (mm/dd/yyyy)", ("3/4/2026",), ("2026-03-04",), "the header says"),
        ("Veranstaltung|Datum", ("3/4/2026",), ("2026-04-03",), "German"),
        ("Händelse|Datum", ("26-04-03",), ("2026-04-03",), "two digits"),
        # Two digits that stand first are a year where they hardly change, and days else.
        (
            EVENT,
            ("26-12-31", "26-12-15", "26-10-01"),
            ("2026-12-31", "2026-12-15", "2026-10-01"),
            "",
        ),
        (EVENT, ("15-12-26", "14-10-26", "1-1-26"), ("2026-12-15", "2026-10-14", "2026-01-01"), ""),
        (EVENT, ("26-12-15",), ("",), "can be 2026-12-15 or 2015-12-26"),
        # What nothing settles is asked about once, and no event is lost.
        (EVENT, ("3/4/2026", "5/6/2026", "4/4/2026"), ("", "", "2026-04-04"), "2 events are kept"),
        (EVENT, ("3/4/2026", "25/4/2026", "4/25/2026"), ("", "2026-04-25", "2026-04-25"), "only"),
        (EVENT, ("25/4/2026", "4/25/2026"), ("2026-04-25", "2026-04-25"), "in both orders"),
        # Months and days of the week by their names.
        ("Titel|Datum", ("15. Dez. 2026", "Mi, 4. März 2026"), ("2026-12-15", "2026-03-04"), ""),
        ("Titre|Date", ("1er févr. 2026", "août 2026"), ("2026-02-01", "2026-08"), ""),
        ("Evento|Fecha", ("15 de diciembre de 2026",), ("2026-12-15",), ""),
        ("Wydarzenie|Data", ("3 lis 2026", "I kwartał 2026"), ("2026-11-03", "2026-33"), "Polish"),
        ("Naziv|Datum", ("3 lis 2026", "5 svi 2026"), ("2026-10-03", "2026-05-05"), "Croatian"),
        (EVENT, ("3 lis 2026",), ("",), "in numbers"),
        (
            "Событие|Дата",
            ("15 декабря 2026 г.", "пт, 1 мая 2026"),
            ("2026-12-15", "2026-05-01"),
            "",
        ),
        ("イベント|日付", ("2026年12月15日(火)", "令和8年5月"), ("2026-12-15", "2026-05"), ""),
        # Years of another calendar are doubted where the sheet is in a language that counts them.
        ("عنوان|تاریخ", ("1405-09-24",), ("1405-09-24",), "Persian calendar"),
        ("ชื่อ|วันที่", ("15/12/2569",), ("2569-12-15",), "Thai calendar"),
        ("कार्यक्रम|तारीख", ("5 जनवरी 2026", "7 फ़र॰ 2026"), ("2026-01-05", "2026-02-07"), ""),
        ("ชื่อ|วันที่", ("9 มี.ค. 2569", "7 กุมภาพันธ์ 2026"), ("2026-03-09", "2026-02-07"), ""),
        # "mar." is Tuesday in French too, and no reason to leave the month out.
        (EVENT, ("Mar 2026", "mar. 3 mars 2026"), ("2026-03", "2026-03-03"), ""),
        ("Etkinlik|Tarih", ("5 Ocak 2026 Pazartesi", "Ç1 2026"), ("2026-01-05", "2026-33"), ""),
        ("Titel|Datum", ("15. Dez. – 18. Dez. 2026",), ("2026-12-15/2026-12-18",), ""),
        ("Titel|Datum", ("1. Quartal 2026", "Q2/26"), ("2026-33", "2026-34"), "two digits"),
        (
            "Titel|Datum",
            ("KW 3 2026", "Herbst 2026"),
            ("2026-01-12/2026-01-18", "2026-23"),
            "German",
        ),
        ("Wydarzenie|Data", ("kw. 3 2026", "lato 2026"), ("2026-35", "2026-22"), "Polish"),
    ],
)
def test_dates_of_a_column(
    names: str, cells: tuple[str, ...], dates: tuple[str, ...], told: str
) -> None:
    found, problems = _read(cells, names)
    assert found == [*dates]
    said = " ".join(item.message for item in problems)
    assert told in said
    assert bool(told) or not {item.severity for item in problems} - {Severity.NOTE}


def test_dates_that_are_left_open_come_back_so() -> None:
    text = "title,when,words,timeline\nFair,,3/4/2026,t\nGala,2026-04-03,3/4/2026,t\n"
    for order, date in ((None, ""), (DateOrder.DAY_FIRST, "2026-04-03")):
        result = check(read(text, "f.csv"), "f", order)
        dates = [str(item.reading and item.reading.value) for item in result.statements]
        assert dates == [date or str(UNDATED), "2026-04-03"]


def test_an_order_that_is_said_leaves_nothing_open() -> None:
    cells = ("3/4/2026", "5/6/26")
    assert _read(cells, EVENT, DateOrder("mdy"))[0] == ["2026-03-04", "2026-05-06"]
    assert _read(("26-12-15",), EVENT, DateOrder("ymd"))[0] == ["2026-12-15"]
    asked = _read(cells, EVENT)[1]
    errors = [item for item in asked if item.severity is Severity.ERROR]
    assert [item.left_out for item in errors] == ["the dates of 2 events"]


@pytest.mark.parametrize(("is_1904", "number"), [(False, 46371), (True, 44909)])
def test_a_workbook_says_from_when_its_numbers_count(is_1904: bool, number: int) -> None:  # noqa: FBT001 - a row of a table
    data = BytesIO()
    with Workbook(data, {"date_1904": is_1904}) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate((("Event", "Date"), ("Fair", number))):
            sheet.write_row(row, 0, cells)
    result = check(read_workbook(data.getvalue(), "f.xlsx", ReadOptions()), "f")
    assert [str(item.reading and item.reading.value) for item in result.statements] == [
        "2026-12-15"
    ]
    assert ["from 1904" in item.message for item in result.problems if "count" in item.message] == [
        is_1904
    ]


@pytest.mark.parametrize(
    "text",
    [
        "30.02.2026",
        "1-2-3",
        "12:30",
        "9:00-10:30",
        "Board 12",
        "2026-12-15",
        "May 3, 10",
        "Mart 12",
    ],
)
def test_what_is_not_such_a_date(text: str) -> None:
    assert date_cell(text) is None
