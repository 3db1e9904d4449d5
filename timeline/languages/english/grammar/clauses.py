"""The clause that a date belongs to, and what it leaves out because it was said before."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.edtf import EdtfDate
from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    function_words,
    headline_words,
    status_words,
)
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.relatives import (
    LONGEST_SUBJECT,
    antecedent,
    last_noun,
    leads_verb,
    noun_at_end,
    object_before,
)
from timeline.languages.english.grammar.segments import ClauseSpan, Join, segments
from timeline.languages.english.grammar.verb_chains import verb_chain
from timeline.languages.english.grammar.verb_forms import base_form, can_be_base
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import Token, TokenKind, Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause with one date; words of inner clauses are left out."""

    words: Tokens
    #: index of the date in `words`
    date: int
    #: what stands before the words where the clause leaves it out: a subject, a noun, a verb
    elided: Tokens = ()
    #: the words of the sentence before the clause
    before: Tokens = ()
    #: the words of the sentence behind the clause
    after: Tokens = ()
    #: what opens it, in small letters: "which", "when"
    opener: str = ""
    #: what was said, where the clause is that somebody said it: "that …"
    said: Tokens = ()
    #: what its verb is of, where it stands before "that": the law of "the law that he signed"
    object: Tokens = ()
    #: of whom its subject is: the poet of "the poet, whose funeral was"
    owner: Tokens = ()
    #: where it is, as the clause around says: the Oslo of "visited Oslo, which was hosting"
    host: Tokens = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedClause:
    """A clause, its date, and what stands around both."""

    clause: Clause
    phrase: DatePhrase
    #: the words of the whole sentence
    sentence: Tokens
    #: publication date
    published: EdtfDate | None


_MOST_ADVERBS = 1


def clauses(words: Tokens) -> tuple[Clause, ...]:
    """The clause of each date of a sentence, in its order."""
    found_segments = segments(words)
    found: list[Clause] = []
    for index, segment in enumerate(found_segments):
        dates = [at for at in segment.indices() if words[at].kind is TokenKind.DATE]
        if dates:
            found += _with_dates(words, found_segments, index, dates)
    starts = [word.start for word in words]
    found.sort(key=lambda clause: clause.words[clause.date].start)
    return tuple(
        replace(clause, after=words[bisect_right(starts, clause.words[-1].start) :])
        for clause in found
    )


def affirmed(clause: Clause) -> Clause:
    """The clause without the "not" before its date, which belongs to the date."""
    words, date = clause.words, clause.date
    at = next((at for at in range(date - 1, -1, -1) if _negates(words[at])), None)
    if at is None:
        return clause
    plain = verb_words.NEGATED.get(words[at].low)
    put = () if plain is None else (replace(words[at], text=plain, low=plain),)
    kept = (*words[:at], *put, *words[at + 1 :])
    return replace(clause, words=kept, date=date - 1 + len(put))


def _negates(word: Token) -> bool:
    return word.low in ("not", "never") or word.low in verb_words.NEGATED


def _with_dates(
    words: Tokens, siblings: list[ClauseSpan], index: int, dates: list[int]
) -> list[Clause]:
    segment = siblings[index]
    own = list(segment.indices())
    if segment.join is Join.BRACKETS and words[own[0]].low in ("which", "who") and len(own) > 1:
        own = own[1:]
    before = words[: own[0]]
    if not _content(words[at] for at in own) and len(siblings) > 1:
        return _from_sibling(words, siblings, index, dates)
    chunks = _chunks(words, own, dates)
    fullest = next((chunk for chunk in chunks if _content(words[at] for at in chunk)), own)
    found = []
    for number, (whole, date) in enumerate(zip(chunks, dates, strict=True)):
        chunk = _without_joint(words, whole) if number else whole
        inside = tuple(words[at] for at in chunk)
        if not _content(inside):
            shown = tuple(words[at] for at in fullest if words[at].kind is not TokenKind.DATE)
            shown = _renumbered(shown, inside)
            inside = (words[date], *shown)
            found.append(
                Clause(
                    words=inside,
                    date=0,
                    before=before,
                    elided=_elided(words, segment),
                    opener=segment.opener,
                )
            )
            continue
        elided = _elided(words, segment)
        if number and whole is not fullest:
            left = tuple(words[at] for at in fullest if at < chunk[0] or fullest is not own)
            elided = (*elided, *_head(left, inside)) if left else elided
        found.append(
            Clause(
                words=inside,
                date=chunk.index(date),
                elided=elided,
                before=words[: chunk[0]],
                opener=segment.opener,
                said=_what_is_said(words, siblings, index) if chunk[-1] == own[-1] else (),
                object=object_before(words, segment) if len(dates) == 1 else (),
                owner=last_noun(words[: own[0] - 1]) if segment.opener == "whose" else (),
            )
        )
    if len(dates) == 1:
        found += _beside(words, siblings, segment, found[0])
    return found


