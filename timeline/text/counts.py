"""Numbers of things, for people."""


def count(number: int, noun: str) -> str:
    """A number with its noun, which is plural unless the number is 1.

    >>> count(1, "event"), count(2, "event")
    ('1 event', '2 events')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
