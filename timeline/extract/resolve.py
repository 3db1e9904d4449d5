"""What was found means: each date by the publication, the tense and the date last told."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor, DateOrder, Lean, Modifier, Parts, Rule, first_rule
from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract import before_christ, timex
from timeline.extract.narrative import Telling, is_history, yearless
from timeline.languages.english import tense
from timeline.languages.english.dates import DATES, read_date
from timeline.languages.english.durations import MEASURES
from timeline.languages.english.from_narrative import TOLD
from timeline.languages.english.from_publication import HERE
from timeline.languages.english.not_dates import COMPARED, LINKS, is_rate
from timeline.languages.english.patterns import (
    OF_TOLD_YEAR,
    QUARTER,
    SHORT_PAIR,
    THE_DAY,
    TODAY,
    YEAR_BEFORE,
    clock,
    likelier,
    part_named,
    zone,
)
from timeline.languages.english.units import daytime
from timeline.text.match import Place
from timeline.text.mention import Mention, Type

# Rules of `DATES` that a history sees from the day that it tells of; "today" is the reader's.
_TOLD_IN_HISTORY = frozenset(
    (
        "counted",
        "near day by name",
        "near month by name",
        "near season",
        "near year and other units",
        "part of the running unit",
        "weekday",
    )
)
# Characters behind a day within which times are its.
_NEAR = 200
#: the part of a value that nothing tells
OPEN_DAY = "XXXX-XX-XX"


def resolve(
    places: tuple[Place, ...], published: date | None, order: DateOrder | None = None
) -> tuple[Mention, ...]:
    """The mentions that `places` make, in the same order."""
    day = None if published is None else edtf.day(published)
    telling = Telling(places=places, published=day, history=is_history(places, day))
    resolver = _Resolver(telling, order)
    return tuple(
        mention
        for index, place in enumerate(places)
        for mention in resolver.tables[place.table](index, place)
    )


class _Resolver:
    """Reads places one after the other, as each can count from those before it."""

    def __init__(self, telling: Telling, order: DateOrder | None) -> None:
        self.telling = telling
        self.order = order
        self.tables: dict[str, Callable[[int, Place], list[Mention]]] = {
            "TEXT_DATE": self.date,
            "TOLD": self.told,
            "HERE": self.here,
            "MEASURES": _measured,
            "TEXT_TIME": self.time,
            "BEFORE_CHRIST": self.before_christ,
        }

    def date(self, index: int, place: Place) -> list[Mention]:
        """A date of the calendar, or one seen from the publication."""
        core = " ".join(place.match["core"].split())
        pair = _pair(place, core)
        if pair:
            return pair
        found = first_rule(core, DATES)
        rule = found[0].name if found else "date"
        lean = tense.lean(place.words, place.first, place.last)
        ahead = found[1].groupdict().get("ahead") if found else None
        due = place.first > 0 and place.words.lower[place.first - 1] in LINKS
        if ahead and ((lean is not Lean.FUTURE and not due) or _is_compared(place)):
            return _measured(index, place, place.match.start("core") + core.index(" ") + 1)
        doubt = ""
        try:
            parts = self._parts(index, core, rule, lean)
            if self.telling.published is None and "year" in parts.implied:
                doubt = "the year is that of the date told before, as no publication date is known"
        except DateError as error:
            doubt = str(error)
            guess = self._guess(core)
            if guess is None:
                value = _open_value(core, rule)
                return [_mention(place, value, rule=rule, doubt=doubt)] if value else []
            parts = guess
        if core.lower() == TODAY and self.telling.history and self.telling.published is not None:
            # The reader's own time.
            return [_mention(place, "PRESENT_REF", rule=rule)]
        parts = replace(parts, modifier=part_named(place.match["modifier"]) or parts.modifier)
        self.telling.note(index, parts)
        value = timex.value(parts.value)
        mention = _mention(place, value, parts=parts, rule=rule, doubt=doubt)
        return [before_christ.said(_with_time(mention, place), self.telling)]

    def _guess(self, core: str) -> Parts | None:
        """The likeliest date of words that are refused, for a person to decide; None for none."""
        published = self.telling.published
        found: list[Parts] = []
        for order in DateOrder:
            with suppress(DateError):
                found.append(read_date(core, Anchor(order=order)))
        if found:
            near = published.first.toordinal() if published is not None else 0
            return min(found, key=lambda parts: abs(parts.value.span.begin - near))
        for words in likelier(core):
            with suppress(DateError):
                return read_date(words, self._anchor(published, Lean.PAST))
        return None

    def _parts(self, index: int, core: str, rule: str, lean: Lean | None) -> Parts:
        telling = self.telling
        if yearless(core):
            parts = telling.lent_year(index)
            if parts is None and telling.reigns and not self._is_ahead(index, lean):
                parts = telling.in_told_year(index)
            if parts is not None:
                return parts
        elif telling.is_story and (rule in _TOLD_IN_HISTORY or OF_TOLD_YEAR.search(core)):
            # A history goes on: its Monday is the next one.
            side = Lean.FUTURE if rule == "weekday" else lean or Lean.PAST
            for told in (telling.told, telling.day):
                if told is not None and not telling.is_of_today(told):
                    with suppress(DateError):
                        return read_date(core, self._anchor(told, side))
        return self._leaning(core, lean)

    def _is_ahead(self, index: int, lean: Lean | None) -> bool:
        """Whether it will be, which is not told of the past; in a long story "would" is."""
        telling, place = self.telling, self.telling.places[index]
        return telling.published is not None and (
            tense.is_to_come(place.words, place.first)
            or (lean is Lean.FUTURE and not telling.is_long)
        )

    def _anchor(self, published: EdtfDate | None, lean: Lean | None) -> Anchor:
        return Anchor(published=published, lean=lean, order=self.order)

    def _leaning(self, core: str, lean: Lean | None) -> Parts:
        """The date on the side that the verbs speak of, or else where it can lie."""
        published = self.telling.published
        if yearless(core) and (lean is None or f"-{QUARTER}" in core.lower()):
            # Without a verb to tell the nearest is meant, and of "first-quarter earnings".
            with suppress(DateError):
                return read_date(core, self._anchor(published, None))
        try:
            return read_date(core, self._anchor(published, lean or Lean.PAST))
        except DateError:
            other = Lean.PAST if lean is Lean.FUTURE else Lean.FUTURE
            return read_date(core, self._anchor(published, other))

    def told(self, index: int, place: Place) -> list[Mention]:
        """A date counted from the one last told."""
        telling = self.telling
        compared = YEAR_BEFORE.fullmatch(place.match[0]) is not None
        quarter = telling.quarter if compared else None
        if place.match[0].lower() == f"the {QUARTER}":
            bases: list[EdtfDate | None] = [telling.quarter or telling.published]
        else:
            bases = [base for base in (quarter, telling.told, telling.day) if base is not None]
        if not telling.history or not bases:
            bases.append(telling.published)
        mentions: list[Mention] = []
        for base in bases:
            mentions = self._by_rules(index, place, TOLD, self._anchor(base, Lean.PAST))
            if mentions and mentions[0].when is not None:
                break
        return mentions

    def here(self, index: int, place: Place) -> list[Mention]:
        """A date of running text that is counted from the publication."""
        telling = self.telling
        lean = tense.lean(place.words, place.first, place.last)
        base = telling.told if telling.reigns else telling.published
        if THE_DAY.search(place.match[0]) and self._is_near_day(place):
            base = telling.day
        side = None if telling.history else lean or Lean.PAST
        return self._by_rules(index, place, HERE, self._anchor(base, side))

    def _by_rules(
        self, index: int, place: Place, rules: tuple[Rule, ...], anchor: Anchor
    ) -> list[Mention]:
        found = first_rule(place.match[0], rules)
        if found is None:
            return []
        rule, match = found
        try:
            parts = rule.read(match, anchor)
        except DateError as error:
            return [_mention(place, OPEN_DAY, rule=rule.name, doubt=str(error))]
        self.telling.note(index, parts)
        mention = _mention(place, timex.value(parts.value), parts=parts, rule=rule.name)
        return [before_christ.said(_with_time(mention, place), self.telling)]

    def _is_near_day(self, place: Place) -> bool:
        """Whether a day was told so shortly before that times and "the day" are its."""
        telling = self.telling
        return telling.day is not None and place.start - telling.day_end < _NEAR

    def time(self, _: int, place: Place) -> list[Mention]:
        """A time of day; a refiner gives it the day that stands beside it."""
        telling = self.telling
        near = self._is_near_day(place)
        base = telling.day if telling.history or near else telling.published
        day = OPEN_DAY if base is None else timex.value(base)
        return [_mention(place, f"{day}T{_clock(place)}", kind=Type.TIME, rule="time of day")]

    def before_christ(self, index: int, place: Place) -> list[Mention]:
        """A date before our era, which EDTF as we write it has no room for."""
        value, parts = before_christ.read(place.match)
        self.telling.before_christ = True
        if parts is not None:
            self.telling.note(index, parts)
        return (
            [_mention(place, value, rule="before our era", doubt=before_christ.DOUBT)]
            if value
            else []
        )


def _is_compared(place: Place) -> bool:
    """Whether a superlative stands before it: "the smallest in three years"."""
    before = place.words.lower[max(place.first - 4, 0) : place.first]
    return any(word.endswith("est") or word in COMPARED for word in before)


def _measured(_: int, place: Place, start: int | None = None) -> list[Mention]:
    """A duration, set or reference; `start` leaves out words before it."""
    text = place.words.text
    first = place.start if start is None else start
    for rule in MEASURES:
        match = rule.pattern.match(text, first)
        if match is not None and match.end() == place.end:
            kind = Type.SET if is_rate(place) else rule.type
            found = _mention(place, rule.read(match), kind=kind, rule=rule.name)
            return [replace(found, start=first, text=match[0])]
    return []


def _pair(place: Place, core: str) -> list[Mention]:
    """Two years of which the second is written short: "1957-58"."""
    match = SHORT_PAIR.fullmatch(core)
    if match is None:
        return []
    first = int(match["first"])
    last = first - first % 100 + int(match["second"])
    if last <= first:
        return []
    start = place.match.start("core")
    whole = _mention(place, f"{first:04}", rule="years, the second shortened")
    return [
        replace(
            whole,
            start=start + match.start(name),
            end=start + match.end(name),
            text=match[name],
            value=f"{year:04}",
            when=edtf.year(year),
            stated=("year",),
        )
        for name, year in (("first", first), ("second", last))
    ]


def _with_time(mention: Mention, place: Place) -> Mention:
    """The mention with the time or part of the day that its words name."""
    when = mention.when
    if not isinstance(when, EdtfDate) or when.precision != Precision.DAY:
        return mention
    groups = place.match.groupdict()
    if groups.get("clock") or groups.get("clock_after"):
        said = f"{mention.value}T{_clock(place)}"
        moment: Edtf = when
        # EDTF has no 24:00.
        with suppress(DateError):
            moment = edtf.parse(said)
        stated = (*mention.stated, "time")
        return replace(mention, type=Type.TIME, value=said, when=moment, stated=stated)
    part = daytime(place.match[0])
    if not part:
        return mention
    return replace(mention, type=Type.TIME, value=f"{mention.value}T{part}")


def _clock(place: Place) -> str:
    groups = place.match.groupdict()
    said = groups["clock"] or groups["clock_after"]
    return clock(said) + zone(groups["zone"] or groups.get("zone_after"))


def _open_value(core: str, rule: str) -> str:
    """What TIMEX3 writes for a date of which nothing tells the year, or the week."""
    bare = yearless(core)
    anchor = Anchor(published=_ANY_MONDAY, lean=Lean.FUTURE, year=_ANY_YEAR if bare else None)
    try:
        parts = read_date(core, anchor)
    except DateError:
        return ""
    value = timex.value(parts.value)
    if bare:
        return "XXXX" + value[4:]
    if not parts.implied:
        return ""
    if rule == "weekday" and isinstance(parts.value, EdtfDate):
        return f"XXXX-WXX-{parts.value.first.isoweekday()}"
    return _UNTOLD.sub("X", value)


_UNTOLD = re.compile(r"\d(?![A-Z])|(?<=W)\d")
_ANY_YEAR = 2000
_ANY_MONDAY = edtf.day(date(2000, 1, 3))


def _mention(  # noqa: PLR0913 - the parts of a mention
    place: Place,
    value: str,
    *,
    rule: str,
    kind: Type = Type.DATE,
    parts: Parts | None = None,
    doubt: str = "",
) -> Mention:
    when: Edtf | None = parts.value if parts else None
    return Mention(
        start=place.start,
        end=place.end,
        text=place.match[0],
        type=kind,
        value=value,
        when=when,
        stated=parts.stated if parts else (),
        implied=parts.implied if parts else (),
        modifier=parts.modifier if parts else Modifier.WHOLE,
        rule=rule,
        doubt=doubt,
    )
