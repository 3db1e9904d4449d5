"""Times that are spoken of for what happened in them: "2024 was a dry year, as …"."""

from dataclasses import replace

from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.languages.english.lists import listed
from timeline.text.tokens import TokenKind, Tokens

_TIMES = listed("year years day month week summer winter spring autumn season decade moment time")
_OPENERS = listed("as when because since")
_LEAST = 3


def what_marked(clause: Clause) -> Clause:
    """The clause that tells what happened at a time that is called special; else `clause`."""
    words, date = clause.words, clause.date
    groups = verb_groups(words)
    group = next((one for one in groups if one.start == date + 1), None)
    if group is None or group.verb != "be":
        return clause
    if date and not any(one.end == date for one in groups):
        # "Said 2024 was"
        return clause
    if not any(word.low in _TIMES for word in words[group.end :]):
        return clause
    told = _told(clause.after)
    return clause if not told else replace(clause, words=(words[date], *told), date=0, after=())


def _told(after: Tokens) -> Tokens:
    """The clause behind the opener, which has no date of its own."""
    behind = after[1:] if after and after[0].text == "," else after
    if len(behind) < _LEAST or behind[0].low not in _OPENERS:
        return ()
    words = behind[1:]
    dated = any(word.kind is TokenKind.DATE for word in words)
    return words if not dated and any(one.finite for one in verb_groups(words)) else ()