def _renumbered(shown: Tokens, inside: Tokens) -> Tokens:
    """The words with the number of a chunk that has nothing else: "3.1 in May, 3.2 in June"."""
    numbers = [word for word in inside if word.kind is TokenKind.NUMBER]
    verb = next((group.start for group in verb_groups(shown) if group.finite), len(shown))
    last = next((at for at in range(verb - 1, -1, -1) if shown[at].kind is TokenKind.NUMBER), None)
    if len(numbers) != 1 or last is None:
        return shown
    return (*shown[:last], replace(numbers[0]), *shown[last + 1 :])


def _what_is_said(words: Tokens, siblings: list[ClauseSpan], index: int) -> Tokens:
    """The clause with "that" behind one that ends with saying so."""
    following = next(
        (
            other
            for other in siblings[index + 1 :]
            if other.opener == "that"
            and (other.source is siblings[index] or other.parent is siblings[index])
        ),
        None,
    )
    if following is None:
        return ()
    shown = tuple(words[at] for at in siblings[index].indices())
    groups = [group for group in verb_groups(shown) if group.finite]
    if not groups or groups[-1].verb not in event_words.SAYING_VERBS | status_words.PLAN_VERBS:
        return ()
    if any(word.kind is TokenKind.WORD for word in shown[groups[-1].end :]):
        return ()
    first = following.ranges[0][0]
    return (words[first - 1], *(words[at] for at in following.indices()))


def _beside(
    words: Tokens, siblings: list[ClauseSpan], segment: ClauseSpan, clause: Clause
) -> Iterator[Clause]:
    """What went on at the place that a clause ends with: ", which was hosting a congress"."""
    for other in siblings:
        if other.source is not segment or other.opener != "which":
            continue
        shown = tuple(words[at] for at in other.indices())
        group = next(iter(verb_groups(shown)), None)
        if group is None or group.start > _MOST_ADVERBS or group.tense is not Tense.PAST:
            continue
        if shown[group.end - 1].low in ("hosting", "holding") and not any(
            word.kind is TokenKind.DATE for word in shown
        ):
            host = tuple(words[at] for at in segment.indices() if at < other.ranges[0][0])
            date = clause.words[clause.date]
            yield Clause(
                words=(date, *shown[group.end :]), date=0, host=noun_at_end(host), opener="which"
            )


def _without_joint(words: Tokens, chunk: list[int]) -> list[int]:
    """The chunk without the "and" that joins it to the one before."""
    first = next((at for at, index in enumerate(chunk) if not _is_joint(words[index])), 0)
    return chunk[first:]


def _is_joint(word: Token) -> bool:
    return word.low in function_words.COORDINATORS or word.text in (",", ";")


def _content(words: Sequence[Token] | Iterator[Token]) -> bool:
    return any(
        word.kind is TokenKind.WORD
        and word.low
        not in function_words.PREPOSITIONS | function_words.COORDINATORS | function_words.ADVERBS
        and word.low not in function_words.DETERMINERS | function_words.SUBORDINATORS
        for word in words
    )


