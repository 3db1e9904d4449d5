"""How far a component of a foreign calendar has come, in whatever spelling it says so.

`CONFIRMED` says that an event is certain, not that it is over, and `TENTATIVE` that it is not:
both leave it to the dates whether it is planned or took place. What a calendar calls tentative
among others keeps that as a field of its own; where all of it is, as in many public feeds, it says
nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.lines import parameter
from timeline.model import Status

#: statuses of RFC 5545 3.8.1.11 that say how certain something is, or how a text stands, and
#: those of vCalendar 1.0 that say how somebody answered
CERTAIN = frozenset(
    (
        *("CONFIRMED", "TENTATIVE", "DRAFT", "FINAL"),
        *("ACCEPTED", "SENT", "DELEGATED", "DECLINED"),
    )
)
_KNOWN = MappingProxyType(
    {
        **{item.value.upper(): item for item in Status},
        **dict.fromkeys(("CANCELED", "CANCEL", "CALLED-OFF"), Status.CANCELLED),
        **dict.fromkeys(("COMPLETED", "COMPLETE", "DONE"), Status.OCCURRED),
        **dict.fromkeys(("NEEDS-ACTION", "IN-PROCESS"), Status.PLANNED),
        "RESCHEDULED": Status.POSTPONED,
    }
)
#: what is written before the word by mistake, and what stands around it
_LABEL = re.compile(r"\s*STATUS\s*[:=]\s*", re.IGNORECASE)
_AROUND = " \t.;,!\"'()[]"
_ALL_DONE = 100
_TENTATIVE = "TENTATIVE"
#: of a task how far it has come, and of an event of vCalendar 1.0 that nobody has answered yet
_TO_ANSWER = "NEEDS-ACTION"
#: the field of an event's own that says how certain it is
_CERTAINTY = parameter(names.EXTRA_NAME, "certainty")


def said(component: Component) -> str:
    """The word of its `STATUS` in capitals; empty where there is none."""
    text = component.text("STATUS")
    if not text or text in CERTAIN:
        return text
    text = _LABEL.sub("", text, count=1)
    return "-".join(text.strip(_AROUND).upper().replace("_", " ").split())


def is_known(word: str) -> bool:
    """Whether that says anything of how far something has come, or how certain it is."""
    return not word or word in CERTAIN or word in _KNOWN


def status_of(component: Component) -> Status | None:
    """The status that an event, a task or a journal states; None where it is left to its dates.

    A task is planned until it is done, however long ago it was due.
    """
    word = said(component)
    if component.name == "VEVENT" and word == _TO_ANSWER:
        return None
    status = _KNOWN.get(word)
    if component.name == "VTODO" and status is not Status.CANCELLED:
        is_over = status is Status.OCCURRED or is_done(component)
        return Status.OCCURRED if is_over else status or Status.PLANNED
    return status


def plain(component: Component, *, is_cancelled: bool) -> Component:
    """The component with its status in the words of the model, where it states one.

    Args:
        component: An event, a task or a journal.
        is_cancelled: Whether all of its calendar is.
    """
    status = Status.CANCELLED if is_cancelled else status_of(component)
    found = component.first("STATUS")
    if found is None and status is None:
        return component
    properties = {name: item for name, item in component.properties.items() if name != "STATUS"}
    if status is not None:
        line = found.line if found else component.line
        properties["STATUS"] = [Property(line=line, parameters="", value=status.value)]
    return component.having(properties)


def tells_tentative(events: Iterable[Component]) -> bool:
    """Whether a calendar calls some of its events tentative, and others not, or has but one."""
    words = [word for word in map(said, events) if _KNOWN.get(word) is not Status.CANCELLED]
    return _TENTATIVE in words and (len(words) == 1 or len(set(words)) > 1)


def with_certainty(component: Component) -> Component:
    """The component with a field of its own, if it is tentative."""
    if said(component) != _TENTATIVE:
        return component
    line = component.properties["STATUS"][0].line
    own = Property(line=line, parameters=_CERTAINTY, value="tentative")
    known = component.properties.get(names.EXTRA, [])
    return replace(component, properties={**component.properties, names.EXTRA: [*known, own]})


def is_done(task: Component) -> bool:
    """Whether a task says that it is done, in one of three ways (RFC 5545 3.8.1.8, 3.8.2.1)."""
    percent = task.text("PERCENT-COMPLETE").strip()
    has_all = percent.isascii() and percent.isdigit() and int(percent[:4]) >= _ALL_DONE
    return has_all or bool(task.text("COMPLETED").strip())
