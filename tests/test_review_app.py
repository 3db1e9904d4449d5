"""What the server of a review answers, and to whom."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from reviewing import write_plan
from serving import PATIENCE, Server, process

from timeline.errors import OutputError
from timeline.server.review import run

REVIEWING = Path(__file__).parent / "reviewing.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    write_plan(folder, 2)
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with process([str(REVIEWING), str(folder)]) as server:
        yield server
        assert server.stop(signal.SIGINT) == 0, server.log()


@pytest.fixture(scope="module")
def base(server: Server) -> str:
    return server.wait_for_line("Review at").split(" ")[2]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
        yield client


def own(base: str) -> dict[str, str]:
    return {"Origin": base.rsplit("/", 2)[0], "Content-Type": "application/json"}


def refusal(folder: Path) -> bytes:
    version = len(json.loads((folder / "decisions.json").read_text()))
    said = {"kind": "refuse", "key": "paper-1-0", "reason": "", "version": version}
    return json.dumps(said).encode()


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
    before = (folder / "decisions.json").read_bytes()
    reply = client.post(f"{base}decide", headers=own(base) | headers, content=refusal(folder))
    assert reply.status_code == code
    assert (folder / "decisions.json").read_bytes() == before


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"kind": "delete"}', b"[" * 100_000])
def test_what_is_not_a_decision_is_refused(client: httpx.Client, base: str, body: bytes) -> None:
    assert client.post(f"{base}decide", headers=own(base), content=body).status_code == 400


def test_a_decision_is_kept_when_it_is_answered(
    client: httpx.Client, base: str, folder: Path
) -> None:
    reply = client.post(f"{base}decide", headers=own(base), content=refusal(folder)).json()
    assert reply["ok"]
    assert reply["left"] == 1
    assert len(json.loads((folder / "decisions.json").read_text())) == 1
    # Nothing is sent to who has it.
    assert client.get(f"{base}state", params={"version": "1"}).status_code == 204
    state = client.get(f"{base}state", params={"version": "0"}).json()
    assert len(state["documents"][0]["text"]) == 16
    text = client.get(f"{base}text", params={"document": "paper-1"}).json()["text"]
    assert text.startswith("The council plans")


@pytest.mark.parametrize("name", ["", "review.js", "style.css", "state"])
def test_what_is_answered_is_kept_nowhere_and_loads_nothing(
    client: httpx.Client, base: str, name: str
) -> None:
    headers = client.get(f"{base}{name}").headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]


def test_the_command_serves_what_it_reads(client: httpx.Client, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("LENFORD, 3 March 2026 - The council will open the bridge on 12 May.\n")
    command = ["-m", "timeline", "--seeds", str(tmp_path), "review", str(paper), "--no-browser"]
    with process(command) as server:
        base = server.wait_for_line("Review at").split(" ")[2]
        state = client.get(f"{base}state").json()
        (item,) = state["items"]
        said = {"kind": "accept", "key": item["key"], "fields": item["fields"]}
        said["version"] = state["version"]
        answer = client.post(f"{base}decide", headers=own(base), json=said).json()
        assert answer["ok"], answer
        seed = (tmp_path / "paper.toml").read_text()
        assert server.stop(signal.SIGINT) == 0
    assert server.lines[1:] == ["nothing is left"]
    assert 'when = "on 12 May"' in seed


def test_a_review_is_for_this_machine_alone() -> None:
    with pytest.raises(OutputError, match=r"'0\.0\.0\.0' may be reached by other machines"):
        run(None, host="0.0.0.0")  # type: ignore[arg-type] # it is not asked anything
