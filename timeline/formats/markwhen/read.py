"""A timeline of markwhen as seeds.

A line that begins with a date and a colon is an event; the lines below it are its properties and
its note. Groups and sections, and `#tags`, are tags.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.dates.rules import DateOrder
from timeline.formats import foreign
from timeline.formats.markwhen.dates import Date, Dates
from timeline.languages.secrecy import stated_access
from timeline.model import Access, Origin, Problem, Status, errors_of
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw, Row
from timeline.text.counts import few

_PROPERTY = re.compile(r"(?P<indent>\s*)(?P<key>[A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(?P<value>.*))?")
_COLOUR = re.compile(r"\s*#[\w-]+\s*:.*")
_COMMENT = re.compile(r"\s*//.*")
_GROUP = re.compile(r"\s*(?:group|section)\b\s*(?P<title>.*)", re.IGNORECASE)
_END = re.compile(r"\s*end\s?(?:group|section)\b.*", re.IGNORECASE)
_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<title>.*)")
_PAGE = "_-_-_break_-_-_"
_RULE = "---"
_TAG = re.compile(r"(?:^|(?<=\s))#(?!\d+(?:\s|$))(?P<name>[\w-]+)")
_LAST_TAGS = re.compile(r"(?:\s*(?:^|(?<=\s))#(?!\d+(?:\s|$))[\w-]+)+\s*$")
_ID = re.compile(r"(?:^|(?<=\s))!(?P<id>[\w-]+)\s*")
_PERCENT = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,3})%(?=\s|$)")
_TASK = re.compile(r"\[(?P<mark>[xX ]?)\]\s*")
_IMAGE = re.compile(r"!\[(?P<text>[^\]]*)\]\((?P<to>[^)\s]*)[^)]*\)")
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<to>[^)\s]*)[^)]*\)")
#: properties that fields of ours hold
_FIELDS = {
    "id": "id",
    "location": "place",
    "locations": "place",
    "place": "place",
    "timezone": "timezone",
    "tz": "timezone",
    "tags": "tags",
    "assignees": "participants",
    "participants": "participants",
    "people": "participants",
    "url": "url",
    "link": "url",
    "status": "status",
    "class": "class",
    "visibility": "class",
    "access": "class",
}
_STATUSES = frozenset(status.value for status in Status)
_LISTS = ("tags", "participants")
_ALL = frozenset(("*", "public", "everyone"))
_UNKNOWN = "unknown"
#: a time of which no zone is said
_TIME = re.compile(r"T\d\d:\d\d(?::\d\d)?(?=/|$)")
_OFFSET = re.compile(
    r"(?:UTC|GMT)?(?P<sign>[+-]?)(?P<hour>\d{1,2})(?::?(?P<minute>\d\d))?", re.ASCII
)
_SHOWN = 8


def read(text: str, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The events of a file."""
    page = _Pages(file, options)
    for line, words in enumerate(text.splitlines(), 1):
        page.take(line, words)
    rows = page.rows()
    if not rows and not errors_of(page.problems):
        message = "no event: a line of one begins with a date and a colon, 2024-05: …"
        page.problems.append(foreign.error(file, 1, message, "all of it"))
    return Raw(events=rows, problems=page.problems, event_keys=foreign.EVENT_KEYS)


@dataclass(slots=True)
class _Event:
    """An event with the lines below it."""

    line: int
    date: Date
    text: str
    groups: tuple[str, ...]
    properties: dict[str, str] = field(default_factory=dict)
    note: list[str] = field(default_factory=list)
    is_private: bool = False
    #: of the header
    zone: str = ""


@dataclass(slots=True)
class _Group:
    title: str
    #: of a heading in Markdown; 0 where a line ends it
    level: int = 0


