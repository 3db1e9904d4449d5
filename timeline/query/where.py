r"""Conditions on any field of an event, its own ones too: ``owner=legal``.

Names and values are compared whatever their case and spacing. A field has a value where that is its
text, one of its items, or one of the parts between semicolons. Conditions are written so, with
``\=`` for the sign in a name:

    owner=legal    has that value
    owner!=legal   has another one, or none
    owner          has any
    owner=         has none
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.languages.phrases import Phrases
from timeline.model import Event, Stage, Timeline
from timeline.text.lists import split

#: a name, in which a backslash takes their meaning from signs, and what follows it
_TEXT = re.compile(r"((?:\\[\\=!]|\\(?![\\=!])|!(?!=)|[^\\=!])*+)(?:(!?=)(.*))?", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\=!])")
_TO_ESCAPE = re.compile(r"[\\=]|!\Z")


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of one field."""

    #: as people write it
    name: str
    #: empty for none
    value: str
    #: whether it must not be so
    is_not: bool = False

    def __str__(self) -> str:
        """Its text, which `condition` reads."""
        name = _TO_ESCAPE.sub(r"\\\g<0>", self.name)
        if not self.value:
            return name if self.is_not else f"{name}="
        return f"{name}{'!=' if self.is_not else '='}{self.value}"

    def words(self, say: Phrases) -> str:
        """What it asks, for people."""
        key = "not" if self.is_not else "is"
        if not self.value:
            key = "any" if self.is_not else "none"
        return say(f"query.where.{key}", name=self.name, value=self.value)


def condition(text: str) -> Condition:
    """The condition of a text.

    Raises:
        ValueError: It names no field.
    """
    found = _TEXT.fullmatch(text)
    name = " ".join(_ESCAPED.sub(r"\1", found[1]).split()) if found else ""
    if found is None or not name:
        raise ValueError(f"{text!r} names no field: write owner=legal, or owner for any owner")
    if found[2] is None:
        return Condition(name, "", is_not=True)
    return Condition(name, " ".join(found[3].split()), is_not=found[2] == "!=")


def condition_words(text: str, say: Phrases) -> str:
    """What the condition of a text asks, for people."""
    return condition(text).words(say)


def test(asked: Condition, timeline: Timeline) -> Callable[[Event], bool]:
    """Whether an event of the timeline meets a condition."""
    name, value = _folded(asked.name), _folded(asked.value)

    def holds(event: Event) -> bool:
        found = {folded for text in _texts(event, name, timeline) for folded in _parts(text)}
        has = value in found if value else not found
        return has is not asked.is_not

    return holds


def _texts(event: Event, name: str, timeline: Timeline) -> Iterator[str]:
    yield from (text for own, text in event.facts.extra if _folded(own) == name)
    if name in _OF_ALL:
        yield from _OF_ALL[name](event, timeline)


def _parts(text: str) -> Iterator[str]:
    yield from filter(None, map(_folded, (text, *split(text))))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _statuses(event: Event, timeline: Timeline) -> tuple[str, ...]:
    stage = event.stage(timeline.today)
    under_way = (stage.replace("-", " "),) if stage is Stage.UNDER_WAY else ()
    return (event.status.value, stage.value, *under_way)


_Texts = Callable[[Event, Timeline], tuple[str, ...]]
#: the fields that every event may have
_OF_ALL: Mapping[str, _Texts] = MappingProxyType(
    {
        "id": lambda event, _: (event.id,),
        "title": lambda event, _: (event.facts.title,),
        "status": _statuses,
        "place": lambda event, _: (event.facts.place,),
        "timezone": lambda event, _: (event.facts.timezone,),
        "tags": lambda event, _: event.facts.tags,
        "tag": lambda event, _: event.facts.tags,
        "participants": lambda event, _: event.facts.participants,
        "participant": lambda event, _: event.facts.participants,
        "sources": lambda event, _: event.sources,
        "source": lambda event, _: event.sources,
        "url": lambda event, _: (event.facts.url,),
        "note": lambda event, _: (event.facts.note,),
        "series": lambda event, _: (event.facts.series,),
        "order": lambda event, _: ("" if event.facts.order is None else str(event.facts.order),),
        "highlight": lambda event, _: (
            "" if event.facts.highlight is None else str(event.facts.highlight),
        ),
        "class": lambda event, _: (event.access or "",),
    }
)
