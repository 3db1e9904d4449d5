import pytest

from timeline.server.coding import takes_gzip


@pytest.mark.parametrize(
    ("header", "takes"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("x-gzip", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", True),
        ("*", True),
        ("gzip;q=0.001", True),
        ("gzip ; q=0.5", True),
        ("deflate, gzip;q=1.0, *;q=0", True),
        ("identity;q=0.5, gzip", True),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip;q=0.000", False),
        ("*;q=0", False),
        ("gzip;q=0, *", False),
        # What is there as it is wanted more.
        ("gzip;q=0.5, identity", False),
        # No weight at all, so nothing was said.
        ("gzip;q=2", False),
        ("gzip;q=", False),
        ("gzip;q=0.1234", False),
        ("gzip;q=-1", False),
        ("gzipped", False),
        ("gzip deflate", False),
        ("\xff,;;q", False),
    ],
)
def test_whether_gzip_is_wanted(header: str, takes: bool) -> None:  # noqa: FBT001 - a table
    assert takes_gzip(header.encode("latin-1")) is takes
