"""A record of GEDCOM with its parts, as ged4py reads the lines of a file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from unicodedata import normalize

from timeline.formats.gedcom.lines import Lines


@dataclass(slots=True)
class Record:
    """A line of GEDCOM, with the lines below it."""

    tag: str
    #: the name by which others point to it, between `@`; empty where it has none
    xref: str
    line: int
    #: what it says, with what its `CONT` and `CONC` add; text of several lines
    value: str = ""
    parts: "list[Record]" = field(default_factory=list)

    def all(self, *tags: str) -> "list[Record]":
        """Its parts of any of some tags, in their order."""
        return [part for part in self.parts if part.tag in tags]

    def text(self, *path: str) -> str:
        """What the first part of a tag says, and so on down a path; empty where there is none."""
        record = self
        for tag in path:
            found = record.all(tag)
            if not found:
                return ""
            record = found[0]
        return record.value.strip()


def records(lines: Lines) -> Iterator[Record]:
    """The records of a file, one after the other.

    Raises:
        ged4py.parser.ParserError: A line is none of GEDCOM.
    """
    from ged4py.parser import GedcomReader

    reader = GedcomReader(BytesIO(lines.data), encoding=lines.encoding, errors="replace")
    above: list[Record] = []
    #: the bytes of each record of `above`, in which a letter may be broken
    said: list[bytes] = []
    for line in reader.GedcomLines(0):
        value = line.value or b""
        if line.tag in ("CONT", "CONC"):
            said[-1] += (b"\n" if line.tag == "CONT" else b"") + value
            continue
        _close(above, said, line.level, lines.encoding)
        if line.level == 0 and above:
            yield above.pop()
            said.pop()
        record = Record(line.tag, (line.xref_id or "").strip("@"), lines.number(line.offset))
        if above:
            above[-1].parts.append(record)
        above.append(record)
        said.append(value)
    _close(above, said, 0, lines.encoding)
    yield from above


def _close(above: list[Record], said: list[bytes], level: int, encoding: str) -> None:
    """Take the records that end before one of a level, and give the last of them its text."""
    if above:
        # ANSEL has the marks of letters apart from them.
        text = normalize("NFC", said[-1].decode(encoding, "replace"))
        above[-1].value = text.replace("@@", "@")
    while len(above) > max(level, 1):
        above.pop()
        said.pop()