def _from_sibling(
    words: Tokens, siblings: list[ClauseSpan], index: int, dates: list[int]
) -> list[Clause]:
    """A segment of nothing but dates takes the words of the clause beside it."""
    segment = siblings[index]
    order = (
        [segment.source, *siblings[index + 1 : index + 2]]
        if segment.join is not Join.NEW
        else (siblings[index + 1 : index + 2] or siblings[index - 1 : index])
    )
    near = [one for one in order if one is not None]
    fullest = near[0] if near else segment
    shown = tuple(words[at] for at in fullest.indices() if words[at].kind is not TokenKind.DATE)
    found = []
    for date in dates:
        if fullest is segment.source:
            kept = tuple(word for word in shown if word.start < words[date].start)
            found.append(
                Clause(
                    words=(*kept, words[date]),
                    date=len(kept),
                    before=(),
                    elided=_elided(words, fullest),
                    opener=fullest.opener,
                )
            )
        else:
            found.append(
                Clause(
                    words=(words[date], *shown),
                    date=0,
                    before=words[:date],
                    elided=_elided(words, fullest),
                    opener=fullest.opener,
                )
            )
    return found


def _chunks(words: Tokens, own: list[int], dates: list[int]) -> list[list[int]]:
    """The words of a clause shared out among its dates."""
    cuts = []
    for date, following in pairwise(dates):
        between = [at for at in own if date < at < following]
        joints = [at for at in between if _is_joint(words[at])]
        if between and between[-1] in joints:
            cuts.append(between[-1])
        elif between and between[0] in joints:
            cuts.append(between[0])
        else:
            coordinators = [at for at in joints if words[at].low in function_words.COORDINATORS]
            cuts.append((coordinators or joints or [date + 1])[0])
    edges = [own[0], *cuts, own[-1] + 1]
    return [[at for at in own if first <= at < last] for first, last in pairwise(edges)]


def _elided(words: Tokens, segment: ClauseSpan) -> Tokens:  # noqa: PLR0911 - one for each join
    """The subject of another predicate, or the noun that "which" stands for."""
    source = segment.source
    if source is None:
        return ()
    if segment.spliced:
        return words[source.ranges[0][0] : segment.ranges[0][0]]
    if segment.join is Join.PREDICATE:
        shown = tuple(words[at] for at in source.indices())
        group = next((one for one in verb_groups(shown) if one.finite), None)
        if group is None:
            return ()
        subject = _subject(shown[: group.start]) or _elided(words, source)
        if _infinite_start(words, segment):
            lead = _shared_lead(shown, group)
            return (*subject, *lead) if lead and subject else ()
        own = tuple(words[at] for at in segment.indices())
        return (*subject, *_shared(shown, group, own)) if subject else ()
    if segment.join is Join.INNER and segment.opener in ("which", "who", "that"):
        if not leads_verb(words, segment):
            # "which they opened": it is not a subject.
            return ()
        return antecedent(words, segment)
    if segment.join is Join.BRACKETS:
        own = tuple(words[at] for at in segment.indices())
        own = own[bool(own) and own[0].low in ("which", "who") :]
        groups = verb_groups(own)
        if groups and groups[0].start == 0 and groups[0].finite:
            return noun_at_end(words[: segment.ranges[0][0] - 1])
    return ()


def _shared_lead(shown: Tokens, group: VerbGroup) -> Tokens:
    """What "and" joins a second infinitive to: the "plans to" of "plans to close and sell"."""
    if group.tense is Tense.FUTURE:
        return (shown[group.start],)
    chain = verb_chain(shown, group.start)
    if chain is None or not chain.is_infinite or chain.is_passive:
        return ()
    return shown[chain.start : chain.end - 1]


def _shared(words: Tokens, group: VerbGroup, own: Tokens) -> Tokens:
    """The auxiliary that a second participle leaves out: "was arrested and later released"."""
    groups = verb_groups(own)
    if not group.passive or not groups or not groups[0].participle:
        return ()
    participle = own[groups[0].start]
    shared = (
        participle.low in event_words.PASSIVE_PARTICIPLES
        or base_form(participle) in headline_words.SHARING
    )
    alone = groups[0].end == len(own) or own[groups[0].end].low not in function_words.DETERMINERS
    return words[group.start : group.end - 1] if shared and alone else ()


