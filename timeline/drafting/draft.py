"""Draft statements: what a document seems to say of each of its dates, for a person to review."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.documents.blocks import layout_of
from timeline.documents.text import DocumentText
from timeline.drafting.dates import dates_of
from timeline.drafting.furniture import in_order, of_updates, parted
from timeline.drafting.locators import together
from timeline.drafting.plain_grammar import PLAIN_GRAMMAR
from timeline.drafting.same_event import joined
from timeline.drafting.tellings import Event
from timeline.drafting.told import told
from timeline.drafting.undated import Undated, undated_drafts
from timeline.drafting.written_in import placed
from timeline.edtf import Edtf
from timeline.errors import DateError
from timeline.languages import language_of
from timeline.languages.grammar import Account, DatePhrase, Grammar, SeedReader, Was
from timeline.languages.read import read
from timeline.languages.status_side import lean
from timeline.model import Status
from timeline.quote import Quote
from timeline.text.ids import slug
from timeline.text.mention import Mention

_LONGEST_EXCERPT = 160
_HALF_A_YEAR = 180
#: how a doubt begins where neither words nor a publication date tell how far an event has come
_STATUS_UNKNOWN = "status unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Another sentence of the document that tells of the event of a draft."""

    #: where in the document: "paragraph 6"
    locator: str
    excerpt: str
    #: offsets of its date words
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement as it can be drawn from the words around a date."""

    #: made of the title, unique in its document
    id: str
    #: date words that read as `value` in the document, else EDTF
    when: str
    value: Edtf
    #: the part of the value that is meant, or on which side of a date it lies
    modifier: Modifier = Modifier.WHOLE
    title: str
    status: Status
    #: in the words of the document; empty where none is plain
    place: str
    participants: tuple[str, ...]
    #: where in the document: "paragraph 6", "paragraphs 1, 3 and 6"
    locator: str
    #: the words of the document around the date
    excerpt: str
    #: what the reviewer has to decide or check
    doubts: tuple[str, ...]
    mention: Mention
    #: all its date words, in those of the document
    words: str
    #: their offsets in its text
    start: int
    end: int
    #: when it was to be before; None where the document does not say
    was: Was | None = None
    #: where else the document tells of the same event
    others: tuple[Telling, ...] = ()
    #: the date words with what stands around them; None where they have not been quoted
    quote: Quote | None = None

    @property
    def is_status_known(self) -> bool:
        """Whether words or a publication date tell the status; else `OCCURRED` stands for none."""
        unknown = any(doubt.startswith(_STATUS_UNKNOWN) for doubt in self.doubts)
        return self.status is not Status.OCCURRED or not unknown


def drafts(document: DocumentText, *, statements: bool = False) -> tuple[Draft, ...]:
    """The events that `document` dates, in its order; figures and the like are left out.

    Args:
        document: The document.
        statements: Whether what somebody said on a date is an event, too.
    """
    return drafted(document, dates_of(document), statements=statements).drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What was drafted of a document."""

    drafts: tuple[Draft, ...]
    #: what was left undrafted, one line each
    notes: tuple[str, ...]
    #: what somebody only said on a date, where that is not drafted
    sayings: tuple[Draft, ...] = ()
    #: what is put off without a date
    undated: tuple[Undated, ...] = ()


def drafts_of(document: DocumentText, dates: Sequence[Mention]) -> tuple[Draft, ...]:
    """The same, where the dates of the document are known."""
    return drafted(document, dates).drafts


def drafted(
    document: DocumentText, dates: Sequence[Mention], *, statements: bool = False
) -> Drafted:
    """The events that `document` dates, and what was left undrafted."""
    grammar = _grammar(document.language)
    anchor = Anchor(published=document.published, order=document.order)
    reads = seed_reader(anchor, document.language)
    text = layout_of(document).prose
    phrases = grammar.date_phrases(text, dates, reads)
    notes: list[str] = []
    furniture = parted(document, phrases)
    happenings = told(document, furniture.dates, grammar, notes)
    every = in_order(happenings, of_updates(layout_of(document), furniture, grammar))
    events = [one for one in every if statements or not one[1].is_saying]
    settled = grammar.settled(text, [account for _, account in events], phrases)
    happened = [(where, one) for (where, _), one in zip(events, settled, strict=True) if one]
    off = grammar.put_off(text, [one for _, one in happened], phrases)
    said = (one for one in every if one[1].is_saying and not statements)
    return Drafted(
        drafts=tuple(_drafts(document, happened)),
        notes=tuple(notes),
        sayings=tuple(_drafts(document, said)),
        undated=tuple(undated_drafts(layout_of(document), off)),
    )


