"""The seeds around a review: which one is of a document, what they say, and what `check` would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from timeline.dates.rules import DateOrder
from timeline.errors import TimelineError
from timeline.evidence.fingerprint import fingerprint
from timeline.formats.load import is_read, load
from timeline.merge.drafts import built
from timeline.model import Problem, Records, Timeline
from timeline.review.rows import SeedFile, checked_text, seed_file
from timeline.review.source import SEED, Source
from timeline.review.whose import NOT, likeness
from timeline.seeds.check import Checked
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import PLAIN, ReadOptions

_Sign = tuple[tuple[str, int, int], ...]


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Seeds, some of which a review writes into."""

    #: files and folders that are read as seeds
    paths: tuple[str, ...]
    #: where new seeds are written
    folder: Path
    today: date
    options: ReadOptions = PLAIN
    #: what the files but one say, by that one, with what tells whether they have changed
    _others: dict[Path, tuple[_Sign, Records]] = field(default_factory=dict)
    #: seeds that were read, by their paths, with the same
    _seeds: dict[Path, tuple[_Sign, SeedFile]] = field(default_factory=dict)

    def files(self) -> tuple[Path, ...]:
        """The files of seeds that are there now."""
        return tuple(dict.fromkeys(self._files()))

    def _files(self) -> Iterator[Path]:
        for name in (*self.paths, str(self.folder)):
            path = Path(name)
            if path.is_dir():
                inside = (item for item in sorted(path.iterdir()) if is_read(item.name))
                yield from (item for item in inside if item.is_file())
            elif path.is_file():
                yield path

    def path_of(self, source: Source, taken: Iterable[Path]) -> Path:
        """The seed of a document: one that says it is of it, or a new one.

        Args:
            source: The document.
            taken: Seeds of other documents that are reviewed.
        """
        if source.seed is not None:
            return source.seed
        others = {path.resolve() for path in taken}
        seeds = [path for path in self.files() if path.suffix.lower() == SEED]
        free = [path for path in seeds if path.resolve() not in others]
        text_print = fingerprint(source.text)
        sure = {path: likeness(self._seed(path), source, text_print) for path in free}
        best = max(sure, key=lambda path: sure[path], default=None)
        if best is not None and sure[best] is not NOT:
            return best
        path, number = self.folder / f"{source.id}{SEED}", 2
        while path.exists() or path.resolve() in others:
            path, number = self.folder / f"{source.id}-{number}{SEED}", number + 1
        return path

    def _seed(self, path: Path) -> SeedFile:
        """A seed, read once for all documents that it may be of, as long as it does not change."""
        sign = tuple(_signed((path,)))
        known = self._seeds.get(path)
        if known is None or known[0] != sign:
            known = self._seeds[path] = (sign, seed_file(path))
        return known[1]

    def order(self, path: Path) -> DateOrder | None:
        """How numeric dates are ordered in a seed that does not say it."""
        return self.options.order or self._but(path).about.date_order

    def records(self) -> Records:
        """What all seeds say."""
        return self._but(self.folder)

    def with_seed(self, path: Path, text: str) -> Records:
        """What all seeds say where one of them has that text."""
        others = self._but(path)
        own = (checked_text(text, path, self.order(path)),) if text.strip() else ()
        return gather((_again(others), *own))

    def _but(self, path: Path) -> Records:
        """What all seeds but one say."""
        files = [item for item in self.files() if item.resolve() != path.resolve()]
        sign = tuple(_signed(files))
        known = self._others.get(path)
        if known is None or known[0] != sign:
            try:
                found = load(map(str, files), bytes, options=self.options) if files else Records()
            except TimelineError:
                found = Records()
            known = self._others[path] = (sign, found)
        return known[1]

    def timeline(self, path: Path, text: str) -> Timeline:
        """All events of which somebody has reviewed what is said."""
        return self._built(self.with_seed(path, text))[0]

    def new_problems(self, path: Path, before: str, after: str) -> tuple[Problem, ...]:
        """What `check` would find wrong in the seeds after an edit of one, and not before."""
        found = self._problems(path, after)
        if not found:
            return ()
        known = {item.message for item in self._problems(path, before)}
        return tuple(item for item in found if item.message not in known)

    def _problems(self, path: Path, text: str) -> tuple[Problem, ...]:
        records = self.with_seed(path, text)
        return (*records.problems, *self._built(records)[1])

    def _built(self, records: Records) -> tuple[Timeline, tuple[Problem, ...]]:
        return built(records, today=self.today)


def _signed(files: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    for path in files:
        try:
            status = path.stat()
        except OSError:
            continue
        yield str(path), status.st_mtime_ns, status.st_size


def _again(records: Records) -> Checked:
    """What was gathered before, to be gathered with more."""
    return Checked(
        about=records.about,
        documents=records.documents,
        statements=records.statements,
        problems=records.problems,
        withheld=records.withheld,
    )
