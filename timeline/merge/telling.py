"""The telling of events out of what is said of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.merge.case import Case
from timeline.merge.epochs import Epochs
from timeline.merge.retold import Told, retold, told
from timeline.model import About, Document, Origin, Problem, Statement
from timeline.seeds.acts import acts


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The telling of events, one after the other."""

    documents: Mapping[str, Document]
    about: About
    today: date
    #: documents that hold until today
    current: frozenset[str]
    #: to which is added what is wrong
    problems: list[Problem]
    epochs: Epochs

    def of(self, statements: Iterable[Statement]) -> Told:
        """What is told of the event of which these are all statements."""
        # One file can be read twice, as itself and in an export of it.
        said = list(dict.fromkeys(sorted(statements, key=_row)))
        names = {item.document for item in said} if self.epochs else ()
        epochs = self.epochs.of(said[0].event, names)
        if not epochs:
            return told(self._case(), said)
        return retold(self._case, said, epochs, self._known_on)

    def _case(self, is_told: bool = True, title: str = "") -> Case:  # noqa: FBT001, FBT002 - one of two callers
        return Case(
            documents=self.documents,
            about=self.about,
            today=self.today,
            current=self.current,
            problems=self.problems if is_told else [],
            title=title,
        )

    def _known_on(self, statement: Statement) -> date | None:
        document = self.documents.get(statement.document)
        return document.known_on if document else None


def epochs_of(documents: Mapping[str, Document], statements: Iterable[Statement]) -> Epochs:
    """The epochs by what is known: what cannot hold is passed over."""
    acting = (item for item in statements if item.retracts)
    return Epochs(acts(documents, acting)[0])


def _row(statement: Statement) -> tuple[Origin, int]:
    return statement.origin, statement.position
