"""Ids of events and documents."""

import re
import unicodedata

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
