"""Statements held against the text of their document."""

from random import Random

import pytest
from making import checked
from seeded_faults import drafted, faults

from timeline import edtf
from timeline.dates.rules import Modifier, Reading
from timeline.documents.text import DocumentText
from timeline.evidence.dates_there import Said
from timeline.evidence.fingerprint import fingerprint
from timeline.evidence.verify import Verdict, Verification, verify

TEXT = (
    "The hall of Lenford was opened on 30 November in the rain. It will close in May 2026.\n\n"
    "The fair, first set for 3 May, was put off. The market met on Monday, and on Monday it rained."
)
HEAD = "[document]\npublished = 2025-03-01\n"


def held(lines: str, text: str = TEXT, head: str = HEAD) -> Verification:
    """One event of a document, held against a text."""
    seed = checked(f'{head}[[event]]\nid = "e"\ntitle = "E"\n{lines}\n')
    assert not seed.problems
    known = DocumentText(name="a.txt", text=text, language="en")
    return verify(seed.documents[0], seed.statements, known)


CHANGED = """when = '1 December'
quote = { exact = '1 December', prefix = 'was opened on ', suffix = ' in the rain' }"""
VERDICTS = (
    # what the seed says, the verdict, a part of what is told
    ('when = "30 November"\nquote = "30 November"', "found", ""),
    ("when = 2024-11-30\nquote = '30 November'", "found", ""),
    ("when = 2024-11-29\nquote = '30 November'", "other date", "is 2024-11-30, and the seed says"),
    ("when = 2023-11-30\nquote = '30 November'", "other date", "is 2024-11-30"),
    ("when = '2024-11'\nquote = '30 November'", "other date", "is 2024-11-30"),
    ("when = '2024-11-30~'\nquote = '30 November'", "other date", "is 2024-11-30"),
    # a time that another sentence gives
    ("when = '2024-11-30T10:00'\nquote = '30 November'", "found", ""),
    ("when = '30 November'\nquote = '1 December'", "gone", ""),
    (CHANGED, "changed", "now “30 November”"),
    (
        "when = '30 November'\nquote = { exact = '30 November', start = 3, end = 14 }",
        *("moved", "from character 3 to 34"),
    ),
    ("when = 'Monday'\nquote = 'Monday'", "ambiguous", "stands 2 times"),
    ("when = '2024-11-30/..'\nquote = '30 November'", "found", ""),
    # without a date: put off
    ("status = 'postponed'\nwas = '3 May'\nquote = '3 May'", "found", ""),
    ("status = 'postponed'\nwas = '4 May'\nquote = '3 May'", "other date", "is 2025-05-03"),
    ("status = 'postponed'\nquote = 'The fair'", "found", ""),
    # without a quote
    ('when = "in May 2026"', "found", "its date words alone"),
    ('when = "Monday"\nstatus = "occurred"', "found", "these words stand 2 times"),
    ("when = 2024-11-30", "found", "the date is said as “on 30 November”"),
    ('when = "1 December"', "gone", "no quote"),
    ("when = 2024-12-01", "no words", "no quote"),
    ("status = 'postponed'", "no words", ""),
)


@pytest.mark.parametrize(("lines", "verdict", "told"), VERDICTS)
def test_what_becomes_of_a_statement(lines: str, verdict: str, told: str) -> None:
    (found,) = held(lines).statements
    assert found.verdict.value == verdict
    assert told in found.told


def test_a_text_that_has_changed_is_told() -> None:
    head = f'{HEAD}fingerprint = "{fingerprint(TEXT)}"\n'
    lines = 'when = "30 November"\nquote = "30 November"'
    assert not held(lines, head=head).has_changed
    assert not held(lines, TEXT.replace(" ", "\n"), head).has_changed
    assert held(lines, f"{TEXT} More.", head).has_changed
    assert not held(lines, f"{TEXT} More.").has_changed


