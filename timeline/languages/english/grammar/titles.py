"""Short titles made of the words of a clause."""

import re
from dataclasses import replace

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    figure_words,
    function_words,
    status_words,
    title_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: characters of a title
LONGEST = 90
_SPACES = re.compile(r"\s+")
_TIGHT = re.compile(r"\s+([,.;:!?%)\]])")
_OPEN = re.compile(r"([(\[$€£])\s+")
_LAST_SCRAP = re.compile(r",\s\w+\Z")
_COMMAS = re.compile(r",(?:\s*,)+")
_PAIRS = (("(", ")"), ("[", "]"))
_SUBJECT_REACH = 6
_SHORTEST_CUT = 45
# A noun, "planned" and the date.
_SHORTEST_PLAN = 2
_AGE_DIGITS = 2
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def title(clause: Clause, phrase: DatePhrase) -> str:
    """What happens in `clause` on the date of `phrase`, in its own words, without the date."""
    if phrase.attributive:
        words = _around_attribute(clause)
    elif phrase.preposition == "of":
        words = _of_date(clause)
    else:
        words = tuple(word for word in _told(clause) if word.kind is not TokenKind.DATE)
        date = clause.words[clause.date]
        said = _trimmed(_said(_trimmed(words), date))
        words = _main(said, date)
        words = (
            _seen(clause)
            or _aside(clause)
            or _paper(words, clause)
            or _placing(words, clause)
            or _placing(said, clause, small=True)
            or _light(_without_attitude(words))
        )
        words = _with_object(words, clause.object)
        words = (*words, *(word for word in clause.said if word.kind is not TokenKind.DATE))
    return _written(_trimmed(words))


def _with_object(words: Tokens, noun: Tokens) -> Tokens:
    """With what the last verb is of: "minister signed the law" for "that the minister signed"."""
    groups = verb_groups(words)
    if not noun or not groups:
        return words
    first, end = noun[0], groups[-1].end
    if first.low in function_words.DETERMINERS:
        first = replace(first, text=first.low)
    return (*words[:end], first, *noun[1:], *words[end:])


def _seen(clause: Clause) -> Tokens:
    """What a date that is the subject saw: "2015 saw the opening of the bridge"."""
    words, date = clause.words, clause.date
    group = next((one for one in verb_groups(words) if one.start == date + 1), None)
    if group is None or group.verb not in figure_words.SEEING_VERBS:
        return ()
    plain = all(word.kind is TokenKind.MARK for word in words[:date])
    return tuple(words[group.end :]) if plain else ()


def _aside(clause: Clause) -> Tokens:
    """The noun and what happened to it: "The road, built in 1935, links" is "road built"."""
    words, date = clause.words, clause.date
    group = next((one for one in reversed(verb_groups(words)) if one.end <= date), None)
    if (
        group is None
        or not group.participle
        or group.start == 0
        or words[group.start - 1].text != ","
    ):
        return ()
    if any(word.low not in title_words.PHRASALS for word in words[group.end : date]):
        return ()
    planned = status_words.PLAN_ADJECTIVES | event_words.CALLING_PARTICIPLES
    if words[group.start].low in planned and group.end == date and group.verb != "set up":
        return ()
    if clause.said or (date + 1 < len(words) and words[date + 1].text != ","):
        return ()
    noun = words[: group.start - 1]
    return (*noun, *words[group.start : date]) if not verb_groups(noun) else ()


def _told(clause: Clause) -> Tokens:
    """The words with the elided ones, without what only describes them behind the date."""
    words, date = _without_plan(*_without_age(clause.words, clause.date))
    behind = words[date + 1 :]
    if behind and behind[0].low in event_words.LIMITERS:
        words, behind = (*words[: date + 1], *behind[1:]), behind[1:]
    described = (
        bool(behind)
        and behind[0].text == ","
        and (any(is_event(word) for word in words[:date]) or bool(verb_groups(words[:date])))
    )
    if (
        words[date - 1 : date]
        and words[date - 1].text == ","
        and behind[:1]
        and behind[0].text == ","
    ):
        # "The fall of the city, on 2 May, was": the commas go with the date.
        after = next(iter(verb_groups(behind)), None)
        kept = behind[1:] if after is not None and after.start == 1 else behind
        return (*clause.elided, *words[: date - 1], *kept)
    groups = verb_groups(words[:date])
    if len(behind) > 1 and behind[0].text == "," and not any(group.finite for group in groups):
        after = next(iter(verb_groups(behind)), None)
        if after is not None and after.start == 1 and after.finite:
            return (*clause.elided, *words[:date], *behind[1:])
    if described and not any(group.finite for group in verb_groups(behind)):
        words = words[:date]
    return (*clause.elided, *words)


