"""Values in other forms than those of the standard: mended where they mean one thing only."""

import pytest

from timeline.formats.ics.component import Property
from timeline.formats.ics.lenient import mended, mended_length
from timeline.formats.ics.values import duration


def found(value: str, parameters: str = "") -> Property:
    return Property(line=1, parameters=parameters, value=value)


@pytest.mark.parametrize(
    ("value", "right"),
    [
        # days: with a Z, with marks between, in quotation marks
        ("20310204Z", "20310204"),
        ("2031-02-04", "20310204"),
        ("2031/02/04", "20310204"),
        ("2031.02.04", "20310204"),
        (' "20310204" ', "20310204"),
        # times: without seconds, in small letters, with spaces, as ISO 8601 has them
        ("20310204T0915", "20310204T091500"),
        ("20310204t091500z", "20310204T091500Z"),
        ("20310204T091500 Z", "20310204T091500Z"),
        ("20310204 091500", "20310204T091500"),
        ("2031-02-04T09:15", "20310204T091500"),
        ("2031-02-04 09:15:30", "20310204T091530"),
        ("2031-02-04T09:15:00.000Z", "20310204T091500Z"),
        ("2031-02-04T09:15:00 UTC", "20310204T091500Z"),
        # the end of a day is the begin of the next one
        ("20310228T240000", "20310301T000000"),
        ("20310228T240000Z", "20310301T000000Z"),
        # lists and periods
        ("2031-02-04,2031-02-05", "20310204,20310205"),
        ("2031-02-04T09:15/PT1H", "20310204T091500/PT1H"),
    ],
)
def test_a_value_is_put_into_the_form_of_the_standard(value: str, right: str) -> None:
    assert mended(found(value)) == found(right)


@pytest.mark.parametrize(
    "value",
    [
        # as it should be
        *("20310204", "20310204T091500", "20310204T091500Z", "20310204,20310205"),
        # another order of the parts, which would have to be guessed
        *("04/02/2031", "02-04-2031", "4 Feb 2031", "310204", "20312"),
        # not in the calendar, or of no clock
        *("20310230", "2031-13-01", "20310204T2501", "20310204T0960", "20310204T09"),
        *("", "soon", "2031-0204", "20310204T240001", "99991231T240000"),
        # one of a list is wrong, or two of one are of different zones
        *("2031-02-04,soon", "20310204T0900+0100,20310204T0900+0200"),
    ],
)
def test_a_value_stays_where_it_is_right_or_cannot_be_known(value: str) -> None:
    assert mended(found(value)) == found(value)


@pytest.mark.parametrize(
    ("parameters", "value", "right", "zone"),
    [
        ("", "20310204T091500+0200", "20310204T091500", "+02:00"),
        ("", "2031-02-04T09:15-03:30", "20310204T091500", "-03:30"),
        ("", "20310204T091500+05", "20310204T091500", "+05:00"),
        # an offset is nearer than a zone beside it
        (";TZID=Europe/Rome", "20310204T091500+0100", "20310204T091500", "+01:00"),
        (";TZID=Europe/Rome", "2031-02-04T09:15", "20310204T091500", "Europe/Rome"),
        # a zone with a colon and no quotation marks
        (
            ";TZID=(UTC+01",
            "00) Brussels, Paris:20310204T091500",
            "20310204T091500",
            "(UTC+01:00) Brussels, Paris",
        ),
        # a midnight that is called a day
        (";VALUE=DATE", "20310204T000000", "20310204", ""),
        (";VALUE=DATE", "20310204T091500", "20310204T091500", ""),
    ],
)
def test_zones_of_values(parameters: str, value: str, right: str, zone: str) -> None:
    read = mended(found(value, parameters))
    assert (read.value, read.parameter("TZID")) == (right, zone)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("PT3D", "P3D"),
        ("PT2W", "P2W"),
        ("PT1DT2H", "P1DT2H"),
        ("P2H30M", "PT2H30M"),
        ("P1D2H", "P1DT2H"),
        ("pt45m", "PT45M"),
        (" P1D ", " P1D "),
        # as it should be, or of two meanings: a month or a minute
        *((text, text) for text in ("P1D", "PT1H30M", "P1W3DT16H", "-PT5M", "P2M", "PT", "2D", "")),
    ],
)
def test_lengths(text: str, right: str) -> None:
    assert mended_length(found(text)).value == right


def test_days_of_a_length_are_those_of_the_calendar_and_hours_are_not() -> None:
    assert (duration("P1D").days.days, duration("P1D").exact.days) == (1, 0)
    assert (duration("PT24H").days.days, duration("PT24H").exact.days) == (0, 1)
    assert duration("-P1DT1H").is_negative
