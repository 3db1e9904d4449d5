"""The events of English lists, tables and headings: what they put beside a date."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.edtf import EdtfDate
from timeline.languages.english.grammar import entry_words, function_words
from timeline.languages.english.grammar.clauses import Clause, DatedClause
from timeline.languages.english.grammar.entry_words import ENTRY_WORDS
from timeline.languages.english.grammar.gists import gist
from timeline.languages.english.grammar.not_events import UNREAL, refusal
from timeline.languages.english.grammar.nothing_held import nothing_held
from timeline.languages.english.grammar.participants import participants
from timeline.languages.english.grammar.place_words import LANDMARKS, SITES
from timeline.languages.english.grammar.places import place
from timeline.languages.english.grammar.releases import release
from timeline.languages.english.grammar.status import guess_status
from timeline.languages.english.grammar.title_text import trimmed, written
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.languages.english.lists import listed, listed_phrases
from timeline.languages.grammar import TITLE_ABOVE, Account, DatePhrase, Entry, Was
from timeline.model import Status
from timeline.text.blocks import PARTED
from timeline.text.tokens import Token, TokenKind, Tokens, tokens

#: reasons against an event that hold for what is not a sentence, too
_GROUNDS = frozenset(
    {
        "a line about the document",
        "a figure",
        "a figure that moves",
        "the period of a paper",
        "again and again",
        "the dates of a life",
        "a rank",
        "a condition",
        UNREAL,
    }
)
_ANY_WORD = re.compile(r"[^\W\d_]{2}")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*\Z")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)|https?://\S+")


def shown_words(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The words of several spans as a line, without addresses and marks of blocks."""
    parts = (" ".join(text[first:last].replace(PARTED, " ").split()) for first, last in spans)
    said = _LINK.sub(r"\1", ": ".join(filter(None, parts))).strip(_EDGES)
    said = said.replace("*", "").replace("`", "")
    for opening, closing in ("()", "[]"):
        if said.count(opening) != said.count(closing):
            said = said.strip(opening + closing + _EDGES)
    return said


def says_what(words: str) -> bool:
    """Whether words say more than when something is, or how it came out: not "Cancelled"."""
    low = words.casefold().strip(" ()[]")
    known = ENTRY_WORDS.when | ENTRY_WORDS.time | ENTRY_WORDS.start | ENTRY_WORDS.end
    return bool(low) and low not in known and not set(low.split()) <= _OUTCOMES


_RELEASES = listed_phrases(
    "release, released, releases, release date, ga, available, out, published, date, final"
)
_OUTCOMES = (
    listed("open closed") | entry_words.CANCELLED | entry_words.POSTPONED | entry_words.TENTATIVE
)


_OUTCOME = re.compile(
    r"\A(?:cancell?ed|postponed|adjourned|rescheduled|tentative|tbc)\s*[-–—:|]\s*"
    r"|\s*[-–—:|]\s*(?:cancell?ed|postponed|adjourned|rescheduled|tentative|tbc)\W*\Z",
    re.IGNORECASE,
)
_DATES_OF = re.compile(
    r"(?:the\s+)?(?:(?:key|important|next|coming|upcoming)\s+)?"
    r"(?:dates?|days|schedule|calendar|timetable|list)\s+(?:of|for)\s+(?:the\s+|all\s+)?",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r",?\s+(?:in\s+|for\s+)?(?:1\d|20)\d\d\Z")


def occasion(heading: str) -> str:
    """What a heading says there are the dates of: "Dates of council meetings in 2025".

    >>> occasion("Dates of council meetings in 2025"), occasion("Open day")
    ('Council meetings', 'Open day')
    """
    said = _IN_YEAR.sub("", _DATES_OF.sub("", heading, count=1))
    return said[:1].upper() + said[1:]


def former(entry: Entry) -> Was | None:
    """The date that its date has taken the place of."""
    was = entry.was
    return None if was is None else Was(when=was.when, value=was.value)


