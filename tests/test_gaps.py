"""Stretches that nothing covers, and plans that no document has spoken of."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import timeline_of

from timeline.cli import main
from timeline.gaps import MEASURES, Gap, GapKind, gaps
from timeline.model import errors_of
from timeline.query.upcoming import length

TODAY = date(2026, 11, 29)


def document(published: str, *events: tuple[str, str, str]) -> str:
    head = f'[document]\ntitle = "Note {published}"\npublished = "{published}"\n'
    return head + "".join(
        f'[[event]]\nid = "{name}"\ntitle = "{name.title()}"\nstatus = "{status}"\n'
        + (f'when = "{when}"\n' if when else "")
        for name, when, status in events
    )


def found(kind: GapKind, *texts: str, at_least: str = "") -> list[Gap]:
    timeline, problems = timeline_of(*texts, today=TODAY)
    assert not errors_of(problems)
    every = gaps(timeline, today=TODAY, at_least=length(at_least) if at_least else None)
    return [gap for gap in every if gap.kind is kind]


def test_between_two_documents_and_since_the_last() -> None:
    texts = [
        document(day, (name, "2026-01-01", "occurred"))
        for name, day in (("a", "2025-10-03"), ("b", "2026-02-02"), ("c", "2026-04-01"))
    ]
    assert [
        (gap.words, gap.days, gap.before, gap.after) for gap in found(GapKind.DOCUMENTS, *texts)
    ] == [
        (
            "for 4 months, between Note 2025-10-03, 3 Oct 2025 and Note 2026-02-02, 2 Feb 2026",
            121,
            "a",
            "b",
        ),
        ("for 7 months, since Note 2026-04-01, 1 Apr 2026", 241, "c", ""),
    ]
    assert len(found(GapKind.DOCUMENTS, *texts, at_least="50d")) == 3
    assert found(GapKind.DOCUMENTS, *texts, at_least="1y") == []


def test_a_document_of_a_month_covers_that_month() -> None:
    texts = [document(day, ("a", "2026-01-01", "occurred")) for day in ("2026-01", "2026-03")]
    first, _ = found(GapKind.DOCUMENTS, *texts, at_least="3w")
    assert first.days == 28


def test_a_document_that_states_nothing_here_does_not_count() -> None:
    texts = [document("2026-01-01", ("a", "2026-01-01", "occurred")), document("2026-11-20")]
    assert [gap.words for gap in found(GapKind.DOCUMENTS, *texts)] == [
        "for 10 months, since Note 2026-01-01, 1 Jan 2026"
    ]


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("1987", "2015"), [9862]),
        (("2015-01-01", "2016-01-02"), [365]),
        (("2015-01-01", "2016-01-01"), []),
        (("2010/2020", "2012", "2022-06-01"), [516]),  # what is inside another covers nothing more
        (("since 2010", "2013-02-01"), [762]),  # what has no end says nothing of it
        (("100 BC", "AD 100"), [72319]),
        (("2015",), []),
    ],
)
def test_between_two_events(dates: tuple[str, ...], days: list[int]) -> None:
    text = "".join(
        f'[[event]]\nid = "e{at}"\ntitle = "E{at}"\nwhen = "{when}"\n'
        for at, when in enumerate(dates)
    )
    assert [gap.days for gap in found(GapKind.EVENTS, text)] == days


def test_what_is_off_is_not_an_event_between_others() -> None:
    text = document(
        "2026-11-20",
        ("a", "2020-01-01", "occurred"),
        ("b", "2021-06-01", "cancelled"),
        ("c", "2022-06-01", "occurred"),
    )
    (gap,) = found(GapKind.EVENTS, text)
    assert gap.words == "for 2 years, between A (1 Jan 2020) and C (1 Jun 2022)"


def test_plans_that_no_document_has_spoken_of() -> None:
    first = document(
        "2025-06-01",
        ("bridge", "2027", "planned"),
        ("crane", "2026-01-01", "proposed"),
        ("ferry", "2027", "planned"),
        ("quay", "2025-01-01", "occurred"),
    )
    second = document("2026-11-01", ("ferry", "2027-05-01", "planned"))
    assert [gap.words for gap in found(GapKind.PLANS, first, second)] == [
        "for 17 months: Bridge (planned), last said by Note 2025-06-01, 1 Jun 2025",
        "for 17 months: Crane (proposed, awaiting word), last said by Note 2025-06-01, 1 Jun 2025",
    ]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    Path("seeds/a.toml").write_text(document("2025-06-01", ("bridge", "2027", "planned")))

    def run(*line: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["--today", "2026-11-29", "gaps", *line])
        return done.exit_code, done.stdout

    spoken = "last said by Note 2025-06-01, 1 Jun 2025"
    documents = "No document\n- for 17 months, since Note 2025-06-01, 1 Jun 2025\n"
    plans = f"No word of plans\n- for 17 months: Bridge (planned), {spoken}\n"
    assert run() == (0, f"{documents}\n{plans}")
    assert run("--at-least", "5y") == (0, "No gap is so long.\n")
    assert run("--tag", "none")[0] == 4
    objects = json.loads(run("--format", "json")[1])
    assert [(item["kind"], item["after"], item["event"]) for item in objects] == [
        ("documents", None, None),
        ("plans", None, "bridge"),
    ]
    assert set(MEASURES) == set(GapKind)
