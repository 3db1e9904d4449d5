"""The words and marks of a sentence, a date as one of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class TokenKind(Enum):
    """The kind of a token."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Token:
    """A word, number, mark or date; offsets count in the text of the document.

    A token is equal to itself alone: what is worked out of the same words twice is looked up.
    """

    start: int
    end: int
    text: str
    #: small letters, straight apostrophe
    low: str
    kind: TokenKind

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind is TokenKind.WORD and self.text[0].isupper()

    @property
    def small(self) -> bool:
        """Whether it is a word that begins with a small letter."""
        return self.kind is TokenKind.WORD and self.text[0].islower()


_TOKEN = re.compile(
    r"(?P<possessive>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_](?:[\w&]|[-'’](?!s\b)(?=\w))*+)"
    r"|(?P<number>\d(?:\d|[.,:/](?=\d))*+)"
    r"|(?P<mark>--+|[^\w\s]|_)"
)


Tokens = tuple[Token, ...]
#: marks that make a noun the owner of the next
POSSESSIVES = ("'s", "’s", "’", "'")
_QUOTES = frozenset("\"'`“”„‟«»‘’‹›")


def tokens(text: str, start: int, end: int, dates: Iterable[tuple[int, int]]) -> Tokens:
    """The tokens of `text` from `start` to `end`; each of `dates`, in order, is one.

    Quotation marks are left out: they part no clauses.
    """
    found: list[Token] = []
    at = start
    for first, last in dates:
        found += _plain(text, at, first)
        found.append(_token(text[first:last], first, last, TokenKind.DATE))
        at = last
    found += _plain(text, at, end)
    return tuple(found)


def _plain(text: str, start: int, end: int) -> Iterable[Token]:
    for match in _TOKEN.finditer(text, start, end):
        if match.lastgroup == "mark" and match[0] in _QUOTES:
            continue
        group = match.lastgroup or "mark"
        kind = TokenKind.MARK if group == "possessive" else TokenKind(group)
        yield _token(match[0], match.start(), match.end(), kind)


def _token(text: str, start: int, end: int, kind: TokenKind) -> Token:
    low = text.lower().replace("’", "'")
    return Token(start=start, end=end, text=text, low=low, kind=kind)
