"""Completions from the seeds, which a shell offers after the Tab key."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from timeline.cli.seeds import seeds_of

if TYPE_CHECKING:
    # Needed while a person types, and not to run the command.
    from click.shell_completion import CompletionItem

    from timeline.model import Timeline

Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def of_seeds(offered: "Callable[[Timeline], Iterable[tuple[str, str]]]") -> Complete:
    """A completion by the values that the timeline has, each with a short description."""

    def complete(
        ctx: click.Context, _parameter: click.Parameter, begun: str
    ) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        found = offered(timeline) if (timeline := _timeline(ctx)) else ()
        start = begun.casefold()
        return [
            CompletionItem(value, help=about if about != value else None)
            for value, about in found
            if value.casefold().startswith(start)
        ]

    return complete


def _timeline(ctx: click.Context) -> "Timeline | None":
    """The timeline; None where there is none to read, of which a shell says nothing."""
    seeds = seeds_of(ctx)
    if "-" in seeds.paths:
        # Standard input is where the person types.
        return None
    try:
        return seeds.timeline()[0]
    except Exception:  # noqa: BLE001 - whatever it is, a person is typing
        return None


#: completes the id of an event
ids = of_seeds(lambda timeline: ((event.id, event.title) for event in timeline.events))
