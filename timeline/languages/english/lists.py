"""Lists of words, written as words."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(words.split())
