"""Values of properties that icalendar writes as they were given."""

from icalendar.prop import vText

from timeline.formats.ics.lines import escape


class Text(vText):
    """A TEXT value that reads back as it was written."""

    def to_ical(self) -> bytes:
        """The escaped text."""
        return escape(self).encode()


class Verbatim(str):
    """A value that is written as it stands: it has been escaped, or its type knows no escapes."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The value itself."""
        return self.encode()
