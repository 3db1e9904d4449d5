"""The dates that a document without a day of publication leaves unread."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.documents.text import DocumentText
from timeline.extract.read import FOREIGN
from timeline.text.counts import count
from timeline.text.mention import Mention, Type

_OPEN = "XXXX"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanchored:
    """Date words that are counted from the day of publication, where that is not known."""

    #: as they stand in the document, in its order
    words: tuple[str, ...] = ()
    #: the month or year of publication, where that is known
    published: str = ""

    def told(self) -> str:
        """What a missing date cost, in words; empty where it cost nothing."""
        if not self.words:
            return ""
        known = f"published {self.published} is not a day"
        missing = known if self.published else "no publication date"
        verb = "was" if len(self.words) == 1 else "were"
        return (
            f"{missing}: {count(len(self.words), 'date')} such as {self.words[0]!r} "
            f"{verb} left out: give --published DATE"
        )


def unanchored(document: DocumentText, dates: Iterable[Mention]) -> Unanchored:
    """The dates in the body of a document that its publication date would tell."""
    if document.day is not None:
        return Unanchored()
    words = (
        " ".join(mention.text.split())
        for mention in dates
        if mention.start >= document.body and _is_open(mention)
    )
    published = "" if document.published is None else str(document.published)
    return Unanchored(words=tuple(words), published=published)


def _is_open(mention: Mention) -> bool:
    is_date = mention.type in (Type.DATE, Type.TIME) and mention.rule != FOREIGN
    return is_date and mention.when is None and mention.value.startswith(_OPEN)
