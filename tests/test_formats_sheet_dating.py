"""The date of a row whose parts stand in columns of their own."""

import pytest

from timeline.formats.sheet.clock import clocks
from timeline.formats.sheet.dating import Way, dated
from timeline.formats.sheet.length import length


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        # a duration gives the end that no column gives
        ("when=2026-11-27 start_time=9:00 duration=2_hours", "2026-11-27T09:00/2026-11-27T11:00"),
        ("when=2026-11-27 start_time=23:00 duration=3h", "2026-11-27T23:00/2026-11-28T02:00"),
        ("when=2026-11-27T09:00 duration=1:30", "2026-11-27T09:00/2026-11-27T10:30"),
        ("when=2026-11-27 duration=3_days", "2026-11-27/2026-11-29"),
        ("when=27_November_2026 duration=2_wks?", "2026-11-27/2026-12-10"),
        ("when=2026-01-01 duration=12_months", "2026-01-01/2026-12-31"),
        ("when=2026-11-27 duration=1_day", "2026-11-27"),
        ("when=2026-11-27 start_time=9:00 duration=2_days", "2026-11-27T09:00/2026-11-28"),
        ("when=2026-11-27 start_time=9:00 duration=45 duration_unit=minute", "…T09:00/…T09:45"),
        ("when=2026-11-27 end=2026-11-30 duration=5_days", "2026-11-27/2026-11-30 duration"),
        ("when=2026-11 duration=3_days", "2026-11 duration"),
        ("when=2026-11-27 duration=2_hours", "2026-11-27 duration"),
        ("when=2026-11-27 duration=0_days", "2026-11-27 duration"),
        ("when=2026-11-27 duration=9999999_years", "2026-11-27 duration"),
        # the zone of a time stands behind it
        ("when=2026-11-27 start_time=7:30_PM_CET", "2026-11-27T19:30+01:00"),
        ("when=2026-11-27 start_time=9:00 end_time=10:00_UTC+2", "…T09:00+02:00/…T10:00+02:00"),
        # words with signs of a stretch are no stretch, and keep their ends
        ("when=5/4/2026? end=TBC", "5/4/2026? end"),
        ("when=TBC end=who_knows", "TBC end"),
        # whole days
        ("when=2026-11-27 end=2026-11-29 all_day=TRUE", "2026-11-27/2026-11-29"),
        ("when=2026-11-27 all_day=Ja start_time=8:00", "2026-11-27 start_time"),
        ("when=2026-11-27 all_day=Oui start_time=00:00 end_time=23:59", "2026-11-27"),
        # from midnight to midnight
        ("when=2026-11-27 start_time=0:00 end=2026-11-28 end_time=0:00", "2026-11-27/2026-11-28"),
        (
            "when=2026-11-27 start_time=0:00 end=2026-11-28 end_time=0:00 all_day=no",
            "2026-11-27T00:00/2026-11-28T00:00",
        ),
        # an end time alone is of the same day, or of the next where that is nearer
        ("when=2026-11-27 start_time=20h30 end_time=22h", "…T20:30/…T22:00"),
        ("when=2026-11-27 start_time=10_PM end_time=2_AM", "2026-11-27T22:00/2026-11-28T02:00"),
        ("when=2026-11-27 start_time=2200 end_time=0600", "2026-11-27T22:00/2026-11-28T06:00"),
        ("when=2026-11-27T10:00 end=12:00", "…T10:00/…T12:00"),
        ("when=2026-11-27 end_time=17:00", "2026-11-27 end_time"),
        ("when=2026-11-27 end=2026-11-29 end_time=17:00", "2026-11-27/2026-11-29T17:00"),
        # no end, and none yet
        ("when=2026-11-27 end=-", "2026-11-27"),
        ("when=2026-11-27 end=TBC", "2026-11-27/"),
        ("when=2026-11-27 end=en_cours", "2026-11-27/.."),
        ("when=TBC end=2026-11-27", "/2026-11-27"),
        ("when=TBC start_time=9:00", "TBC start_time"),
        # the end of a day
        ("when=2026-11-27 start_time=18:00 end_time=24:00", "…T18:00/2026-11-28T00:00"),
        ("when=2026-11-27 start_time=0:00 end_time=24:00", "2026-11-27"),
        ("when=2026-11-27 start_time=ganztägig", "2026-11-27"),
        # approximate
        ("when=1802 start_approximate=yes", "1802~"),
        ("when=1820 end=1840 start_approximate=yes end_approximate=no", "1820~/1840"),
        ("when=1820 end=1840 approximate=x", "1820~/1840~"),
        ("when=45_BC start_approximate=true", "-0044~"),
        ("when=spring_1820 approximate=yes", "c. spring 1820"),
        ("when=2026-11-27T10:00 approximate=yes", "2026-11-27T10:00 approximate"),
        ("when=2026-11-27 start_time=9:00 approximate=yes", "2026-11-27T09:00 approximate"),
        ("when=2026-11-27 duration=3_days start_approximate=1", "2026-11-27~/2026-11-29~"),
        ("end=1840 approximate=yes", "/1840~"),
        ("year=1802 month=4 start_approximate=yes", "1802-04~"),
        # known to be between two dates
        ("not_before=1850 not_after=1860", "between 1850 and 1860"),
        ("not_before=-0043 not_after=-0026", "[-0043..-0026]"),
        ("not_before=1850 not_after=1850", "1850"),
        ("not_before=1850", "not before 1850"),
        ("when=1855 not_before=1850", "1855 not_before"),
        # three columns
        ("year=1914 month=6 day=28", "1914-06-28"),
        ("year=1914", "1914"),
        ("year=1914 day=28", "1914 day"),
        ("year=44_BC month=3 day=15", "-0043-03-15"),
        ("year=1890s", "1890s"),
        ("year=1802 month=4 end_year=1805", "1802-04/1805"),
    ],
)
def test_parts_make_a_date(parts: str, expected: str) -> None:
    said = {
        name: text.replace("_", " ")
        for name, _, text in (part.partition("=") for part in parts.split())
    }
    found = dated(said, str)
    when, *unused = expected.replace("…", "2026-11-27").rsplit(" ", 1)
    if unused and unused[0] not in said:
        when, unused = expected, []
    assert (found.when, list(found.unused)) == (when, unused)


