"""Access to a review: who knows its address, and pages of its own.

Any page of the web can send requests to this machine, and any program of it can. An address that
nobody can guess keeps them out: it stands in the path, as a cookie would go to each server of the
machine (RFC 6265, section 8.5).
"""

import re
import secrets
from dataclasses import dataclass, field

_BYTES = 24
_JSON = re.compile(rb"application/json\s*(;|$)", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Access:
    """The token of the address, and one that works once."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(_BYTES))
    #: what a browser is started with: whoever sees that later can do nothing with it
    once: str = field(default_factory=lambda: secrets.token_urlsafe(_BYTES))

    def takes(self, token: str) -> bool:
        """Whether a request with this token is answered."""
        return _same(token, self.token)

    def takes_once(self, token: str) -> bool:
        """Whether it is the one that works once, which does not work again."""
        if not self.once or not _same(token, self.once):
            return False
        self.once = ""
        return True


def is_own(headers: list[tuple[bytes, bytes]], host: bytes) -> bool:
    """Whether JSON is sent by a page of this server (Fetch, `Origin`)."""
    found = {name: value for name, value in headers if name in (b"origin", b"content-type")}
    return found.get(b"origin") == b"http://" + host and bool(
        _JSON.match(found.get(b"content-type", b""))
    )


def _same(token: str, expected: str) -> bool:
    return secrets.compare_digest(token.encode("utf-8", "replace"), expected.encode())
