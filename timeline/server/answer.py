"""Answers whose headers are made already, and short ones that say why there is no other."""

import re
from collections.abc import Sequence
from http import HTTPStatus

from starlette.responses import Response

from timeline.server.body import SAFE, Header

#: characters of a reason
_LONGEST_REASON = 400
_BREAKS = re.compile(r"\s+")


class Answer(Response):
    """What is sent, header for header as it is given."""

    def __init__(self, *, status: int, headers: Sequence[Header], data: bytes = b"") -> None:
        # Starlette would work the headers out again for each answer.
        self.status_code = status
        self.raw_headers = list(headers)
        self.body = data
        self.background = None


def refuse(status: HTTPStatus, reason: str, **headers: str) -> Answer:
    """An answer in one line of why there is no other."""
    reason = _BREAKS.sub(" ", reason)
    if len(reason) > _LONGEST_REASON:
        reason = f"{reason[:_LONGEST_REASON]}…"
    text = f"{status.value} {status.phrase}: {reason}\n"
    more = tuple((name.lower().encode(), value.encode()) for name, value in headers.items())
    return uncached(status, "text/plain; charset=utf-8", text, *more)


def uncached(status: HTTPStatus, content_type: str, text: str, *headers: Header) -> Answer:
    """An answer that holds for this moment only."""
    data = text.encode("utf-8", "replace")
    said = (
        (b"content-type", content_type.encode()),
        (b"content-length", b"%d" % len(data)),
        (b"cache-control", b"no-store"),
        (b"content-security-policy", b"default-src 'none'"),
        *SAFE,
        *headers,
    )
    return Answer(status=status, headers=said, data=data)
