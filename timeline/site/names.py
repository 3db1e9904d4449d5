"""Names of the files of tags: short, safe on every disk, and the same for ever."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from timeline.text import ids

#: in UTF-8, so that endings and the names of unfinished files fit every file system
LONGEST_NAME = 100
_DIGITS = 8
_NAME = re.compile(r"[^\W_][\w-]*")
#: devices of Windows, whatever their ending; and the page that stands for its folder
_RESERVED = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin", "conout", "clock", "index"),
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagName:
    """A tag and what its files are called."""

    tag: str
    #: without an ending
    name: str
    #: whether only the name is known, and the tag is guessed to be the same
    is_guess: bool = False


def named(tags: Iterable[str], known: Iterable[TagName] = ()) -> tuple[TagName, ...]:
    """Names for the tags, and for those that had one: no two alike, in order of the names.

    A tag keeps the name that it has. Where a slug is empty, taken, reserved or too long, a
    digest of the tag is added, and not a number: it does not depend on which tag came first.
    """
    taken = {_tag_key(item.tag): item for item in known}
    names = {_name_key(item.name): item for item in taken.values()}
    present = {_tag_key(tag): tag for tag in tags}
    for key, tag in present.items():
        name = taken[key].name if key in taken else _free(tag, names, present)
        if key not in taken and (before := names.get(_name_key(name))):
            del taken[_tag_key(before.tag)]
        taken[key] = names[_name_key(name)] = TagName(tag=tag, name=name)
    return tuple(sorted(taken.values(), key=lambda item: item.name))


def is_name(text: str) -> bool:
    """Whether files of a tag can be called that."""
    fits = len(text.encode(errors="replace")) <= LONGEST_NAME
    return fits and _NAME.fullmatch(text) is not None and text not in _RESERVED


def distinct(known: Collection[TagName]) -> bool:
    """Whether each tag has one name, and each name one tag, on every file system."""
    tags = {_tag_key(item.tag) for item in known}
    names = {_name_key(item.name) for item in known}
    return len(tags) == len(names) == len(known)


def _free(tag: str, names: dict[str, TagName], present: dict[str, str]) -> str:
    slug = ids.slug(tag).strip("_-")
    if is_name(slug):
        before = names.get(_name_key(slug))
        # Of a name that only its file tells, the tag was guessed: this is the tag itself.
        guessed = before and before.is_guess and _tag_key(before.tag) not in present
        if before is None or guessed:
            return slug
    digest = hashlib.sha256(tag.casefold().encode(errors="replace")).hexdigest()
    short = _cut(slug or "tag", LONGEST_NAME - _DIGITS - 1)
    for digits in range(_DIGITS, len(digest)):
        name = f"{short}-{digest[:digits]}"
        if _name_key(name) not in names:
            return name
    raise AssertionError(f"every name of {tag!r} is taken")


def _cut(text: str, most: int) -> str:
    """As much of the text as fits, in whole characters."""
    return text.encode(errors="replace")[:most].decode(errors="ignore").strip("_-")


def _tag_key(tag: str) -> str:
    """The same for tags that filters do not tell apart."""
    return tag.casefold()


def _name_key(name: str) -> str:
    """The same for names that some file system does not tell apart."""
    return unicodedata.normalize("NFKC", name.upper().casefold())
