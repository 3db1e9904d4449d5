"""Dates in a sentence of what comes again: "every year the race starts on the first Sunday"."""

from dataclasses import replace

from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention, Type

# Characters between a date and the words that make it one of many.
_NEAR = 100
_STOPS = (". ", "\n\n", ";", "! ", "? ")
_AGAIN = "{!r} stands in one sentence with {!r}: does it come again each time?"


def again(text: str, mentions: tuple[Mention, ...], language: RunningText) -> tuple[Mention, ...]:
    """Doubts a date that says no year, or week, beside words that make it come again."""
    found = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.type is not Type.SET or not language.each_time.fullmatch(mention.text):
            continue
        for step in (-1, 1):
            other = index + step
            if 0 <= other < len(found) and _is_one_of_many(text, mention, found[other]):
                said = found[other].text
                doubts = (*found[other].doubts, _AGAIN.format(said, mention.text))
                found[other] = replace(found[other], doubts=doubts)
    return tuple(found)


def _is_one_of_many(text: str, again_: Mention, date: Mention) -> bool:
    first, last = sorted((again_, date), key=lambda mention: mention.start)
    gap = text[first.end : last.start]
    near = len(gap) <= _NEAR and not any(stop in gap for stop in _STOPS)
    return near and date.when is not None and bool(date.implied)
