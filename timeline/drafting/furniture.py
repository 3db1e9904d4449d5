"""Dates of what stands around a text and is not an event: bylines, changes, heads of pages.

"Update on 3 March: The bridge has opened." tells that it had opened by that day.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline import edtf
from timeline.documents.header_line import fields, is_other_label
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate
from timeline.languages.grammar import Account, DatePhrase, Entry, Grammar
from timeline.languages.header import HeaderWords, header_words
from timeline.model import Status
from timeline.text.blocks import Block, Layout
from timeline.text.sentences import sentences

#: an account with where it stands
_Told = tuple[str, Account]
_LONGEST = 200
#: characters before the date of an update, and behind that of the head of a page
_BESIDE = 60
_MARKS = re.compile(r"^[-*•]\s+")
#: forms of a line that say more than a date: with them it is not the line of an event
_AROUND = frozenset({"published", "updated", "head", "author", "nothing"})
_CLOSED = re.compile(r"\s*[)\]]?\s*(?:[:—–]|-(?=\s))\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Forms:
    """The patterns that the words of a language make."""

    #: labels of dates that can be those of events, too
    event: re.Pattern[str]
    #: all before the date of an update, and of a note of the editor
    update: re.Pattern[str]
    note: re.Pattern[str]
    page: re.Pattern[str]
    #: all before a date on which a source was looked at
    visit: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The dates of a text, parted by what they are for."""

    #: those of what it tells
    dates: tuple[DatePhrase, ...]
    #: those at the beginning of updates
    updates: tuple[DatePhrase, ...]


@cache
def _forms(words: HeaderWords) -> _Forms:
    sources = {
        "event": rf"\W*(?:{words.event_label})\b",
        "update": rf"\W*(?:{words.update})\W*(?:{words.on}\s+)?",
        "note": rf"\W*(?:{words.note})\W*(?:{words.on}\s+)?",
        "page": rf"[\s,|–—-]*(?:{words.page})",
        "visit": rf"\W*(?:{words.visited})\s*:?\s*(?:{words.on}\s+)?",
    }
    return _Forms(**{name: re.compile(each, re.IGNORECASE) for name, each in sources.items()})


def parted(document: DocumentText, phrases: Sequence[DatePhrase]) -> Furniture:
    """The dates of the body by what they are for; those of furniture are left out."""
    text, words = document.text, header_words(document.language)
    dates: list[DatePhrase] = []
    updates: list[DatePhrase] = []
    for phrase in phrases:
        start = text.rfind("\n", 0, phrase.start) + 1
        before = text[start : phrase.start] if phrase.start - start <= _BESIDE else None
        behind = text[phrase.end : phrase.end + _BESIDE].partition("\n")[0]
        if _is_update(before, behind, words):
            updates.append(phrase)
        elif not (_stands_around(before, behind, words) or _is_line(text, start, phrase, words)):
            dates.append(phrase)
    return Furniture(dates=tuple(dates), updates=tuple(updates))


def _is_update(before: str | None, behind: str, words: HeaderWords) -> bool:
    is_led = before is not None and _forms(words).update.fullmatch(before) is not None
    return is_led and _CLOSED.match(behind) is not None


def _stands_around(before: str | None, behind: str, words: HeaderWords) -> bool:
    """Whether a date is that of a page, of a note of the editor, or of a look at a source."""
    if before is None:
        return False
    known = _forms(words)
    if known.note.fullmatch(before) is not None and _CLOSED.match(behind) is not None:
        return True
    if known.visit.fullmatch(before) is not None and not behind.strip(" ."):
        return True
    return not before.strip() and known.page.match(behind) is not None


def _is_line(text: str, start: int, phrase: DatePhrase, words: HeaderWords) -> bool:
    """Whether all of the line says who wrote a text, when, or when it was changed."""
    end = text.find("\n", phrase.end, start + _LONGEST + 1)
    end = min(len(text), start + _LONGEST + 1) if end < 0 else end
    line = _MARKS.sub("", text[start:end].strip())
    if len(line) > _LONGEST or _forms(words).event.match(line) is not None:
        return False
    if _AROUND.isdisjoint(fields(line, words)):
        return False
    # "Applied: …", "Issued: …", "Expires: …" are what became of something.
    return not any(is_other_label(each, words) for each in _beside(text, start, end))


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The line above and the line below, behind a blank line too."""
    above = text[max(0, start - _LONGEST) : start].rstrip().rpartition("\n")[2]
    below = text[end : end + _LONGEST].lstrip().partition("\n")[0]
    return above, below


def of_updates(layout: Layout, furniture: Furniture, grammar: Grammar) -> Iterator[_Told]:
    """What had happened by the day of each update, with where it stands."""
    starts = [block.start for block in layout.blocks]
    for phrase in furniture.updates:
        block = layout.blocks[max(bisect_right(starts, phrase.start) - 1, 0)]
        account = _account(layout, block, furniture, phrase, grammar)
        if account is not None:
            when = f"../{phrase.value}"
            by = replace(account.phrase, when=when, value=edtf.parse(when))
            yield block.locator, replace(account, phrase=by)


def _account(
    layout: Layout, block: Block, furniture: Furniture, phrase: DatePhrase, grammar: Grammar
) -> Account | None:
    """What the first sentence of an update tells as done; None where a date in it says when."""
    behind = _CLOSED.match(layout.prose, phrase.end)
    if behind is None or not isinstance(phrase.value, EdtfDate):
        return None
    spans = sentences(layout.prose, behind.end(), block.end, grammar.abbreviations)
    first = next(iter(spans), None)
    if first is None or any(first[0] <= date.start < first[1] for date in furniture.dates):
        return None
    entry = Entry(phrase=phrase, words=(first,), start=block.start, end=first[1])
    account = grammar.entry(layout.prose, entry, phrase.value)
    return account if account is not None and account.status is Status.OCCURRED else None


def in_order(told: Iterable[_Told], more: Iterable[_Told]) -> tuple[_Told, ...]:
    """Accounts in the order of the text."""
    return tuple(sorted((*told, *more), key=lambda one: one[1].start))
