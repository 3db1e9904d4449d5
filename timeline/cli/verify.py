"""`timeline verify`: whether what the seeds say still stands in their documents."""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from timeline.cli.echo import report, stop_on_errors, write
from timeline.cli.options import FilePath
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.errors import NothingMatchedError, TimelineError
from timeline.text.counts import count, few

if TYPE_CHECKING:
    # What reads documents is imported by the command that does.
    from timeline.documents.text import DocumentText
    from timeline.evidence.verify import Verification, Verified
    from timeline.model import Document, Records

_COLUMNS = ("verdict", "event", "document", "words", "start", "end", "told", "file", "line")
_SHOWN = ("verdict", "event", "words")
_GAP = 3
#: characters of words in a table
_WIDEST = 48
#: documents that are named in a line
_MOST = 5


@click.command("verify")
@click.argument(
    "names",
    metavar="[FILE]...",
    nargs=-1,
    type=FilePath(allow_dash=True, readable=False),
)
@click.option("--document", metavar="ID", help="The document of the seeds that FILE is.")
@click.option(
    "--format",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How to write what was found.",
)
@takes_seeds
def command(seeds: Seeds, /, *, names: tuple[str, ...], document: str | None, format: str) -> None:  # noqa: A002 - as its variable
    """Hold what the seeds say against the texts of their documents.

    FILE is a document in any form that `extract` reads, or a saved page; it is known by its
    text, address, title or name. Without one, the texts are read that `extract --keep-text` has
    kept. Each statement is found, moved, changed, gone, ambiguous, or its words mean another
    date there; where one is not found as it was, the exit code is 3.

    Example: timeline verify

    Example: timeline verify pages/report.html --document report --format csv
    """
    if document and len(names) != 1:
        raise click.UsageError("--document says which document one FILE is: name one FILE")
    records = seeds.records()
    report(records.problems)
    texts = _Texts(records)
    pairs = texts.given(names, document) if names else texts.kept()
    found = [_verified(one, text, records) for one, text in pairs]
    write(_FORMS[format](found))
    _tell_changed(found)
    if not names:
        texts.tell_without()
    if found:
        _tell_counts(found)
    if texts.failed or any(item.failed for one in found for item in one.statements):
        raise SystemExit(TimelineError.exit_code)
    stop_on_errors(records.problems)


def _verified(document: "Document", text: "DocumentText", records: "Records") -> "Verification":
    from timeline.evidence.verify import verify

    own = (item for item in records.statements if item.document == document.id)
    return verify(document, own, text)


class _Texts:
    """The documents of the seeds with their texts; what cannot be read is told."""

    def __init__(self, records: "Records") -> None:
        self.documents = records.documents
        self.failed = False

    def kept(self) -> "Iterator[tuple[Document, DocumentText]]":
        """The documents whose texts are kept."""
        from timeline.corpus.inputs import Input, Overrides, document
        from timeline.evidence.kept_text import kept_at
        from timeline.files import read_input
        from timeline.limits import LIMITS

        if not any(one.text for one in self.documents):
            raise NothingMatchedError(
                "no text is kept of any document: name their files, or keep texts with "
                "`timeline extract --keep-text`"
            )
        for one in self.documents:
            path = kept_at(one)
            if path is None:
                continue
            try:
                data = read_input(path, LIMITS["document.bytes"])
                given = Overrides(published=one.published, order=one.order, language=one.language)
                yield one, document(Input(name=str(path), data=data), given)
            except TimelineError as error:
                self._fail(f"{one.origin}: error: the kept text {error!s}")

    def given(
        self, names: Sequence[str], known: str | None
    ) -> "Iterator[tuple[Document, DocumentText]]":
        """The documents that files are of."""
        from timeline.corpus.inputs import Overrides, document, input_files, of_files

        if known and not any(one.id == known for one in self.documents):
            ids = few([one.id for one in self.documents], _MOST)
            raise NothingMatchedError(f"no document {known!r} in the seeds: they have {ids}")
        for item in of_files(input_files(names), _standard_stream):
            try:
                text = document(item, Overrides())
            except TimelineError as error:
                self._fail(f"{item.name}: error: {error}")
                continue
            one = self._of(text, known)
            if one is not None:
                yield one, text

    def _of(self, text: "DocumentText", known: str | None) -> "Document | None":
        from timeline.evidence.matching import documents_of

        if known:
            return next(one for one in self.documents if one.id == known)
        found = documents_of(text, self.documents)
        if len(found) == 1:
            return found[0]
        ids = few([one.id for one in found], _MOST)
        which = f"it may be {ids}" if found else "no document of the seeds is known to be this one"
        self._fail(f"{text.name}: error: {which}: say which with --document ID")
        return None

    def _fail(self, message: str) -> None:
        self.failed = True
        tell(message)

    def tell_without(self) -> None:
        """Say of which documents no text is kept."""
        without = [one.id for one in self.documents if not one.text]
        if without:
            tell(f"no text is kept of {few(without, _MOST)}: name a file to verify it")


