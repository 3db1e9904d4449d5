"""The encoding of a text that is not Unicode, by the letters that its words have in it.

In the right encoding the letters are those of one language, small inside of words, and signs stand
between words. In a wrong one an é is another letter of another alphabet, a capital in the middle of
a word, or a sign.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from timeline.languages.letters import COMMONEST, LETTERS, WESTERN, WIDE

#: how encodings are called where a person reads it
NAMES = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "mac_roman": "Mac Roman",
    "mac_latin2": "Mac Central European",
    "mac_cyrillic": "Mac Cyrillic",
    "cp850": "MS-DOS 850",
    "cp852": "MS-DOS 852",
    "cp866": "MS-DOS 866",
    "iso8859_2": "ISO 8859-2",
    "iso8859_5": "ISO 8859-5",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
}
_FALLBACK = "cp1252"
_WESTERN = (_FALLBACK, "mac_roman", "cp850")
_CENTRAL = ("cp1250", "iso8859_2", "mac_latin2", "cp852")
#: encodings that texts of a language come in where they are not Unicode; that of Windows first
_OF_LANGUAGES = {
    **dict.fromkeys(LETTERS, _WESTERN),
    **dict.fromkeys(("pl", "cs", "hu", "ro", "hr", "sk", "sl"), _CENTRAL),
    **dict.fromkeys(("ru", "bg"), ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")),
    "uk": ("cp1251", "koi8_u", "mac_cyrillic"),
    "sr": ("cp1251", "iso8859_5"),
    "el": ("cp1253",),
    "he": ("cp1255",),
    "ar": ("cp1256",),
    "tr": ("cp1254",),
    **dict.fromkeys(("lt", "lv", "et"), ("cp1257",)),
}
#: signs that people write, of which none stands inside of a word but those of the second row
_SIGNS = frozenset("“”„‚‘–—…€£¥§°«»‹›•·©®™ªº¡¿½¼¾±×÷²³µ†‡№\xa0\u200e\u200f")
_OPENING = frozenset("„‚¡¿")
_ALONE = frozenset("†‡…¢¥±²³µº¼½¾÷¬¦")
_INSIDE = frozenset("’·\xad\u200c\u200d")
#: languages that have letters beyond ASCII at the end of a word alone: città, perché
_AT_ENDS = frozenset({LETTERS["it"]})
_ONCE, _OTHERS, _MIXED = 1.0, 0.8, 0.97
#: as much is more than how rare a letter is, and less than a letter
_HINT = 0.02
#: letters of a word that is not one of a few, and the first letter of other scripts
_LONG, _BEHIND_LATIN = 4, "\u0250"
#: below it no alphabet fits
_FITS = 0.88
_SAMPLE = 16_384
_HIGH = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and whether the words of a language say that it is right."""

    encoding: str
    is_sure: bool = True


def guess(data: bytes) -> Guess:
    """The encoding in which bytes that are not Unicode make sense; Windows-1252 where none does.

    >>> guess("Číslo;Schůze členů".encode("cp1250")).encoding
    'cp1250'
    """
    sample = _sample(data)
    # Lines that end in CR alone were written on a Mac.
    is_mac = b"\r" in data and b"\n" not in data
    best, encoding = max(
        (
            (_fit(text, letters) + (_HINT if is_mac and name.startswith("mac") else 0.0), name)
            for name, text, letters in _readings(sample)
        ),
        key=lambda item: item[0],
        default=(0.0, ""),
    )
    if best >= _FITS:
        return Guess(encoding)
    wide = _wide(sample)
    return Guess(wide or encoding or _FALLBACK, bool(wide))


def _sample(data: bytes) -> bytes:
    """The lines that have bytes beyond ASCII, as many as a guess needs."""
    found, size = [], 0
    for match in _HIGH.finditer(data):
        found.append(match[0][:_SAMPLE])
        size += len(found[-1])
        if size > _SAMPLE:
            break
    return b"\n".join(found)


def _readings(sample: bytes) -> Iterator[tuple[str, str, str]]:
    """Each encoding that takes the bytes, with the text in it and letters that it may have."""
    texts = {name: _decoded(sample, name) for name in dict.fromkeys(chain(*_OF_LANGUAGES.values()))}
    most = max(map(len, _OF_LANGUAGES.values()))
    for place in range(most):
        for tag, names in _OF_LANGUAGES.items():
            text = texts[names[place]] if place < len(names) else None
            if text is not None:
                yield names[place], text, LETTERS[tag]
    for name in _WESTERN:
        if (text := texts[name]) is not None:
            yield name, text, ""


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _fit(text: str, letters: str) -> float:
    """How much of what is beyond ASCII is as the words of a language have it, from 0 to 1.

    Args:
        text: As one encoding has it.
        letters: Those of the language; empty for names of all of western Europe.
    """
    weights = _weights(letters) if letters else dict.fromkeys(WESTERN, _MIXED)
    words = _of_words(text, weights, is_at_ends=letters in _AT_ENDS)
    found = list(chain(words, _of_signs(text)))
    return sum(found) / len(found) if found else 0.0


def _weights(letters: str) -> dict[str, float]:
    # An alphabet of another script has all letters, so that what is common tells more.
    whole = len(letters) > 2 * COMMONEST
    return {
        letter: _ONCE if at < COMMONEST or not whole else _OTHERS
        for at, letter in enumerate(letters)
    }


def _of_words(text: str, weights: dict[str, float], *, is_at_ends: bool) -> Iterable[float]:
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii():
            beyond = _BEYOND.findall(word)
            is_sound = word.isupper() or word[1:] == word[1:].lower()
            # No language of Latin letters has words of accents alone.
            if len(beyond) == len(word) >= _LONG and beyond[0] < _BEHIND_LATIN:
                is_sound = False
            if is_at_ends and not word[:-1].isascii():
                is_sound = False
            for letter in beyond:
                yield weights.get(letter.lower(), 0.0) if is_sound else 0.0


def _of_signs(text: str) -> Iterator[float]:
    for match in _BEYOND.finditer(text):
        sign, at = match[0], match.start()
        if sign.isalpha() and sign not in _SIGNS:
            continue
        is_behind = text[at - 1 : at].isalpha()
        is_inside = is_behind and text[at + 1 : at + 2].isalpha()
        is_lost = is_inside or (is_behind and sign in _OPENING)
        is_lost = is_lost or (sign in _ALONE and text[at + 1 : at + 2].isalpha())
        yield float(sign in _INSIDE or (sign in _SIGNS and not is_lost))


def _wide(sample: bytes) -> str:
    """The encoding of Chinese, Japanese or Korean that the bytes look like; empty for none."""
    best, encoding = max((_common(sample, name), name) for name in WIDE)
    return encoding if best >= _FITS else _by_library(sample)


def _common(sample: bytes, encoding: str) -> float:
    """How many of the letters beyond ASCII are those of common words, from 0 to 1."""
    text = _decoded(sample, encoding)
    letters = [] if text is None else [item for item in _BEYOND.findall(text) if item.isalpha()]
    if not letters:
        return 0.0
    common, script = WIDE[encoding]
    of_script = [script[:1] <= item <= script[1:] for item in letters]
    if script and not any(of_script):
        return 0.0
    known = [item.encode(encoding)[0] in common for item in letters]
    found: float = _MIXED * sum(known) + (1 - _MIXED) * sum(of_script)
    return found / len(letters)


def _by_library(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*WIDE]).best()
    return best.encoding if best is not None else ""
