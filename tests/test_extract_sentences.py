import re
from datetime import date

import pytest
from sentences import REFUSALS, SENTENCES, Row

from timeline.extract.read import mentions
from timeline.text.mention import Mention, Type

#: Words at the edge of a mention that annotators put in or leave out: the value is the same.
EDGE = re.compile(
    r"(?:\W|\b(?:(?:early|late) in|a|about|almost|an|another|around|at|beginning|during|early|end"
    r"|just|late|least|less|mid|middle|more|most|nearly|of|only|over|roughly|s|some|start|than"
    r"|the|under|up)\b)*",
    re.IGNORECASE,
)


def name(group: str, number: int, row: Row) -> str:
    words = re.findall(r"[a-z0-9]+", row[0].lower())
    return "-".join((group, str(number), *words[:7]))


def published(row: Row) -> date | None:
    return date.fromisoformat(row[1]) if row[1] else None


def told(row: Row) -> list[tuple[int, int, str, str, str]]:
    """What the row expects: start and end in the sentence, words, type and value."""
    found = []
    behind = 0
    for words, kind, value in row[2]:
        start = row[0].index(words, behind)
        behind = start + len(words)
        found.append((start, behind, words, kind, value))
    return found


def agree(mention: Mention, expected: tuple[int, int, str, str, str], sentence: str) -> bool:
    """Whether type and value are equal and the words are, but for loose ones at the edges."""
    start, end, _, kind, value = expected
    if mention.type.value != kind or mention.value not in value.split("|"):
        return False
    if mention.start >= end or mention.end <= start:
        return False
    # What only one of the two covers, at either edge.
    edges = (
        sentence[min(start, mention.start) : max(start, mention.start)],
        sentence[min(end, mention.end) : max(end, mention.end)],
    )
    return all(EDGE.fullmatch(edge) for edge in edges)


def compared(found: tuple[Mention, ...], row: Row) -> tuple[list[str], list[str]]:
    """The two sides in words that a failure can show; what agrees reads alike."""
    expected = told(row)
    right = [f"{kind} {value} “{words}”" for _, _, words, kind, value in expected]
    left = [f"{mention.type.value} {mention.value} “{mention.text}”" for mention in found]
    for number, (mention, one) in enumerate(zip(found, expected, strict=False)):
        if agree(mention, one, row[0]):
            left[number] = right[number]
    return left, right


@pytest.mark.parametrize(
    "row",
    [row for rows in SENTENCES.values() for row in rows],
    ids=[name(group, at, row) for group, rows in SENTENCES.items() for at, row in enumerate(rows)],
)
def test_the_dates_of_a_sentence(row: Row) -> None:
    left, right = compared(mentions(row[0], published(row)), row)
    assert left == right


@pytest.mark.parametrize(
    "row", REFUSALS, ids=[name("refusal", at, row) for at, row in enumerate(REFUSALS)]
)
def test_what_only_looks_like_a_date_is_left_alone(row: Row) -> None:
    found = mentions(row[0], published(row))
    left, right = compared(tuple(one for one in found if one.type is not Type.DURATION), row)
    assert left == right


def test_a_row_stands_once() -> None:
    rows = [(row[0], row[1]) for group in (*SENTENCES.values(), REFUSALS) for row in group]
    assert len(rows) == len(set(rows))