def led_by(phrase: DatePhrase, words: Tokens) -> Tokens:
    """Words with the date before them, as if they said when: "3 May: Flood shuts the mill"."""
    said = Token(
        start=phrase.start, end=phrase.end, text=phrase.mention.text, low="", kind=TokenKind.DATE
    )
    comma = Token(start=phrase.end, end=phrase.end, text=":", low=":", kind=TokenKind.MARK)
    return (said, comma, *words)


def has_verb(words: Tokens) -> bool:
    """Whether words are a sentence: somebody does something in them."""
    return any(group.finite and _has_subject(words, group.start) for group in verb_groups(words))


def is_label(words: Tokens) -> bool:
    """Whether words are a noun with what was done to it, as lists write it: "West wing added"."""
    groups = [group for group in verb_groups(words) if group.finite]
    if len(groups) != 1 or words[0].low in function_words.DETERMINERS | function_words.PRONOUNS:
        return False
    group = groups[0]
    after = words[group.end].low if group.end < len(words) else ""
    joined = function_words.PREPOSITIONS | function_words.ADVERBS | {"", ",", ";", "("}
    done = group.tense is Tense.PAST and group.end - group.start == 1
    return done and (after in joined) and words[-1].text != "."


def _has_subject(words: Tokens, verb: int) -> bool:
    return any(word.kind is TokenKind.WORD for word in words[:verb])


def nominal(text: str, entry: Entry, published: EdtfDate | None) -> Account | None:
    """The event of words without a verb: a title as it stands there."""
    words = tuple(token for first, last in entry.words for token in tokens(text, first, last, ()))
    if _is_where(text, entry, words):
        # "Next meeting", and below it "12 March, Reading Room".
        entry = replace(entry, words=(), place=shown_words(text, entry.words))
    elif not entry.place and len(entry.words) == 1:
        entry = _with_tail(text, entry)
        words = tuple(token for span in entry.words for token in tokens(text, *span, ()))
    absent = nothing_held(words)
    words = absent or words
    clause = Clause(words=led_by(entry.phrase, words), date=0)
    dated = DatedClause(
        clause=clause, phrase=entry.phrase, sentence=clause.words, published=published
    )
    name = written(trimmed(absent)) if absent else _title(text, entry, words)
    cited = _CITED.match(text, entry.start) is not None or "@" in name
    if not name or cited or (refusal(dated) in _GROUNDS and not _is_version(text, entry)):
        return None
    status, doubt = _status(text, entry, clause, published)
    if absent:
        status, doubt = Status.CANCELLED, _ABSENT
    found = gist(clause, entry.phrase)
    said = shown_words(text, entry.words)
    borrowed = TITLE_ABOVE if said and not says_what(said) else ""
    return Account(
        phrase=entry.phrase,
        title=name,
        status=status,
        place=entry.place
        or place(replace(clause, words=(*words, clause.words[0]), date=len(words))),
        participants=participants(clause, entry.phrase),
        start=entry.start,
        end=entry.end,
        was=former(entry),
        doubts=tuple(filter(None, (*entry.phrase.doubts, *entry.doubts, doubt, borrowed))),
        gist=found if found is not None and found.refers else None,
    )


_ABSENT = "said not to have happened"


def _is_version(text: str, entry: Entry) -> bool:
    """Whether its words are a version of a program, whose number is not a figure."""
    return bool(release(shown_words(text, entry.words)))


def _is_where(text: str, entry: Entry, words: Tokens) -> bool:
    """Whether the words behind a date are a place, of what the heading above says."""
    if not (entry.is_alone and entry.name and words):
        return False
    parted = "," in text[entry.phrase.end : entry.words[0][0]]
    if words[0].low in ("in", "at") and words[1:2] and words[1].low == "the":
        return not has_verb(words)
    named = [word for word in words if word.kind is TokenKind.WORD and not _is_small(word)]
    return parted and bool(named) and all(word.capital for word in named)


