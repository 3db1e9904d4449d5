"""The seeds that `timeline init` makes."""

from importlib.resources import files
from pathlib import Path

from timeline.errors import OutputError
from timeline.files import write_all


def write(folder: Path) -> tuple[Path, ...]:
    """Put the seeds into ``seeds`` in `folder`; what was written.

    Raises:
        OutputError: One of the files stands there, or cannot be written.
    """
    sources = [item for item in files(__name__).iterdir() if item.name.endswith(".toml")]
    wanted = {folder / "seeds" / item.name: item.read_bytes() for item in sources}
    for path in sorted(wanted):
        if path.exists():
            raise OutputError(f"{path} stands there already: nothing was changed")
    write_all(wanted)
    return tuple(sorted(wanted))