class _Pages:
    """The lines of a file, one after the other."""

    def __init__(self, file: str, options: ReadOptions) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._asked = self._order = options.order
        self._dates = Dates(order=options.order or DateOrder.MONTH_FIRST)
        #: whether numbers were taken for months since nobody said otherwise
        self._is_month_first = False
        self._events: list[_Event] = []
        #: the event whose lines follow
        self._event: _Event | None = None
        self._groups: list[_Group] = []
        self._losses: Counter[str] = Counter()
        #: whether properties may follow; their keys above, by how far they stand in
        self._is_below = False
        self._above: list[tuple[int, str]] = []
        self._in_header, self._in_rules = True, False
        self._is_closed = False
        self._zone = ""
        #: the lines of texts that belong to no event
        self._loose: list[int] = []

    def take(self, line: int, words: str) -> None:
        """The next line."""
        if words.strip() == _PAGE:
            self._end_page()
            self._in_header, self._is_closed, self._event = True, False, None
        elif self._in_header and words.strip() == _RULE:
            self._in_rules = not self._in_rules
        elif _COMMENT.fullmatch(words):
            return
        elif self._in_rules:
            self._head(line, words)
        elif found := self._dates.split(words):
            self._begin(line, *found)
        elif self._is_group(words):
            self._in_header, self._event = False, None
        elif self._in_header:
            self._head(line, words)
        else:
            self._below(line, words)

    def _end_page(self) -> None:
        self._is_month_first |= self._dates.is_slashed and self._order is None
        self._order = self._asked
        self._dates = Dates(order=self._order or DateOrder.MONTH_FIRST)
        self._groups.clear()
        self._zone = ""

    def rows(self) -> list[Row]:
        """The rows of all events; what is not read is told with them."""
        rows = [row for event in self._events for row in self._row(event)]
        self._end_page()
        if self._is_month_first:
            message = "dates with slashes are read with the month first, as markwhen reads them: "
            message += "dateFormat: d/M/y in the header says otherwise"
            self.problems.append(foreign.note(self.file, 0, message))
        if self._loose:
            lines = "lines" if len(self._loose) > 1 else "line"
            message = f"{lines} {few(self._loose, _SHOWN)} of no event: not read"
            self.problems.append(foreign.note(self.file, self._loose[0], message))
        if lost := foreign.listed_losses(self._losses):
            self.problems.append(foreign.note(self.file, 0, lost))
        return rows

    def _begin(self, line: int, date: Date, text: str) -> None:
        self._in_header, self._is_below, self._above = False, True, []
        titles = tuple(group.title for group in self._groups if group.title)
        event = _Event(line, date, text, titles, is_private=self._is_closed, zone=self._zone)
        if found := _ID.search(text):
            event.properties["id"] = found["id"]
            self._dates.known[found["id"]] = date
        self._events.append(event)
        self._event = event

    def _is_group(self, words: str) -> bool:
        """Whether a line begins or ends a group."""
        if _END.fullmatch(words):
            while self._groups and self._groups.pop().level:
                continue
            return True
        if found := _HEADING.fullmatch(words.strip()):
            level = len(found["level"])
            while self._groups and self._groups[-1].level >= level:
                self._groups.pop()
            self._groups.append(_Group(found["title"].strip(), level))
            return True
        if found := _GROUP.fullmatch(words):
            self._groups.append(_Group(found["title"].partition("//")[0].strip()))
            return True
        return False

    def _head(self, line: int, words: str) -> None:
        found = _PROPERTY.fullmatch(words)
        if not words.strip() or _COLOUR.fullmatch(words):
            return
        key, value = (found["key"], (found["value"] or "").strip()) if found else ("", "")
        if key.casefold() == "dateformat":
            day_first = value.strip("'\"").startswith("d")
            order = DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST
            self._order = self._dates.order = order
        elif key.casefold() == "view" and value.strip("'\"[] ").casefold() not in _ALL:
            self._is_closed = True
            message = "view: in the header says that few may see this page: its events are private"
            self.problems.append(foreign.note(self.file, line, message))
        elif _FIELDS.get(key.casefold()) == "timezone":
            self._zone = _unquoted(value)
        elif key:
            self._losses[f"{key} of the header"] += 1
        else:
            self._loose.append(line)

    def _below(self, line: int, words: str) -> None:
        """A line below an event or a group."""
        event = self._event
        if event is None:
            self._loose += [line] if words.strip() else []
            return
        found = _PROPERTY.fullmatch(words) if self._is_below else None
        if found is None:
            self._is_below = self._is_below and not words.strip() and not event.properties
            event.note.append(words.strip())
            return
        indent = len(found["indent"])
        while self._above and self._above[-1][0] >= indent:
            self._above.pop()
        key, value = found["key"].strip(), _unquoted(found["value"] or "")
        name = ".".join((*(above for _, above in self._above), key))
        if not value:
            self._above.append((indent, key))
            return
        event.properties[name] = value
        if name.casefold() == "id":
            self._dates.known[value] = event.date

    def _row(self, event: _Event) -> Iterator[Row]:
        own: dict[str, object] = {}
        values = self._said(event, own)
        date = event.date
        text, tags = _without_tags(event.text)
        text = _ID.sub("", text)
        if found := _PERCENT.search(text):
            own["Percent"] = found["number"]
            text = _PERCENT.sub("", text)
        if found := _TASK.match(text):
            done = found["mark"].casefold() == "x"
            values.setdefault("status", (Status.OCCURRED if done else Status.PLANNED).value)
            text = text[found.end() :]
        title = _without_links(text, values, own)
        note = _without_links("\n".join(event.note), values, own).strip()
        if not title:
            title, _, note = note.partition("\n")
        if not title:
            message = f"{date.words!r} has no text: write what happens behind the colon"
            self.problems.append(foreign.error(self.file, event.line, message, "an event"))
            return
        inner = tuple(found["name"] for found in _TAG.finditer(note))
        groups = (_without_tags(group) for group in event.groups)
        grouped = [name for group, named in groups for name in (group, *named) if name]
        given = values.get("tags", ())
        given = given if isinstance(given, tuple) else ()
        values["tags"] = tuple(dict.fromkeys((*grouped, *tags, *inner, *given)))
        values |= {"title": title, "note": note, "when": date.when or _UNKNOWN}
        self._put_zone(event, values, own)
        if event.is_private:
            values.setdefault("class", Access.PRIVATE.value)
        if date.repeat:
            values["repeat"] = date.repeat
        if date.lasts:
            own["Lasts"] = date.lasts
        if date.is_reckoned or date.doubt:
            own["Date"] = date.words
        if date.doubt:
            message = f"{date.doubt}; {title!r} is kept without a date"
            self.problems.append(foreign.warning(self.file, event.line, message))
        yield foreign.row(Origin(file=self.file, line=event.line), values, own)

    def _put_zone(self, event: _Event, values: dict[str, object], own: dict[str, object]) -> None:
        """Put the zone of its times into an event: a name beside them, an offset behind each."""
        found = next(
            (key for key in event.properties if _FIELDS.get(key.casefold()) == "timezone"), ""
        )
        zone = event.properties[found] if found else event.zone
        when = str(values["when"])
        if not zone or not _TIME.search(when):
            own |= {found: zone} if found else {}
        elif offset := _OFFSET.fullmatch(zone.replace(" ", "")):
            hour, minute = int(offset["hour"]), offset["minute"] or "00"
            values["when"] = _TIME.sub(rf"\g<0>{offset['sign'] or '+'}{hour:02}:{minute}", when)
        else:
            values["timezone"] = zone

    def _said(self, event: _Event, own: dict[str, object]) -> dict[str, object]:
        """The fields that its properties are; the others are its own."""
        values: dict[str, object] = {}
        for key, value in event.properties.items():
            name = _FIELDS.get(key.casefold(), "")
            if name in _LISTS:
                values[name] = tuple(_items(value))
            elif name == "id":
                values["id"] = foreign.identifier(value)
            elif name == "class" and (access := stated_access(value)):
                values["class"] = access.value
            elif name in ("class", "timezone"):
                own |= {} if name == "timezone" else {key: value}
            elif name == "status" and value.casefold() not in _STATUSES:
                own[key] = value
            elif name and name not in values:
                text = "; ".join(_items(value)) if value.startswith("[") else value
                values[name] = text.casefold() if name == "status" else text
            else:
                own[key] = value
        return values


