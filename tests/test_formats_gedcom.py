"""Family trees in GEDCOM: the events of people and families, their dates, and what is told."""

import sys

import pytest
from importing import Imported, imported

TREE = """\
0 HEAD
1 SOUR Own
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Nora /Hallam/
1 SEX F
1 BIRT
2 DATE ABT MAR 1801
2 PLAC Leith, , Scotland
3 MAP
4 LATI N55.97
4 LONG W3.17
2 SOUR @S1@
3 PAGE 12
2 OBJE @O1@
1 DEAT Y
1 OCCU net maker
2 DATE FROM 1820 TO 1830
1 RESI
2 DATE 1841
2 ADDR Shore 3
3 CONT Leith
1 EVEN moved the workshop
2 TYPE Trade
2 DATE 1835
1 EMIG
2 DATE (after the war)
2 NOTE @N1@
2 ASSO @I3@
0 @I2@ INDI
1 NAME Tom /Reid/
1 RESN privacy
1 BIRT
2 DATE @#DJULIAN@ 12 FEB 1731/32
0 @I3@ INDI
1 NAME
1 CHR
2 DATE 1980
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 MARR
2 DATE 3 MAY 1822
2 HUSB
3 AGE 22y
1 ENGA
2 NOTE They met at the fair
0 @S1@ SOUR
1 TITL Register of
2 CONC  Leith
0 @N1@ NOTE By ship @@ dawn
1 CONT in fog
0 TRLR
"""


@pytest.fixture(scope="module")
def tree() -> Imported:
    return imported(TREE, "tree.ged")


def test_the_events_of_people_and_families(tree: Imported) -> None:
    assert sorted((event.id, event.facts.title, str(event.when)) for event in tree.events) == [
        ("F1-enga", "Engagement of Tom Reid and Nora Hallam", ""),
        ("F1-marr", "Marriage of Tom Reid and Nora Hallam", "1822-05-03"),
        ("I1-birt", "Birth of Nora Hallam", "1801-03~"),
        ("I1-emig", "Emigration of Nora Hallam", ""),
        ("I1-even-trade-1835", "Nora Hallam: Trade: moved the workshop", "1835"),
        (
            "I1-occu-net-maker-from-1820-to-1830",
            "Occupation of Nora Hallam: net maker",
            "1820/1830",
        ),
        ("I1-resi-1841", "Residence of Nora Hallam", "1841"),
        ("I2-birt", "Birth of Tom Reid", "1732-02-23"),
        ("I3-chr", "Christening of unnamed person I3", "1980"),
    ]


def test_what_is_said_of_them(tree: Imported) -> None:
    birth = tree["Birth of Nora Hallam"]
    assert (birth.facts.place, birth.facts.tags) == ("Leith, Scotland", ("birth",))
    assert birth.facts.coordinates is not None
    assert birth.facts.coordinates.longitude == -3.17
    assert birth.statements[0].sources == ("Register of Leith, 12",)
    wedding = tree["Marriage of Tom Reid and Nora Hallam"]
    assert wedding.facts.participants == ("Tom Reid", "Nora Hallam")
    assert wedding.facts.extra == (("Age of husband", "22y"),)
    assert tree["Residence of Nora Hallam"].facts.place == "Shore 3, Leith"
    left = tree["Emigration of Nora Hallam"].facts
    assert (left.note, left.extra) == ("By ship @ dawn\nin fog", (("Date", "(after the war)"),))


def test_who_is_private_is_so_in_every_event(tree: Imported) -> None:
    hidden = {event.facts.title for event in tree.events if event.is_private}
    assert hidden == {
        "Birth of Tom Reid",
        "Marriage of Tom Reid and Nora Hallam",
        "Engagement of Tom Reid and Nora Hallam",
    }
    (alive,) = (text for text in tree.problems if "may be alive" in text)
    assert alive.startswith("tree.ged:35: warning: 1 person born")


@pytest.mark.parametrize(
    ("line", "is_private"),
    [
        ("1 RESN locked, CONFIDENTIAL", True),
        ("1 RESN only us", True),
        ("1 _PRIV Y", True),
        ("1 _PRIVATE", True),
        ("1 RESN locked", False),
        ("1 _PRIV N", False),
    ],
)
def test_words_for_it(line: str, *, is_private: bool) -> None:
    made = imported(f"0 HEAD\n0 @I1@ INDI\n{line}\n1 BIRT\n2 DATE 1801\n0 TRLR\n", "a.ged")
    assert [event.is_private for event in made.events] == [is_private]


def test_what_is_not_read_is_told(tree: Imported) -> None:
    assert tree.said("neither a date").endswith(
        "1 event has neither a date nor a text, not read: 1 DEAT"
    )
    assert tree.said("OBJE").endswith("not read: 1 OBJE")
    assert tree.said("names no date").startswith("tree.ged:27: warning: '(after the war)'")


