"""What is struck out in a document: it holds no longer, and a note says that it was left out."""

from collections.abc import Iterable, Iterator

from timeline.text.clean import quoted

#: pieces that are quoted
_MOST = 3


def notes(struck: Iterable[str]) -> Iterator[str]:
    """What is to be said of what was struck out: nothing where no number is in it."""
    dated = [words for words in struck if any(map(str.isdigit, words))]
    if dated:
        shown = ", ".join(map(quoted, dated[:_MOST]))
        more = f" and {len(dated) - _MOST} more" if len(dated) > _MOST else ""
        yield f"text: what is struck out is left out: {shown}{more}"
