"""Answers as HTTP wants them (RFC 9110), over a real socket."""

import gzip
import json
import re
from collections.abc import Iterator
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path

import icalendar
import pytest
from serving import Server, serving

from timeline.server.app import is_host, whole_address

SEEDS = Path(__file__).parents[1] / "seeds"
TEXTS = ("/", "/timeline.ics", "/timeline.csv", "/timeline.tsv", "/timeline.json", "/timeline.svg")
ALL = (*TEXTS, "/timeline.png", "/timeline.pdf")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS) as started:
        # What began a moment ago can say so in whole seconds.
        started.wait_until(lambda: "last-modified" in started.get("/timeline.csv").headers)
        yield started


@pytest.mark.parametrize(
    ("path", "content_type", "begin"),
    [
        ("/", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
        ("/timeline.ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR\r\n"),
        ("/timeline.csv", "text/csv; charset=utf-8; header=present", b"id,title,when"),
        ("/timeline.tsv", "text/tab-separated-values; charset=utf-8", b"id\ttitle\twhen"),
        ("/timeline.json", "application/json", b"{"),
        ("/timeline.png", "image/png", b"\x89PNG"),
        ("/timeline.svg", "image/svg+xml", b"<?xml"),
        ("/timeline.pdf", "application/pdf", b"%PDF"),
    ],
)
def test_every_format(server: Server, path: str, content_type: str, begin: bytes) -> None:
    reply = server.get(path)
    assert (reply.status, reply.headers["content-type"]) == (200, content_type)
    assert reply.body.startswith(begin)


@pytest.mark.parametrize("path", ALL)
def test_what_every_answer_says(server: Server, path: str) -> None:
    reply = server.get(path)
    headers = reply.headers
    assert re.fullmatch('"[0-9a-f]{32}"', headers["etag"])
    assert headers["cache-control"] == "no-cache"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["accept-ranges"] == "none"
    assert "server" not in headers
    assert parsedate_to_datetime(headers["last-modified"]) <= parsedate_to_datetime(headers["date"])
    assert ("vary" in headers) == (path in TEXTS)


@pytest.mark.parametrize("path", [*ALL, "/nothing", "/healthz", "/timeline.ics?year=x"])
@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_head_says_what_get_says(server: Server, path: str, coding: str) -> None:
    asked = {"Accept-Encoding": coding}
    got, head = server.get(path, asked), server.get(path, asked, method="HEAD")
    assert head.body == b""
    assert head.status == got.status
    assert {**head.headers, "date": ""} == {**got.headers, "date": ""}
    assert int(head.headers["content-length"]) == len(got.body)


@pytest.mark.parametrize("path", TEXTS)
def test_compressed(server: Server, path: str) -> None:
    plain, small = server.get(path), server.get(path, {"Accept-Encoding": "br, gzip;q=0.8"})
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(small.body) == plain.body
    assert small.headers["etag"] == plain.headers["etag"].removesuffix('"') + '-gzip"'
    assert small.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/timeline.png", "/timeline.pdf"])
def test_what_is_compressed_already(server: Server, path: str) -> None:
    assert "content-encoding" not in server.get(path, {"Accept-Encoding": "gzip"}).headers


def test_unchanged_by_its_tag(server: Server) -> None:
    for coding in ("identity", "gzip"):
        asked = {"Accept-Encoding": coding}
        whole = server.get("/timeline.ics", asked)
        tag = whole.headers["etag"]
        for value in (tag, f"W/{tag}", f'"a", W/"b" ,{tag}', "*", f'"x,y",{tag}'):
            reply = server.get("/timeline.ics", {**asked, "If-None-Match": value})
            assert (reply.status, reply.body) == (304, b"")
            for name in ("etag", "vary", "cache-control", "last-modified"):
                assert reply.headers[name] == whole.headers[name]
            assert "content-length" not in reply.headers
        for value in ('"other"', tag.strip('"'), f'"{tag}"', '""'):
            assert server.get("/timeline.ics", {**asked, "If-None-Match": value}).status == 200


def test_each_coding_has_its_own_tag(server: Server) -> None:
    small = server.get("/timeline.ics", {"Accept-Encoding": "gzip"}).headers["etag"]
    assert server.get("/timeline.ics", {"If-None-Match": small}).status == 200


def test_unchanged_since(server: Server) -> None:
    written = server.get("/timeline.ics").headers["last-modified"]
    moment = parsedate_to_datetime(written)
    before = formatdate(moment.timestamp() - 1, usegmt=True)
    rfc_850 = f"{moment:%A, %d-%b-%y %H:%M:%S} GMT"
    asctime = f"{moment:%a %b} {moment.day:2} {moment:%H:%M:%S %Y}"
    for value, status in (
        (written, 304),
        (rfc_850, 304),
        (asctime, 304),
        (before, 200),
        # No clock of ours said that.
        ("Fri, 31 Dec 9999 23:59:59 GMT", 200),
    ):
        assert server.get("/timeline.ics", {"If-Modified-Since": value}).status == status
    # A tag is more exact than a second.
    both = {"If-Modified-Since": written, "If-None-Match": '"other"'}
    assert server.get("/timeline.ics", both).status == 200


def test_filters(server: Server) -> None:
    chosen = icalendar.Calendar.from_ical(server.get("/timeline.ics?year=2024").body)
    assert len(chosen.events) == 4
    fewer = server.get("/timeline.json?year=2024&status=planned&tag=diplomacy&from=&search=+")
    assert [event["id"] for event in json.loads(fewer.body)["events"]] == [
        "central-asia-italy-rome"
    ]
    more = server.get("/timeline.json?status=planned&status=occurred").body
    statuses = {event["status"] for event in json.loads(more)["events"]}
    assert statuses == {"planned", "occurred"}


@pytest.mark.parametrize("kind", ["", "timeline.ics", "timeline.svg"])
def test_the_same_asked_otherwise_is_the_same(server: Server, kind: str) -> None:
    plain = server.get(f"/{kind}?tag=trade&tag=diplomacy&year=2024")
    for query in (
        "tag=trade&tag=diplomacy&year=2024&utm_source=news&utm_medium=mail",
        "fbclid=IwAR0&tag=diplomacy&tag=trade&year=2024",
        "year=2024&tag=diplomacy&tag=trade&tag=diplomacy&gclid=%zz",
    ):
        reply = server.get(f"/{kind}?{query}")
        assert reply.body == plain.body
        assert reply.headers["etag"] == plain.headers["etag"]
    tag = plain.headers["etag"]
    asked = f"/{kind}?utm_campaign=x&year=2024&tag=diplomacy&tag=trade"
    assert server.get(asked, {"If-None-Match": tag}).status == 304


def test_the_canonical_address_is_without_what_others_appended(server: Server) -> None:
    page = server.get("/?utm_source=x&year=2024&fbclid=y").body
    assert b'<link rel="canonical" href="http://localhost/?year=2024">' in page
    assert b"utm_" not in page
    assert b"fbclid" not in page


def test_as_it_was_known(server: Server) -> None:
    now = json.loads(server.get("/timeline.json").body)["events"]
    then = json.loads(server.get("/timeline.json?as-of=2024-01").body)["events"]
    assert 0 < len(then) < len(now)
    page = server.get("/?as-of=2024-01&year=2024").body.decode()
    assert "timeline.ics?year=2024&amp;as-of=2024-01-31" in page
    # It is seen on that day: what was next then is next.
    assert 'That day <time datetime="2024-01-31">' in page


def test_nothing_matches(server: Server) -> None:
    asked = "?year=1500"
    assert b"VEVENT" not in server.get(f"/timeline.ics{asked}").body
    assert server.get(f"/timeline.csv{asked}").body.count(b"\n") == 1
    assert json.loads(server.get(f"/timeline.json{asked}").body)["events"] == []
    page = server.get(f"/{asked}")
    assert page.status == 200
    assert b"timeline.svg" not in page.body
    assert server.get(f"/timeline.svg{asked}").status in (200, 404)


def test_what_cannot_be_drawn(tmp_path: Path) -> None:
    title = "many words " * 900
    event = '[[event]]\nid = "e"\nwhen = "2001"\ntitle = "Event"'
    (tmp_path / "long.toml").write_text(f'[timeline]\nname = "{title}"\n{event}')
    with serving(tmp_path) as server:
        reply = server.get("/timeline.svg")
        assert reply.status == 404
        assert reply.body.startswith(b"404 Not Found: ")
        # The same refusal is at hand for the next one, and the page does without.
        assert server.get("/timeline.svg").body == reply.body
        page = server.get("/")
        assert page.status == 200
        assert b"<img" not in page.body


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/timeline.ics", 'inline; filename="kazakhstan-italy.ics"'),
        (
            "/timeline.csv?year=2024&status=planned",
            'inline; filename="kazakhstan-italy-2024-planned.csv"',
        ),
        (
            "/timeline.json?year=2022..&as-of=2024-02",
            'inline; filename="kazakhstan-italy-from-2022-as-of-2024-02-29.json"',
        ),
        (
            "/timeline.csv?search=K%C3%B6ln",
            (
                'inline; filename="kazakhstan-italy-koln.csv"; '
                "filename*=UTF-8''kazakhstan-italy-k%C3%B6ln.csv"
            ),
        ),
        (
            "/timeline.csv?search=%22%3Ba/..%5Cb",
            'inline; filename="kazakhstan-italy-a-b.csv"',
        ),
        (
            "/timeline.csv?search=" + "a" * 500,
            f'inline; filename="kazakhstan-italy-{"a" * 80}.csv"',
        ),
    ],
)
def test_a_file_name_tells_what_was_asked(server: Server, path: str, name: str) -> None:
    assert server.get(path).headers["content-disposition"] == name


