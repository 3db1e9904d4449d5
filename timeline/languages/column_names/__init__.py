"""Names of columns of sheets, in the languages that people keep sheets in.

A module a language, each with `NAMES`: for each meaning its names, parted by commas, the likelier
first. Beside the meanings of columns stand words that names are made with: ``noun`` (what an
event is called before its date or place), ``sort`` (which of several dates: "planned") and
``small`` (words between them); and what stands in cells: ``total`` (what begins a row that sums
up), ``yes`` and ``no``, ``ongoing`` (for an end that has not come), and the units of a duration
from ``minutes`` to ``years``.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module

#: languages after English, those in which most sheets are kept first
_OTHERS = (
    "german",
    "french",
    "spanish",
    "portuguese",
    "italian",
    "dutch",
    "polish",
    "russian",
    "japanese",
    "chinese",
    "korean",
    "turkish",
    "ukrainian",
    "czech",
    "slovak",
    "swedish",
    "danish",
    "norwegian",
    "finnish",
    "hungarian",
    "romanian",
    "greek",
    "bulgarian",
    "croatian",
    "slovenian",
    "estonian",
    "latvian",
    "lithuanian",
    "catalan",
    "arabic",
    "persian",
    "hebrew",
    "hindi",
    "bengali",
    "indonesian",
    "vietnamese",
    "thai",
    "swahili",
)
LANGUAGES = ("english", *_OTHERS)

#: a meaning of a name, and how far it is from the likeliest name of it
Meaning = tuple[str, int]

#: letters that Unicode does not take apart
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ѐ": "е"}
)
_BRACKETS = re.compile(r"[(\[{<（［【][^)\]}>）］】]*[)\]}>）］】]?")
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
_EITHER = re.compile(r"\s*[/|\n•]\s*|\s+[-–—]\s+")
#: units of a duration, and those that stand in a header beside it
UNITS = ("minutes", "hours", "days", "weeks", "months", "years")
_INSIDE = re.compile(r"custom ?field[^(]*\((.+)\)", re.IGNORECASE)
#: characters of a text that can be a name
_LONGEST = 60
#: how much further off a name is that is made of several, that is weak, or that is qualified
_MADE, _WEAK, _SORTED = 1000, 300, 2000
#: meanings that have a word for what an event is before or behind them
_QUALIFIED = frozenset(
    (
        *("title", "name", "date", "start", "end", "due", "time", "start_time", "end_time"),
        *("duration", "approximate", "start_approximate", "end_approximate"),
        *("all_day", "year", "month", "day", "place", "note", "status", "url", "tags", "people"),
        *("id", "sources", "timezone"),
    )
)
#: what a side and a part of a date are together
_PAIRS: Mapping[tuple[str, str], str] = {
    **{(side, "date"): side for side in ("start", "end", "due")},
    **{(side, "time"): f"{side}_time" for side in ("start", "end")},
    ("due", "time"): "start_time",
    **{("start", part): part for part in ("year", "month", "day")},
    **{("end", part): f"end_{part}" for part in ("year", "month", "day")},
    **{(side, "approximate"): f"{side}_approximate" for side in ("start", "end")},
}


def folded(name: str) -> str:
    """A name without what people write differently: case, spaces, hyphens, accents, signs.

    >>> folded("Start-Date:"), folded("start_date *"), folded("Début"), folded("% done")
    ('startdate', 'startdate', 'debut', '%done')
    """
    if name.isascii():
        return "".join(char for char in name.casefold() if char.isalnum() or char == "%")
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(
        char for char in apart if char == "%" or not (unicodedata.combining(char) or _is_sign(char))
    )


def _is_sign(char: str) -> bool:
    # The tatweel only draws Arabic letters apart.
    return unicodedata.category(char)[0] in "ZPCS" or char == "ـ"


class _Language:
    """The names of a language by how they fold."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.words = {
            meaning: {
                folded(name) or name: rank
                for rank, name in reversed([*enumerate(said.split(", "))])
            }
            for meaning, said in names.items()
        }
        self.small = {*self.words.pop("small", {})}
        self.cells = {
            name: {*self.words.pop(name, {})} for name in ("total", "yes", "no", "ongoing", *UNITS)
        }
        self.sort = self.words.pop("sort", {})
        self.noun = {*self.words.pop("noun", {}), *self.words.get("title", {})}
        self.known: dict[str, list[Meaning]] = {}
        for meaning, said in self.words.items():
            for name, rank in said.items():
                self.known.setdefault(name, []).append(_weighed(meaning, rank))

    def meanings(self, name: str) -> list[Meaning]:
        """What a name may mean, the likelier first."""
        plain = folded(name)
        return self.known.get(plain) or [*self._made(self._parts(name))] or [*self._joined(plain)]

    def _parts(self, name: str) -> tuple[str, ...]:
        words = map(folded, _WORD.findall(_CAMEL.sub(" ", name)))
        return tuple(word for word in words if word and word not in self.small)

    def _made(self, parts: tuple[str, ...]) -> Iterator[Meaning]:
        """What several words mean together: "Event start date", "Date of birth"."""
        if not 1 < len(parts) <= _MOST_WORDS:
            return
        for at in range(1, len(parts)):
            first, rest = "".join(parts[:at]), "".join(parts[at:])
            found = self._pair(first, self._of(parts[at:])) or self._pair(
                rest, self._of(parts[:at])
            )
            if found:
                yield found
                return

    def _of(self, parts: tuple[str, ...]) -> list[Meaning]:
        return self.known.get("".join(parts)) or [*self._made(parts)]

    def _joined(self, name: str) -> Iterator[Meaning]:
        """What a word means that is written together: "Veranstaltungsbeginn", "活动日期"."""
        least = 2 if name.isascii() or name[:1] < "\u2e80" else 1
        least += 1 if least > 1 else 0
        for at in range(least, len(name) - least + 1):
            first, rest = name[:at], name[at:]
            found = self._pair(first, self.known.get(rest, [])) or self._pair(
                rest, self.known.get(first, [])
            )
            if found:
                yield found
                return

    def _pair(self, word: str, others: list[Meaning]) -> Meaning | None:
        for meaning, rank in others:
            if word in self.noun and meaning in _QUALIFIED:
                return ("title" if meaning == "name" else meaning), _MADE + rank
            if meaning == "duration" and any(word in self.cells[unit] for unit in UNITS):
                return meaning, rank
            if word in self.sort and meaning in _DATES:
                return meaning, _SORTED + 100 * self.sort[word] + rank
            for side in ("start", "end", "due"):
                if word in self.words.get(side, {}) and (side, meaning) in _PAIRS:
                    return _PAIRS[side, meaning], rank
        return None


