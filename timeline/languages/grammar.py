"""The grammar that drafting needs of a language: `Grammar`.

Seeds and text are read by one reader: a phrase asks it, by `SeedReader`, what a seed of the same
document would make of words, and keeps those that come back as the date that was found.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from timeline.edtf import Edtf, EdtfDate
from timeline.languages.gist import Gist
from timeline.model import Status
from timeline.text.mention import Mention
from timeline.text.sentences import Abbreviations

#: gives what date words say in a seed of the document; None for words that no seed can have
SeedReader = Callable[[str], Edtf | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """One date of a text, of one mention or several, with its preposition."""

    #: offset of the first character, with the preposition
    start: int
    #: offset behind the last
    end: int
    #: the words without what is not part of the date; EDTF where they do not read back
    when: str
    value: Edtf
    #: the preposition in small letters; empty where none leads it
    preposition: str
    mention: Mention
    doubts: tuple[str, ...] = ()
    #: whether it describes the noun behind it: "the 1987 vote", "Monday's vote"
    attributive: bool = False
    #: whether it takes in a "not" of the verb: "will not open before May" opens from May on
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Was:
    """The date at which something was to be, before it was moved."""

    #: date words that a seed of the same document reads as `value`, else EDTF
    when: str
    value: Edtf
    #: offsets of its words; none where it was counted
    start: int = 0
    end: int = 0
    doubts: tuple[str, ...] = ()


class Plan(Enum):
    """What a sentence says of the plan that its date belongs to."""

    NONE = "none"
    #: it has taken the place of another
    NEW = "new"
    #: it is no more: "originally set for"
    OLD = "old"
    #: it may be no more: "was scheduled for"
    WAS_PLANNED = "was planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The event that a sentence reports for one of its dates."""

    phrase: DatePhrase
    title: str
    status: Status
    #: in the words of the sentence; empty where none is plain
    place: str = ""
    participants: tuple[str, ...] = ()
    #: offsets of the words that it is made of
    start: int
    end: int
    #: what the reviewer has to decide or check
    doubts: tuple[str, ...] = ()
    #: when it was to be before; None where the words do not say
    was: Was | None = None
    plan: Plan = Plan.NONE
    #: whether on the date somebody only said so: "the minister said on Tuesday"
    is_saying: bool = False
    #: what tells whether another account is of the same event; None where nothing does
    gist: Gist | None = None


#: the doubt of an entry whose words do not say what happens
TITLE_ABOVE = "the title is that of the heading above"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a list, a table or a heading puts beside a date."""

    phrase: DatePhrase
    #: offsets of the words that say what happens, in the order in which a title has them
    words: tuple[tuple[int, int], ...]
    #: says what happens where no words of the block do: "When: 6 May" below "Open day"
    name: str = ""
    #: the words above the column of the date, where they tell it from other columns
    head: str = ""
    place: str = ""
    #: offsets of the whole block
    start: int
    end: int
    #: offsets of further words that may tell how it came out: "cancelled"
    notes: tuple[tuple[int, int], ...] = ()
    #: the date that this one has taken the place of
    was: DatePhrase | None = None
    #: whether a new date is still to be told: "to be announced" below "New date"
    is_off: bool = False
    #: whether its words are a title as they stand, as those of a cell are
    is_titled: bool = False
    #: whether it is the only one of its kind right below the heading that `name` is of
    is_alone: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWords:
    """Labels and column heads in small letters, by what stands behind or below them."""

    #: a date that says nothing of what happens on it
    when: frozenset[str] = frozenset()
    time: frozenset[str] = frozenset()
    #: the beginning and the end of one event
    start: frozenset[str] = frozenset()
    end: frozenset[str] = frozenset()
    what: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    #: neither what, nor when, nor where: who does it, how it stands
    other: frozenset[str] = frozenset()
    #: heads of a date as it was planned, and of the one that holds
    planned: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    #: words instead of a date that is still to be told
    open: frozenset[str] = frozenset()
    #: words before a date that is no more: "(extended from 21 March)"
    former: frozenset[str] = frozenset()
    #: labels that do not say of what they are: "deadline"; the heading above does
    generic: frozenset[str] = frozenset()
    #: headings that do not say of what the dates below them are
    of_dates: frozenset[str] = frozenset()
    #: labels in the head of a letter
    letter: frozenset[str] = frozenset()
    #: words for moving something, and those behind them before its new date: "moved to"
    moves: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    #: words that only join two dates
    joints: frozenset[str] = frozenset()
    #: headings above works that are cited
    sources: frozenset[str] = frozenset()
    abbreviations: Abbreviations = field(default_factory=Abbreviations)


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """An event that a text says is put off, and gives no date of at all."""

    title: str
    status: Status
    #: offsets of the sentence
    start: int
    end: int


def _nothing(
    text: str, accounts: Sequence[Account], phrases: Sequence[DatePhrase]
) -> tuple[PutOff, ...]:
    """None: a language in which what has no date is not read."""
    del text, accounts, phrases
    return ()


def _as_told(
    text: str, accounts: Sequence[Account], phrases: Sequence[DatePhrase]
) -> tuple[Account | None, ...]:
    """The accounts as they are: a language in which no sentence speaks of another."""
    del text, phrases
    return tuple(accounts)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grammar:
    """The functions of a language that read what happens on a date."""

    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    #: the dates of a text, those of several mentions joined, in its order
    date_phrases: Callable[[str, Sequence[Mention], SeedReader], tuple[DatePhrase, ...]]
    #: the events of a sentence: the text, the offsets of the sentence, its dates and the
    #: publication date; figures and the like are left out
    accounts: Callable[
        [str, tuple[int, int], Sequence[DatePhrase], EdtfDate | None], tuple[Account, ...]
    ]
    #: whether words, without the dates among them, are a sentence: the text and their offsets
    is_sentence: Callable[[str, tuple[int, int], Sequence[DatePhrase]], bool]
    #: the event of an entry: the text, the entry and the publication date; None where it is none
    entry: Callable[[str, Entry, EdtfDate | None], Account | None]
    entry_words: EntryWords = field(default_factory=EntryWords)
    #: the accounts of a text, in its order, with what other sentences say of their plans; None
    #: for one that another one tells: the text, the accounts and all dates
    settled: Callable[
        [str, Sequence[Account], Sequence[DatePhrase]], tuple[Account | None, ...]
    ] = field(default=_as_told)
    #: what the text says is put off without a date: the text, its accounts and all dates
    put_off: Callable[[str, Sequence[Account], Sequence[DatePhrase]], tuple[PutOff, ...]] = field(
        default=_nothing
    )
