r"""Content lines of iCalendar (RFC 5545 3.1): clean text, escapes, folding, both ways.

icalendar 7.3 folds between a backslash and the character that it escapes, which readers are
known to take for an escape of the line break, and keeps no control characters out; here it
is done as the RFC has it, for a whole feed at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from timeline.text.clean import for_calendar

#: octets of a line without its CRLF (RFC 5545 3.1)
LIMIT: Final = 75

#: a content line, unfolded: its name, its parameters, its value
LINE: Final = re.compile(
    r'([A-Za-z0-9-]+)((?:;[^\s=:;"]+=(?:"[^"]*"|[^";:])*)*):(.*)', re.ASCII | re.DOTALL
)

#: a parameter of such a line: its name, its values as they stand there
_PARAMETER = re.compile(r';([^\s=:;"]+)=((?:"[^"]*"|[^";:])*)')

#: a line that goes on, which one that is blank does not, and the end of one that does not
_FOLD = re.compile(r"\n(?<!\n\n)[ \t]")
_END = re.compile(r"\n(?![ \t])")
_ESCAPE = re.compile(r"\\([\\,;:nN])")
_BACKSLASH = ord("\\")
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
#: a piece of a folded line of ASCII behind its first, and what no piece could be cut from
_PIECE = re.compile(rf".{{1,{LIMIT - 1}}}+\Z|.{{1,{LIMIT - 1}}}(?<!\\)", re.DOTALL)
_RUN = "\\" * (LIMIT - 1)


def escape(text: str) -> str:
    r"""`text` as a TEXT value (RFC 5545 3.3.11): cleaned, with `\`, `;`, `,` and newline escaped.

    >>> print(escape("Rome; Italy, 5\\6"))
    Rome\; Italy\, 5\\6
    """
    if not text.isprintable() and _UNCLEAN.search(text) is not None:
        text = for_calendar(text)
    text = text.replace("\\", r"\\").replace(";", r"\;")
    return text.replace(",", r"\,").replace("\n", r"\n")


def unescape(value: str) -> str:
    r"""The text that a TEXT value stands for (RFC 5545 3.3.11).

    >>> print(unescape(r"Rome\; Italy\, 5\\6"))
    Rome; Italy, 5\6
    """
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], value)


@lru_cache(maxsize=4096)
def parameters_of(text: str) -> Mapping[str, str]:
    """The parameters of a content line by their names in capitals, without quotation marks.

    >>> parameters_of(';TZID="Europe/Rome";VALUE=DATE-TIME')
    mappingproxy({'TZID': 'Europe/Rome', 'VALUE': 'DATE-TIME'})
    """
    found = _PARAMETER.findall(text)
    return MappingProxyType({name.upper(): value.replace('"', "") for name, value in found})


#: what no parameter can hold as it is (RFC 6868 3.1), and the caret that stands for it
_CARETS = {"^": "^^", "\n": "^n", '"': "^'"}
_CARET = re.compile(r"""\^(['n^])""")
_TO_CARET = re.compile(r'[\^\n"]')


def parameter(name: str, text: str) -> str:
    r"""A parameter of a content line with the semicolon before it (RFC 6868).

    >>> print(parameter("X-NAME", 'the "old" one: 2^3'))
    ;X-NAME="the ^'old^' one: 2^^3"
    """
    if _UNCLEAN.search(text) is not None:
        text = for_calendar(text)
    return f';{name}="{_TO_CARET.sub(lambda found: _CARETS[found[0]], text)}"'


def parameter_text(value: str) -> str:
    """The text that the value of such a parameter stands for."""
    return _CARET.sub(lambda found: {"n": "\n", "'": '"'}.get(found[1], "^"), value)


class Value(str):
    """The value of a property for icalendar, which writes it as it stands."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The value itself."""
        return self.encode()


def as_text(text: str) -> Value:
    """A TEXT value that reads back as `text`."""
    return Value(escape(text))


def fold(line: bytes) -> bytes:
    r"""The content line `line` in pieces of at most 75 octets.

    A piece ends neither inside a character nor in a backslash: readers are known that take the
    backslash and the CRLF after it for an escape. Where a run of backslashes is longer than a
    whole piece, it is cut between two escapes.
    """
    if len(line) <= LIMIT:
        return line
    pieces = []
    start, room = 0, LIMIT
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:  # noqa: PLR2004 - an octet that continues a character
            end -= 1
        cut = end
        while cut > start and line[cut - 1] == _BACKSLASH:
            cut -= 1
        if cut == start:
            # Nothing but backslashes: the run starts here, so escapes are pairs from here on.
            cut = end - (end - start) % 2
        pieces.append(line[start:cut])
        start, room = cut, LIMIT - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces)


def text_line(name: str, text: str) -> str:
    r"""A content line of a TEXT value, folded, with its CRLF.

    >>> text_line("LOCATION:", "Rome, Italy")
    'LOCATION:Rome\\, Italy\r\n'
    """
    return value_line(name, escape(text))


def value_line(name: str, value: str) -> str:
    """A content line of a value that is written as it stands, folded, with its CRLF."""
    line = name + value
    if len(line) <= LIMIT and line.isascii():
        return line + "\r\n"
    return _folded(line)


def _folded(line: str) -> str:
    """The line as by `fold`, with its CRLF; without a look at each octet where all are ASCII."""
    if not line.isascii() or _RUN in line:
        return fold(line.encode()).decode() + "\r\n"
    # A first piece is longer than the others by one octet.
    return line[0] + "\r\n ".join(_PIECE.findall(line, 1)) + "\r\n"


def join(lines: Iterable[str]) -> bytes:
    """The content lines `lines` folded, each ended by CRLF (RFC 5545 3.1)."""
    return "".join([value_line("", line) for line in lines]).encode()


def unfold(text: str) -> list[str]:
    r"""The content lines of `text` (RFC 5545 3.1).

    >>> unfold("SUMMARY:Ro\r\n me\r\nGEO:1;2\r\n")
    ['SUMMARY:Rome', 'GEO:1;2']
    """
    return [line for line in _FOLD.sub("", newlines(text)).split("\n") if line]


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """The lines of `unfold`, each with the number of the first line of the file that it is from.

    Args:
        text: With line feeds alone at the ends of its lines.
    """
    number = 1
    for folded in _END.split(text):
        if "\n" not in folded:
            if folded and not folded.isspace():
                yield number, folded
            number += 1
            continue
        blank = len(folded) - len(folded.lstrip("\n"))
        line = _FOLD.sub("", folded[blank:])
        if line.strip():
            yield number + blank, line
        number += folded.count("\n") + 1


def newlines(text: str) -> str:
    r"""Text with a line feed at the end of each line, and without the mark at its begin.

    >>> newlines("A:1\r\r\nB:2\rC:3\n")
    'A:1\nB:2\nC:3\n'
    """
    text = text.removeprefix("\ufeff")
    if "\r" not in text:
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").replace("\r", "\n") for line in lines)
