import pytest

from timeline.server.http import has_tag, http_date, seconds, takes_gzip

MOMENT = 784111777


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (b'"a"', True),
        (b'W/"a"', True),
        (b' "b" , "a"', True),
        (b'"b","a","c"', True),
        (b"*", True),
        (b" * ", True),
        (b"", False),
        (b"a", False),
        (b'"A"', False),
        (b'"b"', False),
        (b'"b,a"', False),
        (b'"a', False),
        (b'""a""', False),
    ],
)
def test_tags(header: bytes, found: bool) -> None:  # noqa: FBT001 - a table
    assert has_tag(header, b'"a"') is found


@pytest.mark.parametrize(
    ("header", "moment"),
    [
        (b"Sun, 06 Nov 1994 08:49:37 GMT", MOMENT),
        (b"Sunday, 06-Nov-94 08:49:37 GMT", MOMENT),
        (b"Sun Nov  6 08:49:37 1994", MOMENT),
        (http_date(MOMENT), MOMENT),
        (b"", None),
        (b"now", None),
        (b"1994-11-06", None),
        (b"Sun, 99 Nov 1994 08:49:37 GMT", None),
        (b"Sun, 06 Nov 1994 08:49:99 GMT", None),
        (b"\xff", None),
        (b"Sun, 06 Nov 1994 08:49:37 GMT" + b" " * 64, None),
    ],
)
def test_dates(header: bytes, moment: int | None) -> None:
    assert seconds(header) == moment


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