def _with_tail(text: str, entry: Entry) -> Entry:
    """The entry with the place that its words end with: "Selectors, Town Barn"."""
    first, last = entry.words[0]
    match = _TAIL.search(text, first, last)
    if match is None:
        return entry
    named = [word for word in tokens(text, *match.span("place"), ()) if not _is_small(word)]
    is_site = bool(named) and named[-1].low in _TAIL_SITES
    if not is_site or not all(word.capital for word in named):
        return entry
    return replace(entry, words=((first, match.start()),), place=match["place"])


_TAIL = re.compile(r"(?:,|\s[–—@-])\s+(?P<place>[^,;:()\n–—]{3,60}?)[\s.]*\Z")
_TAIL_SITES = (
    SITES
    | LANDMARKS
    | listed(
        "barn tower office offices rooms studio courtyard auditorium cafe café pub annex annexe"
    )
)


def _is_small(word: Token) -> bool:
    return word.low in function_words.PREPOSITIONS | function_words.DETERMINERS


def _title(text: str, entry: Entry, words: Tokens) -> str:
    """The words beside the date, with the head of its column: "Posters: notification"."""
    said = shown_words(text, entry.words)
    if _is_weekly(entry) and (not says_what(said) or "hours" in said.casefold().split()):
        # Opening hours.
        return ""
    plain = _OUTCOME.sub("", _ASIDE.sub("", said)).strip(_EDGES)
    said = plain if _ANY_WORD.search(plain) else said
    if not says_what(said):
        said = occasion(entry.name) or said
    low = entry.head.casefold()
    plain_head = not low or low in _RELEASES or low.split()[-1] in ("release", "released")
    if plain_head and release(said):
        return release(said)
    if entry.head and said:
        said = f"{said}: {_small(entry.head)}"
    elif not said:
        said = entry.head
    if len(said) > _LONGEST:
        return written(trimmed(words))
    return said[:1].upper() + said[1:]


def _is_weekly(entry: Entry) -> bool:
    """Whether its date is a weekday and no more."""
    return not _DIGIT.search(entry.phrase.mention.text)


_DIGIT = re.compile(r"\d")
_CITED = re.compile(r"[^\W\d_][\w’'-]+,\s(?:[^\W\d_]\.[\s,-]?)+")
_LONGEST = 90
_EDGES = " .;:,–—-|*_"
_TENTATIVE = "said not to be certain yet"


def _small(head: str) -> str:
    """A column head behind a colon: in small letters, unless it is a name or short for one."""
    first = head.split(maxsplit=1)[0]
    return head if first[1:] != first[1:].lower() else head[:1].lower() + head[1:]


def outcome(text: str, entry: Entry, *, is_sentence: bool = False) -> Status | None:
    """What an entry says of how it came out: "cancelled"; None where it says nothing.

    Of a sentence only the words beside it and those in brackets say so by themselves.
    """
    if entry.is_off:
        return Status.POSTPONED
    said = _lows(text, replace(entry, words=()) if is_sentence else entry)
    if said & entry_words.CANCELLED:
        return Status.CANCELLED
    off = said & entry_words.POSTPONED or _aside(text, entry) & entry_words.OFF_ASIDE
    return Status.POSTPONED if off and entry.was is None else None


def _aside(text: str, entry: Entry) -> set[str]:
    """The words in brackets at the end of those of an entry."""
    match = _ASIDE.search(shown_words(text, entry.words))
    return set() if match is None else set(match[0].casefold().strip(" ()[]").split())


def _lows(text: str, entry: Entry) -> set[str]:
    spans = (*entry.words, *entry.notes)
    return {token.low for span in spans for token in tokens(text, *span, ())}


def _status(
    text: str, entry: Entry, clause: Clause, published: EdtfDate | None
) -> tuple[Status, str]:
    """By what the entry says beside its words, else by its date."""
    off = outcome(text, entry)
    if off is not None:
        return off, ""
    said = _lows(text, entry)
    guess = guess_status(clause, entry.phrase.value, published)
    if guess.status is not Status.PLANNED:
        return guess.status, guess.doubt
    # What a list puts ahead is planned, whatever words stand beside it.
    return guess.status, _TENTATIVE if said & entry_words.TENTATIVE else ""
