"""The dates that words mean, by the publication, the tense and the last date of the text."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.narrowed import with_part
from timeline.dates.rules import (
    Anchor,
    DateOrder,
    Lean,
    Parts,
    Rule,
    RuleKind,
    doubted,
    first_rule,
)
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract import before_christ, timex
from timeline.extract.companions import Companions
from timeline.extract.day_times import with_time
from timeline.extract.days import with_days
from timeline.extract.guesses import years_ahead
from timeline.extract.hit_mention import mention_of
from timeline.extract.leaning import Leaning
from timeline.extract.narrative import Narrative, is_history, with_year_stated
from timeline.extract.open_dates import ANY_MONDAY, OPEN_DAY, likeliest, open_value
from timeline.extract.programme import day_named, doubts_of_day, is_surely_named
from timeline.extract.report_dates import ReportDates
from timeline.extract.reports import Reports
from timeline.extract.sections import Sections
from timeline.extract.series import Link, series_of
from timeline.extract.sides import (
    doubts_of_verb,
    is_plan,
    leans_of,
)
from timeline.extract.times import on_day
from timeline.extract.year_pairs import year_pair
from timeline.languages.running_text import RunningText
from timeline.text.match import Table, TextMatch
from timeline.text.mention import Mention, Type

# Characters behind a day within which what is counted is surely counted from it.
_AT_ONCE = 100
# Characters behind a day within which times are its.
_NEAR = 200


def resolve(
    hits: tuple[TextMatch, ...],
    published: date | None,
    order: DateOrder | None,
    text: RunningText,
    sections: Sections | None = None,
) -> tuple[Mention, ...]:
    """The mentions that `hits` make, in the same order."""
    day = None if published is None else edtf.day(published)
    series = series_of(hits, text)
    history = is_history(series.hits, day, text)
    narrative = Narrative(
        series=series,
        text=text,
        published=day,
        order=order,
        history=history,
        years_ahead=years_ahead(series.hits) if history else (),
    )
    resolver = _Resolver(narrative, sections or Sections())
    found: list[Mention] = []
    for index, hit in enumerate(series.hits):
        made = with_days(resolver.tables[hit.table](index, hit), index, series, text)
        narrative.name_days(index, made)
        found.extend(made)
    return tuple(found)


class _Resolver:
    """Reads hits one after the other, as each can count from those before it."""

    def __init__(self, narrative: Narrative, sections: Sections) -> None:
        self.narrative = narrative
        self.sections = sections
        self.text = text = narrative.text
        self.companions = Companions(narrative)
        #: of dates of the calendar, the side that their verbs speak of
        self.leans = leans_of(narrative.hits, text)
        self.leaning = Leaning(narrative=narrative, is_plan=is_plan(self.leans.values()))
        self.reports = Reports(
            hits=narrative.hits,
            text=text,
            published=narrative.published,
            history=narrative.history,
            guesses=narrative.guesses,
        )
        self.report_dates = ReportDates(self.reports, narrative, self._end)
        self.tables: dict[Table, Callable[[int, TextMatch], list[Mention]]] = {
            Table.DATE: self.date,
            Table.FROM_NARRATIVE: self.from_narrative,
            Table.FROM_PUBLICATION: self.from_publication,
            Table.DURATION: self.duration,
            Table.TIME: self.time,
            Table.BEFORE_CHRIST: self.before_christ,
        }

    def date(self, index: int, hit: TextMatch) -> list[Mention]:
        """A date of the calendar, or one seen from the publication."""
        core = " ".join(hit.match["core"].split())
        pair = year_pair(hit, core)
        if pair:
            return pair
        found = first_rule(core, self.text.dates)
        rule = found[0] if found else None
        name = rule.name if rule else "date"
        # That it was moved says nothing of when it was to be.
        moved = self.narrative.series.links.get(index) is Link.MOVED
        lean = None if moved else self.leans[index]
        ahead = found[1].groupdict().get("ahead") if found else None
        due = hit.first > 0 and hit.words.lower[hit.first - 1] in self.text.verbs.links
        reported = self.report_dates.mention(index, lean)
        if reported is not None:
            return [reported]
        if ahead and ((lean is not Lean.FUTURE and not due) or self._is_compared(hit)):
            return self.duration(index, hit, hit.match.start("core") + core.index(" ") + 1)
        try:
            parts = self._parts(index, core, rule, lean)
            self.companions.note(index, parts)
            parts = doubted(parts, *self.reports.fiscal_doubts(core))
            if self.narrative.published is None and "year" in parts.implied:
                parts = doubted(parts, _BORROWED_YEAR)
            elif self._is_bare_season(core, parts) and not parts.doubts:
                parts = doubted(parts, _SEASON.format(core, parts.value))
        except DateError as error:
            doubt = str(error)
            guess = likeliest(core, self.narrative)
            if guess is None:
                value = open_value(core, rule, self.narrative)
                return [mention_of(hit, value, rule=name, doubt=doubt)] if value else []
            parts = doubted(guess, doubt)
        if (
            self.text.narrative.today.fullmatch(core)
            and self.narrative.history
            and self.narrative.published is not None
        ):
            # The reader's own time.
            return [mention_of(hit, "PRESENT_REF", rule=name)]
        part = self.text.part_named(hit.match["modifier"])
        parts = parts if part is None else with_part(parts, part)
        self.narrative.note(index, parts)
        self.sections.note(hit, parts.value)
        self.reports.note(index, parts.value)
        value = timex.value(parts.value)
        mention = mention_of(hit, value, parts=parts, rule=name)
        if rule is not None:
            mention = replace(mention, kind=rule.kind)
        return [before_christ.said(with_time(mention, hit, self.text), self.narrative)]

    def _parts(self, index: int, core: str, rule: Rule | None, lean: Lean | None) -> Parts:
        narrative = self.narrative
        if narrative.is_yearless(core):
            parts = narrative.lent_year(index)
            if parts is None:
                parts = self.companions.in_year_of_sentence(index, core, lean)
            if parts is None and narrative.series.links.get(index - 1) is None:
                parts = self._in_section(index, core)
            if parts is None and narrative.reigns and not self._is_ahead(index, lean):
                parts = narrative.in_year_of_text(index)
            if parts is not None:
                return self.leaning.against_verb(core, parts, lean)
        elif self._is_followed(core, rule):
            # A history goes on: its Monday is the next one.
            weekday = rule is not None and rule.kind is RuleKind.WEEKDAY
            side = Lean.FUTURE if weekday else lean or Lean.PAST
            for latest in (narrative.latest, narrative.day):
                if latest is not None and not narrative.is_of_today(latest):
                    with suppress(DateError):
                        found = self.text.read_date(core, narrative.anchor_at(latest, side))
                        # A short one may tell of the reader's week: an obituary.
                        is_open = weekday and not narrative.is_long
                        return doubted(found, _TOLD.format(core, latest)) if is_open else found
        parts = self.companions.parts(index, core, lean)
        if parts is None and lean is Lean.FUTURE:
            parts = self.report_dates.ended_quarter(index, core, self.leaning.read)
        return parts or self._by_programme(index, core, lean)

    def _in_section(self, index: int, core: str) -> Parts | None:
        """The date in the year that a heading above it names.

        Raises:
            DateError: There is no such day.
        """
        base = self.sections.date(self.narrative.hits[index])
        if base is None:
            return None
        return with_year_stated(self.narrative.in_year_of(base, core))

    def _by_programme(self, index: int, core: str, lean: Lean | None) -> Parts:
        """The date on a side of the publication, or one of the days that the text has named."""
        narrative = self.narrative
        named = day_named(index, core, narrative)
        if named is not None and is_surely_named(index, narrative):
            return named
        found = self.leaning.on_a_side(index, core, lean)
        if named is None:
            return found
        return doubted(found, *doubts_of_day(index, found, named, narrative, lean))

    def _end(self, index: int, lean: Lean | None) -> Parts:
        """The date of a hit that ends the period before it, kept until it is its turn."""
        core = " ".join(self.narrative.hits[index].match["core"].split())
        rule = first_rule(core, self.text.dates)
        parts = self._parts(index, core, rule[0] if rule else None, lean)
        self.companions.lend(index, parts)
        return parts

    def _is_bare_season(self, core: str, parts: Parts) -> bool:
        """Whether it is a season without a year, which may be told of at any time."""
        season = parts.value.precision == Precision.SEASON and "year" in parts.implied
        return season and self.narrative.is_yearless(core)

    def _is_followed(self, core: str, rule: Rule | None) -> bool:
        """Whether it is counted from what the text has come to, as a century always can be."""
        short = rule is not None and rule.kind is RuleKind.SHORT_YEAR
        story = self.narrative.is_story or (short and self.narrative.published is None)
        return story and self._follows(core, rule)

    def _follows(self, core: str, rule: Rule | None) -> bool:
        """Whether a history counts it from the day that it has come to."""
        follows = rule is not None and rule.follows_narrative
        return follows or self.text.narrative.other_year.search(core) is not None

    def _is_ahead(self, index: int, lean: Lean | None) -> bool:
        """Whether it is still to come, which the past is not; in a long story "would" is past."""
        narrative, hit = self.narrative, self.narrative.hits[index]
        return narrative.published is not None and (
            self.text.verbs.is_to_come(hit.words, hit.first)
            or (lean is Lean.FUTURE and not narrative.is_long)
        )

    def from_narrative(self, index: int, hit: TextMatch) -> list[Mention]:
        """A date counted from the last one of the text."""
        reported = self.report_dates.mention(index, None)
        if reported is not None:
            return [reported]
        narrative = self.narrative
        bases: list[EdtfDate | None] = [
            base for base in (narrative.latest, narrative.day) if base is not None
        ]
        if not narrative.history or not bases:
            bases.append(narrative.published)
        at_once = hit.start - narrative.day_end < _AT_ONCE
        mentions: list[Mention] = []
        for base in bases:
            mentions = self._by_rules(
                index, hit, self.text.from_narrative, narrative.anchor_at(base, Lean.PAST)
            )
            if mentions and mentions[0].when is not None:
                followed = mentions[0] if at_once else self._followed(mentions[0], base)
                return [self._against_its_verb(followed, hit)]
        return mentions

    def _followed(self, mention: Mention, base: EdtfDate | None) -> Mention:
        """The mention with a doubt outside histories, whose dates do follow on each other."""
        narrative = self.narrative
        if narrative.history or base is None or base == narrative.published:
            return mention
        return replace(mention, doubts=(*mention.doubts, _FOLLOWED.format(mention.text, base)))

    def _against_its_verb(self, mention: Mention, hit: TextMatch) -> Mention:
        """The same, for a date that is counted from the last one."""
        if mention.when is None or self.narrative.is_long:
            return mention
        lean = self.text.verbs.lean(hit.words, hit.first, hit.last)
        anchor = self.narrative.anchor(lean)
        doubts = tuple(doubts_of_verb(hit.match[0], mention.when, anchor))
        return replace(mention, doubts=(*mention.doubts, *doubts))

    def from_publication(self, index: int, hit: TextMatch) -> list[Mention]:
        """A date of running text that is counted from the publication."""
        narrative = self.narrative
        lean = self.text.verbs.lean(hit.words, hit.first, hit.last)
        reported = self.report_dates.mention(index, lean)
        if reported is not None:
            return [reported]
        base = narrative.latest if narrative.reigns else narrative.published
        base = self.reports.running(index, lean) or base
        if self.text.narrative.the_day.search(hit.match[0]) and self._is_near_day(hit):
            base = narrative.day
        side = None if narrative.history else lean or Lean.PAST
        return self._by_rules(
            index, hit, self.text.from_publication, narrative.anchor_at(base, side)
        )

    def _by_rules(
        self, index: int, hit: TextMatch, rules: tuple[Rule, ...], anchor: Anchor
    ) -> list[Mention]:
        found = first_rule(hit.match[0], rules)
        if found is None:
            return []
        rule, match = found
        try:
            parts = rule.reading(match, anchor)
        except DateError as error:
            return [mention_of(hit, OPEN_DAY, rule=rule.name, doubt=str(error))]
        if anchor.published in self.narrative.guesses and parts.implied:
            parts = doubted(parts, _COUNTED.format(hit.match[0], anchor.published))
        parts = doubted(parts, *self.reports.fiscal_doubts(hit.match[0]))
        self.narrative.note(index, parts)
        if hit.table is Table.FROM_PUBLICATION:
            self.reports.note(index, parts.value)
        value = timex.value(parts.value)
        mention = mention_of(hit, value, parts=parts, rule=rule.name)
        mention = replace(mention, kind=rule.kind)
        return [before_christ.said(with_time(mention, hit, self.text), self.narrative)]

    def _is_near_day(self, hit: TextMatch) -> bool:
        """Whether a day stands so shortly before that times and "the day" are of it."""
        narrative = self.narrative
        return narrative.day is not None and hit.start - narrative.day_end < _NEAR

    def time(self, _: int, hit: TextMatch) -> list[Mention]:
        """A time of day; a refiner gives it the day that stands beside it."""
        narrative = self.narrative
        day_above = self.sections.day(hit)
        near = self._is_near_day(hit)
        base = narrative.day if narrative.history or near else narrative.published
        base = day_above or base
        times = self.text.on_day(hit.match[0], base or ANY_MONDAY)
        if times is None:
            return []
        clock = times.timex.partition("T")[2]
        day = OPEN_DAY if base is None else timex.value(base)
        value = f"{day}T{clock}" if clock else day
        found = mention_of(hit, value, type_=Type.TIME, rule="time of day")
        found = replace(found, kind=RuleKind.TIME_OF_DAY, doubts=times.doubts)
        return [found if day_above is None else on_day(found, times)]

    def before_christ(self, index: int, hit: TextMatch) -> list[Mention]:
        """A date before our era; what is counted from it is counted in a mirror of years."""
        said = before_christ.read(hit.match, self.text)
        doubt = "" if self.narrative.before_christ else self.text.era_doubt(hit.match[0])
        self.narrative.before_christ = True
        if said.mirrored is not None:
            self.narrative.note(index, said.mirrored)
        if not said.timex:
            return []
        found = mention_of(
            hit, said.timex, parts=said.parts, rule="before our era", doubt=said.doubt or doubt
        )
        return [replace(found, kind=RuleKind.BEFORE_CHRIST)]

    def _is_compared(self, hit: TextMatch) -> bool:
        """Whether a superlative stands before it: "the smallest in three years"."""
        before = hit.words.lower[max(hit.first - 4, 0) : hit.first]
        return any(self.text.verbs.compares(word) for word in before)

    def duration(self, index: int, hit: TextMatch, start: int | None = None) -> list[Mention]:
        """A duration, set or reference; `start` leaves out words before it."""
        self.reports.note_length(index)
        dated = self.report_dates.mention(index, None)
        text = hit.words.text
        first = hit.start if start is None else start
        for rule in self.text.durations:
            match = rule.pattern.match(text, first)
            if match is not None and match.end() == hit.end:
                if rule.in_histories_only and not self.narrative.history:
                    return []
                type_ = Type.SET if self.text.is_rate(hit) else rule.type
                doubt = _AGAIN.format(match[0]) if rule.is_days else ""
                value = rule.read(match)
                found = mention_of(hit, value, type_=type_, rule=rule.name, doubt=doubt)
                if dated is not None:
                    found = replace(dated, type=type_, value=value, rule=rule.name)
                return [replace(found, start=first, text=match[0])]
        return []


_SEASON = "{!r} has no year: it is read as {}"
_FOLLOWED = "{!r} is counted from {}, the date told last: is that the one that is meant?"
_TOLD = "{!r} is counted from {}: or is it of the days around the publication?"
_COUNTED = "{!r} is counted from {}, which is itself in doubt"


_AGAIN = "{!r} comes again: give each of its days an event"
_BORROWED_YEAR = "the year is that of the date before it, as no publication date is known"
