import pytest

from timeline.server.conditional import has_tag, http_date, seconds

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
