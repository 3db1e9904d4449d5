"""A review: what is asked, what a decision writes, and what is not asked again."""

import tomllib
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.evidence.fingerprint import fingerprint
from timeline.review.opening import open_session
from timeline.review.session import Session

TEXT = """\
Footbridge plans

Lenford Post, 4 March 2027

The town council will open the new footbridge on 12 May 2027.

The library was closed for repairs on 2 February 2027. It reopens on 20 March.

A vote on the tram line is planned for early 2028.
"""
TODAY = date(2027, 3, 5)


@pytest.fixture(autouse=True)
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT)
    return path


SEED = Path("seeds/bridge.toml")


class Asked:
    """A session, and what a person sees of it."""

    def __init__(self, *names: str) -> None:
        self.said: list[str] = []
        self.session: Session = open_session(
            names or ("bridge.txt",),
            seeds=["seeds"] if SEED.parent.exists() else [],
            folder=SEED.parent,
            today=TODAY,
            stdin=BytesIO,
            say=self.said.append,
        )
        self.state = self.session.state()

    def item(self, words: str) -> dict[str, Any]:
        """The item whose title has these words."""
        found: dict[str, Any] = next(
            item for item in self.state["items"] if words in item["fields"]["title"]
        )
        return found

    def decide(self, kind: str, words: str = "", **more: Any) -> dict[str, Any]:
        """Decide on what a person saw last."""
        key = {"key": self.item(words)["key"]} if words else {}
        decision = {"kind": kind, "version": self.state["version"], **key, **more}
        done = self.session.decide(decision)
        self.state = self.session.state()
        return done

    @property
    def states(self) -> dict[str, str]:
        return {item["fields"]["title"]: item["state"] for item in self.state["items"]}


def seed() -> dict[str, Any]:
    return tomllib.loads(SEED.read_text())


def quoted(row: dict[str, Any]) -> str:
    return str(row["quote"]["exact"])


def test_what_is_in_doubt_is_asked_first() -> None:
    asked = Asked()
    first, *others = asked.state["items"]
    assert (first["fields"]["title"], first["doubts"]) == (
        "Library reopens",
        ["status from the date alone"],
    )
    assert [item["start"] for item in others] == sorted(item["start"] for item in others)
    for item in asked.state["items"]:
        assert item["fields"]["when"] in TEXT[item["start"] : item["end"]]
    assert first["read"] == {
        "words": "20 Mar 2027",
        "edtf": "2027-03-20",
        "implied": ["year"],
        "error": "",
        "check": "",
    }
    assert not SEED.exists()


def test_each_decision_is_in_the_seed_at_once_and_not_asked_again(paper: Path) -> None:
    asked = Asked()
    done = asked.decide("accept", "footbridge", fields={"title": "Footbridge opens", "tags": ["x"]})
    assert (done["ok"], done["left"]) == (True, 3)
    assert done["message"] == "accepted “Footbridge opens”: 12 May 2027"
    asked.decide("refuse", "tram", reason="not ours")
    said = seed()
    assert said["document"]["published"] == date(2027, 3, 4)
    (event,), (refused,) = said["event"], said["refused"]
    assert event == event | {
        "id": "footbridge-opens",
        "when": "on 12 May 2027",
        "title": "Footbridge opens",
        "status": "planned",
        "tags": ["x"],
        "locator": "paragraph 1",
    }
    assert (quoted(event), quoted(refused)) == ("on 12 May 2027", "for early 2028")
    assert (refused["when"], refused["reason"]) == (2028, "not ours")
    # Another day: a paragraph was put in above, and nothing of what was decided is asked.
    paper.write_text(TEXT.replace("The town", "It rained all night.\n\nThe town"))
    again = Asked()
    assert again.states == asked.states
    assert again.state["left"] == 2
    assert again.item("Footbridge opens")["start"] == asked.item("Footbridge opens")["start"] + 22


