"""Seed files and folders to checked records."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePath
from types import MappingProxyType

from timeline import files
from timeline.errors import TimelineError, reason
from timeline.evidence.kept_text import FOLDER as KEPT_TEXTS
from timeline.formats import BY_ENDING, FORMATS, READ, Format, listed
from timeline.limits import LIMITS
from timeline.memory import kept
from timeline.model import Origin, Problem, Records, Severity, errors_of
from timeline.recurrence.horizon import Horizon
from timeline.seeds.check import Checked, check, default_order, default_zone
from timeline.seeds.columns import columns_of
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw, taken_from
from timeline.seeds.snapshots import dated

#: the endings of seeds, in a sentence
_ENDINGS = listed((f".{name}" for name in READ), "or")
_STDIN = "-"
_AS_THEY_ARE: Mapping[str, bytes] = MappingProxyType({})
#: how workbooks begin, those in ZIP and those of Excel before 2007
_ZIP = b"PK\x03\x04"
_WORKBOOKS = (_ZIP, b"\xd0\xcf\x11\xe0")
#: how classes begin in the languages of most sheets
_CLASSES = (
    *(b"privat", b"confiden", b"vertraulich", b"geheim", b"poufn"),
    *(word.encode() for word in ("privé", "конфиденц", "機密", "机密", "非公開", "비공개")),
)
#: what a class of somebody's own begins with, where there are classes
_OWN = re.compile(rb"(?<![a-z0-9])x-")
#: a letter in other words, in TOML and JSON
_ESCAPED = re.compile(rb"\\u0*[4-7]")
#: what may part a word where lines are folded
_BETWEEN = b"\r\n\t "
#: bytes that are looked through at a time, so that a long file is not copied, and of the next
#: ones those that a word may go on in
_PIECE, _OVERLAP = 100_000, 100


@kept()
def load(
    paths: Iterable[str],
    stdin: Callable[[], bytes],
    *,
    options: ReadOptions = PLAIN,
    instead: Mapping[str, bytes] = _AS_THEY_ARE,
    form: Format | None = None,
) -> Records:
    """Everything that the seeds at `paths` say.

    Args:
        paths: Files, folders (their files in order of name) and ``-``.
        stdin: Gives the bytes of standard input; called only for ``-``.
        options: How they are read; what is not said there, the seeds may say of the timeline.
        instead: What to take files for, by their paths, instead of what they hold.
        form: The format of the files that are named; None to go by their endings.

    Raises:
        TimelineError: A path does not exist, is of no known kind, or is an empty folder.
    """
    problems: list[Problem] = []
    found = (
        (name, data, form or _form(name, data, problems))
        for name, data in _files(paths, stdin, problems, instead, form)
    )
    return _said(found, options, problems)


def read_again(made: Mapping[str, bytes], form: Format, options: ReadOptions = PLAIN) -> Records:
    """Everything that files of one format say, by their names; they need not be there."""
    return _said(((name, data, form) for name, data in made.items()), options, [])


def read_given(given: Mapping[str, bytes], options: ReadOptions = PLAIN) -> Records:
    """Everything that files say, by their names; of other endings than seeds they are left out."""
    problems: list[Problem] = []
    found = [
        (name, data, _form(name, data, problems))
        for name, data in given.items()
        if is_read(PurePath(name).name)
    ]
    return _said(found, options, problems)


def _said(
    found: Iterable[tuple[str, bytes, Format]], options: ReadOptions, problems: list[Problem]
) -> Records:
    """Everything that some files say, each with its name, its bytes and its format."""
    raw: dict[str, Raw] = {}
    hiding: dict[str, Callable[[], bool]] = {}
    waiting: list[tuple[str, bytes, Format]] = []
    for name, data, form in found:
        hiding[name] = _hiding(data)
        is_first = form.name == "toml"
        raw[name] = _read(name, data, form, options, problems) if is_first else Raw()
        if not is_first:
            waiting.append((name, data, form))
    said_zone = options.timezone
    # What seeds say of the timeline and of columns holds for the files beside them.
    options = _as_said(options, tuple(raw.values()), problems)
    for name, data, form in taken_from(waiting):
        raw[name] = _read(name, data, form, options, problems)
    raw = dated(raw, problems, options.today)
    order = options.order or default_order(raw.values())
    horizon = Horizon.from_today(options.horizon, options.today)
    checked = [check(said, _stem(name), order, horizon) for name, said in raw.items()]
    # The events of a sheet are read while they are checked, and what is wrong is known then.
    unread = (problem.origin.file for problem in errors_of(problems))
    unsure = (name for name, said in raw.items() if _is_unsure(said) and hiding[name]())
    may_hide = (*unread, *unsure)
    records = gather((Checked(problems=tuple(problems), may_hide=may_hide), *checked))
    if not said_zone:
        return records
    return replace(records, about=replace(records.about, timezone=said_zone))


def _as_said(options: ReadOptions, seeds: tuple[Raw, ...], problems: list[Problem]) -> ReadOptions:
    """The options with what the seeds that were read say."""
    order = options.order or default_order(seeds)
    zone = options.timezone or default_zone(seeds)
    columns = {**columns_of(seeds, problems), **options.columns}
    return replace(options, order=order, timezone=zone, columns=columns)


def _may_hide(data: bytes) -> bool:
    """Whether the bytes of a file may say that an event is private.

    >>> _may_hide(b"class = 'Private'"), _may_hide(b"class = 'x-board'"), _may_hide(b"x-ray")
    (True, True, False)
    """
    pieces = range(0, len(data), _PIECE)
    found = {sign for at in pieces for sign in _signs(data[at : at + _PIECE + _OVERLAP])}
    return "private" in found or found >= {"class", "own"}


def _signs(data: bytes) -> Iterator[str]:
    # UTF-16 has a zero beside each letter.
    said = data.lower().translate(None, b"\0")
    words = said.translate(None, _BETWEEN)
    if any(item in words for item in _CLASSES) or (b"\\u" in said and _ESCAPED.search(said)):
        yield "private"
    if b"class" in words:
        yield "class"
    if b"x-" in said and _OWN.search(said):
        yield "own"


def _hiding(data: bytes) -> Callable[[], bool]:
    """Whether a file may say that an event is private; packed bytes are looked at when asked."""
    if data.startswith(_ZIP):
        return lambda: _may_hide_packed(data)
    found = _may_hide(data)
    return lambda: found


def _may_hide_packed(data: bytes) -> bool:
    """The same of a workbook; one that cannot be unpacked may say it."""
    from timeline.formats.sheet.package import Package

    package = Package(data)
    try:
        package.check()
        return any(_may_hide(b"".join(package.pieces(name))) for name in package.names)
    except TimelineError:
        return True


def _is_unsure(raw: Raw) -> bool:
    """Whether something of a file is not read of which it is not known whom it is for."""
    return not {*errors_of(raw.problems)} <= {*raw.known}


def _files(
    paths: Iterable[str],
    stdin: Callable[[], bytes],
    problems: list[Problem],
    instead: Mapping[str, bytes],
    form: Format | None,
) -> Iterator[tuple[str, bytes]]:
    for name in dict.fromkeys(paths):
        if name == _STDIN:
            yield name, stdin()
            continue
        path = Path(name)
        try:
            is_folder = path.is_dir()
            if not is_folder and not path.exists():
                raise TimelineError(
                    f"no seeds at {name!r}: `timeline init` makes some, --seeds PATH names others"
                )
        except OSError as error:
            raise TimelineError(f"{name}: cannot be read: {reason(error)}") from None
        chosen = _of_folder(path, problems) if is_folder else [path]
        if not is_folder and form is None and _ending(name) not in BY_ENDING:
            raise TimelineError(f"{name}: seeds end in {_ENDINGS}, not {path.suffix!r}")
        for file in chosen:
            try:
                data = instead.get(str(file)) or files.read_input(file, LIMITS["seed.bytes"])
            except TimelineError as error:
                origin = Origin(file=str(file))
                problems.append(Problem(origin=origin, message=str(error), left_out="all of it"))
                continue
            yield str(file), data


def _keeps_texts(path: Path) -> bool:
    """Whether it is the folder in which texts of documents are kept, with no seed in it."""
    if path.name != KEPT_TEXTS or not path.is_dir():
        return False
    try:
        return not any(is_read(inside.name) for inside in path.iterdir())
    except OSError:
        return False


def is_read(name: str) -> bool:
    """Whether a file of that name is read where a folder is."""
    form = BY_ENDING.get(_ending(name))
    return not name.startswith(".") and form is not None and form.is_found


def _of_folder(folder: Path, problems: list[Problem]) -> list[Path]:
    try:
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        # A link that leads nowhere is read, so that it is reported that it cannot be.
        seeds = [path for path in inside if is_read(path.name) and not path.is_dir()]
        folders = [path for path in inside if path.is_dir()]
    except OSError as error:
        raise TimelineError(f"{folder}: cannot be read: {reason(error)}") from None
    if not seeds:
        raise TimelineError(
            f"no seeds in {str(folder)!r}: put files that end in {_ENDINGS} there, "
            "or let `timeline init` make one"
        )
    for path in inside:
        if path not in seeds and not _keeps_texts(path):
            message = _passed_over(path, is_folder=path in folders)
            problems.append(
                Problem(origin=Origin(file=str(path)), message=message, severity=Severity.WARNING)
            )
    return seeds


def _passed_over(path: Path, *, is_folder: bool) -> str:
    """Why a file in a folder of seeds is not read."""
    if is_folder:
        return "passed over: a folder in a folder; name it with --seeds"
    if _ending(path.name) in BY_ENDING:
        return (
            "passed over: a page is a seed where it is named by itself, with --seeds, and has "
            "events of schema.org; `timeline extract` reads its text"
        )
    return f"passed over: seeds end in {_ENDINGS}"


def _ending(name: str) -> str:
    """The ending of a file name, without the dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def _stem(name: str) -> str:
    """A file's name without its ending."""
    return Path(name).stem if name != _STDIN else "stdin"


