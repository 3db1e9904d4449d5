"""The status of an event, by the words of its clause and by its date."""

from dataclasses import dataclass
from enum import Enum

from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.languages.english import verb_words
from timeline.languages.english.grammar import event_words, function_words, status_words
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.happening import ALONE, happens, holds_up
from timeline.languages.english.grammar.moves import is_done, sets_something
from timeline.languages.english.grammar.nothing_held import nothing_held
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.model import Status
from timeline.text.tokens import TokenKind, Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusGuess:
    """A status and what speaks against it."""

    status: Status
    #: empty where nothing is in doubt
    doubt: str = ""


# "plans of the company to build" ties what is built to the plan.
_TIED = 5
_DATEALONE = "status from the date alone"
_IN_THE_PAST = "status from the date alone: it lies ahead, and the words tell of the past"
_LEFT_OPEN = "the words leave open whether it happened"
_TENSEALONE = "status from the tense alone: there is no publication date to compare with"
_NOT_THEN = "said not to happen then: called off, or moved?"
_SAME_DAY = "the day of publication: is it still to come?"
#: of the day on which something was put off or called off
DAY_OF_WHAT = "the date may be the day on which this was decided, not that of the event"


def guess_status(
    clause: Clause, value: Edtf, published: EdtfDate | None, *, attributive: bool = False
) -> StatusGuess:
    """The status of what `clause` says of the date `value`."""
    if nothing_held(clause.words):
        return StatusGuess(status=Status.CANCELLED)
    side = _side(value, published)
    if attributive and side in (_Side.PAST, _Side.FUTURE):
        return _by_date(side)
    words = (*clause.before, *clause.elided, *clause.words)
    date = len(clause.before) + len(clause.elided) + clause.date
    own = len(clause.before)
    groups = verb_groups(words)
    inside = [group for group in groups if group.end > own]
    earlier = [group for group in inside if group.start < date]
    group = earlier[-1] if earlier else next((one for one in inside if one.start > date), None)
    if not earlier and group is not None and not group.finite:
        group = next((one for one in inside if one.finite), group)
    return (
        _off_later(clause, words, group)
        or _off(words, _telling(words, inside, group, date), date, side)
        or _ahead(words, groups, group, date, side)
        or _by_tense(groups, group, side)
    )


def moved_status(value: Edtf, published: EdtfDate | None) -> StatusGuess:
    """The status at the date to which something was moved."""
    return _lies(Status.PLANNED, _side(value, published))


def _telling(
    words: Tokens, inside: list[VerbGroup], group: VerbGroup | None, date: int
) -> list[VerbGroup]:
    """The group of the date, and the finite ones before where it only says what was planned."""
    if group is None:
        return []
    called = (
        group.participle
        and words[group.start].low in event_words.CALLING_PARTICIPLES
        and words[date].text.lower().startswith("for ")
    )
    if (
        group.verb in status_words.PLAN_VERBS | status_words.PLAN_ADJECTIVES
        or called
        or not group.finite
    ):
        # "The vote planned for May was cancelled", "they cancelled the vote planned for May".
        behind = [one for one in inside if one.start > group.start and one.passive]
        return [*(one for one in inside if one.start <= group.start), *behind[:1]]
    return [group]


def _off_later(clause: Clause, words: Tokens, group: VerbGroup | None) -> StatusGuess | None:
    """A plan that the clause around puts off: "The visit, planned for May, was cancelled"."""
    date = clause.words[clause.date].text.lower()
    if group is None:
        # "The visit on 3 May was cancelled on Monday" has the verb beside the other date.
        at = clause.date
        planned = at > 0 and is_event(clause.words[at - 1])
    else:
        planned = not group.negated and _is_planned(words, group, date)
    if not planned:
        return None
    groups = verb_groups(clause.after)
    main = next((one for one in groups if one.finite), None)
    if main is None or main.negated:
        return None
    led = clause.after[: main.start]
    if any(word.text != "," and word.low not in function_words.ADVERBS for word in led):
        return None
    after = clause.after[main.end].low if main.end < len(clause.after) else ""
    inside = {word.low for word in clause.after[main.start : main.end]}
    # "Was due in May, will now be held in June."
    moved = main.tense is Tense.FUTURE and "now" in inside
    phrase = after in status_words.POSTPONING_PHRASES.get(main.verb, ())
    if moved or (main.passive and (main.verb in status_words.POSTPONING_VERBS or phrase)):
        return StatusGuess(status=Status.POSTPONED)
    called_off = status_words.CANCELLING_PHRASES.get(main.verb) == after
    dropped = status_words.CANCELLING_VERBS | status_words.DROPPING_VERBS
    if main.passive and (main.verb in dropped or called_off):
        return StatusGuess(status=Status.CANCELLED)
    return None


