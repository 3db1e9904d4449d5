"""The name of an event: its title, and what is doubtful about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar import function_words, person_words
from timeline.languages.english.grammar.antecedents import PRONOUNS, antecedent
from timeline.languages.english.grammar.clauses import Clause, DatedClause
from timeline.languages.english.grammar.headline import hidden_verb
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.title_text import joined_words, written
from timeline.languages.english.grammar.titles import title_words
from timeline.languages.english.grammar.verb_forms import (
    base_form,
    can_be_base,
    can_be_participle,
    can_be_present,
)
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.text.sentences import sentences
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens, tokens

#: gives the sentences before that of an event, the last first
Earlier = Callable[[], Sequence[Tokens]]
_QUOTED = "the title is the words around the date: say what happens"
_OWNERS = frozenset({"his", "her", "its", "their"})
_STAND_INS = function_words.STAND_INS | {"we", "our", "i", "my", "you", "your"}
#: characters before a sentence in which the sentences before it are looked for
_REACH = 700
_MOST = 3
_QUOTE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A title, with a doubt about it; the doubt is empty where there is none."""

    title: str
    doubt: str = ""


def no_earlier() -> Sequence[Tokens]:
    """Nothing is said before."""
    return ()


def named(dated: DatedClause, earlier: Earlier = no_earlier) -> Name:
    """The name of the event of a clause."""
    words = title_words(dated.clause, dated.phrase)
    if all(word.low in _POINTERS for word in words):
        return Name(title="")
    if _is_part(words):
        return _part(words, dated.clause, earlier)
    if _is_unsure(words):
        return Name(title=_quoted(dated), doubt=_QUOTED)
    if words and words[0].low in _STAND_INS:
        words = _filled(words, dated, earlier)
        if words[0].low in _STAND_INS:
            title = written(words)
            return Name(title=title, doubt=_UNFILLED.format(title.split()[0]))
    return Name(title=written(words), doubt=_doubt(words, dated.clause))


def _doubt(words: Tokens, clause: Clause) -> str:
    """What is doubtful about a title that begins well."""
    pronoun = next((word.text for word in words[1:] if word.low in _OBJECTS), "")
    if pronoun:
        return _UNFILLED.format(pronoun)
    if clause.opener == "which" and clause.elided and _is_of_two(clause.elided):
        return _WHICH.format(clause.elided[-1].text)
    return "" if _says_what(words, clause) else _NO_VERB


def _is_of_two(noun: Tokens) -> bool:
    """Whether a common noun belongs to another: "the roof of the church"."""
    at = next((at for at, word in enumerate(noun) if word.low in function_words.PREPOSITIONS), 0)
    named = any(word.capital for word in noun[at + 1 :])
    return bool(at) and not named and not is_event(noun[at - 1])


_OBJECTS = frozenset({"it", "them", "him"})
_WHICH = "“which” may stand for “{}” alone"


def _says_what(words: Tokens, clause: Clause) -> bool:
    """Whether a verb, an event or a number says what is on the date."""
    every = (*clause.elided, *clause.words)
    if len(words) < _FEW or verb_groups(every) or hidden_verb(words) is not None:
        return True
    return any(
        is_event(word) or word.kind is TokenKind.NUMBER or word.low in _DATED for word in words
    )


_NO_VERB = "the title has no verb: say what happens"
_DATED = frozenset({"deadline", "due", "release", "start", "end", "beginning", "closure", "day"})
#: below, another doubt says that the title says little
_FEW = 2
_UNFILLED = "“{}” in the title: say who or what that is"


#: of what a date is only looked up in: "(see 1 May 1924)"
_POINTERS = frozenset({"see", "also", "cf", "compare", "above", "below", "e.g"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "next", "last", "final", "latter"})
_PARTS = frozenset({"phase", "stage", "part", "section", "leg", "half", "tranche", "instalment"})
_OF_WHAT = "“{}” in the title: say of what"


def _is_part(words: Tokens) -> bool:
    """Whether words begin with a part of what was told before: "second phase starts"."""
    pair = words[:2]
    parts = len(pair) > 1 and pair[0].low in _ORDINALS and pair[1].low in _PARTS
    return parts and not (len(words) > 2 and words[2].low in ("of", "in", "between"))  # noqa: PLR2004


def _part(words: Tokens, clause: Clause, earlier: Earlier) -> Name:
    """The name with what it is a part of, where the sentence before tells that plainly."""
    own = (clause.before,) if any(one.finite for one in verb_groups(clause.before)) else ()
    whole = antecedent("it", (*own, *earlier()))
    if not whole:
        return Name(title=written(words), doubt=_OF_WHAT.format(written(words[:2])))
    of, the = (replace(words[1], text=text, low=text) for text in ("of", "the"))
    led = (of, the) if whole[-1].small else (of,)
    return Name(title=written((*words[:2], *led, *whole, *words[2:])))


