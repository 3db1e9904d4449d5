"""Whether the statements of a document are still what stands in its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.dates.rules import Reading
from timeline.documents.text import DocumentText
from timeline.evidence.context import places
from timeline.evidence.dates_there import DatesThere, Said, are_of
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
    #: how much of what stood around its words stands there
    fit: float = 1.0

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
    one = _One(
        text=text.text,
        is_same=is_same,
        there=DatesThere(text, document),
        by_its_day=None if is_same else _by_its_day(text, document),
    )
    verified = tuple(one.verified(statement) for statement in _once(statements))
    return Verification(
        document=document,
        file=text.name,
        statements=_each_at_its_place(verified),
        has_changed=bool(document.fingerprint) and not is_same,
    )


def _by_its_day(text: DocumentText, document: Document) -> DatesThere | None:
    """The dates of a text that states another day of publication than its seed; else None."""
    is_other = text.published not in (None, document.published) and not text.guess
    return DatesThere(text, None) if is_other and document.published is not None else None


def _each_at_its_place(verified: tuple[Verified, ...]) -> tuple[Verified, ...]:
    """Of other quotes at one place the one whose words around it stand there is right."""
    best: dict[tuple[int | None, int | None], Verified] = {}
    for item in verified:
        place = item.start, item.end
        if item.start is not None and (place not in best or best[place].fit < item.fit):
            best[place] = item
    return tuple(_at_own_place(item, best.get((item.start, item.end))) for item in verified)


def _at_own_place(item: Verified, other: Verified | None) -> Verified:
    own, quote = item.statement.quote, other.statement.quote if other else None
    if other is None or own is None or quote is None or item.fit >= other.fit:
        return item
    if None in (own.start, quote.start) or own.start == quote.start:
        # Two events of one sentence may rest on the same words.
        return item
    told = f"the words of {other.statement.event!r} stand there"
    return replace(item, verdict=Verdict.AMBIGUOUS, start=None, end=None, told=told)


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
    #: the same by the day on which the text says that it was published, where that is another
    by_its_day: DatesThere | None = None

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
            fit=found.fit,
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
        if not said or are_of(said, readings[0]):
            return self._by_day(readings[0], found)
        return f"{_shown(said)}, and the seed says {readings[0].value}"

    def _by_day(self, reading: Reading, found: Found) -> str:
        """What relative words mean by the day that the text states, where that is another date."""
        there = self.by_its_day
        if there is None or not reading.implied:
            return ""
        said = there.within(found.start, found.end)
        if not said or are_of(said, reading):
            return ""
        day = there.text.published
        return f"published {day} by its own words, so {_shown(said)}; the seed: {reading.value}"

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
