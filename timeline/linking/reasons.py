"""Why two events look like one, in words."""

from collections.abc import Iterator, Mapping

from timeline.languages.phrases import Phrases, phrases_of
from timeline.linking.features import Features
from timeline.linking.profiles import Profile
from timeline.linking.titles import spoken

#: words that are named
_NAMED = 4
#: features with the phrases that tell of them, in the order in which they are told
_FOR = (
    *("link.same-day", "link.fits", "link.was", "link.moved", "link.same-number"),
    *("link.same-act", "link.same-place", "link.same-people"),
)
_AGAINST = (
    "link.only-place",
    *("link.other-place", "link.other-place-in-title", "link.other-people", "link.other-number"),
    *("link.other-year", "link.other-act", "link.other-weak-act", "link.again"),
    "link.moved-by-years",
    *("link.one-document", "link.apart", "link.cannot-have-moved"),
    "link.told-the-other-way-round",
)
_PREFIX = "link."
_SAME_DAY, _FITS = "link.same-day", "link.fits"


def reasons(found: Features, one: Profile, other: Profile, language: str = "en") -> tuple[str, ...]:
    """Why two events look like one, and what speaks against it, most telling first."""
    return tuple(_reasons(found, one, other, phrases_of(language)))


def _reasons(found: Features, one: Profile, other: Profile, say: Phrases) -> Iterator[str]:
    said = {f"{_PREFIX}{name}" for name, value in found.values.items() if value}
    if _SAME_DAY in said:
        said.discard(_FITS)
    yield from (say(key) for key in _FOR if key in said)
    words = list(dict.fromkeys(_spoken(found, one, other)))[:_NAMED]
    if words:
        yield say("link.words", words=say("list").join(words))
    yield from (say(key) for key in _AGAINST if key in said)


def _spoken(found: Features, one: Profile, other: Profile) -> Iterator[str]:
    """The words that both have, as the one writes them, and those of one sense side by side."""
    first, second = (_written(item) for item in (one, other))
    for key in found.shared:
        here, there = (_of_sense(key, *pair) for pair in ((one, first), (other, second)))
        if here and there and here.casefold() != there.casefold():
            yield f"{here}/{there}"
        elif key in first or key in second:
            yield first.get(key) or second[key]


def _of_sense(key: str, item: Profile, written: Mapping[str, str]) -> str:
    """The word of a title that has a sense, as it is written."""
    if not key.startswith("="):
        return ""
    return next((written.get(word, "") for word, of in item.senses.items() if key in of), "")


def _written(item: Profile) -> Mapping[str, str]:
    sought = item.sought
    texts = (sought.title, sought.place, *sought.participants, *sought.tags)
    return {item.key(word): said for text in texts for word, said in spoken(text)}
