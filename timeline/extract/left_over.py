"""The left-over guard: a date of which a part may not have been read is doubtful.

What touches a date and looks like a part of one, and is part of no mention, was taken by no
rule: "dated 19-Nov-12" of which only "19-Nov" is read. The doubt quotes it. So does that of two
mentions which are one date: "two days before Christmas".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from timeline.languages.running_text import LeftOver, Rest, RunningText
from timeline.text.mention import Mention, Type
from timeline.text.words import Words

# Words to the left at which what is left over may begin.
_REACH = 6
# Characters between two mentions that are one date.
_GAP = 24
_DATES = (Type.DATE, Type.TIME)


def guarded(
    words: Words, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """The mentions, with a doubt for those beside which a part of a date was left over."""
    known = language.left_over
    if known is None:
        return mentions
    around = zip((None, *mentions), mentions, (*mentions[1:], None), strict=False)
    return tuple(
        _doubted(mention, tuple(_doubts(words, known, before, mention, after)))
        for before, mention, after in around
    )


def _doubted(mention: Mention, doubts: tuple[str, ...]) -> Mention:
    if not doubts:
        return mention
    return replace(mention, doubts=tuple(dict.fromkeys((*mention.doubts, *doubts))))


def _doubts(
    words: Words, known: LeftOver, before: Mention | None, mention: Mention, after: Mention | None
) -> Iterator[str]:
    """What is left over beside a date, and the mentions that are one date with it."""
    if not _is_date(mention):
        return
    floor = before.end if before else 0
    ceiling = after.start if after else len(words.text)
    rests = (
        _left(words, known, mention, floor),
        _right(words.text, known.after, mention, ceiling),
    )
    yield from filter(None, rests)
    for part in known.inside:
        match = part.pattern.search(mention.text)
        if match and part.beside(mention):
            yield _told(part, match, mention)
    if before is not None:
        yield from _together(words.text, known, before, mention, is_first=False)
    if after is not None:
        yield from _together(words.text, known, mention, after, is_first=True)


def _is_date(mention: Mention) -> bool:
    """Whether it is a date with a value, of which not all need be known: XXXX-03."""
    return mention.type in _DATES and any(map(str.isdecimal, mention.value))


def _right(text: str, rests: tuple[Rest, ...], mention: Mention, ceiling: int) -> str:
    """The doubt of what is left over behind a date; empty where nothing is."""
    open_end = mention.stretch.end if mention.stretch is not None else 0
    end = open_end if mention.end < open_end <= ceiling else mention.end
    if ceiling == end:
        return ""
    for rest in rests:
        match = rest.pattern.match(text, end)
        if match and match.end("rest") <= ceiling and rest.beside(mention):
            return _told(rest, match, mention)
    return ""


def _told(rest: Rest, match: re.Match[str], mention: Mention) -> str:
    return rest.doubt.format(" ".join(match["rest"].split()).strip(" ,"), mention.text)


def _left(words: Words, known: LeftOver, mention: Mention, floor: int) -> str:
    """The doubt of what is left over before a date, with as many of its words as there are."""
    index = bisect_left(words.start, mention.start)
    for start in words.start[max(index - _REACH, 0) : index]:
        if start < floor or known.is_figure(words.text, start) or _is_of_version(words.text, start):
            continue
        for rest in known.before:
            match = rest.pattern.fullmatch(words.text, start, mention.start)
            if match and rest.beside(mention):
                return _told(rest, match, mention)
    return ""


def _is_of_version(text: str, start: int) -> bool:
    """Whether a number goes on with the one before it: the last one of "2.3.0"."""
    return text[start - 1 : start] == "." and text[start - 2 : start - 1].isdecimal()


def _together(
    text: str, known: LeftOver, first: Mention, second: Mention, *, is_first: bool
) -> Iterator[str]:
    """The doubts of the first or the second of two mentions that stand beside each other."""
    if second.start - first.end > _GAP or _is_end(first, second):
        return
    gap = text[first.end : second.start]
    for pair in known.pairs:
        told = is_first or pair.both
        if told and pair.gap.fullmatch(gap) and pair.are_one(first, second):
            yield pair.doubt.format(first.text, second.text)


def _is_end(first: Mention, second: Mention) -> bool:
    """Whether a period has been read together with its end: "the quarter ended June 30"."""
    return first.stretch is not None and first.stretch.end == second.end
