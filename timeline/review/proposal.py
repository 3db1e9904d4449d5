"""Proposals: what is drafted of a document, in the fields that a person decides on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.drafting.draft import Draft
from timeline.drafting.undated import Undated
from timeline.edtf import UNDATED
from timeline.evidence.quoting import quote_of
from timeline.model import Status
from timeline.quote import Quote
from timeline.review.source import Source
from timeline.seeds import fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a document seems to say of an event, and the words that it rests on."""

    id: str
    quote: Quote
    #: its date in EDTF; empty where it has none
    value: str
    #: by the names of keys of a seed
    fields: dict[str, Any]
    doubts: tuple[str, ...] = ()
    #: its sentence
    excerpt: str = ""


def proposals(source: Source) -> tuple[Proposal, ...]:
    """The proposals of a document, in its order."""
    return tuple(_proposals(source))


def _proposals(source: Source) -> Iterator[Proposal]:
    if source.found is None:
        return
    for draft in source.found.drafts:
        yield _of_draft(draft, source.text)
    for undated in source.found.undated:
        yield _of_undated(undated)


def _of_draft(draft: Draft, text: str) -> Proposal:
    is_off = draft.status is Status.POSTPONED and draft.was is None
    when, was = ("", draft.when) if is_off else (draft.when, draft.was.when if draft.was else "")
    modifier = draft.modifier.value if draft.when == str(draft.value) else ""
    said = {
        "was": was,
        "when": when,
        "modifier": modifier,
        "title": draft.title,
        "status": draft.status.value if draft.is_status_known else "",
        "place": draft.place,
        "participants": [fields.line("participants", name) for name in draft.participants],
        "locator": draft.locator,
    }
    return Proposal(
        id=draft.id,
        quote=draft.quote or quote_of(text, draft.start, draft.end),
        value=str(draft.value),
        fields=_lines(said),
        doubts=draft.doubts,
        excerpt=draft.excerpt,
    )


def _of_undated(one: Undated) -> Proposal:
    quote = one.quote or Quote(exact=one.excerpt)
    said = {"title": one.title, "status": one.status.value, "locator": one.locator}
    return Proposal(
        id=one.id,
        quote=quote,
        value=str(UNDATED),
        fields=_lines(said),
        doubts=("it was put off without a date",),
        excerpt=one.excerpt,
    )


def _lines(said: dict[str, Any]) -> dict[str, Any]:
    """What a seed can hold of it, without what is empty."""
    clean = {
        key: fields.line(key, value) if isinstance(value, str) else [*filter(None, value)]
        for key, value in said.items()
    }
    return {key: value for key, value in clean.items() if value}
