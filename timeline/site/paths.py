"""Paths of a site: which file is where, as names with slashes from its folder on.

Files of tags have names that are short, safe on every disk, and the same for ever.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from timeline import query
from timeline.formats import CHARTS, NEWS, OFFERED, PAGED
from timeline.page import MANUAL
from timeline.query import Query
from timeline.query.years import year_text
from timeline.text import ids

#: what was published, for the next time
MANIFEST = ".timeline.json"
#: the folders of a site, from its own on
FOLDERS = ("", "year/", "tag/", "event/", "manual/")
#: the folder of those of events
EVENTS = "event/"
#: the page of the whole timeline
INDEX = "index.html"
#: the page of it for a frame in the pages of other sites
EMBED = "embed.html"
#: what programs ask how it is embedded
OEMBED = "oembed.json"
#: pages of the manual, by where they are
MANUAL_PAGES = {f"manual/{name}.html": name for name in MANUAL}
#: what the script of its pages searches, by the kind of file that it is asked for as
SEARCH = "search.json"
#: what hosts show where there is nothing
NOT_FOUND = "404.html"
#: the files that every site has beside those of its parts
COMMON = (*MANUAL_PAGES, SEARCH, NOT_FOUND)
#: endings of the files of text, which are there compressed as well
TEXT = frozenset({"html", *(row.ending for row in OFFERED.values() if row.media.is_text)})
#: of the compressed file, behind the other
PACKED = ".gz"
#: behind a year before our era
_BC = "-bc"

#: formats of which the whole timeline has a file, and of these the ones of a year or tag
_KINDS = tuple(OFFERED)
_PART_KINDS = tuple(name for name, row in OFFERED.items() if row.is_of_parts)
#: those of an event, and of these the ones that only documents can change
_EVENT_CALENDAR = ("ics",)
_EVENT_NEWS = tuple(name for name in OFFERED if name in NEWS)


#: how files end that tell what is new of an event
_FEEDS = tuple(f".{OFFERED[name].file_name}" for name in _EVENT_NEWS)


def _ending(kind: str) -> str:
    """How the file of a format ends that is of a part: what tells the news says so."""
    row = OFFERED[kind]
    return f".{row.file_name if kind in NEWS else row.ending}"


def _endings(kinds: Iterable[str]) -> str:
    """A pattern of how files of parts end, of which charts may have the number of a page."""
    page = r"(?:[.][1-9]\d*)?"
    endings = (rf"{page if kind in PAGED else ''}{re.escape(_ending(kind))}" for kind in kinds)
    return "|".join(endings)


def _names(kinds: Iterable[str]) -> str:
    """A pattern of the names of files of the whole timeline."""
    page = r"(?:-[1-9]\d*)?"
    rows = ((kind, OFFERED[kind]) for kind in kinds)
    names = (rf"{row.stem}{page if kind in PAGED else ''}\.{row.ending}" for kind, row in rows)
    return "|".join(names)


_FILE = re.compile(
    rf"""
    (?: index\.html
      | embed\.html
      | oembed\.json
      | search\.json
      | 404\.html
      | manual/ [a-z]+ \.html
      | (?: {_names(_KINDS)} )
      | (?: year/ (?P<year> \d{{4}} | y[1-9]\d{{4,10}} | [1-9]\d{{0,10}}-bc )
          | tag/ (?P<tag> [^/.]+ ) )
        (?: (?: \.embed )? \.html | \.oembed\.json | {_endings(_PART_KINDS)} )
      | event/ (?P<event> [^/.]+ ) (?: \.html | {_endings((*_EVENT_CALENDAR, *_EVENT_NEWS))} )
    )
    (?P<packed> \.gz )?
    """,
    re.VERBOSE | re.ASCII,
)

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
    """A tag, or the id of an event, and what its files are called."""

    tag: str
    #: without an ending
    name: str
    #: whether only the name is known, and the tag is guessed to be the same
    is_guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a timeline that has files in some formats, and mostly a page."""

    #: where its files are, without an ending
    path: str
    query: Query
    #: formats, each the ending of its files too
    kinds: tuple[str, ...] = _PART_KINDS
    has_page: bool = True

    @property
    def is_event(self) -> bool:
        """Whether it is one event."""
        return self.path.startswith(EVENTS)

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole timeline."""
        return self.path == WHOLE.path

    @property
    def page(self) -> str:
        """Where its page is; empty where it has none."""
        if not self.has_page:
            return ""
        return INDEX if self.is_whole else f"{self.path}.html"

    @property
    def embed(self) -> str:
        """Where its page for a frame is; empty where it has none."""
        if not self.has_page or self.is_event:
            return ""
        return EMBED if self.is_whole else f"{self.path}.{EMBED}"

    @property
    def oembed(self) -> str:
        """Where it says how its page is embedded; empty where it has no page for a frame."""
        if not self.embed:
            return ""
        return OEMBED if self.is_whole else f"{self.path}.{OEMBED}"

    @property
    def lasting(self) -> tuple[str, ...]:
        """The files that it has even where nothing matches it: all but the chart of a part."""
        kinds = (kind for kind in self.kinds if self.is_whole or kind not in CHARTS)
        return (*map(self.file, kinds), *filter(None, (self.page, self.embed, self.oembed)))

    def file(self, kind: str, number: int = 1) -> str:
        """Where its file of a format is; `number` counts the pages of a chart."""
        if number == 1:
            return OFFERED[kind].file_name if self.is_whole else f"{self.path}{_ending(kind)}"
        # A tag can be called "art-2", and no name of a tag has a dot.
        joint = "-" if self.is_whole else "."
        return f"{self.path}{joint}{number}.{kind}"


WHOLE = Part(path="timeline", query=Query(), kinds=_KINDS)


def of_year(year: int) -> Part:
    """A year; the files of 44 BC are called 44-bc, and those of 12,000 y12000."""
    text = year_text(year)
    name = f"{1 - year}{_BC}" if year < 1 else text.lower()
    return Part(path=f"year/{name}", query=query.of(year=text))


def _year(name: str) -> int:
    return 1 - int(name.removesuffix(_BC)) if name.endswith(_BC) else int(name.removeprefix("y"))


def of_tag(named: TagName) -> Part:
    """What has a tag."""
    return Part(path=f"tag/{named.name}", query=query.of(tag=named.tag))


def of_event(named: TagName, *, has_page: bool = True, has_feed: bool = True) -> Part:
    """One event: its page with its calendar, and the feed of what is new of it."""
    calendar = _EVENT_CALENDAR if has_page else ()
    return Part(
        path=f"{EVENTS}{named.name}",
        query=query.of(event=named.tag),
        kinds=(*calendar, *(_EVENT_NEWS if has_feed else ())),
        has_page=has_page,
    )


def has_feed(name: str, files: Collection[str]) -> bool:
    """Whether files are among those of the feed of an event that has that name."""
    return any(f"{EVENTS}{name}{_ending(kind)}" in files for kind in _EVENT_NEWS)


def parts_of(
    years: Iterable[int], tags: Iterable[TagName], events: Iterable[Part] = ()
) -> tuple[Part, ...]:
    """The parts of a site with these years, tags and events; the whole comes last."""
    return (*events, *map(of_year, years), *map(of_tag, tags), WHOLE)


def with_packed(paths: Iterable[str]) -> frozenset[str]:
    """The files, and those that are compressed beside them."""
    plain = frozenset(paths)
    return plain | {path + PACKED for path in plain if is_packed(path)}


def is_packed(path: str) -> bool:
    """Whether a file is there compressed as well.

    Pages and calendars of single events are not: they are small, and there can be thousands.
    """
    is_small = path.startswith(EVENTS) and not path.endswith(_FEEDS)
    return kind_of(path) in TEXT and not is_small


def kind_of(path: str) -> str:
    """How a file ends, whether it is compressed or not."""
    return path.removesuffix(PACKED).rpartition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """The files, years, tags and events that a site has."""

    files: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()
    tags: tuple[TagName, ...] = ()
    events: tuple[TagName, ...] = ()


def inventory_of(paths: Iterable[str]) -> Inventory:
    """What a site has, as far as the names of its files say; other files are passed over.

    A name does not say of which tag a file is: the name itself stands for the tag.
    """
    ours = {path: match for path in paths if (match := _ours(path)) is not None}
    return Inventory(
        files=frozenset(ours),
        years=tuple(sorted({_year(match["year"]) for match in ours.values() if match["year"]})),
        tags=_guessed(match["tag"] for match in ours.values()),
        events=_guessed(match["event"] for match in ours.values()),
    )


def _guessed(names: Iterable[str | None]) -> tuple[TagName, ...]:
    found = sorted({name for name in names if name})
    return tuple(TagName(tag=name, name=name, is_guess=True) for name in found)


def _ours(path: str) -> re.Match[str] | None:
    """What of a path that a site can have a file at; None for all others."""
    match = _FILE.fullmatch(path)
    if match is None or match["year"] == "0000":
        return None
    if match["packed"] and not is_packed(path.removesuffix(PACKED)):
        return None
    name = match["tag"] or match["event"]
    return match if not name or is_name(name) else None


def name_tags(tags: Iterable[str], known: Iterable[TagName] = ()) -> tuple[TagName, ...]:
    """Names for the tags, and for those that had one: no two alike, in order of the names.

    A tag keeps the name that it has. Where a slug is empty, taken, reserved or too long, a
    digest of the tag is added, and not a number: it does not depend on which tag came first.
    """
    taken = {tag_key(item.tag): item for item in known}
    names = {_name_key(item.name): item for item in taken.values()}
    present = {tag_key(tag): tag for tag in tags}
    for key, tag in present.items():
        name = taken[key].name if key in taken else _free(tag, names, present)
        if key not in taken and (before := names.get(_name_key(name))):
            del taken[tag_key(before.tag)]
        taken[key] = names[_name_key(name)] = TagName(tag=tag, name=name)
    return tuple(sorted(taken.values(), key=lambda item: item.name))


def name_events(ids: Iterable[str], known: Iterable[TagName] = ()) -> tuple[TagName, ...]:
    """Names for the ids of events, as `name_tags` makes them, and none for any other."""
    wanted = dict.fromkeys(map(tag_key, ids := tuple(ids)))
    return tuple(item for item in name_tags(ids, known) if tag_key(item.tag) in wanted)


def is_name(text: str) -> bool:
    """Whether files of a tag can be called that."""
    fits = len(text.encode(errors="replace")) <= LONGEST_NAME
    return fits and _NAME.fullmatch(text) is not None and text not in _RESERVED


def distinct(known: Collection[TagName]) -> bool:
    """Whether each tag has one name, and each name one tag, on every file system."""
    tags = {tag_key(item.tag) for item in known}
    names = {_name_key(item.name) for item in known}
    return len(tags) == len(names) == len(known)


def _free(tag: str, names: dict[str, TagName], present: dict[str, str]) -> str:
    slug = ids.slug(tag).strip("_-")
    if is_name(slug):
        before = names.get(_name_key(slug))
        # Of a name that only its file tells, the tag was guessed: this is the tag itself.
        guessed = before and before.is_guess and tag_key(before.tag) not in present
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


def tag_key(tag: str) -> str:
    """The same for tags that filters do not tell apart."""
    return tag.casefold()


def _name_key(name: str) -> str:
    """The same for names that some file system does not tell apart."""
    return unicodedata.normalize("NFKC", name.upper().casefold())
