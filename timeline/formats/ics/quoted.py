"""Text of vCalendar 1.0, and of who still writes it: quoted-printable or base64, in a charset.

A line goes on behind a soft break (RFC 2045 6.7): the ``=`` at its end, and no white space before
what follows.
"""

import binascii
import codecs
import re
from quopri import decodestring

from timeline.formats.ics.lines import parameters_of
from timeline.seeds.fields import show

#: how the text of a property is written down, which vCalendar 1.0 says without a name too
_BARE = re.compile(r";(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)(?=[;:])", re.IGNORECASE)
_QUOTED = re.compile(
    r"[A-Za-z0-9-]+;(?:[^:\n\"]*;)?(?:ENCODING=)?\"?QUOTED-PRINTABLE\"?[;:]", re.IGNORECASE
)
_PARAMETERS = re.compile(r";(?:ENCODING|CHARSET)=(?:\"[^\"]*\"|[^;:\"]*)", re.IGNORECASE)
_ANY_QUOTED = re.compile("QUOTED-PRINTABLE", re.IGNORECASE)
_RUN = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_BASE64 = frozenset(("BASE64", "B"))
#: properties that are text, and so said by what is written down otherwise
TEXTS = frozenset(("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "COMMENT", "CONTACT"))


def joined(text: str) -> str:
    r"""Lines that end in a soft break with those in which they go on, and blank lines for these.

    Args:
        text: With line feeds alone at the ends of its lines.

    >>> joined("SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9=\n open\nEND:VEVENT")
    'SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 open\n\nEND:VEVENT'
    """
    if not _ANY_QUOTED.search(text):
        return text
    lines = text.split("\n")
    found: list[str] = []
    at = 0
    while at < len(lines):
        line, blank = lines[at], 0
        at += 1
        if line.endswith("=") and _QUOTED.match(line):
            parts = [line[:-1]]
            while at < len(lines):
                parts.append(lines[at].removesuffix("="))
                blank += 1
                at += 1
                if not lines[at - 1].endswith("="):
                    break
            line = "".join(parts)
        found += [line, *[""] * blank]
    return "\n".join(found)


def with_named_encoding(line: str) -> str:
    """A line whose parameter of the encoding has no name, with it."""
    return _BARE.sub(r";ENCODING=\1", line)


def plain(name: str, parameters: str, value: str) -> tuple[str, str, str]:
    """Parameters and value of a property with its text as RFC 5545 has it, and what is doubtful.

    Args:
        name: Of the property, in capitals.
        parameters: As they stand there.
        value: As it stands there.

    Returns:
        The same two, and a doubt; empty where there is none.
    """
    as_it_is = parameters, value, ""
    if not _PARAMETERS.search(parameters) or not (name in TEXTS or name.startswith("X-")):
        return as_it_is
    said = parameters_of(parameters)
    encoding, charset = said.get("ENCODING", "").upper(), said.get("CHARSET", "")
    text, doubt = value, ""
    if encoding == "QUOTED-PRINTABLE":
        text, doubt = _unquoted(value, charset)
    elif encoding in _BASE64:
        if name not in TEXTS:
            return as_it_is
        try:
            text, doubt = _decoded(binascii.a2b_base64(value.encode("ascii")), charset)
        except ValueError:
            return as_it_is
    return _PARAMETERS.sub("", parameters), value if text == value else _as_text(text), doubt


def _unquoted(value: str, charset: str) -> tuple[str, str]:
    if value.isascii():
        return _decoded(decodestring(value.encode("ascii")), charset)
    doubts = []

    def letters(match: re.Match[str]) -> str:
        text, doubt = _decoded(bytes.fromhex(match[0].replace("=", "")), charset)
        doubts.append(doubt)
        return text

    return _RUN.sub(letters, value), next(filter(None, doubts), "")


def _decoded(data: bytes, charset: str) -> tuple[str, str]:
    """The text of bytes in a charset; where none or a wrong one is named, in a likely one."""
    doubt = ""
    if charset:
        try:
            return data.decode(codecs.lookup(charset).name), ""
        except (LookupError, ValueError, TypeError):
            doubt = f"not in the CHARSET {show(charset[:40])} that it names"
    for known, name in (("utf-8", "UTF-8"), ("cp1252", "Windows-1252")):
        try:
            return data.decode(known), f"{doubt}: read as {name}" if doubt else ""
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "in no charset that is known: read as Latin-1"


def _as_text(text: str) -> str:
    r"""Text with ends of lines in it as a TEXT value; a semicolon may be escaped already."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return re.sub(r"\\(?=[nN])", r"\\\\", text).replace("\n", r"\n")
