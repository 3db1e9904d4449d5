"""What became of an event, in words: "moved from 12 Nov to 20 Nov 2026"."""

from timeline.contested import Contested
from timeline.dates.rules import Reading
from timeline.edtf import EdtfDate
from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.languages.phrases import Phrases
from timeline.model import Status


def said_of(step: Development, say: Phrases) -> str:
    """What became of an event by one step, without its title."""
    if step.kind is Kind.CHANGED and step.field not in (WHEN, STATUS):
        return _of_field(step, say)
    before, after = _date(step, say), _date(step, say, is_after=True)
    if step.field == STATUS and step.kind in (Kind.CONTRADICTED, Kind.SETTLED, Kind.CHANGED):
        before, after = _statuses(step.before, say), _statuses(step.after, say)
    return _filled(step, before, after, say)


def _filled(step: Development, before: str, after: str, say: Phrases) -> str:
    """The phrase of a kind of step, with the fields that are known."""
    key = f"news.{step.kind}"
    if step.kind is Kind.ADDED:
        status = say(f"status.{step.status_after or Status.PLANNED}")
        key = key if after else f"{key}.undated"
        return say(key, status=status, date=after)
    if step.field == STATUS and step.kind is Kind.CONFIRMED and not _took_place(step):
        return say(f"{key}.status", status=say(f"status.{step.status_after}"))
    key += _more(step, before, after)
    if step.kind is Kind.MOVED:
        before = _without_year(before, after, step)
    less = f"{key}{_known(before, after)}"
    return say(less if less in say.patterns else key, before=before, after=after)


def _took_place(step: Development) -> bool:
    """Whether it is told of the event that it took place, which was not known."""
    return step.status_after is Status.OCCURRED is not step.status_before


def _more(step: Development, before: str, after: str) -> str:
    """How the key of a phrase goes on that says more than what its kind does."""
    if step.kind is Kind.CONFIRMED and step.status_after is Status.OCCURRED:
        return ".occurred"
    if not (before and after):
        return ""
    if step.kind in (Kind.MOVED, Kind.SHARPENED) and _took_place(step):
        return ".occurred"
    if step.kind is Kind.RETRACTED and before == after:
        return ".still"
    is_denied = step.kind is Kind.CONTRADICTED and step.field == STATUS and ";" not in step.after
    return ".denied" if is_denied else ""


def _known(before: str, after: str) -> str:
    """How the key of a phrase ends that tells only of what is known."""
    if before and after:
        return ""
    return ".to" if after else ".from" if before else ".bare"


def _date(step: Development, say: Phrases, *, is_after: bool = False) -> str:
    """Its date before or after the step; empty where there is none."""
    reading = step.reading_after if is_after else step.reading_before
    sides = step.contested_after if is_after else step.contested_before
    if sides:
        return _sides(sides, say)
    return say.told(reading) if reading is not None else ""


def _sides(sides: tuple[Contested, ...], say: Phrases) -> str:
    return say("either").join(dict.fromkeys(say.told(side.reading) for side in sides))


def _statuses(text: str, say: Phrases) -> str:
    """Statuses as exports have them, in words: several where they are contested."""
    names = (name.strip() for name in text.split(";"))
    return say("either").join(say.named(f"status.{name}", name) for name in names if name)


def _of_field(step: Development, say: Phrases) -> str:
    """A field that has another value: which, and what it was."""
    name = say.named(f"show.{step.field}", step.field)
    before, after = (" ".join(text.split()) for text in (step.before, step.after))
    if not after:
        return say("news.field.gone", field=name, before=_cut(before, say))
    if not before:
        return say("news.field.new", field=name, after=_cut(after, say))
    return say("news.field", field=name, before=_cut(before, say), after=_cut(after, say))


#: characters of a value that are told
_LONGEST = 120


def _cut(text: str, say: Phrases) -> str:
    """As much of a value as a line has room for."""
    return text if len(text) <= _LONGEST else say("news.cut", text=text[:_LONGEST].rstrip())


def _without_year(before: str, after: str, step: Development) -> str:
    """The old date without its year, where the new one ends with the same."""
    readings = [step.reading_before, step.reading_after]
    years = {_year(reading) for reading in readings if reading is not None}
    year = next(iter(years)) if len(years) == 1 else ""
    ends = bool(year) and before.endswith(f" {year}") and after.endswith(f" {year}")
    return before.removesuffix(f" {year}") if ends else before


def _year(reading: Reading) -> str:
    value = reading.value
    return str(value.earliest.year) if isinstance(value, EdtfDate) else ""