def _unquoted(value: str) -> str:
    text = value.strip()
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if is_quoted else text


def _items(value: str) -> Iterator[str]:
    """The items of a list as YAML has it in one line, or of one with commas."""
    for item in value.strip("[]").split(","):
        if text := _unquoted(item).lstrip("#"):
            yield text


def _without_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the tags at its end, with the words of those in it, and the tags.

    >>> _without_tags("The #UK votes #poll #Europe")
    ('The UK votes', ('UK', 'poll', 'Europe'))
    """
    tags = tuple(found["name"] for found in _TAG.finditer(text))
    return _TAG.sub(r"\g<name>", _LAST_TAGS.sub("", text)).strip(), tags


def _without_links(text: str, values: dict[str, object], own: dict[str, object]) -> str:
    """A text with the words of its links; the first address is that of the event."""
    for found in _IMAGE.finditer(text):
        own.setdefault("Image", found["to"])
    text = _IMAGE.sub(r"\g<text>", text)
    for found in _LINK.finditer(text):
        name = "url" if found["to"].startswith(("http://", "https://")) else "Link"
        into = values if name == "url" else own
        into.setdefault(name, found["to"])
    return " \n".join(
        " ".join(line.split()) for line in _LINK.sub(r"\g<text>", text).split("\n")
    ).replace(" \n", "\n")
