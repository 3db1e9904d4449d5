"""Commands that are imported when they are called."""

import subprocess
import sys

import click
import pytest

from timeline.cli.commands import Commands


@pytest.mark.parametrize("name", Commands())
def test_each_is_there_and_says_how_it_is_used(name: str) -> None:
    command = Commands()[name]
    assert command.name == name
    assert f"Example: timeline {name}" in (command.help or "")
    assert all(item.help for item in command.params if isinstance(item, click.Option))


def test_other_names_are_not_commands() -> None:
    assert Commands().get("lst") is None
    # A module that is not a command.
    assert "echo" not in Commands()


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
    assert not loaded & {f"timeline.cli.{name}" for name in Commands()}
