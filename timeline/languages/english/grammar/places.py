"""Places that a clause names for what it reports.

Only what the words say is a place: a preposition before a name ("at Malvo", "in the village of
Hallow"), a verb of going there, a place that hosts. Bodies are not places ("in Parliament"), and
what a paper is about or what somebody only speaks of is not where it happens.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.languages.english.grammar import function_words, place_words
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.place_names import Span, ends_name, name_of_place
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import Token, TokenKind, Tokens

_VISITING = frozenset(
    form
    for verb in place_words.PLACE_VERBS
    for form in (
        verb,
        verb + "s",
        verb + "es",
        verb + "d",
        verb + "ed",
        verb.removesuffix("e") + "ing",
    )
) | {"left", "leaving"}
# "To be hosted by Oslo": who has hosted is as often a company.
_SOONEST = 2
# "at the old town hall in"
_SITE_REACH = 5
_TOPIC_REACH = 9
# "The launch of the weather satellite Puffin from"
_START_REACH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """A place among the words of a clause."""

    first: int
    last: int
    #: only near where it happens: "south of Oslo"
    rough: bool = False


def place(clause: Clause) -> str:
    """The place of the event of `clause`, in its words; empty where none is plain.

    Of several places the one beside the date is taken, then the one nearest to it.
    """
    words = (*clause.elided, *clause.words)
    own = len(clause.elided)
    found = list(_sites(words, own))
    if not found and clause.host:
        first, last = name_of_place(clause.host, 0)
        return _text(clause.host[first:last])
    if not found:
        return _of_subject(clause) or _host(words) or _plain_site(words, own)
    exact = [one for one in found if not one.rough] or found
    best = min(exact, key=lambda one: _distance(one, own + clause.date))
    if any(_joined(words, one, best) for one in exact):
        # "In Geneva and in Vienna": a person decides.
        return ""
    return _text(words[best.first : best.last])


def _sites(words: Tokens, own: int) -> Iterator[_Site]:
    """The places that are named from the word at `own` on."""
    for at in range(own, len(words)):
        first, last = _named(words, at)
        if last > first and not _is_topic(words, at):
            rough = words[at].low == "of"
            yield _Site(first=_site_start(words, at, first), last=last, rough=rough)


def _plain_site(words: Tokens, own: int) -> str:
    """The one building without a name that is told where nothing has one: "at the town hall"."""
    found = []
    for at in range(own, len(words) - 2):
        if words[at].low == "at" and words[at + 1].low == "the":
            end = _site_end(words, at + 2)
            if end > at + 2 and not _is_topic(words, at):
                found.append(words[at + 2 : end])
    return _text(found[0]) if len(found) == 1 else ""


def _site_end(words: Tokens, first: int) -> int:
    """Where a building ends that begins at `first`; `first` where there is none."""
    for at in range(first, min(first + _SITE_REACH, len(words))):
        low = words[at].low
        if words[at].kind is not TokenKind.WORD or low in _NO_SITE | function_words.DETERMINERS:
            break
        told = low in place_words.TOLD_SITES and at > first
        if low in place_words.PLAIN_SITES or told:
            behind = words[at + 1] if at + 1 < len(words) else None
            ends = behind is None or behind.kind is not TokenKind.WORD or ends_name(behind)
            if ends and (behind is None or behind.low != "of"):
                return at + 1
    return first


def _of_subject(clause: Clause) -> str:
    """Where the subject of the clause before is: "the office in Oslo closed and will reopen"."""
    words = clause.elided
    spans = [_named(words, at) for at, word in enumerate(words) if word.low == "in"]
    found = [(first, last) for first, last in spans if last > first]
    return _text(words[slice(*found[0])]) if len(found) == 1 else ""


def _joined(words: Tokens, one: _Site, other: _Site) -> bool:
    """Whether an "and" joins two places."""
    first, second = sorted(((one.first, one.last), (other.first, other.last)))
    between = [word.low for word in words[first[1] : second[0]]]
    return (
        bool(between)
        and between[0] in function_words.COORDINATORS
        and all(
            low in function_words.COORDINATORS | place_words.PLACE_PREPOSITIONS | {"the"}
            for low in between
        )
    )


def _distance(site: _Site, date: int) -> tuple[int, int, int, int]:
    after = site.first > date
    away = site.first - date if after else date - site.last
    # A place before its date stands nearer to it than one behind it; a hall with its town first.
    return away, int(after), site.first, -site.last


def _text(words: Tokens) -> str:
    parts: list[str] = []
    for word in words:
        if word.text in (",", "'s", "’s", "’", "'") and parts:
            parts[-1] += word.text
        else:
            parts.append(word.text)
    return " ".join(parts)


def _named(words: Tokens, at: int) -> Span:
    """The name of a place that the word at `at` leads, as indices; equal where there is none."""
    if words[at].low == "of":
        return _beside(words, at)
    if not _leads(words, at):
        return at, at
    behind = at + 1 + (words[at].low == "host")
    first, last = name_of_place(words, behind, courts=words[at].low == "at")
    if last == first or not _fits(words, at, (first, last)):
        return at, at
    return first, last


def _leads(words: Tokens, at: int) -> bool:
    """Whether the name of a place can stand behind the word at `at`."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    if low in place_words.PLACE_PREPOSITIONS:
        return before not in place_words.NO_PLACE_BEFORE or words[at - 1].capital
    if low in place_words.LED_BY:
        onward = before in place_words.ONWARD and at > 1
        return (words[at - 2].low if onward else before) in place_words.LED_BY[low]
    if low == "from":
        return _starts(words, at)
    if low == "by":
        return before in place_words.HOSTS and at >= _SOONEST and words[at - 2].low == "be"
    if low == "host":
        return at + 1 < len(words) and words[at + 1].low in place_words.HOST_KINDS
    return _visits(words, at)


