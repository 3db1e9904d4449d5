from dataclasses import replace

import pytest
from making import timeline_of

from timeline.model import Event
from timeline.site.paths import TagName
from timeline.site.room import with_files


def _events(*tags: tuple[str, ...]) -> list[Event]:
    (event,) = timeline_of('[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\n')[0].events
    return [replace(event, facts=replace(event.facts, tags=item)) for item in tags]


EVENTS = _events(("Rare", "often"), ("Often", "twice"), ("OFTEN", "twice", "other", ""))


@pytest.mark.parametrize(
    ("room", "known", "kept", "left"),
    [
        (9, (), ("often", "other", "Rare", "twice"), ()),
        (4, (), ("often", "other", "Rare", "twice"), ()),
        (3, (), ("often", "other", "twice"), ("Rare",)),
        (2, (), ("often", "twice"), ("other", "Rare")),
        (0, (), (), ("often", "twice", "other", "Rare")),
        (-5, (), (), ("often", "twice", "other", "Rare")),
        # What calendars keep goes on, and takes room even where no event has it any more.
        (2, ("rare", "gone"), ("Rare",), ("often", "twice", "other")),
        (0, ("rare",), ("Rare",), ("often", "twice", "other")),
    ],
)
def test_the_tags_of_most_events_have_files(
    room: int, known: tuple[str, ...], kept: tuple[str, ...], left: tuple[str, ...]
) -> None:
    published = [TagName(tag=tag, name=tag) for tag in known]
    assert with_files(EVENTS, published, room) == (kept, left)
