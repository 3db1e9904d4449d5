"""Paths of a site: which file is where, as names with slashes from its folder on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline import query
from timeline.formats import CHARTS, PAGED, WRITTEN
from timeline.page import MANUAL
from timeline.query import Query
from timeline.site.names import TagName, is_name

#: what was published, for the next time
MANIFEST = ".timeline.json"
#: the folders of a site, from its own on
FOLDERS = ("", "year/", "tag/", "manual/")
#: the page of the whole timeline
INDEX = "index.html"
#: pages of the manual, by where they are
MANUAL_PAGES = {f"manual/{name}.html": name for name in MANUAL}
#: endings of the files of text, which are there compressed as well
TEXT = frozenset({"html", *(name for name, row in WRITTEN.items() if row.media.is_text)})
#: of the compressed file, behind the other
PACKED = ".gz"

#: formats of which the whole timeline has a file, and of these the ones of a year or tag
_KINDS = tuple(WRITTEN)
_PART_KINDS = tuple(name for name, row in WRITTEN.items() if row.is_of_parts)


def _endings(kinds: Iterable[str], joint: str) -> str:
    """A pattern of the endings of formats, of which charts may have the number of a page."""
    page = rf"(?:{joint}[1-9]\d*)?"
    return "|".join(rf"{page if kind in PAGED else ''}\.{kind}" for kind in kinds)


_FILE = re.compile(
    rf"""
    (?: index\.html
      | manual/ [a-z]+ \.html
      | timeline (?: {_endings(_KINDS, "-")} )
      | (?: year/ (?P<year> \d{{4}} ) | tag/ (?P<tag> [^/.]+ ) )
        (?: \.html | {_endings(_PART_KINDS, "[.]")} )
    )
    (?P<packed> \.gz )?
    """,
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a timeline that has a page, and files in some formats."""

    #: where its files are, without an ending
    path: str
    query: Query
    #: formats, each the ending of its files too
    kinds: tuple[str, ...] = _PART_KINDS

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole timeline."""
        return self.path == WHOLE.path

    @property
    def page(self) -> str:
        """Where its page is."""
        return INDEX if self.is_whole else f"{self.path}.html"

    @property
    def lasting(self) -> tuple[str, ...]:
        """The files that it has even where nothing matches it: all but the chart of a part."""
        kinds = (kind for kind in self.kinds if self.is_whole or kind not in CHARTS)
        return (*map(self.file, kinds), self.page)

    def file(self, kind: str, number: int = 1) -> str:
        """Where its file of a format is; `number` counts the pages of a chart."""
        if number == 1:
            return f"{self.path}.{kind}"
        # A tag can be called "art-2", and no name of a tag has a dot.
        joint = "-" if self.is_whole else "."
        return f"{self.path}{joint}{number}.{kind}"


WHOLE = Part(path="timeline", query=Query(), kinds=_KINDS)


def of_year(year: int) -> Part:
    """A year from 1 to 9999."""
    text = f"{year:04}"
    return Part(path=f"year/{text}", query=Query(years=(query.years(text),)))


def of_tag(named: TagName) -> Part:
    """What has a tag."""
    return Part(path=f"tag/{named.name}", query=Query(tags=(named.tag,)))


def parts_of(years: Iterable[int], tags: Iterable[TagName]) -> tuple[Part, ...]:
    """The parts of a site with these years and tags; the whole comes last."""
    return (*map(of_year, years), *map(of_tag, tags), WHOLE)


def with_packed(paths: Iterable[str]) -> frozenset[str]:
    """The files, and those that are compressed beside them."""
    plain = frozenset(paths)
    return plain | {path + PACKED for path in plain if kind_of(path) in TEXT}


def kind_of(path: str) -> str:
    """The format of a file, whether it is compressed or not."""
    return path.removesuffix(PACKED).rpartition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a site was made of once."""

    files: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()
    tags: tuple[TagName, ...] = ()


def told_by(paths: Iterable[str]) -> Made:
    """What a site was made of, as far as the names of its files tell; others are passed over.

    Which tag a file is of its name does not tell: the name itself stands for it.
    """
    ours = {path: match for path in paths if (match := _ours(path)) is not None}
    names = sorted({match["tag"] for match in ours.values() if match["tag"]})
    return Made(
        files=frozenset(ours),
        years=tuple(sorted({int(match["year"]) for match in ours.values() if match["year"]})),
        tags=tuple(TagName(tag=name, name=name, is_guess=True) for name in names),
    )


def _ours(path: str) -> re.Match[str] | None:
    """What of a path that a site can have a file at; None for all others."""
    match = _FILE.fullmatch(path)
    if match is None or match["year"] == "0000":
        return None
    if match["packed"] and kind_of(path) not in TEXT:
        return None
    return match if not match["tag"] or is_name(match["tag"]) else None
