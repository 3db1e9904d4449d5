"""What somebody may have meant whose address leads nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath
from urllib.parse import parse_qsl

from timeline import query
from timeline.formats import OFFERED
from timeline.model import Timeline
from timeline.query import FILTERS, Query, years_in
from timeline.query.years import year_text
from timeline.server.addresses import AS_OF, is_ignored, path
from timeline.server.http import PAGE

#: names of one sort that are compared, and characters of what was written
_MOST, _LONGEST = 2000, 100
#: what is told
_TOLD = 4
#: how much alike they have to be, of 1; names of filters are few, and rarely mistaken
_ALIKE, _ALIKE_NAMES = 0.7, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Something that there is, and what asks for it."""

    words: str
    #: a key of `timeline.server.http.MEDIA`
    kind: str
    query: Query


def near_path(asked: str, timeline: Timeline) -> tuple[Near, ...]:
    """What there is that is called much as a path: files, events, tags and years.

    Args:
        asked: The path, decoded.
        timeline: What the events are of.
    """
    file = PurePosixPath(asked[-_LONGEST:]).name.casefold()
    if close := get_close_matches(file, _FILES, n=1, cutoff=_ALIKE):
        kind = _FILES[close[0]]
        return (Near(words=path(kind), kind=kind, query=Query()),)
    name = file.rpartition(".")[0] or file
    return tuple(_near_names(name, timeline))[:_TOLD] if name else ()


def _near_names(name: str, timeline: Timeline) -> Iterator[Near]:
    every = (_events(timeline), _tags(timeline), _years(timeline))
    if any(name in among for among in every):
        yield from (among[name] for among in every if name in among)
        return
    for among in every:
        for key in get_close_matches(name, among, n=_TOLD, cutoff=_ALIKE):
            yield among[key]


def _events(timeline: Timeline) -> dict[str, Near]:
    return {
        event.id.casefold(): Near(words=event.title or event.id, kind=PAGE, query=asked)
        for event in timeline.events[:_MOST]
        if (asked := query.of(event=event.id))
    }


def _tags(timeline: Timeline) -> dict[str, Near]:
    return {
        tag.casefold(): Near(words=tag, kind=PAGE, query=query.of(tag=tag))
        for tag in query.tags_in(timeline)[:_MOST]
        if tag.strip()
    }


def _years(timeline: Timeline) -> dict[str, Near]:
    texts = (year_text(year) for year in years_in(timeline)[:_MOST])
    return {text: Near(words=text, kind=PAGE, query=query.of(year=text)) for text in texts}


def near_query(raw: bytes) -> Query | None:
    """What the parameters of a query string ask once they are mended; None where nothing is left.

    >>> query.pairs(near_query(b"tagg=culture&year=20x4&from=2026&to=2024"))
    (('from', '2024'), ('to', '2026'), ('tag', 'culture'))
    """
    given = parse_qsl(raw.decode("ascii", "replace")[:4096], max_num_fields=None)
    pairs = [pair for name, value in given if (pair := _mended(name, value)) is not None]
    for found in (pairs, _exchanged(pairs)):
        try:
            asked = query.read(found)
        except ValueError:
            continue
        return asked if asked.asks else None
    return None


def _mended(name: str, value: str) -> tuple[str, str] | None:
    """A parameter as it may have been meant; None where that cannot be told."""
    if is_ignored(name.encode()) or name == AS_OF:
        return None
    if name not in FILTERS:
        close = get_close_matches(name[:_LONGEST].casefold(), FILTERS, n=1, cutoff=_ALIKE_NAMES)
        if not close:
            return None
        name = close[0]
    choices = FILTERS[name].choices
    for text in (value, *get_close_matches(value[:_LONGEST].casefold(), choices, n=1)):
        try:
            query.read([(name, text)])
        except ValueError:
            continue
        return name, text
    return None


def _exchanged(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs with each filter that is asked once asked once, and from and to exchanged."""
    once = {name: value for name, value in pairs if FILTERS[name].is_single}
    if once.get("from") and once.get("to"):
        once["from"], once["to"] = once["to"], once["from"]
    return [*once.items(), *(pair for pair in pairs if pair[0] not in once)]


_FILES: Mapping[str, str] = {row.file_name: kind for kind, row in OFFERED.items()}
