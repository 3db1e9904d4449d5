"""Ids of events and documents."""

import hashlib
import re
import unicodedata
from collections.abc import Callable

#: characters
LONGEST_ID = 200
#: what no id may have in it
UNFIT = re.compile(r"[\s\x00-\x1f\x7f]+")


def slug(text: str) -> str:
    """An id made of a title: its letters and digits of any script, joined by hyphens.

    >>> slug("A summit, in Rome!")
    'a-summit-in-rome'
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    return "-".join(words)[:LONGEST_ID].strip("-")


def numbered(name: str, is_taken: Callable[[str], bool], last: dict[str, int]) -> str:
    """`name`, or with the first number behind it that is not taken, from 2.

    Args:
        name: An id or a file name.
        is_taken: Whether one is; what was taken once stays so.
        last: The last number behind each name, kept from call to call, so that a thousand
            equal names take a thousand steps.

    >>> last: dict[str, int] = {}
    >>> numbered("visit", {"visit", "visit-2"}.__contains__, last)
    'visit-3'
    """
    if not is_taken(name):
        return name
    number = last.get(name, 1) + 1
    while is_taken(f"{name}-{number}"):
        number += 1
    last[name] = number
    return f"{name}-{number}"


def of_occurrence(series: str, stamp: str) -> str:
    """The id of an occurrence of a series, which always is the same for one series and stamp.

    >>> of_occurrence("choir", "20260107")
    'choir-20260107'
    """
    room = LONGEST_ID - len(stamp) - 1
    if len(series) > room:
        digest = hashlib.sha256(series.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        series = f"{series[: room - 17]}-{digest}"
    return f"{series}-{stamp}"