def test_what_was_drafted_is_found_and_each_fault_in_it() -> None:
    tried = 0
    for number in range(2):
        document, statements, text = drafted(number)
        right = verify(document, statements, text)
        assert {item.verdict for item in right.statements} == {Verdict.FOUND}
        wrong = list(faults(statements, text.text, Random(number)))
        found = verify(document, [item for _, item in wrong], text).statements
        missed = [kind for (kind, _), item in zip(wrong, found, strict=True) if not item.failed]
        assert missed == []
        tried += len(wrong)
    assert tried >= 100


@pytest.mark.parametrize(
    ("there", "seed", "is_same"),
    [
        ("2025-05-09", "2025-05-09", True),
        ("2025-05-09T17:00", "2025-05-09", True),
        ("2025-05-09T17:00", "2025-05-09T17:00+02:00", True),
        ("2025-05-09T17:00", "2025-05-09T18:00", False),
        ("2025-05-09T17:00Z", "2025-05-09T17:00+02:00", False),
        ("2025-05-05/2025-05-07", "2025-05-06/2025-05-08", False),
        ("2025-05-05/2025-05-07", "2025-05-05", False),
        ("2025-05", "2025-05?", False),
    ],
)
def test_dates_that_mean_the_same(there: str, seed: str, is_same: bool) -> None:  # noqa: FBT001 - a table
    said = Said(words="", value=edtf.parse(there))
    assert said.is_of(Reading(words="", value=edtf.parse(seed), stated=())) is is_same


def test_a_part_of_a_date_is_another_date() -> None:
    said = Said(words="", value=edtf.parse("2025"), modifier=Modifier.END)
    assert not said.is_of(Reading(words="", value=edtf.parse("2025"), stated=()))


BOTH = "when = '3 and 7 May 2026'\nquote = 'on 3 May and on 7 May 2026'"


def test_dates_that_a_text_gives_one_by_one_are_those_of_a_set() -> None:
    text = "The hall opens on 3 May and on 7 May 2026."
    assert held(BOTH, text).statements[0].verdict is Verdict.FOUND
    other = text.replace("7", "8")
    assert held(BOTH, other).statements[0].failed


def test_relative_words_mean_another_day_where_the_text_states_another_one() -> None:
    seed = checked(
        f"{HEAD}[[event]]\nid = 'e'\ntitle = 'E'\nstatus = 'occurred'\nwhen = 'last Monday'\n"
        "quote = { exact = 'last Monday', prefix = 'The council met ' }\n"
    )
    for day, verdict in (("2025-03-01", Verdict.FOUND), ("2025-03-13", Verdict.OTHER_DATE)):
        day_of = edtf.parse(day)
        assert isinstance(day_of, edtf.EdtfDate)
        text = "Minutes. The council met last Monday in the hall."
        known = DocumentText(name="a.txt", text=text, language="en", published=day_of)
        assert verify(seed.documents[0], seed.statements, known).statements[0].verdict is verdict


def test_two_events_are_not_found_at_one_place() -> None:
    text = "Plans. The bridge will open on 12 May 2026. The fair opens on 12 May 2026."
    rows = "".join(
        f"[[event]]\nid = '{name}'\ntitle = '{name}'\nwhen = 'on 12 May 2026'\nquote = "
        f"{{ exact = 'on 12 May 2026', prefix = '{prefix} ', start = {at}, end = {at + 14} }}\n"
        for name, prefix, at in (
            ("bridge", "The bridge will open", 28),
            ("fair", "The fair opens", 59),
        )
    )
    seed = checked(f"{HEAD}{rows}")
    now = DocumentText(name="a.txt", text="Plans. The fair opens on 12 May 2026.", language="en")
    found = {
        item.statement.event: item.failed
        for item in verify(seed.documents[0], seed.statements, now).statements
    }
    assert found == {"bridge": True, "fair": False}
    assert text.index("on 12 May 2026") == 28
