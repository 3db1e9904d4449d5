"""An object of schema.org that is an event, as fields of ours (https://schema.org/Event)."""

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.formats import foreign
from timeline.formats.schema_org.schedule import series_of
from timeline.languages.secrecy import closed_by
from timeline.model import Origin, Status
from timeline.seeds.rows import Row

#: types that are events and whose names do not end in Event
_TYPES = frozenset(("Festival", "Hackathon", "CourseInstance", "EventSeries"))
_STATUSES = {
    "EventCancelled": Status.CANCELLED.value,
    "EventPostponed": Status.POSTPONED.value,
}
_ADDRESS = (
    *("name", "streetAddress", "postalCode", "addressLocality", "addressRegion"),
    "addressCountry",
)
#: properties that are read
_READ = frozenset(
    (
        *("@type", "@id", "@context", "name", "headline", "startDate", "endDate", "eventStatus"),
        *("previousStartDate", "location", "description", "url", "organizer", "performer"),
        *("performers", "keywords", "identifier", "sameAs", "disambiguatingDescription"),
        *(
            "subEvent",
            "subEvents",
            "superEvent",
            "eventSchedule",
            "attendee",
            "actor",
            "director",
            "composer",
        ),
    )
)
_PEOPLE = ("organizer", "performer", "performers", "actor", "director", "composer")


def local(name: object) -> str:
    """The last part of a name of schema.org.

    >>> local("https://schema.org/EventCancelled"), local("schema:Event"), local("Festival")
    ('EventCancelled', 'Event', 'Festival')
    """
    text = name if isinstance(name, str) else ""
    return text.replace("#", "/").replace(":", "/").rstrip("/").rpartition("/")[2].strip()


def is_event(node: Mapping[str, Any]) -> bool:
    """Whether an object is an event of any type."""
    given = node.get("@type")
    types = map(local, given if isinstance(given, list) else [given])
    return any(name.endswith("Event") or name in _TYPES for name in types)


def name_of(node: Mapping[str, Any]) -> str:
    """What a message calls an object."""
    return _one(node.get("name")) or _one(node.get("@id")) or local(_one(node.get("@type")))