def _starts(words: Tokens, at: int) -> bool:
    """Whether a start stands before "from", a date or none between them."""
    for back in range(at - 1, max(at - 1 - _START_REACH, -1), -1):
        word = words[back]
        if word.low in place_words.STARTS:
            return True
        if word.kind is TokenKind.MARK or (word.small and verb_groups((word,))):
            return False
    return False


def _visits(words: Tokens, at: int) -> bool:
    low = words[at].low
    if words[at].capital or (at and words[at - 1].low in function_words.DETERMINERS):
        return False
    return low in _VISITING or (low in place_words.STRIKING and _is_kind(words, at + 1))


def _is_kind(words: Tokens, at: int) -> bool:
    """Whether "the village of" or the like follows."""
    return any(
        words[kind].low in place_words.KINDS and words[kind + 1].low == "of"
        for kind in range(at + 1, min(at + 3, len(words) - 1))
    )


def _fits(words: Tokens, at: int, name: Span) -> bool:
    """Whether a name behind "at", "on" or "off" is that of a place, and not of somebody."""
    low, (first, last) = words[at].low, name
    kind = {word.low for word in words[at + 1 : first]}
    landmark = words[last - 1].low in place_words.LANDMARKS or (
        words[first].low in place_words.LANDMARKS_BEFORE
    )
    if low in ("on", "into"):
        return landmark or bool(kind & place_words.ON_KINDS)
    if low == "off":
        return landmark or bool(kind) or words[at - 1].low in place_words.OFF_SHORE
    if low != "at" or landmark or kind - {"the"}:
        return True
    parted = any(word.text == "," for word in words[first:last])
    site = {words[first].low, words[last - 1].low} & place_words.SITES
    return parted or bool(site) or _happens_at(words, at)


def _happens_at(words: Tokens, at: int) -> bool:
    """Whether something happens at a name, and nobody works there, looks or aims at it."""
    at -= 1
    while at >= 0 and words[at].kind is TokenKind.DATE:
        at -= 1
    if at < 0 or words[at].kind is not TokenKind.WORD:
        return False
    low = words[at].low
    people = low.endswith(place_words.PEOPLE_ENDINGS) and low not in place_words.NO_PEOPLE
    return low not in place_words.NO_PLACE_AT and not people


