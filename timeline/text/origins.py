"""Origins: which sites may show a page within theirs, and read what it has."""

import re
from urllib.parse import urlsplit

#: any site
ANY = "*"
_SCHEMES = ("http", "https")
#: a name or an IPv4 address, of which the first part may stand for any (CSP 3, host-source)
_HOST = re.compile(r"(?:\*\.)?(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.ASCII)
#: what an origin leaves out, as browsers do
_PORTS = {"http": 80, "https": 443}
_RIGHT = f"write https://example.org, or {ANY} for any site"


def origin(text: str) -> str:
    """An origin as browsers write it (RFC 6454, section 6.2): scheme, host and perhaps a port.

    >>> origin("https://Example.org:443"), origin("http://localhost:3000"), origin("*")
    ('https://example.org', 'http://localhost:3000', '*')

    Raises:
        ValueError: It is not one that a policy can name; the text says what would be right.
    """
    text = text.strip()
    if text == ANY:
        return ANY
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        host = (host if host.isascii() else host.encode("idna").decode("ascii")).removesuffix(".")
    except ValueError:
        raise ValueError(f"{text!r} is not an origin: {_RIGHT}") from None
    if parts.scheme not in _SCHEMES or not host:
        raise ValueError(f"{text!r} is not an origin: {_RIGHT}")
    if "@" in parts.netloc or parts.path not in ("", "/") or "?" in text or "#" in text:
        raise ValueError(
            f"{text!r} has more than a scheme, a host and a port: "
            f"write {parts.scheme}://{host}{_port(parts.scheme, port)}"
        )
    if not _HOST.fullmatch(host):
        raise ValueError(f"{host!r} is not a host that a policy can name: {_RIGHT}")
    return f"{parts.scheme}://{host}{_port(parts.scheme, port)}"


def _port(scheme: str, port: int | None) -> str:
    return "" if port in (None, _PORTS[scheme]) else f":{port}"


def is_among(asks: str, allowed: frozenset[str]) -> bool:
    """Whether an `Origin` header names one of some origins.

    >>> is_among("https://news.example.org", frozenset({"https://*.example.org"}))
    True
    """
    scheme, _, rest = asks.partition("://")
    _, dot, parent = rest.partition(".")
    wild = [f"{scheme}://*.{parent}"]
    while dot:
        _, dot, parent = parent.partition(".")
        wild.append(f"{scheme}://*.{parent}")
    return asks in allowed or not allowed.isdisjoint(wild)
