"""The one exception a user meets: unusable input or output, shown as one line."""

import os


class TimelineError(Exception):
    """Input or output that cannot be used at all; its text is the whole message.

    Bad data inside usable input is no exception but a `timeline.model.Problem`.
    """

    #: exit code of the command line: 1 our error, 2 usage, 3 bad data, 4 nothing matched
    exit_code = 3


class OutputError(TimelineError):
    """An output that cannot be written; what stood there before is unchanged."""

    exit_code = 1


class NothingMatchedError(TimelineError):
    """No event matches the filters, so there is nothing to write."""

    exit_code = 4


class DateError(ValueError):
    """A date that cannot be read; its text quotes it and says what would be right."""


class NotADateError(DateError):
    """Words of which no rule knows anything: they may be no date at all."""


def reason(error: OSError) -> str:
    """Why the system refused something, in its words."""
    return os.strerror(error.errno) if error.errno else str(error)
