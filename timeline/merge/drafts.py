"""Drafts: statements that nobody has reviewed, which are left out unless they are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from timeline.merge import build
from timeline.model import Origin, Problem, Records, Severity, Timeline
from timeline.text.counts import count


def built(
    records: Records, *, today: date, as_of: date | None = None, drafts: bool = False
) -> tuple[Timeline, tuple[Problem, ...]]:
    """The timeline of the records, without drafts unless they are asked for.

    Args:
        records: Documents and statements.
        today: As `build` takes it.
        as_of: The same.
        drafts: Whether what nobody has reviewed is in it too.
    """
    taken = records if drafts else reviewed(records)
    timeline, problems = build(taken, today=today, as_of=as_of)
    left_out = () if taken is records else drafts_of(records)
    return replace(timeline, unreviewed=left_out) if left_out else timeline, problems


def reviewed(records: Records) -> Records:
    """The records without drafts, and without documents of which nothing else is.

    So a draft neither makes an event nor moves or confirms one.
    """
    if not any(item.draft for item in records.statements):
        return records
    left = tuple(item for item in records.statements if not item.draft)
    only = {item.document for item in records.statements} - {item.document for item in left}
    documents = tuple(item for item in records.documents if item.id not in only)
    return replace(records, statements=left, documents=documents)


def drafts_of(records: Records) -> tuple[Origin, ...]:
    """Where the drafts among the statements stand."""
    return tuple(item.origin for item in records.statements if item.draft)


def notes(unreviewed: Iterable[Origin]) -> Iterator[Problem]:
    """A note for each file with drafts, at the first of them."""
    files: dict[str, list[Origin]] = {}
    for origin in unreviewed:
        files.setdefault(origin.file, []).append(origin)
    for name, found in files.items():
        are = "is" if len(found) == 1 else "are"
        yield Problem(
            origin=min(found),
            message=f"{count(len(found), 'draft')} {are} left out that nobody has reviewed: "
            f"`timeline review {name}`",
            severity=Severity.NOTE,
        )


def unreviewed_words(timeline: Timeline) -> str:
    """How many drafts are left out of a timeline, and what to do; empty where none are."""
    return drafts_words(len(timeline.unreviewed))


def drafts_words(number: int) -> str:
    """That so many drafts are left out, and what to do; empty where none are."""
    them = "it" if number == 1 else "them"
    said = f"{count(number, 'draft')} left out that nobody has reviewed"
    return f"{said}: `timeline review` goes through {them}, --drafts takes {them} in" * bool(number)
