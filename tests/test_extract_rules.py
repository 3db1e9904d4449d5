"""Every row of the tables is tried by its own examples."""

from datetime import date

import pytest

from timeline.dates.rules import Anchor, Lean, Rule
from timeline.edtf import EdtfDate, parse
from timeline.extract.read import mentions
from timeline.languages.english.durations import MEASURES
from timeline.languages.english.from_narrative import FROM_NARRATIVE
from timeline.languages.english.from_publication import FROM_PUBLICATION
from timeline.languages.english.not_dates import LOOKALIKES
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.recurring import RECURRING
from timeline.languages.running_text import Measure
from timeline.text.mention import Type

ALL_MEASURES = (*MEASURES, *RECURRING)
RULES = (*FROM_NARRATIVE, *FROM_PUBLICATION)
PUBLISHED = date(2024, 1, 19)


def anchored(published: str) -> Anchor:
    if not published:
        return Anchor(lean=Lean.PAST)
    value = parse(published)
    assert isinstance(value, EdtfDate)
    return Anchor(published=value, lean=Lean.PAST)


def names(rows: tuple[Rule, ...] | tuple[Measure, ...] | tuple[Lookalike, ...]) -> list[str]:
    return [row.name for row in rows]


@pytest.mark.parametrize("rule", RULES, ids=names(RULES))
def test_a_rule_reads_its_examples(rule: Rule) -> None:
    assert rule.examples
    for words, published, value in rule.examples:
        match = rule.pattern.fullmatch(words)
        assert match is not None, words
        assert str(rule.read(match, anchored(published)).value) == value, words


@pytest.mark.parametrize("rule", RULES, ids=names(RULES))
def test_a_rule_does_not_know_its_rejects(rule: Rule) -> None:
    assert rule.rejects
    for words in rule.rejects:
        assert rule.pattern.fullmatch(words) is None, words


@pytest.mark.parametrize("measure", ALL_MEASURES, ids=names(ALL_MEASURES))
def test_a_measure_reads_its_examples(measure: Measure) -> None:
    assert measure.examples
    for words, value in measure.examples:
        match = measure.pattern.match(words)
        assert match is not None, words
        assert measure.read(match) == value, words


@pytest.mark.parametrize("measure", ALL_MEASURES, ids=names(ALL_MEASURES))
def test_a_measure_does_not_know_its_rejects(measure: Measure) -> None:
    assert measure.rejects
    for words in measure.rejects:
        assert measure.pattern.fullmatch(words) is None, words


@pytest.mark.parametrize("lookalike", LOOKALIKES, ids=names(LOOKALIKES))
def test_a_lookalike_stops_what_is_no_date(lookalike: Lookalike) -> None:
    for text in lookalike.stopped:
        dates = [found for found in mentions(text, PUBLISHED) if found.type is not Type.DURATION]
        assert not dates, text


@pytest.mark.parametrize("lookalike", LOOKALIKES, ids=names(LOOKALIKES))
def test_a_lookalike_lets_dates_pass(lookalike: Lookalike) -> None:
    assert lookalike.passed
    for text in lookalike.passed:
        assert mentions(text, PUBLISHED), text


def test_no_two_rows_of_a_table_share_a_name() -> None:
    for rows in (FROM_NARRATIVE, FROM_PUBLICATION, ALL_MEASURES, LOOKALIKES):
        assert len({row.name for row in rows}) == len(rows)
