"""How much a word tells that two titles share: the rarer in the timeline, the more."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

#: as many titles as these of any timeline are counted with its own, so that few titles tell little
_OTHERS = 40
#: how many of them have a word: of a name, of a long word, and of another
_NAME, _LONG, _WORD = 0.004, 0.008, 0.02
_LONG_WORD = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """What words tell, in nats: the logarithm of one by the part of all titles that has one."""

    total: int
    counts: Counter[str]

    def of(self, word: str, *, is_name: bool = False) -> float:
        """What it tells that a word is shared."""
        others = _NAME if is_name else _LONG if len(word) >= _LONG_WORD else _WORD
        return log((self.total + _OTHERS) / (self.counts[word] + _OTHERS * others))


def rarity(bags: Iterable[Iterable[str]]) -> Rarity:
    """The rarity of words by the titles that have them, each counted once a title."""
    counts: Counter[str] = Counter()
    total = 0
    for bag in bags:
        counts.update(bag)
        total += 1
    return Rarity(total=total, counts=counts)
