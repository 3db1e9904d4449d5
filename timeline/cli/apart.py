"""What is written kept apart from what is read, told as wrong usage."""

from collections.abc import Iterable
from pathlib import Path

import click

from timeline.files.apart import Inputs


def keep_apart(inputs: Inputs, targets: Iterable[Path]) -> None:
    """Refuse to write to what a command reads, through whatever name or link.

    Raises:
        click.UsageError: A target is read, or lies in a folder that is.
    """
    try:
        inputs.keep_apart(targets)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
