"""The texts of a foreign event: without HTML, and with a title where it has none."""

from dataclasses import replace

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.lines import escape
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.plain_text import plain as without_html
from timeline.formats.ics.plain_text import plain_line
from timeline.languages.phrases import phrases_of
from timeline.seeds.fields import show

_LINES = ("SUMMARY", "LOCATION")
#: characters of a first line that is a title
_LONGEST = 200


def plain(event: Component, title: Property | None, notes: Notes) -> Component:
    """The event with texts that people read.

    Args:
        event: A `VEVENT`.
        title: That of its series, for an occurrence without one.
        notes: What is told of the file.
    """
    properties = dict(event.properties)
    for name in _LINES:
        if name in properties:
            properties[name] = [_as(found, plain_line(found.text)) for found in properties[name]]
    _describe(properties)
    if not _says(properties, "SUMMARY"):
        properties["SUMMARY"] = [_title(event, properties, title, notes)]
    return event.having(properties)


def _as(found: Property, text: str) -> Property:
    if text is found.value:
        return found
    return found if text == found.text else replace(found, value=escape(text))


def _says(properties: dict[str, list[Property]], name: str) -> bool:
    return name in properties and bool(properties[name][0].value.strip())


def _describe(properties: dict[str, list[Property]]) -> None:
    """Make the description plain; what is there in HTML too is the same once more."""
    if _says(properties, "X-ALT-DESC"):
        page = properties.pop("X-ALT-DESC")
        if not _says(properties, "DESCRIPTION"):
            properties["DESCRIPTION"] = [replace(item, parameters="") for item in page]
    if "DESCRIPTION" in properties:
        found = properties["DESCRIPTION"]
        properties["DESCRIPTION"] = [_as(item, without_html(item.text)) for item in found]


def _title(
    event: Component, properties: dict[str, list[Property]], title: Property | None, notes: Notes
) -> Property:
    """A title for what has none: that of its series, or the first line of its description."""
    if title is not None and "RECURRENCE-ID" in properties:
        return title
    found = properties.get("DESCRIPTION", [None])[0]
    lines = found.text.strip().splitlines() if found else []
    text = _cut(lines[0].strip()) if lines else phrases_of("en")("ics.no-title")
    notes.tell("event", event.line, f"an event without a SUMMARY is called {show(text)}")
    return Property(line=found.line if found else event.line, parameters="", value=escape(text))


def _cut(line: str) -> str:
    """A line as a title, cut behind a word where it is long."""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(None, 1)[0]}…"
