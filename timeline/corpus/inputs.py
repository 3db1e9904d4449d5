"""The documents that files, folders, patterns and corpora name, one after the other."""

import glob
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import BinaryIO

from timeline import edtf, files
from timeline.dates.rules import Anchor, DateOrder
from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError, NothingMatchedError, TimelineError, reason
from timeline.languages.detect import decide
from timeline.languages.read import read as read_date
from timeline.limits import LIMITS

#: endings of the files that a folder is searched for
ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".jsonl")
#: ending of a corpus: a line of JSON for each document
CORPUS = ".jsonl"
STDIN = "-"
#: bytes that are read at once of what is left out
_PIECE = 1_000_000
_TEXTS = ("title", "publisher", "author", "url", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file that holds one document, or many of them line by line."""

    #: path as the user gave it, below a folder as it is found there; "-" for standard input
    name: str
    #: bytes; 0 where it is not known
    size: int = 0
    #: why it cannot be read; empty where nothing is known against it
    error: str = ""
    #: whether it is a folder or a pattern without a document
    is_empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One document that has not been read yet."""

    #: where it is: a path, or a path and a line
    name: str
    data: bytes = b""
    #: whether `data` is a line of a corpus
    is_line: bool = False
    #: why there is nothing to read
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """The user's settings for the documents, which win over what they say themselves."""

    #: publication date of all documents that have none of their own in `published_of`
    published: EdtfDate | None = None
    #: by the names of files
    published_of: Mapping[str, EdtfDate] = field(default_factory=dict)
    order: DateOrder | None = None
    #: tag of BCP 47
    language: str = ""

    def of(self, file: str) -> EdtfDate | None:
        """The publication date of the documents in a file; None where none is given."""
        return self.published_of.get(file, self.published)


def input_files(names: Iterable[str]) -> tuple[InputFile, ...]:
    """The files that `names` name, each once.

    Args:
        names: Files, folders (their files in order of path), patterns as of a shell, and "-".

    Returns:
        The files in the order of the names. A name of nothing is a source with an error.

    Raises:
        NothingMatchedError: The names are folders and patterns without a document.
    """
    found: dict[str, InputFile] = {}
    for name in names:
        for source in _named(name):
            same = source.name if source.name == STDIN else os.path.realpath(source.name)
            found.setdefault(same, source)
    if all(source.is_empty for source in found.values()):
        errors = (f"{source.name}: {source.error}" for source in found.values())
        raise NothingMatchedError("; ".join(errors))
    return tuple(found.values())


def _named(name: str) -> Iterator[InputFile]:
    if name == STDIN:
        yield InputFile(name=name)
    elif os.path.isdir(name):  # noqa: PTH112 - a path of a name that is not a path is an error there
        yield from _inside(name)
    elif os.path.lexists(name):
        yield _file(name)
    elif glob.has_magic(name):
        paths = sorted(glob.glob(name, recursive=True), key=_parts)  # noqa: PTH207 - as given
        if not paths:
            yield InputFile(name=name, error="no file has such a name", is_empty=True)
        for path in paths:
            yield from _named(path)
    else:
        yield InputFile(name=name, error="there is no such file")


def _inside(folder: str) -> Iterator[InputFile]:
    faults: list[OSError] = []
    paths = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [item for item in folders if not item.startswith(".")]
        paths += [
            os.path.join(place, item)  # noqa: PTH118 - "./a" stays as it was given
            for item in names
            if item.lower().endswith(ENDINGS) and not item.startswith(".")
        ]
    for fault in faults:
        yield InputFile(name=str(fault.filename), error=f"cannot be read: {reason(fault)}")
    if not (paths or faults):
        error = f"no documents in this folder: they end in {', '.join(ENDINGS)}"
        yield InputFile(name=folder, error=error, is_empty=True)
    yield from map(_file, sorted(paths, key=_parts))


def _parts(path: str) -> tuple[str, ...]:
    return Path(path).parts


def _file(name: str) -> InputFile:
    try:
        return InputFile(name=name, size=Path(name).stat().st_size)
    except OSError as error:
        return InputFile(name=name, error=f"cannot be read: {reason(error)}")


def of_files(found: Iterable[InputFile], stdin: Callable[[], BinaryIO]) -> Iterator[Input]:
    """The documents in the sources, read from the disk when they are asked for.

    Args:
        found: Where they are.
        stdin: Gives standard input; called only for "-".
    """
    for source in found:
        if source.error:
            yield Input(name=source.name, error=source.error)
            continue
        try:
            if source.name == STDIN:
                yield from _of_stream(stdin())
            elif source.name.lower().endswith(CORPUS):
                yield from _of_corpus(source.name)
            else:
                yield _of_file(source.name)
        except OSError as error:
            yield Input(name=source.name, error=f"cannot be read: {reason(error)}")


def _of_corpus(name: str) -> Iterator[Input]:
    """The documents in the lines of a file."""
    try:
        with files.open_input(Path(name)) as file:
            yield from _lines(name, file)
    except TimelineError as error:
        yield Input(name=name, error=str(error))


def _of_file(name: str) -> Input:
    """The document in a file."""
    return _of_bytes(name, lambda: files.read_input(Path(name), LIMITS["document.bytes"]))


def _of_bytes(name: str, read_all: Callable[[], bytes]) -> Input:
    """The document of which a function gives the bytes, or why there are none."""
    try:
        return Input(name=name, data=read_all())
    except TimelineError as error:
        return Input(name=name, error=str(error))


def _of_stream(stream: BinaryIO) -> Iterator[Input]:
    """One document, or many where the first line shows that the file is a corpus."""
    first = stream.readline(LIMITS["document.bytes"].most + 1)
    if _is_of_corpus(first):
        yield from _lines(STDIN, stream, first)
    else:
        yield _of_bytes(STDIN, lambda: first + files.read_stream(stream, LIMITS["document.bytes"]))


def _is_of_corpus(line: bytes) -> bool:
    if not line.lstrip().startswith(b"{"):
        return False
    try:
        return "text" in _object(line)
    except TimelineError:
        return False


def _lines(name: str, file: BinaryIO, first: bytes = b"") -> Iterator[Input]:
    """The documents of a corpus.

    Args:
        name: Where it is.
        file: Its lines, or those behind `first`.
        first: Its first line, where that was read already.
    """
    limit = LIMITS["document.bytes"]
    line = first or file.readline(limit.most + 1)
    for number in count(1):
        if not line:
            return
        if len(line) > limit.most:
            yield Input(name=f"{name}:{number}", error=limit.refusal())
            _skip_line(file, line)
        elif line.strip():
            yield Input(name=f"{name}:{number}", data=line, is_line=True)
        line = file.readline(limit.most + 1)


def _skip_line(file: BinaryIO, piece: bytes) -> None:
    """Read on to the end of the line of which `piece` is the last that was read."""
    while piece and not piece.endswith(b"\n"):
        piece = file.readline(_PIECE)


def document(item: Input, overrides: Overrides) -> DocumentText:
    """The text of a document and what is known of it.

    Raises:
        TimelineError: It cannot be read; the text is one line without the name.
    """
    if item.error:
        raise TimelineError(item.error)
    if not item.is_line:
        published = overrides.of(item.name)
        return read(item.name, item.data, published, overrides.order, overrides.language)
    said = _object(item.data)
    text, name = said.get("text"), said.get("doc", item.name)
    if not isinstance(text, str):
        raise TimelineError(
            'a line of a corpus is {"doc": …, "dct": …, "text": "…"}: "text" is missing'
        )
    limit = LIMITS["document.characters"]
    if len(text) > limit.most:
        raise TimelineError(limit.refusal(len(text)))
    texts = {key: _text(key, said.get(key)) for key in _TEXTS}
    stated = texts.pop("language")
    language, doubt = (overrides.language, "") if overrides.language else decide(stated, text)
    return DocumentText(
        name=str(name),
        text=text,
        layout=None,
        body=0,
        **texts,
        language=language,
        published=overrides.of(item.name.rpartition(":")[0]) or _published(said.get("dct")),
        order=overrides.order,
        notes=(doubt,) if doubt else (),
    )


def _object(line: bytes) -> dict[str, object]:
    try:
        said = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TimelineError(f"not UTF-8: byte 0x{line[error.start]:02x} cannot be read") from None
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        raise TimelineError(f"not JSON: {reason[:1].lower()}{reason[1:]}") from None
    if not isinstance(said, dict):
        raise TimelineError('a line of a corpus is an object, {"doc": …, "dct": …, "text": "…"}')
    return said


def _text(key: str, value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    raise TimelineError(f'{key} {value!r} is not a text: write "{key}": "…"')


def _published(value: object) -> EdtfDate | None:
    if value in (None, ""):
        return None
    try:
        date = edtf.parse(str(value))
    except DateError as error:
        raise TimelineError(f"dct: {error}") from None
    if isinstance(date, edtf.EdtfDateTime):
        return edtf.day(date.earliest.date())
    if isinstance(date, EdtfDate):
        return date
    raise TimelineError(f"dct {value!r} is not a day, month or year: write 2024-01-19")


def publication(text: str, order: DateOrder | None) -> EdtfDate:
    """The publication date that a person gives for documents.

    Raises:
        ValueError: It is not a day, month or year.
    """
    try:
        value = read_date(text, Anchor(order=order)).value
    except DateError as error:
        if "publication date" in str(error):
            message = f"{text!r} is counted from a date itself: write 2024-03-08"
            raise ValueError(message) from None
        raise
    if isinstance(value, EdtfDate) and value.precision <= Precision.YEAR:
        return value
    raise ValueError(f"{text!r} is not a day, month or year: write 2024-03-08")
