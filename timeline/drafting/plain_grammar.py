"""Drafts in a language without a grammar: its dates, and the words around them for a title."""

from collections.abc import Sequence

from timeline.edtf import EdtfDate
from timeline.languages.grammar import Account, DatePhrase, Entry, Grammar, SeedReader
from timeline.model import Status
from timeline.text.mention import Mention

#: characters of a title
_LONGEST = 90
_DATE_ALONE = "status from the date alone"
_UNKNOWN = "status unknown: there is no publication date to compare with"


def _date_phrases(
    text: str, mentions: Sequence[Mention], reads: SeedReader
) -> tuple[DatePhrase, ...]:
    """Each mention with a value, by itself."""
    del text
    return tuple(
        DatePhrase(
            start=mention.start,
            end=mention.end,
            when=_when(mention, reads),
            value=mention.when,
            preposition="",
            mention=mention,
            doubts=mention.doubts,
        )
        for mention in mentions
        if mention.when is not None
    )


def _when(mention: Mention, reads: SeedReader) -> str:
    words = " ".join(mention.text.split())
    return words if reads(words) == mention.when else str(mention.when)


def _accounts(
    text: str, span: tuple[int, int], phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> tuple[Account, ...]:
    """One for each date of a sentence that has more words than the date."""
    title = _title(text[slice(*span)])
    doubt = _UNKNOWN if published is None else _DATE_ALONE
    return tuple(
        Account(
            phrase=phrase,
            title=title,
            status=_status(phrase, published),
            start=span[0],
            end=span[1],
            doubts=(*phrase.doubts, doubt),
        )
        for phrase in phrases
        if title != phrase.mention.text
    )


def _title(sentence: str) -> str:
    """The words of a sentence, as many of the first as fit."""
    words = " ".join(sentence.split()).rstrip(".")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _status(phrase: DatePhrase, published: EdtfDate | None) -> Status:
    """By the date alone, as for a seed that states none."""
    ahead = published is not None and phrase.value.span.end > published.span.end
    return Status.PLANNED if ahead else Status.OCCURRED


def _is_sentence(text: str, span: tuple[int, int], phrases: Sequence[DatePhrase]) -> bool:
    """Words in a language that is not read are taken for sentences."""
    del text, span, phrases
    return True


def _entry(text: str, entry: Entry, published: EdtfDate | None) -> Account | None:
    """The words beside the date, with the head of its column."""
    words = ": ".join(" ".join(text[first:last].split()) for first, last in entry.words)
    title = _title(": ".join(filter(None, (words or entry.name, entry.head))))
    if not title:
        return None
    return Account(
        phrase=entry.phrase,
        title=title,
        status=_status(entry.phrase, published),
        place=entry.place,
        start=entry.start,
        end=entry.end,
        doubts=(*entry.phrase.doubts, _UNKNOWN if published is None else _DATE_ALONE),
    )


PLAIN_GRAMMAR = Grammar(
    date_phrases=_date_phrases, accounts=_accounts, is_sentence=_is_sentence, entry=_entry
)
