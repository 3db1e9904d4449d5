"""Which words of a page belong to its article: asked of trafilatura, on a copy with marks in it.

The text that trafilatura gives has lost columns, levels of headings, and whatever it rebuilt or
flattened. So it only says what belongs to the article: before it looks at a copy of the page, two
letters of each text are replaced by signs that number it, and the text of the page itself is taken
wherever the number comes out again. The copy is as long as the page, text by text, since length is
what trafilatura goes by.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from timeline.documents.html_walk import Kept

#: signs of which two are a number: the patterns of Braille, which hardly any page has
_FIRST, _COUNT = 0x2800, 256
_SIGN = re.compile("[\u2800-\u28ff]")
_NUMBER = re.compile("[\u2800-\u28ff]{2}")
#: letters in a row, of which the middle ones are replaced, so that sentences end as they did
_LETTERS = re.compile(r"\S(\S\S)\S")
#: a text of one word is not marked: it tells what is furniture ("Share")
_SEVERAL = re.compile(r"\S\s+\S")
#: characters in which such letters are looked for
_LOOKED_AT = 40


def article(tree: Any) -> tuple[Kept, str]:
    """What of a page belongs to its article, and the text that trafilatura makes of it.

    Args:
        tree: Of lxml; it is left as it is.

    Returns:
        Nothing where there is no article. Where its text does not stand on the page, but in data
        within it, only that text.
    """
    from trafilatura import bare_extraction

    copy = deepcopy(tree)
    marked = {one for number, element in enumerate(copy.iter()) for one in _mark(element, number)}
    found: Any = bare_extraction(copy, include_comments=False)
    if found is None or found.body is None:
        return {}, ""
    said = "".join(found.body.itertext())
    belongs = _Belongs(
        marked=marked,
        inside={_read(number) for number in _NUMBER.findall(said)},
        others=frozenset(_unmarked(found.body)),
    )
    kept = {
        element: (belongs(element.text, 2 * number), belongs(element.tail, 2 * number + 1))
        for number, element in enumerate(tree.iter())
    }
    if any(True in known for known in kept.values()):
        return kept, ""
    return {}, str(found.text or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Belongs:
    """Tells what belongs to the article."""

    #: numbers of the texts that are marked, and of those that came out again
    marked: set[int]
    inside: set[int]
    #: texts that came out without a mark
    others: frozenset[str]

    def __call__(self, text: str | None, number: int) -> bool | None:
        """Whether a text does; None for one without words."""
        if not text or text.isspace():
            return None
        if number in self.marked:
            return number in self.inside
        lines = filter(str.strip, text.split("\n"))
        return _folded(text) in self.others or all(_folded(line) in self.others for line in lines)


def _unmarked(body: Any) -> Iterator[str]:
    for element in body.iter():
        for text in (element.text, element.tail):
            lines = text.split("\n") if text else ()
            yield from (_folded(line) for line in lines if not _SIGN.search(line))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _mark(element: Any, number: int) -> Iterator[int]:
    """Mark the text of an element, and that behind it; gives the numbers of those marked."""
    if isinstance(element.tag, str):
        text = _marked(element.text, 2 * number)
        if text:
            element.text = text
            yield 2 * number
    tail = _marked(element.tail, 2 * number + 1)
    if tail:
        element.tail = tail
        yield 2 * number + 1


def _marked(text: str | None, number: int) -> str:
    """A text with a number in it; empty where there is no place for it."""
    if not text or not _SEVERAL.search(text):
        return ""
    text = _SIGN.sub("?", text)
    end = len(text.rstrip())
    places = list(_LETTERS.finditer(text, max(0, end - _LOOKED_AT), end))
    if not places:
        return ""
    start = places[-1].start(1)
    high, low = divmod(number, _COUNT)
    return f"{text[:start]}{chr(_FIRST + high)}{chr(_FIRST + low)}{text[start + 2 :]}"


def _read(signs: str) -> int:
    return (ord(signs[0]) - _FIRST) * _COUNT + ord(signs[1]) - _FIRST
