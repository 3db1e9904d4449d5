"""Sheets as five programs write them, and as LibreOffice reads and writes them here."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from workbooks import packed

from timeline.formats.load import load
from timeline.formats.sheet.pages import written
from timeline.merge import build
from timeline.model import Severity, Timeline

SHEETS = Path(__file__).parent / "sheets" / "office"
TODAY = date(2026, 5, 10)
PLAN = (
    "Kick-off: 2026-05-04",
    "Works: 2026-06-01/2026-09-30",
    "Gala: 2026-12-15T19:30",
    "Opening: 2027-03",
    "Review: 2028",
    "Party: ",
)
FAIR = ("Spring fair: 2026-05-04", "Concert: 2026-12-15")
#: the events of each file, those without a date last, and what else than notes is told of it
FILES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "excel-plan.xlsx": (PLAN, ()),
    "excel-1904.xlsx": (PLAN, ()),
    "excel-titled.xlsx": (PLAN, ()),
    "excel-sheets.xlsx": (
        (*PLAN[:-1], "Handover: 2029-05-01", PLAN[-1], "Lost: "),
        ("sheet 'Old' has events too", "B9 holds '#REF!'"),
    ),
    "excel-german.csv": (
        ("Frühlingsmarkt: 2026-05-04", "Konzert; mit Chor: 2026-12-15", "Eröffnung: "),
        ("'Mrz 27'",),
    ),
    "excel-mac.csv": (("Fête d’été: 2026-05-04", "Répétition générale: 2026-12-15"), ()),
    "excel-sep.csv": (("Kick-off: 2026-05-04", "Gala: 2026-12-15"), ()),
    "excel-unicode-text.tsv": ((FAIR[0], 'Concert, "Winter": 2026-12-15'), ()),
    "excel-utf8.csv": ((PLAN[0], "Works, phase 1: 2026-06-01/2026-09-30"), ()),
    "google.csv": ((*FAIR, "Party: "), ()),
    "google.tsv": (("Spring fair: 2026-05-04/2026-05-06", FAIR[1]), ()),
    "google-form.csv": (("Spring fair: 2026-05-04T10:00", "Concert: 2026-12-15T19:30"), ()),
    "libreoffice.ods": (PLAN, ()),
    "libreoffice.xls": (PLAN, ()),
    "libreoffice.xlsx": (PLAN, ()),
    # without what is shown, a month is its first day
    "libreoffice.csv": ((*PLAN[:3], "Opening: 2027-03-01", "Review: 2028-01-01", PLAN[-1]), ()),
    "libreoffice-german.csv": (PLAN, ()),
    "numbers.csv": (FAIR, ()),
    "numbers-german.csv": (("Frühlingsmarkt: 2026-05-04", "Konzert: 2026-12-15"), ()),
    "openpyxl.xlsx": (
        ("Fair: 2026-05-04T09:30", "Choir: 2026-06-07T20:00", "Feast: 2026-06-08"),
        (),
    ),
}


def read(path: Path) -> tuple[Timeline, list[str]]:
    """The timeline of a file, and what is told of it beside notes and missing ids."""
    records = load([str(path)], bytes)
    timeline, problems = build(records, today=TODAY)
    told = [str(item) for item in (*records.problems, *problems) if item.severity != Severity.NOTE]
    return timeline, [line for line in told if "its title makes the id" not in line]


def shown(timeline: Timeline) -> tuple[str, ...]:
    return tuple(f"{event.facts.title}: {event.when}" for event in timeline.events)


@pytest.mark.parametrize(
    "name", sorted(path.name for path in SHEETS.iterdir() if path.suffix != ".md")
)
def test_a_sheet_gives_its_events(name: str) -> None:
    events, told = FILES[name]
    timeline, said = read(SHEETS / name)
    assert shown(timeline) == events
    assert len(said) == len(told)
    for part, line in zip(told, said, strict=True):
        assert part in line


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_PLAN = (SHEETS / "excel-plan.xlsx").read_bytes()
_CSV = b"title,when\nFair,2026-05-04\n"


@pytest.mark.parametrize(
    ("name", "data", "said", "count"),
    [
        ("a.csv", _PLAN, "a workbook under the name of CSV: it is read as a workbook", 6),
        ("a.tsv", (SHEETS / "libreoffice.xls").read_bytes(), "under the name of TSV", 6),
        ("a.csv", (SHEETS / "libreoffice.ods").read_bytes(), "under the name of CSV", 6),
        ("a.ods", _PLAN, "'Task' is read as title", 6),
        ("a.xlsx", _CSV, "text under the name of a workbook: it is read as CSV", 1),
        ("a.xls", b"<html><table><tr><td>Date</td></tr></table></html>", "HTML under the name", 0),
        ("a.xlsx", _PLAN[:3000], "cannot be read as a workbook", 0),
        ("a.xls", _OLE, "cannot be read as a workbook", 0),
        ("a.xlsx", b"", "empty", 0),
        ("a.xlsx", _OLE + "EncryptedPackage".encode("utf-16-le"), "has a password", 0),
        (
            "a.ods",
            packed({"mimetype": b"", "META-INF/manifest.xml": b"<m:encryption-data/>"}),
            "has a password",
            0,
        ),
    ],
)
def test_a_wrong_name_a_password_and_a_broken_file_are_told_in_a_line(
    name: str, data: bytes, said: str, count: int, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    records = load([str(tmp_path / name)], bytes)
    assert len(records.statements) == count
    assert any(said in item.message for item in records.problems)
    assert all("\n" not in item.message for item in records.problems)


def converted(folder: Path, to: str, *paths: Path) -> list[Path]:
    """The files as LibreOffice saves them, by one run of it."""
    made = folder / to.partition(":")[0]
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", to, "--outdir", str(made), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [made / f"{path.stem}.{made.name}" for path in paths]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_has_the_same_events(tmp_path: Path) -> None:
    timeline, _ = read(SHEETS / "excel-plan.xlsx")
    export = tmp_path / "export.xlsx"
    export.write_bytes(written(timeline)[0])
    ods = converted(tmp_path, "ods", SHEETS / "excel-plan.xlsx", export)
    # CSV in UTF-8, with what cells show
    csv = converted(tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", *ods)
    for plan, exported in (ods, csv):
        assert shown(read(plan)[0]) == PLAN
        again, said = read(exported)
        assert not said
        assert [(item.id, item.facts, item.when, item.status) for item in again.events] == [
            (item.id, item.facts, item.when, item.status) for item in timeline.events
        ]
