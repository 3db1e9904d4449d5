"""The command line: the only reader of clock, environment and arguments."""

from timeline.cli.group import main

__all__ = ["main"]
