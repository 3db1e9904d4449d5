"""Scripts that are written from right to left, or whose letters change beside each other."""

import re
from functools import lru_cache
from unicodedata import bidirectional

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
#: the mark of that direction, Hebrew to Arabic, the scripts of India to Thailand and Tibet,
#: Burmese, Khmer, their later forms
_SHAPED = re.compile(
    "[\u200f\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U00011000-\U00011fff]"
)


def shaped(text: str) -> bool:
    """Whether `text` has letters that cannot be set one after the other from the left.

    >>> shaped("Рим"), shaped("רומא")
    (False, True)
    """
    return _SHAPED.search(text) is not None


def right_to_left(text: str) -> bool:
    """Whether the first letter of `text` begins at the right."""
    if not shaped(text):
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in _RIGHT_TO_LEFT or kind == "L")
    return next(strong, "L") in _RIGHT_TO_LEFT


def directed(line: str, text: str) -> str:
    """A line of `text`, with a mark in front where it would else run the other way.

    A line on its own takes its direction from its first letter (UAX 9, rule P2).
    """
    if not shaped(text) or right_to_left(line) == right_to_left(text):
        return line
    return (_LEFT_TO_RIGHT_MARK if right_to_left(line) else _RIGHT_TO_LEFT_MARK) + line


_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


@lru_cache(maxsize=1)
def shapes() -> bool:
    """Whether this matplotlib shapes letters and turns them round, as it does from 3.11."""
    from matplotlib import ft2font

    return hasattr(ft2font, "__libraqm_version__")
