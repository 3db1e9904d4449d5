"""The agenda: what stands in which section, and how it is written."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import timeline_of

from timeline.agenda.agenda import Agenda
from timeline.agenda.make import make
from timeline.agenda.write import WRITERS, html, is_ours, md, text
from timeline.cli import main
from timeline.model import errors_of
from timeline.query.upcoming import length

TODAY = date(2026, 11, 29)


def document(title: str, published: str, *events: str) -> str:
    head = f'[document]\ntitle = "{title}"\npublished = "{published}"\n'
    return head + "".join(events)


def event(name: str, when: str = "", status: str = "planned") -> str:
    said = f'when = "{when}"\n' if when else ""
    return f'[[event]]\nid = "{name}"\ntitle = "{name.title()}"\nstatus = "{status}"\n{said}'


def agenda(*texts: str, lately: str = "14d", ahead: str = "30d") -> Agenda:
    timeline, problems = timeline_of(*texts, today=TODAY)
    assert not errors_of(problems)
    return make(timeline, today=TODAY, lately=length(lately), ahead=length(ahead))


def told(made: Agenda) -> dict[str, list[str]]:
    """Each section by the first word of its heading: its titles, in order."""
    return {
        section.heading.split()[0].rstrip(":"): [line.title for line in section.lines]
        for section in made.sections
    }


@pytest.mark.parametrize(
    ("when", "status", "section"),
    [
        ("2026-11-28", "occurred", "Lately"),
        ("2026-11-15", "occurred", "Lately"),
        ("2026-11-14", "occurred", ""),
        ("2026-11-29", "occurred", "Today"),
        ("2026-11-29", "planned", "Today"),
        ("2026-11-29T14:00", "planned", "Today"),
        ("2026-09-07/2027-04-30", "planned", "Today"),  # under way
        ("2026-09-07/2027-04-30", "proposed", "Today"),
        ("2020/..", "occurred", ""),  # goes on for ever
        ("2026-11-30", "planned", "Next"),
        ("2026-12-29", "planned", "Next"),
        ("2026-12-30", "planned", ""),
        ("November 2026", "planned", "Next"),  # today or tomorrow
        ("2026", "proposed", "Next"),
        ("2026", "occurred", ""),
        ("2026-11-28", "planned", "Awaiting"),
        ("2019", "planned", "Awaiting"),
        ("2026-12-03", "postponed", "Awaiting"),
        ("", "postponed", "Awaiting"),
        ("", "planned", "Awaiting"),
        ("2026-12-03", "cancelled", ""),
    ],
)
def test_where_an_event_stands(when: str, status: str, section: str) -> None:
    assert told(agenda(event("a", when, status))) == ({section: ["A"]} if section else {})


PLAN = document(
    "Plan",
    "2026-02-02",
    event("tender", "1 October 2026"),
    event("bridge", "30 November 2026"),
    event("crane", "in 2026", "proposed"),
    event("gala", "5 December 2026"),
    event("race", "6 December 2026"),
    event("museum", "spring 2027"),
)
MINUTES = document(
    "Minutes",
    "2026-11-20",
    event("bridge", "12 December 2026"),
    event("gala", "", "postponed"),
    event("race", "", "cancelled"),
    event("museum", "3 May 2027"),
    event("lock", "3 December 2026"),
)
PRESS = document("Press", "2026-11-20", event("lock", "4 December 2026"))


def test_a_whole_one_as_text() -> None:
    assert text(agenda(PLAN, MINUTES, PRESS)) == (
        "Agenda of Sun 29 November 2026: Timeline\n"
        "\n"
        "Lately: since 15 November 2026\n"
        "- 3 or 4 Dec 2026, contested: Lock\n"
        "  sources disagree: 3 Dec 2026: Minutes (2026-11-20); 4 Dec 2026: Press (2026-11-20)\n"
        "- no new date: Gala\n"
        "  postponed from 5 Dec 2026, no new date (Minutes, 20 Nov 2026)\n"
        "- was Sun 6 Dec 2026: Race\n"
        "  cancelled, was 6 Dec 2026 (Minutes, 20 Nov 2026)\n"
        "- Sat 12 Dec 2026: Bridge\n"
        "  moved from 30 Nov to 12 Dec 2026 (Minutes, 20 Nov 2026)\n"
        "- Mon 3 May 2027: Museum\n"
        "  date known better: 3 May 2027, was spring 2027 (Minutes, 20 Nov 2026)\n"
        "\n"
        "Next: to 29 December 2026\n"
        "- Sat 12 Dec 2026: Bridge\n"
        "  Minutes, 20 Nov 2026\n"
        "- 3 or 4 Dec 2026, contested: Lock\n"
        "  3 Dec 2026: Minutes (2026-11-20); 4 Dec 2026: Press (2026-11-20)\n"
        "- 2026: Crane\n"
        "  proposed; day not set; Plan, 2 Feb 2026\n"
        "\n"
        "Awaiting word\n"
        "- Thu 1 Oct 2026: Tender\n"
        "  awaiting word for 8 weeks; last said by Plan, 2 Feb 2026\n"
        "- no new date: Gala\n"
        "  was 5 Dec 2026; postponed on 20 Nov 2026; no new date; "
        "last said by Minutes, 20 Nov 2026\n"
    )


def test_what_was_told_before_is_not_news() -> None:
    assert "Lately" not in told(agenda(PLAN, MINUTES, lately="8d"))
    assert "Lately" in told(agenda(PLAN, MINUTES, lately="9d"))


def test_what_is_taken_back_is_not_lost() -> None:
    wrong = document("Herald", "2026-11-18", event("lock", "3 December 2026"))
    right = '[document]\ntitle = "Correction"\npublished = "2026-11-25"\nretracts = ["a"]\n'
    made = agenda(wrong, right)
    assert told(made) == {"Lately": ["Lock"]}
    (line,) = made.sections[0].lines
    assert line.date == "no longer there"
    assert line.notes == ("taken back: 3 Dec 2026 (Correction, 25 Nov 2026)",)


def test_a_series_of_many_dates_that_passed_is_one_line() -> None:
    days = "".join(
        f'[[event]]\nid = "choir-{day}"\ntitle = "Choir"\nseries = "choir"\nstatus = "planned"\n'
        f'when = "2026-11-{day:02}"\n'
        for day in range(1, 10)
    )
    (section,) = agenda(days).sections
    (line,) = section.lines
    assert line.date == "9 dates, 1 Nov 2026 to 9 Nov 2026"


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_to_tell_is_a_sentence_and_ours(form: str) -> None:
    written = WRITERS[form](agenda(event("a", "2030")))
    assert "Nothing from 15 November 2026 to 29 December 2026" in written
    assert is_ours(written.encode())
    assert WRITERS[form](agenda(event("a", "2030"))) == written


def test_markdown_and_html_show_titles_as_they_are() -> None:
    bad = '<script>alert(1)</script> *a* [b](javascript:c) & \\"d\\"'
    seed = f'[document]\ntitle = "{bad}"\nurl = "https://example.org/?a=1&b=2"\n'
    seed += f'published = 2026-11-01\n[[event]]\nid = "a"\ntitle = "{bad}"\nwhen = 2026-12-03\n'
    made = agenda(seed)
    page = html(made)
    read = _Read(page)
    assert read.tags <= {"html", "head", "meta", "title", "body", "div", "h1", "h2", "ul", "li"} | {
        *("span", "br", "strong", "a")
    }
    assert read.links == ["https://example.org/?a=1&b=2"]
    assert bad.replace("\\", "") in "".join(read.said)
    assert not re.search(r"<style|src=|class=", page)
    assert "<script>" not in md(made)
    assert "\\[b\\]" in md(made)


class _Read(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.toml").write_text(PLAN)
    return tmp_path


def run(*line: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["--today", "2026-11-29", "agenda", *line])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.usefixtures("seeds")
def test_the_command_says_nothing_to_cron_where_there_is_nothing() -> None:
    assert run("--tag", "none", "--quiet-if-empty") == (0, "", "")
    code, out, _ = run("--tag", "none")
    assert (code, "Nothing from" in out) == (0, True)
    code, out, _ = run("--days", "1", "--quiet-if-empty")
    assert (code, "Next: to 30 November 2026" in out) == (0, True)
    assert "Next: to 29 January 2027" in run("--days", "1", "--next", "2 months")[1]


def test_a_file_is_written_by_its_ending_and_no_other_is_replaced(seeds: Path) -> None:
    assert run("-o", "a.html")[0] == 0
    assert (seeds / "a.html").read_text().startswith("<!DOCTYPE html>")
    assert run("-o", "a.html", "--tag", "none", "--quiet-if-empty")[0] == 0
    assert (seeds / "a.html").read_bytes() == b""
    assert run("-o", "a.html")[0] == 0
    (seeds / "b.md").write_text("- milk\n")
    code, _, err = run("-o", "b.md")
    assert (code, "not an agenda" in err) == (1, True)
    assert (seeds / "b.md").read_text() == "- milk\n"
    assert run("-o", "b.md", "--force")[0] == 0
    assert (seeds / "b.md").read_text().startswith("# Agenda of ")
    assert run("-o", "seeds/a.toml")[0] == 2
