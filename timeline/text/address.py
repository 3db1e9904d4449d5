"""Addresses that a page may link to."""

from ipaddress import ip_address
from urllib.parse import quote, urlsplit

from timeline.text.clean import for_calendar

_WEB = ("http", "https")
#: endings of names that only a local network knows (RFC 6761, RFC 6762, RFC 8375)
_LOCAL = (".localhost", ".local", ".internal", ".home.arpa", ".test")


def web(text: str) -> str:
    """`text` where it is an address on the web, else empty: no page links to a script.

    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    try:
        parts = urlsplit(text)
        right = parts.scheme in _WEB and bool(parts.hostname)
    except ValueError:
        right = False
    return text if right and not any(char.isspace() for char in text) else ""


def public(text: str) -> bool:
    """Whether others can reach a web address: its host is none of this computer or network."""
    host = urlsplit(text).hostname or ""
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_LOCAL)


def uri(text: str) -> str:
    """An address as a URI (RFC 3986), with what it cannot hold percent-encoded."""
    return quote(for_calendar(text), safe="%:/?#[]@!$&'()*+,;=~")
