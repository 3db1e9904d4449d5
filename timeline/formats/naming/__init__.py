"""Ids written into seeds beside what people wrote there, of which every byte stays."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

#: the text of a file with the ids written into it, by the lines on which their events begin;
#: beside it those for which there is no room
Named = tuple[str, Mapping[int, str]]
#: names the events of a text
Name = Callable[[str, Mapping[int, str]], Named]


def _late(module: str) -> Name:
    def name(text: str, ids: Mapping[int, str]) -> Named:
        found: Named = import_module(f"{__name__}.{module}").name(text, ids)
        return found

    return name


#: what does so, by the endings of files
NAMES: Mapping[str, Name] = MappingProxyType(
    {"toml": _late("toml"), "csv": _late("sheet"), "tsv": _late("sheet")}
)