@pytest.mark.parametrize(
    ("parts", "when", "unused", "way"),
    [
        ({"when": "2026-05-06", "end": "2026-05-04"}, "2026-05-06?", ("end",), Way.BACK),
        (
            {"when": "2026-05-06", "start_time": "9:00", "end": "2026-05-04", "end_time": "10:00"},
            "2026-05-06?",
            ("end_time", "end"),
            Way.BACK,
        ),
        ({"when": "2026-05-06T10:00", "end": "2026-05-06T09:00"}, "2026-05-06", ("end",), Way.BACK),
        (
            {"when": "2026-05-06", "start_time": "22:00", "end": "2026-05-06", "end_time": "2:00"},
            "2026-05-06T22:00/2026-05-07T02:00",
            (),
            Way.NIGHT,
        ),
        (
            {"when": "2026-05-06", "start_time": "9:00", "end_time": "5:00"},
            "2026-05-06T09:00",
            ("end_time",),
            Way.LONG,
        ),
        ({"when": "300 BC", "end": "400 BC"}, "-0299?", ("end",), Way.BACK),
        ({"when": "May 2026", "start_time": "9:00"}, "2026-05", ("start_time",), Way.BESIDE),
        (
            {"when": "2026-05-01/2026-05-03", "end": "4 May 2026"},
            "2026-05-01/2026-05-03",
            ("end",),
            Way.BESIDE,
        ),
        ({"when": "2026-05-06", "end_time": "17:00"}, "2026-05-06", ("end_time",), Way.ALONE),
        ({"year": "14", "month": "6"}, "0014-06", (), Way.SHORT),
        ({"when": "2026-05-06", "start_time": "soon"}, "2026-05-06", ("start_time",), Way.UNREAD),
    ],
)
def test_what_contradicts_itself_is_told(
    parts: dict[str, str], when: str, unused: tuple[str, ...], way: Way
) -> None:
    found = dated(parts, str)
    assert (found.when, found.unused) == (when, unused)
    assert [way for way, _ in found.ways] == [way]


def test_a_date_that_stays_open_keeps_its_parts() -> None:
    parts = {"when": "5/6/2026", "start_time": "9:00"}
    assert dated(parts, lambda _: None).unused == ("when", "start_time")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("2 hours", 120), ("1h30", 90), ("1 h 30 min", 90), ("90'", 90), ("PT1H30M", 90)),
        *(("1 hr, 15 mins", 75), ("2 Std.", 120), ("2 heures et 5 minutes", 125), ("1,5 h", 90)),
        *(("1.5 ore", 90), ("45 минут", 45), ("2時間", 120), ("2 uur", 120), ("3 godz.", 180)),
        *(
            ("2", None),
            ("5 euros", None),
            ("3 m", None),
            ("1.25 min", None),
            ("2 hours left", None),
        ),
        *(("", None), ("1:30:15", None), ("-2 hours", None), ("10:75", None)),
    ],
)
def test_lengths(text: str, minutes: int | None) -> None:
    found = length(text)
    assert (found and found.minutes) == minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5:00:00 PM", "17:00"),
        ("8pm", "20:00"),
        ("noon", "12:00"),
        ("12 midnight", "00:00"),
        ("12:30 a.m.", "00:30"),
        ("20.30 Uhr", "20:30"),
        ("um 20 Uhr", "20:00"),
        ("19 h 30", "19:30"),
        ("kl. 19", "19:00"),
        ("0930", "09:30"),
        ("0.4375", "10:30"),
        ("0,708333333333333", "17:00"),
        ("1900 hrs", "19:00"),
        ("9 bis 17 Uhr", "09:00 17:00"),
        ("de 9h à 11h", "09:00 11:00"),
        ("1:00-3:00 PM", "13:00 15:00"),
        ("9:00-5:00 pm", "09:00 17:00"),
        ("10-12 pm", "10:00 12:00"),
        ("10 pm - 2 am", "22:00 02:00"),
        ("9 am-12", "09:00 12:00"),
        *(
            (text, "")
            for text in ("25:00", "13 pm", "9", "2 hours", "5B", "evening", "2460", "0.1234", "")
        ),
    ],
)
def test_times_of_day(text: str, expected: str) -> None:
    assert clocks(text, of_times=True) == tuple(expected.split())