def _without_age(words: Tokens, date: int) -> tuple[Tokens, int]:
    """Without the years of a person: "Ann Lee, 58, resigned"."""
    for at in range(1, min(len(words) - 2, date)):
        if words[at].text != "," or not words[at - 1].capital:
            continue
        age = words[at + 1]
        if age.kind is TokenKind.NUMBER and age.text.isdecimal() and len(age.text) <= _AGE_DIGITS:
            end = at + 2
            if words[end].text == ",":
                # "The mayor, Ann Lee, 58, resigned" keeps what closes behind the name.
                end += all(word.text != "," for word in words[:at])
            elif not any(group.start == end and group.finite for group in verb_groups(words)):
                continue
            if end <= date:
                return (*words[:at], *words[end:]), date - (end - at)
    return words, date


def _without_plan(words: Tokens, date: int) -> tuple[Tokens, int]:
    """Without what only says that it was planned: "The vote, first planned for May" is the vote."""
    if date < _SHORTEST_PLAN:
        return words, date
    aimed = next((one for one in verb_groups(words) if one.end == date), None)
    told = any(one.finite and one.start > date for one in verb_groups(words))
    if aimed is not None and aimed.tense is Tense.INFINITIVE and told and aimed.start > 1:
        # "The statue, due to be unveiled in May, was delayed"
        last = aimed.start - 1
        if words[last].low in status_words.PLAN_ADJECTIVES and words[last - 1].text == ",":
            comma = date + 1 < len(words) and words[date + 1].text == ","
            return (*words[: last - 1], words[date], *words[date + 1 + comma :]), last - 1
    plan = words[date - 1].low
    called = plan in event_words.CALLING_PARTICIPLES and words[date].text.lower().startswith("for ")
    if plan not in status_words.PLAN_ADJECTIVES and not called:
        return words, date
    last = date - 2
    while last > 0 and words[last].low in function_words.ADVERBS:
        last -= 1
    aside = words[last].text == ","
    if aside:
        last -= 1
    elif last < date - 2:
        return words, date
    if words[last].kind is not TokenKind.WORD or words[last].low in verb_words.BE | verb_words.HAVE:
        return words, date
    behind = date + 1
    if aside and behind < len(words) and words[behind].text == ",":
        behind += 1
    return (*words[: last + 1], words[date], *words[behind:]), last + 1


def _around_attribute(clause: Clause) -> Tokens:
    """The clause without the date where the date's noun is its subject, else the noun."""
    words, date = clause.words, clause.date
    behind = words[date + 1 :]
    if behind and behind[0].text in POSSESSIVES:
        behind = behind[1:]
    before = [word for word in words[:date] if word.kind is TokenKind.WORD]
    leading = all(
        word.low in function_words.DETERMINERS | function_words.OPENERS for word in before
    )
    if leading and any(group.finite for group in verb_groups(behind)):
        return _light(behind)
    groups = verb_groups(behind)
    end = min((group.start for group in groups), default=len(behind))
    for at, word in enumerate(behind[:end]):
        if word.kind is not TokenKind.WORD or (
            at
            and word.low
            in function_words.PREPOSITIONS - {"of", "in", "on", "for", "between", "with"}
        ):
            end = at
            break
        if word.low in function_words.COORDINATORS | function_words.SUBORDINATORS:
            end = at
            break
    return tuple(behind[:end])


def _of_date(clause: Clause) -> Tokens:
    """The clause where its subject is "the vote of 1860", else the vote."""
    words, date = clause.words, clause.date
    first = noun_start(words, date - 1) if date else 0
    before = [word for word in words[:first] if word.kind is TokenKind.WORD]
    if all(word.low in function_words.DETERMINERS | function_words.OPENERS for word in before):
        return _light((*words[:date], *words[date + 1 :]))
    return words[first:date]


