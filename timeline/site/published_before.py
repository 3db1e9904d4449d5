"""What stands in the folder of a site: what it was published with before."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from timeline import files
from timeline.formats.ics.properties import TIMELINE_ID
from timeline.model import Origin, Problem, Severity
from timeline.site import manifest
from timeline.site.paths import FOLDERS, MANIFEST, WHOLE, Made, told_by
from timeline.site.refusal import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a folder was published with before."""

    made: Made = field(default_factory=Made)
    #: whether the manifest says so, and not the names of the files alone
    is_sure: bool = True
    warnings: tuple[Problem, ...] = ()


def standing_in(folder: Path) -> Standing:
    """What the folder was published with; a damaged manifest is told and its files are used.

    Raises:
        OutputError: It cannot be read.
    """
    path = folder / MANIFEST
    with told(path):
        if not os.path.lexists(path):
            return Standing()
        try:
            return Standing(made=manifest.read(files.read(path)))
        except ValueError as error:
            warning = Problem(
                origin=Origin(file=str(path)),
                message=f"not read: {error}; years and tags that were published before are told "
                "by the names of their files, and none of these is removed",
                severity=Severity.WARNING,
            )
            made = told_by(_names(folder) if _has_feed(folder) else ())
            return Standing(made=made, is_sure=False, warnings=(warning,))


def _has_feed(folder: Path) -> bool:
    """Whether a feed of ours is there, and so the other files are likely ours too."""
    return f"\r\n{TIMELINE_ID}:".encode() in files.read(folder / WHOLE.file("ics"))


def _names(folder: Path) -> list[str]:
    """The paths of all files where a site can have some."""
    return [
        name + path.name
        for name in FOLDERS
        if (folder / name).is_dir()
        for path in (folder / name).iterdir()
    ]
