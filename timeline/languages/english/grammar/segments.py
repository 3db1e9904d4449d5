"""The clauses of a sentence as spans of its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from timeline.languages.english.grammar import event_words, function_words
from timeline.languages.english.grammar.verb_forms import can_be_base
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.text.tokens import TokenKind, Tokens


class Join(Enum):
    """How a segment goes on from what stands before it."""

    NEW = "new"
    INNER = "inner"
    RESUMED = "resumed"
    #: another predicate of the same subject
    PREDICATE = "predicate"
    BRACKETS = "brackets"


@dataclass(slots=True, kw_only=True)
class ClauseSpan:
    """A clause in the making."""

    ranges: list[tuple[int, int]]
    join: Join
    parent: "ClauseSpan | None" = None
    #: the segment whose subject it shares, or whose last noun it describes
    source: "ClauseSpan | None" = None
    opener: str = ""
    #: whether it says who said what stands before it
    spliced: bool = False
    #: whether a comma stands before its opener
    comma: bool = False

    def indices(self) -> Iterator[int]:
        """The indexes of its words, in order."""
        for first, last in self.ranges:
            yield from range(first, last)


_DASHES = frozenset({"-", "–", "—", "−", "--", "---"})
_OBJECTS = frozenset({"it", "him", "her", "them", "us", "me", "you"})
#: a subject and its verb stand this close where "and" joins two clauses
_SUBJECT_REACH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """Tokens and where their verbs begin."""

    words: Tokens
    starts: dict[int, VerbGroup]

    def finite(self, first: int, last: int) -> bool:
        """Whether a finite verb begins between two indices."""
        return any(at in self.starts and self.starts[at].finite for at in range(first, last))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """Where a clause ends, where the next begins and how it goes on."""

    join: Join
    end: int
    start: int
    opener: str = ""
    spliced: bool = False


def segments(words: Tokens) -> list[ClauseSpan]:
    """The clauses of a sentence, cut at what opens and closes them."""
    sentence = _Sentence(words=words, starts={group.start: group for group in verb_groups(words)})
    current = ClauseSpan(ranges=[(0, 0)], join=Join.NEW)
    found = [current]
    begin = 0
    at = 0
    while at < len(words):
        cut = _cut(sentence, at, begin, current)
        if cut is None:
            at += 1
            continue
        current.ranges[-1] = (current.ranges[-1][0], cut.end)
        if cut.join is Join.RESUMED and current.parent is not None:
            current = current.parent
            current.ranges.append((cut.start, cut.start))
        else:
            inner = cut.join in (Join.INNER, Join.BRACKETS)
            current = ClauseSpan(
                ranges=[(cut.start, cut.start)],
                join=cut.join,
                opener=cut.opener,
                parent=current if inner else current.parent,
                source=current,
                spliced=cut.spliced,
                comma=words[cut.end].text == ",",
            )
            found.append(current)
        begin = cut.start
        at = max(cut.start, at + 1)
    current.ranges[-1] = (current.ranges[-1][0], len(words))
    return found


def _cut(sentence: _Sentence, at: int, begin: int, segment: ClauseSpan) -> _Cut | None:
    """How the clause that began at `begin` is cut at `at`."""
    token = sentence.words[at]
    if token.kind is not TokenKind.MARK:
        if _resumes_alone(sentence, at, begin, segment):
            return _Cut(join=Join.RESUMED, end=at, start=at)
        return _cut_at_word(sentence, at, begin, comma=False)
    if token.text == ",":
        inner = segment.join is Join.INNER and sentence.finite(begin, at)
        if _ends_both(sentence, at, segment):
            return _Cut(join=Join.RESUMED, end=at, start=at + 1)
        if inner and _resumes(sentence.words, at + 1, sentence.starts):
            # "Ann, the nurse who ran it, left": the comma closes what another one opened.
            closes = (
                not segment.comma
                and segment.parent is not None
                and _opened(sentence, segment.parent)
            )
            return _Cut(join=Join.RESUMED, end=at, start=at if closes else at + 1)
        return _cut_at_word(sentence, at, begin, comma=True)
    join = _mark(sentence, at, begin, segment)
    return None if join is None else _Cut(join=join, end=at, start=at + 1)


def _ends_both(sentence: _Sentence, at: int, segment: ClauseSpan) -> bool:
    """Whether a comma ends two predicates of "which": "the road, which was dug and paved, is"."""
    source, parent = segment.source, segment.parent
    if segment.join is not Join.PREDICATE or source is None or parent is None:
        return False
    group = sentence.starts.get(at + 1)
    verbless = not sentence.finite(*parent.ranges[-1])
    return (
        source.join is Join.INNER
        and source.comma
        and verbless
        and group is not None
        and group.finite
    )


def _opened(sentence: _Sentence, segment: ClauseSpan) -> bool:
    """Whether a comma stands in what was read of `segment`, and no verb."""
    first, last = segment.ranges[-1]
    inside = any(word.text == "," for word in sentence.words[first:last])
    return inside and not sentence.finite(first, last)


def _resumes_alone(sentence: _Sentence, at: int, begin: int, segment: ClauseSpan) -> bool:
    """Whether the verb of the clause around follows: "the road that they built was closed"."""
    group = sentence.starts.get(at)
    if (
        group is None
        or not group.finite
        or segment.join is not Join.INNER
        or segment.parent is None
    ):
        return False
    if segment.comma or segment.opener not in ("that", "which", "who", "whom", "whose"):
        return False
    first, last = segment.parent.ranges[-1]
    if last <= first or sentence.finite(first, last) or _only_participle(sentence.words, group):
        return False
    before = next(
        (sentence.starts[one] for one in range(at - 1, begin - 1, -1) if one in sentence.starts),
        None,
    )
    if before is None or not sentence.finite(begin, at):
        return False
    if before.end == at and before.verb in event_words.SAYING_VERBS:
        # "That he said would open"
        return False
    between = sentence.words[before.end : at]
    if between and between[0].low in _OBJECTS:
        # "The firm which owned it closed"
        between = between[1:]
    return not any(
        word.low
        in function_words.COORDINATORS | function_words.SUBORDINATORS | function_words.PRONOUNS
        or word.text in (",", ";")
        for word in between
    )


def _mark(sentence: _Sentence, at: int, begin: int, segment: ClauseSpan) -> Join | None:
    """The cut at a punctuation mark other than a comma."""
    text = sentence.words[at].text
    if text == "(":
        return Join.BRACKETS
    if text == ")" and segment.join is Join.BRACKETS:
        return Join.RESUMED
    colon = text == ":" and at > begin and sentence.finite(at, len(sentence.words))
    return Join.NEW if colon or text == ";" or _is_dash(sentence.words, at) else None


def _cut_at_word(sentence: _Sentence, at: int, begin: int, *, comma: bool) -> _Cut | None:
    """The cut at the word at `at`, or behind the comma there."""
    words, starts = sentence.words, sentence.starts
    word = at + comma
    if word >= len(words) or words[word].kind is not TokenKind.WORD:
        return None
    low = words[word].low
    if word == begin and (word or low not in function_words.SUBORDINATORS):
        return None
    if low in function_words.COORDINATORS:
        join = _coordinated(words, word, begin, starts, comma=comma)
        return None if join is None else _Cut(join=join, end=at, start=word + 1)
    that = low == "that" and at > 0 and not comma and _opens_that(words, word, starts)
    if that or (low in function_words.SUBORDINATORS and _opens(words, word, starts, comma=comma)):
        return _Cut(join=Join.INNER, end=at, start=word + 1, opener=low)
    if comma and _splice(words, word, begin, starts):
        return _Cut(join=Join.NEW, end=at, start=word, spliced=True)
    return None


def _is_dash(words: Tokens, at: int) -> bool:
    if words[at].text not in _DASHES or at == 0 or at + 1 == len(words):
        return False
    spaced = words[at - 1].end < words[at].start and words[at].end < words[at + 1].start
    if words[at].text == "-" and words[at - 1].capital and words[at + 1].capital:
        # Some texts set their hyphens between spaces.
        return False
    return spaced or words[at].text in ("—", "--", "---")


def _skip_adverbs(words: Tokens, at: int) -> int:
    while at < len(words) and words[at].low in function_words.ADVERBS:
        at += 1
    return at


def _resumes(words: Tokens, at: int, starts: dict[int, VerbGroup]) -> bool:
    """Whether the clause around goes on at `at`: with its verb, or a subject and its verb."""
    at = _skip_adverbs(words, at)
    if at < len(words) and words[at].low in function_words.SUBORDINATORS | {"that"}:
        return False
    group = starts.get(at)
    if group is not None:
        return group.finite
    return _subject_and_verb(words, at, starts)


def _subject_and_verb(words: Tokens, at: int, starts: dict[int, VerbGroup]) -> bool:
    """Whether a subject begins at `at` and its finite verb follows before anything else."""
    if at >= len(words) or words[at].kind is not TokenKind.WORD:
        return False
    if words[at].low in function_words.PREPOSITIONS | function_words.COORDINATORS:
        return False
    for index in range(at + 1, min(at + 1 + _SUBJECT_REACH, len(words))):
        group = starts.get(index)
        if group is not None:
            return group.finite and not _only_participle(words, group)
        if words[index].kind is TokenKind.MARK and words[index].text not in ("'s", "’s", "’", "'"):
            return False
    return False


def _only_participle(words: Tokens, group: VerbGroup) -> bool:
    """Whether a form such as "signed" has no object, so that it describes the noun before."""
    if not group.participle or words[group.start].low not in event_words.DOING_PARTICIPLES:
        return False
    if group.end >= len(words):
        return False
    after = words[group.end]
    return after.kind is TokenKind.DATE or after.low in function_words.PREPOSITIONS


def _coordinated(  # noqa: PLR0911 - one for each thing joined
    words: Tokens, at: int, begin: int, starts: dict[int, VerbGroup], *, comma: bool
) -> Join | None:
    """What the coordinator at `at` joins; None where it joins no clauses."""
    first = _skip_adverbs(words, at + 1)
    if first >= len(words):
        return None
    group = starts.get(first)
    before = [starts[index] for index in range(begin, at) if index in starts]
    if group is not None and group.tense is not Tense.INFINITIVE:
        if group.finite:
            return Join.PREDICATE if any(item.finite for item in before) else None
        gerunds = any(item.tense is Tense.GERUND for item in before)
        return Join.PREDICATE if gerunds and not (group.finite) else None
    if can_be_base(words[first]) and any(
        item.tense in (Tense.INFINITIVE, Tense.FUTURE, Tense.MODAL) for item in before
    ):
        return Join.PREDICATE
    if words[first].kind is TokenKind.DATE:
        listed = words[at - 1].kind is TokenKind.DATE
        first += 1
        if listed and first < len(words) and words[first].text == ",":
            # "In 2012 and 2015, will"
            return None
        if first < len(words) and words[first].text == ",":
            first += 1
        if first in starts and starts[first].finite and any(item.finite for item in before):
            return Join.PREDICATE
        return Join.NEW if _subject_and_verb(words, first, starts) else None
    if not any(item.finite for item in before):
        return None
    strong = comma or words[first].low in function_words.PRONOUNS | function_words.DETERMINERS
    strong |= words[first].capital and not words[at - 1].capital
    return Join.NEW if strong and _subject_and_verb(words, first, starts) else None


def _opens(words: Tokens, at: int, starts: dict[int, VerbGroup], *, comma: bool) -> bool:  # noqa: PLR0911 - one for each kind of opener
    """Whether the subordinator at `at` opens a clause with a finite verb of its own."""
    low = words[at].low
    if at + 1 >= len(words) or words[at + 1].kind is TokenKind.DATE:
        return low in ("which", "who", "when", "where", "while") and at + 1 < len(words)
    if (
        low in ("which", "whom", "whose")
        and at
        and words[at - 1].low in function_words.PREPOSITIONS
    ):
        return False
    group = starts.get(_skip_adverbs(words, at + 1))
    if group is not None:
        return group.finite and (low in ("which", "who") or (comma and low in ("as", "where")))
    if low in ("so", "once") and not comma:
        return False
    for index in range(at + 1, len(words)):
        group = starts.get(index)
        if group is not None and group.finite:
            return True
        if words[index].text in (",", ";", "(") or words[index].kind is TokenKind.DATE:
            return low in ("when", "while", "where", "which", "who", "whose") and (
                words[index].text != ";"
            )
    return False


def _opens_that(words: Tokens, at: int, starts: dict[int, VerbGroup]) -> bool:
    """Whether "that" opens what somebody says or a relative clause."""
    group = starts.get(_skip_adverbs(words, at + 1))
    if group is not None:
        return group.finite
    return _subject_and_verb(words, at + 1, starts) or (
        at + 1 < len(words) and words[at + 1].kind is TokenKind.DATE
    )


def _splice(words: Tokens, at: int, begin: int, starts: dict[int, VerbGroup]) -> bool:
    """Whether words after a comma say who says so: ", the ministry reported"."""
    before = any(group.finite for index, group in starts.items() if begin <= index < at)
    if not before:
        return False
    for index in range(at, min(at + _SUBJECT_REACH, len(words))):
        group = starts.get(index)
        if group is not None:
            # "The strike, announced for May": nobody says so.
            only = index == at and _only_participle(words, group)
            return group.finite and group.verb in event_words.SAYING_VERBS and not only
        if words[index].kind is not TokenKind.WORD:
            return False
    return False
