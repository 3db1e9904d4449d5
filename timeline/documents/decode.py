"""Bytes to text: by the mark at their start, as UTF-8, as declared, or by their look."""

import codecs
import re
from dataclasses import dataclass
from typing import Any

from timeline.documents.reader import reading
from timeline.errors import TimelineError

#: as much as a guess at the encoding looks at
_SAMPLE = 65_536
_FALLBACK = "cp1252"
#: encodings that files still come in; among all that there ever were, a short text fits many
_IN_USE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
    "iso8859_5", "cp866", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
#: what the letters of one encoding look like in another
_SIGN_IN_WORD = re.compile(r"[^\W\d_][\xa2-\xa9\xac-\xb6\xb8\xb9\xbc-\xbf][^\W\d_]")
_HIGH = re.compile(rb"[\x80-\xff]")
#: where fewer letters than one in so many are beyond ASCII, the words around those tell more
_DENSE = 50
_AROUND = 40
#: one broken letter among so many whole ones is a fault in UTF-8: in others none is whole
_FEW = 3
#: encodings of Python's own
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape"})
# The mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text, and how it was got where that is in doubt."""

    text: str
    notes: tuple[str, ...] = ()


def decode(name: str, data: bytes, *, markup: bool = False) -> Decoded:
    """The text that `data` hold.

    Args:
        name: As messages call the document.
        data: All its bytes.
        markup: Whether it is HTML, which may declare its encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data, encoding)
    if not _looks_wide(data):
        try:
            return Decoded(text=data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
        declared = _declared(data) if markup else None
        if declared is not None:
            return _replacing(data, declared)
        if _is_nearly_utf8(data):
            return _replacing(data, "utf-8")
    return _guessed(name, data)


def _replacing(data: bytes, encoding: str, *notes: str) -> Decoded:
    """The text in an encoding that is known; what it does not allow is replaced."""
    try:
        return Decoded(text=data.decode(encoding), notes=notes)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    count = text.count("\ufffd")
    said = "1 character is" if count == 1 else f"{count} characters are"
    replaced = f"encoding: {said} not {encoding} and shown as \ufffd"
    return Decoded(text=text, notes=(*notes, replaced))


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    label = found[1].decode("ascii", "replace")
    # Browsers read Latin-1 as what Windows makes of it, and so do those who write it.
    label = _FALLBACK if label.lower() in ("iso-8859-1", "latin1", "ascii", "us-ascii") else label
    try:
        known = codecs.lookup(label).name
        # An encoding of bytes to bytes, such as base64, is none of text.
        "".encode(label)
    except (LookupError, ValueError):
        return None
    return label if known not in _NO_CHARSETS else None


def _looks_wide(data: bytes) -> bool:
    """Whether it can be UTF-16 without a mark: a NUL in about every other byte."""
    start = data[:_SAMPLE]
    return 4 * start.count(0) > len(start)


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether few of the letters beyond ASCII are broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return broken * _FEW <= whole


def _guessed(name: str, data: bytes) -> Decoded:
    if _looks_wide(data):
        start = data[:_SAMPLE]
        little = start[1::2].count(0) >= start[::2].count(0)
        return _replacing(data, "utf-16-le" if little else "utf-16-be")
    try:
        encoding = _by_look(name, data)
    except TimelineError:
        # The library is missing or fails; that costs certainty, not the document.
        encoding = None
    encoding = encoding or _FALLBACK
    return _replacing(
        data, encoding, f"encoding: not UTF-8, read as {encoding}: check letters with accents"
    )


def _by_look(name: str, data: bytes) -> str | None:
    sample = _telling(data)
    # Quotation marks and dashes alone stand where Windows has them in all its encodings.
    if not any(char.isalpha() for char in sample.decode(_FALLBACK, "replace") if char > "\x7f"):
        return _FALLBACK
    with reading(name, "text that is not UTF-8", "save it as UTF-8"):
        from charset_normalizer import from_bytes

        matches = from_bytes(sample, cp_isolation=list(_IN_USE))
        whole = [match for match in matches if not _SIGN_IN_WORD.search(str(match))]
        best = whole[0] if whole else matches.best()
        if best is None:
            return None
        # Of those that fit as well, the one that most people write.
        fitting = (match for match in whole if _fit(match) == _fit(best))
        western = any(_FALLBACK in match.could_be_from_charset for match in fitting)
        return _FALLBACK if western else best.encoding


def _fit(match: Any) -> tuple[float, float]:
    return match.chaos, match.coherence


def _telling(data: bytes) -> bytes:
    """A part of the bytes that tells their encoding: ASCII is the same in nearly all."""
    first = _HIGH.search(data)
    start = max(0, first.start() - _AROUND) if first is not None else 0
    sample = data[start : start + _SAMPLE]
    if len(_HIGH.findall(sample)) * _DENSE > len(sample):
        return sample
    pieces: list[bytes] = []
    end = size = 0
    for match in _HIGH.finditer(data):
        if match.start() >= end:
            end = match.end() + _AROUND
            pieces.append(data[max(0, match.start() - _AROUND) : end])
            size += len(pieces[-1])
            if size > _SAMPLE:
                break
    return b"\n".join(pieces)
