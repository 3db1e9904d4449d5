"""The manual as the server answers it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Server, serving

from timeline.page import MANUAL, content_security_policy, manual_meta_policy, render_manual
from timeline.server.manual import manual_page

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS) as started:
        yield started


@pytest.mark.parametrize("name", MANUAL)
def test_every_page_is_there_with_its_policy(server: Server, name: str) -> None:
    reply = server.get(f"/manual/{name}.html")
    assert (reply.status, reply.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert reply.body == render_manual(name, home="../")
    policy = reply.headers["content-security-policy"]
    assert policy == content_security_policy(manual_meta_policy())
    assert policy.endswith("; frame-ancestors 'none'")


def test_the_folder_is_the_page_that_leads_to_the_others(server: Server) -> None:
    assert server.get("/manual/").body == server.get("/manual/index.html").body


def test_a_reader_who_has_it_is_told_so(server: Server) -> None:
    tag = server.get("/manual/").headers["etag"]
    assert server.get("/manual/", {"If-None-Match": tag}).status == 304
    assert server.get("/manual/", {"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert server.get("/manual/", method="HEAD").headers["etag"] == tag
    assert server.get("/manual/", method="POST").status == 405


@pytest.mark.parametrize(
    "path",
    ["", "x.html", "dates", "dates.md", ".html", "dates.html/", "../x", "%2e%2e%2fdates.html"],
)
def test_there_is_nothing_else(server: Server, path: str) -> None:
    assert server.get(f"/manual{'/' if path else ''}{path}").status == 404


def test_the_page_leads_to_it(server: Server) -> None:
    assert b'<a href="manual/">How this works</a>' in server.get("/?year=2024").body


def test_it_is_found_under_the_path_of_a_proxy() -> None:
    with serving(SEEDS, base_url="https://example.org/cal") as server:
        assert server.get("/cal/manual/").status == 200


def test_it_is_made_once() -> None:
    assert manual_page("dates.html") is manual_page("dates.html")
    assert manual_page("") is manual_page("index.html")
    assert manual_page("x.html") is None
