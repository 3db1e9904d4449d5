"""TOML: keys and values as they are written, with as few marks as they need (TOML 1.0).

The standard library reads TOML and writes none. Beside what stands here a seed has nothing but
headers and remarks.
"""

import re
from collections.abc import Mapping
from datetime import date

_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
#: what no string on one line may hold as it is
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
#: the same of a string of several lines
_CONTROL_OF_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
#: a day as TOML writes it, and a year that is read as it is written
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_SURROGATES = range(0xD800, 0xE000)
_SHORT = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r"}

Value = str | int | float | bool | tuple[str, ...] | tuple[float, ...] | Mapping[str, str | int]


def key(name: str) -> str:
    r"""The name of a key, in quotation marks where it needs them.

    >>> print(key("cost"), key("due by"), key(""))
    cost "due by" ""
    """
    return name if _BARE.fullmatch(name) else string(name)


def string(text: str) -> str:
    r"""Text on one line: between apostrophes where that spares it escapes.

    >>> print(string("plain"), string('say "no"'), string("it's \"so\""))
    "plain" 'say "no"' "it's \"so\""
    """
    is_plain = '"' not in text and "\\" not in text
    if not is_plain and "'" not in text and not _CONTROL.search(text):
        return f"'{text}'"
    return f'"{_escaped(text, _CONTROL)}"'


def text_of(text: str) -> str:
    r"""Text of one line or of several, each of which then stands on its own.

    >>> text_of("first\nsecond").count("\n")
    2
    """
    if "\n" not in text:
        return string(text)
    escaped = _escaped(text, _CONTROL_OF_LINES, '"""')
    if escaped.endswith('"'):
        escaped = rf"{escaped[:-1]}\""
    return f'"""\n{escaped}"""'


def _escaped(text: str, unfit: re.Pattern[str], quote: str = '"') -> str:
    marked = text.replace("\\", r"\\").replace(quote, rf"{quote[:-1]}\"")
    return unfit.sub(_escape, marked)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if ord(char) in _SURROGATES:
        # Half a character is not one, and no text can hold it.
        return "\N{REPLACEMENT CHARACTER}"
    return _SHORT.get(char, f"\\u{ord(char):04X}")


def date_of(words: str) -> str:
    """Date words: a day or a year without quotation marks, all else as text.

    >>> print(date_of("2026-12-15"), date_of("1987"), date_of("2026-02-30"), date_of("late 2026"))
    2026-12-15 1987 "2026-02-30" "late 2026"
    """
    if _YEAR.fullmatch(words):
        return words
    if _DAY.fullmatch(words):
        try:
            return date.fromisoformat(words).isoformat()
        except ValueError:
            pass
    return string(words)


def value_of(value: Value) -> str:
    """Any value that a field of a seed may have."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return (
            f"{{ {', '.join(f'{key(name)} = {value_of(item)}' for name, item in value.items())} }}"
        )
    if isinstance(value, tuple):
        return f"[{', '.join(map(value_of, value))}]"
    return text_of(value) if isinstance(value, str) else repr(value)
