"""How far a text has come in telling: what dates without a year, month or day follow on."""

from dataclasses import dataclass

from timeline.dates.rules import Anchor, Parts, compiled
from timeline.edtf import EdtfDate, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.languages.english.cues import BACKGROUND, IN_YEAR
from timeline.languages.english.dates import YEARLESS, read_date
from timeline.languages.english.patterns import (
    DAY_TO_YEAR,
    FULL_DATE,
    JOINS,
    SEEN_FROM_TODAY,
    WEEKDAY_ALONE,
)
from timeline.languages.english.tense import ends_sentence, starts_line
from timeline.text.match import Place

# A history: so many years or more lie outside those of the publication, and most of all do.
_FAR = 6
# Months by which a date lies before the last one when it is that of the next year.
_TURN = 8
# Months of a list that share a year: "in January, April and July 1990".
_MOST_IN_A_BREATH = 6
# Dates in a text that surely tells a story, of which some "will" be.
_MANY = 16
_LEAP = 4
_ANY_YEAR = 2000


def is_history(places: tuple[Place, ...], published: EdtfDate | None) -> bool:
    """Whether a text tells of years other than those around its publication."""
    if published is None:
        return True
    years = [
        0 if place.table == "BEFORE_CHRIST" else int(place.match["core"][-4:])
        for place in places
        if place.table == "BEFORE_CHRIST"
        or (place.table == "TEXT_DATE" and place.match["core"][-4:].isdecimal())
    ]
    far = sum(abs(year - published.first.year) > 1 for year in years)
    today = sum(_is_seen_from_today(places, index) for index in range(len(places)))
    coming = sum(year > published.first.year for year in years)
    if far >= _FAR:
        # News with a long background speaks of its own days too, and of years to come.
        return far * 2 > len(years) and today * 3 < far - 3 and coming * 5 < far
    # A short one has no other years, and nothing in it is seen from today.
    return 0 < far == len(years) and not today and not coming


def _is_seen_from_today(places: tuple[Place, ...], index: int) -> bool:
    place = places[index]
    if place.table != "TEXT_DATE" or SEEN_FROM_TODAY.fullmatch(place.match["core"]) is None:
        return False
    before = places[index - 1] if index else None
    # "On 21 June 1908 … On Monday": the Monday after it.
    after_day = (
        before is not None and before.table == "TEXT_DATE" and FULL_DATE.search(before.match[0])
    )
    return not after_day or not WEEKDAY_ALONE.fullmatch(place.match["core"])


def yearless(core: str) -> bool:
    """Whether words name a month, day, season or quarter and no year."""
    return compiled(YEARLESS).fullmatch(core) is not None


