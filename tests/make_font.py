"""Make the chart's typeface anew: Noto Sans, semi-condensed, cut to what charts need.

    python tests/make_font.py "NotoSans[wdth,wght].ttf"

The file is the variable font of the Noto project, version 2.015, from Debian or any package of
fonts. Its licence (OFL 1.1) reserves no name; what is made of it is called otherwise all the same,
so that nobody takes one for the other. The same file gives the same bytes.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

#: ranges of characters: Latin, Greek, Cyrillic with Kazakh, marks, punctuation, currencies, numbers
_RANGES = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1)),
    *((0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x1F8, 0x1F9), (0x218, 0x21B)),
    *((0x22A, 0x22D), (0x232, 0x233), (0x259, 0x259), (0x2B9, 0x2BC), (0x2C6, 0x2DD)),
    *((0x300, 0x30C), (0x323, 0x328), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF)),
    *((0x1F00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20C0)),
    *((0x2100, 0x2126), (0x2150, 0x215F), (0x2212, 0x2212), (0xFB00, 0xFB04)),
)
#: places on the axes of the variable font
_WIDTH = 87.5
_WEIGHTS = (("Regular", 400), ("Bold", 700))
FAMILY = "Timeline Sans"
FOLDER = Path(__file__).parent.parent / "timeline" / "chart" / "fonts"


def main(path: str) -> None:
    """Write the font files."""
    instancer: Any = import_module("fontTools.varLib.instancer")
    read: Any = import_module("fontTools.ttLib").TTFont
    for name, weight in _WEIGHTS:
        font = instancer.instantiateVariableFont(
            read(path, recalcTimestamp=False), {"wdth": _WIDTH, "wght": weight}
        )
        _cut(font)
        _closer(font)
        _named(font, name, weight)
        font.save(FOLDER / f"TimelineSans-{name}.ttf")


def _cut(font: Any) -> None:
    """Leave what is not asked for; of features what letters need to stand right."""
    subset: Any = import_module("fontTools.subset")
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "locl", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["STAT", "DSIG", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in _RANGES for code in range(low, high + 1)])
    cutter.subset(font)


def _closer(font: Any) -> None:
    """Kerning brings letters closer only: then no line is wider than its letters."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            for value in _values(inner):
                if getattr(value, "XAdvance", 0) > 0:
                    value.XAdvance = 0


def _values(table: Any) -> Any:
    if table.LookupType != 2:
        return
    for pairs in getattr(table, "PairSet", ()):
        yield from (record.Value1 for record in pairs.PairValueRecord if record.Value1)
    for first in getattr(table, "Class1Record", ()):
        yield from (record.Value1 for record in first.Class2Record if record.Value1)


def _named(font: Any, style: str, weight: int) -> None:
    names = font["name"]
    copyright_line = names.getDebugName(0)
    licence, address = names.getDebugName(13), names.getDebugName(14)
    names.names = []
    said = {
        0: copyright_line,
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style}",
        4: FAMILY if style == "Regular" else f"{FAMILY} {style}",
        5: "Version 1.000",
        6: f"TimelineSans-{style}",
        13: licence,
        14: address,
    }
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].usWidthClass = 5
    bold = style == "Bold"
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


if __name__ == "__main__":
    main(*sys.argv[1:])
