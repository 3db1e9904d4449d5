"""Not earlier and not later: the side that a date keeps in drafts, published on 12 March 2025."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Modifier
from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts

PUBLISHED = edtf.day(date(2025, 3, 12))


def drafted(text: str) -> list[Draft]:
    return list(drafts(DocumentText(name="-", text=text, published=PUBLISHED)))


@pytest.mark.parametrize(
    ("text", "value", "status", "title"),
    [
        (
            "The bridge will open no earlier than June 2027.",
            "2027-06/..",
            "planned",
            "Bridge opens",
        ),
        (
            "The bridge will open not earlier than June.",
            "2025-06/..",
            "planned",
            "Bridge opens",
        ),
        ("The bridge will open no sooner than June.", "2025-06/..", "planned", "Bridge opens"),
        ("The bridge was built not after 1744.", "../1744", "occurred", "Bridge is built"),
        ("The bridge will open not after 9 May 2027.", "../2027-05-09", "planned", "Bridge opens"),
        ("The bridge was sold after 1744, not before.", "1745/..", "occurred", "Bridge is sold"),
        (
            "The bridge will open on or after 3 June.",
            "2025-06-03/..",
            "planned",
            "Bridge opens",
        ),
        (
            "The bridge will open in June at the earliest.",
            "2025-06/..",
            "planned",
            "Bridge opens",
        ),
        ("The bridge will open in 2031 or later.", "2031/..", "planned", "Bridge opens"),
        ("The bridge will open no later than June.", "../2025-06", "planned", "Bridge opens"),
        (
            "The bridge will open by June at the latest.",
            "../2025-06",
            "planned",
            "Bridge opens",
        ),
        ("The bridge will open by the end of 2030.", "../2030", "planned", "Bridge opens"),
        # A "not" that belongs to the date.
        ("The bridge will not open before 2031.", "2031/..", "planned", "Bridge opens"),
        ("The bridge won't open before 2031.", "2031/..", "planned", "Bridge opens"),
        ("The bridge cannot open before 2031.", "2031/..", "planned", "Bridge can open"),
        (
            "The bridge will not be rebuilt until June.",
            "2025-06/..",
            "planned",
            "Bridge is rebuilt",
        ),
        ("The bridge will never open before 2031.", "2031/..", "planned", "Bridge opens"),
        ("The bridge was not rebuilt until 1951.", "1951", "occurred", "Bridge is rebuilt"),
        ("The bridge did not reopen until 1951.", "1951", "occurred", "Bridge reopens"),
        # Moved to a new date.
        (
            "The launch was pushed back until at least 3 June.",
            "2025-06-03/..",
            "planned",
            "Launch",
        ),
        (
            "The launch is now planned for no earlier than 3 June.",
            "2025-06-03/..",
            "planned",
            "Launch",
        ),
    ],
)
def test_the_side_is_kept(text: str, value: str, status: str, title: str) -> None:
    (draft,) = drafted(text)
    assert (str(draft.value), draft.status.value, draft.title) == (value, status, title)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("The bridge will open before 2031.", "../2030", "planned"),
        ("The bridge was built before 1931.", "../1930", "occurred"),
        ("The bridge stood until 1931.", "../1931", "occurred"),
        ("The bridge will be shut until June.", "../2025-06", "planned"),
        ("The bridge has been shut since 2019.", "2019/..", "occurred"),
        ("The bridge, which is not ours, will open before 2031.", "../2030", "planned"),
        ("The town did not like it, and the bridge stood until 1931.", "../1931", "occurred"),
        ("The bridge will open in June, or so they say.", "2025-06", "planned"),
    ],
)
def test_other_sides_stay(text: str, value: str, status: str) -> None:
    (draft,) = drafted(text)
    assert (str(draft.value), draft.status.value) == (value, status)


def test_what_goes_on_may_go_on_for_longer() -> None:
    (draft,) = drafted("The bridge will be shut until at least June 2026.")
    assert str(draft.value) == "../2026-06"
    assert "“until at least”: it may go on for longer" in draft.doubts


def test_a_bound_that_was_read_is_not_left_over() -> None:
    (draft,) = drafted("The bridge will open in June at the earliest.")
    assert draft.doubts == ()
    assert draft.when == "in June at the earliest"


@pytest.mark.parametrize(
    ("text", "when", "modifier"),
    [
        ("The bridge will open before 2031.", "before 2031", Modifier.BEFORE),
        ("The bridge was built after 1931.", "after 1931", Modifier.AFTER),
        ("The bridge was built after the end of 1931.", "after the end of 1931", Modifier.AFTER),
        ("The bridge will open by the end of 2026.", "by the end of 2026", Modifier.ON_OR_BEFORE),
        (
            "The bridge will open no later than June 2026.",
            "no later than June 2026",
            Modifier.ON_OR_BEFORE,
        ),
        ("The bridge will not open until 2031.", "not before 2031", Modifier.ON_OR_AFTER),
        ("The bridge will never open before 2031.", "not before 2031", Modifier.ON_OR_AFTER),
        ("The bridge opened in late 1931.", "in late 1931", Modifier.END),
        # How long it lasts, EDTF says as well.
        ("The bridge stood until 1931.", "until 1931", Modifier.WHOLE),
        ("The bridge opened in 1931.", "in 1931", Modifier.WHOLE),
    ],
)
def test_a_seed_reads_the_side_and_the_part(text: str, when: str, modifier: Modifier) -> None:
    (draft,) = drafted(text)
    assert (draft.when, draft.modifier) == (when, modifier)
