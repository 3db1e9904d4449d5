"""Who is asked by a command: a person at a terminal, or the lines of a file."""

import sys

import click

from timeline.interrupts import Interrupted
from timeline.text.clean import for_terminal


class Lines:
    """Answers out of standard input, a line each."""

    def key(self, prompt: str) -> str:
        """The first character of the next line; empty where there is no more."""
        line = self._next()
        self.tell(f"{prompt}{line.strip()}")
        return line.strip()[:1] if line.strip() else "\n" * bool(line)

    def line(self, prompt: str, default: str) -> str:
        """The next line, or the default where it is empty."""
        line = self._next().strip()
        self.tell(f"{prompt}{line}")
        return line or default

    def tell(self, text: str) -> None:
        """Show lines on standard output."""
        for line in text.split("\n"):
            click.echo(for_terminal(line))

    def _next(self) -> str:
        if sys.stdin is None:
            return ""
        line: str = sys.stdin.readline()
        return line


class Terminal(Lines):
    """Keys and lines that a person types."""

    def key(self, prompt: str) -> str:
        """The key that is pressed, without Enter."""
        click.echo(prompt, nl=False)
        try:
            key = click.getchar()
        except (EOFError, KeyboardInterrupt):
            key = ""
        self.tell(key if key.isprintable() else "")
        return "" if key == "\x04" else key

    def line(self, prompt: str, default: str) -> str:
        """A line; the default where nothing is typed.

        Raises:
            Interrupted: The person ends it (Ctrl-D), and what was asked is not decided.
        """
        try:
            typed = input(for_terminal(prompt)).strip()
        except EOFError:
            raise Interrupted from None
        return typed or default