@dataclass(slots=True, kw_only=True)
class Telling:
    """What a text has told up to one of its places."""

    places: tuple[Place, ...]
    published: EdtfDate | None
    #: whether dates follow on each other rather than on the publication
    history: bool
    #: the last date, of a year or finer
    told: EdtfDate | None = None
    #: the last day
    day: EdtfDate | None = None
    #: offset behind the words that told it
    day_end: int = 0
    #: what dates without a year follow on
    base: EdtfDate | None = None
    #: offset behind the words that told it
    base_end: int = 0
    #: the last quarter
    quarter: EdtfDate | None = None
    #: whether years before our era were told
    before_christ: bool = False

    def note(self, index: int, parts: Parts) -> None:
        """Goes on to the date that the place `index` tells."""
        value = parts.value
        if isinstance(value, EdtfInterval):
            value = value.ends[0]
        if not isinstance(value, EdtfDate) or value.precision > Precision.YEAR:
            return
        place, base = self.places[index], self.base
        seen_from_here = place.table == "TEXT_DATE" and not parts.stated
        # "Today" in a history is the reader's.
        late = base is not None and value.first.year > base.first.year + 1
        if self.history and seen_from_here and late:
            return
        self.told = value
        if value.precision == Precision.DAY:
            self.day, self.day_end = value, place.end
        if value.precision == Precision.QUARTER:
            self.quarter = value
        coming = self.published is not None and value.first > self.published.first
        if (coming and not self.before_christ) or seen_from_here:
            # Plans, and a Monday of what is told, are no turn of the story.
            return
        if value.precision < Precision.YEAR or self._sets_year(place):
            self.base, self.base_end = value, place.end

    def _sets_year(self, place: Place) -> bool:
        """Whether the text goes on in a bare year: fronted, in a heading, or after another."""
        words, first = place.words, place.first
        before = words.lower[first - 1] if first else ""
        heading = starts_line(words, first)
        if before in BACKGROUND or (heading and not self._is_first(place)):
            return False
        if self.base is None or self.base.precision >= Precision.YEAR:
            return True
        # "In 1808 …", "Early in 1808 …"
        lead = first - 1 if before in IN_YEAR else first
        fronted = lead == 0 or ends_sentence(words, lead - 1)
        bare = place.table == "TEXT_DATE" and place.match[0] == place.match["core"]
        dressed = lead < first or not bare
        return (fronted and dressed) or heading

    def _is_first(self, place: Place) -> bool:
        """Whether no date stands before it in its heading: "Campaigns of 1624 and 1625"."""
        line = place.words.text.rfind("\n", max(self.base_end, 0), place.start)
        return line >= 0 or not self.base_end

    @property
    def is_long(self) -> bool:
        """Whether a story is so long that it tells of what "will" be as well."""
        return len(self.places) >= _MANY

    @property
    def is_story(self) -> bool:
        """Whether "last year" is seen from what is told; without a publication that is open."""
        return self.history and self.published is not None

    @property
    def reigns(self) -> bool:
        """Whether what was told, rather than the publication, gives dates their year."""
        return self.history and self.base is not None

    def is_of_today(self, told: EdtfDate) -> bool:
        """Whether a history has come to its own time, where "last month" is the reader's."""
        return self.published is not None and told.first.year >= self.published.first.year - 1

    def in_told_year(self, index: int) -> Parts | None:
        """The date of the place `index`, which has no year, in the year that the text is in.

        Raises:
            DateError: There is no such day.
        """
        base, place = self.base, self.places[index]
        if base is None:
            return None
        core, year = place.match["core"], base.first.year
        found = _in_year(core, year)
        first = found.value.earliest
        if base.precision >= Precision.YEAR or first is None:
            return found
        gap = (base.first.year - first.year) * 12 + base.first.month - first.month
        forward = index > 0 and gap > 0 and _joined(self.places[index - 1], place)
        if gap >= _TURN or forward:
            return _in_year(core, year + 1)
        if -_TURN < gap < 0 and self._wraps(index):
            return _in_year(core, year - 1)
        return found

    def lent_year(self, index: int) -> Parts | None:
        """The date in the year of the one that follows in a breath: "May to June 1955".

        Raises:
            DateError: There is no such day.
        """
        core = self.places[index].match["core"]
        following = self.places[index + 1] if index + 1 < len(self.places) else None
        if following is not None and _is_day_to_year(self.places[index], following):
            return _in_year(core, int(following.match["core"]))
        after = self._joined_after(index)
        if after is None:
            return None
        step = index + 1
        while yearless(after.match["core"]):
            # "In January, April and July 1990": the year stands behind the last.
            following_one = self._joined_after(step)
            if following_one is None or step - index >= _MOST_IN_A_BREATH:
                return None
            after, step = following_one, step + 1
        other = after.match["core"]
        if other.isdecimal() or not other[-4:].isdecimal():
            return None
        end = read_date(other, Anchor())
        last = end.value.latest
        if last is None:
            return None
        found = _in_year(core, last.year)
        later = found.value.span.begin > end.value.span.begin
        return _in_year(core, last.year - 1) if later else found

    def _wraps(self, index: int) -> bool:
        """Whether a stretch without years runs over the end of one: "from October to March"."""
        after = self._joined_after(index)
        if after is None or not yearless(after.match["core"]):
            return False
        start = _in_year(self.places[index].match["core"], _ANY_YEAR)
        end = _in_year(after.match["core"], _ANY_YEAR)
        return end.value.span.begin < start.value.span.begin

    def _joined_after(self, index: int) -> Place | None:
        """The date that follows in the same breath."""
        if index + 1 >= len(self.places):
            return None
        place, after = self.places[index], self.places[index + 1]
        return after if after.table == "TEXT_DATE" and _joined(place, after) else None


def _is_day_to_year(day: Place, year: Place) -> bool:
    """Whether the second place is the year of the first: "May 3-5, 2026"."""
    if year.table != "TEXT_DATE" or year.match[0] != year.match["core"]:
        return False
    bare = year.match["core"].isdecimal() and day.match[0][-1:].isdecimal()
    return bare and DAY_TO_YEAR.fullmatch(day.words.text, day.end, year.start) is not None


def _joined(left: Place, right: Place) -> bool:
    """Whether two places are the ends of a stretch or are named in one breath."""
    return JOINS.fullmatch(left.words.text, left.end, right.start) is not None


def _in_year(core: str, year: int) -> Parts:
    """The date without a year in that one; 29 February in the leap year next to it."""
    try:
        return read_date(core, Anchor(year=year))
    except DateError:
        if not core.lower().startswith(("feb", "29")):
            raise
        return read_date(core, Anchor(year=round(year / _LEAP) * _LEAP))
