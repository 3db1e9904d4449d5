"""Dates without a year or week, published on Wednesday, 13 March 2024."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Lean, Parts
from timeline.edtf import day
from timeline.extract.read import mentions
from timeline.extract.sides import doubts_of_side, doubts_of_verb, stretch
from timeline.languages.english.dates import read_date

PUBLISHED = day(date(2024, 3, 13))
NO_VERB = ": no verb says which"
NEARER = ", which is much nearer: see the verb"


def doubts(words: str, lean: Lean | None, read: Lean | None = None) -> list[str]:
    """The doubts of `words` under a verb that leans so, where it is read on the side `read`."""
    value = read_date(words, Anchor(published=PUBLISHED, lean=read or lean)).value
    anchor = Anchor(published=PUBLISHED, lean=lean)
    return list(doubts_of_side(words, value, anchor, lambda at: read_date(words, at).value))


@pytest.mark.parametrize(
    ("words", "lean", "read", "doubt"),
    [
        # A verb put it on the side that is much further off.
        ("2 April", Lean.PAST, None, "'2 April' can be 2023-04-02 or 2024-04-02" + NEARER),
        ("April 2", Lean.PAST, None, "'April 2' can be 2023-04-02 or 2024-04-02" + NEARER),
        ("June", Lean.PAST, None, "'June' can be 2023-06 or 2024-06" + NEARER),
        ("1 March", Lean.FUTURE, None, "'1 March' can be 2025-03-01 or 2024-03-01" + NEARER),
        ("January", Lean.FUTURE, None, "'January' can be 2025-01 or 2024-01" + NEARER),
        ("Tuesday", Lean.FUTURE, None, "'Tuesday' can be 2024-03-19 or 2024-03-12" + NEARER),
        ("Thursday", Lean.PAST, None, "'Thursday' can be 2024-03-07 or 2024-03-14" + NEARER),
        ("the summer", Lean.PAST, None, "'the summer' can be 2023-22 or 2024-22" + NEARER),
        # No verb decided, and the other side is about as near, or it is a weekday.
        ("Friday", None, Lean.PAST, "'Friday' can be 2024-03-08 or 2024-03-15" + NO_VERB),
        ("Tuesday", None, Lean.PAST, "'Tuesday' can be 2024-03-12 or 2024-03-19" + NO_VERB),
        ("Saturday", None, Lean.FUTURE, "'Saturday' can be 2024-03-16 or 2024-03-09" + NO_VERB),
        (
            "15 September",
            None,
            Lean.PAST,
            "'15 September' can be 2023-09-15 or 2024-09-15" + NO_VERB,
        ),
        ("November", None, Lean.PAST, "'November' can be 2023-11 or 2024-11" + NO_VERB),
    ],
)
def test_what_can_be_on_the_other_side(
    words: str, lean: Lean | None, read: Lean | None, doubt: str
) -> None:
    assert doubts(words, lean, read) == [doubt]


@pytest.mark.parametrize(
    ("words", "lean", "read"),
    [
        # The side of the verb is the nearer one, or not much further off.
        ("2 April", Lean.FUTURE, None),
        ("1 March", Lean.PAST, None),
        ("October", Lean.PAST, None),
        ("October", Lean.FUTURE, None),
        ("Monday", Lean.PAST, None),
        ("Thursday", Lean.FUTURE, None),
        ("Saturday", Lean.FUTURE, None),
        ("Saturday", Lean.PAST, None),
        ("the third quarter", Lean.FUTURE, None),
        # No verb decided, and the other side is much further off.
        ("2 April", None, Lean.FUTURE),
        ("1 March", None, Lean.PAST),
        ("May", None, Lean.FUTURE),
        # What has no verb is a notice or a plan, and looks ahead.
        ("June", None, Lean.FUTURE),
        ("20 August", None, Lean.FUTURE),
        # There is no other side.
        ("Wednesday", None, Lean.PAST),
        ("March", None, Lean.PAST),
        ("13 March", Lean.PAST, None),
        ("yesterday", None, None),
        ("last May", Lean.PAST, None),
        ("next week", Lean.FUTURE, None),
        ("2 April 2023", Lean.PAST, None),
        ("2023", None, None),
    ],
)
def test_what_cannot(words: str, lean: Lean | None, read: Lean | None) -> None:
    assert doubts(words, lean, read) == []


def verb_doubts(words: str, lean: Lean | None) -> list[str]:
    return list(doubts_of_verb("it", edtf.parse(words), Anchor(published=PUBLISHED, lean=lean)))


@pytest.mark.parametrize(
    ("value", "lean", "doubt"),
    [
        ("2024-03-12", Lean.FUTURE, "the verb speaks of what is to come"),
        ("2023", Lean.FUTURE, "the verb speaks of what is to come"),
        ("2024-01/2024-02", Lean.FUTURE, "the verb speaks of what is to come"),
        ("2024-03-14", Lean.PAST, "the verb speaks of what is past"),
        ("2024-22", Lean.PAST, "the verb speaks of what is past"),
    ],
)
def test_a_verb_that_speaks_of_the_other_side(value: str, lean: Lean, doubt: str) -> None:
    assert verb_doubts(value, lean) == [f"'it' is read as {value}, and {doubt}"]


@pytest.mark.parametrize(
    ("value", "lean"),
    [
        ("2024-03-12", Lean.PAST),
        ("2024-03-14", Lean.FUTURE),
        ("2024-03-13", Lean.FUTURE),
        ("2024-03", Lean.FUTURE),
        ("2024", Lean.PAST),
        ("2024-03-12", None),
        ("2024-03-14", None),
        ("2024-03-01/..", Lean.FUTURE),
    ],
)
def test_a_verb_that_does_not(value: str, lean: Lean | None) -> None:
    assert verb_doubts(value, lean) == []


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [
        ("2024-03", "2024-05", "2024-03/2024-05"),
        ("2024-05", "2024-03", "2024-05"),
        ("2024-05-01T10:00", "2024-05", "2024-05-01T10:00"),
    ],
)
def test_a_stretch(start: str, end: str, value: str) -> None:
    ends = (Parts(value=edtf.parse(each)) for each in (start, end))
    assert str(stretch(*ends)) == value


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        # Neither side is clear, and no verb decides.
        ("Timetable, Friday to Sunday", 2),
        # The verb decides, and the other one is much nearer.
        ("They had met from April to June.", 2),
        ("They met from October to December.", 0),
    ],
)
def test_both_ends_of_a_stretch_are_doubted(text: str, doubts: int) -> None:
    found = mentions(text, PUBLISHED.first)
    assert sum(bool(mention.doubts) for mention in found) == doubts


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Committee room: Tuesday", "'Tuesday' can be 2024-03-12 or 2024-03-19" + NO_VERB),
        ("The hall opened in 2023.", ""),
        ("The hall opened in February.", ""),
    ],
)
def test_mentions_tell_it(text: str, doubt: str) -> None:
    (found,) = mentions(text, PUBLISHED.first)
    assert "".join(found.doubts) == doubt


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2024 it opened in March.", ["2024", "2024-03"]),
        ("In 2024 it opened again, and closed in March.", ["2024", "2024-03"]),
        ("Next year's forum will be held at Lund in April.", ["2026", "2026-04"]),
        ("Last year the show was in June, and in May it was sold.", ["2024", "2024-06", "2024-05"]),
        # a year that does not begin its sentence, or that is over, lends nothing
        ("Sales rose in 2024, and the plant opened in March.", ["2024", "2025-03"]),
        ("Since 2012 the club has met here, and it will meet on 3 May.", ["2012", "2025-05-03"]),
        ("In 2024 sales fell, and they will fall again in May.", ["2024", "2025-05"]),
        ("In 2024 it opened. In March it closed.", ["2024", "2025-03"]),
    ],
)
def test_a_year_that_begins_a_sentence_is_that_of_its_dates(text: str, values: list[str]) -> None:
    assert [mention.value for mention in mentions(text, date(2025, 4, 7))] == values
