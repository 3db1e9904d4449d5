"""The manual: its pages, and the links between them and from the README."""

import re
from pathlib import Path

import pytest
from manual_cog import ROOT

from timeline.cli import main
from timeline.manual import INDEX, LINK, TOPICS, lead, text, title
from timeline.manual.console import rendered

FOLDER = ROOT / "timeline/manual"
README = (ROOT / "README.md").read_text()
PAGES = (INDEX, *TOPICS)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


def anchors(markdown: str) -> set[str]:
    """The fragments by which a host of repositories knows the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", _FENCE.sub("", markdown), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", line).lower().replace(" ", "-") for line in headings}


def test_every_file_is_a_topic() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(PAGES)


def test_no_topic_is_a_command() -> None:
    assert not set(TOPICS) & set(main.commands)


@pytest.mark.parametrize("topic", PAGES)
def test_a_page_has_a_title_and_says_what_it_is_about(topic: str) -> None:
    assert text(topic).startswith(f"# {title(topic)}\n\n")
    assert lead(topic).endswith(".")
    assert len(lead(topic)) < 100


@pytest.mark.parametrize("topic", PAGES)
def test_nothing_of_what_makes_the_outputs_is_read(topic: str) -> None:
    assert not re.search(r"<!--|-->|\bcog\.|manual_cog", text(topic))


@pytest.mark.parametrize("topic", PAGES)
def test_links_lead_to_pages_and_headings(topic: str) -> None:
    for target in _LINK.findall(_FENCE.sub("", text(topic))):
        link = LINK.fullmatch(target)
        assert link, target
        assert link["topic"] in TOPICS
        assert not link["heading"] or link["heading"][1:] in anchors(text(link["topic"]))


def test_the_index_and_the_readme_link_to_every_page() -> None:
    assert _LINK.findall(text(INDEX)) == [f"{topic}.md" for topic in TOPICS]
    linked = [Path(target) for target in _LINK.findall(README) if "manual" in target]
    assert [path.stem for path in linked] == list(TOPICS)
    assert all((ROOT / path).is_file() for path in linked)


def test_every_command_is_on_its_page() -> None:
    headings = re.findall(r"^## timeline (\w+)$", text("commands"), re.MULTILINE)
    assert headings == list(main.commands)


def test_what_the_map_of_the_house_names_is_there() -> None:
    paths = re.findall(r"`([a-z_/]+(?:\.py|/))`", text("house"))
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / "timeline" / path).exists()] == []


def test_the_readme_is_short() -> None:
    lines = README.splitlines()
    assert len(lines) <= 200
    fenced = _FENCE.sub("", README).splitlines()
    assert max(map(len, fenced)) <= 120


@pytest.mark.parametrize("topic", PAGES)
@pytest.mark.parametrize("width", [30, 80])
def test_a_terminal_shows_a_page_without_leaving_anything_out(topic: str, width: int) -> None:
    shown = rendered(topic, width=width, colours=False)
    assert "\x1b" not in shown
    assert shown.count("…") == text(topic).count("…")


def test_links_are_commands_in_a_terminal() -> None:
    shown = " ".join(rendered("dates", width=80, colours=False).split())
    assert "`timeline help documents`" in shown
    assert ".md" not in shown


def test_what_is_shown_of_files_is_never_broken() -> None:
    shown = rendered("commands", width=40, colours=False)
    assert "    Usage: timeline [OPTIONS] COMMAND [ARGS]...\n" in shown


def test_colours_are_for_terminals() -> None:
    assert "\x1b[1m" in rendered("dates", width=80, colours=True)
