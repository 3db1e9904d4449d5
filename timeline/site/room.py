"""For how many years and tags a site has files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.limits import LIMITS
from timeline.model import Event, Origin, Problem, Severity
from timeline.site.paths import TagName, tag_key


def with_files(
    events: Iterable[Event], known: Iterable[TagName], room: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags of the events that get files of their own, and those that do not.

    What was published once goes on; then come the tags of most events.

    Args:
        events: All of a timeline.
        known: The tags that were published before.
        room: For how many tags there is.
    """
    used: Counter[str] = Counter()
    texts: dict[str, str] = {}
    for event in events:
        keys = list(map(tag_key, event.facts.tags))
        used.update(set(keys))
        for key, tag in zip(keys, event.facts.tags, strict=True):
            texts.setdefault(key, tag)
    texts.pop("", None)
    published = {tag_key(item.tag) for item in known}
    new = sorted(texts.keys() - published, key=lambda key: (-used[key], key))
    left = new[max(room - len(published), 0) :]
    kept = sorted(texts.keys() - set(left))
    return tuple(texts[key] for key in kept), tuple(texts[key] for key in left)


def without_files(folder: Path, parts: int, tags: Sequence[str]) -> Iterator[Problem]:
    """A warning of the tags for which a site has no room.

    Args:
        folder: Where the site is.
        parts: How many years and tags have files.
        tags: Those that have none, the one that is used most first.
    """
    if tags:
        said = LIMITS["site.parts"].refusal(parts + len(tags))
        more = f" and {len(tags) - 1} more" if len(tags) > 1 else ""
        yield Problem(
            origin=Origin(file=str(folder)),
            message=f"{said}: {tags[0]!r}{more}",
            severity=Severity.WARNING,
        )
