"""`timeline help`."""

import os
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.manual import TOPICS


def ask(*words: str) -> Result:
    return CliRunner().invoke(main, ["help", *words], prog_name="timeline")


def test_it_lists_topics_and_commands() -> None:
    done = ask()
    assert done.exit_code == 0
    listed = [line.split()[0] for line in done.output.splitlines() if line.startswith("  ")]
    assert [word for word in listed if word in TOPICS] == list(TOPICS)
    for name in main.commands:
        assert name in done.output


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens(topic: str) -> None:
    done = ask(topic)
    assert done.exit_code == 0
    assert done.output.splitlines()[1].startswith("═")


@pytest.mark.parametrize("name", list(main.commands))
def test_a_command_is_a_topic(name: str) -> None:
    told = CliRunner().invoke(main, [name, "--help"], prog_name="timeline")
    assert ask(name).output == told.output


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("date", "there is no topic 'date'; did you mean dates? There are seeds, dates, "),
        ("expoort", "there is no topic 'expoort'; did you mean export? There are seeds, dates, "),
        ("xyzzy", "there is no topic 'xyzzy'; There are seeds, dates, "),
        ("index", "there is no topic 'index'; "),
        ("../x", "there is no topic '../x'; "),
    ],
)
def test_other_words_are_told_in_one_line(topic: str, expected: str) -> None:
    done = ask(topic)
    assert done.exit_code == 2
    assert done.output.startswith(f"timeline: {expected}")
    assert done.output.count("\n") == 1


def test_the_list_needs_no_renderer() -> None:
    code = (
        "import sys\n"
        "from timeline.cli import main\n"
        "main(['help'], standalone_mode=False)\n"
        "print(sorted({'rich', 'markdown_it', 'timeline.cli.export'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.skipif(shutil.which("script") is None, reason="nothing makes a terminal here")
def test_a_terminal_gets_a_pager() -> None:
    command = f"{sys.executable} -m timeline help feed"
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PAGER": "cat -A", "TERM": "xterm", "COLUMNS": "80", "LINES": "24"},
    )
    assert "M-bM-^UM-^P" in done.stdout
