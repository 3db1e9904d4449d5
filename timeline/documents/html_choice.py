"""Which runs of a page are taken into its text: those of the article, and lists and tables in it.

What finds articles takes many a list or table for furniture. One that has dates is taken where it
stands within the article and is not made of links; of others a note says that they were left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from timeline.documents.header_line import fields
from timeline.documents.html_walk import Walked
from timeline.documents.runs import Form, Run, Shares
from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line, quoted

#: of the characters of a run, of a list or table, how many make all of it belong to the article
_MOST, _ENOUGH = 0.5, 0.2
#: of the characters of a list, how many links make it lead elsewhere
_LINKED = 0.5
#: of the characters of the article, how many are too many for furniture
_TOO_MANY = 0.3
#: dates of a list that is taken, and of one of which it is told that it is not
_SEVERAL, _MANY = 2, 3
_LONGEST_INTRODUCTION = 120
#: characters of a line that is a day, and of an item that is a date and what it is of
_LONGEST_DAY, _SHORT = 60, 60
#: runs behind the article in which a list with dates is taken
_NEXT = 8
#: runs above the text in which its date is looked for, and characters of one that has it
_FEW, _LONGEST_BYLINE = 20, 200
#: what has a number below the heading of a day has its time
_TIME = re.compile(r"\d")
_YEAR = r"(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The runs of a text, and what is to be said of the others."""

    runs: tuple[Run, ...]
    notes: tuple[str, ...] = ()


def all_runs(walked: Walked) -> Chosen:
    """All runs of a page but its menus and what stands at its foot, if it has others."""
    inside = tuple(run for run in walked.runs if run.aside <= 0 and not _is_menu(run))
    return Chosen(runs=inside or walked.runs)


def article_runs(walked: Walked, words: HeaderWords) -> Chosen:
    """The runs of the article of a page.

    Args:
        walked: The page, with what is known of the article.
        words: Of its language.
    """
    choice = _Choice(runs=walked.runs, region=walked.region, date=_date(words))
    choice.groups()
    choice.headings()
    choice.ends_of_days()
    choice.bylines(words)
    taken = zip(walked.runs, choice.taken, strict=True)
    return Chosen(
        runs=tuple(_shown(run) for run, is_taken in taken if is_taken), notes=choice.notes
    )


@cache
def _date(words: HeaderWords) -> re.Pattern[str]:
    return re.compile(
        rf"{words.date}|{words.yearless}|{words.month}{_YEAR}|{_YEAR}-\d\d|\d[./]{_YEAR}|{_YEAR}",
        re.IGNORECASE,
    )


def _shown(run: Run) -> Run:
    """A run without what of it does not belong to the article."""
    said = run.shares
    is_whole = run.form is not Form.PARAGRAPH or said.kept >= _MOST * said.known
    return run if is_whole or not run.kept else replace(run, words=run.kept)


def _is_menu(run: Run) -> bool:
    """Whether a run is lines of links, and nothing else."""
    return "\n" in run.words and run.shares.linked >= run.shares.all


