"""That somebody said something is not what happened; what was said keeps its own dates."""

from dataclasses import replace

import pytest

from timeline import drafts as drafts_of_text
from timeline.corpus.file_names import Names
from timeline.corpus.findings import findings
from timeline.corpus.write_toml import seed
from timeline.documents.text import DocumentText
from timeline.drafting.draft import drafts
from timeline.edtf import EdtfDate, parse

#: published on 12 March 2025; only the day of the saying is dated
SAID = (
    "The river board said on Tuesday it will close two weirs.",
    "Clerks divulged Monday that the board had granted two tours of the quarry.",
    "Hall told journalists late on Monday that the villages wanted the boats back.",
    "The guild means to shut the pier and sell the mill, clerks said late Monday.",
    "The levy would rise, the governor said on Monday.",
    "On Monday, the governor said the levy would rise.",
    "The factory will close, according to a statement on Friday.",
    "“We are ready,” the mayor tweeted on Sunday.",
    "“It is over,” Reed said in a statement on Monday.",
    "The bank announced on Monday that it would buy its rival.",
    "It was announced on Monday that the mill would shut.",
    "Reed confirmed on Friday that talks had broken down.",
    "The chair acknowledged late Friday that mistakes had been made.",
    "In an interview on Sunday, Hall said the vote was fair.",
    "Speaking on Sunday, Hall said the vote was fair.",
    "Hall called the theft a wound to the town on Monday.",
    "The mayor praised the crew on Monday.",
)
#: what was said is dated as well
SAID_OF = (
    ("The minister said on Tuesday that the town had opened the plant on 3 March.", "2025-03-03"),
    ("The union warned on Sunday that members would walk out on 7 April.", "2025-04-07"),
    ("“The vote will be held on 7 April,” the chair said on Monday.", "2025-04-07"),
    ("The levy will rise on 1 April, the governor said on Monday.", "2025-04-01"),
    ("The agency said Monday it is postponing the test until 2 April.", "2025-04-02"),
    ("Reed, who said on Monday that she was ill, opened the school on Tuesday.", "2025-03-11"),
)
#: something happens, whoever says so
DONE = (
    ("Two barges carrying salt sunk off Fehm on Monday, the harbour master said.", "2025-03-10"),
    ("The two sides announced a ceasefire on Monday.", "2025-03-10"),
    ("The king announced his abdication on Monday.", "2025-03-10"),
    ("The parliament declared independence on Monday.", "2025-03-10"),
    ("Police confirmed the arrest of two men on Monday.", "2025-03-10"),
    ("The newspaper published the letters on Monday.", "2025-03-10"),
    ("The firm filed for bankruptcy on Monday.", "2025-03-10"),
    ("The court ruled on Monday that the levy was unlawful.", "2025-03-10"),
    ("The jury found on Monday that the driver was guilty.", "2025-03-10"),
    ("The agency approved the drug on Monday, the minister said.", "2025-03-10"),
    ("Police said the bridge reopened on Monday.", "2025-03-10"),
    ("Hall resigned on Monday, according to two officials.", "2025-03-10"),
    ("The mayor spoke at the opening of the mill on Monday.", "2025-03-10"),
    ("At a hearing on Monday, Reed told the panel that the dam had cracks.", "2025-03-10"),
    ("Hall called an election on Monday.", "2025-03-10"),
    # What is still to be said is planned.
    ("The committee will report on 3 April.", "2025-04-03"),
    ("The bank is to announce its results on 3 April.", "2025-04-03"),
    # Long ago an announcement is an event of its own.
    ("In 2009 the firm announced that it would leave the island.", "2009"),
)


def document(text: str) -> DocumentText:
    """A text that was published on 12 March 2025."""
    day = parse("2025-03-12")
    assert isinstance(day, EdtfDate)
    return DocumentText(name="a.txt", text=text, language="en", published=day)


def shown(text: str) -> list[str]:
    return [str(draft.value) for draft in drafts(document(text))]


@pytest.mark.parametrize("text", SAID)
def test_what_is_only_said_is_not_an_event(text: str) -> None:
    assert shown(text) == []
    assert len(drafts(document(text), statements=True)) == 1


@pytest.mark.parametrize(("text", "value"), [*SAID_OF, *DONE])
def test_what_happens_is_one(text: str, value: str) -> None:
    assert shown(text) == [value]


def test_what_was_said_stands_in_a_comment() -> None:
    text = seed(findings(document(SAID[0])), Names())
    assert "[[event]]" not in text
    assert (
        "# Said on a date, which is not an event by itself; `timeline extract --statements` drafts "
        "it:\n# - paragraph 1, 2025-03-11: “The river board said on Tuesday it will close two "
        "weirs.”\n"
    ) in text
    assert "gave no event" not in text
    assert "[[event]]" in seed(findings(document(SAID[0]), statements=True), Names())


def test_no_more_sayings_are_shown_than_can_be_read() -> None:
    found = findings(document(SAID[0]))
    text = seed(replace(found, sayings=found.sayings * 30), Names())
    assert text.count("# - paragraph 1, 2025-03-11") == 20
    assert "# - and 10 more\n" in text


def test_a_program_asks_for_them() -> None:
    assert drafts_of_text(SAID[0], published="2025-03-12") == ()
    (draft,) = drafts_of_text(SAID[0], published="2025-03-12", statements=True)
    assert str(draft.value) == "2025-03-11"
