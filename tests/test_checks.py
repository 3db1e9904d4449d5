from datetime import date

import pytest
from making import TODAY, timeline_of

from timeline.checks import check
from timeline.formats import FORMATS, Export
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.seeds.reading_options import ReadOptions


def warnings(*texts: str, today: date = TODAY) -> list[str]:
    timeline, problems = timeline_of(*texts)
    assert not problems
    return [str(problem) for problem in check(timeline, today=today)]


PLAN = """[document]
published = 2024-01-19
[[event]]
id = "x"
title = "X"
when = "this year"
status = "{status}"
"""


@pytest.mark.parametrize("status", ["planned", "proposed"])
def test_overdue(status: str) -> None:
    text = PLAN.format(status=status)
    assert warnings(text, today=date(2024, 12, 31)) == []
    assert warnings(text, today=date(2025, 1, 1)) == [
        (
            f"a.toml:3: warning: 'x' awaits word: {status} for 2024, which has been over for "
            "1 day, last said by 'a' (2024-01-19); "
            "state its status, or what a later document says of it"
        )
    ]


PUT_OFF = """[document]
published = {}
[[event]]
id = "x"
title = "X"
status = "postponed"
{}
"""


@pytest.mark.parametrize(
    ("published", "line", "since"),
    [
        ("2024-01-19", 'when = "this year"', " since 19 Jan 2024"),
        ("2024-01-19", 'was = "in March"', " since 19 Jan 2024"),
        # as precise as the document is
        ('"2024-01"', "was = 2024-03-02", " since Jan 2024"),
        # of no day at all
        ("2024-01-19", "", " since 19 Jan 2024"),
    ],
)
def test_no_new_date(published: str, line: str, since: str) -> None:
    assert warnings(PUT_OFF.format(published, line), today=date(2025, 1, 1)) == [
        (
            f"a.toml:3: warning: 'x' is postponed, no new date known{since}: "
            "state its date, or what a later document says of it"
        )
    ]


def test_what_is_put_off_has_time_until_its_old_date() -> None:
    text = PUT_OFF.format("2024-01-19", 'was = "30 March"')
    assert warnings(text, today=date(2024, 3, 30)) == []
    assert len(warnings(text, today=date(2024, 3, 31))) == 1


@pytest.mark.parametrize("when", ["30 March", "later this year"])
def test_a_date_that_may_be_the_old_or_the_new_one(when: str) -> None:
    (warning,) = warnings(PUT_OFF.format("2024-01-19", f'when = "{when}"'), today=date(2024, 2, 1))
    said = "30 Mar 2024" if when == "30 March" else "2024"
    assert warning == (
        f"a.toml:3: warning: 'x' is postponed, and {said} is taken for the date that it had: "
        "write was for when, or, where it is the new date, the old one as was beside it"
    )


def test_a_plan_before_it_says_which_date_it_is() -> None:
    plan = (
        '[document]\npublished = 2024-01-02\n[[event]]\nid = "x"\ntitle = "X"\nwhen = "30 March"\n'
    )
    off = PUT_OFF.format("2024-01-19", 'when = "30 March"')
    assert warnings(plan, off, today=date(2024, 2, 1)) == []


def test_what_was_put_off_to_a_date_is_overdue_behind_that() -> None:
    text = PUT_OFF.format("2024-01-19", 'was = "30 March"\nwhen = "2 April"')
    assert warnings(text, today=date(2024, 4, 2)) == []
    assert warnings(text, today=date(2024, 4, 3)) == [
        (
            "a.toml:3: warning: 'x' awaits word: postponed for 2 Apr 2024, which has been over for "
            "1 day, last said by 'a' (2024-01-19); "
            "state its status, or what a later document says of it"
        )
    ]


@pytest.mark.parametrize("status", ["occurred", "cancelled"])
def test_what_is_over_is_not_overdue(status: str) -> None:
    assert warnings(PLAN.format(status=status), today=date(2030, 1, 1)) == []


def test_alike() -> None:
    text = "".join(
        f'[[event]]\nid = "{name}"\ntitle = "{title}"\nwhen = "{when}"\n'
        for name, title, when in (
            ("a", "Summit", "2015"),
            ("b", "summit", "2015-03"),
            ("c", "Summit", "2016"),  # another year's
            ("d", "Other", "2015"),
        )
    )
    assert warnings(text) == [
        (
            "a.toml:5: warning: 'b' and 'a' have one title and may be one event: "
            "give both the same id, or tell their titles apart"
        )
    ]


OTHERS = """[[event]]
id = "a"
title = "Summit"
when = 2015
distinct_from = ["{other}"]
[[event]]
id = "b"
title = "Summit"
when = 2015
formerly = "old-b"
"""


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ("b", ""),
        ("a", "an event is not distinct from itself: give the other one an id of its own, or"),
        ("c", "no event has that id: correct it, or"),
        ("old-b", "that event is 'b' now: write this id, or"),
    ],
)
def test_events_that_are_known_to_be_others(other: str, message: str) -> None:
    found = [line for line in warnings(OTHERS.format(other=other)) if "one title" not in line]
    told = f"a.toml:1: warning: 'a': distinct_from names {other!r}, and {message} take it out"
    assert found == ([told] if message else [])
    assert len(warnings(OTHERS.format(other="b"))) == 0


def test_without_a_source() -> None:
    plain = '[[event]]\nid = "own"\ntitle = "Own"\nwhen = 2015\n'
    assert warnings(plain) == []
    assert warnings(plain, PLAN.format(status="occurred")) == [
        "a.toml:1: warning: 'own' has no source: no document states it"
    ]
    assert warnings(plain + plain.replace("wn", "ne"), PLAN.format(status="occurred")) == [
        "a.toml:1: warning: 'own' and 1 more have no source: no document states it"
    ]


