"""The findings in a document: its source, and drafts of its events."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from timeline.corpus.unanchored import Unanchored, unanchored
from timeline.documents.text import DocumentText
from timeline.drafting.dates import dates_of
from timeline.drafting.draft import Draft, drafted
from timeline.drafting.undated import Undated
from timeline.evidence.fingerprint import fingerprint
from timeline.evidence.quoting import Quotes
from timeline.languages.detect import unread
from timeline.linking import Candidate
from timeline.text.counts import count
from timeline.text.mention import Mention, Type

#: characters of a sentence that are quoted
_LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """A date of which no event was drafted."""

    words: str
    #: what a reader has to check of its value
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Drafts out of one document."""

    #: without its text, which is no longer needed
    document: DocumentText
    drafts: tuple[Draft, ...]
    #: other dates in its body, each once
    others: tuple[Other, ...] = ()
    #: what somebody only said on a date
    sayings: tuple[Draft, ...] = ()
    #: what is put off without a date
    undated: tuple[Undated, ...] = ()
    #: the known event that each of the drafts is likely of, then each of those without a date
    known: tuple[Candidate | None, ...] = ()
    #: of its text
    fingerprint: str = ""
    #: its text, where that is to be kept
    text: str = ""
    #: the file in which that is kept, from the folder of the draft
    text_file: str = ""
    #: what the missing day of its publication cost
    unanchored: Unanchored = field(default_factory=Unanchored)


def findings(
    document: DocumentText, *, statements: bool = False, keep_text: bool = False
) -> Findings:
    """The drafts of a document.

    Args:
        document: The document.
        statements: Whether what somebody said on a date is an event, too.
        keep_text: Whether its text is needed further.
    """
    dates = dates_of(document)
    found = drafted(document, dates, statements=statements)
    every = (*found.drafts, *found.sayings)
    spans = sorted(span for draft in every for span in _spans(draft))
    others = dict.fromkeys(
        Other(
            words=" ".join(mention.text.split()),
            # That a date could not be read at all is the same for most of them.
            doubts=mention.doubts if mention.when is not None or _comes_again(mention) else (),
        )
        for mention in dates
        if (mention.type in _DATES or _comes_again(mention))
        and mention.start >= document.body
        and (mention.when is None or mention.when != document.published)
        and not _is_drafted(mention, spans)
    )
    quotes = Quotes(document.text)
    return Findings(
        document=replace(
            document,
            text="",
            body=0,
            notes=(*document.notes, *_unread(document, dates), *found.notes),
        ),
        drafts=tuple(_quoted(draft, quotes) for draft in found.drafts),
        others=tuple(others),
        sayings=found.sayings,
        undated=tuple(_quoted_sentence(one, document.text, quotes) for one in found.undated),
        fingerprint=fingerprint(document.text),
        text=document.text if keep_text else "",
        unanchored=unanchored(document, dates),
    )


def _quoted(draft: Draft, quotes: Quotes) -> Draft:
    return replace(draft, quote=quotes.of(draft.start, draft.end))


def _quoted_sentence(one: Undated, text: str, quotes: Quotes) -> Undated:
    """What is put off without a date, with the beginning of its sentence quoted."""
    end = one.end
    if end - one.start > _LONGEST_QUOTE:
        cut = text.rfind(" ", one.start, one.start + _LONGEST_QUOTE)
        end = cut if cut > one.start else one.start + _LONGEST_QUOTE
    return replace(one, quote=quotes.of(one.start, end) if end > one.start else None)


def _spans(draft: Draft) -> Iterator[tuple[int, int]]:
    """Where the dates of a draft stand."""
    yield from ((told.start, told.end) for told in draft.others)
    yield draft.start, draft.end
    if draft.was is not None and draft.was.end:
        yield draft.was.start, draft.was.end


def _comes_again(mention: Mention) -> bool:
    """Whether it is days that come again, of which no event can be drafted."""
    return mention.type is Type.SET and bool(mention.doubts)


def _unread(document: DocumentText, dates: Sequence[Mention]) -> Iterator[str]:
    """A note for the reader of a draft whose language is not read."""
    language = unread(document.language)
    if not language:
        return
    yield f"written in {language}, which is not read yet: only EDTF and dates in numbers are"
    covered = {offset for mention in dates for offset in range(mention.start, mention.end)}
    years = [match for match in _YEAR.finditer(document.text) if match.start() not in covered]
    if years:
        left = count(len(years), "number")
        yield f"{left} that may be years, or the years of dates, left out: look them up"


_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", re.ASCII)


def _is_drafted(mention: Mention, spans: list[tuple[int, int]]) -> bool:
    """Whether the date words of a draft and those of a mention share some."""
    index = bisect_left(spans, mention.end, key=itemgetter(0)) - 1
    return index >= 0 and mention.start < spans[index][1]


_DATES = (Type.DATE, Type.TIME)
