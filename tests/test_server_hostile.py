"""What no reader sends: each over a real socket, as raw bytes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Reply, Server, drain, parse, parse_one, serving

from timeline.query import FILTERS

SEEDS = Path(__file__).parents[1] / "seeds"
HOST = b"Host: localhost\r\n"
CLOSE = b"Connection: close\r\n\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS, limits={"head": 0.5, "idle": 1}) as started:
        yield started
        # Nothing that is asked makes the server tell of a fault, and it is still there.
        assert started.get("/timeline.ics").status == 200
        assert len(started.lines) == 1, started.log()


def ask(server: Server, line: str, *headers: bytes, method: str = "GET") -> Reply:
    head = line.encode() + b" HTTP/1.1\r\n" + HOST
    return parse(server.raw(head + b"".join(item + b"\r\n" for item in headers) + CLOSE), method)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/seeds/timeline.toml",
        "/timeline.toml",
        "/timeline.ics/",
        "/TIMELINE.ICS",
        "/timeline.page",
        "/timeline-1.svg",
        "/timeline-02.svg",
        "/timeline-2.ics",
        "/timeline-99999.svg",
        "/timeline-٢.svg".encode().decode("latin-1"),
        "/..",
        "/../timeline.ics",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/..%5c..%5cetc%5cpasswd",
        "/..\\..\\etc\\passwd",
        "/timeline.ics%00",
        "/%00",
        "/%252e%252e%252fetc%252fpasswd",
        "//",
        "//timeline.ics",
        "//etc/passwd",
        "/./timeline.ics",
        "/healthz/..",
        "/%ff%fe",
        "/%zz",
        "*",
        "timeline.ics",
        "file:///etc/passwd",
        "http://localhost/../etc/passwd",
        "http://localhost/nothing",
    ],
)
def test_there_is_nothing_else(server: Server, path: str) -> None:
    raw = server.raw(f"GET {path} HTTP/1.1\r\n".encode("latin-1") + HOST + CLOSE)
    reply = parse(raw)
    # What is not a request line at all is 400.
    assert reply.status == (400 if not path.isascii() else 404)
    assert b"root:" not in reply.body
    assert reply.body.count(b"\n") <= 1


@pytest.mark.parametrize(
    ("path", "status"),
    [
        # Escapes of ordinary characters are the same address (RFC 3986, 6.2.2.2).
        ("/%74imeline.ics", 200),
        ("http://localhost/timeline.ics", 200),
        ("HTTP://LOCALHOST:8080/timeline.ics?year=2024", 200),
        ("http://localhost", 200),
        ("http:///timeline.ics", 200),
        ("http://example.org/timeline.ics", 421),
        ("http://<script>/", 400),
        ("http://a:b@localhost/", 400),
    ],
)
def test_other_ways_to_say_an_address(server: Server, path: str, status: int) -> None:
    assert ask(server, f"GET {path}").status == status


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (
            "colour=red",
            f"unknown parameter 'colour': there are {', '.join(FILTERS)}, as-of",
        ),
        ("year=abc", "year: 'abc' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        ("year=99999", "year: '99999' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        ("year=0", "year: '0' is out of range: there is no year 0, 1 BC comes before AD 1"),
        ("from=2025&to=2024", "2025 lies after 2024: exchange from and to"),
        ("from=2024&from=2025", "from is given twice: give it once"),
        (
            "status=maybe",
            (
                "status: 'maybe' is not a status: write one of occurred, under-way, planned, "
                "proposed, postponed, cancelled"
            ),
        ),
        ("as-of=2024-01&as-of=2024-02", "as-of is given twice: give it once"),
        ("as-of=2024/..", "as-of: '2024/..' has no last day: write 2024-03-01"),
        ("search=%", "'%' is not an escape: write % as %25"),
        ("search=%zz", "'%zz' is not an escape: write % as %25"),
        ("search=%ff", "the query is not in UTF-8: percent-encode its characters so"),
        ("search=%c0%af", "the query is not in UTF-8: percent-encode its characters so"),
        ("search=%ed%a0%80", "the query is not in UTF-8: percent-encode its characters so"),
        ("search=a%00b", "the query has U+0000 in it, which is not a character of text"),
        (
            "search=a%0d%0aSet-Cookie:b",
            "the query has U+000D in it, which is not a character of text",
        ),
        ("search=%ef%bf%bf", "the query has U+FFFF in it, which is not a character of text"),
        # matplotlib cannot put it into a PDF.
        ("search=%ef%bb%bf", "the query has U+FEFF in it, which is not a character of text"),
        ("year=2024&" * 101, "the query has 101 parameters: 100 are enough"),
        ("search=" + "a" * 5000, "the query has 5007 bytes: 4096 are enough"),
    ],
)
def test_a_query_that_asks_for_nothing_there_is(server: Server, query: str, reason: str) -> None:
    for path in ("/", "/timeline.ics", "/timeline.png"):
        reply = ask(server, f"GET {path}?{query}")
        assert (reply.status, reply.body.decode()) == (400, f"400 Bad Request: {reason}\n")
        assert reply.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "query", ["as-of=rubbish", "as-of=99999", "from=2024-13", "to=%20x", "from=" + "9" * 4000]
)
def test_dates_that_are_none(server: Server, query: str) -> None:
    reply = ask(server, f"GET /timeline.csv?{query}")
    assert reply.status == 400
    assert len(reply.body) < 500
    assert reply.body.count(b"\n") == 1


@pytest.mark.parametrize(
    "query",
    ["", "&&&", "year=", "search=+", "as-of=", "=", "year=2024&year=2024", "search=a+b%20c"],
)
def test_what_asks_nothing_or_the_same(server: Server, query: str) -> None:
    status = 400 if query == "=" else 200
    assert ask(server, f"GET /timeline.csv?{query}").status == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"])
@pytest.mark.parametrize("path", ["/", "/timeline.ics", "/healthz"])
def test_other_methods(server: Server, method: str, path: str) -> None:
    reply = ask(server, f"{method} {path}")
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD")


def test_what_may_be_asked_of_an_address(server: Server) -> None:
    for path in ("/", "/timeline.ics"):
        reply = server.get(path, {"Origin": "https://example.org"}, method="OPTIONS")
        assert (reply.status, reply.body) == (204, b"")
        assert reply.headers["allow"] == "GET, HEAD, OPTIONS"
        # Nobody has named that site.
        assert not [name for name in reply.headers if name.startswith("access-control")]
    assert ask(server, "OPTIONS /healthz").headers["allow"] == "GET, HEAD"


def test_a_tunnel(server: Server) -> None:
    assert parse(server.raw(b"CONNECT example.org:443 HTTP/1.1\r\n" + HOST + CLOSE)).status == 404
    assert ask(server, "CONNECT /").status == 405


def test_methods_where_nothing_is(server: Server) -> None:
    assert ask(server, "POST /nothing").status == 404
    assert ask(server, "OPTIONS *").status == 404


@pytest.mark.parametrize(
    "body",
    [
        b"Content-Length: 5\r\n\r\nhello",
        b"Content-Length: 1000000\r\n\r\nhello",
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        b"Transfer-Encoding: chunked\r\n\r\nrubbish\r\n",
        b"Expect: 100-continue\r\nContent-Length: 5\r\n\r\n",
    ],
)
@pytest.mark.parametrize("method", [b"GET", b"POST"])
def test_a_body_is_not_read(server: Server, method: bytes, body: bytes) -> None:
    raw = server.raw(method + b" /timeline.ics HTTP/1.1\r\n" + HOST + body)
    # Where the body is not an HTTP either that is said, or the connection ends.
    if raw:
        reply, _ = parse_one(raw)
        assert reply.status in (200, 400, 405)
        assert reply.headers["connection"] == "close"


@pytest.mark.parametrize(
    "asked",
    ["bytes=0-1", "bytes=-5", "bytes=99999999-", "bytes=5-1", "bytes=0-0,1-1,2-2", "rubbish", "é"],
)
def test_ranges_are_answered_with_the_whole(server: Server, asked: str) -> None:
    reply = ask(server, "GET /timeline.ics", b"Range: " + asked.encode())
    assert (reply.status, reply.headers["accept-ranges"]) == (200, "none")
    assert reply.body.endswith(b"END:VCALENDAR\r\n")


@pytest.mark.parametrize(
    "header",
    [
        b"If-None-Match: rubbish",
        b"If-None-Match:",
        b'If-None-Match: "',
        b'If-None-Match: W/"\xff\xfe", ""',
        b"If-None-Match: " + b'"a",' * 3000,
        b"If-Modified-Since: rubbish",
        b"If-Modified-Since:",
        b"If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT",
        b"If-Modified-Since: Mon, 01 Jan 0001 00:00:00 +9999",
        b"If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT",
        b"If-Modified-Since: " + b"9" * 10000,
        b"If-Modified-Since: \xff\xff",
        b'If-Match: "x"',
        b"Accept-Encoding: gzip;q=2, ;;;, \xff",
        b"Accept-Encoding: " + b"gzip," * 2000,
        b"X-Forwarded-Proto: javascript",
        b"X-Forwarded-For: " + b"1," * 2000,
        b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x",
        b"Connection: Upgrade\r\nUpgrade: h2c",
        b"Content-Length: 0",
    ],
)
def test_rubbish_in_headers_changes_nothing(server: Server, header: bytes) -> None:
    raw = server.raw(b"GET /timeline.ics HTTP/1.1\r\n" + HOST + header + b"\r\n" + CLOSE)
    assert parse(raw).status == 200


@pytest.mark.parametrize(
    "host",
    [
        b"<script>alert(1)</script>",
        b"a b",
        b"evil.example/path",
        b"evil.example?",
        b"user@evil.example",
        b"localhost:port",
        b"localhost:123456",
        b"[::1",
        b"-",
        b"\xff",
        b"a" * 300,
        b"a,b",
    ],
)
def test_a_host_that_is_none(server: Server, host: bytes) -> None:
    raw = server.raw(b"GET / HTTP/1.1\r\nHost: " + host + b"\r\n" + CLOSE)
    reply = parse(raw)
    assert reply.status == 400
    assert b"script" not in raw
    assert b"evil" not in raw


@pytest.mark.parametrize(
    "request_head",
    [
        b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/0.9\r\n rubbish\r\n\r\n",
        b"GET / HTTP/x\r\n\r\n",
        b"GET  / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\r\n\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /?" + b"a=b&" * 10000 + b" HTTP/1.1\r\nHost: a\r\n" + CLOSE,
        b"GET /?search=" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n" + CLOSE,
        b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n",
        b"a" * 200_000,
    ],
)
def test_a_bad_request_is_refused(server: Server, request_head: bytes) -> None:
    raw = server.raw(request_head)
    # A client that still sends may not come to read why.
    assert not raw or re.match(rb"HTTP/1\.1 (4\d\d|501) ", raw)


def test_a_thousand_headers(server: Server) -> None:
    headers = b"".join(b"X-%d: y\r\n" % number for number in range(1000))
    assert (
        parse(server.raw(b"GET /timeline.ics HTTP/1.1\r\n" + HOST + headers + CLOSE)).status == 200
    )


def test_http_1_0(server: Server) -> None:
    reply = parse(server.raw(b"GET /timeline.ics HTTP/1.0\r\n\r\n"))
    assert reply.status == 200
    assert reply.body.endswith(b"END:VCALENDAR\r\n")
    page = parse(server.raw(b"GET / HTTP/1.0\r\n\r\n"))
    assert f"webcal://127.0.0.1:{server.port}/timeline.ics".encode() in page.body


def test_pipelined_requests_are_answered_in_their_order(server: Server) -> None:
    paths = [b"/timeline.csv", b"/nothing", b"/timeline.ics", b"/timeline.ics?year=x", b"/healthz"]
    heads = [b"GET " + path + b" HTTP/1.1\r\n" + HOST for path in paths]
    rest = server.raw(b"\r\n".join(heads) + CLOSE)
    statuses = []
    for _ in paths:
        reply, rest = parse_one(rest)
        statuses.append(reply.status)
    assert (statuses, rest) == ([200, 404, 200, 400, 200], b"")


def test_rubbish_after_a_request(server: Server) -> None:
    raw = server.raw(b"GET /timeline.csv HTTP/1.1\r\n" + HOST + b"\r\nrubbish\r\n\r\n")
    first, rest = parse_one(raw)
    second, rest = parse_one(rest)
    assert (first.status, second.status, rest) == (200, 400, b"")


@pytest.mark.parametrize(
    "part", [b"", b"G", b"GET /timeline.ics HTTP/1.1\r\nHost: loc", b"GET / HTTP/1.1\r\n"]
)
def test_a_request_that_never_ends_is_not_waited_for(server: Server, part: bytes) -> None:
    with server.connect() as connection:
        connection.sendall(part)
        assert drain(connection) == b""


def test_a_second_request_that_never_ends(server: Server) -> None:
    with server.connect() as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\nGET /")
        reply, rest = parse_one(drain(connection))
    assert (reply.status, rest) == (200, b"")


def test_readers_that_leave_early(server: Server) -> None:
    for path in (b"/timeline.png?search=left", b"/timeline.ics"):
        for _ in range(10):
            with server.connect() as connection:
                connection.sendall(b"GET " + path + b" HTTP/1.1\r\n" + HOST + b"\r\n")
    assert server.get("/timeline.png?search=left").status in (200, 404)
