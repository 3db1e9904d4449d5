"""Names that are spelt in several ways, as transliterations are: each by one of them."""

from collections import defaultdict
from collections.abc import Iterable
from re import sub

from rapidfuzz import fuzz

#: letters that one transliteration has where another has the next
_ALIKE = (
    *(("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("zh", "j"), ("dj", "j")),
    *(("sh", "s"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("gh", "g")),
    *(("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s")),
)
_SHORTEST = 4
#: how alike two spellings are at the least, from 0 to 100
_LEAST = 70
#: names with the same consonants that are compared with each other
_MOST = 12


def skeleton(name: str) -> str:
    """The consonants of a name, those that are spelt in several ways by one of them.

    >>> skeleton("vyshnegrad") == skeleton("vishnegrad"), skeleton("jorlivka")
    (True, 'jrlvk')
    """
    for there, here in _ALIKE:
        name = name.replace(there, here)
    bare = name[:1] + sub("[aeiouyj]" if name[:1] != "j" else "[aeiouy]", "", name[1:])
    first = "a" if bare[:1] in "aeiouy" else bare[:1]
    return sub(r"(.)\1+", r"\1", first + bare[1:])


def spellings(names: Iterable[str]) -> dict[str, str]:
    """Each name that another is a spelling of, with the one that stands for both."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in sorted(set(names)):
        if len(name) < _SHORTEST or not name.isalpha():
            continue
        others = known[skeleton(name)]
        best = max(others, key=lambda other: fuzz.ratio(name, other), default="")
        if best and fuzz.ratio(name, best) >= _LEAST:
            found[name] = best
        elif len(others) < _MOST:
            others.append(name)
    return found