_DATES = ("date", "start", "end", "due", "start_time", "end_time", "time")
_MOST_WORDS = 5


def _weighed(meaning: str, rank: int) -> Meaning:
    return ("title", rank + _WEAK) if meaning == "name" else (meaning, rank)


@cache
def _language(name: str) -> _Language:
    return _Language(import_module(f"{__name__}.{name}").NAMES)


def meanings(names: Sequence[str]) -> list[tuple[Meaning, ...]]:
    """What each name of a header may mean, the likelier first; nothing for one that says nothing.

    What English does not know is looked for in all languages, of which those go first that know
    most of the names beside it.
    """
    english = [_known(_language("english"), name) for name in names]
    if all(found or not name.strip() for found, name in zip(english, names, strict=True)):
        return [tuple(found) for found in english]
    by_language = [
        english,
        *([_known(_language(item), name) for name in names] for item in _OTHERS),
    ]
    by_language.sort(key=lambda found: -sum(map(bool, found)))
    return [
        tuple(dict.fromkeys(item for found in by_language for item in found[at]))
        or _of_either(name)
        for at, name in enumerate(names)
    ]


def languages_of(names: Sequence[str]) -> frozenset[str]:
    """The languages that know most of the names of a header, and as many of them.

    >>> sorted(languages_of(["Titre", "Date"])), sorted(languages_of(["Date", "Event"]))
    (['french'], ['english'])
    """
    counts = {
        item: sum(bool(_known(_language(item), name)) for name in names) for item in LANGUAGES
    }
    most = max(counts.values())
    return frozenset(item for item, many in counts.items() if many == most) if most else frozenset()


