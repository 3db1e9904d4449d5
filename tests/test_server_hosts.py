"""The hosts that a server answers to."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Server, parse, serving

from timeline.server.hosts import hosts, normal, read_host, read_proxy

SEEDS = Path(__file__).parents[1] / "seeds"
NAME = socket.gethostname().lower()


@pytest.mark.parametrize(
    ("header", "is_taken"),
    [
        ("localhost", True),
        ("LOCALHOST:8000", True),
        ("localhost.", True),
        ("localhost.:8000", True),
        ("app.localhost:8000", True),
        ("127.0.0.1", True),
        ("127.0.0.1:8000", True),
        # An address is a name of nobody's.
        ("192.0.2.7:80", True),
        ("[::1]", True),
        ("[::1]:8000", True),
        ("[2001:db8::1]", True),
        ("example.org", True),
        ("Example.ORG.:8080", True),
        ("box.lan", True),
        ("evil.example", False),
        ("example.org.evil.example", False),
        ("www.example.org", False),
        ("evilexample.org", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("xlocalhost", False),
        ("127.0.0.1.", True),
        ("127.0.0", False),
        ("1.2.3.4.5", False),
        ("[127.0.0.1]", False),
        ("::1", False),
        ("example.org..", False),
        ("*", False),
        ("", False),
    ],
)
def test_which_hosts_are_taken(header: str, is_taken: bool) -> None:  # noqa: FBT001 - a table
    known = hosts(["example.org"], bound="box.lan")
    assert known.takes(header) is is_taken


@pytest.mark.parametrize(
    ("bound", "is_taken"),
    [
        ("0.0.0.0", True),
        ("::", True),
        ("192.0.2.1", True),
        ("127.0.0.1", False),
        ("::1", False),
        ("localhost", False),
    ],
)
def test_others_call_it_by_the_name_of_the_machine(bound: str, is_taken: bool) -> None:  # noqa: FBT001 - a table
    known = hosts([], bound=bound)
    assert known.takes(f"{NAME}:8000") is is_taken
    assert known.takes(f"{NAME.partition('.')[0]}.local") is is_taken
    assert not known.takes("evil.example")


def test_the_host_of_the_base_address() -> None:
    known = hosts([], bound="127.0.0.1", base_url="https://Cal.Example.org:8443/timeline")
    assert known.takes("cal.example.org")
    assert known.takes("cal.example.org:8443")
    assert not known.takes("example.org")


def test_any_host() -> None:
    assert hosts(["*"], bound="127.0.0.1").takes("anything.example:80")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("example.org", "example.org"),
        (" Example.ORG. ", "example.org"),
        ("nas", "nas"),
        ("my_box.lan", "my_box.lan"),
        ("köln.example", "xn--kln-sna.example"),
        ("192.0.2.1", "192.0.2.1"),
        ("*", "*"),
    ],
)
def test_names_that_can_be_allowed(text: str, name: str) -> None:
    assert read_host(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "https://example.org",
        "example.org:8000",
        "example.org/timeline",
        "*.example.org",
        "a b",
        "-a",
        ".",
        "a..b",
        "a" * 64,
    ],
)
def test_names_that_cannot(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a host: write example.org, without https://"):
        read_host(text)


@pytest.mark.parametrize("text", ["172.18.0.2", "172.18.0.0/16", "::1", "fd00::/8"])
def test_proxies(text: str) -> None:
    assert read_proxy(text) == text


@pytest.mark.parametrize("text", ["", "proxy", "172.18.0.2/16", "172.18.0.2:80", "*", "1.2.3"])
def test_what_is_not_the_address_of_a_proxy(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not an address or a network: write 172.18.0.2"):
        read_proxy(text)


@pytest.mark.parametrize(
    ("host", "same"),
    [("A.b:1", "a.b:1"), ("a.:1", "a:1"), ("[::A]:1", "[::a]:1"), ("a:b:c", "a:b:c")],
)
def test_spellings(host: str, same: str) -> None:
    assert normal(host) == same


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS, allowed_hosts=["cal.example"]) as started:
        yield started


def ask(server: Server, host: bytes, target: bytes = b"/?year=2024") -> tuple[int, bytes]:
    head = b"GET " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n"
    reply = parse(server.raw(head))
    return reply.status, reply.body


@pytest.mark.parametrize(
    ("host", "target"),
    [
        (b"evil.example", b"/"),
        (b"EVIL.example.:8000", b"/timeline.ics"),
        (b"evil.example", b"/healthz"),
        (b"evil.example", b"/manual/"),
        (b"evil.example", b"/nothing"),
        # The target says where it goes, and not the header.
        (b"localhost", b"http://evil.example/"),
    ],
)
def test_another_name_is_misdirected(server: Server, host: bytes, target: bytes) -> None:
    status, body = ask(server, host, target)
    assert status == 421
    assert body == (
        b"421 Misdirected Request: this server does not go by that name: start it with "
        b"--allowed-host NAME, or with --base-url\n"
    )


def test_spellings_of_a_host_are_one_page(server: Server) -> None:
    status, page = ask(server, b"cal.example:8000")
    assert status == 200
    assert b"webcal://cal.example:8000/timeline.ics?year=2024" in page
    for host in (b"CAL.example:8000", b"cal.example.:8000", b"Cal.Example.:8000"):
        assert ask(server, host) == (200, page)
    assert ask(server, b"evil.example", b"http://cal.example:8000/?year=2024") == (200, page)
