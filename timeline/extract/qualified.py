"""Dates that the words beside them doubt: "about 2015", "possibly in May", "2015 (?)"."""

from contextlib import suppress
from dataclasses import replace

from timeline.dates.resolve import qualified
from timeline.edtf import EdtfDateTime, Qualification
from timeline.errors import DateError
from timeline.languages.running_text import Neighbours, RunningText
from timeline.text.mention import Mention

# Characters before a date in which what doubts it stands.
_LEFT = 36


def qualified_beside(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Gives dates the qualification of EDTF that stands in words beside them."""
    found, behind = list[Mention](), 0
    for mention in mentions:
        found.append(_qualified(text, mention, max(mention.start - _LEFT, behind), language))
        behind = mention.end
    return tuple(found)


def _qualified(text: str, mention: Mention, floor: int, language: RunningText) -> Mention:
    when, doubt = mention.when, Qualification.CERTAIN
    if when is not None and not isinstance(when, EdtfDateTime):
        doubt = _qualification(text, mention, floor, language.neighbours)
    if when is None or doubt is Qualification.CERTAIN:
        return mention
    with suppress(DateError):
        return replace(mention, when=qualified(mention.text, when, doubt))
    return mention


def _qualification(text: str, mention: Mention, floor: int, words: Neighbours) -> Qualification:
    """What the words beside `mention` doubt of it; none that begins before `floor` is asked."""
    start, doubt = mention.start, Qualification.CERTAIN
    about = words.about.search(text, floor, start)
    if about is not None:
        doubt, start = Qualification.APPROXIMATE, about.start("about")
    if words.maybe.search(text, floor, start) or words.unsure.match(text, mention.end):
        doubt |= Qualification.UNCERTAIN
    return doubt
