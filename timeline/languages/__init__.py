"""Languages: what each one says of time, to be read and to be spoken."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.languages.language import Language

#: primary tag of BCP 47 to the module with the `LANGUAGE` of that row
LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "timeline.languages.english.language"})
_DEFAULT = "en"
_NUMERIC = "timeline.languages.numeric"


def primary(tag: str) -> str:
    """The primary part of a language tag, in lower case.

    >>> primary("pt_BR")
    'pt'
    """
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def language_of(tag: str) -> "Language":
    """The language of a tag, English where it is empty.

    Where there is no such row it is one that reads EDTF and dates in numbers and no words.
    """
    return _row(LANGUAGES.get(primary(tag or _DEFAULT), _NUMERIC))


@cache
def _row(module: str) -> "Language":
    row: Language = import_module(module).LANGUAGE
    return row
