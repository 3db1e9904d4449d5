"""What is doubtful about a timeline whose every statement is right by itself."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from timeline.awaiting import awaiting
from timeline.languages.phrases import phrases_of
from timeline.languages.say import date_words, in_words, length_words, reading_words
from timeline.merge.zoneless import zoneless
from timeline.model import (
    Document,
    Event,
    Origin,
    Problem,
    Severity,
    Statement,
    Status,
    Timeline,
)
from timeline.text.counts import few
from timeline.way import Told, nested

#: statements before another that are looked at
_LOOKED_AT = 100
#: plans, and how many of them without a date are named
_PLANS, _NAMED = (Status.PLANNED, Status.PROPOSED), 5
#: what a plan becomes
_NEWS = (Status.OCCURRED, Status.POSTPONED, Status.CANCELLED)


def check(
    timeline: Timeline, *, today: date, problems: Iterable[Problem] = ()
) -> tuple[Problem, ...]:
    """Warnings about the events of a timeline, in order of the seeds' lines.

    Args:
        timeline: The whole timeline, before any filter.
        today: The day against which plans are overdue.
        problems: What is known to be wrong: a document whose event is left out is not silent.
    """
    wrong = {problem.origin.file for problem in problems if problem.left_out}
    found = [problem for one in CHECKS.values() for problem in one(timeline, today)]
    found += _silent_documents(timeline, wrong)
    return tuple(sorted(found, key=lambda problem: (problem.origin, problem.message)))


def _shown(event: Event) -> str:
    return repr(event.id)


def _warn(event: Event, message: str) -> Problem:
    origin = event.statements[-1].origin if event.statements else Origin(file=event.id)
    return Problem(origin=origin, message=message, severity=Severity.WARNING)


def _overdue(timeline: Timeline, today: date) -> Iterator[Problem]:
    series: dict[str, list[Event]] = {}
    for event in timeline.events:
        if event.is_put_off:
            yield from _put_off(event, today)
        elif event.overdue(today):
            # One of no series is by itself.
            series.setdefault(event.facts.series or f" {event.id}", []).append(event)
    documents = {item.id: item for item in timeline.documents}
    for events in series.values():
        yield _tell_overdue(events, _for_how_long(events[0], documents, today))


def _tell_overdue(events: Sequence[Event], how_long: str) -> Problem:
    """A warning of an event whose date is over, or of all of a series."""
    event = events[0]
    told = f"{event.status} for {date_words(event)}, which has been over {how_long}"
    news = "or what a later document says of"
    if len(events) == 1:
        return _warn(event, f"{event.id!r} awaits word: {told}; state its status, {news} it")
    others = f"{event.id!r} and {len(events) - 1} more of the series {event.facts.series!r}"
    return _warn(
        event, f"{others} await word: the first is {told}; state their status, {news} them"
    )


def _for_how_long(event: Event, documents: Mapping[str, Document], today: date) -> str:
    """How long an overdue event is over, and who said it: "for 3 weeks, last said by 'a'"."""
    found = awaiting(event, documents, today)
    if found is None:
        return ""
    length, last = length_words(found.days, phrases_of("en")), found.document
    told = f" ({last.published})" if last and last.published else ""
    return f"for {length}, last said by {last.id!r}{told}" if last else f"for {length}"


def _no_date_yet(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """One warning for all plans of which no date is known."""
    found = [
        event
        for event in timeline.events
        if not event.is_dated and event.status in _PLANS and not event.contested_status
    ]
    if found:
        named = few(found, _NAMED, _shown)
        have = "have" if len(found) > 1 else "has"
        yield _warn(found[0], f"{named} {have} no date yet: state when, once a document tells it")


def _put_off(event: Event, today: date) -> Iterator[Problem]:
    """A warning where the date that it was put off has come, or none is known."""
    if event.is_dated and event.window.end > today.toordinal():
        yield from _either_date(event)
        return
    told = next((step for step in reversed(event.way) if step.told is Told.POSTPONED), None)
    published = told.published if told else None
    since = f" since {in_words(published)}" if published else ""
    yield _warn(
        event,
        f"{event.id!r} is postponed, no new date known{since}: "
        "state its date, or what a later document says of it",
    )


def _either_date(event: Event) -> Iterator[Problem]:
    """A warning where only what puts it off dates it, so that the date may be the new one."""
    dated = [item for item in event.statements if item.dated or item.was]
    if all(item.status is Status.POSTPONED and not item.was for item in dated):
        yield _warn(
            event,
            f"{event.id!r} is postponed, and {date_words(event)} is taken for the date that it "
            "had: write was for when, or, where it is the new date, the old one as was beside it",
        )


def _gone(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning for each calendar feed whose newest snapshot lacks events still to come then."""
    newest = {item.feed: item for item in timeline.documents if item.feed}
    feeds = {item.id: item.feed for item in timeline.documents if item.feed}
    for feed, document in newest.items():
        gone = [event for event in timeline.events if _is_gone(event, feed, document, feeds)]
        if gone:
            named = few(gone, _NAMED, _shown)
            message = (
                f"{named} {'are' if len(gone) > 1 else 'is'} no longer in the feed, of which "
                f"{document.id} is the newest snapshot: kept as it was last; state its status, "
                'such as status = "cancelled"'
            )
            yield _warn(gone[0], message)


