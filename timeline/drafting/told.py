"""What a document tells of its dates, block by block."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from timeline.dates.rules import RuleKind
from timeline.documents.blocks import layout_of
from timeline.documents.dateline import dateline
from timeline.documents.stacks import PLAIN
from timeline.documents.text import DocumentText
from timeline.drafting.entries import entries, is_apart, is_bare, is_date_alone, is_led, undated
from timeline.drafting.held import held_dates, is_renewed
from timeline.drafting.labelled import generic_name, is_of_letter, is_time, labelled
from timeline.drafting.not_entries import is_not_told
from timeline.drafting.spans import is_closed
from timeline.edtf import Precision
from timeline.languages.grammar import TITLE_ABOVE, Account, DatePhrase, Entry, Grammar
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.blocks import Block, BlockKind, Layout, sections
from timeline.text.sentences import LONGEST, Abbreviations
from timeline.text.sentences import sentences as sentences_of

#: an account with where it stands in the document: "paragraph 6"
Told = tuple[str, Account]
_HEADING = BlockKind.HEADING
_BY_START = attrgetter("start")
#: days from which a dateline is to the publication
_DAYS_OF_WRITING = 3
#: the number of a version
_VERSION = re.compile(r"(?<![\d.])\d{1,4}\.\d{1,4}(?![\d%])")
#: sentences of a paragraph that is an entry below a heading of a date
_FEW = 3


def told(
    document: DocumentText, phrases: Sequence[DatePhrase], grammar: Grammar, notes: list[str]
) -> Iterator[Told]:
    """The events of the body, each with its locator; what is left out is added to `notes`."""
    known = layout_of(document)
    teller = _Teller(
        document=document,
        layout=known,
        phrases=phrases,
        grammar=grammar,
        notes=notes,
        first=next((at for at, one in enumerate(known.blocks) if one.kind is not _HEADING), 0),
        ends={one.heading.start: one.end for one in sections(known.blocks, len(known.prose))},
    )
    for index, block in enumerate(known.blocks):
        for account in teller.block(index, block):
            yield block.locator, account


@dataclass(slots=True, kw_only=True)
class _Teller:
    """Goes through the blocks of a document, with the headings above them in mind."""

    document: DocumentText
    layout: Layout
    phrases: Sequence[DatePhrase]
    grammar: Grammar
    notes: list[str]
    #: the number of the first block that is not a heading
    first: int
    #: by the offset of a heading, where what stands below it ends
    ends: Mapping[int, int]
    #: headings above, the last one innermost, and the date where it is nothing but one
    _above: list[tuple[Block, DatePhrase | None]] = field(default_factory=list)
    #: whether no paragraph has stood below the last heading yet
    _is_first_below: bool = True

    def block(self, index: int, block: Block) -> Iterator[Account]:
        """The events of the block with that number."""
        is_first = index == self.first
        start = self._behind_dateline(block) if is_first else block.start
        inside = self._inside(start, block.end)
        if block.kind is BlockKind.HEADING:
            yield from self._heading(index, block, inside)
        elif block.kind is BlockKind.PARAGRAPH or start > block.start:
            yield from self._paragraph(block, start, inside)
        elif inside and not block.is_head:
            yield from self._entries(index, block, inside)
        elif not block.is_head:
            yield from self._undated(block)

    def _inside(self, start: int, end: int) -> Sequence[DatePhrase]:
        first = bisect_left(self.phrases, start, key=_BY_START)
        return self.phrases[first : bisect_left(self.phrases, end, key=_BY_START)]

    def _behind_dateline(self, block: Block) -> int:
        """Where the first sentence begins: a dateline is not an event."""
        words = header_words(self.document.language)
        found = dateline(self.document.text[block.start : block.end], words)
        if found is None:
            return block.start
        end = block.start + found.end
        if found.is_labelled:
            # "Rome, 3 May 1999: Bridge opens" is an event of a list of them.
            dates = self._inside(block.start, end)
            return end if self._is_of_writing(dates) else block.start
        return end

    def _is_of_writing(self, dates: Sequence[DatePhrase]) -> bool:
        """Whether the only date is that of the publication, or of the few days before it."""
        published = self.document.published
        if len(dates) != 1 or published is None:
            return False
        ahead = published.span.begin - dates[0].value.span.begin
        return dates[0].value.precision is Precision.DAY and 0 <= ahead <= _DAYS_OF_WRITING

    def _heading(self, index: int, block: Block, inside: Sequence[DatePhrase]) -> Iterator[Account]:
        if inside and self._is_unstopped(block, inside):
            yield from self._sentences((block.start, block.end), inside, block.locator)
            return
        while self._above and self._above[-1][0].level >= block.level:
            self._above.pop()
        bare = is_bare(self.layout.prose, block, inside)
        self._above.append((block, inside[0] if bare else None))
        self._is_first_below = True
        if len(inside) != 1 or bare or not self._is_event(index, block, inside[0]):
            return
        for entry in entries(self.layout.prose, block, inside, self.grammar.entry_words):
            yield from self._of_entry(replace(entry, name=self.document.title))

    def _is_unstopped(self, block: Block, inside: Sequence[DatePhrase]) -> bool:
        """Whether a line looks like a heading and is a sentence without its full stop."""
        text, span = self.layout.prose, (block.start, block.end)
        plain = block.level >= PLAIN and not _VERSION.search(text, *span)
        return plain and self.grammar.is_sentence(text, span, inside)

    def _is_event(self, index: int, block: Block, phrase: DatePhrase) -> bool:
        """Whether a heading tells of an event, and not of what is written below it."""
        text = self.layout.prose
        around = text[block.start : phrase.start] + text[phrase.end : block.end]
        if phrase.value == self.document.published:
            return False
        if _VERSION.search(around):
            return True
        below = self.layout.blocks[index + 1 : index + 2]
        years = phrase.value.precision >= Precision.YEAR
        if years and below and below[0].kind is BlockKind.PARAGRAPH:
            # "The early station, 1861-1902" is what the text below is about.
            return False
        is_day = phrase.value.precision <= Precision.DAY
        return is_apart(text, block, phrase) and (is_day or not self._is_dated_below(block))

    def _is_dated_below(self, heading: Block) -> bool:
        """Whether dates stand below a heading, up to the next of its level."""
        return bool(self._inside(heading.end, self.ends[heading.start]))

    def _paragraph(
        self, block: Block, start: int, inside: Sequence[DatePhrase]
    ) -> Iterator[Account]:
        if inside and (is_not_told(self.layout.prose, block, inside) or self._is_cited(block)):
            return
        if inside and self._is_note(block, start, inside):
            yield from self._notes_below(block, inside)
        elif inside:
            yield from self._sentences((start, block.end), inside, block.locator)
        else:
            yield from self._undated(block)
        self._is_first_below = False

    def _is_cited(self, block: Block) -> bool:
        """Whether a paragraph names works below a heading of such, and is not a sentence."""
        sources = self.grammar.entry_words.sources
        if self._name().casefold().strip(" :") not in sources:
            return False
        return not self.grammar.is_sentence(self.layout.prose, (block.start, block.end), ())

    def _after_release(self, inside: Sequence[DatePhrase]) -> Sequence[DatePhrase]:
        """The dates that lie behind that of the version whose heading stands above, if any.

        Others below it are not of what is new: "Reads the forms of 2024".
        """
        text = self.layout.prose
        for heading, date in self._above:
            released = () if date else self._inside(heading.start, heading.end)
            if len(released) == 1 and _VERSION.search(text, heading.start, released[0].start):
                end = released[0].value.span.end
                return [one for one in inside if one.value.span.begin >= end]
        return inside

    def _sentences(
        self, span: tuple[int, int], inside: Sequence[DatePhrase], locator: str
    ) -> Iterator[Account]:
        limit = LIMITS["sentence.dates"]
        text = self.layout.prose
        for start, last, every in dated_sentences(text, span, inside, self.grammar.abbreviations):
            own, end = every, last
            if len(every) > limit.most:
                # Each date is read with all words around it.
                own, end = every[: limit.most], every[limit.most].start
                self.notes.append(f"{locator}: {limit.refusal(len(every))}")
            yield from self.grammar.accounts(text, (start, end), own, self.document.published)

    def _entries(self, index: int, block: Block, inside: Sequence[DatePhrase]) -> Iterator[Account]:
        """The events of an item, a row or a labelled line."""
        text, words = self.layout.prose, self.grammar.entry_words
        if self._name().casefold().strip(" :") in words.sources:
            return
        if is_of_letter(self.layout, index, words) or is_not_told(text, block, inside):
            return
        inside = self._after_release(inside)
        if not inside:
            return
        stated = labelled(self.layout, index, self._inside, words, self._name())
        if stated is not None:
            yield from self._of_entry(stated)
            return
        if is_time(self.layout, index, words) or self._is_title(index, inside):
            return
        limit = LIMITS["sentence.dates"]
        if len(inside) > limit.most:
            self.notes.append(f"{block.locator}: {limit.refusal(len(inside))}")
            inside = inside[: limit.most]
        found: list[Account] = []
        if self._is_told(block, inside):
            found += self._sentences((block.start, block.end), inside, block.locator)
        known = {account.phrase.start for account in found}
        for entry in entries(text, block, inside, words):
            if entry.phrase.start not in known:
                # Figures by year have no title; a day with a time is one of what is told of.
                weekly = entry.phrase.mention.kind is RuleKind.WEEKDAY
                timed = entry.phrase.value.precision < Precision.DAY and not weekly
                listed = timed or (not weekly and is_date_alone(text, block, entry.phrase))
                name = self._name() if entry.words or listed else ""
                doubts = (TITLE_ABOVE,) if name and not entry.words else ()
                alone = self._is_alone(index)
                named = replace(entry, name=name, is_alone=alone, doubts=(*entry.doubts, *doubts))
                found += self._of_entry(self._with_former(self._of_heading(index, named)))
        yield from sorted(found, key=lambda account: account.phrase.start)

    def _of_heading(self, index: int, entry: Entry) -> Entry:
        """The entry, with the heading above it where its label does not say of what it is."""
        if self._above and self._above[-1][1] is None:
            name = generic_name(self.layout, index, self.grammar.entry_words, self._name())
            return replace(entry, words=(), name=name, doubts=()) if name else entry
        return entry

    def _is_note(self, block: Block, start: int, inside: Sequence[DatePhrase]) -> bool:
        """Whether a paragraph below a day is words beside a time of it, and not a sentence."""
        below = bool(self._above) and self._above[-1][1] is not None
        text, span = self.layout.prose, (start, block.end)
        stopped = text[block.end - 1] in ".!?"
        return below and not stopped and not self.grammar.is_sentence(text, span, inside)

    def _notes_below(self, block: Block, inside: Sequence[DatePhrase]) -> Iterator[Account]:
        """The events of words that stand below a day."""
        for entry in entries(self.layout.prose, block, inside, self.grammar.entry_words):
            yield from self._of_entry(self._with_former(entry))

    def _with_former(self, entry: Entry) -> Entry:
        """The entry with the day above it, where its own date took the place of that."""
        above = next((date for _, date in reversed(self._above) if date is not None), None)
        words, text = self.grammar.entry_words, self.layout.prose
        if above is None or entry.was is not None:
            return entry
        renewed = is_renewed(text, entry.start, entry.phrase, words)
        return replace(entry, was=above) if renewed else entry

    def _is_title(self, index: int, inside: Sequence[DatePhrase]) -> bool:
        """Whether a line is of what stands below it: "Inquiry: sessions, June 2024"."""
        blocks = self.layout.blocks
        if blocks[index].kind is not BlockKind.DEFINITION or index + 1 == len(blocks):
            return False
        coarse = all(phrase.value.precision > Precision.DAY for phrase in inside)
        return index == 0 and coarse and blocks[index + 1].kind is BlockKind.HEADING

    def _is_told(self, block: Block, inside: Sequence[DatePhrase]) -> bool:
        """Whether sentences tell of the dates, rather than that words stand beside them."""
        if block.kind is BlockKind.ROW:
            return False
        text = self.layout.prose
        held = held_dates(text, block, inside, self.grammar.entry_words)
        inside = held.dates
        if held.former:
            return False
        led = is_led(text, block.start, inside)
        if led and len(inside) == 1:
            return False
        # What stands in brackets behind the date is no part of the sentence.
        end = inside[-1].end if is_closed(text, inside[-1].end, block.end) else block.end
        return self.grammar.is_sentence(text, (block.start, end), inside)

    def _is_alone(self, index: int) -> bool:
        """Whether a block is the only one of its kind right below a heading."""
        blocks = self.layout.blocks
        above = index == 0 or blocks[index - 1].kind is BlockKind.HEADING
        below = index + 1 < len(blocks) and blocks[index + 1].kind is blocks[index].kind
        return above and not below

    def _of_entry(self, entry: Entry) -> Iterator[Account]:
        account = self.grammar.entry(self.layout.prose, entry, self.document.published)
        if account is not None:
            yield account

    def _undated(self, block: Block) -> Iterator[Account]:
        """The event of a block without a date, below a heading that is one."""
        above = next((date for _, date in reversed(self._above) if date is not None), None)
        if above is None or (block.kind is BlockKind.PARAGRAPH and not self._is_entry(block)):
            return
        entry = undated(self.layout.prose, block, above, self.grammar.entry_words)
        if entry is not None:
            yield from self._of_entry(entry)

    def _is_entry(self, block: Block) -> bool:
        """Whether a paragraph below a date tells what happened then."""
        text, span = self.layout.prose, (block.start, block.end)
        known = self.grammar.abbreviations
        few = self._is_first_below or len(sentences_of(text, *span, known)) <= _FEW
        return few and self.grammar.is_sentence(text, span, ())

    def _name(self) -> str:
        """What the text is about there: the nearest heading that is not a date, or the title."""
        named = (self._words_of(block) for block, date in reversed(self._above) if date is None)
        return next(filter(None, named), self.document.title)

    def _words_of(self, heading: Block) -> str:
        """The words of a heading, without the date that a sign parts from them."""
        text = self.layout.prose
        inside = self._inside(heading.start, heading.end)
        if len(inside) == 1 and is_apart(text, heading, inside[0]):
            said = text[heading.start : inside[0].start] + " " + text[inside[0].end : heading.end]
        else:
            said = text[heading.start : heading.end]
        return " ".join(said.split()).strip(" :–—-,()[]")


def dated_sentences(
    text: str, span: tuple[int, int], inside: Sequence[DatePhrase], known: Abbreviations
) -> Iterator[tuple[int, int, list[DatePhrase]]]:
    """The sentences with dates, and these; two sentences that share a date are one."""
    left = list(reversed(inside))
    begin: int | None = None
    for first, last in sentences_of(text, *span, known):
        begin = first if begin is None else begin
        own: list[DatePhrase] = []
        while left and left[-1].start < last:
            own.append(left.pop())
        if own and own[-1].end > last and last - begin < LONGEST:
            left.extend(reversed(own))
            continue
        if own:
            yield min(begin, own[0].start), max(last, own[-1].end), own
        begin = None