def test_pages_of_a_chart(tmp_path: Path) -> None:
    parts = ['[timeline]\nid = "long"\nname = "Long"']
    parts += [
        f'[[event]]\nid = "e{n}"\nwhen = "2001-05-{1 + n % 28:02}"\n'
        f'title = "The council meets for the {n}th time, in the town hall of the town"'
        for n in range(200)
    ]
    (tmp_path / "long.toml").write_text("\n".join(parts))
    with serving(tmp_path) as server:
        # The page does not wait until they are drawn.
        assert b"timeline-2.svg" not in server.get("/").body
        assert server.get("/timeline.svg").status == 200
        page = server.get("/").body.decode()
        numbers = sorted(set(map(int, re.findall(r'href="timeline-(\d+)\.svg"', page))))
        assert numbers == list(range(2, len(numbers) + 2))
        last = numbers[-1]
        first, second = server.get("/timeline.svg"), server.get(f"/timeline-{last}.svg")
        assert second.status == 200
        assert first.body != second.body
        assert second.headers["content-disposition"] == f'inline; filename="long-{last}.svg"'
        reply = server.get(f"/timeline-{last + 1}.svg")
        assert (reply.status, reply.body) == (
            404,
            f"404 Not Found: the chart has {last} pages\n".encode(),
        )


