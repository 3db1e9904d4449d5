"""A draft seed: TOML that can be read as it is, with what the reviewer needs as comments."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from timeline.corpus.file_names import Names
from timeline.corpus.findings import Findings, Other
from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft
from timeline.drafting.undated import Undated
from timeline.edtf import EdtfDate, Precision, Qualification
from timeline.languages.english.phrase import phrase
from timeline.linking import Candidate
from timeline.model import Status
from timeline.quote import Quote
from timeline.seeds import fields
from timeline.text.counts import count, few
from timeline.text.toml import string, value_of

_WIDTH = 98
#: dates without an event that are shown
_MOST = 20
#: other sentences of an event that are shown
_MOST_TOLD = 4
_TEXTS = ("title", "publisher", "author", "url")
#: what is asked for where it is not known, since citations begin with it
_CITED = ("title", "publisher")
_HEAD = "A draft that `timeline extract` made of {}: review it, then save it under seeds/."
_TO_DO = (
    "`timeline review` goes through it. By hand: compare each event with the words above it, put "
    "its title into your own words, correct what is wrong, remove what is not an event, and take "
    "the word draft out of what is right: until then it is left out. An event has the same id in "
    "every document."
)
_SAID = (
    "Said on a date, which is not an event by itself; `timeline extract --statements` drafts it:"
)
_NEEDS_NO_DATE = "It needs no date; give the one that it had, where you know it: was = “…”."
_NO_STATUS = '# status = "…"  # nothing tells it: left out, the dates decide'
_DRAFT = "draft = true"
_NO_DATE = (
    "No publication date was found: give it here, or run again with --published, and words like "
    '"last year" can be read.'
)


def seed(findings: Findings, ids: Names) -> str:
    """The draft seed of one document.

    Args:
        findings: What was found in it.
        ids: The ids of events in other seeds, which are not given again.
    """
    document = findings.document
    same = findings.known or (None,) * (len(findings.drafts) + len(findings.undated))
    many = len(findings.drafts)
    drafts = zip(findings.drafts, same[:many], strict=True)
    undated = zip(findings.undated, same[many:], strict=True)
    return "\n".join(
        (
            *_comment((_HEAD.format(_line(document.name)), _TO_DO)),
            *_comment(f"- {note}" for note in document.notes),
            "",
            *_document(document),
            *_keys((("fingerprint", findings.fingerprint), ("text", findings.text_file))),
            *(line for draft, same in drafts for line in _event(draft, ids, same)),
            *(line for one, same in undated for line in _undated(one, ids, same)),
            *_sayings(findings.sayings),
            *_left_out(findings.others),
            "",
        )
    )


def _sayings(found: tuple[Draft, ...]) -> Iterator[str]:
    if found:
        yield ""
        yield from _comment((_SAID,))
        yield from _comment(map(_saying, found[:_MOST]))
        if len(found) > _MOST:
            yield f"# - and {len(found) - _MOST} more"


def _saying(draft: Draft) -> str:
    where = f"{draft.locator}, " if draft.locator else ""
    return f"- {where}{draft.value}: “{draft.excerpt}”"


def _left_out(others: tuple[Other, ...]) -> Iterator[str]:
    if others:
        yield ""
        shown = few(others, _MOST, _other)
        yield from _comment((f"Dates that gave no event, for you to look up: {shown}.",))


def _other(other: Other) -> str:
    doubts = f" ({'; '.join(other.doubts)})" if other.doubts else ""
    return f"“{other.words}”{doubts}"


def _document(document: DocumentText) -> Iterator[str]:
    yield "[document]"
    for key in _TEXTS:
        value = fit(key, getattr(document, key))
        if value or key in _CITED:
            yield f"{key} = {_quoted(value)}" if value else f'# {key} = "…"'
    if document.published is None:
        yield from _comment((_NO_DATE,))
        yield "# published = 2024-01-19"
    else:
        yield from _comment(f"Check: {doubt}" for doubt in (document.guess,) if doubt)
        yield f"published = {_published(document.published)}"
    if document.order is not None:
        yield f"date_order = {_quoted(document.order.value)}"
    yield from _keys([("language", fit("language", document.language))])


def fit(key: str, value: str) -> str:
    """The value of a field of a document; empty where no seed can hold it."""
    try:
        return str(fields.DOCUMENT[key].check(key, value)) if value else ""
    except fields.FieldError:
        return ""


def _published(date: EdtfDate) -> str:
    certain = date.qualification is Qualification.CERTAIN
    is_day = date.precision is Precision.DAY and date.unit is Precision.DAY
    return str(date) if certain and is_day else _quoted(str(date))


def _event(draft: Draft, ids: Names, same: Candidate | None) -> Iterator[str]:
    yield ""
    where = f"{draft.locator}: " if draft.locator else ""
    said = dict.fromkeys((str(draft.value), phrase(draft.value, draft.modifier)))
    yield from _comment(
        (
            f"{where}“{draft.excerpt}”",
            *_also(draft),
            f"“{_said(draft)}” is {', '.join(said)}{_implied(draft)}.",
            *_was(draft),
            *(f"Check: {doubt}" for doubt in draft.doubts),
            *_same(same),
        )
    )
    yield "[[event]]"
    yield from _keys(
        (
            ("id", ids.free(draft.id)),
            *_dates(draft),
            ("modifier", _modifier(draft)),
            ("title", draft.title),
            ("status", draft.status.value if draft.is_status_known else ""),
        )
    )
    if not draft.is_status_known:
        yield _NO_STATUS
    yield from _keys([("place", draft.place)])
    people = [_quoted(name) for name in draft.participants if _line(name)]
    if people:
        yield f"participants = [{', '.join(people)}]"
    yield from _keys([("locator", draft.locator)])
    yield from _quote(draft.quote)
    yield _DRAFT


def _quote(quote: Quote | None) -> Iterator[str]:
    """The words that it rests on, as seeds have them."""
    if quote is not None and fields.fits(fields.quote, "quote", quote.parts):
        yield f"quote = {value_of(quote.parts)}"


def _undated(one: Undated, ids: Names, same: Candidate | None) -> Iterator[str]:
    yield ""
    where = f"{one.locator}: " if one.locator else ""
    yield from _comment((f"{where}“{one.excerpt}”", _NEEDS_NO_DATE, *_same(same)))
    yield "[[event]]"
    keys = (("id", ids.free(one.id)), ("title", one.title), ("status", one.status.value))
    yield from _keys((*keys, ("locator", one.locator)))
    yield from _quote(one.quote)
    yield _DRAFT


def _same(candidate: Candidate | None) -> Iterator[str]:
    """The known event that a draft is likely of, for the reviewer to give it that id."""
    if candidate is not None:
        yield f"same as '{candidate.id}'? {_stands(candidate)}"


def _stands(candidate: Candidate) -> str:
    """How far an event has come, with its date: 'planned for 27 Apr 2025'."""
    is_ahead = candidate.status in (Status.PLANNED, Status.PROPOSED)
    return (
        f"{candidate.status} for {candidate.when}"
        if is_ahead
        else (f"{candidate.status}, {candidate.when}")
    )


def _dates(draft: Draft) -> tuple[tuple[str, str], ...]:
    """The old date and the new one; what is put off has only that which it had."""
    if draft.status is Status.POSTPONED and draft.was is None:
        return (("was", draft.when),)
    return (("was", draft.was.when if draft.was else ""), ("when", draft.when))


def _modifier(draft: Draft) -> str:
    """What EDTF leaves out of the date; words say it themselves."""
    return draft.modifier.value if draft.when == str(draft.value) else ""


def _was(draft: Draft) -> Iterator[str]:
    was = draft.was
    if was is not None:
        read = "" if was.when == str(was.value) else f", which is {was.value}"
        yield f"Before, it was to be “{was.when}”{read}."


def _also(draft: Draft) -> Iterator[str]:
    """The other sentences that tell of the event."""
    for told in draft.others[:_MOST_TOLD]:
        yield f"Also {told.locator}: “{told.excerpt}”"
    if len(draft.others) > _MOST_TOLD:
        yield f"Also {count(len(draft.others) - _MOST_TOLD, 'sentence')} more."


def _said(draft: Draft) -> str:
    """The date words of the document, with "since" and the like where they count."""
    return draft.words if draft.when == str(draft.value) else draft.when


def _implied(draft: Draft) -> str:
    implied = draft.mention.implied
    return f" ({' and '.join(implied)} implied)" if implied else ""


def _keys(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for key, value in pairs:
        if _line(value):
            yield f"{key} = {_quoted(value)}"


def _quoted(text: str) -> str:
    return string(_line(text))


def _comment(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (f"# {line}" for line in wrap(_line(text), _WIDTH, break_on_hyphens=False))


def _line(text: str) -> str:
    """`text` on one line, without what neither TOML nor a terminal can take."""
    return fields.line("text", text)
