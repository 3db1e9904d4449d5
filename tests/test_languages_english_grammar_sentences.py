"""Where sentences end."""

import pytest

from timeline.languages.english.grammar.sentences import LONGEST, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


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
    # A month before a word that is no number.
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
    assert sentences(text, 9, 18) == ((9, 18),)


def test_what_has_no_stops_comes_in_parts_that_leave_out_only_spaces() -> None:
    text = "word " * 1_000
    found = sentences(text, 0, len(text))
    assert max(end - start for start, end in found) <= LONGEST
    assert " ".join(text[start:end] for start, end in found) == text.strip()


def test_a_word_longer_than_a_sentence_is_cut() -> None:
    text = "x" * (2 * LONGEST + 10)
    assert [end - start for start, end in sentences(text, 0, len(text))] == [LONGEST, LONGEST, 10]
