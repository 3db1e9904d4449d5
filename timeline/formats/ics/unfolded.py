"""Lines that are no property: text that some programs do not fold, or break anywhere.

A value that has ends of lines in it as they are, and one that is cut at a width without white
space before what follows, go on in lines of their own (RFC 5545 3.1 and 3.3.11 want it
otherwise). They are read with the property before them.
"""

import re

from timeline.formats.ics.lines import LIMIT
from timeline.formats.ics.quoted import TEXTS

#: names of properties and of what stands around them (RFC 5545, 7986, 9073, vCalendar 1.0)
_NAMES = frozenset(
    (
        *("BEGIN", "END", "CALSCALE", "METHOD", "PRODID", "VERSION", "ATTACH", "CATEGORIES"),
        *("CLASS", "COMMENT", "DESCRIPTION", "GEO", "LOCATION", "PERCENT-COMPLETE", "PRIORITY"),
        *("RESOURCES", "STATUS", "SUMMARY", "COMPLETED", "DTEND", "DUE", "DTSTART", "DURATION"),
        *("FREEBUSY", "TRANSP", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "TZURL"),
        *("ATTENDEE", "CONTACT", "ORGANIZER", "RECURRENCE-ID", "RELATED-TO", "URL", "UID"),
        *("EXDATE", "EXRULE", "RDATE", "RRULE", "ACTION", "REPEAT", "TRIGGER", "CREATED"),
        *("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "REQUEST-STATUS", "NAME", "SOURCE", "COLOR"),
        *("REFRESH-INTERVAL", "IMAGE", "CONFERENCE", "LINK", "CONCEPT", "REFID", "TZUNTIL"),
        *("LOCATION-TYPE", "PARTICIPANT-TYPE", "RESOURCE-TYPE", "CALENDAR-ADDRESS", "BUSYTYPE"),
        *("STYLED-DESCRIPTION", "STRUCTURED-DATA", "ACKNOWLEDGED", "PROXIMITY", "TZ", "DAYLIGHT"),
        *("DALARM", "AALARM", "MALARM", "PALARM", "DCREATED", "RNUM", "TIMEZONE-ID"),
    )
)
_COMPONENT = re.compile(r"\s*[A-Za-z][A-Za-z0-9-]*\s*", re.ASCII)
#: of a line that was cut at a width
_SHORTEST_CUT, _LONGEST_CUT = LIMIT - 5, LIMIT + 5


def is_text(name: str) -> bool:
    """Whether a property of that name is text that may have several lines."""
    return name in TEXTS or name.startswith("X-")


def is_property(name: str) -> bool:
    """Whether a name in capitals is that of a property."""
    return name in _NAMES or name.startswith("X-")


def may_be_prose(name: str, value: str) -> bool:
    """Whether a line that has the form of a property is one of a text: "Doors: 19.00".

    Args:
        name: What stands before its colon, as it stands there.
        value: What stands behind it.
    """
    capitals = name.upper()
    if capitals in ("BEGIN", "END"):
        return not _COMPONENT.fullmatch(value)
    if capitals in _NAMES or capitals.startswith("X-"):
        return False
    return not (name.isupper() or name.islower()) or value.startswith(("//", " "))


def was_cut(line: str) -> bool:
    """Whether a line ends where a program cuts all of them."""
    return _SHORTEST_CUT <= len(line.encode("utf-8", "replace")) <= _LONGEST_CUT
