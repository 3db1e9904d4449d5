"""What other records of a GEDCOM file are asked for: who people are, and what is cited."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Self

from timeline.dates.rules import Anchor
from timeline.errors import DateError
from timeline.formats.gedcom.record import Record
from timeline.languages.read import read as read_date
from timeline.model import Access

_PUBLIC = frozenset(("", "locked", "none"))
#: tags of programs of their own that say so with a yes, or without a word
_CLOSED = re.compile(r"_(?:PRIV|CONF|SECR)\w*", re.IGNORECASE)
_NO = frozenset(("n", "no", "0", "false"))
_BEGINS, _ENDS = ("BIRT", "CHR", "BAPM"), ("DEAT", "BURI", "CREM", "PROB")
#: years that somebody may be old of whom no death is known
_OLDEST = 110
#: numbers that are a date in an order that somebody has to say
NUMERIC = re.compile(r"\d\d?([./-])\d\d?\1\d", re.ASCII)


class People:
    """People by their xrefs, with the texts and sources that records point to."""

    def __init__(self, today: date | None) -> None:
        self._today = today
        self._names: dict[str, str] = {}
        self._access: dict[str, Access] = {}
        self._texts: dict[str, str] = {}
        #: the lines of people who may be alive and of whom nothing says whom they are for
        self.alive: list[int] = []
        #: the words of dates that are numbers with signs between them
        self.numeric: list[str] = []

    @classmethod
    def of(cls, records: Iterable[Record], today: date | None) -> Self:
        """Those of a file."""
        people = cls(today)
        for record in records:
            people._add(record)
        return people

    def _add(self, record: Record) -> None:
        if record.tag in ("INDI", "FAM"):
            words = (part.text("DATE") for part in record.parts)
            self.numeric += filter(NUMERIC.search, words)
        if record.tag == "INDI":
            self._names[record.xref] = _name(record)
            if access := access_of(record):
                self._access[record.xref] = access
            elif self._may_live(record):
                self.alive.append(record.line)
        elif record.tag in ("NOTE", "SNOTE"):
            self._texts[record.xref] = record.value
        elif record.tag == "SOUR":
            self._texts[record.xref] = record.text("TITL") or record.text("ABBR")

    def name(self, pointer: str) -> str:
        """The name of somebody; empty where there is none, or a pointer leads nowhere."""
        return self._names.get(pointer.strip().strip("@"), "")

    def access(self, pointer: str) -> Access | None:
        """Whom somebody is for; None where nothing says so."""
        return self._access.get(pointer.strip().strip("@"))

    def note(self, record: Record) -> str:
        """A note, which may stand in a record of its own."""
        return self._pointed(record.value)

    def source(self, record: Record) -> str:
        """What is cited, with the page."""
        title = " ".join(self._pointed(record.value).split())
        return ", ".join(filter(None, (title, record.text("PAGE"))))

    def _pointed(self, value: str) -> str:
        text = value.strip()
        is_pointer = text.startswith("@") and text.endswith("@")
        return self._texts.get(text.strip("@"), "").strip() if is_pointer else text

    def _may_live(self, record: Record) -> bool:
        """Whether somebody was born within a long life, and no death is told."""
        if self._today is None or record.all(*_ENDS):
            return False
        words = next((text for part in record.all(*_BEGINS) if (text := part.text("DATE"))), "")
        with suppress(DateError):
            value = read_date(words, Anchor()).value
            return self._today.year - _OLDEST <= _year(value.span.begin) <= self._today.year
        return False


def _year(day: float) -> float:
    """The year of a day in the count of `date.toordinal`; about, which is enough here."""
    return day / 365.2425 + 1


def _name(record: Record) -> str:
    """The first name of a person; the surname stands between slashes."""
    given = record.text("NAME").replace("/", " ")
    if not given.strip():
        given = f"{record.text('NAME', 'GIVN')} {record.text('NAME', 'SURN')}"
    return " ".join(given.split())


def access_of(record: Record) -> Access | None:
    """Whom a record is for: what is not known to be open is private."""
    found = [_access(word) for part in record.all("RESN") for word in part.value.split(",")]
    closed = any(
        _CLOSED.fullmatch(part.tag) and part.value.strip().casefold() not in _NO
        for part in record.parts
    )
    return narrowest((*found, Access.PRIVATE if closed else None))


def _access(word: str) -> Access | None:
    said = word.strip().casefold()
    if said in _PUBLIC:
        return None
    return Access.CONFIDENTIAL if said == "confidential" else Access.PRIVATE


def narrowest(found: Iterable[Access | None]) -> Access | None:
    """That of several which fewest people see."""
    every = set(_known(found))
    return next((one for one in (Access.CONFIDENTIAL, Access.PRIVATE) if one in every), None)


def _known(found: Iterable[Access | None]) -> Iterator[Access]:
    return (one for one in found if one is not None)