def _said(words: Tokens, date: Token) -> Tokens:
    """Without who says so at the start ("He said that") or at the end (", he said")."""
    groups = verb_groups(words)
    for group in groups:
        if group.finite and group.verb in event_words.SAYING_VERBS and not group.passive:
            if group.end == len(words) or words[group.end].start > date.start > words[0].start:
                # The date is that of the saying.
                break
            behind = words[group.end :]
            if behind and behind[0].low == "that":
                return tuple(behind[1:])
            if group.verb not in event_words.PLAIN_SAYING:
                break
            later = verb_groups(behind)
            if (
                later
                and later[0].finite
                and later[0].start > 0
                and behind[0].kind is TokenKind.WORD
            ):
                return tuple(behind)
        break
    if words and words[0].low == "according":
        comma = next((at for at, word in enumerate(words) if word.text == ","), None)
        behind = () if comma is None else words[comma + 1 :]
        return tuple(behind) if any(group.finite for group in verb_groups(behind)) else words
    return words


def _main(words: Tokens, date: Token) -> Tokens:
    """Without what leads the clause before a comma: "At a meeting in Oslo, …"."""
    groups = verb_groups(words)
    first = next((group for group in groups if group.finite), None)
    if first is None or first.start == 0:
        return words
    gerund = words[0].low.endswith("ing") and words[0].low not in verb_words.NOT_VERBS
    leads = (
        gerund
        or words[0].low in function_words.PREPOSITIONS | {"because", "according"}
        or any(word.low in event_words.AROUND_EVENTS for word in words[1:4])
    )
    if words[0].low in function_words.PREPOSITIONS and words[first.start - 1].low in _SUBJECTS:
        # "Until her retirement she taught": the lead ends where its subject begins.
        return tuple(words[first.start - 1 :])
    commas = [at for at in range(first.start - 1) if words[at].text == ","]
    if leads and commas:
        words = tuple(words[commas[-1] + 1 :])
        groups = verb_groups(words)
        first = next((group for group in groups if group.finite), first)
    later = next((one for one in groups if one.finite and one.start > first.end), None)
    if (
        first.participle
        and later is not None
        and (words[first.start - 1].text == "," == words[later.start - 1].text)
    ):
        first = later
    if (
        first.participle
        and later is not None
        and 0 < first.end < len(words)
        and (words[first.end].low == "by" and words[first.start - 1].kind is TokenKind.WORD)
    ):
        if words[first.start].start < date.start < words[later.start].start:
            # "A suit brought by the mayor in May is pending": the date is that of the first.
            return tuple(words[: later.start])
        # "The troops led by the mayor took the fort": the second verb is that of the troops.
        return (*words[: first.start], *words[later.start :])
    return _without_apposition(words, first.start)


def _without_apposition(words: Tokens, verb: int) -> Tokens:
    """Without what stands between commas behind the subject: "the mayor, a lawyer, opened"."""
    last = verb - 1
    while last > 0 and words[last].low in function_words.ADVERBS:
        last -= 1
    if words[last].text != ",":
        return words
    first = next(at for at in range(verb) if words[at].text == ",")
    return (*words[:first], *words[last + 1 :]) if 0 < first < last else words


def _without_attitude(words: Tokens) -> Tokens:
    """What is welcomed, noted or wished for, without who does it.

    "The sides noted the importance of holding a summit" is of a summit.
    """
    groups = verb_groups(words)
    first = next((group for group in groups if group.finite), None)
    cut = 0
    if first is not None and first.verb in event_words.ATTITUDE_VERBS and not first.passive:
        cut = first.end
    for at in range(len(words) - 2, 0, -1):
        low, after = words[at].low, words[at + 1].low
        if low not in event_words.ATTITUDE_NOUNS or after not in ("of", "for", "to"):
            continue
        if any(group.start <= at < group.end for group in groups):
            # "They plan to": a verb.
            continue
        behind = words[at + 2 :]
        if _event_noun(behind) or (behind and after == "to") or _gerund(behind):
            cut = max(cut, at + 2)
            break
        led = next((one for one in verb_groups(behind) if one.tense is Tense.INFINITIVE), None)
        if led is not None and led.start <= _SUBJECT_REACH:
            # "The readiness of the town to open a school" is of a school.
            cut = max(cut, at + 2 + led.start + 1)
            break
    kept = tuple(words[cut:]) if cut else words
    while cut and kept and kept[0].low in function_words.DETERMINERS:
        kept = kept[1:]
    if kept and kept[0].low in function_words.COORDINATORS:
        kept = kept[1:]
    if kept and kept[0].low in event_words.HOLDING_VERBS and len(kept) > 1:
        kept = kept[1:]
    return kept if len(kept) > 1 else words


def _gerund(words: Tokens) -> bool:
    groups = verb_groups(words)
    return bool(groups) and groups[0].start == 0 and groups[0].tense is Tense.GERUND


