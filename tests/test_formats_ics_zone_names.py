"""Zones by names that are not those of IANA."""

import pytest

from timeline.formats.ics.zone_names import meant, name_of


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        # as Windows shows them: by their city, or by the standard time that they are called after
        ("(UTC-06:00) Central Time (US & Canada)", "America/Chicago"),
        ("(GMT-08.00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"),
        ("(GMT+01:00) Amsterdam / Berlin / Bern / Rome", "Europe/Berlin"),
        ("(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        # by how far they are from UTC, in the sense of people
        ("UTC+3", "UTC+03:00"),
        ("GMT-5", "UTC-05:00"),
        ("UTC+05:30", "UTC+05:30"),
        ("+01:00", "UTC+01:00"),
        # other capitals
        ("europe/vienna", "Europe/Vienna"),
        ("America/New York", "America/New_York"),
        ("tzone://Microsoft/Utc", "UTC"),
        # abbreviations and regions, for a place whose clocks are put forward and back
        ("CEST", "Europe/Paris"),
        ("PST", "America/Los_Angeles"),
        ("JST", "UTC+09:00"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("Pacific Time", "America/Los_Angeles"),
        # one of several descriptions that Outlook has of a zone
        ("W. Europe Standard Time 2", "Europe/Berlin"),
        ("(UTC) Coordinated Universal Time", "UTC"),
    ],
)
def test_what_is_meant(name: str, zone: str) -> None:
    assert name_of(meant(name)) == zone


@pytest.mark.parametrize(
    "name",
    [
        # several zones of one name, or none
        *(
            "IST",
            "Customized Time Zone",
            "tzone://Microsoft/Custom",
            "",
            "UTC+99",
            "UTC+3:75",
        ),
        # a place that is not so far from UTC as is said
        *("(UTC-05:00) Berlin", "(UTC+02:00) Nowhere", "(UTC+02:00)"),
        "x" * 5000,
    ],
)
def test_what_nobody_can_know(name: str) -> None:
    assert meant(name) is None
