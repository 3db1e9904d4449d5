"""An event of a person or a family, as fields of ours."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.rules import Anchor
from timeline.errors import DateError
from timeline.formats import foreign
from timeline.formats.gedcom.people import NUMERIC, People, access_of, narrowest
from timeline.formats.gedcom.record import Record
from timeline.formats.gedcom.tags import Tag
from timeline.languages.read import read as read_date
from timeline.model import Access, Origin, Status
from timeline.seeds.rows import Row
from timeline.text.ids import slug

#: what is kept as the event's own, by the names that people know it by
_OWN = {
    "TYPE": "Type",
    "CAUS": "Cause",
    "AGE": "Age",
    "AGNC": "Agency",
    "RELI": "Religion",
    "PHON": "Phone",
    "EMAIL": "Email",
    "TEMP": "Temple",
    "STAT": "Status",
}
_SPOUSES = {"HUSB": "Age of husband", "WIFE": "Age of wife"}
#: parts that are read, and those that say how the record is kept
_READ = frozenset(
    (
        *_OWN,
        *_SPOUSES,
        *("DATE", "PLAC", "ADDR", "NOTE", "SNOTE", "SOUR", "RESN", "ASSO", "WWW", "SDATE"),
        *("UID", "_UID", "FAMC", "CHAN", "_SDATE"),
    )
)
_DEGREES = re.compile(r"([NSEW]?)\s*([+-]?\d+(?:\.\d+)?)", re.IGNORECASE)
#: what stands in the place of words where something did happen
_YES = frozenset(("y", "yes"))
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Happening:
    """A part of a record that is an event."""

    part: Record
    tag: Tag
    #: the record of the person or the family
    of: Record
    people: People

    @property
    def has_date(self) -> bool:
        """Whether anything stands where its date would."""
        return any(part.value.strip() or part.text("PHRASE") for part in self.part.all("DATE"))

    @property
    def is_told(self) -> bool:
        """Whether words say more than that it happened."""
        words = self._words() or (self.part.text("TYPE") if self.tag.is_open else "")
        return bool(words or self.part.all("NOTE", "SNOTE")) and not self.tag.is_fact

    def row(
        self, file: str, anchor: Anchor, taken: Counter[str], doubts: list[tuple[int, str]]
    ) -> Row:
        """Its row; what is doubtful of it is added with its line."""
        own: dict[str, object] = dict(self._own())
        date = next(iter(self.part.all("DATE")), None)
        when = self._when(date, anchor, own, doubts)
        note = [*(self.people.note(part) for part in self.part.all("NOTE", "SNOTE"))]
        title = self._title()
        if self._words() and not self._says():
            note.insert(0, self._words())
        values: dict[str, object] = {
            "id": self._id(when, taken),
            "title": title,
            "when": when,
            "status": Status.OCCURRED.value if when == _UNKNOWN else "",
            "note": "\n\n".join(filter(None, note)),
            "participants": tuple(dict.fromkeys(self._participants())),
            "sources": tuple(
                dict.fromkeys(filter(None, map(self.people.source, self.part.all("SOUR"))))
            ),
            "tags": (self.tag.word,),
            "url": self.part.text("WWW"),
            **dict(self._place(own)),
        }
        if access := self._access():
            values["class"] = access.value
        lines = {"when": date.line} if date else {}
        return foreign.row(Origin(file=file, line=self.part.line), values, own, lines)

    def losses(self) -> Iterator[str]:
        """The tags of its parts that are not read."""
        return (part.tag for part in self.part.parts if part.tag not in _READ)

    def _id(self, when: str, taken: Counter[str]) -> str:
        """An id of the record and its tag, and of the date where there can be several."""
        base = f"{self.of.xref}-{self.part.tag.lower()}"
        dated = "" if when == _UNKNOWN else when
        if taken[base] or not self.tag.is_once:
            base = "-".join(filter(None, (base, slug(f"{self._type()} {dated}"[:60]))))
        taken[base] += 1
        return foreign.identifier(base if taken[base] == 1 else f"{base}-{taken[base]}")

    def _type(self) -> str:
        return self.part.text("TYPE") or (self._words() if self.tag.is_fact else "")

    def _words(self) -> str:
        """What stands behind its tag; empty where that only says that it happened."""
        said = " ".join(self.part.value.split())
        return "" if said.casefold() in _YES else said

    def _says(self) -> str:
        """What it is, where its tag leaves that open or it is more than a note."""
        if self.tag.is_open:
            return ": ".join(filter(None, (self.part.text("TYPE"), self._words())))
        return self._words() if self.tag.is_fact else ""

    def _title(self) -> str:
        unnamed = "unnamed person" if self.of.tag == "INDI" else "family"
        who = " and ".join(self._who()) or f"{unnamed} {self.of.xref}"
        says = self._says()
        if self.tag.is_open:
            return f"{who}: {says or self.tag.word}"
        return f"{self.tag.title} of {who}" + (f": {says}" if says else "")

    def _pointers(self) -> Iterator[str]:
        if self.of.tag == "INDI":
            yield self.of.xref
        for part in self.of.all("HUSB", "WIFE") if self.of.tag == "FAM" else ():
            yield part.value

    def _who(self) -> tuple[str, ...]:
        return tuple(filter(None, map(self.people.name, self._pointers())))

    def _participants(self) -> Iterator[str]:
        yield from self._who()
        for part in self.part.all("ASSO"):
            yield self.people.name(part.value) or part.text("PHRASE")

    def _access(self) -> Access | None:
        named = (*self._pointers(), *(part.value for part in self.part.all("ASSO")))
        return narrowest(
            (access_of(self.part), access_of(self.of), *map(self.people.access, named))
        )

    def _when(
        self,
        date: Record | None,
        anchor: Anchor,
        own: dict[str, object],
        doubts: list[tuple[int, str]],
    ) -> str:
        """The date in the words of the file; what cannot be read as one is kept beside it."""
        if date is None:
            return _UNKNOWN
        words, phrase = date.value.strip(), date.text("PHRASE")
        time = date.text("TIME")
        if time and _fault(f"{words} {time}", anchor) == "":
            words = f"{words} {time}"
        elif time:
            own["Time"] = time
        if words and phrase:
            own["Date phrase"] = phrase
        words = words or phrase
        fault = _fault(words, anchor)
        if not fault and anchor.order and NUMERIC.search(words):
            # Nothing tells the order of numbers to who reads these words again.
            own["Date"] = words
            return str(read_date(words, anchor).value)
        if not fault:
            return words
        own["Date"] = words
        doubts.append((date.line, f"{fault}; {self._title()} is kept without a date"))
        return _UNKNOWN

    def _own(self) -> Iterator[tuple[str, str]]:
        for part in self.part.parts:
            if part.tag in _SPOUSES:
                yield _SPOUSES[part.tag], part.text("AGE")
            elif part.tag in _OWN and not (part.tag == "TYPE" and self.tag.is_open):
                yield _OWN[part.tag], part.value

    def _place(self, own: dict[str, object]) -> Iterator[tuple[str, object]]:
        place = next(iter(self.part.all("PLAC")), None)
        address = self._address()
        if place is None:
            if address:
                yield "place", address
            return
        parts = filter(None, map(str.strip, place.value.split(",")))
        yield "place", ", ".join(parts) or address
        if address and place.value.strip(" ,"):
            own["Address"] = address
        point = place.text("MAP", "LATI"), place.text("MAP", "LONG")
        latitude, longitude = _degrees(point[0], 90), _degrees(point[1], 180)
        if latitude is not None and longitude is not None:
            yield "latitude", latitude
            yield "longitude", longitude
        elif any(point):
            own["Map"] = ", ".join(point)

    def _address(self) -> str:
        found = next(iter(self.part.all("ADDR")), None)
        if found is None:
            return ""
        lines = found.value.splitlines() or [part.value for part in found.parts]
        return ", ".join(filter(None, map(str.strip, lines)))


@lru_cache(10_000)
def _fault(words: str, anchor: Anchor) -> str:
    """What is wrong with the words of a date; empty where they are one."""
    try:
        read_date(words, anchor)
    except DateError as error:
        return str(error)
    return ""


def _degrees(text: str, most: int) -> float | None:
    """Degrees as `N51.5` and `W0.13` say them; None where they are not.

    >>> _degrees("W0.13", 180), _degrees("S 91", 90)
    (-0.13, None)
    """
    found = _DEGREES.fullmatch(text.strip())
    if found is None or abs(float(found[2])) > most:
        return None
    return -float(found[2]) if found[1].upper() in ("S", "W") else float(found[2])