DATES = [
    ("CAL 1820", "1820~"),
    ("BEF 1820", "../1819"),
    ("BET 1820 AND MAY 1825", "1820/1825-05"),
    ("INT 1835 (the year of the flood)", "1835"),
    ("@#DFRENCH R@ 3 VEND 2", "1793-09-24"),
    ("@#DHEBREW@ 3 TSH 5600", "1839-09-11"),
    ("FRENCH_R BRUM 2", "1793-10-22/1793-11-20"),
    ("JULIAN 15 MAR 44 BCE", "-0043-03-13"),
    ("44 B.C.", "-0043"),
    ("3 MAY 1822\n3 TIME 10:30", "1822-05-03T10:30"),
    ("\n3 PHRASE May 1822", "1822-05"),
    # What is not a date is not guessed.
    ("30 FEB 1820", ""),
    ("12 JAN 45", ""),
    ("@#DROMAN@ 3 MAY 1820", ""),
]


@pytest.mark.parametrize(("words", "value"), DATES)
def test_dates(words: str, value: str) -> None:
    made = imported(f"0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE {words}\n0 TRLR\n", "a.ged")
    (event,) = made.events
    assert str(event.when) == value
    assert any("is kept without a date" in text for text in made.problems) == (value == "")


NUMBERS = [
    ("05.06.1957", "27.11.1957", "1957-06-05", "read day-first"),
    ("05/06/1957", "11/27/1957", "1957-05-06", "read month-first"),
    ("05/06/1957", "1957", "", "can be 5 June 1957 or 6 May 1957"),
]


@pytest.mark.parametrize(("words", "beside", "value", "told"), NUMBERS)
def test_the_order_of_numbers_is_that_of_the_file(
    words: str, beside: str, value: str, told: str
) -> None:
    text = f"0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE {words}\n1 DEAT\n2 DATE {beside}\n0 TRLR\n"
    made = imported(text, "a.ged")
    assert str(made["Birth of unnamed person I1"].when) == value
    assert made.said(told)


def named(name: bytes, head: bytes) -> bytes:
    return b"0 HEAD\n" + head + b"0 @I1@ INDI\n1 NAME " + name + b"\n1 BIRT\n2 DATE 1801\n0 TRLR\n"


ENCODED = [
    (named("Zoë".encode(), b""), "Zoë"),
    (named(b"Zo\xe8e", b"1 CHAR ANSEL\n"), "Zoë"),
    (named("Zoë".encode("cp1252"), b"1 CHAR ANSI\n"), "Zoë"),
    (named("Zoë".encode(), b"1 CHAR UNICODE\n").decode().encode("utf-16"), "Zoë"),
    (named("Zoë".encode(), b"1 CHAR UNICODE\n").decode().encode("utf-16-be"), "Zoë"),
    # A letter that is broken between two lines
    (named(b"Zo\xc3\n2 CONC \xab", b"1 CHAR UTF-8\n"), "Zoë"),
    (named(b"Zoe", b"").replace(b"\n", b"\r"), "Zoe"),
]


@pytest.mark.parametrize(("data", "name"), ENCODED)
def test_encodings(data: bytes, name: str) -> None:
    assert imported(data, "a.ged").dated == [(f"Birth of {name}", "1801")]


BROKEN = [
    ("0 HEAD\n0 @I1@ INDI\n1 BIRT\n\n3 DATE 1801\n0 TRLR\n", "a.ged:5: warning: line 5 is more"),
    ("0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE 1801\n2 NOTE a\nb\n0 TRLR\n", "a.ged:6: warning: line 6"),
    ("0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE 1801\n", "does not end in 0 TRLR"),
    ("1 BIRT\n2 DATE 1801\n", "a.ged:1: error: not a GEDCOM file: its first line is not 0 HEAD"),
    ("0 HEAD\n0 @I1@ INDI\n0 TRLR\n", "a.ged:1: error: no event with a date"),
    ("0 HEAD\n1 @@ BIRT\n0 TRLR\n", "a.ged:1: error: no event with a date"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_says_where(text: str, message: str) -> None:
    made = imported(text, "a.ged")
    assert any(message in said for said in made.problems), made.problems
    assert bool(made.events) == ("error" not in message)


def test_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "ged4py"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ged4py", None)
    said = imported(TREE, "a.ged").said("not installed")
    assert said.endswith("which reads GEDCOM: pip install 'timeline-exporter[imports]'")


def test_ids_stay_when_the_tree_grows() -> None:
    before = imported(TREE, "a.ged")
    grown = TREE.replace("1 SEX F\n", "1 SEX F\n1 RESI\n2 DATE 1831\n1 CENS\n2 DATE 1841\n")
    after = {event.id for event in imported(grown, "a.ged").events}
    assert {event.id for event in before.events} < after
    # A second birth is another opinion, and has an id of its own.
    two = TREE.replace("1 DEAT Y\n", "1 BIRT\n2 DATE 1802\n1 DEAT Y\n")
    assert {"I1-birt", "I1-birt-1802"} < {event.id for event in imported(two, "a.ged").events}
