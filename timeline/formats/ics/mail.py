"""Calendars in a mail that was saved as it was sent (RFC 2045): its parts of `text/calendar`."""

import re
from contextlib import suppress

from timeline.formats.ics.component import warning
from timeline.formats.ics.lines import newlines
from timeline.model import Problem

_ENCODED = re.compile(
    r"^Content-Transfer-Encoding:[ \t]*(?:quoted-printable|base64)\b", re.IGNORECASE | re.MULTILINE
)
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*:[ \t]", re.ASCII)
_TYPES = ("text/calendar", "application/ics")


def without_mail(text: str, file: str, problems: list[Problem]) -> str:
    """The calendars of a mail that are encoded for its way; any other text as it stands.

    What is told of them then counts the lines of the calendars.
    """
    text = newlines(text)
    start = text.lstrip("\n")
    if start[:6].upper() == "BEGIN:" or not _HEADER.match(start) or not _ENCODED.search(start):
        return text
    from email import message_from_string

    found = []
    for part in message_from_string(start).walk():
        if part.get_content_type() in _TYPES:
            data = part.get_payload(decode=True)
            with suppress(LookupError, UnicodeDecodeError):
                if isinstance(data, bytes):
                    found.append(data.decode(part.get_content_charset("utf-8")))
    if not found:
        return text
    problems.append(warning(file, 0, "read as a mail: lines are those of the calendar in it"))
    return "\n".join(found)
