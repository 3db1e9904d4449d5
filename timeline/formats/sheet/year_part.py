"""Quarters and weeks of a year that stand in a column of their own."""

import re

_QUARTER = re.compile(
    r"(?:q|t|qtr\.?|quarter|quartal|trimestre)?\s*([1-4])(?:st|nd|rd|th|\.|º|er|e)?"
    r"\s*(?:q|quarter|quartal|trimestre|kw\.)?",
    re.ASCII | re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?:w|wk\.?|week|kw|cw|s|semaine|semana|settimana|v|uge|uke|vecka)?\s*(\d{1,2})\.?",
    re.ASCII | re.IGNORECASE,
)
_LAST = 53


def quarter(text: str) -> str:
    """A quarter as words of dates have it; empty where a cell does not hold one.

    >>> quarter("Q3"), quarter("3. Quartal"), quarter("4"), quarter("5")
    ('Q3', 'Q3', 'Q4', '')
    """
    match = _QUARTER.fullmatch(text.strip())
    return f"Q{match[1]}" if match else ""


def week(text: str) -> str:
    """The number of a week of the year (ISO 8601), of two digits; empty where it is not one.

    >>> week("KW 48"), week("7"), week("54")
    ('48', '07', '')
    """
    match = _WEEK.fullmatch(text.strip())
    return f"{int(match[1]):02}" if match and 1 <= int(match[1]) <= _LAST else ""
