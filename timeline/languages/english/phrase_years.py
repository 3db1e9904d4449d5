"""Years in words: "2024", "AD 476", "44 BC", "1990s", "5th century BC", "an unknown year"."""

from dataclasses import dataclass

from timeline.edtf import Precision, Years

_FOUR_DIGITS, _FIVE_DIGITS = 1_000, 10_000
_FAR = 100_000
# From which number on it is counted in what.
_LARGE = ((10**9, 10**9, "billion"), (_FAR, 10**6, "million"))
#: how many years the spans have that have names
_NAMED = {Precision.CENTURY: (100, "century"), Precision.MILLENNIUM: (1_000, "millennium")}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSaid:
    """A year of EDTF in words, which may be one of many."""

    #: by itself: "2024", "decade of the 1900s", "an unknown year"
    name: str
    #: as the time in which a day or month lies: "2024", "the 1900s", "an unknown year"
    around: str
    #: what is to be said behind it: "estimated, 1900–1999"
    note: str = ""
    #: whether it is one year, which stands right behind a month
    is_one: bool = False
    #: whether "early" and "mid-" can stand before it
    is_named: bool = True


def year(number: int) -> str:
    """A year of our era or before it; `number` is astronomical, 0 for 1 BC.

    Round ones far away are counted in millions, from which nobody takes off the year 0.

    >>> year(2024), year(476), year(-43), year(12_000), year(-2_800_000)
    ('2024', 'AD 476', '44 BC', 'AD 12,000', '2.8 million BC')
    """
    if abs(number) >= _FAR and (count := _in_millions(abs(number))):
        return f"AD {count}" if number > 0 else f"{count} BC"
    if number < 1:
        before = 1 - number
        return f"{before:,} BC" if before >= _FIVE_DIGITS else f"{before} BC"
    if number >= _FIVE_DIGITS:
        return f"AD {number:,}"
    return str(number) if number >= _FOUR_DIGITS else f"AD {number}"


def _in_millions(number: int) -> str:
    """A round number in millions or billions; empty for one that is not round."""
    for least, unit, name in _LARGE:
        if number >= least and number * 1_000 % unit == 0:
            return f"{number / unit:.15g} {name}"
    return ""


def years_between(first: int, last: int) -> str:
    """From one year to another, both known.

    >>> years_between(2022, 2024), years_between(-43, -30), years_between(-26, 14)
    ('2022–2024', '44–31 BC', '27 BC – AD 14')
    """
    if first == last:
        return year(first)
    if first >= _FOUR_DIGITS and last < _FIVE_DIGITS:
        return f"{first}–{last}"
    if last < 1:
        return f"{year(first).removesuffix(' BC')}–{year(last)}"
    return f"{year(first)} – {year(last)}"


def decade(first: int) -> str:
    """Ten years of our era, by the first of them: "1990s", "AD 90s", "decade of the 1900s"."""
    name = f"{year(first) if first else 'AD 0'}s"
    # "1900s" alone can be a hundred years.
    return name if first % 100 else f"decade of the {name}"


def century(first: int) -> str:
    """A hundred years of our era, by the first of them."""
    return f"{ordinal(first // 100 + 1)} century"


def ordinal(number: int) -> str:
    """A number in an order: "21st"."""
    teens = number % 100 // 10 == 1
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"


def year_said(text: str, years: Years) -> YearSaid:
    """A year as EDTF writes it, and the years that it may be.

    >>> from timeline.edtf import parse
    >>> [year_said(str(item), item.years).name for item in (parse("-04XX"), parse("Y-17E7"))]
    ['5th century BC', '170 million BC']
    """
    if "X" in text:
        return _masked(text, years)
    base, _, digits = text.partition("S")
    name = _single(base)
    if not digits:
        return YearSaid(name=name, around=name, is_one=True)
    span = years_between(years.first, years.last)
    return YearSaid(name=name, around=name, note=f"estimated, {span}", is_one=True)


def _single(text: str) -> str:
    """One year as EDTF writes it."""
    base, _, exponent = text.removeprefix("Y").partition("E")
    return year(int(base) * 10 ** int(exponent or 0))


def _masked(text: str, years: Years) -> YearSaid:
    digits = text.removeprefix("-")
    before = digits != text
    if "X" in digits.rstrip("X"):
        sign = "−" if before else ""
        return _one_of(f"a year {sign}{digits} (any digit for X)")
    if not digits.rstrip("X"):
        return _one_of("an unknown year BC" if before else "an unknown year")
    if years.precision is Precision.DECADE:
        return _ten(years, before=before)
    length, word = _NAMED[years.precision]
    count = abs(years.last if before else years.first) // length + 1
    name = f"{ordinal(count)} {word}{' BC' if before else ''}"
    return YearSaid(name=name, around=f"the {name}")


def _ten(years: Years, *, before: bool) -> YearSaid:
    """Ten years; those before our era are 500 to 491 BC, and not the 490s."""
    if before:
        return _one_of(f"a year from {1 - years.first} to {1 - years.last} BC")
    name = decade(years.first)
    return YearSaid(name=name, around=f"the {name}")


def _one_of(name: str) -> YearSaid:
    return YearSaid(name=name, around=name, is_named=False)
