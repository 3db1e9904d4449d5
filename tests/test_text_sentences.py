"""Where sentences end."""

import pytest

from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.text.sentences import LONGEST, ends_behind, ends_like_one, sentences
from timeline.text.words import words_of


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), ABBREVIATIONS)]


ONE = (
    "The school opened on Nov. 30 last year.",
    "Mr. Weaver and Dr. Quill signed it.",
    "Gen. P. G. T. Marlow led them.",
    "The U.S. Army came by sea.",
    "See No. 5 of the list, p. 12, and fig. 3.",
    "Fruit, e.g. plums, was rare.",
    "He sold it to Bolt Inc. and left.",
    "It costs 3.5 million.",
    "They met at 9 a.m. and left.",
    # No capital letter follows.
    "He cried stop! and ran.",
    "They waited ... and waited.",
    "J. R. Brook wrote it",
)
SEVERAL: tuple[tuple[str, list[str]], ...] = (
    ("He came. She left.", ["He came.", "She left."]),
    ("He came!  She left?", ["He came!", "She left?"]),
    ("“He came.” She left.", ["“He came.”", "She left."]),
    ("He came (at last.) She left.", ["He came (at last.)", "She left."]),
    ("“He came.” “She left.”", ["“He came.”", "“She left.”"]),
    ("It was 1902. 40 men worked.", ["It was 1902.", "40 men worked."]),
    # An abbreviation ends a sentence where the next word begins one.
    ("He served in the U.S. The war was over.", ["He served in the U.S.", "The war was over."]),
    (
        "They sell nuts, figs, etc. The shop is new.",
        ["They sell nuts, figs, etc.", "The shop is new."],
    ),
    # A month before a word that is not a number.
    ("It opened in Nov. She was there.", ["It opened in Nov.", "She was there."]),
    ("Wait… He came.", ["Wait…", "He came."]),
    ("He came.\nShe left.", ["He came.", "She left."]),
    ("", []),
    ("  \n ", []),
)


@pytest.mark.parametrize("text", ONE)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_sentences_end(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_only_the_stretch_asked_for_is_looked_at() -> None:
    text = "He came. She left. They sang."
    assert sentences(text, 9, 18, ABBREVIATIONS) == ((9, 18),)


def test_what_has_no_stops_comes_in_parts_that_leave_out_only_spaces() -> None:
    text = "word " * 1_000
    found = sentences(text, 0, len(text), ABBREVIATIONS)
    assert max(end - start for start, end in found) <= LONGEST
    assert " ".join(text[start:end] for start, end in found) == text.strip()


def test_a_word_longer_than_a_sentence_is_cut() -> None:
    text = "x" * (2 * LONGEST + 10)
    assert [end - start for start, end in sentences(text, 0, len(text), ABBREVIATIONS)] == [
        LONGEST,
        LONGEST,
        10,
    ]


@pytest.mark.parametrize("text", [*ONE, *(text for text, _ in SEVERAL if text.strip())])
def test_words_part_where_sentences_do(text: str) -> None:
    words = words_of(text)
    parts = sentences(text, 0, len(text), ABBREVIATIONS)
    for index in range(len(words.end) - 1):
        inside = any(
            start <= words.start[index] and words.start[index + 1] < end for start, end in parts
        )
        assert ends_behind(words, index, ABBREVIATIONS) is not inside


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He came; she left", True),
        ("Works in May\n\nthe bridge", True),
        ("The bridge\nIt opened", True),
        # A line that goes on.
        ("The new bridge\nover the river", False),
    ],
)
def test_parts_of_lists_and_headings_end(text: str, *, ends: bool) -> None:
    words = words_of(text)
    found = [ends_behind(words, index, ABBREVIATIONS) for index in range(len(words.end) - 1)]
    assert any(found) is ends


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("He came.", True),
        ("“He came.”", True),
        ("as follows:", True),
        ("He came", False),
        ("", False),
    ],
)
def test_lines_end_like_sentences(line: str, *, ends: bool) -> None:
    assert ends_like_one(line) is ends
