"""What commands that tell steps of events can be asked for: a form, and kinds."""

from typing import Final

import click

from timeline.cli.options import OneOf
from timeline.formats.developments import FORMS
from timeline.history.developments import Kind

STEPS_FORMAT: Final = click.option(
    "--format",
    type=click.Choice(list(FORMS)),
    default="table",
    show_default=True,
    help="How to write it: lines, Markdown, a sheet or objects.",
)
STEPS_KIND: Final = click.option(
    "--kind",
    "kinds",
    type=OneOf([kind.value for kind in Kind]),
    multiple=True,
    help="Only what is of that kind; several: any of them.",
)