def _infinite_start(words: Tokens, segment: ClauseSpan) -> bool:
    first = next(segment.indices(), None)
    return first is not None and can_be_base(words[first])


def _subject(words: Tokens) -> Tokens:
    """The subject at the end of what stands before a verb."""
    shown = [word for word in words if word.kind is not TokenKind.DATE]
    commas = [at for at, word in enumerate(shown) if word.text == ","]
    inner = shown[commas[-1] + 1 :] if commas else shown
    if not inner and commas:
        inner = shown[: commas[0]]
    while inner and inner[0].low in function_words.OPENERS | function_words.COORDINATORS:
        inner = inner[1:]
    lead = shown[: commas[0]] if commas else []
    if inner and inner[0].low in ("a", "an") and lead and _is_subject(lead):
        # "The guild, a club set up in May, sings": what the guild is stands between commas.
        inner = lead
    if commas and all(word.low in function_words.ADVERBS for word in inner):
        # "The fair, originally planned for May, was": what was planned stands before.
        inner = shown[: commas[0]]
    return tuple(inner) if len(inner) <= LONGEST_SUBJECT else ()


def _is_subject(lead: list[Token]) -> bool:
    """Whether what stands before a comma is a noun, and not when or where something is."""
    opens = function_words.PREPOSITIONS | function_words.SUBORDINATORS | function_words.ADVERBS
    return lead[0].low not in opens and not verb_groups(tuple(lead))


def _last_event(words: Tokens) -> Tokens:
    """The last event or paper that `words` name, without what it is between."""
    noun = next((at for at in range(len(words) - 1, -1, -1) if is_event(words[at])), None)
    return () if noun is None else words[noun_start(words, noun) : noun + 1]


def _head(left: Tokens, chunk: Tokens) -> Tokens:  # noqa: PLR0911 - one for each thing left out
    """What `chunk`, without a verb, leaves out because `left` says it.

    "a fair in Lund this spring and in Oslo in 2025": the second chunk lacks "a fair";
    "won the cup in 2010 and the league in 2012": it lacks "won".
    """
    inside = [word for word in chunk if word.kind is not TokenKind.DATE] or [chunk[0]]
    groups = verb_groups(left)
    shown = [word for word in left if word.kind is not TokenKind.DATE]
    own = verb_groups(tuple(inside))
    if own and own[0].start == 0 and own[0].finite:
        first = next((group for group in groups if group.finite), None)
        comma = next((at for at, word in enumerate(shown) if word.text == ","), len(shown))
        if first is None:
            return tuple(shown[:comma])
        subject = _subject(left[: first.start])
        return (*subject, *_shared(left, first, tuple(inside))) if subject else ()
    if any(group.finite for group in own):
        return ()
    if inside[0].low in function_words.PREPOSITIONS:
        return _before_preposition(shown, inside[0].low)
    last = [group for group in groups if group.finite]
    if not last:
        return ()
    if last[-1].end < len(left) and left[last[-1].end].low in function_words.PREPOSITIONS:
        # "Sang in Rome in 2019 and Paris in 2020": "in" goes along.
        end = last[-1].end + 1
        return tuple(word for word in left[:end] if word.kind is not TokenKind.DATE)
    return tuple(word for word in left[: last[-1].end] if word.kind is not TokenKind.DATE)


def _before_preposition(words: list[Token], preposition: str) -> Tokens:
    """The words before the last phrase with `preposition`, which another one replaces."""
    shown = list(words)
    while shown and _is_joint(shown[-1]):
        shown.pop()
    if shown and shown[-1].low in event_words.DOING_PARTICIPLES:
        # "Signed in 2015 and in force since 2020": what was signed is in force.
        return _last_event(tuple(shown[:-1])) or tuple(shown[:-1])
    for at in range(len(shown) - 1, 0, -1):
        if shown[at].low == preposition:
            return tuple(shown[:at])
        if verb_groups((shown[at],)):
            break
    return tuple(shown)
