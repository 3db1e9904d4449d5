"""Every bound: what is just within it is taken, and what goes beyond it is refused in words."""

import io
import os
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from drawing import SENTENCE, drawn
from making import TODAY, problems_of, timeline_of
from stand_ins import HUNGER

from timeline import files
from timeline.corpus.deadline import within
from timeline.corpus.findings import findings
from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats import csv, toml, xlsx
from timeline.formats.ics.read import read as read_calendar
from timeline.formats.ics.series_dates import Room
from timeline.formats.options import ExportOptions
from timeline.formats.sheet.marks import name_of
from timeline.limits import LIMITS
from timeline.model import errors_of
from timeline.query import Query
from timeline.recurrence.rules import RuleError
from timeline.server.process import DrawingError, DrawingProcess, Wish
from timeline.server.turns import BusyError, Turns
from timeline.site.room import (
    with_feeds,
    with_files,
    with_pages,
    without_feeds,
    without_files,
    without_pages,
)

SHEETS = Path(__file__).parent / "sheets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How a bound is met: each gives what is said, and "" where nothing is."""

    #: called with a folder to write into, and how many units to make
    tried: Callable[[Path, int], str]
    #: as many as the bound would take too long to make: the bound is then tested by one only
    is_costly: bool = False


def _bytes_of(name: str) -> Callable[[Path, int], str]:
    def tried(folder: Path, size: int) -> str:
        path = folder / "big"
        with path.open("wb") as file:
            file.truncate(size)
        try:
            files.read_input(path, LIMITS[name])
        except TimelineError as error:
            return str(error)
        return ""

    return tried


def _seed(*lines: str) -> str:
    """What is said of an event with these lines."""
    return "".join(problems_of("\n".join(('[[event]]\nid = "a"', *lines, ""))))


def _when(_folder: Path, size: int) -> str:
    return _seed('title = "A"', f'when = "{"2015":{size}}"')


def _title(_folder: Path, size: int) -> str:
    return _seed(f'title = "{"A" * size}"', "when = 2015")


def _event(line: str) -> str:
    return _seed('title = "A"', "when = 2015", line)


def _place(_folder: Path, size: int) -> str:
    return _event(f'place = "{"A" * size}"')


def _note(_folder: Path, size: int) -> str:
    return _event(f'note = "{"A" * size}"')


def _list(_folder: Path, size: int) -> str:
    return _event(f"tags = {[str(number) for number in range(size)]}")


def _was(_folder: Path, size: int) -> str:
    return _event(f"was = {[str(1900 + number) for number in range(size)]}")


def _digits(_folder: Path, size: int) -> str:
    return _event(f"latitude = 43.{0:0{size - 3}}\nlongitude = 76")


def _parts(_folder: Path, size: int) -> str:
    return "".join(map(str, toml.read(f"[[event]]\na{'.a' * (size - 1)} = 1\n", "a").problems))


def _levels(_folder: Path, size: int) -> str:
    return "".join(map(str, toml.read(f"[[event]]\na={'[' * size}{']' * size}\n", "a").problems))


def _columns(_folder: Path, size: int) -> str:
    return "".join(map(str, csv.read(f"title,when{',' * (size - 2)}\nA,2015\n", "a").problems))


