"""Events that stand together, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from timeline.chart.layout.cut import for_label
from timeline.chart.layout.options import GroupBy
from timeline.languages.phrases import phrases_of
from timeline.model import Event, Stage, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The events of a chart in the order in which they stand."""

    events: tuple[Event, ...]
    #: heading by id of the event; empty where all stand in one run
    names: Mapping[str, str] = field(default_factory=dict)

    #: ids of the events that begin a group
    firsts: frozenset[str] = frozenset()
    language: str = "en"

    def heading(self, event: Event, before: Event | None) -> str:
        """What stands above `event` on the page where `before` precedes it; mostly nothing."""
        name = self.names.get(event.id, "")
        if not name or (before is not None and self.names[before.id] == name):
            return ""
        if event.id in self.firsts:
            return name
        return phrases_of(self.language)("chart.continued", name=name)


def group(
    timeline: Timeline, events: Sequence[Event], by: GroupBy | None, language: str = "en"
) -> Groups:
    """`events`, which stand in the order of time, as `by` brings them together.

    An event stands under its first tag or source only. Statuses have their own order; the
    other groups follow each other as they begin, and what belongs to none comes last.
    """
    if by is None:
        return Groups(events=tuple(events))
    say = phrases_of(language)
    names = {event.id: for_label(_NAMES[by](event, timeline)) for event in events}
    known = dict.fromkeys(names.values())
    if by is GroupBy.STATUS:
        known = dict.fromkeys(stage.value for stage in Stage)
    rank = {name: number for number, name in enumerate(name for name in known if name)}
    ordered = tuple(sorted(events, key=lambda event: rank.get(names[event.id], len(rank))))
    firsts = {names[event.id]: event.id for event in reversed(ordered)}
    if by is GroupBy.STATUS:
        said = {key: say(f"status.{name}") for key, name in names.items()}
    else:
        said = {key: name or say(f"chart.no-{by}") for key, name in names.items()}
    return Groups(
        events=ordered,
        names={key: _capital(name) for key, name in said.items()},
        language=language,
        firsts=frozenset(firsts.values()),
    )


def _capital(name: str) -> str:
    """A name as it begins a line; its other letters are as they were written."""
    return name[:1].upper() + name[1:]


def tag(event: Event) -> str:
    """The first tag of `event`; empty where it has none."""
    return for_label(event.facts.tags[0]) if event.facts.tags else ""


def _source(event: Event, timeline: Timeline) -> str:
    for statement in event.statements:
        document = timeline.document(statement.document)
        if document is not None:
            return document.title or document.id
    return event.sources[0] if event.sources else ""


_NAMES: Mapping[GroupBy, Callable[[Event, Timeline], str]] = MappingProxyType(
    {
        GroupBy.TAG: lambda event, _: tag(event),
        GroupBy.PLACE: lambda event, _: event.facts.place,
        GroupBy.STATUS: lambda event, timeline: event.stage(timeline.today).value,
        GroupBy.SOURCE: _source,
    }
)


#: colours that tell tags apart; the tags after those share one, with events that have none
HUES = 7
NO_HUES: Mapping[str, int] = MappingProxyType({})


def hue_of(event: Event, hues: Mapping[str, int]) -> int | None:
    """The number of the colour of `event`; None where colours tell something else."""
    return min(hues.get(tag(event), HUES), HUES) if hues else None


def hues(events: Sequence[Event]) -> Mapping[str, int]:
    """A number for each tag that comes first somewhere, the most frequent from 0."""
    counts: dict[str, int] = {}
    for event in events:
        if name := tag(event):
            counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return {name: number for number, name in enumerate(ranked)}