class Event:
    """An event, and what is doubtful in it or not read."""

    def __init__(self, node: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> None:
        self._node, self._known = node, known
        self.title = _one(node.get("name")) or _one(node.get("headline"))
        self.doubts: list[str] = []
        #: names of properties that are not read
        self.unread: list[str] = []
        self._status = local(_one(node.get("eventStatus")))
        self.when = self._when()
        self._repeat = self._timezone = ""
        self._take_schedule()

    @property
    def is_off(self) -> bool:
        """Whether it is said to be put off or cancelled, and so may have no date."""
        return self._status in _STATUSES

    def row(self, file: str, line: int) -> Row:
        """The event as a row."""
        values: dict[str, object] = {
            "id": self._id(),
            "title": self.title,
            "when": self.when,
            "repeat": self._repeat,
            "timezone": self._timezone,
            "was": self._was(),
            "status": _STATUSES.get(self._status, ""),
            "note": _one(self._node.get("description")),
            "url": _one(self._node.get("url")),
            "participants": self._people(),
            "tags": tuple(self._tags()),
            **self._place(),
        }
        if closed := closed_by(self._unread_texts()):
            values["class"] = closed[1].value
        return foreign.row(Origin(file=file, line=line), values, dict(self._own()))

    def _id(self) -> str:
        """The name by which others know it; those of blank nodes change from reading to reading."""
        given = _one(self._node.get("@id"))
        return "" if given.startswith("_:") else foreign.identifier(given)

    def _when(self) -> str:
        begin, end = _date(self._node.get("startDate")), _date(self._node.get("endDate"))
        if begin.endswith("T00:00") and (not end or end.endswith(("T23:59", "T23:59:59"))):
            # Programs that know no days write their first and their last moment.
            begin, end = begin.partition("T")[0], end.partition("T")[0]
        return foreign.interval(begin, end)

    def _take_schedule(self) -> None:
        """Take the first date and how often it comes again, where the event says it."""
        given = self._node.get("eventSchedule")
        found = [self._whole(item) for item in (given if isinstance(given, list) else [given])]
        schedules = [item for item in found if isinstance(item, Mapping)]
        if not schedules:
            return
        begin, end = _date(self._node.get("startDate")), _date(self._node.get("endDate"))
        series = series_of(schedules[0], begin, end)
        if not series.when:
            self.doubts.append("eventSchedule has no startDate: it is not read")
            return
        self.when, self._repeat, self._timezone = series.when, series.repeat, series.timezone
        if series.doubt:
            self.doubts.append(f"{series.doubt}: only its first date is read")
        if len(schedules) > 1:
            self.doubts.append(
                f"{len(schedules) - 1} more of eventSchedule: only the first is read"
            )

    def _was(self) -> tuple[str, ...]:
        """The dates that it had; one that was not moved says its date again."""
        given = self._node.get("previousStartDate")
        dates = map(_date, given if isinstance(given, list) else [given])
        begin = self.when.partition("/")[0]
        return tuple(date for date in dates if date and date not in (begin, self.when))

    def _people(self) -> tuple[str, ...]:
        found = (name for key in _PEOPLE for name in self._names(self._node.get(key)))
        return tuple(dict.fromkeys(found))

    def _names(self, value: Any) -> tuple[str, ...]:
        items = value if isinstance(value, list) else [value]
        return foreign.names_of([self._whole(item) for item in items])

    def _whole(self, value: Any) -> Any:
        """What an object names by its id, or itself."""
        if isinstance(value, Mapping) and isinstance(value.get("@id"), str):
            return {**self._known.get(value["@id"], {}), **value}
        return self._known.get(value, value) if isinstance(value, str) else value

    def _tags(self) -> Iterator[str]:
        given = self._node.get("keywords")
        for item in given if isinstance(given, list) else [given]:
            text = item.get("name") if isinstance(item, Mapping) else item
            if isinstance(text, str):
                yield from filter(None, map(str.strip, text.split(",")))

    def _place(self) -> dict[str, object]:
        given = self._node.get("location")
        places = [self._whole(item) for item in (given if isinstance(given, list) else [given])]
        said = [text for place in places if (text := self._place_text(place))]
        point = next((found for place in places if (found := self._point(place))), {})
        return {"place": "; ".join(dict.fromkeys(said)), **point}

    def _place_text(self, place: Any) -> str:
        if not isinstance(place, Mapping):
            return _one(place)
        address = self._whole(place.get("address"))
        if isinstance(address, list):
            address = address[0] if address else ""
        parts = [_one(place.get("name")) or _one(place.get("url"))]
        if isinstance(address, Mapping):
            parts += [_named(address.get(key)) for key in _ADDRESS]
        else:
            parts.append(_one(address))
        if not any(parts):
            parts = [_named(place.get(key)) for key in _ADDRESS]
        return ", ".join(dict.fromkeys(filter(None, parts)))

    def _point(self, place: Any) -> dict[str, object]:
        """Latitude and longitude, where they are numbers of degrees."""
        if not isinstance(place, Mapping):
            return {}
        geo = self._whole(place.get("geo"))
        found = geo if isinstance(geo, Mapping) else place
        try:
            latitude, longitude = (float(_one(found.get(key))) for key in ("latitude", "longitude"))
        except ValueError:
            return {}
        if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
            self.doubts.append(f"latitude {latitude} and longitude {longitude} are not a point")
            return {}
        return {"latitude": latitude, "longitude": longitude}

    def _unread_texts(self) -> Iterator[tuple[str, str]]:
        """What stands deeper in properties that are not read."""
        for key, value in self._node.items():
            if key not in _READ and not key.startswith("@") and isinstance(value, (Mapping, list)):
                yield from foreign.flat(key, value)

    def _own(self) -> Iterator[tuple[str, str]]:
        """What no field holds and is text; the other properties are noted as not read."""
        if self._status and self._status not in _STATUSES:
            yield "eventStatus", self._status
        whole = self._whole(self._node.get("superEvent"))
        if name := _named(whole if not isinstance(whole, list) else next(iter(whole), "")):
            yield "superEvent", name
        for key, value in self._node.items():
            if key in _READ or key.startswith("@") or value in (None, "", []):
                continue
            if isinstance(value, (Mapping, list)):
                self.unread.append(key)
            elif text := foreign.text(value):
                yield key, local(text) if "schema.org/" in text else text


def _one(value: Any) -> str:
    """The first text of a value, which may be a list, or an object with a value."""
    if isinstance(value, list):
        return next(filter(None, map(_one, value)), "")
    if isinstance(value, Mapping):
        return _one(value.get("@value", value.get("value", value.get("@id", ""))))
    return foreign.text(value).strip()


def _named(value: Any) -> str:
    """A text, or the name of an object."""
    return _one(value.get("name")) if isinstance(value, Mapping) else _one(value)


def _date(value: Any) -> str:
    return foreign.moment(_one(value))
