"""Scripts that are written from right to left, or whose letters change beside each other."""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import bidirectional

_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
#: Hebrew to Arabic, the scripts of India to Thailand and Tibet, Burmese, Khmer, their later forms
_SHAPED = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U00011000-\U00011fff]"
)


def shaped(text: str) -> bool:
    """Whether `text` has letters that cannot be set one after the other from the left.

    >>> shaped("Рим"), shaped("רומא")
    (False, True)
    """
    return _SHAPED.search(text) is not None


def right_to_left(text: str) -> bool:
    """Whether the first letter of `text`, or a mark before it, begins at the right."""
    if not shaped(text) and _RIGHT_TO_LEFT_MARK not in text:
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in _RIGHT_TO_LEFT or kind == "L")
    return next(strong, "L") in _RIGHT_TO_LEFT


def turned(text: str) -> bool:
    """Whether `text`, or a mark before it, makes letters run or join in another way."""
    return shaped(text) or right_to_left(text)


def directed(lines: Sequence[str], text: str) -> tuple[str, ...]:
    """The lines of `text`, with a mark before those that would else run the other way.

    A line on its own takes its direction from its first letter (UAX 9, rule P2).
    """
    if not shaped(text):
        return tuple(lines)
    reverse = right_to_left(text)
    mark = _RIGHT_TO_LEFT_MARK if reverse else _LEFT_TO_RIGHT_MARK
    return tuple(mark + line if line and right_to_left(line) != reverse else line for line in lines)


@lru_cache(maxsize=1)
def shapes() -> bool:
    """Whether this matplotlib shapes letters and turns them round, as it does from 3.11."""
    from matplotlib import ft2font

    return hasattr(ft2font, "__libraqm_version__")
