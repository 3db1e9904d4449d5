"""Commands that are imported when they are called."""

import subprocess
import sys

import click
import pytest

from timeline.cli.commands import Commands

NAMES = ["init", "list", "show", "check", "export", "publish", "serve", "extract", "schema", "help"]


def test_they_stand_in_the_order_of_the_readme() -> None:
    assert list(Commands()) == NAMES
    assert len(Commands()) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_the_command_of_its_name(name: str) -> None:
    assert Commands()[name].name == name


def test_what_is_none_is_none() -> None:
    assert Commands().get("lst") is None
    assert "lst" not in Commands()


def test_one_can_be_added_and_taken_out() -> None:
    commands = Commands()
    commands["hello"] = click.Command("hello")
    assert commands["hello"].name == "hello"
    del commands["init"]
    assert list(commands) == [*NAMES[1:], "hello"]
    assert list(Commands()) == NAMES


def test_names_are_known_without_an_import() -> None:
    code = (
        "import sys\n"
        "from timeline.cli.commands import Commands\n"
        "'list' in list(Commands())\n"
        "print(*(name for name in sys.modules if name.startswith('timeline')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "timeline.cli.commands" in loaded
    assert not loaded & {"timeline.cli.check", "timeline.cli.events", "timeline.cli.export"}
