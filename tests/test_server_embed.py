"""What sites that are named may frame and read, over a real socket."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from serving import Server, serving

SEEDS = Path(__file__).parents[1] / "seeds"
NEWS = "https://news.example"
HOST = "localhost"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(SEEDS, embed_from=[NEWS]) as started:
        yield started


def test_only_the_page_for_frames_is_framed(server: Server) -> None:
    page, frame = server.get("/").headers, server.get("/embed?theme=dark&tag=trade").headers
    assert page["content-security-policy"].endswith("frame-ancestors 'none'")
    assert page["x-frame-options"] == "DENY"
    assert frame["content-security-policy"].endswith(f"frame-ancestors 'self' {NEWS}")
    # The older header cannot name a site, and would refuse it.
    assert "x-frame-options" not in frame


def test_a_look_is_asked_for_beside_filters(server: Server) -> None:
    assert server.get("/embed?view=list&year=2024&as-of=2024-02-01").status == 200
    assert server.get("/?view=list").status == 400
    refused = server.get("/embed?theme=drak")
    assert refused.status == 400
    assert b"did you mean 'dark'?" in refused.body
    assert server.get("/embed?tga=trade").status == 400
    assert server.get("/embed/").status == 404


def test_data_is_read_by_the_sites_that_are_named(server: Server) -> None:
    for path in ("/timeline.json", "/timeline.ics?year=2024", "/changes.xml"):
        reply = server.get(path, {"Origin": NEWS})
        assert reply.headers["access-control-allow-origin"] == NEWS
        assert reply.headers["vary"] == "Accept-Encoding, Origin"
        again = server.get(path, {"Origin": NEWS, "If-None-Match": reply.headers["etag"]})
        assert (again.status, again.headers["access-control-allow-origin"]) == (304, NEWS)
        other = server.get(path, {"Origin": "https://other.example"}).headers
        assert "access-control-allow-origin" not in other
    assert "access-control-allow-origin" not in server.get("/", {"Origin": NEWS}).headers
    allowed = server.get("/timeline.json", {"Origin": NEWS}, method="OPTIONS")
    assert (allowed.status, allowed.headers["access-control-allow-origin"]) == (204, NEWS)


def test_how_a_page_is_embedded(server: Server) -> None:
    here = f"http://{HOST}"
    asked = quote(f"{here}/?tag=trade", safe="")
    reply = server.get(f"/oembed?url={asked}&maxwidth=600&discover=1")
    assert reply.headers["content-type"] == "application/json"
    said = json.loads(reply.body)
    assert (said["version"], said["type"]) == ("1.0", "rich")
    assert (said["width"], said["height"]) == (600, 480)
    assert f'src="{here}/embed?tag=trade"' in said["html"]
    assert "thumbnail_url" not in said
    wide = server.get(f"/oembed?url={asked}&format=xml")
    assert wide.headers["content-type"] == "text/xml; charset=utf-8"
    told = {item.tag: item.text for item in ET.fromstring(wide.body)}
    assert told["thumbnail_url"] == f"{here}/card.png?tag=trade"
    assert told["title"] == "Kazakhstan and Italy: trade"
    page = server.get("/?tag=trade").body.decode()
    assert (
        f'type="application/json+oembed" href="{here}/oembed?url={asked}&amp;format=json"' in page
    )


@pytest.mark.parametrize(
    ("asks", "status"),
    [
        ("", 400),
        ("url=https%3A%2F%2Fother.example%2F", 404),
        ("url=HERE%2Ftimeline.json", 404),
        ("url=HERE%2F%3Ftga%3Dtrade", 404),
        ("url=javascript%3Aalert(1)", 404),
        ("url=HERE%2F&format=yaml", 501),
        ("url=HERE%2F&maxwidth=wide", 400),
        ("url=HERE%2Fembed%3Ftheme%3Ddark", 200),
    ],
)
def test_what_cannot_be_embedded(server: Server, asks: str, status: int) -> None:
    here = quote(f"http://{HOST}", safe="")
    assert server.get(f"/oembed?{asks.replace('HERE', here)}").status == status
