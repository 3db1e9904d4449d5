"""Whether a reader has what is there (RFC 9110, section 13)."""

import re
from datetime import UTC
from email.utils import formatdate, parsedate_to_datetime

_TAG = re.compile(rb'(?:W/)?("[^"]*")')
#: characters of the longest date that HTTP knows, and some
_LONGEST_DATE = 64


def has_tag(header: bytes, etag: bytes) -> bool:
    """Whether `If-None-Match` names an entity tag, compared weakly.

    >>> has_tag(b'W/"b", "a"', b'"a"'), has_tag(b"*", b'"a"'), has_tag(b"a", b'"a"')
    (True, True, False)
    """
    return header.strip() == b"*" or etag in _TAG.findall(header)


def seconds(header: bytes) -> int | None:
    """The moment of an HTTP date in seconds since 1970; None where it is none.

    >>> seconds(b"Sun, 06 Nov 1994 08:49:37 GMT"), seconds(b"yesterday")
    (784111777, None)
    """
    if len(header) > _LONGEST_DATE:
        return None
    try:
        moment = parsedate_to_datetime(header.decode("ascii"))
        # The oldest form (asctime) names no zone and means GMT.
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def http_date(moment: int) -> bytes:
    """A moment as HTTP writes it.

    >>> http_date(784111777)
    b'Sun, 06 Nov 1994 08:49:37 GMT'
    """
    return formatdate(moment, usegmt=True).encode()
