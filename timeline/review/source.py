"""Documents that are reviewed: their text, what is drafted of it, and how they are read again."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from timeline.corpus.file_names import Names, short
from timeline.corpus.findings import Findings, findings
from timeline.corpus.inputs import Input, Overrides, input_files, of_files
from timeline.corpus.results import Work
from timeline.dates.rules import DateOrder
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate
from timeline.errors import TimelineError
from timeline.evidence.kept_text import kept_at
from timeline.review.rows import seed_file

#: ending of the seeds among the files that are named
SEED = ".toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as it was read; of a seed without its document there is no text."""

    #: unique among those that are reviewed; the name that its seed gets
    id: str
    #: path as the user gave it
    name: str
    text: str = ""
    found: Findings | None = None
    #: what it is read of again; None where there is only a seed
    item: Input | None = None
    overrides: Overrides = field(default_factory=Overrides)
    #: its seed, where that is what was named
    seed: Path | None = None

    @property
    def document(self) -> DocumentText | None:
        """What it says of itself."""
        return self.found.document if self.found else None

    def read_with(self, published: EdtfDate | None, order: DateOrder | None) -> "Source":
        """The same, read by what a seed says of its publication and of the order of its dates."""
        if self.item is None or self.document is None:
            return self
        is_sure = not self.document.guess
        is_same_day = published is None or (is_sure and published == self.document.published)
        if is_same_day and order in (None, self.document.order):
            return self
        wanted = replace(
            self.overrides,
            published=published or self.overrides.published,
            published_of={} if published else self.overrides.published_of,
            order=order or self.overrides.order,
        )
        return _read(self.id, self.item, wanted)


def sources(
    names: Iterable[str],
    overrides: Overrides,
    stdin: Callable[[], BinaryIO],
    say: Callable[[str], object],
) -> tuple[Source, ...]:
    """What some names name: documents, folders of them, and seeds with drafts.

    Args:
        names: Files and folders.
        overrides: What the user says of the documents.
        stdin: Gives standard input.
        say: Takes a line for each document that cannot be read.

    Raises:
        NothingMatchedError: There is no document.
    """
    given = tuple(names)
    seeds = [Path(name) for name in given if name.lower().endswith(SEED)]
    others = [name for name in given if not name.lower().endswith(SEED)]
    ids = Names()
    found = [*_documents(others, overrides, stdin, say, ids)] if others else []
    return (*found, *(_of_seed(path, ids.free(path.stem), overrides) for path in seeds))


def _of_seed(path: Path, name: str, overrides: Overrides) -> Source:
    """A seed, with the text of its document where that is kept beside it."""
    stated = seed_file(path).stated
    kept = kept_at(stated) if stated else None
    if stated is not None and kept is not None and kept.is_file():
        (item,) = of_files(input_files([str(kept)]), BytesIO)
        wanted = replace(overrides, published=overrides.published or stated.published)
        with suppress(TimelineError):
            return replace(_read(name, item, wanted), seed=path)
    return Source(id=name, name=str(path), seed=path)


def _documents(
    names: list[str],
    overrides: Overrides,
    stdin: Callable[[], BinaryIO],
    say: Callable[[str], object],
    ids: Names,
) -> Iterator[Source]:
    for item in of_files(input_files(names), stdin):
        try:
            yield _read(ids.free(short(item.name)), item, overrides)
        except TimelineError as error:
            say(f"{item.name}: error: {error}")


def _read(name: str, item: Input, overrides: Overrides) -> Source:
    """A document with what is drafted of it.

    Raises:
        TimelineError: It cannot be read.
    """
    (outcome,) = Work(overrides=overrides, task=with_text)((item,))
    if outcome.value is None:
        raise TimelineError(outcome.error)
    text, found = outcome.value
    return Source(id=name, name=item.name, text=text, found=found, item=item, overrides=overrides)


def with_text(document: DocumentText) -> tuple[str, Findings]:
    """The text of a document, and what is found in it."""
    return document.text, findings(document)
