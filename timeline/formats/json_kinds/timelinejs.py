"""TimelineJS: slides with dates in parts, as `start_date: {year, month, day, hour, minute}`.

A slide is an event and so is an era; the title slide is none. A negative year is one before our
era, which TimelineJS shows without its minus: -44 is 44 BC. Where `display_date` says a date, it is
what readers see, and says it as exactly as it is known: "summer 1963" beside a June.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from timeline.dates.rules import Anchor, Reading
from timeline.errors import DateError
from timeline.formats import foreign
from timeline.formats.json_kinds.items import items_of
from timeline.formats.json_text import Parsed
from timeline.languages.read import read as read_date
from timeline.model import Origin, Problem
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw, Row

_PARTS = ("year", "month", "day", "hour", "minute", "second")
#: keys of slides that say how they look
_LOOK = frozenset(("background", "autolink", "type"))
_KNOWN = frozenset(
    ("start_date", "end_date", "text", "media", "group", "display_date", "unique_id")
)
_ERA = "era"


def read(found: Parsed, file: str, options: ReadOptions) -> Raw:
    """The slides and eras of a timeline; what else it has is told."""
    if "date" in (found.data.get("timeline") or {}):
        found = _renewed(found)
    problems: list[Problem] = []
    slides = _Slides(file, options, problems)
    rows = [row for key in ("events", "eras") for row in slides.rows(found, key)]
    slides.tell_title(found)
    if lost := foreign.listed_losses(slides.losses):
        problems.append(foreign.note(file, 0, lost))
    return Raw(events=rows, problems=problems, event_keys=foreign.EVENT_KEYS)


class _Slides:
    """The slides of a file, and what is told of them."""

    def __init__(self, file: str, options: ReadOptions, problems: list[Problem]) -> None:
        self.file, self.problems = file, problems
        self.anchor = Anchor(order=options.order)
        self.losses: Counter[str] = Counter()

    def rows(self, found: Parsed, key: str) -> Iterator[Row]:
        """The events of a list of slides."""
        if not isinstance(found.data.get(key), list):
            return
        for at, (line, slide) in enumerate(items_of(found, key), 1):
            if not isinstance(slide, Mapping):
                said = f"is {fields.kind(slide)}, {fields.show(slide)}: write a slide, an object"
                self._refuse(f"item {at} of {key} {said} with start_date and text", line)
            elif not (slide.get("start_date") or slide.get("end_date")):
                shown = fields.show(_text(slide, "headline"))
                self._refuse(f"item {at} of {key}, {shown}, has no start_date: give its year", line)
            else:
                yield self._row(slide, key, Origin(file=self.file, line=line))

    def _refuse(self, message: str, line: int) -> None:
        self.problems.append(foreign.error(self.file, line, message, message.partition(" of ")[0]))

    def tell_title(self, found: Parsed) -> None:
        """Say that the title slide is not an event."""
        title = found.data.get("title")
        if isinstance(title, Mapping):
            shown = fields.show(_text(title, "headline"))
            message = f"the title slide {shown} is not read: it is not an event"
            self.problems.append(foreign.note(self.file, found.lines.get("title", 0), message))

    def _row(self, slide: Mapping[str, Any], key: str, origin: Origin) -> Row:
        media = slide.get("media")
        media = media if isinstance(media, Mapping) else {}
        own: dict[str, object] = {f"media.{name}": media[name] for name in media if name != "url"}
        own |= {name: item for name, item in slide.items() if name not in _KNOWN | _LOOK}
        self.losses.update(name for name in slide if name in _LOOK)
        values: dict[str, object] = {
            "id": foreign.identifier(foreign.text(slide.get("unique_id"))),
            "title": _text(slide, "headline") or foreign.text(media.get("caption")),
            "note": _text(slide, "text"),
            "url": foreign.text(media.get("url")),
            "tags": _tags(slide, key),
            "when": self._when(slide, own, origin),
        }
        return foreign.row(origin, values, own)

    def _when(self, slide: Mapping[str, Any], own: dict[str, object], origin: Origin) -> str:
        """The date of a slide, as exactly as its words say it."""
        begin, end = self._side(slide, "start_date", origin), self._side(slide, "end_date", origin)
        given = foreign.interval(begin, end)
        shown = _shown(slide)
        exact, said = self._reading(given), self._reading(shown)
        if not shown or given == shown:
            return given
        if exact is None or said is None or slide.get("end_date"):
            # Two ends that are stated are as exact as what is shown for both.
            own["display_date"] = shown
            return given
        if _overlap(exact, said):
            return shown
        own["display_date"] = shown
        message = (
            f"display_date {fields.show(shown)} says {said.value}, and the dates of the slide "
            f"{exact.value}: these are taken"
        )
        self.problems.append(foreign.warning(origin.file, origin.line, message))
        return given

    def _reading(self, words: str) -> Reading | None:
        with suppress(DateError):
            return read_date(words, self.anchor) if words else None
        return None

    def _side(self, slide: Mapping[str, Any], key: str, origin: Origin) -> str:
        date = slide.get(key)
        if not isinstance(date, Mapping):
            return foreign.moment(foreign.text(date)) if date is not None else ""
        parts = [foreign.text(date.get(name)).strip() for name in _PARTS]
        if parts[0] and parts[2] and not parts[1]:
            message = f"{key} has a day and no month: it is read as the year {parts[0]}"
            self.problems.append(foreign.warning(origin.file, origin.line, message))
        return _date_text(parts)


def _date_text(parts: list[str]) -> str:
    """A date in parts as EDTF, or as words where they are not all numbers.

    >>> _date_text(["-44", "3", "15", "", "", ""]), _date_text(["1963", "", "", "", "", ""])
    ('-0043-03-15', '1963')
    >>> _date_text(["1963", "6", "7", "9", "", ""]), _date_text(["1963", "June", "7", "", "", ""])
    ('1963-06-07T09:00', '7 June 1963')
    """
    year, month, day, *time = parts
    numbers = [part for part in (year, month, day, *time) if part]
    if not all(part.lstrip("-").isdecimal() and part.isascii() for part in numbers):
        return " ".join(filter(None, (day if month else "", month, year)))
    if not year:
        return ""
    found = foreign.year_text(int(year) + 1 if int(year) < 0 else int(year))
    for part in (month, day) if month else ():
        found += f"-{int(part):02}" if part else ""
    if not (month and day and time[0]):
        return found
    second = f":{int(time[2]):02}" if time[2] not in ("", "0", "00") else ""
    return f"{found}T{int(time[0]):02}:{int(time[1] or 0):02}{second}"


def _shown(slide: Mapping[str, Any]) -> str:
    """The words for its date that readers see; of what lasts, only those of the whole."""
    whole = slide.get("display_date")
    begin, end = slide.get("start_date"), slide.get("end_date")
    if not whole and not end and isinstance(begin, Mapping):
        whole = begin.get("display_date")
    return foreign.text(whole).strip()


def _overlap(one: Reading, other: Reading) -> bool:
    """Whether one of two dates lies in the other."""
    first, second = one.value.span, other.value.span
    within = first.begin >= second.begin and first.end <= second.end
    return within or (second.begin >= first.begin and second.end <= first.end)


def _text(slide: Mapping[str, Any], key: str) -> str:
    text = slide.get("text")
    return foreign.text(text.get(key)) if isinstance(text, Mapping) else ""


def _tags(slide: Mapping[str, Any], key: str) -> tuple[str, ...]:
    group = foreign.text(slide.get("group")).strip()
    return tuple(filter(None, (group, _ERA if key == "eras" else "")))


def _renewed(found: Parsed) -> Parsed:
    """A file of the first versions, whose dates are texts like `2011,12,10,07,02`."""
    slides = [_new_slide(item) for item in found.data["timeline"]["date"]]
    line = found.lines.get("timeline", 0)
    return Parsed(data={"events": slides}, lines={"events": line})


def _new_slide(old: Any) -> Any:
    if not isinstance(old, Mapping):
        return old
    asset = old.get("asset")
    asset = asset if isinstance(asset, Mapping) else {}
    media = {{"media": "url"}.get(name, name): item for name, item in asset.items()}
    known = ("startDate", "endDate", "headline", "text", "tag", "asset")
    return {
        "start_date": _new_date(old.get("startDate")),
        "end_date": _new_date(old.get("endDate")),
        "text": {"headline": old.get("headline"), "text": old.get("text")},
        "group": old.get("tag"),
        "media": media,
        **{name: item for name, item in old.items() if name not in known},
    }


def _new_date(text: object) -> dict[str, str] | None:
    parts = foreign.text(text).split(",")
    return dict(zip(_PARTS, map(str.strip, parts), strict=False)) if text else None
