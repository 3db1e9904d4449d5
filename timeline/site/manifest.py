"""The manifest: what a folder was published with, kept in it for the next time."""

import json
from datetime import date
from typing import TypeGuard

from timeline.site.names import TagName, distinct, is_name
from timeline.site.paths import Made, told_by

_FORMAT = "timeline site"
_VERSION = 1


def write(made: Made) -> bytes:
    """The manifest: the same for the same site, wherever and whenever it is made."""
    data = {
        "format": _FORMAT,
        "version": _VERSION,
        "years": list(made.years),
        "tags": {item.name: item.tag for item in sorted(made.tags, key=lambda item: item.name)},
        "files": sorted(made.files),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def read(data: bytes) -> Made:
    """What a manifest says.

    Raises:
        ValueError: It is none of ours, or damaged; the text says what is wrong with it.
    """
    try:
        said = json.loads(data.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise ValueError("no JSON") from None
    if not isinstance(said, dict) or said.get("format") != _FORMAT:
        raise ValueError(f"its format is not {_FORMAT!r}")
    version = said.get("version")
    if version != _VERSION:
        raise ValueError(f"its version is {version!r:.40}, and this timeline reads {_VERSION}")
    files, years, tags = said.get("files"), said.get("years"), said.get("tags")
    if not (
        _texts(files) and _numbers(years) and isinstance(tags, dict) and _texts([*tags.values()])
    ):
        raise ValueError("its files, years and tags are no lists and table of these")
    made = Made(
        files=frozenset(files),
        years=tuple(sorted(set(years))),
        tags=tuple(TagName(tag=tag, name=name) for name, tag in sorted(tags.items())),
    )
    # Names decide what is written and removed: none of them may lead elsewhere.
    odd = made.files - told_by(made.files).files
    if odd:
        raise ValueError(f"a site has no file {min(odd)!r:.80}")
    if any(not date.min.year <= year <= date.max.year for year in made.years):
        raise ValueError("its years are not all from 1 to 9999")
    if not (all(is_name(item.name) for item in made.tags) and distinct(made.tags)):
        raise ValueError("its tags have names that are no names of files, or are not one each")
    return made


def _texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _numbers(value: object) -> TypeGuard[list[int]]:
    # Truth values are numbers in Python, and none in JSON.
    return isinstance(value, list) and all(type(item) is int for item in value)