def _left_of_series(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning for each series whose newest document no longer gives some dates to come."""
    known = {item.id: item for item in timeline.documents if item.known_on and not item.feed}
    series: dict[str, list[Event]] = {}
    for event in timeline.events:
        if event.facts.series:
            series.setdefault(event.facts.series, []).append(event)
    for name, events in series.items():
        said = {item.document for event in events for item in _of_series(event, known)}
        newest = max(said, key=lambda one: known[one].known_on or date.min, default="")
        left = [event for event in events if _is_left(event, known, newest)]
        if left and len(said) > 1:
            yield _tell_left(name, left, known[newest])


def _of_series(event: Event, known: Container[str]) -> Iterator[Statement]:
    """The statements that tell of an event as one of its series."""
    said = (item for item in event.statements if item.document in known)
    yield from (item for item in said if item.facts.series == event.facts.series)


def _is_left(event: Event, known: Mapping[str, Document], newest: str) -> bool:
    """Whether only older documents tell of it, and nobody has told since what became of it."""
    day = known[newest].known_on if newest else None
    if day is None or event.window.end <= day.toordinal() or event.status is Status.CANCELLED:
        return False
    said = [known[item.document].known_on for item in event.statements if item.document in known]
    return bool(said) and all(told is not None and told < day for told in said)


def _tell_left(name: str, events: Sequence[Event], newest: Document) -> Problem:
    named = ", ".join(repr(event.id) for event in events[:_NAMED])
    more = f" and {len(events) - _NAMED} more" if len(events) > _NAMED else ""
    are = "are" if len(events) > 1 else "is"
    return _warn(
        events[0],
        f"{named}{more} {are} not among the dates that {newest.id!r} ({newest.published}) gives of "
        f'the series {name!r}: kept as before; state status = "cancelled", or another id for it',
    )


def _is_gone(event: Event, feed: str, newest: Document, feeds: Mapping[str, str]) -> bool:
    """Whether a feed had an event, and no longer has it before it was over."""
    said = {item.document for item in event.statements}
    was_there = any(feeds.get(document) == feed for document in said)
    is_off = event.status is Status.CANCELLED
    is_over = newest.known_on is not None and event.window.end <= newest.known_on.toordinal()
    return was_there and newest.id not in said and not (is_off or is_over)


def _undated(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning where what has no publication date gives way to a document that may be older."""
    known = {item.id: item for item in timeline.documents if item.known_on}
    for event in timeline.events if known else ():
        if len(event.statements) == 1:
            continue
        newest: Statement | None = None
        for item in reversed(event.statements):
            if item.document in known:
                newest = item if newest is None or (item.dated and not newest.dated) else newest
            elif newest is not None and _gives_way(event, item, newest):
                yield _gave_way(item, newest, known[newest.document])


def _gives_way(event: Event, item: Statement, newer: Statement) -> bool:
    if item.status in _NEWS and item.status is not event.status:
        return True
    if item.dated is None or newer.dated is None or nested(item.dated, newer.dated):
        return False
    # The newer one may say itself that this is the date that it had.
    return all(old.value != item.dated.value for old in newer.was)


def _gave_way(item: Statement, newer: Statement, document: Document) -> Problem:
    said, other = _in_short(item), _in_short(newer)
    return Problem(
        origin=item.origin,
        message=f"{item.event!r}: {said} has no publication date here, and is taken as older than "
        f"{other} in {document.id!r} ({document.published}): if it is the newer, give the date "
        "that it had as was beside when, or write it in a seed that has published",
        severity=Severity.WARNING,
    )


def _in_short(item: Statement) -> str:
    """The date and the status that a statement gives: '30 May 2025, occurred'."""
    words = [reading_words(item.dated)] if item.dated else []
    return ", ".join([*words, *([item.status.value] if item.status else [])]) or "what is said"


def _other_date(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning where a document says that an event had a date that no older one gives."""
    for event in timeline.events:
        before: list[Statement] = []
        for item in event.statements:
            if item.was and before and not _is_known(item, before[-_LOOKED_AT:]):
                yield _tell_other_date(item, before[-1])
            if item.dated:
                before.append(item)


def _is_known(item: Statement, before: Iterable[Statement]) -> bool:
    """Whether an older statement gives one of the dates that one tells of."""
    here = [date for date in (*item.was, item.dated) if date]
    there = [date for one in before for date in (*one.was, one.dated) if date]
    return any(nested(one, other) for one in here for other in there)


def _tell_other_date(item: Statement, before: Statement) -> Problem:
    old = " and ".join(reading_words(date) for date in item.was)
    source = f"{before.document!r}" if before.document else str(before.origin)
    return Problem(
        origin=item.origin,
        message=f"{item.event!r}: was is {old} here, and {source} says {_in_short(before)}: "
        "correct one of them, or leave it where a document between them is missing",
        severity=Severity.WARNING,
    )


def _ahead(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning where a document says that an event has occurred, and only its date is later."""
    known = {item.id: item.known_on for item in timeline.documents if item.known_on}
    for event in timeline.events:
        last = event.statements[-1] if event.statements else None
        if last is None or last.dated or last.status is not Status.OCCURRED:
            continue
        day = known.get(last.document)
        if day and event.window.begin > day.toordinal():
            yield _warn(
                event,
                f"{event.id!r} has occurred by {last.document!r} ({day}), which gives no date, and "
                f"{date_words(event)} is later: write when, the date on which it took place",
            )


def _alike(timeline: Timeline, _today: date) -> Iterator[Problem]:
    # The events come by their begin, so the one that ends last is the one to meet.
    latest: dict[str, Event] = {}
    for event in timeline.events:
        other = latest.setdefault(event.title.casefold(), event)
        is_series = bool(event.facts.series) and event.facts.series == other.facts.series
        is_known = other.id in event.distinct_from or event.id in other.distinct_from
        if (
            other is not event
            and not (is_series or is_known)
            and other.window.overlaps(event.window)
        ):
            yield _warn(
                event,
                f"{event.id!r} and {other.id!r} have one title and may be one event: "
                "give both the same id, or tell their titles apart",
            )
        if event.window.end >= other.window.end:
            latest[event.title.casefold()] = event


def _others(timeline: Timeline, _today: date) -> Iterator[Problem]:
    """A warning for each id in `distinct_from` that is not another event's."""
    named = [event for event in timeline.events if event.distinct_from]
    if not named:
        return
    renamed = {event.formerly: event.id for event in timeline.events if event.formerly}
    known = {event.id for event in timeline.events}
    known |= {event.facts.series for event in timeline.events}
    for event in named:
        for item in event.statements:
            for other in item.distinct_from:
                if other == event.id or other not in known:
                    yield _tell_no_other(item, other, renamed.get(other, ""))


def _tell_no_other(item: Statement, other: str, renamed: str) -> Problem:
    if other == item.event:
        said = "an event is not distinct from itself: give the other one an id of its own, or"
    elif renamed:
        said = f"that event is {renamed!r} now: write this id, or"
    else:
        said = "no event has that id: correct it, or"
    return Problem(
        origin=item.origin,
        message=f"{item.event!r}: distinct_from names {other!r}, and {said} take it out",
        severity=Severity.WARNING,
    )


def _without_source(timeline: Timeline, _today: date) -> Iterator[Problem]:
    # A list of one's own dates has no documents at all, and owes none.
    if not timeline.documents:
        return
    bare: dict[str, list[Event]] = {}
    for event in timeline.events:
        if not event.sources:
            bare.setdefault(event.statements[-1].origin.file, []).append(event)
    for events in bare.values():
        first = min(events, key=lambda event: event.statements[-1].origin)
        more = f" and {len(events) - 1} more" if len(events) > 1 else ""
        have = "have" if more else "has"
        yield _warn(first, f"{first.id!r}{more} {have} no source: no document states it")


def _of_no_zone(timeline: Timeline, _today: date) -> Iterator[Problem]:
    yield from zoneless(timeline.events)


def _silent_documents(timeline: Timeline, wrong: Container[str]) -> Iterator[Problem]:
    every = (*timeline.events, *timeline.gone)
    cited = {item.document for event in every for item in event.said}
    for document in timeline.documents:
        if document.retracts or document.supersedes:
            continue
        if document.id not in cited and document.origin.file not in wrong:
            yield Problem(
                origin=document.origin,
                message=f"document {document.id!r} states no event",
                severity=Severity.WARNING,
            )


#: every check of events by its name
CHECKS: Mapping[str, Callable[[Timeline, date], Iterator[Problem]]] = MappingProxyType(
    {
        "overdue": _overdue,
        "no date yet": _no_date_yet,
        "left of a series": _left_of_series,
        "undated": _undated,
        "other date": _other_date,
        "ahead": _ahead,
        "gone": _gone,
        "alike": _alike,
        "others": _others,
        "without source": _without_source,
        "of no zone": _of_no_zone,
    }
)
