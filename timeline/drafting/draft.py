"""Draft statements: what a document seems to say of each of its dates, for a person to review."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.dates.rules import Anchor
from timeline.documents.dateline import dateline
from timeline.documents.text import DocumentText
from timeline.edtf import Edtf, EdtfDate
from timeline.extract.read import mentions
from timeline.languages import language_of
from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar import vocabulary
from timeline.languages.english.grammar.clauses import Clause, clauses
from timeline.languages.english.grammar.date_phrases import Frame, frames
from timeline.languages.english.grammar.not_events import NAMING, refusal
from timeline.languages.english.grammar.participants import participants
from timeline.languages.english.grammar.places import place
from timeline.languages.english.grammar.segments import Words
from timeline.languages.english.grammar.status import standing
from timeline.languages.english.grammar.titles import title
from timeline.languages.english.header_words import HEADER
from timeline.model import Status
from timeline.text.ids import slug
from timeline.text.mention import Mention
from timeline.text.sentences import LONGEST, sentences
from timeline.text.tokens import Kind, tokens

_LONGEST_EXCERPT = 160
_SHORT_TITLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement as it can be drawn from the words around a date."""

    #: made of the title, unique in its document
    id: str
    #: date words that read as `value` in the document, else EDTF
    when: str
    value: Edtf
    title: str
    status: Status
    #: in the words of the document; empty where none is plain
    place: str
    participants: tuple[str, ...]
    #: where in the document: "paragraph 6"
    locator: str
    #: the words of the document around the date
    excerpt: str
    #: what the reviewer has to decide or check
    doubts: tuple[str, ...]
    mention: Mention


def drafts(document: DocumentText) -> tuple[Draft, ...]:
    """The events that `document` dates, in its order; figures and the like are left out."""
    return drafts_of(
        document, mentions(document.text, document.day, document.order, document.language)
    )


def drafts_of(document: DocumentText, dates: Sequence[Mention]) -> tuple[Draft, ...]:
    """The same, where the dates of the document are known."""
    if language_of(document.language).grammar is None:
        return ()
    text, published = document.text, document.published
    anchor = Anchor(published=published, order=document.order)
    found = frames(text, dates, anchor)
    starts = [frame.start for frame in found]
    made: list[Draft] = []
    taken: dict[str, int] = {}
    for paragraph in document.paragraphs:
        begin = max(paragraph.start, document.body)
        if paragraph.number == 1:
            begin = _behind_dateline(text, begin, paragraph.end)
        first = bisect_left(starts, begin)
        last = bisect_left(starts, paragraph.end)
        if first == last:
            continue
        inside = found[first:last]
        for start, end, own in _sentences(text, begin, paragraph.end, inside):
            words, kept = _tokens(text, (start, end), own, published)
            made.extend(
                replace(
                    draft,
                    id=_unique(slug(draft.title), taken),
                    locator=f"paragraph {paragraph.number}",
                )
                for draft in _of_sentence(text, words, kept, published)
            )
    return tuple(made)


def _behind_dateline(text: str, start: int, end: int) -> int:
    """Where the first sentence begins: a dateline tells of no event."""
    found = dateline(text[start:end], HEADER)
    return start if found is None else start + found.end


def _sentences(
    text: str, start: int, end: int, inside: tuple[Frame, ...]
) -> Iterator[tuple[int, int, list[Frame]]]:
    """The sentences with dates, and these; two sentences that share a date are one."""
    left = list(reversed(inside))
    begin: int | None = None
    for first, last in sentences(text, start, end, ABBREVIATIONS):
        begin = first if begin is None else begin
        own: list[Frame] = []
        while left and left[-1].start < last:
            own.append(left.pop())
        if own and own[-1].end > last and last - begin < LONGEST:
            left.extend(reversed(own))
            continue
        if own:
            yield min(begin, own[0].start), max(last, own[-1].end), own
        begin = None


def _tokens(
    text: str, span: tuple[int, int], own: list[Frame], published: EdtfDate | None
) -> tuple[Words, list[Frame]]:
    """The words of a sentence and its dates.

    Those of several that only describe a thing or are part of its name are words like any:
    "will publish the results of the 2022 census in May" has one date.
    """
    words = tokens(text, *span, [(frame.start, frame.end) for frame in own])
    if len(own) == 1:
        return words, own
    by_start = {frame.start: frame for frame in own}
    names = set()
    for clause in clauses(words):
        frame = by_start[clause.words[clause.date].start]
        if refusal(clause, frame, words, published) in NAMING:
            names.add(frame.start)
    if not names or len(names) == len(own):
        return words, own
    kept = [frame for frame in own if frame.start not in names]
    return tokens(text, *span, [(frame.start, frame.end) for frame in kept]), kept


def _of_sentence(
    text: str, words: Words, own: list[Frame], published: EdtfDate | None
) -> Iterator[Draft]:
    seen: set[tuple[str, str]] = set()
    by_start = {frame.start: frame for frame in own}
    for clause in clauses(words):
        frame = by_start[clause.words[clause.date].start]
        if refusal(clause, frame, words, published):
            continue
        draft = _draft(text, words, clause, frame, published)
        if draft.title and (draft.title, str(draft.value)) not in seen:
            seen.add((draft.title, str(draft.value)))
            yield draft


def _draft(
    text: str, words: Words, clause: Clause, frame: Frame, published: EdtfDate | None
) -> Draft:
    said = standing(clause, frame.value, published, attributive=frame.attributive)
    name = title(clause, frame)
    return Draft(
        id="",
        when=frame.when,
        value=frame.value,
        title=name,
        status=said.status,
        place="" if frame.attributive else place(clause),
        participants=participants(clause),
        locator="",
        excerpt=_excerpt(text, words[0].start, words[-1].end, frame),
        doubts=tuple(filter(None, (*frame.doubts, said.doubt, *_doubts(name, clause, frame)))),
        mention=frame.mention,
    )


def _doubts(name: str, clause: Clause, frame: Frame) -> Iterator[str]:
    """What a reviewer has to see to in the title."""
    words = name.split()
    if words and words[0].lower() in vocabulary.STAND_INS:
        yield f"“{words[0]}” in the title: say who or what that is"
    if len(words) < _SHORT_TITLE:
        yield "the title says little: say of what"
    if frame.attributive:
        yield "the date only tells which one is meant: an event here, or a reference to one?"
    if clause.host:
        yield "the date is that of the clause before"
    lows = [word.low for word in clause.words]
    if "with" in lows and _two_sides(clause.words, lows.index("with")):
        yield "two are named behind “with”: one event or two?"


def _two_sides(words: Words, at: int) -> bool:
    """Whether names on both sides of an "and" follow: "with the mayor of A and the mayor of B"."""
    for index in range(at + 2, len(words) - 1):
        if words[index].low == "and":
            return words[index + 1].low == "the" or words[index + 1].capital
        if words[index].kind is not Kind.WORD and words[index].text not in ("'s", "’s", ","):
            return False
    return False


def _excerpt(text: str, start: int, end: int, frame: Frame) -> str:
    """The sentence from `start` to `end`, of a long one what stands around the date."""
    if end - start > _LONGEST_EXCERPT:
        half = max((_LONGEST_EXCERPT - 2 - (frame.end - frame.start)) // 2, 0)
        first = max(start, min(frame.start - half, end - _LONGEST_EXCERPT + 2))
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
