"""What cannot be printed on this machine as it is written."""

from collections.abc import Iterator

from timeline.chart.layout.cut import for_label
from timeline.chart.layout.groups import group, tag
from timeline.chart.layout.options import ChartOptions, ColourBy
from timeline.chart.layout.ruler import Ruler, font_ruler
from timeline.chart.layout.scripts import shaped, shapes
from timeline.chart.layout.words import heading
from timeline.model import Event, Origin, Problem, Severity, Timeline
from timeline.text.clean import quoted

#: characters that a warning names
_NAMED = 5


def missing_glyphs(
    timeline: Timeline, options: ChartOptions, ruler: Ruler | None = None
) -> tuple[Problem, ...]:
    """A warning for each text of the chart with characters that print as empty boxes."""
    ruler = ruler or font_ruler(options.font)
    return tuple(
        Problem(
            origin=origin,
            message=f"no font has {_named(missing)} in {quoted(text)}{of}: "
            "an empty box or nothing is printed",
            severity=Severity.WARNING,
        )
        for text, of, origin in _texts(timeline, options)
        if (missing := ruler.missing(text))
    )


def unshaped(timeline: Timeline, options: ChartOptions) -> tuple[Problem, ...]:
    """A warning for each text that this matplotlib draws letter by letter from the left.

    In an SVG the text is text, and whatever shows it writes it as it should be.
    """
    import matplotlib as mpl

    if shapes():
        return ()
    return tuple(
        Problem(
            origin=origin,
            message=f"matplotlib {mpl.__version__} draws {quoted(text)}{of} letter by letter from "
            "the left: matplotlib 3.11 writes its script as it should be, and so does an SVG",
            severity=Severity.WARNING,
        )
        for text, of, origin in _texts(timeline, options)
        if shaped(text)
    )


def _texts(timeline: Timeline, options: ChartOptions) -> Iterator[tuple[str, str, Origin]]:
    """What is printed, the event that it is said of, and where it comes from."""
    yield heading(timeline, options)[0], "", Origin(file=timeline.about.id)
    names = group(timeline, timeline.events, options.group_by).names
    told: set[str] = set()
    for event in timeline.events:
        texts = [for_label(event.title), names.get(event.id, "")]
        if options.colour_by is ColourBy.TAG:
            texts.append(tag(event))
        for text in dict.fromkeys(texts):
            if text not in told:
                yield text, f" of event {event.id!r}", _origin(event)
        told.update(texts[1:])
    cited = {statement.document for event in timeline.events for statement in event.statements}
    for document in timeline.documents:
        if document.id in cited:
            yield for_label(document.citation), "", document.origin


def _origin(event: Event) -> Origin:
    origins = [statement.origin for statement in event.statements]
    return origins[0] if origins else Origin(file=event.id)


def _named(characters: str) -> str:
    first, more = characters[:_NAMED], len(characters[_NAMED:])
    named = ", ".join(f"{character!r} (U+{ord(character):04X})" for character in first)
    return f"{named} and {more} more" if more else named