def _standard_stream() -> BinaryIO:
    if sys.stdin is None:
        raise TimelineError("standard input is closed: name a file")
    return sys.stdin.buffer


def _tell_changed(found: "Iterable[Verification]") -> None:
    for one in found:
        if one.has_changed:
            tell(f"{one.document.origin}: the text of {one.document.id} has changed: {one.file}")


def _tell_counts(found: "Sequence[Verification]") -> None:
    verdicts = Counter(item.verdict.value for one in found for item in one.statements)
    total = sum(verdicts.values())
    shown = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
    tell(f"{count(total, 'statement')} of {count(len(found), 'document')}: {shown or 'nothing'}")


def _cells(one: "Verification", item: "Verified") -> dict[str, Any]:
    return {
        "verdict": item.verdict.value,
        "event": item.statement.event,
        "document": one.document.id,
        "words": item.words,
        "start": item.start,
        "end": item.end,
        "told": item.told,
        "file": item.statement.origin.file,
        "line": item.statement.origin.line,
    }


def _rows(found: "Iterable[Verification]") -> Iterator[dict[str, Any]]:
    return (_cells(one, item) for one in found for item in one.statements)


def _csv(found: "Iterable[Verification]") -> str:
    text = StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_rows(found))
    return text.getvalue()


def _json(found: "Iterable[Verification]") -> str:
    objects = [
        {
            "document": one.document.id,
            "held_against": one.file,
            "text_has_changed": one.has_changed,
            "statements": [
                {name: value if value != "" else None for name, value in _cells(one, item).items()}
                for item in one.statements
            ],
        }
        for one in found
    ]
    return f"{json.dumps(objects, ensure_ascii=False, indent=2)}\n"


def _table(found: "Iterable[Verification]") -> str:
    return "".join(_lines(found))


def _lines(found: "Iterable[Verification]") -> Iterator[str]:
    """A line for each statement, and below it what there is to tell of it."""
    from rich.cells import cell_len

    from timeline.text.clean import for_table

    every = [*_rows(found)]
    rows = [tuple(for_table(_cell(name, row[name])) for name in _SHOWN) for row in every]
    heads = tuple(name.capitalize() for name in _SHOWN)
    widths = [max(map(cell_len, column)) for column in zip(heads, *rows, strict=True)]
    for number, row in enumerate((heads, *rows) if rows else ()):
        cells = (
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        yield f"{(' ' * _GAP).join(cells).rstrip()}\n"
        if not number:
            yield f"{'─' * (sum(widths) + _GAP * (len(widths) - 1))}\n"
        elif told := _told(every[number - 1]):
            yield f"{' ' * (widths[0] + _GAP)}{for_table(told)}\n"


def _told(row: dict[str, Any]) -> str:
    """What is told of a statement, behind where it stands if a person has to go there."""
    where = f"{row['file']}:{row['line']}: " if row["verdict"] in _failed() else ""
    return f"{where}{row['told']}".removesuffix(": ")


def _failed() -> tuple[str, ...]:
    from timeline.evidence.verify import FAILED

    return FAILED


def _cell(name: str, value: str) -> str:
    return value if name != "words" or len(value) <= _WIDEST else f"{value[: _WIDEST - 1]}…"


_FORMS = {"table": _table, "csv": _csv, "json": _json}