def _is_planned(words: Tokens, group: VerbGroup, date: str) -> bool:
    """Whether a verb, or the one before an infinitive, makes a plan."""
    called = words[group.end - 1].low in event_words.CALLING_PARTICIPLES and date.startswith("for ")
    if called or (group.tense is Tense.MODAL and _was_to(words, group)):
        return True
    plans = status_words.PLAN_VERBS | status_words.PLAN_ADJECTIVES
    if group.tense is Tense.INFINITIVE:
        # "The camp that we hoped to run"
        before = next((one for one in verb_groups(words) if one.end == group.start), group)
        return before.verb in plans
    return group.verb in plans


class _Side(Enum):
    """Where a date lies as seen from the publication date."""

    PAST = "past"
    TODAY = "today"
    AROUND = "around"
    FUTURE = "future"
    UNKNOWN = "unknown"


def _side(value: Edtf, published: EdtfDate | None) -> _Side:
    if published is None:
        return _Side.UNKNOWN
    span, day = value.span, published.span
    if span.begin == float("-inf"):
        return _Side.PAST if span.end <= day.end else _Side.FUTURE
    if span.end == float("inf"):
        return _Side.PAST if span.begin < day.end else _Side.FUTURE
    if day.contains(span) and published.precision == Precision.DAY:
        return _Side.TODAY
    if span.end <= day.end:
        return _Side.PAST
    return _Side.FUTURE if span.begin >= day.end else _Side.AROUND


def _by_date(side: _Side) -> StatusGuess:
    if side in (_Side.PAST, _Side.TODAY):
        return StatusGuess(status=Status.OCCURRED, doubt=_DATEALONE)
    if side is _Side.UNKNOWN:
        return StatusGuess(status=Status.OCCURRED, doubt="status unknown: nothing tells")
    return StatusGuess(status=Status.PLANNED, doubt=_DATEALONE)


def _off(words: Tokens, inside: list[VerbGroup], date: int, side: _Side) -> StatusGuess | None:  # noqa: PLR0911 - one for each way to be off
    """Cancelled, postponed, or said not to have happened."""
    for group in inside:
        if group.tense is Tense.INFINITIVE and not is_done(words, group):
            continue
        after = words[group.end].low if group.end < len(words) else ""
        phrase = after in status_words.POSTPONING_PHRASES.get(group.verb, ())
        if group.verb in status_words.POSTPONING_VERBS or (phrase and group.verb != "move"):
            begins = group.end + phrase
            to = begins < len(words) and words[begins].low in status_words.TO_PREPOSITIONS
            if group.negated or holds_up(words, group):
                return None
            if _until(words[date].text) or to or group.start > date:
                return StatusGuess(status=Status.POSTPONED)
            if group.tense is Tense.PAST and date >= group.end and side is not _Side.FUTURE:
                return StatusGuess(status=Status.POSTPONED, doubt=DAY_OF_WHAT)
            return StatusGuess(status=Status.POSTPONED)
        moved = _until(words[date].text) or words[date].text.lower().startswith("from ")
        if group.verb == "move" and moved and date == group.end:
            return StatusGuess(status=Status.POSTPONED)
        called_off = status_words.CANCELLING_PHRASES.get(group.verb) == after
        if (group.verb in status_words.CANCELLING_VERBS or called_off) and not group.negated:
            found = _cancelled(words, group, date, called_off=called_off)
            to_come = side is _Side.FUTURE and found.status is Status.OCCURRED
            return StatusGuess(status=Status.CANCELLED) if to_come else found
        not_done = _not_done(words, group)
        if not_done is not None:
            return not_done
    return None


