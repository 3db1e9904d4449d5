"""The items of a review: each one draft of a document, as it stands now."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from timeline.evidence.find import Outcome, find
from timeline.evidence.folded import folded
from timeline.model import Document
from timeline.quote import Quote
from timeline.review.match import Match
from timeline.review.proposal import Proposal
from timeline.review.reading import DateRead, date_read
from timeline.review.rows import SeedRow

OPEN, ACCEPTED, REFUSED, CHANGED = "open", "accepted", "refused", "changed"
#: states in which a person is asked
ASKED = frozenset((OPEN, CHANGED))
#: what stands for the offsets of words that are not in the text
NOWHERE = -1
#: fields of which each is one text, and lists
TEXTS = ("title", "when", "status", "place", "note", "was")
LISTS = ("participants", "tags")
#: characters of the words around a quote by which an item is known
_NEXT = 20
_DIGITS = 12
_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One draft, with what became of it."""

    key: str
    #: id of its document
    document: str
    match: Match = field(compare=False)
    start: int
    end: int
    state: str
    #: "new", or what it was when it was decided
    asked: str
    doubts: tuple[str, ...]
    fields: Mapping[str, Any]
    read: DateRead
    #: the id of its event
    event: str
    excerpt: str

    @property
    def row(self) -> SeedRow | None:
        """Where it stands in the seed."""
        return self.match.row

    @property
    def proposal(self) -> Proposal | None:
        """What the document seems to say now."""
        return self.match.proposal

    @property
    def title(self) -> str:
        """Its title."""
        return str(self.fields["title"])

    @property
    def parts(self) -> dict[str, Any]:
        """It as JSON values, but for what is the same as it."""
        return {
            "key": self.key,
            "document": self.document,
            "start": self.start,
            "end": self.end,
            "state": self.state,
            "asked": self.asked,
            "doubts": [*self.doubts],
            "fields": dict(self.fields),
            "read": self.read.parts,
            "event": self.event,
            "excerpt": self.excerpt,
        }


def items_of(
    found: Iterable[Match], *, document: str, text: str, stated: Document | None
) -> Iterator[Item]:
    """The items of a document.

    Args:
        found: What is in its seed, and what is proposed.
        document: Its id in the review.
        text: Its text.
        stated: What is known of it, for its dates to be read by.
    """
    found = tuple(found)
    keys = _keys(found, document)
    for at, match in enumerate(found):
        quote = _quote(match)
        start, end = _place(match, text)
        fields = fields_of(match)
        state = _state(match)
        yield Item(
            key=keys[at],
            document=document,
            match=match,
            start=start,
            end=end,
            state=state,
            asked=_asked(match) if state in ASKED else "",
            doubts=_doubts(match) if state in ASKED else (),
            fields=fields,
            read=date_read({**fields, "modifier": modifier_of(match)}, stated),
            event=_event(match),
            excerpt=_excerpt(match, quote),
        )


def _state(match: Match) -> str:
    row = match.row
    if match.before:
        return CHANGED
    if row is None or row.is_draft:
        return OPEN
    return ACCEPTED if row.table == "event" else REFUSED


def _asked(match: Match) -> str:
    if not match.before:
        return "new"
    was = "refused as" if match.row and match.row.table == "refused" else "was"
    return f"different: {was} {match.before}"


def fields_of(match: Match) -> dict[str, Any]:
    """What a person decides on: as it is in the seed, or as it is proposed."""
    row, proposal = match.row, match.proposal
    said = _said(proposal)
    if row is not None and row.table == "event":
        # What a person wrote stays; what the document says now is the date.
        newer = {key: said[key] for key in ("when", "was", "status")} if match.before else {}
        return {**_in_row(row), **newer}
    return said if proposal else _in_row(row)


def _said(proposal: Proposal | None) -> dict[str, Any]:
    given = proposal.fields if proposal else _NONE
    texts = {key: given.get(key, "") for key in TEXTS}
    return {**texts, **{key: [*given.get(key, [])] for key in LISTS}}


def _in_row(row: SeedRow | None) -> dict[str, Any]:
    if row is None:
        return _said(None)
    return {**{key: row.text(key) for key in TEXTS}, **{key: row.texts(key) for key in LISTS}}


def modifier_of(match: Match) -> str:
    """Which part of its date is meant, where the date itself does not say it."""
    row = match.row
    if row is not None and row.table == "event" and not match.before:
        return row.text("modifier")
    return str(match.proposal.fields.get("modifier", "")) if match.proposal else ""


def _doubts(match: Match) -> tuple[str, ...]:
    if match.proposal is not None:
        return match.proposal.doubts
    return match.row.doubts if match.row else ()


def _event(match: Match) -> str:
    row, proposal = match.row, match.proposal
    if row is not None and row.id:
        return row.id
    return proposal.id if proposal else ""


def _quote(match: Match) -> Quote | None:
    if match.proposal is not None:
        return match.proposal.quote
    return match.row.quote if match.row else None


def _place(match: Match, text: str) -> tuple[int, int]:
    """Where its words stand in the text."""
    if match.proposal is not None and match.proposal.quote.start is not None:
        return match.proposal.quote.start, match.proposal.quote.end or NOWHERE
    quote = _quote(match)
    if quote is not None and text:
        found = find(text, quote)
        if found.outcome is Outcome.FOUND:
            return found.start, found.end
    return NOWHERE, NOWHERE


def _excerpt(match: Match, quote: Quote | None) -> str:
    if match.proposal is not None:
        return match.proposal.excerpt
    if match.row is not None and match.row.excerpt:
        return match.row.excerpt
    return f"{quote.prefix}{quote.exact}{quote.suffix}" if quote else ""


def _keys(found: Sequence[Match], document: str) -> dict[int, str]:
    """The keys of items: of the same words at several places by the order of the document."""
    taken: set[str] = set()
    order = sorted(range(len(found)), key=lambda at: _in_document(found[at], at))
    return {at: _key(document, _quote(found[at]), found[at], taken) for at in order}


def _in_document(match: Match, at: int) -> tuple[bool, int]:
    """What is proposed in the order of the text, before what is only in the seed."""
    start = match.proposal.quote.start if match.proposal else None
    return match.proposal is None, at if start is None else start


def _key(document: str, quote: Quote | None, match: Match, taken: set[str]) -> str:
    """A name of its words and their place, which it has for as long as they stand there."""
    row = match.row
    if quote is not None:
        about = _plain(quote.exact), _plain(quote.prefix)[-_NEXT:], _plain(quote.suffix)[:_NEXT]
    else:
        about = ("", row.id if row else "", row.text("title") if row else "")
    name = hashlib.sha256("\0".join((document, *about)).encode("utf-8", "replace")).hexdigest()
    key, number = name[:_DIGITS], 2
    while key in taken:
        key, number = f"{name[:_DIGITS]}-{number}", number + 1
    taken.add(key)
    return key


def _plain(text: str) -> str:
    return folded(text).text.strip()
