"""Dates with the words around them that belong to them: "since 2020", "from May to June 2025"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.rules import Modifier, RuleKind
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision, Qualification
from timeline.languages.english import verb_words
from timeline.languages.english.grammar.bounds import BOUNDS, Bound, aimed_start, bound
from timeline.languages.english.grammar.choices import MOST, choice
from timeline.languages.english.grammar.function_words import NO_NOUNS
from timeline.languages.english.grammar.moves import is_moved
from timeline.languages.english.patterns import UNSURE
from timeline.languages.english.phrase import phrase as in_words
from timeline.languages.english.vocabulary import MAYBE
from timeline.languages.grammar import DatePhrase, SeedReader
from timeline.text.blocks import PARTED
from timeline.text.mention import Mention

# Prepositions that are no part of the value, those that leave an end open, and others before dates.
_PLAIN = "in|on|at|during"
_OPEN = rf"{BOUNDS}|since|until|till|by|before|after|prior\s+to|up\s+to"
_OTHER = "for|from|between|over|throughout|of|as\\s+of|through|to"
_REACH = 24
# Characters between a day and a time of it in the same clause.
_CLAUSE = 60
# What makes the date behind it approximate, and what makes it uncertain.
_ABOUT = (
    r"(?:about|around|circa|roughly|approximately|approx\.?|ca\.?|c\."
    r"|some\s?time\s(?:about|around))"
)
_LEAD = re.compile(
    rf"(?<!\w)((?:{_PLAIN}|{_OPEN}|{_OTHER})\s+)(?:{_ABOUT}\s+)?(the\s+)?"
    r"(?:(?:years?|period|month|weekend\s+of)\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(rf"(?:(?<!\w)(?:{MAYBE},?|{_ABOUT})\s+|~\s?)\Z", re.IGNORECASE)
_INSIDE = re.compile(rf"((?:{_PLAIN}|{_OPEN}|{_OTHER})\s+)(the\s+)?(?=\S)", re.IGNORECASE)
_READ = re.compile(rf"(?:{_PLAIN}|{_OPEN})", re.IGNORECASE)
# A block of the text ends there.
_APART = re.compile(rf"\n\s*\n|{PARTED}")
_OPENING = re.compile(_OPEN, re.IGNORECASE)
_TIMES = re.compile(r",?\s(?:from|between|at)\s", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|until|till|through|up\s+to|and)\s+(?:the\s+)?", re.IGNORECASE)
_BESIDE = re.compile(r",?\s+(?:\(|on\s+|in\s+|the\s+|of\s+)?|\s?\(", re.IGNORECASE)
# Before "no earlier than", it is no part of what a seed says.
_AIM = re.compile(r"^(?:to|for|until|till) (?=n)", re.IGNORECASE)
_UNTIL = re.compile(r"until|till|to", re.IGNORECASE)
#: what EDTF says as well: how long something lasts, and not on which side of a date it happens
_LASTS = re.compile(r"until|till|to|up to|through|since|from", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?<!\w)(?:the|a|an|its|his|her|their|our|this|that|first|new|\w+['’]s?)\s+\Z", re.IGNORECASE
)
# "A major 2015 deal"
_DESCRIBED = re.compile(
    r"(?<!\w)(?:the|a|an|its|his|her|their|our)\s+(?P<word>[a-z-]+)\s+\Z", re.IGNORECASE
)
_NOUN = re.compile(r"\s+(?P<word>[^\W\d_][\w-]*)")
# Two years, and what runs from the one into the other, behind them or before.
_YEARS = re.compile(r"\d{4}\s?[-‐‑‒–—−/]\s?\d{2}(?:\d{2})?")
_TERM = re.compile(r"\s(?:(?:school|academic|financial|tax)\s)?(?:year|season|session|term)(?!\w)")
_TERM_OF = re.compile(r"(?:year|season|session|term)\s(?:of\s)?\Z")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_POINT = re.compile(
    r"\d+(?!\d|st|nd|rd|th)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)


def date_phrases(
    text: str, mentions: Sequence[Mention], reads: SeedReader
) -> tuple[DatePhrase, ...]:
    """The dates of `mentions`, those that make one date joined; what has no value is left out."""
    dated = _with_times(text, [mention for mention in mentions if mention.when is not None])
    found: list[DatePhrase] = []
    at = 0
    floor = 0
    while at < len(dated):
        after = dated[at + 1] if at + 1 < len(dated) else None
        if after is not None and _APART.search(text, dated[at].end, after.start):
            after = None
        phrase, used = _joined(text, dated[at], after, reads, floor)
        if phrase is None and after is not None:
            phrase, used = _choice(text, dated[at : at + MOST], reads, floor)
        if phrase is None:
            phrase, used = _alone(text, dated[at], reads, floor), 1
        found.append(phrase)
        floor = phrase.end
        at += used
    return tuple(found)


def _with_times(text: str, dated: list[Mention]) -> list[Mention]:
    """The mentions, with days at the times that stand behind them: "on Friday, from 2 pm"."""
    found: list[Mention] = []
    behind = -1
    for mention in dated:
        if mention.start < behind:
            continue
        before = found[-1] if found else None
        if before is None or not _is_time_of(text, before, mention):
            found.append(mention)
        elif _TIMES.fullmatch(text, before.end, mention.start):
            words = text[before.start : mention.end]
            doubts = tuple(dict.fromkeys((*before.doubts, *mention.doubts)))
            found[-1] = replace(mention, start=before.start, text=words, doubts=doubts)
        else:
            stretch = mention.stretch
            behind = mention.end if stretch is None else stretch.end
            doubts = tuple(dict.fromkeys((*before.doubts, *mention.doubts)))
            when = mention.when if stretch is None else stretch.value
            found[-1] = replace(before, when=when, doubts=doubts)
    return found


def _is_time_of(text: str, day: Mention, time: Mention) -> bool:
    """Whether a time of day is of the day that stands right before it."""
    if time.kind is not RuleKind.TIME_OF_DAY or day.stretch is not None:
        return False
    one, two = day.when, time.when
    if not isinstance(one, EdtfDate) or not isinstance(two, EdtfDateTime):
        return False
    if one.precision != Precision.DAY:
        return False
    between = text[day.end : time.start]
    near = len(between) <= _CLAUSE and ". " not in between and not _APART.search(between)
    return near and one.span.contains(two.span)


def _lead(text: str, mention: Mention, floor: int) -> tuple[int, int, str, bool]:
    """Where the preposition begins, where the date behind it does, the preposition, and "the"."""
    found = _INSIDE.match(text, mention.start, mention.end)
    date_start = mention.start if found is None else found.end()
    if found is None and text[date_start : date_start + 4].lower() == "the ":
        before = _LEAD.search(text, max(floor, date_start - _REACH), date_start)
        start, said = (date_start, "") if before is None else (before.start(), before[1])
        return start, date_start + 4, " ".join(said.lower().split()), True
    if found is None:
        found = _LEAD.search(text, max(floor, mention.start - _REACH), mention.start)
    if found is None:
        return mention.start, mention.start, "", False
    return found.start(), date_start, " ".join(found[1].lower().split()), found[2] is not None


def _choice(
    text: str, mentions: Sequence[Mention], reads: SeedReader, floor: int
) -> tuple[DatePhrase | None, int]:
    start, date_start, preposition, _ = _lead(text, mentions[0], floor)
    if _OPENING.fullmatch(preposition) or mentions[0].stretch is not None:
        return None, 0
    return choice(text, mentions, date_start, (start, preposition), reads)


def _alone(text: str, mention: Mention, reads: SeedReader, floor: int) -> DatePhrase:
    start, date_start, preposition, the = _lead(text, mention, floor)
    owner = _POSSESSIVE.match(text, mention.end)
    if owner or ((the or not preposition) and _is_attributive(text, mention, date_start, floor)):
        return DatePhrase(
            start=date_start,
            end=owner.end() if owner else mention.end,
            when=_when(text[date_start : mention.end], mention, reads),
            value=_value(mention),
            preposition="",
            mention=mention,
            doubts=mention.doubts,
            attributive=True,
        )
    value = _value(mention)
    if mention.stretch is not None:
        return _onward(text, mention, start, preposition, reads)
    if _is_qualified(value):
        start = _qualifier_start(text, start, floor)
    end = _qualified_end(text, mention)
    words = " ".join(text[start:end].split())
    around = bound(text, (start, end), preposition, floor)
    if around is not None:
        start = aimed_start(text, start, floor)
        return _bounded(text, mention, start, around, reads)
    moved = _UNTIL.fullmatch(preposition) and is_moved(text, start, end)
    if _OPENING.fullmatch(preposition) and not moved and not isinstance(value, EdtfInterval):
        opened = _opened(words, preposition, mention, reads)
        if opened is not None:
            return DatePhrase(
                start=start,
                end=end,
                when=words
                if reads(words) == opened
                else _said(preposition, mention, opened, reads),
                value=opened,
                preposition=preposition,
                mention=mention,
                doubts=mention.doubts,
            )
    when = ""
    if (_READ.fullmatch(preposition) or _is_qualified(value)) and reads(words) == value:
        when = words
    return DatePhrase(
        start=start,
        end=end,
        when=when or _when(text[date_start : mention.end], mention, reads),
        value=value,
        preposition=preposition,
        mention=mention,
        doubts=mention.doubts,
    )


def _bounded(
    text: str, mention: Mention, start: int, around: Bound, reads: SeedReader
) -> DatePhrase:
    """A date that says from when, or up to when, something happens at some time."""
    value, words = _value(mention), _AIM.sub("", " ".join(text[start : around.end].split()))
    opened = _opened(words, around.preposition, mention, reads) if around.preposition else value
    if opened is None:
        opened = value
    taken = " ".join(text[mention.end : around.end].strip(" ,").split())
    kept = (doubt for doubt in mention.doubts if not taken or repr(taken) not in doubt)
    said = _said(around.preposition, mention, opened, reads)
    when = words if reads(words) == opened and not around.negated else said
    return DatePhrase(
        start=start,
        end=around.end,
        when=when,
        value=opened,
        preposition=around.preposition,
        mention=mention,
        doubts=(*kept, *filter(None, (around.doubt,))),
        negated=around.negated,
    )


def _opened(words: str, preposition: str, mention: Mention, reads: SeedReader) -> Edtf | None:
    """What a date with an open end means: as the words say it where they leave nothing out."""
    whole = mention.modifier.is_part and not mention.implied
    found = reads(words) if whole and words.lower().startswith(preposition) else None
    return found or reads(f"{preposition} {_in_words(mention)}")


def _said(preposition: str, mention: Mention, opened: Edtf, reads: SeedReader) -> str:
    """A date with an open end in words that say on which side it lies, or else in EDTF."""
    said = f"{preposition} {_in_words(mention)}"
    sided = preposition and not _LASTS.fullmatch(preposition)
    return said if sided and reads(said) == opened else str(opened)


def _in_words(mention: Mention) -> str:
    """The date of a mention with the part of it, which "the end of" names otherwise than "late"."""
    value, part = _value(mention), _PARTS.get(mention.modifier)
    if part is not None and _OF_IT.search(mention.text):
        return f"{part} {in_words(value)}"
    return in_words(value, mention.modifier)


_PARTS = {Modifier.START: "start of", Modifier.MID: "middle of", Modifier.END: "end of"}
_OF_IT = re.compile(r"\b(?:start|beginning|middle|end|close)\b", re.IGNORECASE)


def _onward(
    text: str, mention: Mention, start: int, preposition: str, reads: SeedReader
) -> DatePhrase:
    """The open stretch that a mention begins: "from 2020 on"."""
    stretch = mention.stretch
    if stretch is None:
        raise ValueError(mention)
    words = " ".join(text[start : stretch.end].split())
    return DatePhrase(
        start=start,
        end=stretch.end,
        when=words if reads(words) == stretch.value else str(stretch.value),
        value=stretch.value,
        preposition=preposition,
        mention=mention,
        doubts=mention.doubts,
    )


def _is_qualified(value: Edtf) -> bool:
    return value.qualification is not Qualification.CERTAIN


def _qualifier_start(text: str, start: int, floor: int) -> int:
    """Where the words begin that doubt the date at `start`: "possibly in", "around"."""
    while (found := _QUALIFIER.search(text, max(floor, start - _REACH), start)) is not None:
        start = found.start()
    return start


def _qualified_end(text: str, mention: Mention) -> int:
    found = UNSURE.match(text, mention.end) if _is_qualified(_value(mention)) else None
    return mention.end if found is None else found.end()


def _joined(
    text: str, first: Mention, second: Mention | None, reads: SeedReader, floor: int
) -> tuple[DatePhrase | None, int]:
    """Two mentions as one date, and how many of the list it takes."""
    if second is None or second.start - first.end > _REACH:
        return None, 0
    gap = text[first.end : second.start]
    start, date_start, preposition, _ = _lead(text, first, floor)
    ranged = preposition in ("from", "between") and _TO.fullmatch(gap)
    if _TO.fullmatch(gap) and is_moved(text, first.end + 1, second.end):
        # "Postponed from May to June" is not an interval: the second date replaces the first.
        return _alone(text, replace(first, stretch=None), reads, floor), 1
    if first.stretch is not None and first.stretch.end == second.end:
        value: Edtf = first.stretch.value
        if _is_qualified(value):
            start = _qualifier_start(text, start, floor)
        words = " ".join(text[start if ranged else date_start : second.end].split())
        when = words if reads(words) == value else str(value)
        phrase = _pair((first, second), start, when, value, preposition)
        return _as_term(text, phrase, first, date_start, floor), 2
    if _BESIDE.fullmatch(gap) and _within(first, second):
        finer = min(first, second, key=_size)
        words = " ".join(text[start : second.end].split())
        value = _value(finer)
        if reads(words) != value:
            words = _when(finer.text, finer, reads)
        closed = gap.endswith("(") and text[second.end : second.end + 1] == ")"
        phrase = _pair((first, second), start, words, value, preposition)
        return replace(phrase, end=second.end + closed, mention=finer), 2
    return None, 0


def _as_term(
    text: str, phrase: DatePhrase, first: Mention, date_start: int, floor: int
) -> DatePhrase:
    """The stretch with "season" or "school year" beside it; or as what describes a noun."""
    if _YEARS.fullmatch(text, first.start, phrase.end) is None:
        return phrase
    behind, before = _TERM.match(text, phrase.end), _TERM_OF.search(text, floor, first.start)
    if behind is not None and text[phrase.start : first.start].strip():
        return replace(phrase, end=behind.end())
    if before is None and _is_attributive(text, first, date_start, floor, phrase.end):
        return replace(phrase, start=date_start, preposition="", attributive=True)
    return phrase


def _pair(
    pair: tuple[Mention, Mention], start: int, when: str, value: Edtf, preposition: str
) -> DatePhrase:
    first, second = pair
    return DatePhrase(
        start=start,
        end=second.end,
        when=when,
        value=value,
        preposition=preposition,
        mention=first,
        doubts=tuple(dict.fromkeys((*first.doubts, *second.doubts))),
    )


def _value(mention: Mention) -> Edtf:
    if mention.when is None:
        raise ValueError(mention)
    return mention.when


def _when(words: str, mention: Mention, reads: SeedReader) -> str:
    """`words`, where they read as the value of the mention, else the value."""
    folded = " ".join(words.split())
    return folded if reads(folded) == mention.when else str(mention.when)


def _within(first: Mention, second: Mention) -> bool:
    one, two = _value(first).span, _value(second).span
    return one.contains(two) or two.contains(one)


def _size(mention: Mention) -> float:
    span = _value(mention).span
    return span.end - span.begin


def _is_attributive(text: str, mention: Mention, date_start: int, floor: int, end: int = 0) -> bool:
    """Whether the date at `date_start`, up to `end`, stands between a determiner and a noun."""
    if not _POINT.match(text, date_start) or str(mention.when).endswith("X"):
        return False
    end = end or mention.end
    noun = _NOUN.match(text, end, end + _REACH)
    described = (
        noun is not None and text[date_start:end].isdecimal() and (noun["word"].endswith("ed"))
    )
    if noun is None or not (described or _is_noun(noun["word"])):
        return False
    begin = max(floor, date_start - _REACH)
    if _DETERMINER.search(text, begin, date_start):
        return True
    described = _DESCRIBED.search(text, begin, date_start)
    return described is not None and _is_noun(described["word"])


def _is_noun(word: str) -> bool:
    low = word.lower()
    return low not in NO_NOUNS and not (low.endswith("ed") and low not in verb_words.NOT_VERBS)