def test_a_date_that_was_corrected_is_not_asked_again() -> None:
    Asked().decide("accept", "footbridge", fields={"when": "13 May 2027"})
    again = Asked()
    assert again.states["Town council opens the new footbridge"] == "accepted"
    assert again.state["left"] == 3
    assert again.item("footbridge")["start"] == TEXT.index("on 12 May")


@pytest.mark.parametrize(
    ("old", "new", "was"),
    [
        # Other words in the same sentence.
        ("on 12 May 2027", "on 19 May 2027", "different: was “on 12 May 2027” (2027-05-12)"),
        # The same words are of another year.
        ("4 March 2027", "4 March 2026", "different: was “on 20 March” (2027-03-20)"),
    ],
)
def test_what_a_document_says_otherwise_now_is_asked(
    paper: Path, old: str, new: str, was: str
) -> None:
    asked = Asked()
    asked.decide("accept", "footbridge", fields={"title": "Footbridge opens"})
    asked.decide("accept", "Library reopens", fields={})
    paper.write_text(TEXT.replace(old, new))
    if "March" in old:
        SEED.write_text(SEED.read_text().replace("2027-03-04", "2026-03-04", 1))
        # What is written in the seed follows its publication date by itself.
        assert Asked().states["Library reopens"] == "accepted"
        return
    again = Asked()
    item = again.item("Footbridge opens")
    assert (item["state"], item["asked"]) == ("changed", was)
    assert (item["fields"]["when"], item["event"]) == (new, "footbridge-opens")
    again.decide("accept", "Footbridge opens", fields={})
    events = seed()["event"]
    assert seed()["document"]["fingerprint"] == fingerprint(paper.read_text())
    assert (events[0]["id"], events[0]["when"]) == ("footbridge-opens", new)
    assert Asked().state["left"] == 2


def test_split_and_merge_are_drafts_until_they_are_decided() -> None:
    asked = Asked()
    done = asked.decide("split", "footbridge")
    assert (done["left"], len(done["items"])) == (5, 1)
    # Nothing is lost where it ends here.
    asked = Asked()
    assert asked.state["left"] == 5
    asked.decide("accept", "footbridge", fields={"title": "Footbridge opens"})
    asked.decide("accept", "Town council", fields={"title": "Ribbon is cut"})
    assert asked.state["left"] == 3
    assert [(one["id"], "draft" in one) for one in seed()["event"]] == [
        ("footbridge-opens", False),
        ("ribbon-is-cut", False),
    ]
    asked.decide("merge", "Library reopens", into=asked.item("closed")["key"])
    assert asked.state["left"] == 2
    asked.decide("accept", "closed", fields={})
    assert seed()["event"][-1]["locator"] == "paragraph 2"
    assert Asked().state["left"] == 1


def test_undo_takes_back_step_by_step_to_no_seed_at_all() -> None:
    asked = Asked()
    texts = []
    for kind, words in (("accept", "footbridge"), ("refuse", "tram"), ("split", "closed")):
        texts.append(SEED.read_text() if SEED.exists() else "")
        asked.decide(kind, words, fields={}, reason="no")
    for text in reversed(texts):
        assert asked.decide("undo")["ok"]
        assert (SEED.read_text() if SEED.exists() else "") == text
    assert not SEED.exists()
    assert asked.decide("undo")["message"] == "there is nothing to undo"


def test_a_seed_edited_by_hand_meanwhile_stays_so() -> None:
    asked = Asked()
    asked.decide("accept", "footbridge", fields={"title": "Footbridge opens"})
    by_hand = "# Mine.\n" + SEED.read_text().replace("Footbridge opens", "By hand")
    SEED.write_text(by_hand)
    done = asked.decide("accept", "Footbridge", fields={"title": "Mine"})
    assert not done["ok"]
    assert "decided elsewhere meanwhile" in done["message"]
    asked.decide("refuse", "tram", reason="")
    assert SEED.read_text().startswith(by_hand.rstrip())
    asked.decide("undo")
    # The title was changed by hand since it was accepted.
    assert not asked.decide("undo")["ok"]
    assert SEED.read_text() == by_hand