def sentences_before(text: str, start: int) -> tuple[Tokens, ...]:
    """The sentences before an offset, the last first; headings and lists are left out."""
    first = max(0, start - _REACH)
    paragraphs = text[first:start].split("\n\n")
    found: list[Tokens] = []
    end = start
    for paragraph in reversed(paragraphs):
        begin = end - len(paragraph)
        if paragraph.strip() and paragraph.lstrip()[:1] not in ("#", "|", "-", "*"):
            spans = sentences(text, begin, end, ABBREVIATIONS)
            found += (tokens(text, *span, ()) for span in reversed(spans))
        end = begin - 2
    return tuple(found[:_MOST])


def _filled(words: Tokens, dated: DatedClause, earlier: Earlier) -> Tokens:
    """The words with what the pronoun at their start stands for, where that is plain."""
    nominal = _held(words)
    if nominal:
        return nominal
    pronoun = words[0].low
    if pronoun not in PRONOUNS:
        return words
    before = dated.clause.before
    own = (before,) if any(group.finite for group in verb_groups(before)) else ()
    noun = antecedent(pronoun, (*own, *earlier()))
    if not noun:
        return words
    if pronoun not in _OWNERS:
        return (*noun, *words[1:])
    if len(noun) > 1 and any(word.low in function_words.PREPOSITIONS for word in noun):
        return _of_owner(words[1:], noun)
    mark = "’" if noun[-1].low.endswith("s") else "’s"
    owner = replace(noun[-1], text=noun[-1].text + mark)
    return (*noun[:-1], owner, *words[1:])


def _of_owner(words: Tokens, owner: Tokens) -> Tokens:
    """The words with "of" behind their subject: "findings of the regulators in Ur are due"."""
    verb = next((group.start for group in verb_groups(words)), len(words))
    verb = next((at for at in range(verb) if words[at].low == "due"), verb)
    of = replace(words[0], text="of", low="of")
    role = owner[0].low in person_words.PERSONS or owner[0].low.endswith("s")
    first = replace(owner[0], text=owner[0].low) if role and owner[1].small else owner[0]
    return (*words[:verb], of, first, *owner[1:], *words[verb:])


def _held(words: Tokens) -> Tokens:
    """The event that a pronoun holds: "they hold a forum in Lund" is a forum."""
    if words[0].low == "it":
        return _resolved(words)
    if len(words) < 3 or base_form(words[1]) not in _HOLDING:  # noqa: PLR2004
        return ()
    behind = words[2:]
    while behind and behind[0].low in function_words.DETERMINERS:
        behind = behind[1:]
    return behind if any(is_event(word) for word in behind) else ()


def _resolved(words: Tokens) -> Tokens:
    """The event of "it was agreed to hold a fair"."""
    to = next((group for group in verb_groups(words) if group.tense is Tense.INFINITIVE), None)
    if to is None or to.verb not in _HOLDING or words[to.start - 1].low not in _RESOLVED:
        return ()
    behind = words[to.end :]
    while behind and behind[0].low in function_words.DETERMINERS:
        behind = behind[1:]
    return behind


_HOLDING = frozenset({"hold", "host", "organise", "organize"})
_RESOLVED = frozenset({"resolved", "agreed", "decided", "planned", "hoped", "proposed", "arranged"})


def _is_unsure(words: Tokens) -> bool:
    """Whether words are a piece of a clause, without its subject or its noun."""
    if not words:
        return False
    first = words[0]
    if first.low in ("see", "whose", "who", "which", "when", "where"):
        return True
    groups = verb_groups(words)
    finite = next((group for group in groups if group.finite), None)
    if words[-1].low == "so" or (words[-1].low in ("do", "does") and finite is not None):
        return True
    if finite is None:
        low = replace(first, text=first.low)
        bare = (can_be_base(low) or can_be_present(low)) and len(words) > 1
        ordered = bare and words[1].low in function_words.DETERMINERS | {"to"}
        return ordered or first.low in function_words.PREPOSITIONS - _NOUN_LEADS
    if finite.start == 0:
        return not _is_adjective(words)
    return words[finite.start - 1].text in POSSESSIVES


_NOUN_LEADS = frozenset({"off", "down", "past", "inside", "near", "under", "over"})


def _is_adjective(words: Tokens) -> bool:
    """Whether a participle at the start describes the noun behind it: "limited contact"."""
    after = words[1] if len(words) > 1 else None
    return (
        after is not None
        and after.kind is TokenKind.WORD
        and after.low not in function_words.NO_NOUNS
        and can_be_participle(words[0])
    )


def _quoted(dated: DatedClause) -> str:
    """The words around the date, in quotation marks."""
    date = dated.clause.words[dated.clause.date].start
    before = [word for word in dated.sentence if word.start < date]
    after = [word for word in dated.sentence if word.start > date]
    shown: list[Token] = []
    size = 0
    for word in _nearest(before, after):
        size += len(word.text) + 1
        if size > _QUOTE:
            break
        shown.append(word)
    shown.sort(key=lambda word: word.start)
    line = joined_words(tuple(shown)).strip(" ,;:.–—-")
    return f"“{line}”" if line else ""


def _nearest(before: list[Token], after: list[Token]) -> Iterator[Token]:
    """Words in turn from both sides of a date, the nearest first."""
    left, right = iter(reversed(before)), iter(after)
    while True:
        pair = [*(one for one in (next(left, None), next(right, None)) if one is not None)]
        if not pair:
            return
        yield from pair
