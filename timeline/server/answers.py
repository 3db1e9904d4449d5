"""Answers that hold for this moment only, and what every answer is made of."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from starlette.responses import Response

from timeline.server.http import SAFE, Header

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
    text = f"{status.value} {status.phrase}: {reason_of(reason)}\n"
    return uncached(status, "text/plain; charset=utf-8", text, *plain_headers(headers))


def reason_of(text: str) -> str:
    """A reason in one line, and not too long."""
    reason = _BREAKS.sub(" ", text)
    return f"{reason[:_LONGEST_REASON]}…" if len(reason) > _LONGEST_REASON else reason


def plain_headers(headers: Mapping[str, str]) -> tuple[Header, ...]:
    """Headers as the server takes them."""
    return tuple((name.lower().encode(), value.encode()) for name, value in headers.items())


def uncached(
    status: HTTPStatus,
    content_type: str,
    text: str,
    *headers: Header,
    policy: str = "default-src 'none'",
) -> Answer:
    """An answer that holds for this moment only.

    Args:
        status: Of HTTP.
        content_type: `Content-Type`.
        text: What is sent, as UTF-8.
        headers: More of them, their names in lower case.
        policy: `Content-Security-Policy`.
    """
    data = text.encode("utf-8", "replace")
    common = (
        (b"content-type", content_type.encode()),
        (b"content-length", b"%d" % len(data)),
        (b"cache-control", b"no-store"),
        (b"content-security-policy", policy.encode()),
        *SAFE,
    )
    return Answer(status=status, headers=(*common, *headers), data=data)
