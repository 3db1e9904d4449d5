"""Decisions as edits of the seed of a document."""

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.corpus.write_toml import fit
from timeline.drafting.locators import together
from timeline.evidence.fingerprint import fingerprint
from timeline.quote import Quote
from timeline.review.items import LISTS, TEXTS, Item, modifier_of
from timeline.review.rows import KEYS, SeedFile
from timeline.review.source import Source
from timeline.seeds import fields
from timeline.seeds.edit import Add, Change, Edit, Fields, Remove

_DOCUMENT = ("title", "publisher", "author", "url")


def accepted(item: Item, wanted: Mapping[str, Any], event: str, value: str) -> Iterator[Edit]:
    """The edits by which an item becomes a statement.

    Args:
        item: What is accepted.
        wanted: Its fields as a person wants them, without a title where the event has one.
        event: The id of the event.
        value: Its date as it is read now.
    """
    said = {**_said(item, wanted), "id": event}
    row, proposal = item.row, item.proposal
    if row is not None and row.table == "event":
        if proposal is not None and (row.quote is None or item.match.before):
            said["quote"] = proposal.quote.parts
        had = {key: row.said.get(key) for key in (*said, "draft")}
        new: Fields = {**said, "draft": None}
        yield Change(place=row.place, fields={k: v for k, v in new.items() if not _is(v, had[k])})
    else:
        if row is not None:
            yield Remove(table="refused", place=row.place)
        quote = proposal.quote if proposal else row.quote if row else None
        locator = (
            proposal.fields.get("locator") if proposal else row and row.text("locator")
        ) or None
        said |= {"locator": locator, "quote": quote.parts if quote else None}
        yield Add(fields={key: said[key] for key in KEYS if said.get(key)})
    if proposal is not None and proposal.value != value:
        reason = f"the date is {value}" if value else "it has no date"
        yield Add(table="refused", fields=_remembered(item, reason, event))


def _said(item: Item, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a statement; None for what is empty."""
    texts = {key: wanted[key] or None for key in TEXTS}
    lists = {key: [*wanted[key]] or None for key in LISTS}
    was = [part for part in map(str.strip, (texts["was"] or "").split(";")) if part]
    is_same_date = wanted["when"] == item.fields["when"]
    return {
        **texts,
        **lists,
        "was": was if len(was) > 1 else texts["was"],
        "modifier": (modifier_of(item.match) or None) if is_same_date else None,
    }


def _is(new: Any, had: Any) -> bool:
    """Whether a key says already what it is to say."""
    if new is None:
        return had is None
    if isinstance(had, (str, list, dict, bool)):
        return bool(new == had)
    return fields.fits(fields.words, "when", had) and fields.words("when", had) == new


def refused(item: Item, reason: str) -> Iterator[Edit]:
    """The edits by which an item is remembered as refused."""
    row = item.row
    if row is not None and row.table == "refused" and not item.match.before:
        yield Change(table="refused", place=row.place, fields={"reason": reason or None})
        return
    if row is not None and row.table == "event" and not item.match.before:
        yield Remove(place=row.place)
    # What was accepted before stays, and what the document says now is not asked again.
    event = row.id if row is not None and row.table == "event" and item.match.before else ""
    yield Add(table="refused", fields=_remembered(item, reason, event))


def _remembered(item: Item, reason: str, event: str = "") -> Fields:
    """What is kept of a draft that was refused."""
    proposal, row = item.proposal, item.row
    quote = proposal.quote if proposal else row.quote if row else None
    value = proposal.value if proposal else row.value if row else ""
    said = {
        "when": value,
        "title": proposal.fields.get("title", "") if proposal else item.title,
        "quote": quote.parts if quote else None,
        "event": event,
        "reason": reason,
    }
    return {key: text for key, text in said.items() if text}


def split(item: Item, event: str, second: str) -> Iterator[Edit]:
    """The edits by which one draft becomes two, to be decided one by one."""
    row = item.row
    if row is not None and row.table == "event":
        yield Add(fields={**row.said, "id": second, "draft": True})
        return
    if row is not None:
        yield Remove(table="refused", place=row.place)
    for name in (event, second):
        yield Add(fields=_draft(item, name))


def _draft(item: Item, event: str) -> Fields:
    proposal, row = item.proposal, item.row
    quote = proposal.quote if proposal else row.quote if row else None
    said = {
        **_said(item, item.fields),
        "id": event,
        "locator": proposal.fields.get("locator") if proposal else None,
        "quote": quote.parts if quote else None,
    }
    return {**{key: said[key] for key in KEYS if said.get(key)}, "draft": True}


def merged(item: Item, into: Item, event: str) -> Iterator[Edit]:
    """The edits by which two tellings of one document become one statement.

    Args:
        item: What is told elsewhere, too.
        into: What stays, with its quote.
        event: The id of that.
    """
    both = {
        "locator": together([*filter(None, (_locator(into), _locator(item)))]) or None,
        "participants": [
            *dict.fromkeys((*into.fields["participants"], *item.fields["participants"]))
        ]
        or None,
    }
    if into.row is not None and into.row.table == "event":
        yield Change(place=into.row.place, fields=both)
    else:
        if into.row is not None:
            yield Remove(table="refused", place=into.row.place)
        draft = {**_draft(into, event), **both}
        yield Add(fields={key: draft[key] for key in (*KEYS, "draft") if draft.get(key)})
    if item.row is not None:
        yield Remove(table=item.row.table, place=item.row.place)
    yield Add(table="refused", fields=_remembered(item, "told together", event))


def _locator(item: Item) -> str:
    if item.row is not None and item.row.text("locator"):
        return item.row.text("locator")
    return str(item.proposal.fields.get("locator", "")) if item.proposal else ""


def described(source: Source, seed: SeedFile, stated: Mapping[str, str]) -> Iterator[Edit]:
    """The edits by which the seed says of its document what is known, and what a person says."""
    given: dict[str, str | None] = {key: text or None for key, text in stated.items()}
    if seed.document is not None:
        # Of a document that was corrected the text is another one from the first decision on.
        if source.text and seed.document.get("fingerprint"):
            read = fingerprint(source.text)
            given |= {"fingerprint": read} if read != seed.document["fingerprint"] else {}
        if given:
            yield Change(table="document", fields=given)
        return
    document = source.document
    if document is None:
        if given:
            yield Add(table="document", fields=given)
        return
    said: dict[str, Any] = {key: fit(key, getattr(document, key)) for key in _DOCUMENT}
    said["published"] = str(document.published) if document.published else ""
    said["date_order"] = document.order.value if document.order else ""
    said["language"] = fit("language", document.language)
    said["fingerprint"] = fingerprint(source.text)
    yield Add(
        table="document", fields={key: text for key, text in {**said, **given}.items() if text}
    )


def quoted(quote: Quote | None) -> str:
    """The words of a quote, for a message."""
    return f"“{quote.exact}”" if quote else ""
