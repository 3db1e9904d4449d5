"""Drafts as JSON: documents and events as `timeline.formats.json` reads them."""

from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Any

from timeline.corpus.file_names import Names, short
from timeline.corpus.findings import Findings
from timeline.corpus.write_toml import fit
from timeline.drafting.draft import Draft
from timeline.formats.json import document_object, text_of
from timeline.model import Document, Origin
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
        for draft in findings.drafts:
            yield between + _item(_event(draft, ids.free(draft.id), document["id"]))
            between = ","
    yield "\n  ],\n" if between else "],\n"
    yield '  "documents": ['
    yield ",".join(map(_item, documents))
    yield "\n  ]\n}\n" if documents else "]\n}\n"


def _item(value: object) -> str:
    return "\n" + indent(text_of(value), "    ")


def _document(findings: Findings, name: str) -> dict[str, Any]:
    document = findings.document
    return document_object(
        Document(
            id=name,
            **{key: fit(key, getattr(document, key)) for key in _TEXTS},
            published=document.published,
            order=document.order,
            origin=Origin(file=document.name),
        )
    )


def _event(draft: Draft, name: str, document: str) -> dict[str, Any]:
    when = str(draft.value)
    return {
        "id": name,
        "title": _line(draft.title),
        "when": when,
        "words": draft.when if draft.when != when else None,
        **_was(draft),
        "modifier": draft.mention.modifier.value or None,
        "status": draft.status.value,
        "place": _line(draft.place) or None,
        "participants": [_line(name) for name in draft.participants],
        "document": document,
        "locator": _line(draft.locator) or None,
        "excerpt": _line(draft.excerpt),
        "doubts": [_line(doubt) for doubt in draft.doubts],
    }


def _was(draft: Draft) -> dict[str, Any]:
    was = draft.was
    return {} if was is None else {"was": [str(was.value)], "was_words": [was.when]}


def _line(text: str) -> str:
    return fields.line("text", text)
