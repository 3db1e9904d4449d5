"""Years of any age as the labels of an axis say them: no year 0, no row of zeros."""

from timeline.languages.phrases import Phrases

#: years that people write without a word before them, on an axis that does not reach beyond
FIRST, LAST = 1, 9999
#: years beyond, of either era, have no months that anybody counts
DEEP = 10_000
#: a number up to this would be taken for a day, one below that for a year of either era
LAST_OF_MONTH, FOUR_DIGITS = 31, 1000
#: from here on numbers are said in words, rounded to so many digits
MILLION, BILLION, DIGITS = 10**6, 10**9, 4


def is_far(year: int) -> bool:
    """Whether a year needs more than its four digits."""
    return not FIRST <= year <= LAST


def is_deep(year: int) -> bool:
    """Whether a year is so far off that nobody counts its months."""
    return abs(year) > DEEP


def year_words(year: int, say: Phrases, *, eras: bool = False) -> str:
    """An astronomical year, 0 for 1 BC.

    `eras` tells that the axis shows years before AD 1 too.

    >>> from timeline.languages.phrases import phrases_of
    >>> [year_words(year, phrases_of("en")) for year in (-43, 1, 1348, -2_999_999)]
    ['44 BC', 'AD 1', '1348', '3 million BC']
    """
    if year < FIRST:
        return say("axis.bc", year=number_words(1 - year, say))
    if year > LAST or year <= LAST_OF_MONTH or (eras and year < FOUR_DIGITS):
        return say("axis.small-year", year=number_words(year, say))
    return str(year)


def number_words(number: int, say: Phrases) -> str:
    """A number of years: "9999", "12,000", "3.3 million", "4.54 billion"."""
    if number <= LAST:
        return str(number)
    if number < MILLION:
        return say("number.thousands", number=number)
    digits = len(str(number))
    rounded = round(number, DIGITS - digits)
    if rounded < BILLION:
        return say("number.million", number=f"{rounded / MILLION:.{DIGITS}g}")
    return say("number.billion", number=f"{rounded / BILLION:.{DIGITS}g}")
