"""Ids of events as ids of elements of a drawing."""

import re

#: what an id of XML cannot have; a full stop can, but says that it was one of these
_UNSAFE = re.compile(
    "[^-\\w]|[^\0-\x7f\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u3001-\ud7ff]"
)


def event_id(event: str) -> str:
    """The id of an event as an id of XML, which no other event and no part of a mark has."""
    return "event-" + _UNSAFE.sub(lambda found: f".{ord(found[0]):x}.", event)