def _event_noun(words: Tokens) -> bool:
    return any(is_event(word) for word in words)


def _paper(words: Tokens, clause: Clause) -> Tokens:  # noqa: PLR0911 - one for each thing missing
    """A document or event and what was done with it, where the clause only mentions it.

    "He recalled the rules of the treaty signed in 2015" is of the treaty.
    """
    date = clause.words[clause.date]
    groups = verb_groups(words)
    behind = [group for group in groups if words[group.start].start <= date.start]
    if not behind:
        return ()
    group = behind[-1]
    if group.tense is Tense.INFINITIVE and group.passive and is_event(words[group.start - 1]):
        # "Elections to be held in May" are elections.
        light = group.verb in event_words.LIGHT_VERBS
        tail = words[group.end if light else group.start :]
        return (*words[noun_start(words, group.start - 1) : group.start], *tail)
    if not group.participle:
        return ()
    if words[group.start].low not in event_words.DOING_PARTICIPLES:
        return ()
    finite = any(one.finite for one in behind[:-1])
    reach = behind[-2].end if len(behind) > 1 else 0
    noun = _described(words, reach, group.start, finite=finite)
    if noun is None:
        return ()
    first = noun_start(words, noun)
    if not finite and not _led(words, first):
        return ()
    tail = words[group.start :]
    found = (*words[first : group.start], *tail)
    if len(_line(found)) > LONGEST:
        found = (*words[first : noun + 1], *tail)
    return tuple(found)


def _described(words: Tokens, first: int, last: int, *, finite: bool) -> int | None:
    """Where the noun stands that a participle at `last` describes."""
    for at in range(last - 1, first - 1, -1):
        if words[at].kind is TokenKind.MARK and words[at].text not in ("+", "’s", "'s"):
            break
        if is_event(words[at]) and (
            at == last - 1 or words[at + 1].low in function_words.PREPOSITIONS
        ):
            return at
    adjacent = last > first and words[last - 1].small
    return last - 1 if finite and adjacent else None


def _led(words: Tokens, first: int) -> bool:
    """Whether the noun that begins at `first` stands behind a preposition or further words."""
    before = [word for word in words[:first] if word.low not in function_words.OPENERS]
    while before and before[-1].low in function_words.DETERMINERS:
        before.pop()
    return bool(before) and before[-1].kind is TokenKind.WORD


def _placing(words: Tokens, clause: Clause, *, small: bool = False) -> Tokens:
    """An event that only places another in time: "since its launch in 2003"."""
    date = clause.words[clause.date]
    before = [at for at, word in enumerate(words) if word.start < date.start]
    for at in reversed(before):
        if verb_groups((words[at],)):
            return ()
        led = (
            at > 0
            and words[at - 1].low in event_words.LEADING
            and words[at].low in ("to", "in", "with")
        )
        if words[at].low in event_words.AROUND_EVENTS or led:
            inside = words[at + 1 : before[-1] + 1]
            noun = next((word for word in inside if word.low in function_words.PREPOSITIONS), None)
            head = inside[inside.index(noun) - 1] if noun else inside[-1] if inside else None
            if head is None or not is_event(head) or (small and not head.small):
                # "Before the Congress" is where, not when.
                return ()
            return tuple(inside)
    return ()


def _light(words: Tokens) -> Tokens:
    """Without a verb that only phrases its subject: "was held", "there was", "is planned"."""
    groups = verb_groups(words)
    first = next((group for group in groups if group.finite), None)
    if first is None:
        return words
    before = tuple(words[: first.start])
    plain = [
        word.low
        for word in before
        if word.low not in function_words.OPENERS | function_words.ADVERBS
    ]
    if plain == ["there"]:
        return _after_be(words, first)
    light = _light_end(words, first)
    if light is None or first.negated or not _event_noun(before):
        return words
    behind = words[light:]
    infinitive = bool(behind) and behind[0].low == "to"
    led = (
        not behind
        or behind[0].low in function_words.PREPOSITIONS
        or behind[0].kind is TokenKind.MARK
    )
    return (*before, *behind) if led and not infinitive else words


def _after_be(words: Tokens, group: VerbGroup) -> Tokens:
    """What there is: "limited" of "was also limited" belongs to it."""
    last = max(
        (at for at in range(group.start, group.end) if words[at].low in verb_words.BE),
        default=group.end - 1,
    )
    behind = words[last + 1 :]
    while behind and behind[0].low in function_words.ADVERBS:
        behind = behind[1:]
    return tuple(behind)


