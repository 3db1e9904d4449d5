"""Characters that no font on this machine can print."""

from collections.abc import Iterator

from timeline.layout.options import ChartOptions
from timeline.layout.ruler import Ruler, font_ruler
from timeline.layout.words import heading
from timeline.layout.wrap import printable
from timeline.model import Origin, Problem, Severity, Timeline


def missing_glyphs(
    timeline: Timeline, options: ChartOptions, ruler: Ruler | None = None
) -> tuple[Problem, ...]:
    """A warning for each text of the chart with characters that print as empty boxes."""
    ruler = ruler or font_ruler()
    return tuple(
        Problem(
            origin=origin,
            message=f"no font has {_named(missing)} in {text!r}: an empty box is printed",
            severity=Severity.WARNING,
        )
        for text, origin in _texts(timeline, options)
        if (missing := ruler.missing(text))
    )


def _texts(timeline: Timeline, options: ChartOptions) -> Iterator[tuple[str, Origin]]:
    yield heading(timeline, options)[0], Origin(file=timeline.about.id)
    for event in timeline.events:
        origins = [statement.origin for statement in event.statements]
        yield printable(event.title), origins[0] if origins else Origin(file=event.id)
    cited = {statement.document for event in timeline.events for statement in event.statements}
    for document in timeline.documents:
        if document.id in cited:
            yield printable(document.citation), document.origin


def _named(characters: str) -> str:
    return ", ".join(f"{character!r} (U+{ord(character):04X})" for character in characters)