def test_a_draft_that_another_tab_decided_is_not_decided_twice() -> None:
    one = Asked()
    other = one.state
    one.decide("accept", "footbridge", fields={"title": "Footbridge opens"})
    key = one.item("Footbridge")["key"]
    late = {"kind": "refuse", "key": key, "reason": "", "version": other["version"]}
    said = one.session.decide(late)
    assert (said["ok"], len(seed()["event"])) == (False, 1)
    # What nobody has decided is decided as it was seen.
    tram = one.item("tram")["key"]
    assert one.session.decide({**late, "key": tram})["ok"]


def test_what_check_would_refuse_is_refused() -> None:
    asked = Asked()
    wrong = (
        ({"fields": {"when": "soon or later"}}, "is not a date"),
        ({"fields": {"title": ""}}, "needs a title"),
        ({"fields": {"status": "maybe"}}, "status 'maybe' is unknown"),
        ({"fields": {}, "event": "nobody"}, "there is no event 'nobody'"),
    )
    for more, message in wrong:
        done = asked.decide("accept", "footbridge", **more)
        assert (done["ok"], message in done["message"]) == (False, True), done["message"]
    assert not SEED.exists()


def test_the_same_event_of_another_document(tmp_path: Path) -> None:
    Asked().decide("accept", "footbridge", fields={"title": "Footbridge opens"})
    (tmp_path / "late.txt").write_text(
        "Lenford Post, 10 May 2027\n\nThe new footbridge will open on 30 May 2027, not on 12 May.\n"
    )
    asked = Asked("late.txt")
    (item,) = (one for one in asked.state["items"] if "30 May" in one["fields"]["when"])
    found = asked.session.find(item["key"], "foot OPENS")
    assert [(one["id"], one["when"]) for one in found] == [("footbridge-opens", "12 May 2027")]
    title = item["fields"]["title"]
    done = asked.decide("accept", title, fields={}, event="footbridge-opens")
    assert done["ok"]
    (event,) = tomllib.loads(Path("seeds/late.toml").read_text())["event"]
    assert (event["id"], "title" in event) == ("footbridge-opens", False)


def test_a_publication_date_is_given_once(paper: Path) -> None:
    paper.write_text("The hall was opened on Monday.\n\nIt closes on 3 May 2027.\n")
    asked = Asked()
    (document,) = asked.state["documents"]
    assert document["published"] == ""
    assert "'Monday'" in document["costs"]
    done = asked.decide("document", document=document["id"], fields={"published": "2027-03-03"})
    assert done["message"] == "bridge.txt: published 2027-03-03"
    assert asked.item("opened")["read"]["edtf"] == "2027-03-01"
    assert Asked().state["documents"][0]["published"] == "2027-03-03"
    assert not asked.decide("document", document=document["id"], fields={"published": "x"})["ok"]
    asked.decide("undo")
    assert asked.state["documents"][0]["published"] == ""


def test_a_seed_of_drafts_is_reviewed_without_its_document() -> None:
    SEED.parent.mkdir()
    SEED.write_text(
        "[document]\npublished = 2027-03-04\n\n# “Opens in May.”\n"
        "# Check: is it this hall? Check: a plan\n# same as 'old'? planned for 2027\n"
        '[[event]]\nid = "hall"\n'
        'when = "May"\ntitle = "Hall opens"\nstatus = "planned"\ndraft = true  # look\n'
    )
    asked = Asked(str(SEED))
    (item,) = asked.state["items"]
    assert (item["excerpt"], item["start"], item["read"]["edtf"]) == (
        "“Opens in May.”",
        -1,
        "2027-05",
    )
    assert item["doubts"] == ["is it this hall?", "a plan"]
    asked.decide("accept", "Hall", fields={"place": "Lenford"})
    assert "# “Opens in May.”\n# Check: is it" in SEED.read_text()
    (event,) = seed()["event"]
    assert event == {
        "id": "hall",
        "when": "May",
        "title": "Hall opens",
        "status": "planned",
        "place": "Lenford",
    }


