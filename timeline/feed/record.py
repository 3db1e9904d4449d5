"""The record of exports: what was written into a folder, by which the next run sees an edit."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

from timeline import files
from timeline.errors import OutputError
from timeline.model import Origin, Problem, Severity

#: what it is called, in the folder of the files; no folder of seeds reads it
NAME = ".timeline-exports.json"
_FORMAT = "timeline exports"
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The files that were written into a folder."""

    #: SHA-256 in hexadecimal, by the names of files
    digests: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()


def digest(data: bytes) -> str:
    """How a record knows the bytes of a file again."""
    return hashlib.sha256(data).hexdigest()


def render(digests: Mapping[str, str]) -> bytes:
    """The bytes of a record: the same for the same files."""
    data = {"format": _FORMAT, "version": _VERSION, "files": dict(sorted(digests.items()))}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "surrogatepass")


def of_folder(folder: Path) -> Record:
    """The record of a folder: empty where there is none, or none that can be used."""
    path = folder / NAME
    try:
        data = files.read(path)
        return Record(digests=_digests(data) if data else {})
    except (OutputError, ValueError) as error:
        reason = str(error).removeprefix(f"{path}: ")
    warning = Problem(
        origin=Origin(file=str(path)),
        message=f"not read: {reason}; whether a hand has edited the files beside it is not known",
        severity=Severity.WARNING,
    )
    return Record(warnings=(warning,))


def _digests(data: bytes) -> dict[str, str]:
    """What a record says.

    Raises:
        ValueError: It is not one of ours, or damaged; the text says what is wrong with it.
    """
    try:
        said = json.loads(data.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise ValueError("not JSON") from None
    if not isinstance(said, dict) or said.get("format") != _FORMAT:
        raise ValueError(f"its format is not {_FORMAT!r}")
    if said.get("version") != _VERSION:
        raise ValueError(f"its version is {said.get('version')!r:.40}, and this is {_VERSION}")
    digests = said.get("files")
    if not _texts(digests):
        raise ValueError("its files are not a table of names and digests")
    return digests


def _texts(value: object) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())
