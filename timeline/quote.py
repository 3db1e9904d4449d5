"""Quotes: the words of a document that a statement rests on, and where they stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a document with a few words around them.

    It holds the `TextQuoteSelector` (exact, prefix, suffix) and the `TextPositionSelector` (start,
    end) of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5. White space in its texts is folded.
    """

    #: the words themselves
    exact: str
    #: what stands right before them
    prefix: str = ""
    #: what stands right behind them
    suffix: str = ""
    #: offset of their first character in the text of the document as it is read, in Unicode
    #: characters from 0; None where it is not known
    start: int | None = None
    #: offset behind their last character
    end: int | None = None

    @property
    def parts(self) -> dict[str, str | int]:
        """What it says, by the names of the W3C; what it does not say is left out."""
        said = {
            "exact": self.exact,
            "prefix": self.prefix,
            "suffix": self.suffix,
            "start": self.start,
            "end": self.end,
        }
        return {name: value for name, value in said.items() if value not in ("", None)}
