"""The lines of a GEDCOM file: their encoding, and those that are broken mended and told.

Programs break long texts without `CONT`, leave lines empty and skip levels.
"""

import re
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from timeline.errors import TimelineError
from timeline.formats import foreign
from timeline.formats.sheet.decode import decode
from timeline.model import Problem

_LINE = re.compile(
    rb"[ \t]*(\d{1,2})((?:[ ]*@[^@\s][^@]*@)?[ ]*([A-Za-z0-9_]+)(?: .*)?)", re.DOTALL
)
_CHAR = re.compile(rb"^\s*1 +CHAR +([^\r\n]*)", re.MULTILINE)
_TEXT = (b"CONT", b"CONC")
#: bytes in which a header says its encoding
_HEAD = 10_000
#: what `CHAR` says, by the names of Python; ANSEL has its own in ged4py
_ENCODINGS = {
    "ansel": "gedcom",
    "ascii": "cp1252",
    "ansi": "cp1252",
    "windows": "cp1252",
    "ibm windows": "cp1252",
    "ibm_windows": "cp1252",
    "ibmpc": "cp437",
    "ibm-pc": "cp437",
    "oem": "cp437",
    "msdos": "cp850",
    "macintosh": "mac_roman",
    "unicode": "utf-8",
}
_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A file that ged4py reads, with the lines that it was."""

    data: bytes
    encoding: str
    #: where each line begins in `data`, and its number in the file
    begins: tuple[int, ...]
    numbers: tuple[int, ...]

    def number(self, offset: int) -> int:
        """The number of the line at an offset of `data`."""
        return self.numbers[bisect_right(self.begins, offset) - 1]


def lines_of(data: bytes, file: str, encoding: str, problems: list[Problem]) -> Lines:
    """The lines of a file.

    Args:
        data: All its bytes.
        file: Its name.
        encoding: The one that a person named; empty for that of the file.
        problems: What is mended is added to them.

    Raises:
        TimelineError: It is not GEDCOM.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data[:4]:
        wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
        narrow = "utf-16" if wide else "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
        data, encoding = data.decode(narrow, "replace").encode(), "utf-8"
    data = data.removeprefix(BOM_UTF8)
    if not re.match(rb"\s*0 +HEAD\b", data):
        raise TimelineError("not a GEDCOM file: its first line is not 0 HEAD")
    data, encoding = _readable(data, file, encoding, problems)
    found, begins, numbers = bytearray(), [], []
    for number, line in _mended(data, file, problems):
        begins.append(len(found))
        numbers.append(number)
        found += line + b"\n"
    return Lines(data=bytes(found), encoding=encoding, begins=tuple(begins), numbers=tuple(numbers))


def _readable(data: bytes, file: str, asked: str, problems: list[Problem]) -> tuple[bytes, str]:
    """The bytes and their encoding; bytes of no known one in UTF-8."""
    with suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data, "utf-8"
    import ged4py  # noqa: F401 - it makes ANSEL known

    found = _CHAR.search(data, 0, _HEAD)
    said = found[1].strip().decode("ascii", "replace").casefold() if found else ""
    if said and not asked:
        known = _ENCODINGS.get(said, said)
        with suppress(LookupError, UnicodeDecodeError):
            # Some programs break a text within a letter: the parts are put together first.
            if known not in ("utf-8", "utf8"):
                data.decode(known)
            return data, known
    decoded = decode(data, file, asked)
    problems += decoded.problems
    return decoded.text.encode(), "utf-8"


def _mended(data: bytes, file: str, problems: list[Problem]) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, each with a level that may follow the one before it."""
    level, is_text = 0, False
    loose: list[int] = []
    deep: list[int] = []
    last = b""
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            loose.append(number)
            level += not is_text
            is_text = True
            yield number, b"%d CONT %b" % (level, line)
            continue
        given, rest, last = int(found[1]), found[2], found[3]
        if last in _TEXT:
            given = level if is_text else level + 1
        elif given > level + (not is_text):
            deep.append(number)
            given = level + (not is_text)
        level, is_text = given, last in _TEXT
        if last == b"CHAR":
            # The encoding is known, and names of none keep ged4py from reading.
            rest = b"CHAR ASCII"
        yield number, b"%d %b" % (level, rest.lstrip())
    for wrong, what in (
        (loose, "without a level and a tag: read as text of the line above"),
        (deep, "more than one level below the line above: read as one level below it"),
    ):
        if wrong:
            problems.append(foreign.warning(file, wrong[0], f"{_listed(wrong)} {what}"))
    if last != b"TRLR":
        message = (
            "the file does not end in 0 TRLR: it may be cut off, and what stood below is missing"
        )
        problems.append(foreign.warning(file, 0, message))


def _listed(lines: list[int]) -> str:
    """The numbers of some lines in a sentence."""
    if len(lines) == 1:
        return f"line {lines[0]} is"
    shown = [*map(str, lines[:_SHOWN])]
    shown += [f"{len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return f"lines {', '.join(shown)} are"
