"""Answers where something is not to be had: a line for programs, a page for people."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
from serving import Reply, Server, serving

from timeline.server.refusals import takes_html

SEEDS = Path(__file__).parents[1] / "seeds"
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
LINK = re.compile(r'<li><a href="([^"]*)"[^>]*>(.*?)</a>')


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS) as started:
        yield started


def links(reply: Reply) -> dict[str, str]:
    return {unescape(words): unescape(to) for to, words in LINK.findall(reply.body.decode())}


@pytest.mark.parametrize(
    ("asked", "status", "near"),
    [
        ("/timeline.icss", 404, {"timeline.ics": "./timeline.ics"}),
        ("/cultur", 404, {"culture": "./?tag=culture"}),
        ("/tag/culture.html", 404, {"culture": "../?tag=culture"}),
        ("/year/2024.html", 404, {"2024": "../?year=2024"}),
        (
            "/event/central-asia-italy-rom",
            404,
            {"Central Asia + Italy meeting in Rome": "../?event=central-asia-italy-rome"},
        ),
        ("/wp-login.php", 404, {}),
        ("/?tagg=culture", 400, {"culture": "./?tag=culture"}),
        ("/?state=Planne", 400, {"planned": "./?status=planned"}),
        ("/timeline.ics?years=2024", 400, {"2024": "./timeline.ics?year=2024"}),
        ("/?from=2026&to=2024", 400, {"from 2024, to 2026": "./?from=2024&to=2026"}),
        ("/?year=20x4", 400, {}),
    ],
)
def test_a_page_helps(server: Server, asked: str, status: int, near: dict[str, str]) -> None:
    reply = server.get(asked, BROWSER)
    assert (reply.status, reply.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert reply.headers["cache-control"] == "no-store"
    found = links(reply)
    assert found.items() >= near.items()
    assert (len(found) > 4) == bool(near)
    # Wherever it was asked for, each of its links leads somewhere.
    for to in found.values():
        assert server.get(urljoin(asked, to), BROWSER).status == 200, to
    assert f"{status} " in reply.body.decode().partition('class="code">')[2]


@pytest.mark.parametrize("accept", ["*/*", "", "application/atom+xml, text/html;q=0.5", "text/*"])
def test_a_program_gets_a_line(server: Server, accept: str) -> None:
    reply = server.get("/?tagg=culture", {"Accept": accept} if accept else {})
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert reply.body.startswith(b"400 Bad Request: unknown parameter 'tagg': there are year")
    assert reply.body.count(b"\n") == 1


def test_what_was_asked_is_text(server: Server) -> None:
    body = server.get("/?<script>alert(1)</script>=%22%3E%3Cb%3E", BROWSER).body
    assert b"<script" not in body
    assert b"<b>" not in body
    assert b"&lt;script&gt;" in body


def test_who_names_another_host_learns_nothing(server: Server) -> None:
    accept = BROWSER["Accept"].encode()
    raw = b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nAccept: %b\r\n\r\n"
    answer = server.raw(raw % accept)
    assert answer.startswith(b"HTTP/1.1 421 ")
    assert b"--allowed-host NAME" in answer
    assert b"Kazakhstan" not in answer
    assert b"<li>" not in answer


@pytest.mark.parametrize(
    ("header", "takes"),
    [
        (b"text/html", True),
        (b"TEXT/HTML;level=1;q=0.7", True),
        (b"text/html;q=0", False),
        (b"text/calendar, text/html;q=0.9", False),
    ],
)
def test_who_takes_html(header: bytes, takes: bool) -> None:  # noqa: FBT001 - a table
    assert takes_html(header) is takes
