"""What is read as files of another format: seeds too, each statement with its document."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from timeline.formats import BY_ENDING, FORMATS, WRITTEN, Export, listed
from timeline.formats.kept import not_kept
from timeline.formats.load import read_again
from timeline.formats.options import ExportOptions
from timeline.formats.toml_write import Seed, seeds
from timeline.merge import build
from timeline.model import Origin, Problem, Records
from timeline.seeds.reading_options import ReadOptions

#: the format of seeds, which go into a folder where they are several
SEEDS: Final = "toml"
#: what files are converted to
TO = (
    SEEDS,
    *(name for name, form in WRITTEN.items() if not (form.is_chart or form.is_news)),
)
STANDARD: Final = "-"
_HEAD = """\
# From {}. Where that is a document, say it here: words like "last year" are read from its date.
# [document]
# title = "…"
# published = 2024-01-19

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where what is converted goes: a file, or a folder of seeds."""

    form: str
    path: Path
    is_folder: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """Files that are to be written, and what is told of them first."""

    files: Mapping[Path, bytes]
    problems: tuple[Problem, ...] = ()
    #: what they do not keep, in words
    lost: tuple[str, ...] = ()


def target(out: str, to: str = "") -> Target:
    """Where it goes and as what, by its name and the format that is asked for.

    Raises:
        ValueError: The two do not fit, or the format cannot be known.
    """
    path = Path(out)
    ending = path.suffix.lower().removeprefix(".")
    if out == STANDARD:
        if not to:
            raise ValueError("standard output has no ending: say which format with --to csv")
        return Target(form=to, path=path)
    if path.is_dir() or out.endswith(("/", "\\")) or (not ending and to in ("", SEEDS)):
        if to not in ("", SEEDS):
            raise ValueError(f"{out} is a folder, which {SEEDS} goes into: name a file of {to}")
        return Target(form=SEEDS, path=path, is_folder=True)
    named = BY_ENDING[ending].name if ending in BY_ENDING else ending
    if to and named in FORMATS and named != to:
        raise ValueError(f"{out} ends in .{ending}, and --to says {to}: take one of them")
    if not to and named not in TO:
        endings = listed((f".{name}" for name in TO), "or")
        raise ValueError(f"{out} does not end in {endings}: name such a file, or say --to")
    return Target(form=to or named, path=path)


def converted(
    records: Records, to: Target, options: ExportOptions, reading: ReadOptions
) -> Converted:
    """The files that say what the records say, as far as their format can.

    Args:
        records: Documents and statements, without what nobody is to see.
        to: Where they go.
        options: How they are written.
        reading: How files are read, with the day of today; what is written is read again by it.

    Raises:
        TimelineError: A library that writes them is missing.
        ValueError: Several seeds would go into one file.
    """
    made = _seeds(records, to) if to.form == SEEDS else _exported(records, to, options, reading)
    form = FORMATS[to.form]
    if not form.is_read:
        return replace(made, lost=("it is for readers, and not read back",))
    again = read_again({str(path): data for path, data in made.files.items()}, form, reading)
    assert reading.today is not None  # noqa: S101 - as documented
    return replace(made, lost=not_kept(records, again, today=reading.today))


def _exported(
    records: Records, to: Target, options: ExportOptions, reading: ReadOptions
) -> Converted:
    assert reading.today is not None  # noqa: S101 - as documented
    timeline, problems = build(records, today=reading.today)
    as_stated = replace(timeline, today=None, is_as_stated=True)
    output = FORMATS[to.form].written(Export(timeline=as_stated, options=options))
    told = tuple(replace(item, origin=Origin(file=str(to.path))) for item in output.warnings)
    return Converted(files={to.path: output.pages[0]}, problems=(*problems, *told))


def _seeds(records: Records, to: Target) -> Converted:
    if not (to.is_folder or records.documents):
        # Lists go into one file, as far as no id of it means two events.
        name = _inputs(records)
        one = (replace(item, origin=replace(item.origin, file=name)) for item in records.statements)
        records = replace(records, statements=tuple(one))
    found = seeds(records)
    if to.is_folder:
        return Converted(files={to.path / f"{seed.name}.toml": _text(seed) for seed in found})
    if len(found) > 1:
        raise ValueError(
            f"that makes {len(found)} seeds, one for each document or list: name a folder for "
            f"them, {to.path.with_suffix('')}/"
        )
    return Converted(files={to.path: _text(found[0])} if found else {})


def _inputs(records: Records) -> str:
    """The names of the files that are read, as one."""
    files = dict.fromkeys(item.origin.file for item in records.statements)
    names = dict.fromkeys(PurePath(file).name for file in files)
    return ", ".join("standard input" if name == STANDARD else name for name in names)


def _text(seed: Seed) -> bytes:
    """A seed; a list begins with how it becomes a document."""
    if seed.document or not seed.statements:
        return seed.text.encode()
    file = PurePath(seed.statements[0].origin.file).name
    name = " ".join(file.split()) if file != STANDARD else "standard input"
    return f"{_HEAD.format(name)}{seed.text}".encode()
