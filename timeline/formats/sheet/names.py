"""The columns of the sheets that are written here."""

from itertools import chain

from timeline.formats.calendar_cells import CALENDAR
from timeline.seeds import fields

#: columns of every sheet, in order
COLUMNS = (
    "id",
    "title",
    "when",
    "earliest",
    "latest",
    "precision",
    "words",
    "modifier",
    "status",
    "place",
    "latitude",
    "longitude",
    "timezone",
    "tags",
    "participants",
    "sources",
    "url",
    "note",
    "timeline",
    "formerly",
)
#: columns that hold lists
LISTS = ("tags", "participants", "sources", "was", "contested")
#: columns that hold numbers
NUMBERS = ("latitude", "longitude")
#: the column that a sheet has where a private event is in it
ACCESS = "class"
#: the columns that a sheet has where an event in it moved, or was put off or cancelled: its former
#: dates, and in words how it came to the one that it has
WAS, WAY = "was", "way"
#: the column that a sheet has where sources of an event in it disagree on its date: what each says
CONTESTED = "contested"
#: the column that it has where an event in it states its place in the day
ORDER = "order"
#: the column that it has where an event in it is said to be set off, or not to be
HIGHLIGHT = "highlight"
#: the column that it has where an event in it is one occurrence of a series
SERIES = "series"
#: the column that it has where something is under way on the day of the export
NOW = "status_now"
#: columns that only some sheets have, in order
MORE = ((ACCESS,), (WAS, WAY), (CONTESTED,), (ORDER,), (HIGHLIGHT,), (SERIES,), (NOW,), CALENDAR)
#: the column that is not of the event: the id of its timeline
TIMELINE = "timeline"
#: every column that is known
READ = (*COLUMNS, "locator", "repeat", *chain.from_iterable(MORE))
#: those that are worked out from others, and not read
UNREAD = (*fields.DERIVED, WAY, NOW)
#: those that no field of an event is read from
NOT_OF_EVENTS = (*UNREAD, TIMELINE)
#: what stands before the name of an event's own field that is called like a column of ours
_OWN = "extra: "


def own_header(name: str) -> str:
    """The name of the column of a field that is an event's own.

    >>> own_header("Owner"), own_header("Title")
    ('Owner', 'extra: Title')
    """
    folded = name.casefold()
    is_taken = folded in READ or folded in UNREAD or folded.startswith(_OWN.strip())
    return f"{_OWN}{name}" if is_taken else name


def own_name(header: str) -> str:
    """The name of the field of such a column.

    >>> own_name("Owner"), own_name("extra: Title")
    ('Owner', 'Title')
    """
    is_marked = header[: len(_OWN)].casefold() == _OWN
    return (header[len(_OWN) :].strip() or header) if is_marked else header
