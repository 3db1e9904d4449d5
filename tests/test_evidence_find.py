"""Quotes: what they hold, and where they are found again."""

from random import Random

import pytest
from edited_texts import Edited, dates, made

from timeline.evidence.find import Outcome, find
from timeline.evidence.fingerprint import fingerprint
from timeline.evidence.folded import fold, folded
from timeline.evidence.quoting import quote_of
from timeline.quote import Quote

TEXT = (
    "The hall of Lenford was opened on 30 November in the rain. It will close\n"
    "  in “late 2026”, the town said. Then – nothing.\n\n"
    "The fair of Malvo begins on 30 November at noon, and the market on Monday."
)


def quoted(words: str, nth: int = 0, text: str = TEXT) -> Quote:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return quote_of(text, start, start + len(words))


def place(text: str, quote: Quote) -> tuple[str, str]:
    """What became of it, and what stands before it there, or in its place."""
    found = find(text, quote)
    if found.outcome is not Outcome.FOUND:
        return found.outcome.value, found.now
    assert folded(text[found.start : found.end]).text == folded(quote.exact).text
    return "found", folded(text[: found.start]).text[-12:]


def test_a_quote_keeps_to_its_sentence_where_that_is_enough() -> None:
    assert quoted("late 2026") == Quote(
        exact="late 2026",
        prefix="It will close in “",
        suffix="”, the town said.",
        start=TEXT.index("late 2026"),
        end=TEXT.index("late 2026") + 9,
    )


def test_a_quote_takes_more_around_it_where_the_same_words_stand_twice() -> None:
    rows = "- 5 May: Board meets\n- 6 May: Board meets\n\n"
    text = f"{rows}Elsewhere:\n\n- 5 May: Board meets\n- 7 May: End\n"
    for nth in range(2):
        found = find(text, quoted("5 May", nth, text))
        assert (found.outcome, found.start) == (Outcome.FOUND, [2, 57][nth])


QUOTE = quoted("30 November")
OTHER = quoted("30 November", 1)
FATE = (
    (TEXT, QUOTE, "found", " opened on "),
    (TEXT, OTHER, "found", " begins on "),
    # wrapped anew, other quotation marks, a paragraph more
    (TEXT.replace(" ", "\n"), QUOTE, "found", " opened on "),
    (TEXT.replace("“", '"').replace("”", '"'), quoted("late 2026"), "found", 'close in "'),
    (f"On 30 November it rained.\n\n{TEXT}", OTHER, "found", " begins on "),
    # edited nearby
    (TEXT.replace("was opened", "was, after all, opened"), QUOTE, "found", " opened on "),
    (TEXT.replace("in the rain", "in the snow"), QUOTE, "found", " opened on "),
    # its sentence is gone, and the same words stand elsewhere
    (TEXT.partition("\n\n")[2], QUOTE, "gone", ""),
    (TEXT.partition("\n\n")[0], OTHER, "gone", ""),
    (TEXT.replace("30 November in", "29 November in"), QUOTE, "changed", "29 November"),
    (TEXT.replace("30 November at", "30 December at"), OTHER, "changed", "30 December"),
    # longer words hold them
    ("It was 130 November.", Quote(exact="30 November"), "gone", ""),
    ("It was 130 November 2024.", Quote(exact="30 November", suffix=" 2024."), "gone", ""),
    ("Due on 30 Novembers.", Quote(exact="30 November", prefix="Due on "), "gone", ""),
    ("It was 30 Novembers.", Quote(exact="30 November"), "gone", ""),
    # nothing tells two places apart
    (TEXT, Quote(exact="30 November"), "ambiguous", ""),
    (f"{TEXT} {TEXT}", QUOTE, "ambiguous", ""),
    (TEXT, Quote(exact="30 November", start=OTHER.start, end=OTHER.end), "ambiguous", ""),
    # two sentences joined
    (TEXT, Quote(exact="30 November", prefix="was opened on ", suffix=" at noon"), "changed", ""),
    (TEXT, Quote(exact="30 November and closed"), "gone", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "outcome", "told"), FATE)
def test_what_becomes_of_a_quote(text: str, quote: Quote, outcome: str, told: str) -> None:
    assert place(text, quote)[0] == outcome
    assert place(text, quote)[1].strip().endswith(told.strip())


def test_the_position_decides_in_the_very_text_that_was_quoted() -> None:
    text = f"{TEXT} {TEXT}"
    second = quote_of(text, text.rindex("30 November at"), text.rindex("30 November at") + 11)
    alone = Quote(exact="30 November", start=second.start, end=second.end)
    assert find(text, alone).outcome is Outcome.AMBIGUOUS
    assert find(text, alone, is_same=True).start == second.start


@pytest.mark.parametrize("near", [False, True])
def test_edits_of_a_text_lose_few_quotes_and_move_none_to_a_wrong_place(near: bool) -> None:  # noqa: FBT001 - a parameter
    lost = 0
    for number in range(60):
        random = Random(number)
        text = made(random, 30)
        start, end = random.choice(dates(text))
        edited = Edited.of(text, start, end, random)
        for _ in range(3):
            edited.edit(near=near)
        now, *span = edited.result
        found = find(now, quote_of(text, start, end))
        lost += found.outcome is not Outcome.FOUND
        assert found.outcome is not Outcome.FOUND or [found.start, found.end] == span
    assert lost <= 3


def test_offsets_of_a_folded_text_lead_back() -> None:
    text = "\ufeffe\u0301 ﬁn\u00ade – “a”…\n\n b"
    plain = folded(text)
    assert plain.text == 'é fine - "a"... b'
    for word in ("ﬁn", "a", "b", "–"):
        start = text.index(word)
        assert plain.original(plain.offset(start)) == start


def test_a_part_of_a_text_is_folded_as_in_the_whole() -> None:
    for part in ("`a` – b", "e\u0301 ﬁn", "x\n y", "´’"):
        assert folded(f"{part} …").text == f"{fold(part)} ..."
        assert folded(part).text == fold(part)


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("\ufeffThe fair\r\nopens “soon”. ", True),
        ('The fair opens "soon".', True),
        ("The fair opens soon.", False),
        ("The Fair opens “soon”.", False),
    ],
)
def test_a_fingerprint_is_of_the_words(text: str, is_same: bool) -> None:  # noqa: FBT001 - a parameter
    assert (fingerprint(text) == fingerprint("The fair opens “soon”.")) is is_same
