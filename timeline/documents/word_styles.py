"""The styles and lists of a Word document: which paragraphs are headings, items or contents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.documents.elements import Visitor, local

#: styles that a document has at most: of others it is not known what they are
_MOST = 10_000
#: styles of which one is based on the next
_DEEPEST = 20
_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_LIST = re.compile(r"list\s+(?:bullet|number)(?:\s+(\d))?", re.IGNORECASE)
_CONTENTS = re.compile(r"toc\s+\d|table\s+of\s+figures", re.IGNORECASE)
_NO = frozenset({"0", "false", "off", "none"})
#: the level of an outline that is no heading (ECMA-376, 17.3.1.20)
_BODY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class WordStyle:
    """What a style says of its paragraphs, or of its words; None where it says nothing."""

    name: str = ""
    base: str = ""
    #: level of a heading, 1 the highest; 0 for a paragraph of the text
    heading: int | None = None
    #: the numbering of a list, "0" for none, and its level, 0 the outermost
    numbering: str | None = None
    level: int | None = None
    is_bold: bool | None = None
    #: of a table: whether its first row stands out by bold letters
    has_heads: bool | None = None
    is_of_contents: bool = False


_PLAIN = WordStyle()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordStyles:
    """The styles and numberings of a document."""

    styles: Mapping[str, WordStyle] = field(default_factory=dict)
    #: formats of numberings ("bullet", "decimal") at their levels, by their id
    formats: Mapping[str, Mapping[int, str]] = field(default_factory=dict)

    def style(self, name: str) -> WordStyle:
        """A style with what those say that it is based on."""
        return self.styles.get(name, _PLAIN)

    def has_numbers(self, numbering: str, level: int) -> bool:
        """Whether items of a list have numbers, or letters, and not bullets."""
        return self.formats.get(numbering, {}).get(level, "bullet") not in ("bullet", "none")


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether an element that turns something on does so (ECMA-376, 17.17.4)."""
    return value_of(attributes).lower() not in _NO


def value_of(attributes: Mapping[str, str], name: str = "val") -> str:
    """An attribute, whatever its namespace; empty where it is missing."""
    return next((value for key, value in attributes.items() if local(key) == name), "")


def number_of(attributes: Mapping[str, str], name: str = "val") -> int:
    """An attribute that is a number of at most two digits; 0 for any other."""
    value = value_of(attributes, name)
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= len("99") else 0


def heading_of(level: int) -> int:
    """The heading that a level of the outline makes, counted from 0; 0 for none."""
    return level + 1 if level < _BODY else 0


@dataclass(slots=True)
class StylesVisitor(Visitor):
    """Keeps the styles of a document."""

    _found: dict[str, WordStyle] = field(default_factory=dict)
    _id: str = ""
    _open: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "style":
            self._id = value_of(attributes, "styleId") if len(self._found) < _MOST else ""
            self._found[self._id] = WordStyle()
        elif tag == "tblStylePr" and value_of(attributes, "type") != "firstRow":
            tag = "other"
        elif self._id:
            self._say(tag, attributes)
        self._open.append(tag)

    def _say(self, tag: str, attributes: dict[str, str]) -> None:
        said = self._found[self._id]
        if tag == "name":
            said = _named(said, value_of(attributes))
        elif tag == "basedOn":
            said = replace(said, base=value_of(attributes))
        elif tag == "outlineLvl":
            said = replace(said, heading=heading_of(number_of(attributes)))
        elif tag == "numId":
            said = replace(said, numbering=value_of(attributes))
        elif tag == "ilvl":
            said = replace(said, level=number_of(attributes))
        elif tag == "b":
            said = self._bold(said, on=is_on(attributes))
        self._found[self._id] = said

    def _bold(self, said: WordStyle, *, on: bool) -> WordStyle:
        if "other" in self._open:
            return said
        return (
            replace(said, has_heads=on) if "tblStylePr" in self._open else replace(said, is_bold=on)
        )

    def end(self) -> None:
        """An element ends."""
        if self._open.pop() == "style":
            self._id = ""

    def text(self, characters: str) -> None:
        """Characters, of which none is kept."""

    @property
    def styles(self) -> dict[str, WordStyle]:
        """The styles by their ids."""
        return {name: self._whole(style) for name, style in self._found.items()}

    def _whole(self, style: WordStyle) -> WordStyle:
        base = style.base
        for _ in range(_DEEPEST):
            below = self._found.get(base)
            if below is None:
                break
            style = _based(style, below)
            base = below.base
        return style


def _named(said: WordStyle, name: str) -> WordStyle:
    heading, item = _HEADING.fullmatch(name), _LIST.fullmatch(name)
    if heading is not None:
        return replace(said, name=name, heading=int(heading[1]))
    if item is not None:
        return replace(said, name=name, numbering=name, level=int(item[1] or 1) - 1)
    if name.lower() == "title":
        return replace(said, name=name, heading=1)
    return replace(said, name=name, is_of_contents=_CONTENTS.fullmatch(name) is not None)


def _based(style: WordStyle, below: WordStyle) -> WordStyle:
    """A style with what the one below it says, where it says nothing itself."""
    return WordStyle(
        name=style.name,
        heading=below.heading if style.heading is None else style.heading,
        numbering=below.numbering if style.numbering is None else style.numbering,
        level=below.level if style.level is None else style.level,
        is_bold=below.is_bold if style.is_bold is None else style.is_bold,
        has_heads=below.has_heads if style.has_heads is None else style.has_heads,
        is_of_contents=style.is_of_contents or below.is_of_contents,
    )


@dataclass(slots=True)
class NumberingVisitor(Visitor):
    """Keeps the formats of lists."""

    #: at their levels, by the ids of abstract numberings
    _abstract: dict[str, dict[int, str]] = field(default_factory=dict)
    #: abstract numberings of the ids that paragraphs name
    _named: dict[str, str] = field(default_factory=dict)
    _id: str = ""
    _level: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if len(self._abstract) + len(self._named) > _MOST:
            return
        if tag == "abstractNum":
            self._id = value_of(attributes, "abstractNumId")
        elif tag == "num":
            self._id = value_of(attributes, "numId")
        elif tag == "abstractNumId":
            self._named[self._id] = value_of(attributes)
        elif tag == "lvl":
            self._level = number_of(attributes, "ilvl")
        elif tag == "numFmt":
            self._abstract.setdefault(self._id, {})[self._level] = value_of(attributes)

    def end(self) -> None:
        """An element ends."""

    def text(self, characters: str) -> None:
        """Characters, of which none is kept."""

    @property
    def formats(self) -> dict[str, dict[int, str]]:
        """The formats at their levels, by the ids that paragraphs name."""
        return {name: self._abstract.get(kind, {}) for name, kind in self._named.items()}
