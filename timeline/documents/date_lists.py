"""Dates above a text that are those of events: of a list, a chronicle, a plan or an invitation."""

import re
from collections.abc import Iterator

from timeline.documents.header_forms import HeaderForms, forms
from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line

#: lines of which one can be the title
_TITLES = 3
_LONGEST_TITLE = 60
#: characters in which a reader is asked to come
_INVITED_WITHIN = 3_000
_MOST = 100_000
_PROSE = re.compile(r"^[^\n]{200}", re.MULTILINE)


def are_events(text: str, words: HeaderWords) -> bool:
    """Whether the dates without a label, at the top of `text`, need not be of its publication.

    Lines of one form with several dates are a list; what a plan or an invitation begins with is
    the day for which it is.
    """
    return (
        _are_of_a_list(text[:_MOST], forms(words))
        or _is_plan(text, words)
        or re.search(words.invitation, text[:_INVITED_WITHIN], re.IGNORECASE) is not None
    )


def _are_of_a_list(text: str, known: HeaderForms) -> bool:
    return _differ(known.date_line.finditer(text), 1) or any(
        _differ(matches, "date") for matches in _by_form(text, known)
    )


def _by_form(text: str, known: HeaderForms) -> Iterator[list[re.Match[str]]]:
    """The lines with a date and other words above the first long paragraph, by their form."""
    prose = _PROSE.search(text)
    found: dict[tuple[object, ...], list[re.Match[str]]] = {}
    for match in known.entry.finditer(text, 0, prose.start() if prose else len(text)):
        form = (bool(match["before"]), match["mark"][:1], bool(match["behind"]))
        found.setdefault(form, []).append(match)
    yield from found.values()


def _differ(matches: "Iterator[re.Match[str]] | list[re.Match[str]]", group: int | str) -> bool:
    dates = (one_line(match[group]).casefold() for match in matches)
    first = next(dates, None)
    return any(date != first for date in dates)


def _is_plan(text: str, words: HeaderWords) -> bool:
    """Whether the title says that the text is of what lies ahead, or of what is long over."""
    lines = [one_line(line).strip("#*_ ") for line in text[:_INVITED_WITHIN].splitlines()]
    titles = [line for line in lines if line][:_TITLES]
    return any(
        len(line) <= _LONGEST_TITLE and re.fullmatch(words.plan, line, re.IGNORECASE)
        for line in titles
    )
