"""What programs put before the title of what was called off, in the languages of their users.

Outlook does so, and leaves the event confirmed in the calendars that it publishes.
"""

import re
from typing import Final

from timeline.languages.column_names import folded

#: few words, that begin no title of something else
_SAID: Final = (
    "cancelled, canceled, abgesagt, annulé, annulée, cancelado, cancelada, annullato, "
    "annullata, geannuleerd, odwołane, odwołano, отменено, скасовано, avlyst, aflyst, "
    "inställt, inställd, peruttu, peruutettu, zrušeno, zrušené, zrušen, iptal edildi, "
    "törölve, anulat, ακυρώθηκε, отменена, cancel·lat, 取り消し, キャンセル済み, "
    "キャンセル, 已取消, 취소됨, ملغى, בוטל"
)
_WORDS: Final = frozenset(map(folded, _SAID.split(", ")))
#: it and the colon behind it, or the brackets around it
_BEFORE = re.compile(
    r"\s*(?:\[([^\[\]]{2,20})\]\s*:?|\(([^()]{2,20})\)\s*:?|([^:：]{2,20})[:：])\s*(?=\S)"
)
_MOST = 3


def title_of_called_off(title: str) -> str:
    """The title behind words that call it off; empty where there are none.

    >>> title_of_called_off("Canceled: Canceled: Board"), title_of_called_off("Board: cancelled?")
    ('Board', '')
    """
    found = ""
    for _ in range(_MOST):
        match = _BEFORE.match(found or title)
        if match is None or folded(next(filter(None, match.groups()))) not in _WORDS:
            break
        found = (found or title)[match.end() :].strip()
    return found