@lru_cache(maxsize=16_384)
def _known(language: _Language, name: str) -> list[Meaning]:
    if not name or len(name) > _LONGEST:
        return []
    if match := _INSIDE.fullmatch(name.strip()):
        name = match[1]
    for said in dict.fromkeys((name, _BRACKETS.sub(" ", name))):
        if found := language.meanings(said):
            return found
    return []


def _of_either(name: str) -> tuple[Meaning, ...]:
    """What a name means that says it in two languages: "Datum / Date"."""
    parts = [part for part in _EITHER.split(name) if part.strip()]
    if len(parts) != 2 or len(name) > _LONGEST:  # noqa: PLR2004 - a pair
        return ()
    first, second = (
        [item for language in LANGUAGES for item in _language(language).meanings(part)]
        for part in parts
    )
    both = {meaning for meaning, _ in second}
    return tuple(dict.fromkeys(item for item in first if item[0] in both))


def is_total(text: str) -> bool:
    """Whether a text is what begins a row that sums up, in any language.

    >>> is_total("Total:"), is_total("Gesamtsumme"), is_total("Total eclipse")
    (True, True, False)
    """
    return _says(text, "total")


def truth(text: str) -> bool | None:
    """What a yes or a no says, in any language; None for any other text.

    >>> truth("TRUE"), truth("Falsch"), truth("Sí"), truth("maybe")
    (True, False, True, None)
    """
    return True if _says(text, "yes") else False if _says(text, "no") else None


def is_ongoing(text: str) -> bool:
    """Whether a text says in the place of an end that there is none yet, in any language.

    >>> is_ongoing("ongoing"), is_ongoing("en cours"), is_ongoing("2026")
    (True, True, False)
    """
    return _says(text, "ongoing")


def is_whole_day(text: str) -> bool:
    """Whether a text says in the place of a time that it is all day, in any language.

    >>> is_whole_day("All day"), is_whole_day("ganztägig"), is_whole_day("9:00")
    (True, True, False)
    """
    return folded(text) in _whole_days() if 0 < len(text) <= _LONGEST else False


@cache
def _whole_days() -> frozenset[str]:
    return frozenset(
        name for said in LANGUAGES for name in _language(said).words.get("all_day", {})
    )


@lru_cache(maxsize=1024)
def _says(text: str, what: str) -> bool:
    plain = folded(text) or text.strip()
    if not plain or len(text) > _LONGEST:
        return False
    return any(plain in _language(name).cells[what] for name in LANGUAGES)


@lru_cache(maxsize=1024)
def unit(word: str) -> str:
    """The unit of a duration that a word names, in any language; empty for any other word.

    >>> unit("hrs"), unit("Tage"), unit("semaines"), unit("euros")
    ('hours', 'days', 'weeks', '')
    """
    return next((name for name in UNITS if _says(word, name)), "")


def unit_named(header: str) -> str:
    """The unit in the name of a column of durations: "Duration (hours)", "Dauer in Tagen".

    >>> unit_named("Duration (hours)"), unit_named("duration_min"), unit_named("Dauer")
    ('hours', 'minutes', '')
    """
    found = {unit(word) for word in _WORD.findall(_CAMEL.sub(" ", header))} - {""}
    return found.pop() if len(found) == 1 else ""
