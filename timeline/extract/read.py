"""The dates, times, durations and sets of a text."""

from datetime import date

from timeline.dates.rules import DateOrder
from timeline.extract.find import find
from timeline.extract.refine import refine
from timeline.extract.resolve import resolve
from timeline.languages import language_of
from timeline.text.mention import Mention
from timeline.text.words import words_of


def mentions(
    text: str,
    published: date | None,
    order: DateOrder | None = None,
    language: str = "",
) -> tuple[Mention, ...]:
    """Every mention of time in `text`, in its order and without overlap.

    `published` is the day that "today" and "last week" count from; without it the year of
    "in March" comes from the dates before it, or stays open (XXXX-03). `order` is that
    of dates in numbers. `language` is a tag of BCP 47; without it the text is English. Costs
    time linear in the length of the text.

    >>> found = mentions("Signed in 2015, in Rome this year.", date(2024, 1, 19))
    >>> [(mention.text, mention.value) for mention in found]
    [('2015', '2015'), ('this year', '2024')]
    """
    running = language_of(language).running_text()
    found = resolve(find(words_of(text), running), published, order, running)
    return refine(text, found, running)
