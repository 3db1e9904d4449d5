"""The day of the meeting of which minutes tell."""

import re
from collections.abc import Iterator
from functools import cache

from timeline.documents.header_forms import date_source
from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line

#: characters in which minutes say what they are, and when the meeting was
_NAMED_WITHIN = 600
_HELD_WITHIN = 2_500
#: characters of a sentence that says so
_LONGEST = 300


def is_minutes(text: str, words: HeaderWords) -> bool:
    """Whether a text says at its top that it is the minutes of a meeting."""
    title = re.compile(words.minutes, re.IGNORECASE)
    return any(
        title.search(line) is not None and len(line) <= _LONGEST and not line.endswith(".")
        for line in text[:_NAMED_WITHIN].splitlines()[:12]
    )


def meeting_day(text: str, words: HeaderWords) -> str:
    """The date words of the meeting; empty where the text is not minutes, or has no day."""
    minutes = is_minutes(text, words)
    for sentence in _sentences(text[:_HELD_WITHIN]):
        date = _date(words).search(sentence)
        if date is None:
            continue
        if minutes and re.search(words.minutes, sentence, re.IGNORECASE):
            return date["date"]
        held = re.search(words.held, sentence, re.IGNORECASE)
        if held is None or not re.search(words.meeting, sentence, re.IGNORECASE):
            continue
        if minutes or re.search(words.kind_of_meeting, sentence, re.IGNORECASE):
            return date["date"]
    return ""


@cache
def _date(words: HeaderWords) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?P<date>{date_source(words)})", re.IGNORECASE)


def _sentences(text: str) -> Iterator[str]:
    """The paragraphs and the sentences of the first lines."""
    for part in re.split(r"\n\s*\n|(?<=[a-z0-9]{3}[.;])\s+(?=[A-Z])|\n(?=[^\n]{0,80}$)", text):
        sentence = one_line(part)[:_LONGEST]
        if sentence:
            yield sentence
