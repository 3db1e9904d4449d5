"""A review in a terminal: one draft after the other, one key for each step."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

Asked = Mapping[str, Any]

KEYS = (
    "a accept, e edit, r refuse, s same as another event, x split, m put together with another, "
    "n next, b back, u undo, q quit"
)
#: what is edited by which key, and how it is called
_FIELDS = {
    "t": ("title", "title"),
    "d": ("when", "date"),
    "s": ("status", "status"),
    "p": ("place", "place"),
    "w": ("participants", "who takes part, with ; between"),
    "g": ("tags", "tags, with ; between"),
    "n": ("note", "note"),
    "o": ("was", "old date, with ; between several"),
}
_LISTS = ("participants", "tags")
_STATES = ("open", "changed")
_EDIT = "edit: t title, d date, s status, p place, w who, g tags, n note, o old date; Enter: done"


class Session(Protocol):
    """What is asked of a session: see `timeline.review.session`."""

    def state(self) -> dict[str, Any]:
        """All documents and items."""

    def decide(self, decision: Asked) -> dict[str, Any]:
        """What came of a decision."""

    def read(self, document: str, when: str, status: str) -> dict[str, Any]:
        """How a date is read."""

    def candidates(self, key: str) -> list[dict[str, Any]]:
        """Events that a draft may be of."""

    def find(self, key: str, words: str) -> list[dict[str, Any]]:
        """Events with some words."""


class Person(Protocol):
    """Who is asked, at a terminal or by lines of a file."""

    def key(self, prompt: str) -> str:
        """One key; empty where there is no more."""

    def line(self, prompt: str, default: str) -> str:
        """A line; the default where nothing is typed."""

    def tell(self, text: str) -> None:
        """Show lines."""


@dataclass(slots=True)
class Review:
    """A review of a session with a person."""

    session: Session
    person: Person
    state: dict[str, Any] = field(default_factory=dict)
    at: str = ""
    #: what a person has typed of an item and not decided, by its key
    typed: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: documents of which it was asked when they were published
    asked: set[str] = field(default_factory=set)

    def run(self) -> int:
        """Ask until nothing is left or the person ends it; the number of drafts that are left."""
        self.state = self.session.state()
        steps: dict[str, Callable[[Asked], object]] = {
            "a": self._accept,
            "e": self._edit,
            "r": self._refuse,
            "s": self._same,
            "x": lambda item: self._decide({"kind": "split", "key": item["key"]}),
            "m": self._merge,
            "n": lambda _: self._move(1),
            "b": lambda _: self._move(-1),
            "u": lambda _: self._decide({"kind": "undo"}),
            "?": lambda _: self.person.tell(KEYS),
        }
        # Of these there may be nothing to look at before that is known.
        for document in self.state["documents"]:
            if document["costs"]:
                self._ask_published(document)
        shown = ""
        while (item := self._current()) is not None:
            if self._ask_published(self._document(item)):
                continue
            if shown != (shown := self._shown(item)):
                self.person.tell(shown)
            key = self.person.key("[a e r s x m n b u q ?] ")
            if key in ("q", ""):
                break
            step = steps.get(key)
            if step is None:
                self.person.tell(f"{key!r} is not a key: {KEYS}")
            else:
                step(item)
        self._tell_costs()
        return int(self.state["left"])

    # Which one.

    def _open(self) -> list[dict[str, Any]]:
        return [item for item in self.state["items"] if item["state"] in _STATES]

    def _current(self) -> dict[str, Any] | None:
        """The item that is looked at: the one that was, or the next that is open."""
        items = self._open()
        found = next((item for item in items if item["key"] == self.at), None)
        if found is None and items:
            # What was decided stands in the order of the list still.
            order = [item["key"] for item in self.state["items"]]
            place = order.index(self.at) if self.at in order else 0
            behind = [item for item in items if order.index(item["key"]) >= place]
            found = (behind or items)[0]
        self.at = found["key"] if found else ""
        return found

    def _move(self, by: int) -> None:
        keys = [item["key"] for item in self._open()]
        self.at = keys[(keys.index(self.at) + by) % len(keys)]

    # What is shown.

    def _shown(self, item: Asked) -> str:
        return "\n".join(self._lines(item))

    def _lines(self, item: Asked) -> Iterator[str]:
        document = self._document(item)
        keys = [one["key"] for one in self._open() if one["document"] == item["document"]]
        name = document["title"] or document["name"]
        published = document["published"] or "no publication date"
        yield ""
        yield f"{name} ({published}): {keys.index(item['key']) + 1} of {len(keys)}"
        yield from self._excerpt(item, document)
        fields = self._fields(item)
        for key, _ in _FIELDS.values():
            value = fields[key]
            text = "; ".join(value) if isinstance(value, list) else value
            if text or key in ("title", "when"):
                yield f"  {key}: {text or '-'}{self._read(item, fields) if key == 'when' else ''}"
        if item["asked"] not in ("", "new"):
            yield f"  {item['asked']}"
        yield from (f"  check: {doubt}" for doubt in item["doubts"])
        for number, one in enumerate(self.session.candidates(item["key"]), start=1):
            why = f": {', '.join(one['reasons'])}" if one["reasons"] else ""
            yield f"  s{number} same as {one['id']} ({one['title']}, {one['when']}){why}"

    def _excerpt(self, item: Asked, document: Asked) -> Iterator[str]:
        words = document["text"][item["start"] : item["end"]] if item["start"] >= 0 else ""
        words, excerpt = " ".join(words.split()), item["excerpt"]
        if words:
            excerpt = excerpt.replace(words, f"[{words}]", 1)
        if excerpt:
            yield f"  “{excerpt}”"

    def _read(self, item: Asked, fields: Asked) -> str:
        """How the date of an item is read."""
        if fields == item["fields"]:
            return _read(item["read"])
        return _read(self.session.read(item["document"], fields["when"], fields["status"]))

    def _fields(self, item: Asked) -> dict[str, Any]:
        return {**item["fields"], **self.typed.get(item["key"], {})}

    def _document(self, item: Asked) -> dict[str, Any]:
        found: dict[str, Any] = next(
            one for one in self.state["documents"] if one["id"] == item["document"]
        )
        return found

    # What is decided.

    def _decide(self, decision: Asked) -> bool:
        """Whether a decision was carried out; what came of it is told."""
        done = self.session.decide({**decision, "version": self.state["version"]})
        self.person.tell(done["message"])
        self.state = self.session.state()
        if decision["kind"] == "undo" and done["items"]:
            self.at = done["items"][0]["key"]
        return bool(done["ok"])

    def _accept(self, item: Asked, event: str = "") -> None:
        fields = self._fields(item)
        if self._decide({"kind": "accept", "key": item["key"], "fields": fields, "event": event}):
            self.typed.pop(item["key"], None)

    def _refuse(self, item: Asked) -> None:
        reason = self.person.line("why (Enter for no reason): ", "")
        self._decide({"kind": "refuse", "key": item["key"], "reason": reason})

    def _edit(self, item: Asked) -> None:
        while (key := self.person.key(f"{_EDIT} ").strip()) in _FIELDS:
            name, about = _FIELDS[key]
            fields = self._fields(item)
            had = fields[name]
            default = "; ".join(had) if isinstance(had, list) else had
            typed = self.person.line(f"{about} [{default}]: ", default)
            given = [*map(str.strip, typed.split(";"))] if name in _LISTS else typed
            self.typed.setdefault(item["key"], {})[name] = given
            if name in ("when", "status"):
                self.person.tell(f"  {fields['when']}" * (name == "status") + self._now(item))

    def _now(self, item: Asked) -> str:
        fields = self._fields(item)
        return _read(self.session.read(item["document"], fields["when"], fields["status"]))

    def _same(self, item: Asked) -> None:
        found = self.session.candidates(item["key"])
        while True:
            said = self.person.line("which one (its number, or words of its title): ", "").strip()
            if not said:
                return
            if said.isdecimal() and 0 < int(said) <= len(found):
                self._accept(item, found[int(said) - 1]["id"])
                return
            found = self.session.find(item["key"], said)
            for number, one in enumerate(found, start=1):
                self.person.tell(f"  {number} {one['id']} ({one['title']}, {one['when']})")
            if not found:
                self.person.tell(f"  no event has the words {said!r}")

    def _merge(self, item: Asked) -> None:
        others = [
            one
            for one in self.state["items"]
            if one["document"] == item["document"]
            and one["key"] != item["key"]
            and one["state"] != "refused"
        ]
        for number, one in enumerate(others, start=1):
            self.person.tell(f"  {number} {one['fields']['title']} ({one['read']['words']})")
        said = self.person.line("together with (its number): ", "").strip()
        if said.isdecimal() and 0 < int(said) <= len(others):
            into = others[int(said) - 1]["key"]
            self._decide({"kind": "merge", "key": item["key"], "into": into})

    def _ask_published(self, document: Asked) -> bool:
        """Whether a document without a publication date has got one just now."""
        if document["published"] or document["id"] in self.asked:
            return False
        self.asked.add(document["id"])
        name = document["title"] or document["name"]
        self.person.tell(f"\n{name}: {document['costs'] or 'no publication date was found'}")
        while said := self.person.line("published (Enter where you do not know): ", "").strip():
            fields = {"published": said}
            if self._decide({"kind": "document", "document": document["id"], "fields": fields}):
                return True
        return False

    def _tell_costs(self) -> None:
        """Say what is left out of documents whose publication date is not known."""
        for document in self.state["documents"]:
            if document["costs"] and not document["published"]:
                self.person.tell(f"{document['name']}: {document['costs']}")


def _read(read: Asked) -> str:
    """How a date is read, behind its words."""
    if read["error"]:
        return f"  -> {read['error']}"
    if not read["edtf"]:
        return "  -> no date"
    implied = f" ({' and '.join(read['implied'])} implied)" if read["implied"] else ""
    doubt = f"; {read['check']}" if read["check"] else ""
    return f"  -> {read['words']}, {read['edtf']}{implied}{doubt}"
