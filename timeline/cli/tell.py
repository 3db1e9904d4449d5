"""Messages: one line each on standard error."""

import click

from timeline.text.clean import for_terminal


def tell(text: str) -> None:
    """Write one line to standard error, whatever the names in it hold."""
    click.echo(for_terminal(text), err=True)
