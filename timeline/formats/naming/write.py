"""The bytes of seeds with ids written into them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline import files
from timeline.errors import TimelineError
from timeline.formats import listed
from timeline.formats.naming import NAMES
from timeline.formats.sheet.decode import decode
from timeline.limits import LIMITS
from timeline.model import Records, Statement

_ENDINGS = listed(f".{name}" for name in NAMES)


def by_file(found: Iterable[Statement]) -> dict[str, dict[int, str]]:
    """The ids that statements go by, by their files and the lines on which they begin."""
    wanted: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for item in found:
        wanted[item.origin.file][item.origin.line] = item.event
    return dict(wanted)


def named_file(path: Path, ids: Mapping[int, str], encoding: str = "") -> bytes:
    """The bytes of a file with ids written into it, in its encoding.

    Raises:
        TimelineError: There is no room for one of them, or it is of another kind.
    """
    name = NAMES.get(path.suffix.lower().removeprefix("."))
    if name is None:
        raise TimelineError(
            f"ids are written into files that end in {_ENDINGS}: write them into it with the "
            "program that made it, or make seeds of it, `timeline convert`"
        )
    data = files.read_input(path, LIMITS["seed.bytes"])
    decoded = decode(data, str(path), encoding)
    kept = decoded.text.encode(decoded.encoding, "surrogateescape")
    if not data.endswith(kept):
        raise TimelineError("it cannot be written as it is: save it as UTF-8 first")
    text, left = name(decoded.text, ids)
    if left:
        line, event = min(left.items())
        raise TimelineError(f"line {line}: there is no place for an id: write {event!r} there")
    mark = data[: len(data) - len(kept)]
    return mark + text.encode(decoded.encoding, "surrogateescape")


def says_the_same(before: Records, after: Records, made: Iterable[str]) -> bool:
    """Whether seeds say what they said, and each event of some files states its id now."""
    written = {*made}
    named = all(item.states_id for item in after.statements if item.origin.file in written)
    return named and before.statements == after.statements
