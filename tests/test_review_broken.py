"""A seed that is edited by hand while it is reviewed, and is not TOML for a while."""

import io
from datetime import date
from pathlib import Path

from timeline.review.opening import open_session


def test_a_broken_seed_is_told_and_no_change_after_it_is_seen(tmp_path: Path) -> None:
    paper, seed = tmp_path / "paper.txt", tmp_path / "paper.toml"
    paper.write_text("The bridge will open on 4 May 2027.")
    session = open_session(
        [str(paper)],
        seeds=[str(tmp_path)],
        folder=tmp_path,
        today=date(2026, 11, 29),
        stdin=io.BytesIO,
        say=print,
    )
    (item,) = session.state()["items"]
    seed.write_text("[[event]\n")
    states = [session.state() for _ in range(3)]
    assert {state["version"] for state in states} == {2}
    assert "paper.toml: is not TOML: " in states[0]["documents"][0]["broken"]
    accept = {"kind": "accept", "key": item["key"], "fields": item["fields"], "version": 2}
    assert not session.decide(accept)["ok"]
    assert seed.read_text() == "[[event]\n"
    seed.unlink()
    assert session.state()["documents"][0]["broken"] == ""
    assert session.decide({**accept, "version": 3})["ok"]