def test_health(server: Server) -> None:
    reply = server.get("/healthz")
    assert json.loads(reply.body) == {
        "status": "ok",
        "events": 16,
        "known_on": "2024-03-01",
        "problems": 0,
        "lines": [],
    }
    assert reply.headers["cache-control"] == "no-store"


def test_the_page_states_the_address_that_it_was_asked_by(server: Server) -> None:
    def page(**headers: str) -> str:
        return server.get("/?year=2024", headers).body.decode()

    here = f"127.0.0.1:{server.port}"
    assert "webcal://localhost/timeline.ics?year=2024" in page()
    for scheme in ("https", "wss"):
        assert 'content="https://localhost/card.png' in page(**{"X-Forwarded-Proto": scheme})
    # Only a proxy that the server is told of may say who it is.
    assert "evil" not in page(**{"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil"})
    assert here not in page()


def test_behind_a_proxy_under_a_path() -> None:
    with serving(SEEDS, base_url="https://example.org/cal") as server:
        server.wait_for_line("as https://example.org/cal/ (16 events")
        page = server.get("/").body
        assert b"webcal://example.org/cal/timeline.ics" in page
        assert b"localhost" not in page
        assert server.get("/cal/").body == page
        assert server.get("/cal/?year=2024").status == 200
        assert server.get("/cal/timeline.ics").body == server.get("/timeline.ics").body
        assert server.get("/cal/healthz").status == 200
        reply = server.get("/cal?year=2024")
        assert (reply.status, reply.headers["location"]) == (308, "/cal/?year=2024")
        assert server.get("/cal", method="POST").status == 405
        assert server.get("/%63al/timeline.ics").status == 200
        for path in ("/calx", "/cal//", "/cal/../timeline.ics", "/cal/cal/"):
            assert server.get(path).status == 404


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("http://example.org/a/b", ("example.org", "/a/b")),
        ("HTTPS://[::1]:80", ("[::1]:80", "/")),
        ("ftp://example.org/", None),
        ("/http://example.org/", None),
        ("example.org:443", None),
    ],
)
def test_whole_addresses(target: str, found: tuple[str, str] | None) -> None:
    assert whole_address(target) == found


@pytest.mark.parametrize(
    "host",
    [
        b"localhost",
        b"localhost:8000",
        b"192.0.2.1",
        b"[2001:db8::1]:80",
        b"a-b.example.org",
        b"a_b",
    ],
)
def test_hosts(host: bytes) -> None:
    assert is_host(host)


@pytest.mark.parametrize(
    "host", [b"", b"a b", b"a/b", b"a@b", b"<a>", b"a:", b"a:b", b":80", b"::1", b"[::1", b"a\n"]
)
def test_other_bytes_are_not_a_host(host: bytes) -> None:
    assert not is_host(host)
