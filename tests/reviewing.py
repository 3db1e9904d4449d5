"""A review to look at: documents with drafts, whose decisions go into a file.

Run as ``python tests/reviewing.py FOLDER`` it serves what `plan.json` in the folder says.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline import read_date
from timeline.errors import DateError
from timeline.languages.phrases import phrases_of
from timeline.server.review import run

WHERE = ("harbour", "bridge", "library", "tram line", "market hall", "lighthouse", "old mill")
WHAT = ("opening", "repair", "survey", "closing", "sale")


class PlainSession:
    """What the page needs of a session, with decisions in one JSON file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "decisions.json"

    @property
    def plan(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "plan.json").read_text())
        return found

    @property
    def decisions(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.file.read_text())
        return found

    def state(self) -> dict[str, Any]:
        plan = self.plan
        items = {item["key"]: item for item in plan["items"]}
        documents = plan["documents"]
        for decision in self.decisions:
            _apply(decision, items, documents)
        return {
            "documents": documents,
            "items": [*items.values()],
            "left": sum(item["state"] == "open" for item in items.values()),
            "undo": self.decisions[-1]["kind"] if self.decisions else "",
            "version": len(self.decisions),
        }

    def decide(self, decision: Mapping[str, Any]) -> dict[str, Any]:
        before, decisions = self.state(), self.decisions
        if decision["version"] != before["version"]:
            return {
                "ok": False,
                "message": "decided elsewhere meanwhile",
                "items": [],
                **_of(before),
            }
        if "31 February" in decision.get("fields", {}).get("when", ""):
            message = "'31 February' is not a date: February has 28 or 29 days"
            return {"ok": False, "message": message, "items": [], **_of(before)}
        if decision["kind"] == "undo":
            decisions.pop()
        else:
            decisions.append({name: decision[name] for name in decision if name != "version"})
        spare = self.file.with_suffix(".new")
        spare.write_text(json.dumps(decisions))
        spare.replace(self.file)
        after = self.state()
        known = {item["key"]: item for item in before["items"]}
        changed = [item for item in after["items"] if item != known.get(item["key"])]
        kind = decision["kind"]
        return {"ok": True, "message": f"{kind}: done", "items": changed, **_of(after)}

    def read(self, document: str, when: str, status: str) -> dict[str, Any]:
        published = next(
            one["published"] for one in self.state()["documents"] if one["id"] == document
        )
        side = status if status in ("planned", "occurred") else None
        try:
            read = read_date(when, published=published or None, status=side)
        except DateError as error:
            return {"words": "", "edtf": "", "implied": [], "error": str(error), "check": ""}
        words = phrases_of("en").when(read.value, read.modifier)
        return {
            "words": words,
            "edtf": str(read.value),
            "implied": [*read.implied],
            "error": "",
            "check": "",
        }

    def candidates(self, key: str) -> list[dict[str, Any]]:
        item = next(item for item in self.plan["items"] if item["key"] == key)
        title = f"{item['fields']['title']} (plan)"
        same = {"id": "old", "title": title, "when": "spring 2027", "score": 0.87}
        return [{**same, "reasons": ["both say harbour"]}] if "bridge" in title else []

    def find(self, _key: str, words: str) -> list[dict[str, Any]]:
        return [one for one in self.plan["known"] if words.lower() in one["title"].lower()]


def _of(state: dict[str, Any]) -> dict[str, Any]:
    return {name: state[name] for name in ("left", "undo", "version")}


def _apply(
    decision: Mapping[str, Any], items: dict[str, dict[str, Any]], documents: list[dict[str, Any]]
) -> None:
    """Have a state follow a decision."""
    kind, key = decision["kind"], decision.get("key", "")
    if kind == "accept":
        items[key] |= {"state": "accepted", "fields": decision["fields"]}
    elif kind in ("refuse", "merge"):
        items[key] |= {"state": "refused"}
    elif kind == "split":
        items[f"{key}-b"] = {**items[key], "key": f"{key}-b"}
    elif kind == "document":
        next(one for one in documents if one["id"] == decision["document"]).update(
            decision["fields"]
        )


def write_plan(folder: Path, *counts: int, published: str = "2026-11-20") -> None:
    """A plan of so many drafts for each of some documents, of which nothing is decided."""
    documents, items = [], []
    for number, count in enumerate(counts):
        name = f"paper-{number + 1}"
        sentences, at = [], 0
        for index in range(count):
            day = f"{index % 28 + 1} {('January', 'March', 'June')[index % 3]} 2027"
            what, where = WHAT[index % len(WHAT)], WHERE[index % len(WHERE)]
            sentence = f"The council plans the {what} of the {where} for {day}."
            start = at + sentence.index(day)
            items.append(_item(name, start, day, f"{what.title()} of the {where}", index))
            sentences.append(sentence + "\n" * (1 + index % 2))
            at += len(sentences[-1])
        documents.append(
            {
                "id": name,
                "name": f"{name}.txt",
                "title": f"Plans of the council, part {number + 1}",
                "publisher": "Lenford Post",
                "published": published,
                "url": "https://example.org/plans",
                "text": "".join(sentences),
                "seed": f"seeds/{name}.toml",
            }
        )
    items.sort(key=lambda item: not item["doubts"])
    known = [
        {"id": f"known-{where}", "title": f"Opening of the {where}", "when": "2026", "reasons": []}
        for where in WHERE
    ]
    plan = {"documents": documents, "items": items, "known": known}
    (folder / "plan.json").write_text(json.dumps(plan))
    (folder / "decisions.json").write_text("[]")


def _item(document: str, start: int, day: str, title: str, index: int) -> dict[str, Any]:
    key = f"{document}-{index}"
    return {
        "key": key,
        "document": document,
        "start": start,
        "end": start + len(day),
        "state": "open",
        "asked": "new",
        "doubts": ["the year is not in the text"] if index % 5 == 2 else [],
        "fields": {
            "title": title,
            "when": day,
            "status": "planned",
            "place": "Lenford",
            "participants": ["Town council"],
            "tags": [],
            "note": "",
            "was": "",
        },
        "read": {"words": day, "edtf": "", "implied": [], "error": ""},
        "event": key,
        "excerpt": "",
    }


def _main(folder: Path) -> None:
    run(PlainSession(folder), open_browser=False)


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
