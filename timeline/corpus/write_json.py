"""Drafts as JSON: documents and events as `timeline.formats.json` reads them."""

from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Any

from timeline.corpus.file_names import Names, short
from timeline.corpus.findings import Findings
from timeline.corpus.write_toml import fit
from timeline.drafting.draft import Draft
from timeline.drafting.undated import Undated
from timeline.formats.json import QUOTE, document_object, text_of
from timeline.model import Document, Origin, Status
from timeline.quote import Quote
from timeline.seeds import fields

_TEXTS = ("title", "publisher", "author", "url", "language")


def objects(found: Iterable[Findings]) -> Iterator[str]:
    """One object of all events and documents, in parts as they come.

    The documents come last: they are held until the events are written, which are many more.
    """
    ids, names = Names(), Names()
    documents: list[dict[str, Any]] = []
    yield '{\n  "events": ['
    between = ""
    for findings in found:
        document = _document(findings, names.free(short(findings.document.name)))
        documents.append(document)
        events = [_event(one, ids.free(one.id), document["id"]) for one in findings.drafts]
        events += [_undated(one, ids.free(one.id), document["id"]) for one in findings.undated]
        for event in events:
            yield between + _item(event)
            between = ","
    yield "\n  ],\n" if between else "],\n"
    yield '  "documents": ['
    yield ",".join(map(_item, documents))
    yield "\n  ]\n}\n" if documents else "]\n}\n"


def _item(value: object) -> str:
    return "\n" + indent(text_of(value), "    ")


def _document(findings: Findings, name: str) -> dict[str, Any]:
    document = findings.document
    texts: dict[str, Any] = {key: fit(key, getattr(document, key)) for key in _TEXTS}
    return document_object(
        Document(
            id=name,
            **texts,
            published=document.published,
            order=document.order,
            fingerprint=findings.fingerprint,
            origin=Origin(file=document.name),
        )
    )


def _event(draft: Draft, name: str, document: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": _line(draft.title),
        **_dates(draft),
        "modifier": draft.modifier.value or None,
        "status": draft.status.value if draft.is_status_known else None,
        "place": _line(draft.place) or None,
        "participants": [_line(name) for name in draft.participants],
        "document": document,
        "locator": _line(draft.locator) or None,
        **_quote(draft.quote),
        "draft": True,
        "excerpt": _line(draft.excerpt),
        "doubts": [_line(doubt) for doubt in draft.doubts],
    }


def _quote(quote: Quote | None) -> dict[str, Any]:
    """The words that it rests on, where they have been quoted."""
    fits = quote is not None and fields.fits(fields.quote, QUOTE, quote.parts)
    return {QUOTE: quote.parts} if quote is not None and fits else {}


def _undated(one: Undated, name: str, document: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": _line(one.title),
        "status": one.status.value,
        "document": document,
        "locator": _line(one.locator) or None,
        **_quote(one.quote),
        "draft": True,
        "excerpt": _line(one.excerpt),
    }


def _dates(draft: Draft) -> dict[str, Any]:
    """The new date and the old one; what is put off has only that which it had."""
    was, when = draft.was, str(draft.value)
    if was is None and draft.status is Status.POSTPONED:
        return {"when": None, "was": [when], "was_words": [draft.when]}
    old = {} if was is None else {"was": [str(was.value)], "was_words": [was.when]}
    return {"when": when, "words": draft.when if draft.when != when else None, **old}


def _line(text: str) -> str:
    return fields.line("text", text)
