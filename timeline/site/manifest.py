"""The manifest: what a folder was published with, kept in it for the next time."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeGuard

from timeline import files
from timeline.edtf import LAST_YEAR
from timeline.formats.ics.properties import TIMELINE_ID
from timeline.model import Origin, Problem, Severity
from timeline.site.paths import (
    FOLDERS,
    MANIFEST,
    WHOLE,
    Inventory,
    TagName,
    distinct,
    inventory_of,
    is_name,
)

_FORMAT = "timeline site"
_VERSION = 2
#: the versions that are read: the first one did not say what files were made of
_READ = (1, _VERSION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A chart or a page as it was made."""

    #: fingerprint of what it was made of
    of: str
    #: SHA-256 of each of its files, compressed ones too, by their paths
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedBefore:
    """What a folder was published with before."""

    inventory: Inventory = field(default_factory=Inventory)
    #: charts and pages by the paths of their first files
    made: Mapping[str, Made] = field(default_factory=dict)
    #: whether the manifest says so, and not the names of the files alone
    is_sure: bool = True
    warnings: tuple[Problem, ...] = ()


def write(inventory: Inventory, made: Mapping[str, Made] = MappingProxyType({})) -> bytes:
    """The manifest: the same for the same site, wherever and whenever it is made."""
    data = {
        "format": _FORMAT,
        "version": _VERSION,
        "years": list(inventory.years),
        "tags": _named(inventory.tags),
        "events": _named(inventory.events),
        "files": sorted(inventory.files),
        "made": {
            path: {"of": item.of, "files": dict(sorted(item.files.items()))}
            for path, item in sorted(made.items())
        },
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def _named(items: Iterable[TagName]) -> dict[str, str]:
    return {item.name: item.tag for item in sorted(items, key=lambda item: item.name)}


def read(data: bytes) -> PublishedBefore:
    """What a manifest says.

    Raises:
        ValueError: It is not one of ours, or damaged; the text says what is wrong with it.
    """
    try:
        said = json.loads(data.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise ValueError("not JSON") from None
    if not isinstance(said, dict) or said.get("format") != _FORMAT:
        raise ValueError(f"its format is not {_FORMAT!r}")
    version = said.get("version")
    if version not in _READ:
        known = " and ".join(map(str, _READ))
        raise ValueError(f"its version is {version!r:.40}, and this timeline reads {known}")
    files, years, tags = said.get("files"), said.get("years"), said.get("tags")
    # Manifests of sites without feeds of events do not name them.
    events = said.get("events", {})
    if not (_texts(files) and _numbers(years) and _is_table(tags) and _is_table(events)):
        raise ValueError(
            "its files and years are not lists, or its tags not a table, of the right values"
        )
    inventory = Inventory(
        files=frozenset(files),
        years=tuple(sorted(set(years))),
        tags=_names_of(tags),
        events=_names_of(events),
    )
    # Names decide what is written and removed: none of them may lead elsewhere.
    odd = inventory.files - inventory_of(inventory.files).files
    if odd:
        raise ValueError(f"a site has no file {min(odd)!r:.80}")
    if any(abs(year) > LAST_YEAR for year in inventory.years):
        raise ValueError(f"its years are not all from -{LAST_YEAR} to {LAST_YEAR}")
    for what, items in (("tags", inventory.tags), ("events", inventory.events)):
        if not (all(is_name(item.name) for item in items) and distinct(items)):
            raise ValueError(
                f"its {what} have names that files cannot have, or two {what} share one"
            )
    return PublishedBefore(inventory=inventory, made=_made(said.get("made", {}), inventory))


def _names_of(said: Mapping[str, str]) -> tuple[TagName, ...]:
    return tuple(TagName(tag=text, name=name) for name, text in sorted(said.items()))


def _made(said: object, inventory: Inventory) -> dict[str, Made]:
    """What the manifest says of charts and pages; what is not whole is passed over."""
    found = {}
    for path, item in said.items() if isinstance(said, dict) else ():
        if not isinstance(item, dict):
            continue
        of, files = item.get("of"), item.get("files")
        if not (isinstance(of, str) and isinstance(files, dict) and _texts([*files.values()])):
            continue
        # A path that the site does not have is not looked at.
        if files.keys() <= inventory.files:
            found[path] = Made(of=of, files=files)
    return found


def published_before(folder: Path) -> PublishedBefore:
    """What the folder was published with; of a damaged manifest the names of files are used.

    Raises:
        OutputError: It cannot be read.
    """
    path = folder / MANIFEST
    with files.refusals(path):
        if not os.path.lexists(path):
            return PublishedBefore()
        try:
            return read(files.read(path))
        except ValueError as error:
            warning = Problem(
                origin=Origin(file=str(path)),
                message=f"not read: {error}; years and tags that were published before are read "
                "from the names of their files, and none of these is removed",
                severity=Severity.WARNING,
            )
            inventory = inventory_of(_names(folder) if has_feed(folder) else ())
            return PublishedBefore(inventory=inventory, is_sure=False, warnings=(warning,))


def has_feed(folder: Path) -> bool:
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


def _is_table(value: object) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and _texts([*value.values()])


def _texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _numbers(value: object) -> TypeGuard[list[int]]:
    # Truth values are numbers in Python, and not in JSON.
    return isinstance(value, list) and all(type(item) is int for item in value)