def test_the_title_of_a_draft_may_make_the_id_of_the_event_that_it_is(tmp_path: Path) -> None:
    for name, day in (("a.txt", "12 May"), ("b.txt", "30 May")):
        (tmp_path / name).write_text(f"Lenford Post, 4 March 2027\n\nThe hall opens on {day}.\n")
    Asked("a.txt").decide("accept", "opens", fields={})
    asked = Asked("b.txt")
    item = asked.item("opens")
    # It is offered, since it may be one event that moved, or two.
    found = asked.session.candidates(item["key"])
    assert [one["id"] for one in found] == [item["event"]]
    assert [one["id"] for one in asked.session.find(item["key"], "opens")] == [item["event"]]
    asked.decide("accept", "opens", fields={}, event=item["event"])
    rows = [tomllib.loads(Path(f"seeds/{name}.toml").read_text())["event"][0] for name in "ab"]
    assert [row["id"] for row in rows] == [item["event"]] * 2
    asked.decide("undo")
    asked.decide("accept", "opens", fields={}, event="")
    (row,) = tomllib.loads(Path("seeds/b.toml").read_text())["event"]
    assert row["id"] == f"{item['event']}-2"


def test_the_same_words_at_several_places_stay_apart(paper: Path) -> None:
    said = (f"The dam opens on {day} May 2027. It rained that week." for day in (3, 12, 26))
    paper.write_text("Lenford Post, 4 March 2027\n\n" + "\n\n".join(said))
    asked = Asked()
    rain = [
        item for item in asked.state["items"] if item["fields"]["title"].startswith("Dam rains")
    ]
    assert len({item["key"] for item in rain}) == 3
    known = {item["key"]: item["start"] for item in asked.state["items"]}
    for item in reversed(rain):
        decision = {"kind": "accept", "key": item["key"], "fields": {}, "event": ""}
        assert asked.session.decide(decision)["ok"]
        asked = Asked()
        assert {item["key"]: item["start"] for item in asked.state["items"]} == known
        (now,) = (one for one in asked.state["items"] if one["key"] == item["key"])
        assert (now["state"], now["read"]["edtf"]) == ("accepted", item["read"]["edtf"])


def test_a_seed_with_a_kept_text_is_reviewed_with_it(paper: Path) -> None:
    extract = ["extract", paper.name, "-o", "seeds", "--keep-text"]
    assert CliRunner().invoke(main, extract).exit_code == 0
    paper.unlink()
    asked = Asked(str(SEED))
    assert asked.state["documents"][0]["text"] == TEXT.rstrip()
    item = asked.item("reopens")
    assert (TEXT[item["start"] : item["end"]], len(item["doubts"])) == ("on 20 March", 1)
    asked.decide("accept", "reopens", fields={})
    assert [one["id"] for one in seed()["event"] if "draft" not in one] == ["library-reopens"]


def test_a_document_of_the_same_name_is_another_one(tmp_path: Path) -> None:
    texts = {
        "a": "Lenford Post, 4 March 2024\n\nThe old bridge was closed on Friday.\n",
        "b": "Lenford Post, 3 April 2026\n\nThe tunnel was opened on Friday.\n",
    }
    for folder, text in texts.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text)
        asked = Asked(f"{folder}/report.txt")
        asked.decide("accept", "Tunnel" if folder == "b" else "bridge")
    found = {path.name: tomllib.loads(path.read_text()) for path in SEED.parent.iterdir()}
    assert {name: str(said["document"]["published"]) for name, said in found.items()} == {
        "report.toml": "2024-03-04",
        "report-2.toml": "2026-04-03",
    }
    # Whichever comes first: each has its own seed, and nothing is asked again.
    assert Asked("b/report.txt", "a/report.txt").state["left"] == 0


