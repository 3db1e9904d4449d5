r"""The bytes of a sheet or a calendar to its text, whatever encoding a program wrote it in.

``decode(data, file)`` gives the text without its mark, and what is to be told of how it was read:
nothing where it is UTF-8. So a reader of bytes begins::

    decoded = decode(data, file, options.encoding)
    raw = read_text(decoded.text, file, options)  # and decoded.problems beside it

The mark at the beginning decides, then NULs (UTF-16), then whether it is UTF-8 as a whole or but
for a few bytes, then what a person names, and at last the letters of its words.
"""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from timeline.errors import TimelineError
from timeline.languages.encodings import NAMES, guess
from timeline.model import Origin, Problem, Severity
from timeline.text.counts import count

#: the encodings of marks; that of UTF-32 begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 65_536
#: of bytes that are NUL, so many stand on one side of a letter of UTF-16
_SIDE = 0.95
_PARTING = " ,;:\t\r\n"
#: one broken letter among so many whole ones is a fault in UTF-8: in others none is whole
_FEW = 3
#: bytes that are not UTF-8, as Python keeps them
_KEPT = re.compile("[\udc80-\udcff]")
_BEYOND = re.compile("[^\x00-\x7f\udc80-\udcff]")
#: a letter that a calendar was folded in (RFC 5545 3.1)
_FOLDED_LETTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")
_REPLACED = "\ufffd"
_ASK = "if letters look wrong, name another with --encoding, or save it as UTF-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file, and what is to be told of how it was read."""

    text: str
    #: as Python calls it
    encoding: str = "utf-8"
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str, encoding: str = "") -> Decoded:
    """The text that bytes hold, without the mark at its beginning and without NULs.

    Args:
        data: All bytes of a file.
        file: As messages call it.
        encoding: What a person says of files that are not Unicode; empty to find out.

    Raises:
        TimelineError: There is no encoding of that name.

    >>> decode("Fête".encode("cp1252"), "a.csv").encoding
    'cp1252'
    """
    named = _named(encoding)
    for mark, known, name in _MARKS:
        if data.startswith(mark):
            return _taken(data[len(mark) :], file, known, _noted(file, name))
    if known := _without_mark(data):
        return _taken(data, file, known, _noted(file, "UTF-16"))
    try:
        return _whole(data.decode("utf-8"), file)
    except UnicodeDecodeError:
        pass
    with suppress(UnicodeDecodeError):
        return _whole(_FOLDED_LETTER.sub(rb"\1\3\2", data).decode("utf-8"), file)
    if named:
        return _taken(data, file, named)
    return _mended(data, file) or _guessed(data, file)


def _named(encoding: str) -> str:
    """The encoding of text that a person names.

    Raises:
        TimelineError: There is none.
    """
    if not encoding:
        return ""
    try:
        # An encoding of bytes to bytes, such as base64, is not one of text.
        "".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise TimelineError(
            f"there is no encoding {encoding!r}: names are utf-16, cp1252, cp1250 or mac_roman, say"
        ) from None


def _noted(file: str, name: str) -> tuple[Problem, ...]:
    if not name:
        return ()
    return (Problem(origin=Origin(file=file), message=f"read as {name}", severity=Severity.NOTE),)


def _without_mark(data: bytes) -> str:
    """UTF-16 whose mark was left out: NULs on one side of its letters; empty for other bytes."""
    start = data[:_SAMPLE]
    low, high = start[::2].count(0), start[1::2].count(0)
    if max(low, high) < _SIDE * (low + high) or not (low or high):
        return ""
    known = "utf-16-le" if high > low else "utf-16-be"
    # A NUL in other text is a fault; here each space and end of a line has one.
    signs = start.decode(known, "replace")
    found = sum(map(signs.count, _PARTING))
    return known if found and 2 * found >= sum(start.count(ord(sign)) for sign in _PARTING) else ""


def _whole(text: str, file: str) -> Decoded:
    """Text in UTF-8."""
    if "\0" not in text:
        return Decoded(text=text)
    return Decoded(text=text.replace("\0", ""), problems=_nuls(text, file))


def _nuls(text: str, file: str) -> tuple[Problem, ...]:
    origin = Origin(file=file, line=_line(text, text.index("\0")))
    message = f"{count(text.count(chr(0)), 'NUL character')} left out, the first here"
    return (Problem(origin=origin, message=message, severity=Severity.WARNING),)


def _taken(data: bytes, file: str, encoding: str, problems: tuple[Problem, ...] = ()) -> Decoded:
    """The text in an encoding that is known; what it does not allow is replaced, and told."""
    text = data.decode(encoding, "replace")
    if _REPLACED in text and not _is_sound(data, encoding):
        origin = Origin(file=file, line=_line(text, text.index(_REPLACED)))
        many = count(text.count(_REPLACED), "letter")
        message = (
            f"{many} cannot be read in {NAMES.get(encoding, encoding)}, the first here, and "
            f"shown as {_REPLACED}: {_ASK}"
        )
        problems += (Problem(origin=origin, message=message, severity=Severity.WARNING),)
    if "\0" in text:
        problems += _nuls(text, file)
        text = text.replace("\0", "")
    return Decoded(text=text, encoding=encoding, problems=problems)


def _is_sound(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _mended(data: bytes, file: str) -> Decoded | None:
    """UTF-8 with some bytes of Windows in it, as pasting leaves them; None for other bytes."""
    text = data.decode("utf-8", "surrogateescape")
    broken = _KEPT.findall(text)
    if len(broken) * _FEW > len(_BEYOND.findall(text)):
        return None
    line = _line(text, text.index(broken[0]))
    text = _KEPT.sub(lambda found: _of_windows(found[0]), text)
    message = (
        f"{count(len(broken), 'byte')} not UTF-8, the first here, read as Windows-1252: save "
        "the file as UTF-8"
    )
    problem = Problem(
        origin=Origin(file=file, line=line), message=message, severity=Severity.WARNING
    )
    whole = _whole(text, file)
    return Decoded(text=whole.text, problems=(problem, *whole.problems))


def _of_windows(kept: str) -> str:
    return bytes((ord(kept) - 0xDC00,)).decode("cp1252", "replace")


def _guessed(data: bytes, file: str) -> Decoded:
    found = guess(data)
    name = NAMES.get(found.encoding, found.encoding)
    doubt = "" if found.is_sure else ", which is not sure"
    problem = Problem(
        origin=Origin(file=file),
        message=f"not UTF-8, read as {name}{doubt}: {_ASK}",
        severity=Severity.NOTE if found.is_sure else Severity.WARNING,
    )
    return _taken(data, file, found.encoding, (problem,))


def _line(text: str, at: int) -> int:
    """The line on which a place in a text stands, whatever its lines end with."""
    before = text[:at]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1
