"""Events of clauses that only say when another one is, and of visits beside a date."""

from dataclasses import replace

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words
from timeline.languages.english.grammar.agreement import is_plural
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.conjugation import third_person
from timeline.languages.english.grammar.headline import headline
from timeline.languages.english.grammar.verb_chains import verb_chain
from timeline.languages.english.grammar.verb_forms import base_form
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: nouns of a visit, with the preposition of where it leads
_VISITS = frozenset({"visit", "trip", "tour"})
_FRAMING = frozenset({"during", "on", "in", "at"})
_TEMPORAL = frozenset({"when", "once"})
_FIRST = frozenset({"first", "second", "third", "latest", "last", "only", "next"})


def visit(clause: Clause) -> Tokens:
    """Who visits where, of "During the mayor's visit to Ur in May, …"; empty for another clause."""
    words, date = clause.words, clause.date
    lead = words[:date]
    if not lead or lead[0].low not in _FRAMING:
        return ()
    noun = next((at for at, word in enumerate(lead) if word.low in _VISITS), 0)
    behind = words[date + 1] if date + 1 < len(words) else None
    if not noun or (behind is not None and behind.text != ","):
        return ()
    return _of_owner(lead, noun) or _of_visitor(lead, noun)


def _of_owner(lead: Tokens, noun: int) -> Tokens:
    """Of "the mayor's visit to Ur"."""
    owner = next((at for at in range(1, noun) if lead[at].text in POSSESSIVES), 0)
    if not owner or lead[noun + 1 : noun + 2] == () or lead[noun + 1].low != "to":
        return ()
    return _visits(lead[1:owner], lead, noun, lead[noun + 2 :])


def _of_visitor(lead: Tokens, noun: int) -> Tokens:
    """Of "the visit of the mayor to Ur"."""
    to = next((at for at in range(noun + 2, len(lead)) if lead[at].low == "to"), 0)
    if not to or lead[noun + 1].low not in ("of", "by"):
        return ()
    return _visits(lead[noun + 2 : to], lead, noun, lead[to + 1 :])


def _visits(who: Tokens, lead: Tokens, noun: int, where: Tokens) -> Tokens:
    """A clause in the present: "mayor visits Ur"."""
    if not who or not where or any(word.kind is TokenKind.MARK for word in where):
        return ()
    verb = replace(lead[noun], text="visited", low="visited")
    return headline((*who, verb, *where))


def deadline(clause: Clause) -> Tokens:
    """By when something can be done: "Bidders have until May to apply"."""
    words, date = clause.words, clause.date
    has = date > 1 and words[date - 1].low in verb_words.HAVE
    to = date + 1 < len(words) and words[date + 1].low == "to"
    if not has or not to or not words[date].text.lower().startswith(("until ", "till ")):
        return ()
    first = words[0]
    for_whom = [replace(first, text=text, low=text) for text in ("deadline", "for")]
    return (*for_whom, _lowered(first), *words[1 : date - 1], *words[date + 1 :])


def _lowered(word: Token) -> Token:
    """A word that begins a sentence as inside one, where it surely is not a name."""
    common = word.low in function_words.DETERMINERS or word.low.endswith("s")
    return replace(word, text=word.low) if common else word


def time_limit(clause: Clause) -> Tokens:
    """What a date is fixed as: "fixed 3 May as the time-limit for the reply"."""
    words, date = clause.words, clause.date
    fixed = any(group.end == date and group.finite for group in verb_groups(words))
    led = date + 2 < len(words) and words[date + 1].low == "as"
    return words[date + 2 :] if fixed and led else ()


def follower(clause: Clause) -> Tokens:
    """What comes next: "will open in May, followed by the museum in June"."""
    words = clause.words
    told = next((group for group in verb_groups(clause.before) if group.finite), None)
    if told is None or tuple(word.low for word in words[:2]) != ("followed", "by"):
        return ()
    who = words[2 : clause.date]
    verb = clause.before[told.start : told.end]
    return headline((*who, *verb)) if who else ()


def deed(clause: Clause) -> Tokens:
    """What was done before: "was jailed in May for stealing a mask in 2022" is of the second."""
    words, date = clause.words, clause.date
    groups = [group for group in verb_groups(words) if group.start < date]
    told = next((group for group in verb_groups(clause.elided) if group.finite), None)
    if told is None or any(group.finite for group in groups) or not groups:
        return ()
    group = groups[-1]
    led = group.start > 0 and words[group.start - 1].low in _OF_DEEDS
    if group.tense is not Tense.GERUND or not led:
        return ()
    subject = clause.elided[: told.start]
    base = base_form(words[group.start])
    verb = replace(words[group.start], text=base if is_plural(subject) else third_person(base))
    return (*subject, verb, *words[group.end : date])


_OF_DEEDS = frozenset({"for", "after", "of", "by", "before", "from"})


def framed(clause: Clause) -> Tokens:
    """What will happen when something else does: "will print a report when the test is done"."""
    if clause.opener not in _TEMPORAL:
        return ()
    before = clause.before
    before = before[:-1] if before and before[-1].low in _TEMPORAL else before
    group = next((one for one in verb_groups(before) if one.finite), None)
    if group is None or group.start == 0 or any(w.kind is TokenKind.DATE for w in before):
        return ()
    chain = verb_chain(before, group.start)
    if chain is None or not (group.tense is Tense.FUTURE or chain.is_infinite):
        return ()
    return _first_to(before, group.start)


def _first_to(words: Tokens, verb: int) -> Tokens:
    """The words, with "is the first mayor to address" as "will address"."""
    for at in range(verb, len(words) - 1):
        if words[at].low == "to" and any(word.low in _FIRST for word in words[verb:at]):
            will = replace(words[verb], text="will", low="will")
            return (*words[:verb], will, *words[at + 1 :])
    return words
