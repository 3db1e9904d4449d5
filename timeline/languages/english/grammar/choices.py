"""Dates of which one is meant, in one breath: "in June or July 2027", "in spring/summer 2027"."""

import re
from collections.abc import Sequence

from timeline import edtf
from timeline.dates.narrowed import narrowed
from timeline.dates.rules import Parts
from timeline.edtf import Edtf, EdtfInterval, EdtfSet
from timeline.languages.grammar import DatePhrase, SeedReader
from timeline.text.mention import Mention

_OR = re.compile(r",?\s+or\s+(?:(?:in|on)\s+)?(?:the\s+)?|\s?/\s?|,\s+", re.IGNORECASE)
_AGAIN = re.compile(r"(?<=\s)or\s+(?:in|on)\s+(?:the\s+)?", re.IGNORECASE)
# What the dates of a list say of each other where they are read apart.
_APART = re.compile(r"only one of them is meant|have a slash between them|was not read")
#: dates that are named in one breath at most
MOST = 12


def choice(
    text: str,
    mentions: Sequence[Mention],
    date_start: int,
    lead: tuple[int, str],
    reads: SeedReader,
) -> tuple[DatePhrase | None, int]:
    """The date that some mentions are together, and how many; None where each is its own.

    `date_start` is where the first one begins, and `lead` where its preposition does, and what
    it is. A seed reads the words so, or they are not read so here.
    """
    for count in range(_reach(text, mentions), 1, -1):
        taken = mentions[:count]
        words = " ".join(text[date_start : taken[-1].end].split())
        when = _AGAIN.sub("or ", words)
        value = reads(when)
        if value is not None and _is_choice(value) and _is_of(value, taken):
            return _phrase(taken, lead, when, value), count
    return None, 0


def _reach(text: str, mentions: Sequence[Mention]) -> int:
    """How many of the mentions stand in one breath."""
    for index in range(1, min(len(mentions), MOST)):
        if not _OR.fullmatch(text, mentions[index - 1].end, mentions[index].start):
            return index
    return min(len(mentions), MOST)


def _is_choice(value: Edtf) -> bool:
    return isinstance(value, EdtfInterval) or (isinstance(value, EdtfSet) and not value.is_all)


def _is_of(value: Edtf, mentions: Sequence[Mention]) -> bool:
    """Whether a value begins and ends as the dates of the mentions do."""
    found = [
        narrowed(Parts(value=mention.when, modifier=mention.modifier))
        for mention in mentions
        if mention.when is not None
    ]
    return value.span == edtf.hull([each.span for each in found])


def _phrase(
    mentions: Sequence[Mention], lead: tuple[int, str], when: str, value: Edtf
) -> DatePhrase:
    said = (doubt for mention in mentions for doubt in mention.doubts)
    return DatePhrase(
        start=lead[0],
        end=mentions[-1].end,
        when=when,
        value=value,
        preposition=lead[1],
        mention=mentions[0],
        doubts=tuple(dict.fromkeys(doubt for doubt in said if not _APART.search(doubt))),
    )
