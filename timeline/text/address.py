"""Addresses that a page may link to."""

from ipaddress import ip_address
from urllib.parse import quote, urlsplit

from timeline.text.clean import for_calendar

_WEB = ("http", "https")
#: what is said of an address with a password
_USER = (
    "names a user or a password, which every reader would see: write it without what is before @"
)
#: endings of names that only a local network knows (RFC 6761, RFC 6762, RFC 8375)
_LOCAL = (".localhost", ".local", ".internal", ".home.arpa", ".test")


def web(text: str) -> str:
    """`text` where it is an address on the web, else empty: no page links to a script.

    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return "" if fault(text) else text


def fault(text: str) -> str:
    """Why `text` is not an address that readers may be given; empty where it is one.

    >>> fault("https://me:secret@example.org")
    'names a user or a password, which every reader would see: write it without what is before @'
    """
    try:
        parts = urlsplit(text)
        right = parts.scheme in _WEB and bool(parts.hostname)
        user = right and "@" in parts.netloc
    except ValueError:
        right = user = False
    if user:
        return _USER
    if not right or " " in text or "\\" in parts.netloc:
        return "is not a web address: write https://… or http://…"
    if not text.isprintable():
        return "has characters that nobody sees: write them as percent and two digits"
    return ""


def public(text: str) -> bool:
    """Whether others can reach a web address: its host is none of this computer or network."""
    host = urlsplit(text).hostname or ""
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_LOCAL)


def anchor(event: str) -> str:
    """The `id` of the element of an event, by its own id, and that of nothing else on a page."""
    return f"event-{event}"


def fragment(event: str) -> str:
    """What addresses that element within its page."""
    return "#" + quote(anchor(event), safe="")


def uri(text: str) -> str:
    """An address as a URI (RFC 3986), with what it cannot hold percent-encoded."""
    return quote(for_calendar(text), safe="%:/?#[]@!$&'()*+,;=~")