def _drafts(document: DocumentText, accounts: Iterable[tuple[str, Account]]) -> Iterator[Draft]:
    """The drafts of accounts, each with where it stands."""
    taken: dict[str, int] = {}
    for event in placed(document, joined(accounts)):
        name = _unique(slug(event.account.title), taken)
        draft = _of_guess(_draft(document.text, event, name), document)
        yield _as_seeds_read(draft, document)


def _as_seeds_read(draft: Draft, document: DocumentText) -> Draft:
    """The draft, in EDTF where a seed with its status takes its words for another date.

    A seed that says "planned" reads "22 December" as the next one.
    """
    side = lean(draft.status if draft.is_status_known else None)
    anchor = Anchor(published=document.published, order=document.order, lean=side)
    said = _reading(draft.when, anchor, document.language)
    if said is None or said.value != draft.value:
        return replace(draft, when=str(draft.value))
    return draft if draft.when == str(draft.value) else replace(draft, modifier=said.modifier)


def _grammar(language: str) -> Grammar:
    known = language_of(language).grammar
    return PLAIN_GRAMMAR if known is None else known()


def seed_reader(anchor: Anchor, language: str = "") -> SeedReader:
    """The reader of the seeds, as it will read date words in a seed of a document."""

    @cache
    def reads(words: str) -> Edtf | None:
        found = _reading(words, anchor, language)
        return None if found is None else found.value

    return reads


def _reading(words: str, anchor: Anchor, language: str) -> Reading | None:
    """What a seed of the same document reads; None where it cannot read the words."""
    try:
        return read(words, anchor, language)
    except DateError:
        return None


def _draft(text: str, event: Event, name: str) -> Draft:
    account = event.account
    phrase = account.phrase
    return Draft(
        id=name,
        when=phrase.when,
        value=phrase.value,
        # The part of a date in a text is that of what it opens or ends, not of all of that.
        modifier=phrase.mention.modifier if phrase.value == phrase.mention.when else Modifier.WHOLE,
        title=account.title,
        status=account.status,
        place=account.place,
        participants=account.participants,
        locator=together(event.locators),
        excerpt=_excerpt(text, account.start, account.end, phrase),
        doubts=account.doubts,
        mention=phrase.mention,
        words=" ".join(text[phrase.start : phrase.end].split()),
        start=phrase.start,
        end=phrase.end,
        was=_was(account),
        others=tuple(_telling(text, *other) for other in event.others),
    )


def _telling(text: str, locator: str, account: Account) -> Telling:
    phrase = account.phrase
    return Telling(
        locator=locator,
        excerpt=_excerpt(text, account.start, account.end, phrase),
        start=phrase.start,
        end=phrase.end,
    )


def _of_guess(draft: Draft, document: DocumentText) -> Draft:
    """`draft` with a doubt where a publication date that was guessed fills in its date."""
    if not (document.guess and draft.mention.implied):
        return draft
    doubt = f"it is counted from {document.published}, a guess: see the publication date"
    return replace(draft, doubts=(*draft.doubts, doubt))


def _was(account: Account) -> Was | None:
    """The old date: in its words where a seed takes them for the date of the nearest year."""
    was = account.was
    if was is None or abs(was.value.span.begin - account.phrase.value.span.begin) < _HALF_A_YEAR:
        return was
    return replace(was, when=str(was.value))


def _excerpt(text: str, start: int, end: int, phrase: DatePhrase) -> str:
    """The sentence from `start` to `end`, of a long one what stands around the date."""
    if end - start > _LONGEST_EXCERPT:
        half = max((_LONGEST_EXCERPT - 2 - (phrase.end - phrase.start)) // 2, 0)
        first = max(start, min(phrase.start - half, end - _LONGEST_EXCERPT + 2))
        last = min(end, first + _LONGEST_EXCERPT - 2)
    else:
        first, last = start, end
    words = " ".join(text[first:last].split())
    return ("…" if first > start else "") + words + ("…" if last < end else "")


def _unique(name: str, taken: dict[str, int]) -> str:
    """`name`, with a number behind it where it was given before."""
    name = base = name or "event"
    while name in taken:
        taken[base] += 1
        name = f"{base}-{taken[base]}"
    taken[name] = 1
    return name