def _light_end(words: Tokens, group: VerbGroup) -> int | None:
    """Where a verb without weight of its own ends; None where it has some."""
    if group.verb == "take":
        place = group.end < len(words) and words[group.end].low == "place"
        return group.end + 1 if place else None
    if group.verb in status_words.PLAN_ADJECTIVES:
        return group.end
    if group.verb in ("happen", "occur"):
        return group.end
    return group.end if group.verb in event_words.LIGHT_VERBS and group.passive else None


def _trimmed(words: Tokens) -> Tokens:
    """Without what only joins it to the words around."""
    found = list(words)
    changed = True
    while changed and found:
        changed = False
        lows = " ".join(word.low for word in found[:6])
        for phrase in function_words.OPENING_PHRASES:
            if lows.startswith(phrase + " ") or lows == phrase:
                del found[: len(phrase.split())]
                changed = True
                break
        if found and _joins(found[0], found[1] if len(found) > 1 else None):
            del found[0]
            changed = True
    while found and _hangs(found):
        found.pop()
    return tuple(found)


def _joins(word: Token, after: Token | None) -> bool:
    if word.kind is TokenKind.MARK:
        return word.text not in "([$€£"
    if word.low in ("this", "that", "these") and after is not None and after.kind is TokenKind.WORD:
        return word.low == "that" or is_event(after)
    return (
        word.low in function_words.OPENERS | function_words.COORDINATORS | {"the", "a", "an"}
        or (
            word.low in function_words.SUBORDINATORS - function_words.PREPOSITIONS
            and word.low not in ("who", "which")
            and not (after is not None and after.low == "of")
        )
        or (word.low == "not" and after is not None and after.low in function_words.ADVERBS)
    )


def _hangs(words: list[Token]) -> bool:
    word = words[-1]
    if word.kind is TokenKind.MARK:
        return word.text not in ")]%" and word.text not in POSSESSIVES
    low = word.low
    if low in ("in", "on", "off", "up", "over", "down") and len(words) > 1:
        before = words[-2].low
        phrasal = title_words.PHRASALS.get(low, frozenset())
        return before not in phrasal
    return low in (
        function_words.PREPOSITIONS
        | function_words.COORDINATORS
        | function_words.DETERMINERS
        | function_words.SUBORDINATORS
        | verb_words.BE
        | {"to", "later", "then", "also", "as", "again"}
    ) and low not in ("her", "this", "that", "above", "inside", "outside")


def _written(words: Tokens) -> str:
    """The words as a line, cut to length, with a capital."""
    verb = next((group for group in verb_groups(words) if group.finite), None)
    shortest = 0 if verb is None else len(_line(words[: verb.end + 1]))
    line = _balanced(_shortened(_line(words), max(shortest, _SHORTEST_CUT))).strip(" ,;:–—-")
    line = _LAST_SCRAP.sub("", line)
    return line[:1].upper() + line[1:]


def _line(words: Tokens) -> str:
    """The words with spaces as in the text."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if at and words[at - 1].end != word.start:
            parts.append(" ")
        parts.append(word.text)
    line = _SPACES.sub(" ", "".join(parts)).strip()
    line = _OPEN.sub(r"\1", _TIGHT.sub(r"\1", line))
    return _COMMAS.sub(",", line)


def _balanced(line: str) -> str:
    for opening, closing in _PAIRS:
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return _SPACES.sub(" ", line)


def _shortened(line: str, shortest: int) -> str:
    """`line` cut before a comma, preposition or conjunction where it is too long."""
    if len(line) <= LONGEST:
        return line
    best = joint = 0
    for match in re.finditer(r"[,;:]\s|\s[–—]\s|\s(?=(?P<word>[\w']+))", line):
        if match.start() > LONGEST:
            break
        if match.start() < shortest:
            continue
        word = match["word"]
        if word is None or word.lower() in (
            function_words.PREPOSITIONS | function_words.SUBORDINATORS
        ) - {
            "of",
            "than",
        } | {"that"}:
            best = match.start()
        elif word.lower() in function_words.COORDINATORS:
            joint = match.start()
    # "For computer and electronics makers": a noun may end behind the "and".
    best = best or joint
    if not best:
        best = line.rfind(" ", 0, LONGEST)
        return line[: best if best > 0 else LONGEST - 1] + "…"
    return line[:best]
