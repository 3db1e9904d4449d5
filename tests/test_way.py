"""How an event came to its date: moved, put off, cancelled, and told late."""

from datetime import date

import pytest
from making import timeline_of

from timeline.model import Event

HELD = '[document]\npublished = {0}\n[[event]]\nid = "x"\ntitle = "X"\n{1}\n'


def told(*documents: str) -> Event:
    """The event of documents, each a publication date and lines of a statement."""
    texts = [HELD.format(*document.split(": ", 1)) for document in documents]
    timeline, problems = timeline_of(*texts, today=date(2026, 1, 1))
    assert not [problem for problem in problems if problem.left_out], problems
    (event,) = timeline.events
    return event


def way(event: Event) -> list[str]:
    """Its steps: old dates, and what ended them with the day of the document."""
    return [
        f"was {step.reading.value}" if step.reading else f"{step.told} {step.published}"
        for step in event.way
    ]


FIRST = '2025-01-10: when = "27 April"\nstatus = "planned"'
OFF = '2025-04-23: status = "postponed"'

WAYS = [
    # nothing moved
    ([FIRST], [], "2025-04-27 planned", 0),
    ([FIRST, '2025-02-01: when = "April"'], [], "2025-04-27 planned", 1),
    (['2025-01-10: when = "April"', FIRST.replace("01-10", "01-11")], [], "2025-04-27 planned", 1),
    (['2025-05-10: when = "27 April"'], [], "2025-04-27 occurred", 0),
    # told in one breath
    (['2025-03-01: was = "3 May"\nwhen = "17 May"'], ["was 2025-05-03"], "2025-05-17 planned", 1),
    (
        ['2025-06-01: was = "3 May"\nwhen = "17 May"'],
        ["was 2025-05-03"],
        "2025-05-17 occurred",
        1,
    ),
    # several moves of one document
    (
        ['2025-03-01: was = ["3 May", "10 May"]\nwhen = "17 May"'],
        ["was 2025-05-03", "was 2025-05-10"],
        "2025-05-17 planned",
        2,
    ),
    # to a vaguer date, and to one inside the old one
    (['2025-03-01: was = "3 May"\nwhen = "2025"'], ["was 2025-05-03"], "2025 planned", 1),
    (['2025-03-01: was = "May"\nwhen = "17 May"'], ["was 2025-05"], "2025-05-17 planned", 1),
    # and back again; each is as the document has it, where it is the first to say so
    (
        ['2025-03-01: was = ["3 May", "10 May"]\nwhen = "3 May"'],
        ["was 2025-05-03", "was 2025-05-10"],
        "2025-05-03 planned",
        2,
    ),
    (
        ['2025-03-01: was = ["May", "10 May"]\nwhen = "17 May"'],
        ["was 2025-05", "was 2025-05-10"],
        "2025-05-17 planned",
        2,
    ),
    # from a date to the same one is no move
    (['2025-03-01: was = "17 May"\nwhen = "17 May"'], [], "2025-05-17 planned", 0),
    (
        ['2025-03-01: was = ["3 May", "3 May"]\nwhen = "17 May"'],
        ["was 2025-05-03"],
        "2025-05-17 planned",
        1,
    ),
    # told document by document
    ([FIRST, '2025-02-01: when = "30 May"'], ["was 2025-04-27"], "2025-05-30 planned", 1),
    # the old date of the new document is that of the old one, or a vaguer one
    (
        [FIRST, '2025-02-01: was = "27 April"\nwhen = "30 May"'],
        ["was 2025-04-27"],
        "2025-05-30 planned",
        1,
    ),
    (
        [FIRST, '2025-02-01: was = "April"\nwhen = "30 May"'],
        ["was 2025-04-27"],
        "2025-05-30 planned",
        1,
    ),
    # an old date that no other document has
    (
        [FIRST, '2025-02-01: was = "4 May"\nwhen = "30 May"'],
        ["was 2025-04-27", "was 2025-05-04"],
        "2025-05-30 planned",
        2,
    ),
    # the first date is told late, and then once more
    (
        [FIRST, '2025-02-01: was = "3 March"\nwhen = "27 April"'],
        ["was 2025-03-03"],
        "2025-04-27 planned",
        1,
    ),
    (
        [
            FIRST,
            '2025-02-01: was = "3 March"\nwhen = "27 April"',
            '2025-03-01: was = "3 March"\nwhen = "30 May"',
        ],
        ["was 2025-03-03", "was 2025-04-27"],
        "2025-05-30 planned",
        2,
    ),
    # put off without a new date: told by itself, with the date, and with the old date
    ([FIRST, OFF], ["was 2025-04-27", "postponed 2025-04-23"], "2025-04-27 off", 1),
    (
        [FIRST, f'{OFF}\nwhen = "27 April"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        1,
    ),
    (
        [FIRST, f'{OFF}\nwas = "27 April"\nwhen = ""'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        1,
    ),
    (
        [f'{OFF}\nwhen = "27 April"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        0,
    ),
    ([f'{OFF}\nwas = "27 April"'], ["was 2025-04-27", "postponed 2025-04-23"], "2025-04-27 off", 1),
    (
        [f'{OFF}\nwas = ["3 March", "27 April"]'],
        ["was 2025-03-03", "was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        2,
    ),
    # of which no date is known
    ([OFF], ["postponed 2025-04-23"], " off", 0),
    ([f'{OFF}\nwhen = ""'], ["postponed 2025-04-23"], " off", 0),
    ([f'{OFF}\nwhen = "in the coming weeks"'], ["postponed 2025-04-23"], " off", 0),
    (['2025-04-23: status = "cancelled"'], ["cancelled 2025-04-23"], " cancelled", 0),
    # words that give no date leave the date that is known
    (
        [FIRST, f'{OFF}\nwhen = "in the coming weeks"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        1,
    ),
    # then dated again
    (
        [FIRST, OFF, '2025-06-02: when = "30 May"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-05-30 occurred",
        2,
    ),
    ([OFF, '2025-05-02: when = "30 May"'], ["postponed 2025-04-23"], "2025-05-30 planned", 1),
    (
        [OFF, '2025-05-02: was = "27 April"\nwhen = "30 May"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-05-30 planned",
        2,
    ),
    # put off to a date, which a later document repeats
    (
        [FIRST, f'{OFF}\nwhen = "30 May"', '2025-04-24: status = "postponed"\nwhen = "30 May"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-05-30 postponed",
        2,
    ),
    (
        [f'{OFF}\nwas = "27 April"\nwhen = "30 May"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-05-30 postponed",
        1,
    ),
    # put off twice
    (
        [FIRST, f'{OFF}\nwhen = "30 May"', '2025-05-24: status = "postponed"'],
        ["was 2025-04-27", "postponed 2025-04-23", "was 2025-05-30", "postponed 2025-05-24"],
        "2025-05-30 off",
        2,
    ),
    # told by two documents is put off once
    (
        [FIRST, OFF, '2025-04-24: status = "postponed"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 off",
        2,
    ),
    # taken back
    (
        [FIRST, OFF, '2025-04-24: status = "planned"\nwhen = "27 April"'],
        ["was 2025-04-27", "postponed 2025-04-23"],
        "2025-04-27 planned",
        2,
    ),
    # cancelled, also after it was put off
    (
        [FIRST, OFF, '2025-06-02: status = "cancelled"'],
        ["was 2025-04-27", "postponed 2025-04-23", "cancelled 2025-06-02"],
        "2025-04-27 cancelled",
        2,
    ),
    # a document that knows the date of what took place better moves nothing
    (
        ['2025-05-10: when = "27 April"', '2025-06-10: when = "28 April"'],
        [],
        "2025-04-28 occurred",
        1,
    ),
    # the day of a document of a month
    (
        [FIRST, '"2025-04": status = "postponed"'],
        ["was 2025-04-27", "postponed 2025-04"],
        "2025-04-27 off",
        1,
    ),
]


@pytest.mark.parametrize(("documents", "steps", "now", "sequence"), WAYS)
def test_the_way_of_an_event(
    documents: list[str], steps: list[str], now: str, sequence: int
) -> None:
    event = told(*documents)
    assert way(event) == steps
    assert f"{event.when} {'off' if event.is_put_off else event.status}" == now
    assert event.stamp.sequence == sequence


SAME_DAY = [
    # one document of the day tells of the move, and the other does not know it yet
    (['when = "3 May"', 'was = "3 May"\nwhen = "17 May"'], ["was 2025-05-03"], "2025-05-17"),
    (['was = "3 May"\nwhen = "17 May"', 'when = "3 May"'], ["was 2025-05-03"], "2025-05-17"),
    (['was = "3 May"\nwhen = "17 May"', 'when = "17 May"'], ["was 2025-05-03"], "2025-05-17"),
]


@pytest.mark.parametrize(("said", "steps", "now"), SAME_DAY)
def test_documents_of_one_day(said: list[str], steps: list[str], now: str) -> None:
    event = told(*(f"2025-03-01: {lines}" for lines in said))
    assert (way(event), str(event.when)) == (steps, now)


@pytest.mark.parametrize(
    "said",
    [
        ['when = "4 May"', 'was = "3 May"\nwhen = "17 May"'],
        ['was = "3 May"\nwhen = "18 May"', 'was = "3 May"\nwhen = "17 May"'],
    ],
)
def test_documents_of_one_day_that_disagree(said: list[str]) -> None:
    _, problems = timeline_of(*(HELD.format("2025-03-01", lines) for lines in said))
    assert "disagree on the date of 'x'" in str(problems[0])


@pytest.mark.parametrize(
    ("documents", "former"),
    [
        ([FIRST], []),
        (['2025-03-01: was = "3 May"\nwhen = "17 May"'], ["2025-05-03"]),
        # the last date of what is put off is former too
        ([FIRST, OFF], ["2025-04-27"]),
        ([f'{OFF}\nwas = ["3 March", "27 April"]'], ["2025-03-03", "2025-04-27"]),
        ([f'{OFF}\nwas = "27 April"\nwhen = "30 May"'], ["2025-04-27"]),
        ([OFF], []),
        # what is cancelled keeps the date that it had
        ([FIRST, '2025-06-02: status = "cancelled"'], []),
        # and so does what is to take place on its day after all
        ([FIRST, OFF, '2025-04-24: status = "planned"\nwhen = "27 April"'], []),
    ],
)
def test_former_dates(documents: list[str], former: list[str]) -> None:
    assert [str(item.value) for item in told(*documents).former] == former


def test_both_revisions_cite_the_document() -> None:
    event = told('2025-03-01: was = "3 May"\nwhen = "17 May"\nlocator = "page 2"')
    assert [item.document for item in event.revisions] == ["a", "a"]
    assert event.revisions[0].changes == ()
    (change,) = event.revisions[1].changes
    assert (change.field, change.before, change.after) == ("when", "2025-05-03", "2025-05-17")
    assert event.sources == (
        "a (2025-03-01), page 2: “17 May” (year implied), was “3 May” (year implied)",
    )


def test_it_was_not_known_before() -> None:
    documents = [HELD.format(*item.split(": ", 1)) for item in (FIRST, OFF)]
    timeline, _ = timeline_of(*documents, as_of=date(2025, 4, 22))
    assert (timeline.events[0].way, timeline.events[0].status.value) == ((), "planned")


def test_what_has_no_date_comes_last_and_in_no_year() -> None:
    plain = '[[event]]\nid = "y"\ntitle = "Y"\nwhen = "9999"\n'
    timeline, _ = timeline_of(HELD.format(*OFF.split(": ", 1)), plain)
    assert [event.id for event in timeline.events] == ["y", "x"]
    event = timeline.events[1]
    assert not event.is_dated
    assert not event.when.span.overlaps(timeline.events[0].when.span)
