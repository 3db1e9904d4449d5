"""Events without a place of their own, where the dateline says where the news is from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.documents.blocks import layout_of
from timeline.documents.dateline_place import dateline_place
from timeline.documents.text import DocumentText
from timeline.drafting.tellings import Event
from timeline.edtf import EdtfDate, EdtfDateTime, Precision
from timeline.languages.grammar import Account
from timeline.languages.header import header_words
from timeline.model import Status
from timeline.text.blocks import BlockKind

DOUBT = "place from the dateline"
#: paragraphs that tell the news; what follows is mostly what was before
_FIRST = 3
#: days that a report looks back on as news
_NEWS = 7


def placed(document: DocumentText, events: Iterable[Event]) -> Iterator[Event]:
    """The events, the news among them placed where the dateline is, with a doubt."""
    told = [one for one in layout_of(document).blocks if one.kind is not BlockKind.HEADING][:_FIRST]
    begin, end = (told[0].start, told[-1].end) if told else (document.body, 0)
    place = dateline_place(document.text, begin, header_words(document.language))
    for event in events:
        is_news = place and event.start < end and _is_news(event.account, document.published)
        yield _with_place(event, place) if is_news else event


def _is_news(account: Account, published: EdtfDate | None) -> bool:
    """Whether an event without a place has just happened."""
    value = account.phrase.value
    if account.place or account.status is not Status.OCCURRED or published is None:
        return False
    if published.precision is not Precision.DAY or not isinstance(value, EdtfDate | EdtfDateTime):
        return False
    ago = published.span.begin - value.span.begin
    return value.precision <= Precision.DAY and -1 < ago <= _NEWS


def _with_place(event: Event, place: str) -> Event:
    account = event.account
    return replace(event, account=replace(account, place=place, doubts=(*account.doubts, DOUBT)))
