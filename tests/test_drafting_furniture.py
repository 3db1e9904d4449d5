from datetime import date

import pytest

from timeline import edtf
from timeline.documents.read import read
from timeline.drafting.draft import Draft, drafts

BODY = "The council of Selby has chosen a builder for the new mill bridge.\n\n"


def drafted(text: str) -> tuple[Draft, ...]:
    return drafts(read("a.txt", text.encode(), edtf.day(date(2025, 3, 8))))


@pytest.mark.parametrize(
    "line",
    [
        "Issued on: 12/03/2025 - 06:45",
        "Issued on 12 March 2025",
        "Page last modified 12 March 2025",
        "Last updated: March 12, 2025, 10:10 CET",
        "This page was last edited on 12 March 2025, at 10:10.",
        "First published on 12 March 2025.",
        "Updated 13 March 2025 at 10:00",
        "Published: 12 March 2025 | Last reviewed: 13 March 2025",
        "- Posted: 12 March 2025",
        # who wrote it, and whose the pictures are
        "By Nora Finch in Selby on 12 March 2025",
        "Nora Finch | 12 March 2025 | 3 min read",
        "Photo: Ada Poole, 12 March 2025",
        "© 12 March 2025 Selby Herald",
        # the heads of pages
        "March 12, 2025 3 of 18",
        "March 12, 2025 4 of 21 *37 Extend lease with Birch Ltd to add $9,000 for new chairs",
        "March 12, 2025 Page 3",
        # notes of the editor, and sources
        "Editor's note, 14 March 2025: This article has been corrected to name the builder.",
        "Correction (14 March 2025): An earlier version named another builder.",
        "Accessed on 12 March 2025",
        "Retrieved 12 March 2025.",
    ],
)
@pytest.mark.parametrize("end", ["", f"\n\n{BODY}"])
def test_furniture_is_not_an_event(line: str, end: str) -> None:
    assert drafted(f"{BODY}{line}{end}") == ()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("The report was published on 12 March 2025.", "Report is published"),
        ("The permit was issued on 12 March 2025 by the county.", "Permit is issued by the county"),
        ("On 12 March 2025 the council updated its plan.", "Council updates its plan"),
        ("Published works were burnt on 12 March 2025.", "Published works were burnt"),
        ("- 12 March 2025: Desks issued", "Desks issued"),
        ("Minutes were burnt on 12 March 2025.", "Minutes are burnt"),
    ],
)
def test_events_with_the_words_of_furniture(line: str, title: str) -> None:
    found = drafted(f"{BODY}{line}\n\n{BODY}")
    assert [(str(one.value), one.title) for one in found] == [("2025-03-12", title)]


def test_a_label_among_those_of_events_is_not_furniture() -> None:
    permit = "Permit for the pier\n\n- Applied: 3 March 2025\n- Issued: 12 March 2025\n"
    assert [str(one.value) for one in drafted(permit)] == ["2025-03-03", "2025-03-12"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Update on 14 March 2025: The lander has ended one more braking burn.",
            "Lander ends one more braking burn",
        ),
        ("UPDATE 14 March 2025: The probe landed in the dust.", "Probe lands in the dust"),
        ("Update (14 March 2025): The probe has landed.", "Probe lands"),
        ("Updated on 14 March 2025 – The bridge has opened.", "Bridge opens"),
    ],
)
def test_an_update_tells_what_had_happened_by_its_day(line: str, title: str) -> None:
    (found,) = drafted(f"{BODY}{line}\n\n{BODY}")
    assert (found.when, str(found.value)) == ("../2025-03-14", "../2025-03-14")
    assert (found.title, found.status.value) == (title, "occurred")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        # what is to come has no date there
        ("Update on 14 March 2025: The probe will land soon.", []),
        # and what has one has its own
        ("Update on 14 March 2025: The probe landed on 12 March 2025.", ["2025-03-12"]),
        ("Update on the bridge: it opens on 12 March 2025.", ["2025-03-12"]),
    ],
)
def test_updates_without_a_day_of_their_own(line: str, values: list[str]) -> None:
    assert [str(one.value) for one in drafted(f"{BODY}{line}\n\n{BODY}")] == values