class _Choice:
    """Decides for each run of a page whether it is taken."""

    def __init__(self, runs: Sequence[Run], region: tuple[int, int], date: re.Pattern[str]) -> None:
        self._runs = runs
        self._region = range(*region)
        #: right behind the article, where pages say when and where it is
        self._behind = range(region[1], region[1] + _NEXT)
        self._date = date
        self._furniture = _furniture(runs)
        self.taken = [self._belongs(run) for run in runs]
        self._left: list[str] = []

    def _belongs(self, run: Run) -> bool:
        stands_aside = run.aside > 0 and run.aside in self._furniture
        return run.shares.kept > 0 and not stands_aside and not _is_menu(run)

    @property
    def notes(self) -> tuple[str, ...]:
        """Of lists and tables that were left out."""
        return tuple(self._left)

    def groups(self) -> None:
        """Decide for lists and tables."""
        start = 0
        for number, group in groupby(self._runs, key=lambda run: run.group):
            end = start + len(list(group))
            if number:
                self._group(start, end)
            start = end

    def _group(self, start: int, end: int) -> None:
        runs = self._runs[start:end]
        said = sum((run.shares for run in runs), Shares())
        if said.kept and said.kept >= _ENOUGH * said.known:
            self._take(start, end)
            return
        date = _TIME if self._is_of_a_day(start) else self._date
        dates = sum(date.search(run.words) is not None for run in runs)
        if said.kept or not dates:
            return
        if said.linked > _LINKED * said.all:
            self._leave_links(runs, dates)
            return
        stands_aside = any(run.aside in self._furniture for run in runs)
        enough = dates >= _SEVERAL or dates * _SEVERAL >= len(runs)
        near = start in self._region or start in self._behind
        if near and not stands_aside and enough:
            self._take(start, end)
            self._introduce(start)
        elif dates >= _MANY and (runs[0].aside <= 0 or _is_of_dates(runs, dates)):
            self._leave(runs, dates)

    def _leave_links(self, runs: Sequence[Run], dates: int) -> None:
        """Tell of a list of links that are a date and a few words each, as of a programme."""
        if dates >= _MANY and _is_of_dates(runs, dates):
            self._leave(runs, dates)

    def _is_of_a_day(self, start: int) -> bool:
        """Whether the heading above a list is a date."""
        above = self._runs[start - 1] if start else None
        if above is None or above.group:
            return False
        leads = above.form is Form.HEADING or len(above.words) <= _LONGEST_DAY
        return leads and self._date.search(above.words) is not None

    def _take(self, start: int, end: int) -> None:
        self.taken[start:end] = [True] * (end - start)

    def _introduce(self, start: int) -> None:
        """Take the line above a list that is taken."""
        above = self._runs[start - 1] if start else None
        if above and not above.group and len(above.words) <= _LONGEST_INTRODUCTION:
            self.taken[start - 1] = above.aside not in self._furniture

    def _leave(self, runs: Sequence[Run], dates: int) -> None:
        kind = "table" if runs[0].form in (Form.ROW, Form.HEADS) else "list"
        first = quoted(one_line(runs[0].words))
        self._left.append(
            f"text: a {kind} with {dates} dates was left out as furniture of the page: {first}"
        )

    def headings(self) -> None:
        """Take the headings of the article right above what is taken, from the last one up."""
        for at in range(len(self._runs) - 2, -1, -1):
            run = self._runs[at]
            if run.form is Form.HEADING and not self.taken[at] and self.taken[at + 1]:
                linked = run.shares.linked > _LINKED * run.shares.all
                inside = at in self._region and run.aside not in self._furniture
                self.taken[at] = inside and not linked
        for at, run in enumerate(self._runs):
            if run.form is Form.HEADING and run.level > 1 and self.taken[at]:
                self.taken[at] = not self._is_of_nothing(at)

    def ends_of_days(self) -> None:
        """Take the headings that end what is below a date, where something is taken below them.

        Without them the date would hold for what is told of other days, too.
        """
        day = 0
        for at, run in enumerate(self._runs):
            if run.form is not Form.HEADING:
                continue
            if self.taken[at]:
                dated = self._date.search(run.words) is not None
                day = run.level if dated else (0 if run.level <= day else day)
            elif day and run.level <= day and self._has_more(at):
                self.taken[at], day = True, 0

    def _has_more(self, at: int) -> bool:
        """Whether anything is taken up to the next heading that is as high."""
        level = self._runs[at].level
        for below in range(at + 1, len(self._runs)):
            run = self._runs[below]
            if run.form is Form.HEADING and run.level <= level:
                return False
            if self.taken[below]:
                return True
        return False

    def _is_of_nothing(self, at: int) -> bool:
        """Whether all below a heading is left out, up to the next one."""
        below = at + 1
        while below < len(self._runs) and self._runs[below].form is not Form.HEADING:
            if self.taken[below]:
                return False
            below += 1
        return below > at + 1

    def bylines(self, words: HeaderWords) -> None:
        """Take the lines with the date of the page that stand between its title and its text."""
        first = next(
            (at for at, taken in enumerate(self.taken) if self._is_text(at, taken=taken)), 0
        )
        for at in range(max(first - _FEW, self._region.start, 0), first):
            run = self._runs[at]
            if not self.taken[at] and not run.group and run.aside <= 0 and _is_dated(run, words):
                self.taken[at] = True

    def _is_text(self, at: int, *, taken: bool) -> bool:
        return taken and self._runs[at].form is not Form.HEADING


def _is_of_dates(runs: Sequence[Run], dates: int) -> bool:
    """Whether each of the runs is short and has a date."""
    return dates == len(runs) and all(len(run.words) <= _SHORT for run in runs)


def _is_dated(run: Run, words: HeaderWords) -> bool:
    """Whether a line says when the page was written, and who wrote it."""
    lines = run.words.split("\n")
    return len(run.words) <= _LONGEST_BYLINE and any(
        {"date", "published", "updated"} & fields(line, words).keys() for line in lines
    )


def _furniture(runs: Sequence[Run]) -> frozenset[int]:
    """The elements of furniture; those that only their names make so hold little of the article."""
    kept: dict[int, int] = {}
    for run in runs:
        kept[run.aside] = kept.get(run.aside, 0) + run.shares.kept
    total = sum(kept.values())
    most = {True: _TOO_MANY * total, False: total - 1}
    return frozenset(aside for aside, size in kept.items() if aside and size <= most[aside < 0])
