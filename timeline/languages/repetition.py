"""Words that stand where a date would, and say that something comes again and again."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.languages import language_of
from timeline.limits import LIMITS
from timeline.recurrence.repetition import Repetition

_LONGEST = LIMITS["when.characters"].most


@dataclass(frozen=True, slots=True, kw_only=True)
class RepetitionWords:
    """How a language says that something comes again."""

    #: what stands in all words for it
    cue: re.Pattern[str]
    #: what such words say, and None of others; raises `DateError` where they say it in no way that
    #: is read
    read: Callable[[str], Repetition | None]
    #: what such words say where something comes once: "no", "does not repeat"
    once: re.Pattern[str]


def comes_once(words: str, language: str = "") -> bool:
    """Whether words for how often something comes say that it does so once."""
    text = " ".join(words[: _LONGEST + 1].casefold().split()).strip(" .-–—")
    rows = dict.fromkeys((language_of(language), language_of("")))
    said = [row.repetition() for row in rows if row.repetition]
    return not text or any(words.once.fullmatch(text) for words in said)


def repetition(words: str, language: str = "") -> Repetition | None:
    """What words say of a series; None where they do not speak of one.

    Raises:
        DateError: They do, and it cannot be read.
    """
    text = " ".join(words[: _LONGEST + 1].split())
    for row in dict.fromkeys((language_of(language), language_of(""))):
        said = row.repetition() if row.repetition else None
        if said and said.cue.search(text) and (found := said.read(text)):
            return found
    return None
