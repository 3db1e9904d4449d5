"""Lists of words, written as words."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(words.split())


def listed_phrases(words: str) -> frozenset[str]:
    """The phrases of a text, parted by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in words.split(","))