def _form(name: str, data: bytes, problems: list[Problem]) -> Format:
    """The format of a file by its ending, or by its bytes where these are a workbook's."""
    form = BY_ENDING.get(_ending(name))
    if form is None or form.read_bytes is not None or not data.startswith(_WORKBOOKS):
        return form or _guess(data)
    message = f"a workbook under the name of {form.name.upper()}: it is read as a workbook"
    origin = Origin(file=name)
    problems.append(Problem(origin=origin, message=message, severity=Severity.NOTE))
    return _guess(data)


def _read(
    name: str, data: bytes, form: Format, options: ReadOptions, problems: list[Problem]
) -> Raw:
    if form.read_bytes is not None:
        return form.read_bytes(data, name, options)
    if form.is_any_encoding and form.read_text is not None:
        return form.read_text(_decoded(data, name, options, problems), name, options)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"not UTF-8: byte 0x{data[error.start]:02x} cannot be read: save the file as UTF-8"
        )
        problem = Problem(
            origin=Origin(file=name, line=line), message=message, left_out="all of it"
        )
        return Raw(problems=(problem,))
    return form.read_text(text, name, options) if form.read_text else Raw()


def _decoded(data: bytes, name: str, options: ReadOptions, problems: list[Problem]) -> str:
    with suppress(UnicodeDecodeError):
        if b"\0" not in data:
            return data.decode("utf-8-sig")
    # What knows other encodings is imported where there is one.
    from timeline.formats.sheet.decode import decode

    decoded = decode(data, name, options.encoding)
    problems += decoded.problems
    return decoded.text


def _guess(data: bytes) -> Format:
    """The format of data without a file name: TOML where it begins like no other."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode()
    start = data.removeprefix(BOM_UTF8).lstrip()
    claimed = (row for row in READ.values() if row.begins and re.match(row.begins, start))
    return next(claimed, FORMATS["toml"])
