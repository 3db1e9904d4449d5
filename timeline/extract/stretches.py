"""Stretches of time that mentions are the ends of: "from May to June", "2020 to date"."""

from dataclasses import replace

from timeline import edtf
from timeline.dates.narrowed import narrowed, stretch_between
from timeline.dates.resolve import qualified
from timeline.dates.rules import Parts
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, End, Precision, Qualification
from timeline.extract.days import DAY_BESIDE
from timeline.languages.running_text import Neighbours, RunningText
from timeline.text.mention import Mention, Stretch

# Characters before a date in which the word that begins a stretch stands.
_LEFT = 24
# Characters before a date in which the verb that moves something from there begins.
_MOVED = 60


def stretches(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Marks the mentions that begin a stretch of time, which the next one ends or nothing."""
    found = list(mentions)
    ended = -1
    for index, mention in enumerate(mentions):
        if index == ended or mention.when is None:
            continue
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        value = None if after is None else _between(text, mention, after, language.neighbours)
        if value is not None and after is not None:
            whole = _in_doubt(text, mention, value, language.neighbours)
            found[index] = replace(mention, stretch=Stretch(end=after.end, value=whole))
            ended = index + 1
        else:
            found[index] = _onward(text, mention, after, language.neighbours)
    return tuple(found)


def _in_doubt(text: str, mention: Mention, value: EdtfInterval, words: Neighbours) -> EdtfInterval:
    """The stretch, uncertain at both ends where the words before it doubt it."""
    lead = words.begins.search(text, max(mention.start - _LEFT, 0), mention.start)
    if lead is None or not words.maybe.search(text, max(lead.start() - _LEFT, 0), lead.start()):
        return value
    doubted = qualified(mention.text, value, Qualification.UNCERTAIN)
    return doubted if isinstance(doubted, EdtfInterval) else value


def _onward(text: str, mention: Mention, after: Mention | None, words: Neighbours) -> Mention:
    """The mention with the open stretch that it begins: "from 2020 on", "2020 to date"."""
    found = words.onward.match(text, mention.end)
    if found is None or not isinstance(mention.when, EdtfDate | EdtfDateTime):
        return mention
    if found["on"] and not words.begins.search(text, max(mention.start - _LEFT, 0), mention.start):
        return mention
    if after is not None and after.start < found.end() and after.when is not None:
        return mention
    value = edtf.interval(mention.when, End.OPEN)
    return replace(mention, stretch=Stretch(end=found.end(), value=value))


def _between(text: str, first: Mention, last: Mention, words: Neighbours) -> EdtfInterval | None:
    """The stretch from one mention to the next; None where they are not its ends."""
    gap = words.link.fullmatch(text, first.end, last.start)
    if gap is None or first.when is None or last.when is None:
        return None
    to = gap["to"] or (gap[0] == "/" and _is_slashed(first, last))
    if not to and not _is_between(text, first, words):
        return None
    if words.moved_from.search(text, max(first.start - _MOVED, 0), first.start):
        return None
    start = Parts(value=first.when, modifier=first.modifier)
    end = Parts(value=last.when, modifier=last.modifier)
    one, two = narrowed(start).span, narrowed(end).span
    if one.begin >= two.begin or one.end >= two.end or (_is_year(first) and "year" in last.implied):
        return None
    return stretch_between(start, end)


def _is_between(text: str, first: Mention, words: Neighbours) -> bool:
    return words.between.search(text, max(first.start - _LEFT, 0), first.start) is not None


def _is_slashed(first: Mention, last: Mention) -> bool:
    """Whether a slash stands between the ends of a stretch: years, EDTF, days of one month."""
    days = DAY_BESIDE in (first.rule, last.rule)
    return days or (_begins_with_year(first) and _begins_with_year(last))


def _begins_with_year(mention: Mention) -> bool:
    """Whether it is a year, also a short one, or a date that begins with its year: EDTF."""
    return _is_year(mention) or mention.text[:4].isdecimal()


def _is_year(mention: Mention) -> bool:
    when = mention.when
    return isinstance(when, EdtfDate) and when.precision >= Precision.YEAR
