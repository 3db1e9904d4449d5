"""The day in the address or the name of a document: ".../2024/03/01/...", "20240301-a.html"."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - words read better as words
_NAMES = "|".join(_MONTHS)
_MONTH = rf"(?P<month>\d{{1,2}}|(?:{_NAMES})[a-z]{{0,6}})"
_NAMED = rf"(?P<month>(?:{_NAMES})[a-z]{{0,6}})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEGIN, _END = r"(?<![0-9])", r"(?![0-9])"
#: a day; numbers alone stand in the order of ISO 8601
_FORMS = tuple(
    re.compile(source, re.IGNORECASE | re.ASCII)
    for source in (
        rf"{_BEGIN}{_YEAR}(?P<sign>[/_.-]){_MONTH}(?P=sign)(?P<day>\d{{1,2}}){_END}",
        rf"{_BEGIN}{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d){_END}",
        rf"{_BEGIN}(?P<day>\d{{1,2}})[/_. -]?{_NAMED}[/_. -]?{_YEAR}{_END}",
        rf"(?<![a-z]){_NAMED}[/_. -]?(?P<day>\d{{1,2}})[/_., -]{{1,2}}{_YEAR}{_END}",
    )
)


def of_address(url: str) -> str:
    """The day in the path of an address, in ISO 8601; empty where it has none, or several."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return _only(unquote(path))


def of_file_name(name: str) -> str:
    """The day in the name of a file, in ISO 8601; empty where it has none, or several."""
    return _only(PurePosixPath(name.replace("\\", "/")).name)


def _only(words: str) -> str:
    found = set(_days(words))
    return found.pop() if len(found) == 1 else ""


def _days(words: str) -> Iterator[str]:
    for form in _FORMS:
        for match in form.finditer(words):
            month = match["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            try:
                yield date(int(match["year"]), number, int(match["day"])).isoformat()
            except ValueError:
                continue
