"""Values of filters, read from text."""

from datetime import date, datetime

from timeline.languages.phrases import Phrases
from timeline.model import Stage, Status
from timeline.query.years import moment

#: texts of "yes" and "no", as forms and programs write them
_SAID = {"yes": True, "true": True, "no": False, "false": False}


def first_day(text: str) -> date:
    """The first day that a date of any precision names, in EDTF or in words.

    Raises:
        ValueError: It is not a date, or has no begin.
    """
    earliest = moment(text).earliest
    if earliest is None or not isinstance(earliest, date):
        raise ValueError(f"{text!r} has no first day: write 2024-03-01")
    return earliest.date() if isinstance(earliest, datetime) else earliest


def last_day(text: str) -> date:
    """The last day that a date of any precision names, in EDTF or in words.

    Raises:
        ValueError: It is not a date, or has no end.
    """
    latest = moment(text).latest
    if latest is None:
        raise ValueError(f"{text!r} has no last day: write 2024-03-01")
    if not isinstance(latest, date):
        raise ValueError(  # noqa: TRY004 - a value out of range
            f"{text!r} is not a day of the years 1 to 9999: write 2024-03-01"
        )
    return latest.date() if isinstance(latest, datetime) else latest


def stage(text: str) -> Stage:
    """The status of that name, or what is under way.

    Raises:
        ValueError: There is none.
    """
    try:
        return Stage(text)
    except ValueError:
        known = ", ".join(item.value for item in Stage)
        raise ValueError(f"{text!r} is not a status: write one of {known}") from None


def status(text: str) -> Status:
    """The status of that name.

    Raises:
        ValueError: There is none.
    """
    try:
        return Status(text)
    except ValueError:
        known = ", ".join(item.value for item in Status)
        raise ValueError(f"{text!r} is not a status: write one of {known}") from None


def status_words(text: str, say: Phrases) -> str:
    """What `stage` reads, for people."""
    return say(f"status.{text}")


def yes_or_no(text: str) -> bool:
    """What "yes" or "no" says.

    Raises:
        ValueError: It says neither.
    """
    if text.casefold() not in _SAID:
        raise ValueError(f"{text!r} is not yes or no: write one of them")
    return _SAID[text.casefold()]


def yes_or_no_text(value: bool) -> str:  # noqa: FBT001 - the value of a filter
    """The text that `yes_or_no` reads."""
    return "yes" if value else "no"


def overdue_words(text: str, say: Phrases) -> str:
    """What it is to await word, or not, for people."""
    return say(f"overdue.{text}")


def search_words(text: str, say: Phrases) -> str:
    """Words that are looked for, for people."""
    return say("query.search", words=text)


def same_words(text: str, _say: Phrases) -> str:
    """What is said in every language as it is written."""
    return text
