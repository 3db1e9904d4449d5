"""Where a text speaks of time: recognition, without a thought for what it means."""

import re
from dataclasses import dataclass, field
from functools import cache

from timeline.dates.rules import Rule, compiled, plain
from timeline.languages.running_text import Measure, RunningText
from timeline.text.match import Table, TextMatch
from timeline.text.words import Words

# Lengths of numbers: days and counts, years.
_SHORT, _YEAR = 3, 4
_MOST_LEADS = 9
#: words of which the matches are kept: more than those before a cue
_MOST_KEPT = 100
_SIGNS = ":./-–’'"
_GAP = re.compile(r"[^\S\n]*(?:[-‐‑‒–—−,.'’:/ ]|\n)?[^\S\n]*")


@cache
def _patterns(text: RunningText) -> tuple[tuple[Table, re.Pattern[str]], ...]:
    """The tables in the order that decides between matches of the same length."""
    sources = (
        (Table.BEFORE_CHRIST, text.before_christ),
        (Table.FROM_NARRATIVE, _union((*text.from_report, *text.from_narrative))),
        (Table.FROM_PUBLICATION, _union(text.from_publication)),
        (Table.DATE, text.date),
        (Table.DURATION, _union(text.durations)),
        (Table.TIME, text.time),
    )
    spaced = text.is_spaced
    return tuple((table, compiled(source, is_spaced=spaced)) for table, source in sources if source)


def _union(rules: tuple[Rule, ...] | tuple[Measure, ...]) -> str:
    return "|".join(plain(rule.source) for rule in rules)


def find(words: Words, text: RunningText) -> tuple[TextMatch, ...]:
    """Every date, duration, set and reference of a text, in order and without overlap."""
    finder = _Finder(words=words, text=text, patterns=_patterns(text))
    found: list[TextMatch] = []
    behind = 0
    for index, word in enumerate(words.lower):
        if index < behind or not finder.is_cue(index, word):
            continue
        hit = finder.around(index, behind)
        while hit is not None:
            found.append(hit)
            behind = hit.last
            # "60 to 90 days": the first number has its unit from the second.
            hit = finder.around(index, behind) if behind <= index else None
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Looks for the tables of a language in the words of a text."""

    words: Words
    text: RunningText
    patterns: tuple[tuple[Table, re.Pattern[str]], ...]
    #: what was found at the last words that were looked at
    matches: dict[int, tuple[tuple[Table, re.Match[str]], ...]] = field(default_factory=dict)
    hits: dict[tuple[int, Table], TextMatch | None] = field(default_factory=dict)

    def is_cue(self, index: int, word: str) -> bool:
        """Whether a word is one at which to look for a date."""
        return word in self.text.cues or (word.isdecimal() and self._is_number_cue(index, word))

    def _is_number_cue(self, index: int, word: str) -> bool:
        """Whether a number is a year or has a sign as dates have them."""
        if len(word) == _YEAR:
            return True
        words = self.words
        start, end = words.start[index], words.end[index]
        after = words.text[end : end + 2]
        signed = len(after) > 1 and after[0] in _SIGNS and (after[1].isdecimal() or after[1] == "s")
        quoted = words.text[start - 1 : start] in ("'", "‘", "’")
        years = self.text.before_years
        of_year = len(word) == _SHORT and index > 0 and words.lower[index - 1] in years
        return len(word) <= _SHORT and (signed or quoted or of_year)

    def around(self, cue: int, behind: int) -> TextMatch | None:
        """The match around the word `cue`: the longest of those that begin furthest to the left."""
        words, first = self.words, cue
        while first > behind and cue - first < _MOST_LEADS and self._leads(first - 1):
            first -= 1
        is_unit = words.lower[cue] in self.text.units
        if first == cue > behind + 1 and is_unit and self._is_qualified(cue):
            first = cue - 2
        for start in range(first, cue + 1):
            hit = self._longest(start, cue)
            if hit is not None:
                return hit
        return None

    def _is_qualified(self, unit: int) -> bool:
        """Whether a count stands two words before a unit: "90 Martian days"."""
        count, quality = self.words.lower[unit - 2], self.words.lower[unit - 1]
        spaced = self.words.gap(unit - 1) == self.words.gap(unit - 2) == " "
        return spaced and quality.isalpha() and (count.isdecimal() or count in self.text.counts)

    def _leads(self, index: int) -> bool:
        word = self.words.lower[index]
        known = word in self.text.leads or (word.isdecimal() and len(word) <= _YEAR)
        return known and _GAP.fullmatch(self.words.gap(index)) is not None

    def _longest(self, start: int, cue: int) -> TextMatch | None:
        words = self.words
        best: TextMatch | None = None
        for table, match in self._matches(start):
            if best is not None and match.end() <= best.end:
                continue
            if match.end() < words.end[cue] and not self._is_first_of_two(words.start[start]):
                continue
            best = self._hit(start, table, match) or best
        return best

    def _matches(self, start: int) -> tuple[tuple[Table, re.Match[str]], ...]:
        """What the tables find at a word.

        Where one cue follows another each looks at the same words before it.
        """
        found = self.matches.get(start)
        if found is None:
            offsets = self._offsets(start)
            tried = ((table, self._match(pattern, offsets)) for table, pattern in self.patterns)
            found = tuple((table, match) for table, match in tried if match is not None)
            if len(self.matches) > _MOST_KEPT:
                self.matches.clear()
                self.hits.clear()
            self.matches[start] = found
        return found

    def _offsets(self, start: int) -> tuple[int, ...]:
        """Where a match at a word can begin: the sign of "'70s" belongs to it."""
        text, offset = self.words.text, self.words.start[start]
        return (offset - 1, offset) if offset and text[offset - 1] in "'‘’" else (offset,)

    def _hit(self, start: int, table: Table, match: re.Match[str]) -> TextMatch | None:
        """The match with its words; None where its context tells that it is not a date."""
        key = (start, table)
        if key not in self.hits:
            words, last = self.words, start + 1
            while last < len(words.start) and words.start[last] < match.end():
                last += 1
            hit = TextMatch(words=words, table=table, match=match, first=start, last=last)
            self.hits[key] = None if self.text.refused(hit) else hit
        return self.hits[key]

    def _is_first_of_two(self, offset: int) -> bool:
        """Whether a count stands there whose unit stands behind the next one."""
        rule = self.text.first_of_two
        return rule is not None and rule.pattern.match(self.words.text, offset) is not None

    def _match(self, pattern: re.Pattern[str], offsets: tuple[int, ...]) -> re.Match[str] | None:
        for offset in offsets:
            match = pattern.match(self.words.text, offset)
            if match is not None:
                end = self.text.cut(match)
                return match if end is None else pattern.match(self.words.text, offset, end)
        return None
