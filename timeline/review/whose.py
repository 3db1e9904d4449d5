"""Whose a seed is: how surely it is of a document, of which another may have the name."""

from timeline.evidence.find import Outcome, find
from timeline.quote import Quote
from timeline.review.rows import SeedFile
from timeline.review.source import Source

#: quotes of a seed that are looked for
_MOST = 40
NOT, BY_NAME, BY_ADDRESS, BY_TEXT = range(4)


def likeness(seed: SeedFile, source: Source, text_print: str) -> int:
    """How surely a seed is of a document: `NOT`, `BY_NAME`, `BY_ADDRESS` or `BY_TEXT`.

    Documents of one name are everyday ("minutes.txt"). So the name alone is not enough where the
    seed states another day of publication than the document, or quotes words that are not there.

    Args:
        seed: The seed.
        source: The document.
        text_print: The fingerprint of its text.
    """
    said = seed.document or {}
    document = source.document
    known = said.get("fingerprint")
    if known and source.text and known == text_print:
        return BY_TEXT
    address = document.url if document else ""
    if said.get("url") and address:
        return BY_ADDRESS if said["url"] == address else NOT
    if source.id not in (seed.path.stem, said.get("id")):
        return NOT
    return BY_NAME if document is None or _may_be(seed, source) else NOT


def _may_be(seed: SeedFile, source: Source) -> bool:
    """Whether nothing says that a seed is of another document of its name."""
    quotes = [row.quote for row in seed.rows if row.quote is not None][:_MOST]
    if _stands(quotes, source.text):
        return True
    stated, read = seed.stated, source.document
    one = stated.published if stated else None
    other = read.published if read and not read.guess else None
    # A page that was corrected is of the same day; without a day its words would show it.
    return one == other if one and other else not quotes


def _stands(quotes: list[Quote], text: str) -> bool:
    """Whether any of some quotes stands in a text, with the words around it."""
    return any(_is_told(quote) and find(text, quote).outcome is Outcome.FOUND for quote in quotes)


def _is_told(quote: Quote) -> bool:
    """Whether a quote has words around it, by which it is told from the same words elsewhere."""
    return bool(quote.prefix or quote.suffix)
