"""Whether the statements of a document are still what stands in its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.documents.text import DocumentText
from timeline.evidence.context import places
from timeline.evidence.dates_there import DatesThere, Said
from timeline.evidence.find import Found, Outcome, find
from timeline.evidence.fingerprint import fingerprint
from timeline.evidence.folded import fold, folded
from timeline.model import Document, Statement
from timeline.quote import Quote

#: date words that are told of one place
_SHOWN = 3


class Verdict(StrEnum):
    """What became of the words that a statement rests on."""

    FOUND = "found"
    #: they stand elsewhere in the text than was recorded
    MOVED = "moved"
    #: they stand at several places that nothing tells apart
    AMBIGUOUS = "ambiguous"
    #: other words stand in their context, or their context stands in two places
    CHANGED = "changed"
    GONE = "gone"
    #: they are there, and what they mean there is not the date of the statement
    OTHER_DATE = "other date"
    #: it has neither a quote nor words of a date, and its date is not said in the text
    NO_WORDS = "no words"


#: what is to be looked at
FAILED = (Verdict.AMBIGUOUS, Verdict.CHANGED, Verdict.GONE, Verdict.OTHER_DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A statement held against the text of its document."""

    statement: Statement
    verdict: Verdict
    #: the words that were looked for
    words: str = ""
    #: offsets in the text at which they stand; None where they are not found at one place
    start: int | None = None
    end: int | None = None
    #: what a person should know beside the verdict, one line
    told: str = ""

    @property
    def failed(self) -> bool:
        """Whether it is to be looked at."""
        return self.verdict in FAILED


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All statements of a document held against its text."""

    document: Document
    #: name of the file that it was held against
    file: str
    statements: tuple[Verified, ...]
    #: whether the text is not the one of which the seed has the fingerprint
    has_changed: bool = False


def verify(document: Document, statements: Iterable[Statement], text: DocumentText) -> Verification:
    """The statements of a document held against a text of it.

    Args:
        document: As its seed describes it; relative dates are read from its publication date.
        statements: What the seed says it says.
        text: Its text as it is now.
    """
    is_same = document.fingerprint == fingerprint(text.text)
    there = DatesThere(text, document)
    one = _One(text=text.text, is_same=is_same, there=there)
    return Verification(
        document=document,
        file=text.name,
        statements=tuple(one.verified(statement) for statement in _once(statements)),
        has_changed=bool(document.fingerprint) and not is_same,
    )


def _once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Of a series one occurrence: all rest on the same words."""
    seen: set[tuple[str, int]] = set()
    for statement in statements:
        key = statement.origin.file, statement.position
        if not statement.facts.series or key not in seen:
            seen.add(key)
            yield statement


@dataclass(frozen=True, slots=True, kw_only=True)
class _One:
    """Holds one statement after the other against a text."""

    text: str
    is_same: bool
    there: DatesThere

    def verified(self, statement: Statement) -> Verified:
        if statement.quote is not None:
            return self._quoted(statement, statement.quote)
        return self._by_its_date(statement)

    def _quoted(self, statement: Statement, quote: Quote) -> Verified:
        found = find(self.text, quote, is_same=self.is_same)
        if found.outcome is not Outcome.FOUND:
            verdict = Verdict(found.outcome.value)
            return Verified(
                statement=statement, verdict=verdict, words=quote.exact, told=_lost(found)
            )
        is_moved = quote.start is not None and quote.start != found.start
        other = self._other_date(statement, found)
        told = [other, f"from character {quote.start} to {found.start}" if is_moved else ""]
        if found.fit < 1:
            told.append("the words around it were edited")
        verdict = Verdict.MOVED if is_moved else Verdict.FOUND
        return Verified(
            statement=statement,
            verdict=Verdict.OTHER_DATE if other else verdict,
            words=quote.exact,
            start=found.start,
            end=found.end,
            told="; ".join(filter(None, told)),
        )

    def _other_date(self, statement: Statement, found: Found) -> str:
        """What the words mean where they stand, where that is not the date of the statement."""
        readings = [item for item in (statement.dated, *statement.was[-1:]) if item is not None]
        if not readings or statement.contested:
            return ""
        said = self.there.within(found.start, found.end)
        if not said:
            words = " ".join(self.text[found.start : found.end].split())
            alone = self.there.alone(words, statement.status)
            said = (alone,) if alone is not None else ()
        if not said or any(item.is_of(readings[0]) for item in said):
            return ""
        return f"{_shown(said)}, and the seed says {readings[0].value}"

    def _by_its_date(self, statement: Statement) -> Verified:
        """By the words of its date alone, which is weaker: they may be those of another event."""
        reading = statement.dated or (statement.was[-1] if statement.was else None)
        if reading is None or statement.contested:
            return Verified(statement=statement, verdict=Verdict.NO_WORDS)
        words = "" if reading.words == str(reading.value) else reading.words
        plain = folded(self.text)
        exact = fold(words)
        found = [plain.original(at) for at in places(plain.text.lower(), exact.lower())]
        spans = [(at, plain.original(plain.offset(at) + len(exact))) for at in found]
        said = [item for span in spans for item in self.there.within(*span)]
        if spans and said and not any(item.is_of(reading) for item in said):
            return Verified(
                statement=statement,
                verdict=Verdict.OTHER_DATE,
                words=words,
                told=f"{_shown(said)}, and the seed says {reading.value}",
            )
        if spans:
            return _by_words(statement, words, spans)
        return self._in_other_words(statement, words)

    def _in_other_words(self, statement: Statement, words: str) -> Verified:
        reading = statement.dated or statement.was[-1]
        said = next(self.there.of(reading), None)
        if said is not None:
            told = f"no quote: the date is said as “{said.words}”"
            return Verified(statement=statement, verdict=Verdict.FOUND, words=words, told=told)
        verdict = Verdict.GONE if words else Verdict.NO_WORDS
        return Verified(statement=statement, verdict=verdict, words=words, told="no quote")


def _by_words(statement: Statement, words: str, spans: list[tuple[int, int]]) -> Verified:
    many = f"these words stand {len(spans)} times" if len(spans) > 1 else "its date words alone"
    start, end = spans[0] if len(spans) == 1 else (None, None)
    return Verified(
        statement=statement,
        verdict=Verdict.FOUND,
        words=words,
        start=start,
        end=end,
        told=f"no quote: {many}",
    )


def _lost(found: Found) -> str:
    """What there is to say of a quote that is not found at one place."""
    if found.outcome is Outcome.AMBIGUOUS:
        return f"stands {found.times} times, and nothing tells which is meant"
    if found.now:
        return f"now “{found.now}”"
    if found.outcome is Outcome.CHANGED:
        return "what is quoted around it stands in another place"
    return f"these words stand {found.times} times, elsewhere" if found.times else ""


def _shown(said: Iterable[Said]) -> str:
    """What words mean there: “30 November” is 2024-11-30."""
    words = {item.value: f"“{item.words}” is {item.value}" for item in reversed([*said])}
    return ", ".join([*words.values()][::-1][:_SHOWN])
