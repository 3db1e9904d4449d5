"""The dates of a document."""

from timeline.documents.blocks import layout_of
from timeline.documents.text import DocumentText
from timeline.extract.read import mentions
from timeline.text.mention import Mention


def dates_of(document: DocumentText) -> tuple[Mention, ...]:
    """Every mention of time in a document, in its order."""
    known = layout_of(document)
    return mentions(document.text, document.day, document.order, document.language, known)
