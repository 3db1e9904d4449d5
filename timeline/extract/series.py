"""Dates that are named in one breath: the ends of a stretch, and lists that share month or year."""

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from timeline.languages.running_text import Neighbours, RunningText
from timeline.text.match import Table, TextMatch

# Characters: how far from a day another of its month begins, and the gap to a year behind it.
_REACH = 28
# Characters before a date in which the verb that moves something from there begins.
_MOVED = 60
_OWN_YEAR = re.compile(r",?\s{1,3}|,")
# Days of a month that are named in one breath.
_MOST_DAYS = 31


class Link(Enum):
    """How a date goes on to the next."""

    #: they are the ends of a stretch: "from May to June"
    TO = "to"
    #: both are meant: "in May and June"
    LIST = "list"
    #: the second takes the place of the first: "postponed from May to June"
    MOVED = "moved"
    #: the second lies in the first: "last year, in May"
    IN = "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNumber:
    """A day of which the month stands with another: the 3 of "3-4 May"."""

    start: int
    end: int
    day: int
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The dates of a text with what links them."""

    hits: tuple[TextMatch, ...]
    #: by the index of a hit, how it goes on to the next
    links: dict[int, Link] = field(default_factory=dict)
    #: by the index of a hit, the days of its month before it and behind it, in their order
    left: dict[int, tuple[DayNumber, ...]] = field(default_factory=dict)
    right: dict[int, tuple[DayNumber, ...]] = field(default_factory=dict)
    #: by the index of a hit, the bare year that stands behind the days behind it
    years: dict[int, TextMatch] = field(default_factory=dict)

    def start(self, index: int) -> int:
        """Offset of the first character of a hit, with the days before it."""
        left = self.left.get(index)
        return left[0].start if left else self.hits[index].start

    def end(self, index: int) -> int:
        """Offset behind the last character of a hit, with the days behind it and their year."""
        right, year = self.right.get(index), self.years.get(index)
        return year.end if year else right[-1].end if right else self.hits[index].end


def series_of(hits: tuple[TextMatch, ...], language: RunningText) -> Series:
    """What links the dates of a text; hits that are only parts of such days are left out."""
    kept, left, right, years = _with_days(hits, language.neighbours)
    series = Series(hits=kept, left=left, right=right, years=years)
    for index, (hit, after) in enumerate(pairwise(kept)):
        if hit.table is Table.DATE and after.table is Table.DATE:
            link = _link(series, index, language)
            if link is not None:
                series.links[index] = link
    return series


def _with_days(
    hits: tuple[TextMatch, ...], words: Neighbours
) -> tuple[
    tuple[TextMatch, ...],
    dict[int, tuple[DayNumber, ...]],
    dict[int, tuple[DayNumber, ...]],
    dict[int, TextMatch],
]:
    kept: list[TextMatch] = []
    left: dict[int, tuple[DayNumber, ...]] = {}
    right: dict[int, tuple[DayNumber, ...]] = {}
    years: dict[int, TextMatch] = {}
    at, behind = 0, 0
    while at < len(hits):
        hit = hits[at]
        before = _before(hit, _floor(kept, behind, words), words)
        if before:
            # Its weekday has been found by itself.
            while kept and kept[-1].end > before[0].start:
                kept.pop()
            left[len(kept)] = before
        ahead = hits[at + 1].start if at + 1 < len(hits) else len(hit.words.text)
        after = _after(hit, ahead, words)
        behind = hit.end
        if after:
            right[len(kept)] = after
            behind = after[-1].end
            if at + 1 < len(hits) and _is_year_of(hits[at + 1], behind):
                years[len(kept)] = hits[at + 1]
                at, behind = at + 1, hits[at + 1].end
        kept.append(hit)
        at += 1
    return tuple(kept), left, right, years


def _floor(kept: list[TextMatch], behind: int, words: Neighbours) -> int:
    """Where the days before a hit can begin: with what of them has been found by itself."""
    for hit in reversed(kept[-_MOST_DAYS:]):
        if words.part_of_day.fullmatch(hit.match[0]) is None:
            break
        behind = hit.start
    return behind


def _is_year_of(year: TextMatch, end: int) -> bool:
    gap = year.words.text[end : year.start]
    bare = year.table is Table.DATE and year.match[0].isdecimal()
    return bare and _OWN_YEAR.fullmatch(gap) is not None


def _before(hit: TextMatch, behind: int, words: Neighbours) -> tuple[DayNumber, ...]:
    """The days whose month is that of `hit`: "3, 10 and 17 May"."""
    first = words.day_first.match(hit.match[0]) if hit.table is Table.DATE else None
    if first is None:
        return ()
    text, found, start = hit.words.text, list[DayNumber](), hit.start
    below = int(first["day"])
    while len(found) < _MOST_DAYS:
        match = words.day_left.search(text, max(start - _REACH, behind), start)
        if match is None or not _follows(match, int(match["day"]), below):
            break
        below, start = int(match["day"]), match.start()
        found.insert(0, _day(match))
    if not found or (len(found) == 1 and _comma(text, found[0].end, hit.start)):
        # A comma alone joins no number to a date: "in room 3, 10 May".
        return ()
    if len(found) == 1 and words.between.search(text, max(start - _REACH, 0), start):
        return (replace(found[0], link=Link.TO),)
    if words.moved_from.search(text, max(start - _MOVED, 0), start):
        return tuple(replace(day, link=Link.LIST) for day in found)
    return tuple(found)


def _after(hit: TextMatch, ahead: int, words: Neighbours) -> tuple[DayNumber, ...]:
    """The days whose month is that of `hit`: "May 3, 10 and 17"."""
    first = words.day_last.search(hit.match[0]) if hit.table is Table.DATE else None
    if first is None:
        return ()
    text, found, end, above = hit.words.text, list[DayNumber](), hit.end, int(first["day"])
    while len(found) < _MOST_DAYS:
        match = words.day_right.match(text, end)
        if match is None or match.end() > ahead or not _follows(match, above, int(match["day"])):
            break
        above, end = int(match["day"]), match.end()
        found.append(_day(match))
    while found and _comma(text, found[-2].end if len(found) > 1 else hit.end, found[-1].start):
        # A comma alone joins no number to a date: "May 3, 10 people".
        found.pop()
    if len(found) == 1 and words.between.search(text, max(hit.start - _REACH, 0), hit.start):
        return (replace(found[0], link=Link.TO),)
    return tuple(found)


def _follows(match: re.Match[str], day: int, later: int) -> bool:
    """Whether two days of a month follow on each other; a slash stands between neighbours only."""
    step = 1 if _slash(match) else later
    return 0 < day < later <= day + step


def _slash(match: re.Match[str]) -> bool:
    return (match["and"] or "").strip() == "/"


def _day(match: re.Match[str]) -> DayNumber:
    start = match.start("weekday") if match["weekday"] else match.start("day")
    link = Link.TO if match["to"] or _slash(match) else Link.LIST
    return DayNumber(start=start, end=match.end("ordinal"), day=int(match["day"]), link=link)


def _comma(text: str, start: int, end: int) -> bool:
    """Whether nothing but a comma stands there."""
    return text[start:end].strip() == ","


def _link(series: Series, index: int, language: RunningText) -> Link | None:
    """How the hit `index` goes on to the next."""
    text = series.hits[index].words.text
    start, end = series.start(index), series.end(index)
    words = language.neighbours
    match = words.link.fullmatch(text, end, series.start(index + 1))
    if match is None:
        return Link.IN if _is_inside(series, index, words) else None
    if words.moved_from.search(text, max(start - _MOVED, 0), start):
        return Link.MOVED
    between = match["and"] and words.between.search(text, max(start - _REACH, 0), start)
    return Link.TO if match["to"] or between else Link.LIST


def _is_inside(series: Series, index: int, words: Neighbours) -> bool:
    """Whether the date behind the hit `index` lies in it: "in 2019, on 4 June"."""
    if index - 1 in series.links or words.purpose.search(
        series.hits[index].words.text, max(series.start(index) - _REACH, 0), series.start(index)
    ):
        # "A plan for 2027 in May" is made in May.
        return False
    text = series.hits[index].words.text
    return words.inside.fullmatch(text, series.end(index), series.start(index + 1)) is not None
