"""What holds of every row of every language, and of the rooms that know none."""

import ast
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline.dates.rules import Rule
from timeline.edtf import EdtfInterval, parse
from timeline.extract import timex
from timeline.extract.find import find
from timeline.extract.read import mentions
from timeline.extract.refine import refine
from timeline.extract.resolve import resolve
from timeline.languages import LANGUAGES, language_of
from timeline.languages.english.language import LANGUAGE
from timeline.languages.english.running_text import RUNNING_TEXT
from timeline.languages.running_text import RunningText
from timeline.text.words import words_of

ROOT = Path(timeline.__file__).parent
#: examples that running text does not have, with the reason
OTHERWISE = {
    "2015~": "a sign behind a year is that of the sentence",
    "199X": "a number with a letter behind it is a code",
    "3.2024": "a number with a point is an amount",
}
DATE_ROWS = [
    (rule, *example)
    for rule in RUNNING_TEXT.dates
    for example in rule.examples
    if rule.in_text and example[0] not in OTHERWISE
]


def _frames(words: str) -> tuple[str, ...]:
    return (
        f"The talks take place on {words}.",
        f"The talks took place on {words}.",
        f"The talks took place in {words}.",
        f"The talks took place {words}.",
        f"The talks will take place {words}.",
    )


@pytest.mark.parametrize(
    ("rule", "words", "published", "value"),
    DATE_ROWS,
    ids=[f"{rule.name}: {words}" for rule, words, *_ in DATE_ROWS],
)
def test_what_seeds_read_is_found_in_text_with_the_same_value(
    rule: Rule, words: str, published: str, value: str
) -> None:
    day = parse(published).earliest if published else date(2024, 1, 19)
    assert isinstance(day, date)
    expected = parse(value)
    found = [mention for frame in _frames(words) for mention in mentions(frame, day)]
    ends = expected.ends if isinstance(expected, EdtfInterval) else ()
    values = {str(expected), *map(str, ends)}
    assert any(
        str(mention.when) in values or mention.value == timex.value(expected) for mention in found
    ), f"{rule.name}: {[(mention.text, mention.value) for mention in found]}"


@pytest.mark.parametrize("rule", RUNNING_TEXT.dates, ids=[rule.name for rule in RUNNING_TEXT.dates])
def test_a_cue_stands_in_each_example(rule: Rule) -> None:
    for words, _, _ in rule.examples:
        said = set(words_of(words).lower)
        assert rule.words & said or any(word.isdecimal() for word in said) or not rule.in_text


def test_every_cue_is_of_a_row_and_every_word_of_a_row_is_a_cue() -> None:
    rules = (*RUNNING_TEXT.dates, *RUNNING_TEXT.from_publication, *RUNNING_TEXT.from_narrative)
    words = frozenset[str]().union(
        *(rule.words for rule in rules), *(row.words for row in RUNNING_TEXT.durations)
    )
    assert words <= RUNNING_TEXT.cues
    # What is left are the words of times of day and of years before Christ.
    assert len(RUNNING_TEXT.cues - words) < 20


SENTENCES = (
    "On Monday he left. The talks will resume next month, and last year it was over in May.",
    "In 1862 the army moved south. On Monday it halted. Two days later, on 3 May, it went on.",
    "It fell in 480 BC, at 16:15 on Tuesday, or between the 14th and 15th centuries.",
    "The quarter was good; the year-earlier quarter was not.",
    "Born in 1908, he left in March. In April 1910 he was back. Last summer he died at 9 a.m.",
    "In the 1990s, 499-493 BC, 3-4 May 1990 and the next day.",
)


def _renamed(text: RunningText) -> RunningText:
    def rename(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(replace(rule, name=f"row {number}") for number, rule in enumerate(rules))

    return replace(
        text,
        dates=rename(text.dates),
        from_publication=rename(text.from_publication),
        from_narrative=rename(text.from_narrative),
    )


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("published", [None, date(2024, 3, 8), date(1990, 1, 1)])
def test_the_names_of_rules_change_nothing(text: str, published: date | None) -> None:
    def values(running: RunningText) -> list[tuple[int, int, str, str, tuple[str, ...]]]:
        found = resolve(find(words_of(text), running), published, None, running)
        return [
            (item.start, item.end, item.value, str(item.when), item.doubts)
            for item in refine(text, found, running)
        ]

    assert values(_renamed(RUNNING_TEXT)) == values(RUNNING_TEXT)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_all_of_its_parts(tag: str) -> None:
    language = language_of(tag)
    assert language.tag == tag
    assert language.name
    assert language.rules
    assert language.running_text().date


#: rooms that speak to people, or of which the words are those of a standard
EXEMPT = (
    "languages/english",
    "cli",
    "manual",
    "page",
    "chart",
    "site",
    "server",
    "formats",
    "starter",
    "feed",
    "seeds",
    "drafting",
    "corpus",
    "documents",
    "terminal.py",
    "checks.py",
    "query.py",
    "merge",
    "api.py",
)
#: modules with a word in a message, or in a table of many languages
ALLOWED = ("languages/detect.py", "languages/calendar_names.py", "edtf/parser.py")
_WORDS = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow|noon|midnight"
    r"|spring|summer|autumn|winter|christmas|ago)\b",
    re.IGNORECASE,
)


def _literals(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


def test_no_word_of_a_language_stands_outside_its_folder() -> None:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(EXEMPT) or name in ALLOWED:
            continue
        found += [(name, text) for text in _literals(path) if _WORDS.search(text)]
    assert found == []


def test_the_generic_engine_imports_no_language() -> None:
    for room in ("extract", "dates", "text"):
        for path in (ROOT / room).rglob("*.py"):
            assert "languages.english" not in path.read_text("utf-8"), path


def test_rules_of_english_are_those_of_seeds() -> None:
    assert LANGUAGE.rules[: len(RUNNING_TEXT.dates)] == RUNNING_TEXT.dates