def _not_done(words: Tokens, group: VerbGroup) -> StatusGuess | None:
    """Of what is said not to have happened, or not to happen."""
    if not group.negated or not happens(words, group):
        return None
    if group.tense is Tense.PAST or words[group.start].low in ("could", "couldn't"):
        return StatusGuess(status=Status.CANCELLED, doubt="said not to have happened")
    if group.tense not in (Tense.FUTURE, Tense.PRESENT):
        return None
    held = group.verb in ALONE | {"hold", "take", "go", "happen", "occur"}
    return StatusGuess(status=Status.CANCELLED, doubt="" if held else _NOT_THEN)


def _until(date: str) -> bool:
    return date.split(maxsplit=1)[0].lower() in status_words.TO_PREPOSITIONS


def _cancelled(words: Tokens, group: VerbGroup, date: int, *, called_off: bool) -> StatusGuess:
    if group.tense in (Tense.FUTURE, Tense.MODAL, Tense.INFINITIVE):
        return StatusGuess(status=Status.PLANNED, doubt="a plan to cancel, not the event")
    end = group.end + called_off
    if 0 < date < group.start and group.passive:
        return StatusGuess(status=Status.CANCELLED)
    behind = words[end:date]
    if date > end and any(
        word.low in status_words.PLAN_ADJECTIVES or word.low == "for" for word in behind
    ):
        return StatusGuess(status=Status.CANCELLED)
    follows = words[end] if end < len(words) else None
    active = (
        not group.passive
        and follows is not None
        and end != date
        and (follows.kind is TokenKind.WORD and follows.low not in function_words.PREPOSITIONS)
    )
    if not active:
        return StatusGuess(status=Status.CANCELLED, doubt=DAY_OF_WHAT)
    return StatusGuess(status=Status.OCCURRED, doubt=DAY_OF_WHAT)


def _ahead(  # noqa: PLR0911 - one for each kind of plan
    words: Tokens,
    groups: tuple[VerbGroup, ...],
    group: VerbGroup | None,
    date: int,
    side: _Side,
) -> StatusGuess | None:
    """Proposed or planned, by the verb group of the date and by what governs it."""
    if group is not None and group.finite:
        own = _plan_of(words, group, date, side)
        if own is not None:
            return own
        if group.tense is Tense.FUTURE:
            return _lies(Status.PLANNED, side)
        if group.tense is Tense.MODAL and (side is not _Side.PAST or _was_to(words, group)):
            return _lies(Status.PLANNED, side)
    if (
        group is not None
        and group.tense is Tense.INFINITIVE
        and group.passive
        and group.start
        and (is_event(words[group.start - 1]))
    ):
        # "Elections to be held in May" lie ahead of whoever speaks of them.
        return _lies(Status.PLANNED, side)
    governed = group is None or not group.finite or side is _Side.FUTURE
    if not governed:
        return None
    limit = group.start if group is not None and not group.finite else len(words)
    word = _governor(words, groups, min(limit, date), date)
    if word is None:
        return None
    status, soft, at = word
    tied = group is not None and not group.finite and 0 <= group.start - at <= _TIED
    if side is _Side.PAST and (soft or not tied):
        return None
    return _lies(status, side)


def _lies(status: Status, side: _Side) -> StatusGuess:
    """`status`, with a doubt where its date has passed."""
    if side is _Side.PAST:
        return StatusGuess(status=status, doubt="the date has passed: did it happen?")
    return StatusGuess(status=status)


