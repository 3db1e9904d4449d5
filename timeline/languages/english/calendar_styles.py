"""What English says of the style of a date: Old Style or Julian, New Style or Gregorian."""

import re

from timeline.calendars.calendar import Calendar

#: source of the pattern of its names
JULIAN_NAMES = r"o\. ?s\.?|old(?: |-)style|julian(?: calendar| date)?|old calendar"
_GREGORIAN = r"n\. ?s\.?|new(?: |-)style|gregorian(?: calendar| date)?|new calendar"
_LEAD = r"(?:(?:in|by|of|according to|under) )?(?:the )?"
#: a style by name; without points only where brackets show that it is one
STYLE = rf"(?:{JULIAN_NAMES}|{_GREGORIAN})"
IN_BRACKETS = rf"(?:{_LEAD}(?:{JULIAN_NAMES}|{_GREGORIAN}|os|ns))"
_CLEAR = (
    r"o\. ?s\.?|n\. ?s\.?|(?:old|new)(?: |-)style|(?:julian|gregorian) (?:calendar|date)"
    "|(?:old|new) calendar"
)
# "25 October 1917 Julian Smith" is of a person, and "OS X" no style.
_NO_NAME = r"(?! (?!(?:to|and|until|till)\b)[a-zà-ÿ0-9])(?!['’/-])"
#: what names the style behind a date
TAG = (
    rf"(?: ?[(\[] ?{IN_BRACKETS} ?[)\]]"
    rf"|,? {_LEAD}(?:{_CLEAR})|(?:,? (?:julian|gregorian)| (?:os|ns))\b{_NO_NAME})"
)
CUE = (
    r"o\. ?s|n\. ?s|\bos\b|\bns\b|(?:old|new)(?: |-)style|julian|gregorian"
    r"|(?:old|new) calendar"
)
_OLD = re.compile(r"\W*(?:[a-z ]*\b)?(?:o\. ?s|os|old|julian)\b", re.IGNORECASE)


def is_old_style(words: str) -> bool:
    """Whether a tag says the Old Style, which may be of the year too."""
    return _OLD.match(words) is not None and "julian" not in words.lower()


def style_named(words: str) -> Calendar:
    """The calendar that a tag names.

    >>> style_named(" (O.S.)"), style_named(", new style")
    (<Calendar.JULIAN: 'julian'>, <Calendar.GREGORIAN: 'gregorian'>)
    """
    return Calendar.JULIAN if _OLD.match(words) else Calendar.GREGORIAN
