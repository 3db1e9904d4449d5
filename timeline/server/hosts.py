"""The hosts that a server answers to: pages elsewhere can give it any name that they own."""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

#: takes any host
ANY = "*"
#: names that only this machine has (RFC 6761, section 6.3)
_LOCAL = "localhost"
#: how other machines of a network find this one (RFC 6762)
_NETWORK = ".local"
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.ASCII)
#: a host as `Host` gives it, and perhaps a port
_HOST = re.compile(r"(\[[^\]]*\]|[^:]*)(:\d*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """Names by which readers may call the server.

    A page of another site can have its own name lead to an address of this machine (DNS
    rebinding), and would read the timeline by it. An address is a name of nobody's, so that any
    is taken; names are taken that are known.
    """

    #: in lower case, without a port and a last dot
    names: frozenset[str]

    def takes(self, header: str) -> bool:
        """Whether a request for this `Host` is answered.

        >>> Hosts(names=frozenset({"example.org"})).takes("EXAMPLE.org.:8080")
        True
        """
        if ANY in self.names:
            return True
        name = normal(header).rpartition(":")[0] if _has_port(header) else normal(header)
        return (
            name in self.names or name == _LOCAL or name.endswith(f".{_LOCAL}") or _is_address(name)
        )


def hosts(allowed: Iterable[str], *, bound: str, base_url: str = "") -> Hosts:
    """The hosts of a server.

    Args:
        allowed: Names that somebody gave, or `ANY`.
        bound: The host at which it listens.
        base_url: What readers reach it by; empty where that is not known.
    """
    named = {normal(name) for name in (*allowed, bound, urlsplit(base_url).hostname or "")}
    if not is_loopback(bound):
        named |= _own_names()
    return Hosts(names=frozenset(named - {""}))


def normal(host: str) -> str:
    """A host in lower case, without the dot that ends a full name; the port stays.

    >>> normal("Example.ORG.:80"), normal("[::1]:80")
    ('example.org:80', '[::1]:80')
    """
    match = _HOST.fullmatch(host)
    name, port = (match[1], match[2] or "") if match else (host, "")
    return name.lower().removesuffix(".") + port


def read_host(text: str) -> str:
    """A name that may be allowed, as `Host` gives it: in ASCII.

    >>> read_host("Köln.example")
    'xn--kln-sna.example'

    Raises:
        ValueError: It is not the name of a host; the text says what would be right.
    """
    if text == ANY:
        return ANY
    try:
        name = normal(text.strip()).encode("idna").decode("ascii")
    except UnicodeError:
        name = ""
    if not _NAME.fullmatch(name) and not _is_address(name):
        raise ValueError(
            f"{text!r} is not a host: write example.org, without https:// and a port, or {ANY} "
            "for any"
        )
    return name


def read_proxy(text: str) -> str:
    """An address or a network of proxies.

    >>> read_proxy("172.18.0.0/16")
    '172.18.0.0/16'

    Raises:
        ValueError: It is neither; the text says what would be right.
    """
    try:
        return str(ip_network(text.strip())) if "/" in text else str(ip_address(text.strip()))
    except ValueError:
        raise ValueError(
            f"{text!r} is not an address or a network: write 172.18.0.2 or 172.18.0.0/16"
        ) from None


def _has_port(header: str) -> bool:
    match = _HOST.fullmatch(header)
    return bool(match and match[2])


def _is_address(name: str) -> bool:
    """Whether that is an IPv4 address or an IPv6 address in brackets."""
    inside = name.removeprefix("[").removesuffix("]")
    try:
        return (ip_address(inside).version == 6) == (inside != name)  # noqa: PLR2004 - of IPv6
    except ValueError:
        return False


def is_own(header: str) -> bool:
    """Whether a `Host` is a name or an address by which a machine calls itself.

    >>> is_own("localhost:8000"), is_own("[::1]:8000"), is_own("example.org")
    (True, True, False)
    """
    match = _HOST.fullmatch(normal(header))
    name = match[1].strip("[]") if match else ""
    return is_loopback(name) or name.endswith(f".{_LOCAL}")


def is_loopback(bound: str) -> bool:
    """Whether other machines cannot reach what listens there."""
    try:
        return ip_address(bound).is_loopback
    except ValueError:
        return normal(bound) == _LOCAL


def _own_names() -> set[str]:
    """What this machine calls itself, and what its network calls it."""
    name = normal(socket.gethostname())
    short = name.partition(".")[0]
    return {name, short, f"{short}{_NETWORK}"} if short else set()