def _plan_of(words: Tokens, group: VerbGroup, date: int, side: _Side) -> StatusGuess | None:
    """A plan that the verb group itself says: "is planned for", "proposed to hold"."""
    verb = group.verb
    if group.negated or sets_something(words, group, date):
        return None
    behind = group.end < date
    infinitive = group.end < len(words) and words[group.end].low in ("to", "that")
    adjective = verb in status_words.PLAN_ADJECTIVES or (
        verb in status_words.PLAN_VERBS and group.passive
    )
    if adjective and _is_be(words, group):
        if date < group.start and not infinitive and side is _Side.PAST:
            return None
        return _lies(Status.PLANNED, side)
    aimed = words[date].text.split(maxsplit=1)[0].lower() in ("for", "by", "until")
    if verb in status_words.PLAN_VERBS and (behind or group.end == date or infinitive):
        present = group.tense is Tense.PRESENT
        if infinitive or present or aimed or side in (_Side.FUTURE, _Side.AROUND):
            return _lies(Status.PLANNED, side)
    if (
        verb in status_words.PROPOSAL_VERBS
        and behind
        and (infinitive or aimed or side is _Side.FUTURE)
    ):
        return _lies(Status.PROPOSED, side)
    return None


def _was_to(words: Tokens, group: VerbGroup) -> bool:
    """Whether it is "was to open": whether it did is another question."""
    return words[group.start].low in ("was", "were")


def _is_be(words: Tokens, group: VerbGroup) -> bool:
    return group.participle or words[
        group.start
    ].low in verb_words.BE | verb_words.HAVE | frozenset(verb_words.NEGATED)


def _governor(
    words: Tokens, groups: tuple[VerbGroup, ...], limit: int, date: int
) -> tuple[Status, bool, int] | None:
    """The nearest word before `limit` that makes a plan of what follows.

    Its status, whether the date alone decides where it has passed, and where the word stands.
    """
    heads = {group.end - 1: group for group in groups if group.start < limit}
    for at in range(min(limit, date) - 1, -1, -1):
        word = words[at]
        low = word.low
        after = words[at + 1].low if at + 1 < len(words) else ""
        if after in ("of", "to", "for", "that") or at + 1 == limit:
            if low in status_words.PROPOSAL_NOUNS and at not in heads:
                return Status.PROPOSED, False, at
            if low in status_words.PLAN_NOUNS and at not in heads:
                return Status.PLANNED, low in status_words.SOFT_NOUNS, at
        group = heads.get(at)
        if group is None:
            continue
        to = after in ("to", "that", "for") or any(
            one.start > at and one.tense in (Tense.INFINITIVE, Tense.GERUND) and one.start <= limit
            for one in groups
        )
        if not to or group.negated:
            continue
        if group.verb in status_words.PROPOSAL_VERBS:
            return Status.PROPOSED, False, at
        if group.verb in status_words.PLAN_VERBS or group.verb in status_words.PLAN_ADJECTIVES:
            return Status.PLANNED, False, at
        if group.verb in status_words.AGREEMENT_VERBS:
            return Status.PLANNED, True, at
    return None


def _by_tense(  # noqa: PLR0911 - one for each tense and side
    groups: tuple[VerbGroup, ...], group: VerbGroup | None, side: _Side
) -> StatusGuess:
    if group is not None and not group.finite:
        before = [one for one in groups if one.finite and one.start < group.start]
        group = before[-1] if before else next((one for one in groups if one.finite), group)
    if group is None or not group.finite:
        return _by_date(side)
    if side is _Side.FUTURE:
        past = group.tense is Tense.PAST
        return StatusGuess(status=Status.PLANNED, doubt=_IN_THE_PAST) if past else _by_date(side)
    if group.tense is Tense.MODAL and side is not _Side.PAST and side is not _Side.UNKNOWN:
        return StatusGuess(status=Status.PLANNED, doubt=_LEFT_OPEN)
    if group.tense is Tense.MODAL:
        return StatusGuess(status=Status.OCCURRED, doubt=_LEFT_OPEN)
    if group.tense is Tense.PAST:
        doubt = _TENSEALONE if side is _Side.UNKNOWN else ""
        return StatusGuess(status=Status.OCCURRED, doubt=doubt)
    if side is _Side.TODAY:
        return StatusGuess(status=Status.PLANNED, doubt=_SAME_DAY)
    if side is _Side.PAST:
        return StatusGuess(status=Status.OCCURRED)
    return _by_date(side)
