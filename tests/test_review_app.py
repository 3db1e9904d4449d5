"""What the server of a review answers, and to whom."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from serving import PATIENCE, Server, process

from timeline.errors import OutputError
from timeline.server.review import run

PAPER = """LENFORD, 3 March 2026 - The council will open the bridge on 12 May.

The mill will close on 30 June.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    (folder / "paper.txt").write_text(PAPER)
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    names = str(folder / "paper.txt"), "--no-browser"
    with process(["-m", "timeline", "--seeds", str(folder), "review", *names]) as server:
        yield server
        assert server.stop(signal.SIGINT) == 0, server.log()
        # Another process may run the test that decides one.
        (told,) = server.lines[1:]
        assert told in [f"{left} left: run it again to go on" for left in ("1 draft", "2 drafts")]


@pytest.fixture(scope="module")
def base(server: Server) -> str:
    return server.wait_for_line("Review at").split(" ")[2]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
        yield client


def own(base: str) -> dict[str, str]:
    return {"Origin": base.rsplit("/", 2)[0], "Content-Type": "application/json"}


def acceptance(client: httpx.Client, base: str) -> bytes:
    state = client.get(f"{base}state").json()
    item = state["items"][0]
    said = {"kind": "accept", "key": item["key"], "fields": item["fields"]}
    return json.dumps({**said, "version": state["version"]}).encode()


@pytest.mark.parametrize("path", ["", "state", "x/state", "{}x/", "decide", "review.js"])
def test_nobody_is_answered_without_the_token(client: httpx.Client, base: str, path: str) -> None:
    root, token = base.rstrip("/").rsplit("/", 1)
    reply = client.get(f"{root}/{path.format(token)}")
    assert reply.status_code == 403
    assert token not in reply.text


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:80", "Origin": "http://evil.example:80"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Content-Type": "text/plain"}, 403),
        ({"Content-Type": "application/jsonp"}, 403),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 403),
    ],
)
def test_pages_of_others_decide_nothing(
    client: httpx.Client, base: str, folder: Path, headers: dict[str, str], code: int
) -> None:
    body = acceptance(client, base)
    reply = client.post(f"{base}decide", headers=own(base) | headers, content=body)
    assert reply.status_code == code
    assert not (folder / "paper.toml").exists()


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"kind": "delete"}', b"[" * 100_000])
def test_what_is_not_a_decision_is_refused(client: httpx.Client, base: str, body: bytes) -> None:
    assert client.post(f"{base}decide", headers=own(base), content=body).status_code == 400


def test_a_decision_is_kept_when_it_is_answered(
    client: httpx.Client, base: str, folder: Path
) -> None:
    body = acceptance(client, base)
    reply = client.post(f"{base}decide", headers=own(base), content=body).json()
    assert (reply["ok"], reply["left"]) == (True, 1)
    assert 'when = "on 12 May"' in (folder / "paper.toml").read_text()
    # Nothing is sent to who has it.
    known = {"version": str(reply["version"])}
    assert client.get(f"{base}state", params=known).status_code == 204
    state = client.get(f"{base}state", params={"version": "0"}).json()
    (document,) = state["documents"]
    assert len(document["text"]) == 16
    text = client.get(f"{base}text", params={"document": document["id"]}).json()["text"]
    assert text.startswith("LENFORD")


@pytest.mark.parametrize("name", ["", "review.js", "base.css", "state"])
def test_what_is_answered_is_kept_nowhere_and_loads_nothing(
    client: httpx.Client, base: str, name: str
) -> None:
    headers = client.get(f"{base}{name}").headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]


def test_a_review_is_for_this_machine_alone() -> None:
    with pytest.raises(OutputError, match=r"'0\.0\.0\.0' may be reached by other machines"):
        run(None, host="0.0.0.0")  # type: ignore[arg-type] # it is not asked anything