def _beside(words: Tokens, at: int) -> Span:
    """The side with its place: "south of Oslo", not "the south of Oslo"."""
    side = at - 1
    if side < 0 or words[side].low not in place_words.SIDES:
        return at, at
    if side and words[side - 1].low in function_words.DETERMINERS | {"in"}:
        return at, at
    first, last = name_of_place(words, at + 1)
    return (side, last) if last > first else (at, at)


def _site_start(words: Tokens, at: int, first: int) -> int:
    """Where the place begins that is in another: "at the town hall in Oslo"."""
    if words[at].low not in ("in", "near", "outside") or not at:
        return first
    last = words[at - 1]
    site = last.low in place_words.SITES or (
        last.capital and last.low not in place_words.HOSTED and not is_event(last)
    )
    for back in range(at - 2, max(at - 2 - _SITE_REACH, -1), -1):
        if words[back].low in place_words.NO_PLACES:
            # "At the Battle of Lund near Ystad"
            break
        if site and words[back].low in ("at", "inside"):
            return back + 1 + (words[back + 1].low in function_words.DETERMINERS)
        if words[back].kind is not TokenKind.WORD or words[back].low in _NO_SITE:
            break
    return first


_NO_SITE = (function_words.PREPOSITIONS - {"of"}) | function_words.COORDINATORS


def _is_topic(words: Tokens, at: int) -> bool:
    """Whether the place is that of what a paper is about, or somebody speaks of.

    "A treaty on fishing in the North Sea", "they discussed the war in Ghana".
    """
    if words[at].low not in place_words.PLACE_PREPOSITIONS:
        return False
    for back in range(at - 1, max(at - _TOPIC_REACH, 0), -1):
        word = words[back]
        if word.kind is not TokenKind.WORD or word.low in function_words.COORDINATORS:
            return False
        if word.low in place_words.ABOUT and words[back - 1].low in place_words.TOPICAL:
            return True
        group = next(iter(verb_groups((word,))), None)
        if group is not None and group.verb in place_words.TALKING:
            return back < at - 1
        if group is not None and group.finite:
            return False
    return False


def _host(words: Tokens) -> str:
    """The subject that hosts a summit, games or the like, where it can be a town or a country."""
    group = next((one for one in verb_groups(words) if one.finite), None)
    if group is None or group.verb not in ("host", "co-host") or group.passive:
        return ""
    if not any(word.low in place_words.HOSTED for word in _object(words, group)):
        return ""
    shown = [at for at in range(group.start) if words[at].kind is not TokenKind.DATE]
    names = [at for at in shown if words[at].capital]
    if not names or shown[-1] != names[-1] or group.start != names[-1] + 1:
        return ""
    return _text(_one_name(words[: group.start]))


def _object(words: Tokens, group: VerbGroup) -> Iterator[Token]:
    for word in words[group.end :]:
        if word.kind is not TokenKind.WORD or word.low in function_words.PREPOSITIONS:
            return
        yield word


def _one_name(subject: Tokens) -> Tokens:
    """The name that the subject is, unless two words can be those of a person."""
    first = next((at for at in range(len(subject)) if _is_subject_from(subject, at)), None)
    if first is None:
        return ()
    name_first, last = name_of_place(subject, first)
    name = subject[name_first:last]
    if last != len(subject) or not name or is_event(name[-1]):
        return ()
    lows = {word.low for word in name}
    person = len(name) > 1 and not (
        name[0].low in place_words.FIRST_WORDS
        or lows & (place_words.NAME_PARTICLES | place_words.LANDMARKS)
    )
    return () if person or name[-1].low in place_words.SITES else name


def _is_subject_from(subject: Tokens, at: int) -> bool:
    """Whether the subject begins at `at`: at the start, behind a comma or a date."""
    led = not at or subject[at - 1].kind in (TokenKind.MARK, TokenKind.DATE)
    return led and (subject[at].capital or subject[at].low == "the")
