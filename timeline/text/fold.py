"""Texts as they are compared by who looks for words: without case, accents and forms of letters.

The script of the page folds in the same way (``templates/find.js``): case by way of capitals, since
a browser has no other folding, and what Unicode takes for a form of another letter by NFKD.
"""

import re
import unicodedata

#: marks above and below Latin, Greek and Cyrillic letters; other scripts write with theirs
_MARKS = re.compile("[\u0300-\u036f]")
#: letters that Unicode does not take apart, and people type without their stroke; and the end of
#: a Greek word
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ς": "σ"}
)


def fold(text: str) -> str:
    """The text to be compared.

    >>> fold("Łódź, STRASSE, Straße, Ærø")
    'lodz, strasse, strasse, aero'
    """
    if text.isascii():
        return text.lower()
    apart = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", apart.upper().lower().translate(_PLAIN))
