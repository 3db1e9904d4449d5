"""`timeline init`: seeds to start from."""

from pathlib import Path

import click

from timeline.cli.echo import keep_others_out
from timeline.cli.options import FilePath
from timeline.cli.tell import tell


@click.command("init")
@click.argument("folder", type=FilePath(file_okay=False, path_type=Path), default=Path())
def command(folder: Path) -> None:
    """Make commented seeds to start from.

    They go to FOLDER/seeds, here unless FOLDER is given. No file is ever overwritten.

    Example: timeline init my-project
    """
    from timeline import starter

    keep_others_out(folder / "seeds")
    for path in starter.write(folder):
        tell(f"wrote {path}")
    inside = f"cd {folder} && " if folder != Path() else ""
    tell(f"Next: {inside}timeline list, or timeline serve to see it as a page")
