"""Dates above a text that are those of events: of a list, a chronicle, a plan or an invitation."""

import re
from collections.abc import Sequence

from timeline.documents.header_forms import HeaderForms, forms
from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line

#: lines of which one can be the title
_TITLES = 3
_LONGEST_TITLE = 60
#: characters in which a reader is asked to come
_INVITED_WITHIN = 3_000
_MOST = 100_000
#: characters in which labels say where something is to be
_LABELLED_WITHIN = 1_500
#: the form of a date alone in its line
_ALONE = ("", "", "")
#: a year in which few documents were written that are read as files
_OLD = re.compile(r"(?<![\d.,:])1[0-8]\d\d(?![\d.,:])")
_PROSE = re.compile(r"^[^\n]{200}", re.MULTILINE)


def are_events(text: str, words: HeaderWords, lines: Sequence[str]) -> tuple[bool, ...]:
    """Of each date without a label, at the top of `text`, whether it is that of an event.

    Lines of one form with several dates are a list. What a plan, an invitation or the page of an
    event begins with is the day for which it is.

    Args:
        text: A document's text.
        words: Those of its language.
        lines: The lines of the dates, each with the line behind it.
    """
    if not lines:
        return ()
    every = (
        _is_plan(text, words)
        or is_sheet(text, words)
        or re.search(words.invitation, text[:_INVITED_WITHIN], re.IGNORECASE) is not None
    )
    return tuple(
        every
        or _OLD.search(line.partition("\n")[0]) is not None
        or _names_a_venue(line, words)
        or _is_of_a_list(line, text[:_MOST], forms(words))
        for line in lines
    )


def is_sheet(text: str, words: HeaderWords) -> bool:
    """Whether labels at the top of a text say where and at what time something is to be."""
    label = rf"^\W*(?:{words.occasion})\s*:"
    return re.search(label, text[:_LABELLED_WITHIN], re.IGNORECASE | re.MULTILINE) is not None


def _names_a_venue(lines: str, words: HeaderWords) -> bool:
    """Whether a line with a date, or a short one behind it, names the room of an event."""
    return any(
        len(line) <= _LONGEST_TITLE and re.search(words.venue, line, re.IGNORECASE) is not None
        for line in lines.splitlines()
    )


def _is_of_a_list(lines: str, text: str, known: HeaderForms) -> bool:
    """Whether another line of the form of this one has another date."""
    own = known.entry.match(lines.partition("\n")[0])
    if own is None:
        return False
    form, date = _form(own), _date(own)
    # Alone in its line a date can be the heading of an entry of any length.
    prose = None if form == _ALONE else _PROSE.search(text)
    others = known.entry.finditer(text, 0, prose.start() if prose else len(text))
    return any(_form(match) == form and _date(match) != date for match in others)


def _form(match: re.Match[str]) -> tuple[str, ...]:
    if "#" in match["marks"]:
        return ("#",)
    return (match["before"] and "…", match["mark"], match["behind"] and "…")


def _date(match: re.Match[str]) -> str:
    return one_line(match["date"]).casefold()


def _is_plan(text: str, words: HeaderWords) -> bool:
    """Whether the title says that the text is of what lies ahead, or of what is long over."""
    lines = [one_line(line).strip("#*_ ") for line in text[:_INVITED_WITHIN].splitlines()]
    titles = [line for line in lines if line][:_TITLES]
    return any(
        len(line) <= _LONGEST_TITLE and re.fullmatch(words.plan, line, re.IGNORECASE)
        for line in titles
    )
