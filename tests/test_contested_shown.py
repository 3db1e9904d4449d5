"""What the words and pages of contested events tell of each side."""

import pytest
from making import TODAY, timeline_of

from timeline.languages.phrases import phrases_of
from timeline.languages.say import event_words
from timeline.terminal import describe

ENGLISH = phrases_of("en")


def row(when: str, *lines: str, published: str = "2024-01-19") -> str:
    head = f'[document]\npublished = {published}\n[[event]]\nid = "fair"\ntitle = "Fair"\n'
    return "\n".join((f'{head}when = "{when}"', *lines, ""))


@pytest.mark.parametrize(
    ("whens", "words"),
    [
        # dates that sides share are told once
        (["1348 or 1349", "1349 or 1350"], "1348, 1349 or 1350"),
        (["1348 or 1350", "1349 or 1350"], "1348, 1349 or 1350"),
        (["[1348,1350]", "1353", "[1350,1352]"], "1348, 1350, 1352 or 1353"),
        (["3 or 4 May 2027", "4 or 9 May 2027"], "3, 4 or 9 May 2027"),
        # sides that share none are told apart
        (["1348 or 1349", "1351"], "1348 or 1349, or 1351"),
        (["1348", "1350 or 1352"], "1348, or 1350 or 1352"),
        (["1348 or 1349", "1351 or 1352"], "1348 or 1349, or 1351 or 1352"),
        (["4 and 8 May 2027", "8 May 2027"], "4 and 8 May 2027, or 8 May 2027"),
        # and so are those of which a set does not say all
        (["1348 or 1349", "before 1340"], "before 1340, or 1348 or 1349"),
        # controls: sides of one date each
        (["1348", "1350"], "1348 or 1350"),
        (["1348", "before 1340"], "before 1340 or 1348"),
        (["1348", "1350", "1352"], "1348, 1350 or 1352"),
    ],
)
def test_words_of_sides_that_are_sets(whens: list[str], words: str) -> None:
    timeline, _ = timeline_of(*map(row, whens))
    assert event_words(timeline.events[0], ENGLISH) == words


def shown(*texts: str) -> tuple[list[str], list[str]]:
    """The statements and the revisions of a page, without what stands before them."""
    timeline, _ = timeline_of(*texts)
    page = describe(timeline.events[0], timeline, today=TODAY)
    said, revised = page.split("Statements\n")[1].split("\nRevisions\n")
    return said.splitlines(), revised.splitlines()


def test_revisions_tell_each_side() -> None:
    _, revised = shown(row("1348 or 1349"), row("1351"))
    assert revised == [
        "  0. 2024-01-19  first stated by a",
        "     contested: 1348 or 1349",
        "  1. 2024-01-19  also stated by b",
        "     1 more source",
        "     contested: 1351",
    ]


def test_a_revision_that_settles_it() -> None:
    _, revised = shown(row("1348 or 1349"), row("1351"), row("1351", published="2024-02-01"))
    assert revised[3:] == [
        "  2. 2024-02-01  changed by c",
        "     when: [1348,1349] or 1351, contested → 1351",
        "     1 more source",
    ]


def test_a_status_that_is_contested() -> None:
    _, revised = shown(
        row("2030", 'status = "planned"'), row("2030", 'status = "cancelled"'), row("2030")
    )
    assert [line.strip() for line in revised if "contested" in line] == [
        "contested: planned",
        "contested: cancelled",
    ]


@pytest.mark.parametrize(
    ("second", "published", "line"),
    [
        # what another source adds of one day, what it changes, and what comes later
        ("", "2024-01-19", "also stated by b"),
        ('url = "https://example.org/"', "2024-01-19", "changed by b"),
        ("", "2024-02-01", "changed by b"),
    ],
)
def test_what_is_said_again(second: str, published: str, line: str) -> None:
    _, revised = shown(row("1348"), row("1348", second, published=published))
    assert revised[1].endswith(line)
    assert not [text for text in revised if "contested" in text]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ('place = "Bari"', 'place = "Brindisi"', ["place: Bari", "place: Brindisi"]),
        (
            'timezone = "Europe/Rome"',
            'timezone = "Europe/London"',
            ["timezone: Europe/Rome", "timezone: Europe/London"],
        ),
        (
            "coordinates = [41.1, 16.9]",
            "coordinates = [40.6, 17.9]",
            ["coordinates: 41.1, 16.9", "coordinates: 40.6, 17.9"],
        ),
        # controls: what the event has is told with it
        ('place = "Bari"', 'place = "Bari"', []),
        ('place = "Bari"', 'place = "Bari, Italy"', []),
        ('place = "Bari"', "", []),
    ],
)
def test_statements_tell_the_places_that_are_not_taken(
    one: str, other: str, told: list[str]
) -> None:
    said, _ = shown(row("1348", one), row("1348", other))
    assert [line.strip() for line in said if ": " in line] == told


def test_a_place_that_a_later_document_corrects() -> None:
    said, _ = shown(
        row("1348", 'place = "Bari"'), row("1348", 'place = "Brindisi"', published="2024-02-01")
    )
    assert [line.strip() for line in said if ": " in line] == ["place: Bari"]


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (["Bari", "Brindisi"], "two documents of 2024-01-19 disagree on the place of 'fair': Bari"),
        (
            ["Bari", "Brindisi", "Bari, Italy", "Taranto"],
            "Bari at a.toml:3, Brindisi at b.toml:3 and Taranto here",
        ),
        (["Bari", "Bari, Italy"], ""),
    ],
)
def test_a_warning_names_every_place(places: list[str], told: str) -> None:
    texts = (row("1348", f'place = "{place}"') for place in places)
    _, problems = timeline_of(*texts)
    assert told in " ".join(problem.message for problem in problems)
    assert len(problems) == bool(told)
