"""Where in a document something stands, in several places at once."""

import re
from collections.abc import Iterable

_ONE = re.compile(r"(paragraph) (\d+)")


def together(locators: Iterable[str]) -> str:
    """Locators as one, each once and in the order of the document.

    >>> together(["paragraph 1", "paragraph 3", "paragraph 1"])
    'paragraphs 1 and 3'
    >>> together(["paragraph 1", "table 2, row 4"])
    'paragraph 1 and table 2, row 4'
    """
    found = list(dict.fromkeys(filter(None, locators)))
    matches = [_ONE.fullmatch(locator) for locator in found]
    numbers = [match[2] for match in matches if match]
    if len(found) > 1 and len(numbers) == len(found):
        return "paragraphs " + _listed(sorted(numbers, key=int))
    return _listed(found)


def _listed(words: list[str]) -> str:
    head, last = words[:-1], words[-1:]
    return " and ".join((*filter(None, [", ".join(head)]), *last))