def _workbook(cells: bytes, *, parts: int = 0, padding: int = 0) -> str:
    """What is said of a workbook of one sheet."""
    with zipfile.ZipFile(io.BytesIO((SHEETS / "seeds.xlsm").read_bytes())) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    name = "xl/worksheets/sheet1.xml"
    held[name] = held[name].replace(b"</sheetData>", cells + b"</sheetData>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for part, data in held.items():
            file.writestr(part, data)
        for number in range(parts - len(held)):
            file.writestr(f"{number}", b"")
        if padding:
            file.writestr("xl/more.xml", bytes(padding - sum(map(len, held.values()))))
    raw = xlsx.read(buffer.getvalue(), "a.xlsx")
    return "; ".join(problem.message for problem in errors_of(raw.problems))


def _workbook_bytes(_folder: Path, size: int) -> str:
    return _workbook(b"", padding=size)


def _workbook_parts(_folder: Path, size: int) -> str:
    return _workbook(b"", parts=size)


def _workbook_cells(_folder: Path, size: int) -> str:
    name = name_of(size // 10, 10)
    return _workbook(f'<row><c r="{name}"><v>1</v></c></row>'.encode())


def _said_by(read: Callable[[], object]) -> str:
    try:
        read()
    except TimelineError as error:
        return str(error)
    return ""


def _text(_folder: Path, size: int) -> str:
    return _said_by(lambda: read("a.txt", b"word " * (size // 5) + b"x" * (size % 5)))


def _word(xml: bytes, *, parts: int = 1, packed: int = zipfile.ZIP_DEFLATED) -> str:
    """What is said of a Word document with this text and with as many parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", packed) as file:
        file.writestr("word/document.xml", b"<body>%s<p><t>text</t></p></body>" % xml)
        for number in range(parts - 1):
            file.writestr(zipfile.ZipInfo(str(number)), b"")
    return _said_by(lambda: read("a.docx", data.getvalue()))


def _word_parts(_folder: Path, size: int) -> str:
    return _word(b"", parts=size)


def _word_bytes(_folder: Path, size: int) -> str:
    return _word(b" " * size, packed=zipfile.ZIP_STORED)


def _word_ratio(_folder: Path, _size: int) -> str:
    return _word(b"<!-- nothing -->" * 1_000_000)


def _word_elements(_folder: Path, size: int) -> str:
    return _word(b"<p />" * (size - 3), packed=zipfile.ZIP_STORED)


def _word_nesting(_folder: Path, size: int) -> str:
    return _word(b"<sdt>" * (size - 1) + b"</sdt>" * (size - 1))


def _seconds(_folder: Path, size: int) -> str:
    """Work of as many seconds, by a clock that leaps."""
    seconds = iter((0, 0))
    begun = time.monotonic()

    def long() -> None:
        with within(LIMITS["document.seconds"], lambda: float(next(seconds, size))):
            while time.monotonic() < begun + 1:
                pass

    return _said_by(long)


def _page(body: str) -> str:
    """What is said of an HTML page: why it is refused, or of its text."""
    notes: list[str] = []
    data = f"<html><body>{body}</body></html>".encode()
    said = _said_by(lambda: notes.extend(read("a.html", data).notes))
    return said or "".join(note for note in notes if "at most" in note)


def _dates(_folder: Path, size: int) -> str:
    years = " and ".join(f"in {1900 + number}" for number in range(size))
    found = findings(
        DocumentText(name="a.txt", text=f"The bridge was closed {years}.", language="en")
    )
    # The years that are not drafted are kept.
    assert len(found.drafts) + len(found.others) >= size
    return "".join(found.document.notes)


def _html_tags(_folder: Path, size: int) -> str:
    return _page("<br>" * size)


def _html_attributes(_folder: Path, size: int) -> str:
    return _page(f"<p{' a' * size}>text")


def _html_nesting(_folder: Path, size: int) -> str:
    return _page("<div>" * (size - 3) + "<p>text")


def _article_characters(_folder: Path, size: int) -> str:
    rest = len("<html><body><p></p></body></html>")
    return _page(f"<p>{'x' * (size - rest)}</p>")


def _article_elements(_folder: Path, size: int) -> str:
    return _page("<p>x</p>" * (size - 2))


def _pdf_pages(_folder: Path, size: int) -> str:
    return _said_by(lambda: read("a.pdf", drawn(SENTENCE, pages=size)))


def _pdf_page(_folder: Path, size: int) -> str:
    return _said_by(lambda: read("a.pdf", drawn(b"BT /F 9 Tf (%s) Tj ET" % (b"x" * size))))


def _pdf_bytes(_folder: Path, size: int) -> str:
    comment = b"%" + bytes(number % 251 for number in range(1_000_000)).replace(b"\n", b"")
    content = b"%%%s\n" % (b" " * 1_000_000)
    pages = size // 1_000_000 + 1
    return _said_by(lambda: read("a.pdf", drawn(SENTENCE + content, pages=pages) + comment))


def _pdf_ratio(_folder: Path, _size: int) -> str:
    return _said_by(lambda: read("a.pdf", drawn(b" " * 10_000_000)))


def _site_parts(folder: Path, size: int) -> str:
    """What is said of a site of as many tags."""
    events = timeline_of('[[event]]\nid = "a"\nwhen = "19XX"\ntitle = "A"\n')[0].events
    facts = replace(events[0].facts, tags=tuple(f"t{number}" for number in range(size)))
    used, left = with_files((replace(events[0], facts=facts),), (), LIMITS["site.parts"].most)
    return "".join(problem.message for problem in without_files(folder, len(used), left))


def _site_events(folder: Path, size: int) -> str:
    """What is said of a site of as many events that a document tells of."""
    seed = '[document]\npublished = 2024-05-01\n[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\n'
    (event,) = timeline_of(seed)[0].events
    events = [replace(event, id=f"e{number}") for number in range(size)]
    told, left = with_feeds(events, (), LIMITS["site.events"].most)
    return "".join(problem.message for problem in without_feeds(folder, len(told), left))


def _site_pages(folder: Path, size: int) -> str:
    """What is said of a site of as many events."""
    (event,) = timeline_of('[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\n')[0].events
    events = [replace(event, id=f"e{number}") for number in range(size)]
    paged, left = with_pages(events, (), LIMITS["site.pages"].most)
    return "".join(problem.message for problem in without_pages(folder, len(paged), left))


class _Hourglass:
    """A timer for a chart that takes so many seconds: it rings where it may take fewer."""

    def __init__(self, taken: int, seconds: float, ring: Callable[[], None]) -> None:
        self._ring = ring if taken > seconds else None

    def start(self) -> None:
        if self._ring is not None:
            self._ring()

    def cancel(self) -> None:
        self._ring = None


def _drawn(process: DrawingProcess) -> str:
    timeline, _ = timeline_of('[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\n')
    snapshot = Snapshot(timeline=timeline, options=ExportOptions(), today=TODAY)
    try:
        process.draw(Wish(key=(1,), snapshot=snapshot, kind="svg", query=Query()))
    except DrawingError as error:
        return str(error)
    finally:
        process.close()
    return ""


def _drawing_seconds(_folder: Path, size: int) -> str:
    return _drawn(DrawingProcess(alarm=lambda seconds, ring: _Hourglass(size, seconds, ring)))


def _drawing_bytes(_folder: Path, size: int) -> str:
    os.environ[HUNGER] = str(size)
    try:
        return _drawn(DrawingProcess(work="stand_ins:hungry"))
    finally:
        del os.environ[HUNGER]


def _answers(readers: int) -> Callable[[Path, int], str]:
    def tried(_folder: Path, size: int) -> str:
        most, share = (LIMITS[f"answers.{name}"].most for name in ("waiting", "reader"))
        turns: Turns[int] = Turns(most=most, share=share)
        try:
            for number in range(size):
                turns.put(number, str(number % readers))
        except BusyError as error:
            return str(error)
        return ""

    return tried


def _calendar_nesting(_folder: Path, depth: int) -> str:
    inner = "BEGIN:A\r\n" * (depth - 1) + "END:A\r\n" * (depth - 1)
    raw = read_calendar(f"BEGIN:VCALENDAR\r\n{inner}END:VCALENDAR\r\n", "x.ics")
    return "; ".join(problem.message for problem in errors_of(raw.problems))


def _room(take: Callable[[Room, int], None]) -> Callable[[Path, int], str]:
    """What is said where so much is taken of what the series of a calendar may take."""

    def tried(_folder: Path, size: int) -> str:
        try:
            take(Room(), size)
        except RuleError as error:
            return str(error)
        return ""

    return tried


def _series_changes(_folder: Path, size: int) -> str:
    """What is said of a series with so many changes of all that follow."""
    begin = datetime(2024, 1, 5)  # noqa: DTZ001 - local
    days = [f"{begin + timedelta(days=number):%Y%m%d}" for number in range(size)]
    core = f"SUMMARY:A\r\nDTSTART:20240105\r\nRRULE:FREQ=DAILY;COUNT={size}"
    changes = [
        f"SUMMARY:A\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:{day}\r\nDTSTART:{day}" for day in days
    ]
    events = (f"BEGIN:VEVENT\r\nUID:a\r\n{item}\r\nEND:VEVENT\r\n" for item in (core, *changes))
    raw = read_calendar(f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n", "x.ics")
    return "; ".join(problem.message for problem in raw.problems)


def _take_occurrences(room: Room, size: int) -> None:
    for _ in range(size // 10_000):
        room.take(10_000)
    room.take(size % 10_000)


CASES: Mapping[str, Case] = {
    "seed.bytes": Case(tried=_bytes_of("seed.bytes"), is_costly=True),
    "when.characters": Case(tried=_when),
    "title.characters": Case(tried=_title),
    "line.characters": Case(tried=_place),
    "note.characters": Case(tried=_note),
    "list.items": Case(tried=_list),
    "was.items": Case(tried=_was),
    "number.digits": Case(tried=_digits),
    "key.parts": Case(tried=_parts),
    "nesting.levels": Case(tried=_levels),
    "sheet.columns": Case(tried=_columns),
    "workbook.bytes": Case(tried=_workbook_bytes, is_costly=True),
    "workbook.parts": Case(tried=_workbook_parts),
    "workbook.cells": Case(tried=_workbook_cells, is_costly=True),
    "calendar.nesting": Case(tried=_calendar_nesting),
    "event.steps": Case(tried=_room(lambda room, size: room.steps.of_event().take(size))),
    "calendar.steps": Case(tried=_room(lambda room, size: room.steps.take(size))),
    "series.occurrences": Case(tried=_room(Room.take)),
    "series.changes": Case(tried=_series_changes),
    "calendar.occurrences": Case(tried=_room(_take_occurrences)),
    "document.bytes": Case(tried=_bytes_of("document.bytes"), is_costly=True),
    "document.characters": Case(tried=_text, is_costly=True),
    "document.seconds": Case(tried=_seconds),
    "sentence.dates": Case(tried=_dates),
    "html.tags": Case(tried=_html_tags, is_costly=True),
    "html.attributes": Case(tried=_html_attributes),
    "html.nesting": Case(tried=_html_nesting),
    "article.characters": Case(tried=_article_characters),
    "article.elements": Case(tried=_article_elements, is_costly=True),
    "pdf.pages": Case(tried=_pdf_pages, is_costly=True),
    "pdf.page": Case(tried=_pdf_page, is_costly=True),
    "pdf.bytes": Case(tried=_pdf_bytes, is_costly=True),
    "pdf.ratio": Case(tried=_pdf_ratio, is_costly=True),
    "word.parts": Case(tried=_word_parts),
    "word.bytes": Case(tried=_word_bytes, is_costly=True),
    "word.ratio": Case(tried=_word_ratio, is_costly=True),
    "word.elements": Case(tried=_word_elements, is_costly=True),
    "word.nesting": Case(tried=_word_nesting),
    "export.bytes": Case(tried=_bytes_of("export.bytes"), is_costly=True),
    "site.parts": Case(tried=_site_parts),
    "site.events": Case(tried=_site_events),
    "site.pages": Case(tried=_site_pages),
    "drawing.seconds": Case(tried=_drawing_seconds),
    "drawing.bytes": Case(tried=_drawing_bytes),
    "answers.waiting": Case(tried=_answers(10)),
    "answers.reader": Case(tried=_answers(1)),
}


def test_every_bound_has_a_case() -> None:
    assert list(CASES) == list(LIMITS)


@pytest.mark.parametrize("name", CASES)
def test_more_than_the_bound_is_refused_and_the_bound_is_named(name: str, tmp_path: Path) -> None:
    limit = LIMITS[name]
    said = CASES[name].tried(tmp_path, limit.most + 1)
    assert f"{limit.most:,}" in said
    assert limit.remedy in said
    assert "\n" not in said


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.is_costly])
def test_as_much_as_the_bound_is_taken(name: str, tmp_path: Path) -> None:
    assert CASES[name].tried(tmp_path, LIMITS[name].most) == ""
