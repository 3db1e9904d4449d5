"""What is said to people: a table of phrases a language, in which code looks up what it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import Edtf
from timeline.languages import language_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Phrases:
    """The phrases of a language, by keys that begin with where they are said."""

    #: patterns with named fields in braces, in the order of words of the language
    patterns: Mapping[str, str]
    #: what is counted, in all forms that numbers ask for
    counted: Mapping[str, tuple[str, ...]]
    #: which of these forms a number asks for
    form: Callable[[int], int]
    #: names of the months from January, in full and as they are printed where room is short
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    #: names of the days of the week from Monday, short
    weekdays: tuple[str, ...]
    #: a date in words, of which the modifier says the part that is meant
    when: Callable[[Edtf, Modifier], str]
    #: the date of a reading in words: those of its document where they say more than `when`
    told: Callable[[Reading], str]

    def __call__(self, key: str, /, **fields: object) -> str:
        """The phrase `key` with its fields filled in."""
        return self.patterns[key].format_map(fields)

    def named(self, key: str, english: str, /) -> str:
        """What a row of a table is called, whose English name stands in the row itself."""
        return self.patterns.get(key, english)

    def count(self, noun: str, number: int, /, **fields: object) -> str:
        """So many of what is counted; its pattern has the field `number`."""
        return self.counted[noun][self.form(number)].format(number=number, **fields)

    def day(self, day: date) -> str:
        """A day as in running text."""
        return self("day", day=day.day, month=self.months[day.month - 1], year=day.year)


def phrases_of(language: str) -> Phrases:
    """The phrases of the language with this tag; those of English where it has none."""
    phrases = language_of(language).phrases or language_of("").phrases
    if phrases is None:
        raise LookupError(language)
    return phrases()
