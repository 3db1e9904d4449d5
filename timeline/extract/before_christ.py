"""Years before our era, which TIMEX3 has and our EDTF has not.

They run on in a mirror of years that no text speaks of, so that "the next year" and "that
summer" are counted there as anywhere else: 480 BC is 8520, and the year after it 8521.
"""

import re
from dataclasses import replace

from timeline.dates.rules import Anchor, Parts
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.narrative import Narrative
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention

#: why such a date has no EDTF value
DOUBT = "lies before our era: years run from 0001 to 9999"
_MIRROR = 9000
_MIRRORED = re.compile(r"(?P<year>[5-8]\d{3})(?P<rest>.*)")


def read(match: re.Match[str], text: RunningText) -> tuple[str, Parts | None]:
    """The TIMEX3 value of a date before our era, and its date in the mirror if it has one.

    The value is empty where the words name no date.
    """
    if match["century"]:
        return f"BC{text.number_of(match['century']) - 1:02}", None
    if match["decade"]:
        return f"BC{int(match['decade']) // 10:03}", None
    lead = " ".join(match["lead"].split())
    try:
        parts = text.read_date(f"{lead} {_MIRROR - int(match['year'])}".strip(), Anchor())
    except DateError:
        return "", None
    return _out_of_mirror(timex.value(parts.value)), parts


def said(mention: Mention, narrative: Narrative) -> Mention:
    """A mention with a date of the mirror as it is meant; others unchanged."""
    if not narrative.before_christ:
        return mention
    value = _out_of_mirror(mention.value)
    if value == mention.value:
        return mention
    return replace(mention, value=value, when=None, doubts=(*mention.doubts, DOUBT))


def _out_of_mirror(value: str) -> str:
    match = _MIRRORED.fullmatch(value)
    return value if match is None else f"BC{_MIRROR - int(match['year']):04}{match['rest']}"
