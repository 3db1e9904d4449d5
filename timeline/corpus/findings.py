"""What was found in a document: where it is from, and drafts of what it says."""

from dataclasses import dataclass, replace

from timeline.corpus.lines import anchor
from timeline.documents.text import DocumentText
from timeline.drafts.draft import Draft, drafts_of
from timeline.extract.mention import Type
from timeline.extract.read import mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Drafts out of one document."""

    #: without its text, which is no longer needed
    document: DocumentText
    drafts: tuple[Draft, ...]
    #: the words of other dates in its body, each once
    others: tuple[str, ...] = ()


def findings(document: DocumentText) -> Findings:
    """The drafts of a document."""
    dates = mentions(document.text, anchor(document), document.order)
    found = drafts_of(document, dates)
    told = {(draft.mention.start, draft.mention.end) for draft in found}
    others = dict.fromkeys(
        " ".join(mention.text.split())
        for mention in dates
        if mention.type in _DATES
        and mention.start >= document.body
        and mention.when != document.published
        and (mention.start, mention.end) not in told
    )
    return Findings(document=replace(document, text="", body=0), drafts=found, others=tuple(others))


_DATES = (Type.DATE, Type.TIME)