def test_a_silent_document() -> None:
    text = "[document]\npublished = 2024-01-19\n"
    assert warnings(text) == ["a.toml:1: warning: document 'a' states no event"]


OLDER = """[document]
id = "notice"
published = 2024-01-19
[[event]]
id = "x"
title = "X"
when = "3 May"
status = "planned"
"""
UNDATED = '[[event]]\nid = "x"\ntitle = "X"\n'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('when = "2024-05-17"', "17 May 2024"),
        ('when = "2024-05-17"\nstatus = "occurred"', "17 May 2024, occurred"),
        ('when = "2024-05-03"\nstatus = "cancelled"', "3 May 2024, cancelled"),
        ('status = "postponed"', "postponed"),
        # of another date than the notice has
        ('was = "2024-05-10"\nwhen = "2024-05-17"', "17 May 2024"),
    ],
)
def test_undated_gives_way(line: str, said: str) -> None:
    found = [item for item in warnings(UNDATED + line, OLDER) if "publication date" in item]
    (told,) = found
    assert told.startswith(
        f"a.toml:1: warning: 'x': {said} has no publication date here, and is taken as older "
        "than 3 May 2024, planned in 'notice' (2024-01-19): if it is the newer, give"
    )


@pytest.mark.parametrize(
    "line",
    [
        'when = "2024-05-03"',
        'when = "2024-05"',
        'when = "2024-05-03"\nstatus = "planned"',
        'when = "2024-05-03"\nstatus = "proposed"',
        'note = "N"',
        # behind the notice, which gives the date that it had
        'was = "2024-05-03"\nwhen = "2024-05-17"',
        'was = "2024-05-03"\nstatus = "postponed"',
    ],
)
def test_undated_agrees(line: str) -> None:
    assert not any("publication date" in item for item in warnings(UNDATED + line, OLDER))


def test_undated_is_told_of_as_old() -> None:
    older = OLDER + 'was = "12 April"\n'
    line = 'when = "2024-04-12"'
    assert not any("publication date" in item for item in warnings(UNDATED + line, older))


@pytest.mark.parametrize("when", ['"no day"', "13", '"2024-02-30"'])
def test_a_document_whose_event_is_wrong_is_not_silent(when: str) -> None:
    event = f'[[event]]\nid = "x"\ntitle = "X"\nwhen = {when}\n'
    timeline, problems = timeline_of(f"[document]\npublished = 2024-01-19\n{event}")
    assert problems
    assert check(timeline, today=TODAY, problems=problems) == ()
    (silent,) = check(timeline, today=TODAY)
    assert silent.message == "document 'a' states no event"


NEWER = """[document]
id = "news"
published = 2024-02-01
[[event]]
id = "x"
title = "X"
"""


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ('was = "10 May"\nwhen = "17 May"', True),
        # a slip of the pen
        ('was = "3 May 2023"\nwhen = "17 May 2024"', True),
        ('was = "10 May"\nstatus = "postponed"', True),
        ('was = "3 May"\nwhen = "17 May"', False),
        ('was = "2024-05"\nwhen = "2024-06"', False),
        ('was = ["3 May", "10 May"]\nwhen = "17 May"', False),
        # the older one has the new date already
        ('was = "12 April"\nwhen = "3 May"', False),
        ('when = "17 May"', False),
    ],
)
def test_an_old_date_that_no_older_document_has(line: str, *, is_told: bool) -> None:
    found = [item for item in warnings(OLDER, NEWER + line) if ": was is " in item]
    assert bool(found) == is_told
    assert all("'notice' says 3 May 2024, planned: correct" in item for item in found)
    assert not any(": was is " in item for item in warnings(NEWER + line))


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ('when = ""\nstatus = "occurred"', True),
        ('status = "occurred"', True),
        ('when = "30 January"\nstatus = "occurred"', False),
        ('status = "planned"', False),
        ('status = "cancelled"', False),
    ],
)
def test_occurred_ahead_of_its_date(line: str, *, is_told: bool) -> None:
    found = [item for item in warnings(OLDER, NEWER + line) if "has occurred by" in item]
    assert bool(found) == is_told
    assert all("(2024-02-01), which gives no date, and 3 May 2024 is" in item for item in found)
    later = NEWER.replace("2024-02-01", "2024-06-01") + line
    assert not any("has occurred by" in item for item in warnings(OLDER, later))


@pytest.mark.parametrize(
    ("timezone", "told"),
    [
        (
            "",
            ["-:3: warning: 2 events have times without a zone, which Google Calendar takes"],
        ),
        ("Europe/Rome", []),
    ],
)
def test_times_of_no_zone_are_told_once_a_file(timezone: str, told: list[str]) -> None:
    rows = (
        "id,title,when\na,Fair,2031-05-04\nb,Raid,2031-05-05T18:00\nc,Talk,2031-05-06T18:00/..\n"
        "d,Walk,2031-05-07T09:00/2031-05-07T10:00\ne,Call,2031-05-08T09:00Z\n"
    )
    records = load(["-"], rows.encode, options=ReadOptions(timezone=timezone))
    timeline, _ = build(records, today=TODAY)
    written = FORMATS["ics"].written(Export(timeline=timeline, options=ExportOptions()))
    problems = [*check(timeline, today=TODAY), *written.warnings]
    said = [str(problem) for problem in problems if "without a zone" in str(problem)]
    assert [line[: len(one)] for line, one in zip(said, 2 * told, strict=True)] == 2 * told
