import pytest
from making import timeline_of

from timeline.linking import Candidate, candidates, of_statement
from timeline.model import Timeline

KNOWN = """[document]
id = "plan"
published = 2025-01-10
[[event]]
id = "summit"
title = "Second summit of the lake states"
when = "27 April 2025"
place = "Ostrel"
[[event]]
id = "mill"
title = "Orvale Mill closes"
when = "May 2025"
[[event]]
id = "fair"
title = "Spring fair"
when = "3 May 2025"
place = "Ostrel"
"""
DRAFT = """[document]
id = "news"
published = 2025-06-02
[[event]]
id = "draft"
title = "{title}"
when = "{when}"
"""


def known() -> Timeline:
    return timeline_of(KNOWN)[0]


def like(title: str, when: str) -> tuple[Candidate, ...]:
    drafts = timeline_of(DRAFT.format(title=title, when=when))[0]
    event = drafts.events[0]
    return candidates(of_statement(event.statements[0], drafts.documents[0]), known())


@pytest.mark.parametrize(
    ("title", "when", "best"),
    [
        ("Lake states hold their second summit", "30 May 2025", "summit"),
        ("Lake states hold their second summit", "27 April 2025", "summit"),
        ("Lake states hold their third summit", "27 April 2025", ""),
        ("Orvale Mill is closed", "12 May 2025", "mill"),
        ("Orvale Mill opens", "12 May 2025", ""),
        ("Harbour of Dunlin dredged", "3 May 2025", ""),
    ],
)
def test_the_likeliest_comes_first(title: str, when: str, best: str) -> None:
    found = like(title, when)
    assert (found[0].id if found and found[0].score >= 0.5 else "") == best
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)


def test_why_is_told() -> None:
    found = like("Lake states hold their second summit", "30 May 2025")[0]
    assert (found.title, found.when) == ("Second summit of the lake states", "27 Apr 2025")
    assert found.reasons[:2] == ("the one was planned, and may have moved", "same number")
    assert any(reason.startswith("both say ") for reason in found.reasons)
