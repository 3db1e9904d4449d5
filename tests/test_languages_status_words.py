"""Words that people write for how far something has come."""

import pytest

from timeline.languages.status_words import Less, status_word
from timeline.model import Status


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("Planned", Status.PLANNED),
        ("To-Do", Status.PLANNED),
        ("OPEN", Status.PLANNED),
        ("not started", Status.PLANNED),
        ("In Progress", Less.NOT_DONE),
        ("overdue", Less.NOT_DONE),
        ("🟢 Done", Status.OCCURRED),
        ("Completed.", Status.OCCURRED),
        ("100%", Status.OCCURRED),
        ("TBC", Status.PROPOSED),
        ("Tentative", Status.PROPOSED),
        ("Canceled", Status.CANCELLED),
        ("CANCELLED", Status.CANCELLED),
        ("on-hold", Status.POSTPONED),
        ("Confirmed", Less.BY_DATE),
        ("Moved", Less.BY_DATE),
        ("erledigt", Status.OCCURRED),
        ("Entfällt", Status.CANCELLED),
        ("à confirmer", Status.PROPOSED),
        ("Hecho", Status.OCCURRED),
        ("adiada", Status.POSTPONED),
        ("Da fare", Status.PLANNED),
        ("afgelast", Status.CANCELLED),
        ("W trakcie", Less.NOT_DONE),
        ("отменён", Status.CANCELLED),
        ("中止", Status.CANCELLED),
        ("已完成", Status.OCCURRED),
        ("진행 중", Less.NOT_DONE),
        ("Tamamlandı", Status.OCCURRED),
        # words that say something else, or more
        ("Ball in court", None),
        ("Moved to June", None),
        ("done, but see minutes", None),
        ("50%", None),
        ("", None),
        ("x" * 100, None),
    ],
)
def test_words(said: str, meaning: Status | Less | None) -> None:
    assert status_word(said) is meaning
