"""Drafts of texts that repeat one thing: the work grows with their length, and no faster."""

from cProfile import Profile
from datetime import date

import pytest

from timeline import edtf
from timeline.corpus.deadline import within
from timeline.corpus.findings import Findings, findings
from timeline.documents.text import DocumentText
from timeline.languages.english.grammar.settle import NO_DATE
from timeline.limits import LIMITS

PUBLISHED = edtf.day(date(2024, 1, 19))
#: characters; four times as many are more than are read as one sentence
SIZE = 400
#: functions that are called for each character
MOST_CALLS = 400

PHRASES = (
    "3 May or ",
    "between March and ",
    "3 May – ",
    "3 May; ",
    "3 May 2020 and ",
    "3 May, ",
    "3 May (",
    "[2020] ",
    "“May” ",
    "'20 ",
    "May ",
    "Monday, ",
    "on Monday and ",
    "1998 ",
    "in 1998 and ",
    "from 1998 to 1999 ",
    "of ",
    "and ",
    "; ",
    "which ",
    "who was opened in 2020 ",
    "he said in May that ",
    "was opened in 2020, ",
    "Mr. ",
    "U.S. ",
    "J.K. 2020 ",
    "https://example.org/2020/05/03 ",
    "a@example.org in 2020 ",
    "((2020)) ",
    "日本2020年 ",
    "день 3 мая 2020 ",
    "٣ مايو ٢٠٢٠ ",
    "1.1.2020 ",
    "1 2 3 4 5 ",
    "1.000,00 ",
    "12:30 ",
    "2020-05-03T12:00 ",
    "$5 in 2020 ",
    "two years later ",
    "the next day ",
    "44 BC ",
    "first quarter of 2020 ",
    "Ann Lee, 58, ",
    "in Oslo in May ",
    "Oslo, Bergen and ",
    "3, 4, 5 May ",
    "— 2020 — ",
    "...",
    "\n",
    "* 2020\n",
    "(1950–2020) ",
    "reached $3 million in 2020 ",
    "to be held in May ",
    "e\N{COMBINING ACUTE ACCENT}",
    "x",
)


def drafted(phrase: str, size: int) -> Findings:
    text = "The bridge was opened on 3 May 2020. " + phrase * (size // len(phrase))
    return findings(DocumentText(name="a", text=text, published=PUBLISHED, language="en"))


def calls(phrase: str, size: int) -> int:
    profile = Profile()
    profile.enable()
    drafted(phrase, size)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is made once, such as patterns, is not counted."""
    for phrase in ("3 May or ", "she said in Oslo in May 2020 that two years later "):
        drafted(phrase, SIZE)


@pytest.mark.parametrize("phrase", PHRASES, ids=repr)
def test_the_work_grows_with_the_text_and_no_faster(phrase: str) -> None:
    once, fourfold = (calls(phrase, SIZE * times) for times in (1, 4))
    # With the square of the length it would be sixteen times as much.
    assert fourfold < 9 * once
    assert fourfold < MOST_CALLS * SIZE * 4


def test_dates_beyond_those_of_a_sentence_are_listed_and_told() -> None:
    most = LIMITS["sentence.dates"].most
    years = [str(1900 + number) for number in range(most + 20)]
    text = "The bridge was opened in " + " and in ".join(years) + "."
    found = findings(DocumentText(name="a", text=text, published=PUBLISHED, language="en"))
    drafts = {str(draft.value) for draft in found.drafts}
    others = {other.words for other in found.others}
    assert drafts.isdisjoint(others)
    assert drafts | others == set(years)
    assert set(years[most:]) <= others
    assert (
        f"paragraph 1: {most + 20} dates, and a sentence of which events are drafted has"
        in (found.document.notes[-1])
    )


def test_a_sentence_with_as_many_dates_as_any_is_drafted_whole() -> None:
    text = "The bridge was opened in 1990, in 1995 and in 1999, and closed in 2020."
    found = findings(DocumentText(name="a", text=text, published=PUBLISHED, language="en"))
    assert not any("sentence" in note for note in found.document.notes)


def test_hostile_text_is_far_from_the_bound_in_seconds() -> None:
    with within(LIMITS["document.seconds"]):
        drafted("3 May or ", 10_000)


@pytest.mark.parametrize("sign", [" ", "\n", ".", "|", "\t"])
def test_a_line_of_one_sign_is_looked_at_once(sign: str) -> None:
    # Quadratic, it would take minutes.
    text = f"- a{sign * 100_000}b on no new date"
    assert NO_DATE.search(text) is not None
    assert NO_DATE.search(text, 0, 90_000) is None
