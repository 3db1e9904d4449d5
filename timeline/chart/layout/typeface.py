"""The typeface of a chart: the one that comes along, a family of this machine, or a file."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline.chart.layout.geometry import Weight
from timeline.errors import OutputError

#: endings of files that hold one font
ENDINGS = (".ttf", ".otf")
#: the family that comes along: see `tests/make_font.py`
OWN = "Timeline Sans"
_FOLDER = Path(__file__).parent.parent / "fonts"
#: how strong a font is in each weight (OpenType `usWeightClass`)
_CLASSES = {Weight.REGULAR: 400, Weight.BOLD: 700}
#: families that a message names
_NEAR = 3
#: how strong each name is that matplotlib may have for a weight
_STRENGTHS = {"light": 300, "normal": 400, "regular": 400, "book": 400, "medium": 500} | {
    "semibold": 600,
    "demibold": 600,
    "demi": 600,
    "bold": 700,
    "heavy": 800,
    "extra bold": 800,
    "black": 900,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface:
    """A typeface that matplotlib can draw with."""

    #: what people and SVGs call it
    name: str
    #: what matplotlib knows it by, and no other font of this machine
    key: str
    #: a fingerprint of its files; empty for the one that comes along
    stamp: str = ""


@lru_cache(maxsize=16)
def typeface(font: str = "") -> Typeface:
    """The typeface of a name or of a path; the one that comes along where it is empty.

    Raises:
        OutputError: There is none.
    """
    if not font:
        files = {weight: _FOLDER / f"TimelineSans-{weight.name.title()}.ttf" for weight in Weight}
        return _registered(OWN, files)
    if font.lower().endswith(ENDINGS):
        return _of_file(Path(font))
    return _of_family(font)


def _of_file(path: Path) -> Typeface:
    """The typeface of a file; its bold is that of its family beside it, where there is one."""
    if not path.is_file():
        raise OutputError(f"there is no font file {str(path)!r}: write its path, or a family")
    entry = _entry(path)
    if entry is None:
        raise OutputError(f"{str(path)!r} is not a font that can be read: write a TTF or OTF file")
    beside = (_entry(other) for other in sorted(path.parent.iterdir()) if _is_font(other))
    family = [item for item in beside if item is not None and item.name == entry.name]
    bold = _nearest(family, _CLASSES[Weight.BOLD]) or entry
    files = {Weight.REGULAR: path, Weight.BOLD: Path(bold.fname)}
    return _registered(entry.name, files, stamped=True)


def _is_font(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and path.is_file()


def _entry(path: Path) -> Any:
    """What matplotlib knows of a font file; None where it cannot read it."""
    from matplotlib.font_manager import get_font, ttfFontProperty

    try:
        return ttfFontProperty(get_font(str(path)))
    except (RuntimeError, OSError, KeyError, ValueError):
        return None


def _of_family(name: str) -> Typeface:
    from difflib import get_close_matches

    from matplotlib.font_manager import fontManager

    folded = name.casefold()
    known = [item for item in fontManager.ttflist if not item.name.startswith(_MARK)]
    found = [item for item in known if item.name.casefold() == folded]
    if not found:
        names = {item.name.casefold(): item.name for item in known}
        close = get_close_matches(folded, names, n=_NEAR, cutoff=0.5)
        close += [one for one in sorted(names) if folded in one and one not in close]
        near = ", ".join(repr(names[one]) for one in close[:_NEAR])
        hint = f"did you mean {near}?" if near else "write a family, or the path of a TTF or OTF"
        raise OutputError(f"there is no font {name!r} on this machine: {hint}")
    files = {weight: _nearest(found, strength) for weight, strength in _CLASSES.items()}
    paths = {weight: Path((item or found[0]).fname) for weight, item in files.items()}
    return _registered(found[0].name, paths, stamped=True)


def _nearest(entries: Any, strength: int) -> Any:
    """The upright font of usual width whose weight is nearest; None where there is none."""
    upright = [item for item in entries if item.style == "normal"]
    return min(
        upright,
        key=lambda item: (
            item.stretch != "normal",
            abs(_strength(item.weight) - strength),
            item.fname,
        ),
        default=None,
    )


def _strength(weight: int | str) -> int:
    return weight if isinstance(weight, int) else _STRENGTHS.get(weight, 400)


#: begins the names by which matplotlib knows our typefaces
_MARK = "timeline: "


def _registered(name: str, files: dict[Weight, Path], *, stamped: bool = False) -> Typeface:
    """The typeface, made known to matplotlib under a name of its own.

    A font of the same name may be installed, and be another version.
    """
    from matplotlib.font_manager import FontEntry, fontManager

    said = sha256(b"".join(files[weight].read_bytes() for weight in Weight)).hexdigest()
    key = f"{_MARK}{name} {said[:12]}"
    known = {item.name for item in fontManager.ttflist}
    if key not in known:
        fontManager.ttflist.extend(
            FontEntry(
                fname=str(files[weight]),
                name=key,
                style="normal",
                variant="normal",
                weight=strength,
                stretch="normal",
                size="scalable",
            )
            for weight, strength in _CLASSES.items()
        )
    return Typeface(name=name, key=key, stamp=said if stamped else "")