def test_a_corrected_document_of_the_same_name_is_the_same(paper: Path) -> None:
    asked = Asked()
    asked.decide("accept", "footbridge")
    paper.write_text(TEXT.replace("4 March", "5 March").replace("20 March", "21 March"))
    again = Asked()
    assert again.states["Library reopens"] == "open"
    assert [path.name for path in SEED.parent.iterdir()] == ["bridge.toml"]
    assert len(again.state["items"]) == len(asked.state["items"])


def test_a_guessed_publication_date_is_in_doubt_until_a_person_says_it(tmp_path: Path) -> None:
    (tmp_path / "notes-2027-03-03.txt").write_text("The hall opened on Monday. It was sold today.")
    asked = Asked("notes-2027-03-03.txt")

    def state() -> tuple[bool, list[bool]]:
        asked.state = asked.session.state()
        (document,) = asked.state["documents"]
        left = [item for item in asked.state["items"] if item["state"] == "open"]
        return bool(document["guess"]), [
            any("a guess" in one for one in item["doubts"]) for item in left
        ]

    assert state() == (True, [True, True])
    assert asked.decide("accept", asked.state["items"][0]["fields"]["title"])["ok"]
    assert state() == (True, [True])
    (document,) = asked.state["documents"]
    asked.decide("document", document=document["id"], fields={"published": "2027-03-03"})
    assert state() == (False, [False])
    asked.decide("undo")
    asked.decide("undo")
    assert state() == (True, [True, True])


def test_a_sentence_that_changed_is_of_its_own_event(paper: Path) -> None:
    head = "Lenford Post, 4 March 2027\n\n"
    bridge, tunnel = (
        f"The {it} will open on {day} 2027."
        for it, day in (("bridge", "12 May"), ("tunnel", "13 June"))
    )
    paper.write_text(f"{head}{tunnel} {bridge}")
    asked = Asked()
    asked.decide("accept", "Tunnel")
    asked.decide("accept", "Bridge")
    paper.write_text(head + bridge.replace("12 May", "14 May"))
    asked = Asked()
    assert asked.states == {"Tunnel opens": "accepted", "Bridge opens": "changed"}
    assert asked.session.lost() == {"bridge.txt": ("tunnel-opens",)}
    asked.decide("accept", "Bridge")
    assert {row["id"]: str(row["when"]) for row in seed()["event"]} == {
        "tunnel-opens": "on 13 June 2027",
        "bridge-opens": "on 14 May 2027",
    }


def test_a_document_that_states_another_day_now_has_a_doubt_at_what_is_counted_from_it(
    paper: Path,
) -> None:
    asked = Asked()
    asked.decide("accept", "footbridge")
    paper.write_text(TEXT.replace("4 March", "11 March") + "\nThe mayor resigned on Friday.\n")
    asked = Asked()
    doubts = asked.item("ayor")["doubts"]
    said = "published on 2027-03-11, by which it is 2027-03-05; its seed says 2027-03-04"
    assert said in doubts[0]
    assert not any("published on" in one for one in asked.item("tram")["doubts"])


def test_what_was_accepted_as_another_event_is_accepted_again(paper: Path) -> None:
    SEED.parent.mkdir()
    other = "[document]\npublished = 2027-01-01\n[[event]]\nid = 'bridge'\n"
    (SEED.parent / "other.toml").write_text(
        f"{other}when = 'spring 2027'\ntitle = 'Great bridge'\n"
    )
    asked = Asked()
    assert asked.decide("accept", "footbridge", event="bridge")["ok"]
    paper.write_text(TEXT.replace("12 May", "13 May"))
    asked = Asked()
    (item,) = (item for item in asked.state["items"] if item["state"] == "changed")
    decision = {"kind": "accept", "key": item["key"], "fields": {}, "event": item["event"]}
    assert asked.session.decide(decision)["ok"]
    (row,) = seed()["event"]
    assert (row["id"], "13 May" in row["when"], "title" in row) == ("bridge", True, False)
