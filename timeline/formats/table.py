"""Sheets: CSV (RFC 4180) and TSV, one row an event."""

import csv
import io

from timeline.model import Event, Timeline
from timeline.text import cells

_BOM = "\ufeff"


def render_csv(timeline: Timeline, *, excel: bool = False) -> bytes:
    """The events as CSV in UTF-8, with the columns of `timeline.text.cells.COLUMNS`.

    Args:
        timeline: What to write.
        excel: Begin with the byte order mark by which Excel knows UTF-8.
    """
    return ((_BOM if excel else "") + _render(timeline, ",", "\r\n")).encode()


def render_tsv(timeline: Timeline) -> bytes:
    """The events as tab-separated values, quoted as in CSV."""
    return _render(timeline, "\t", "\n").encode()


def _render(timeline: Timeline, delimiter: str, end: str) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end)
    writer.writerow(cells.COLUMNS)
    for event in timeline.events:
        row = event_cells(event)
        writer.writerow(
            [
                row[name] if name in cells.NUMBERS else cells.guard(row[name])
                for name in cells.COLUMNS
            ]
        )
    return buffer.getvalue()


def event_cells(event: Event) -> dict[str, str]:
    """The cells of an event by column, unguarded."""
    facts = event.facts
    point = facts.coordinates
    return {
        "id": event.id,
        "title": facts.title,
        "when": str(event.when),
        **cells.derived(event.when),
        "status": event.status.value,
        "place": facts.place,
        "latitude": _degrees(point.latitude) if point else "",
        "longitude": _degrees(point.longitude) if point else "",
        "timezone": facts.timezone,
        "tags": cells.join(facts.tags),
        "participants": cells.join(facts.participants),
        "sources": cells.join(event.sources),
        "url": facts.url,
        "note": facts.note,
    }


def _degrees(value: float) -> str:
    return repr(value).removesuffix(".0")
