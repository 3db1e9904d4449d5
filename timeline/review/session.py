"""A review: what is open, what was decided, and each decision written into the seeds at once.

Values of JSON go in and out:

- a document: `id`, `name` (its path), `title`, `publisher`, `published` (EDTF, empty where that is
  not known), `guess` (why that need not be right), `costs` (what it costs that it is not known),
  `url`, `text`, `seed` (the path of its seed), `broken` (why that cannot be read, empty where it
  can);
- an item: `key`, `document`, `start` and `end` (offsets of its words in the text in Unicode
  characters; -1 where they are not there), `state` ("open", "accepted", "refused", or "changed"
  where it was decided and the document says something else now), `asked` ("new", "different: was
  …", empty where nothing is asked), `doubts`, `fields` (`title`, `when`, `status`, `place`,
  `participants`, `tags`, `note`, `was`), `read` (how its date is read), `event` (the id of its
  event), `excerpt`;
- a candidate, an event that an item may be of: `id`, `title`, `when`, `score`, `reasons`;
- a date as it is read: `words`, `edtf`, `implied` (parts), `error` and `check` (one text each);
- a decision: `kind` with what that needs, and the `version` of the state that the person saw:
  "accept" (`key`, `fields`, `event`: an existing id or empty), "refuse" (`key`, `reason`), "split"
  (`key`), "merge" (`key`, `into`), "document" (`document`, `fields`), "undo".
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from timeline.dates.rules import DateOrder
from timeline.edtf import EdtfDate
from timeline.errors import TimelineError
from timeline.files import locked
from timeline.linking import candidates
from timeline.model import Document, Event, Origin, Timeline, errors_of, warnings_of
from timeline.review import writing
from timeline.review.candidates import sought_of
from timeline.review.items import ACCEPTED, ASKED, LISTS, NOWHERE, TEXTS, Item, items_of
from timeline.review.match import matches
from timeline.review.proposal import Proposal, proposals
from timeline.review.reading import DateRead, date_read
from timeline.review.rows import SeedFile, seed_file
from timeline.review.shelf import Shelf
from timeline.review.source import Source
from timeline.seeds.edit import Edit, Written, edit, edited, text_of, undo
from timeline.text.ids import numbered, slug

Asked = Mapping[str, Any]
Answered = dict[str, Any]
#: of candidates that are found by words
_MOST_FOUND = 20
#: fields of a document that a person can state
_DOCUMENT = ("title", "publisher", "author", "url", "published", "language", "date_order")


class RefusedError(TimelineError):
    """A decision that is not written, and why."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """A document that is reviewed, with its seed."""

    #: as it was read first
    given: Source
    path: Path
    #: as it is read by what the seed says of its publication
    source: Source
    seed: SeedFile
    #: the publication date and the order of numeric dates that it says
    by: tuple[EdtfDate | None, DateOrder | None] = (None, None)
    #: why its publication date need not be right; empty where it is, or a person has said it
    guess: str = ""
    #: how numeric dates are ordered where neither says it
    order_of_dates: DateOrder | None = None
    #: what is drafted of it, and of which reading
    drafted: tuple[Source, tuple[Proposal, ...]] | None = None
    #: the dates of what is drafted by the day that the document states itself, once looked at
    by_own_day: dict[int | None, str] | None = None
    items: list[Item] = field(default_factory=list)
    #: the order in which its items are asked, by their keys
    order: dict[str, int] = field(default_factory=dict)

    @property
    def stated(self) -> Document:
        """What is known of the document, by which its dates are read."""
        if self.seed.stated is not None:
            order = self.seed.stated.order or self.order_of_dates
            return replace(self.seed.stated, order=order)
        said = self.source.document
        return Document(
            id=self.given.id,
            published=said.published if said else None,
            order=(said.order if said else None) or self.order_of_dates,
            language=said.language if said else "",
            origin=Origin(file=str(self.path)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """What a decision wrote."""

    label: str
    written: Written
    #: whether there was no seed before
    is_new: bool


class Session:
    """The review of some documents. One thread at a time calls it, and it keeps to that."""

    def __init__(self, given: Sequence[Source], shelf: Shelf) -> None:
        """Take the documents up.

        Args:
            given: Documents, and seeds with drafts.
            shelf: The seeds around them.
        """
        self._shelf = shelf
        self._version = 1
        self._done: list[_Done] = []
        #: the version of the state in which an item or a document became what it is
        self._since: dict[str, int] = {}
        self._turn = threading.RLock()
        self._desks: dict[str, Desk] = {}
        self._known: tuple[int, Timeline] | None = None
        for source in given:
            path = shelf.path_of(source, [desk.path for desk in self._desks.values()])
            desk = Desk(
                given=source,
                path=path,
                source=source,
                seed=seed_file(path, shelf.order(path)),
                order_of_dates=shelf.order(path),
            )
            self._desks[source.id] = desk
            self._lay(desk)

    # What is shown.

    def state(self) -> Answered:
        """All documents with their texts, and all items as they are now."""
        with self._turn:
            self._look()
            return {
                "documents": [*map(_document, self._desks.values())],
                "items": [item.parts for item in self._items()],
                **self._rest(),
            }

    def lost(self) -> dict[str, tuple[str, ...]]:
        """Events whose quoted words a document does not have any more, by the names of documents.

        They stay as they were decided: `timeline verify` looks at each.
        """
        with self._turn:
            found = {
                desk.given.name: tuple(item.event for item in desk.items if _is_lost(item))
                for desk in self._desks.values()
                if desk.source.text
            }
        return {name: events for name, events in found.items() if events}

    def read(self, document: str, when: str, status: str) -> Answered:
        """How a date would be read in a document."""
        with self._turn:
            desk = self._desks.get(document)
            said = {"when": when.strip(), "status": status}
            return date_read(said, desk.stated if desk else None).parts

    def candidates(self, key: str) -> list[Answered]:
        """Events that an item may be of, where a person is asked of which it is."""
        with self._turn:
            item = next((item for item in self._items() if item.key == key), None)
            if item is None or item.state not in ASKED or item.match.before:
                return []
            sought = sought_of(item, self._desks[item.document].stated)
            return [asdict(one) for one in candidates(sought, self._timeline())]

    def find(self, key: str, words: str) -> list[Answered]:
        """Events with these words, as candidates of an item."""
        with self._turn:
            wanted = words.casefold().split()
            item = next((item for item in self._items() if item.key == key), None)
            found = (
                one
                for one in self._timeline().events
                if not (item and _is_own(item, one.id))
                and all(word in _said_of(one) for word in wanted)
            )
            return [_candidate(one) for one, _ in zip(found, range(_MOST_FOUND), strict=False)]

    def _items(self) -> Iterator[Item]:
        for desk in self._desks.values():
            yield from desk.items

    def _rest(self) -> Answered:
        return {
            "left": sum(item.state in ASKED for item in self._items()),
            "undo": self._done[-1].label if self._done else "",
            "version": self._version,
        }

    # What is decided.

    def decide(self, decision: Asked) -> Answered:
        """What came of a decision, which is in the seeds when this returns."""
        with self._turn:
            self._look()
            before = {item.key: item for item in self._items()}
            try:
                message = self._decided(decision)
                is_right = True
            except TimelineError as error:
                message, is_right = str(error), False
                self._look()
            after = {item.key: item for item in self._items()}
            changed = [item for key, item in after.items() if item != before.get(key)]
            return {
                "ok": is_right,
                "message": message,
                "items": [item.parts for item in changed],
                "gone": [key for key in before if key not in after],
                **self._rest(),
            }

    def _decided(self, decision: Asked) -> str:
        """Carry a decision out, and say what was done.

        Raises:
            TimelineError: It is not.
        """
        kind, seen = decision.get("kind"), decision.get("version")
        version = seen if isinstance(seen, int) else self._version
        if kind == "undo":
            return self._undo(version)
        if kind == "document":
            return self._describe(_text(decision, "document"), decision, version)
        item = self._item(_text(decision, "key"), version)
        if kind == "accept":
            return self._accept(item, decision)
        if kind == "refuse":
            return self._refuse(item, _text(decision, "reason"))
        if kind == "split":
            return self._split(item)
        if kind == "merge":
            return self._merge(item, self._item(_text(decision, "into"), version))
        raise RefusedError(f"{kind!r} is not a decision")

    def _item(self, key: str, version: int) -> Item:
        """The item of that key, as the person saw it.

        Raises:
            RefusedError: There is none, or it was decided meanwhile.
        """
        item = next((item for item in self._items() if item.key == key), None)
        if item is None:
            raise RefusedError("this draft is not there any more: look at the list again")
        if self._since.get(key, 0) > version:
            raise RefusedError(f"“{item.title}” was decided elsewhere meanwhile: look at it again")
        return item

    def _accept(self, item: Item, decision: Asked) -> str:
        desk = self._desks[item.document]
        given = decision.get("fields")
        wanted = {**item.fields, **_wanted(given if isinstance(given, Mapping) else {})}
        event = _text(decision, "event").strip()
        read = self._read_as(item, wanted, desk)
        if read.error:
            raise RefusedError(read.error)
        if event and not _is_own(item, event):
            known = self._event(event)
            if wanted["title"] in (item.fields["title"], known.title):
                # The event has a title, which this document need not change.
                wanted["title"] = ""
        else:
            if not (wanted["title"] or self._is_titled(item)):
                raise RefusedError("an event needs a title: write what happens, in one line")
            event = self._own_id(item, wanted["title"], desk)
        doubt = self._write(
            desk,
            (
                *writing.described(desk.source, desk.seed, {}),
                *writing.accepted(item, wanted, event, read.edtf),
            ),
            f"accepted “{item.title}”",
        )
        date = f": {read.words}" if read.words else ""
        return f"accepted “{wanted['title'] or self._event(event).title}”{date}{doubt}"

    def _is_titled(self, item: Item) -> bool:
        """Whether it is a statement of an event that has its title of another document."""
        own = item.row.id if item.row is not None and _is_own(item, item.row.id) else ""
        return any(event.id == own for event in self._timeline().events)

    def _read_as(self, item: Item, wanted: Asked, desk: Desk) -> DateRead:
        """How its date is read as it is wanted."""
        from timeline.review.items import modifier_of

        is_same = wanted["when"] == item.fields["when"]
        modifier = modifier_of(item.match) if is_same else ""
        return date_read({**wanted, "modifier": modifier}, desk.stated)

    def _event(self, event: str) -> Event:
        """The event of that id.

        Raises:
            RefusedError: There is none.
        """
        found = next((item for item in self._timeline().events if item.id == event), None)
        if found is None:
            raise RefusedError(f"there is no event {event!r}: take one of the list, or none")
        return found

    def _own_id(self, item: Item, title: str, desk: Desk) -> str:
        """The id of the event of an item: made of its title, and of nothing else that is known."""
        row = item.row
        if row is not None and row.table == "event" and row.id and not row.is_draft:
            return row.id
        if title == item.fields["title"] and row is not None and row.table == "event" and row.id:
            return row.id
        records = self._shelf.with_seed(desk.path, desk.seed.text)
        own = row.id if row is not None and row.table == "event" else ""
        taken = {one.event for one in records.statements} - {own}
        name = item.event if title == item.fields["title"] and item.event else slug(title)
        return numbered(name or "event", taken.__contains__, {})

    def _refuse(self, item: Item, reason: str) -> str:
        desk = self._desks[item.document]
        edits = (
            *writing.described(desk.source, desk.seed, {}),
            *writing.refused(item, " ".join(reason.split())),
        )
        self._write(desk, edits, f"refused “{item.title}”")
        return f"refused “{item.title}”"

    def _split(self, item: Item) -> str:
        desk = self._desks[item.document]
        records = self._shelf.with_seed(desk.path, desk.seed.text)
        row = item.row
        taken = {one.event for one in records.statements}
        is_there = row is not None and row.table == "event"
        first = item.event if is_there else numbered(item.event, taken.__contains__, {})
        second = numbered(item.event, (taken | {first}).__contains__, {})
        edits = (
            *writing.described(desk.source, desk.seed, {}),
            *writing.split(item, first, second),
        )
        self._write(desk, edits, f"split “{item.title}”")
        return f"“{item.title}” stands twice now: decide each"

    def _merge(self, item: Item, into: Item) -> str:
        if item.key == into.key:
            raise RefusedError("a draft cannot be put together with itself: take another one")
        if item.document != into.document:
            raise RefusedError(
                "they are of two documents: accept both, the second as the same event as the first"
            )
        desk = self._desks[item.document]
        event = self._own_id(into, into.title, desk)
        edits = (
            *writing.described(desk.source, desk.seed, {}),
            *writing.merged(item, into, event),
        )
        self._write(desk, edits, f"put “{item.title}” and “{into.title}” together")
        return f"“{item.title}” is told with “{into.title}” now"

    def _describe(self, name: str, decision: Asked, version: int) -> str:
        desk = self._desks.get(name)
        if desk is None:
            raise RefusedError(f"there is no document {name!r}")
        if self._since.get(f"document {name}", 0) > version:
            raise RefusedError("the document was described elsewhere meanwhile: look at it again")
        given = decision.get("fields")
        said = {
            key: " ".join(text.split())
            for key, text in (given if isinstance(given, Mapping) else {}).items()
            if key in _DOCUMENT and isinstance(text, str)
        }
        edits = (*writing.described(desk.source, desk.seed, said),)
        guess = desk.guess
        if said.get("published"):
            desk.guess = ""
        try:
            self._write(desk, edits, f"described {desk.given.name}")
        except TimelineError:
            desk.guess = guess
            raise
        if desk.guess != guess and desk.by[0] is None:
            # The seed had the date already, and it is known now that it is right.
            self._version += 1
            self._follow(desk)
        return (
            f"{desk.given.name}: published {desk.stated.published or 'on a day that is not known'}"
        )

    # What is written.

    def _write(self, desk: Desk, edits: Sequence[Edit], label: str) -> str:
        """Write edits into a seed, where `check` finds no error in it then; what it would warn of.

        Raises:
            TimelineError: It does, or somebody else has changed what they are of.
        """
        seen = desk.seed.text
        is_new = not desk.path.exists()
        now = text_of(desk.path)
        after, _ = edited(now, edits, seen=seen, name=str(desk.path))
        found = self._shelf.new_problems(desk.path, now, after)
        if wrong := errors_of(found):
            raise RefusedError(wrong[0].message)
        done = edit(desk.path, edits, seen=seen)
        self._done.append(_Done(label=label, written=done, is_new=is_new))
        self._look()
        return "".join(f"; check: {item.message}" for item in warnings_of(found)[:1])

    def _undo(self, version: int) -> str:
        if not self._done:
            raise RefusedError("there is nothing to undo")
        if version < self._version:
            raise RefusedError("something was decided elsewhere meanwhile: look first")
        last = self._done[-1]
        written = undo(last.written)
        self._done.pop()
        if last.is_new and not written.text.strip():
            with locked(written.path.parent):
                written.path.unlink(missing_ok=True)
        self._look()
        return f"undone: {last.label}"

    # What has changed.

    def _look(self) -> None:
        """Follow what has been written into the seeds, by whomever."""
        changed = [desk for desk in self._desks.values() if _is_changed(desk)]
        if not changed:
            return
        self._version += 1
        self._known = None
        for desk in changed:
            self._follow(desk)

    def _follow(self, desk: Desk) -> None:
        """Take in what the seed of a document says now."""
        before = {item.key: item for item in desk.items}
        stated = desk.stated
        desk.order_of_dates = self._shelf.order(desk.path)
        desk.seed = seed_file(desk.path, desk.order_of_dates)
        self._lay(desk)
        if desk.stated != stated:
            self._since[f"document {desk.given.id}"] = self._version
        for item in desk.items:
            if item != before.get(item.key):
                self._since[item.key] = self._version

    def _lay(self, desk: Desk) -> None:
        """Lay out what is to be decided of a document."""
        said, guessed = desk.seed.stated, desk.given.document
        published = said.published if said else None
        if published is None:
            desk.guess = guessed.guess if guessed else ""
        elif guessed is None or published != guessed.published:
            desk.guess = ""
        by = (None if desk.guess else published, said.order if said else None)
        if desk.by != by:
            desk.by, desk.source = by, desk.given.read_with(*by)
        if desk.drafted is None or desk.drafted[0] is not desk.source:
            desk.drafted = desk.source, proposals(desk.source)
        found = matches(desk.drafted[1], desk.seed.rows, desk.source.text)
        own = _by_own_day(desk)
        items = [
            _with_day(item, own, desk)
            for item in items_of(
                found, document=desk.given.id, text=desk.source.text, stated=desk.stated
            )
        ]
        for item in sorted(items, key=_turn):
            desk.order.setdefault(item.key, len(desk.order))
        desk.items = sorted(items, key=lambda item: desk.order[item.key])

    def _timeline(self) -> Timeline:
        """All events that somebody has reviewed."""
        if self._known is None or self._known[0] != self._version:
            desk = next(iter(self._desks.values()))
            self._known = (self._version, self._shelf.timeline(desk.path, desk.seed.text))
        return self._known[1]


def _by_own_day(desk: Desk) -> dict[int | None, str]:
    """The dates of a document by the day that it states itself, where its seed states another."""
    own, said = desk.given.document, desk.seed.stated
    if own is None or own.guess or not own.published or said is None:
        return {}
    if said.published in (None, own.published):
        return {}
    if desk.by_own_day is None:
        desk.by_own_day = {item.quote.start: item.value for item in proposals(desk.given)}
    return desk.by_own_day


def _with_day(item: Item, own: Mapping[int | None, str], desk: Desk) -> Item:
    """An item that is asked, with a doubt where its date is another by the document's own day."""
    proposal, said = item.match.proposal, desk.seed.stated
    read = own.get(proposal.quote.start) if proposal else None
    if item.state not in ASKED or proposal is None or read in (None, proposal.value):
        return item
    given = desk.given.document
    doubt = (
        f"the document says that it was published on {given.published if given else ''}, by which "
        f"it is {read}; its seed says {said.published if said else ''}: which is right?"
    )
    return replace(item, doubts=(doubt, *item.doubts))


def _is_lost(item: Item) -> bool:
    row = item.row
    is_decided = item.state == ACCEPTED and row is not None and row.quote is not None
    return is_decided and item.match.proposal is None and item.start == NOWHERE


def _is_own(item: Item, event: str) -> bool:
    """Whether an id is the one that the statement of an item has already."""
    return item.row is not None and item.row.table == "event" and item.row.id == event


def _is_changed(desk: Desk) -> bool:
    try:
        return text_of(desk.path) != desk.seed.text
    except TimelineError as error:
        return str(error) != desk.seed.broken


def _turn(item: Item) -> tuple[bool, bool, int]:
    """What is in doubt is asked first, and all else in the order of the document."""
    return item.state not in ASKED, not (item.doubts or item.read.error), item.start


def _document(desk: Desk) -> Answered:
    said, stated = desk.source.document, desk.stated
    return {
        "id": desk.given.id,
        "name": desk.given.name,
        "title": stated.title or (said.title if said else ""),
        "publisher": stated.publisher or (said.publisher if said else ""),
        "published": str(stated.published or ""),
        "guess": desk.guess,
        "costs": desk.source.found.unanchored.told() if desk.source.found else "",
        "url": stated.url or (said.url if said else ""),
        "text": desk.source.text,
        "seed": str(desk.path),
        "broken": desk.seed.broken,
    }


def _said_of(event: Event) -> str:
    """What an event is found by."""
    return f"{event.title} {event.id} {event.facts.place} {event.when}".casefold()


def _candidate(event: Event) -> Answered:
    from timeline.languages.english.phrase import phrase

    when = phrase(event.when, event.reading.modifier) if event.is_dated else ""
    return {"id": event.id, "title": event.title, "when": when, "score": 0.0, "reasons": []}


def _wanted(given: Asked) -> dict[str, Any]:
    """The fields that a person gives, each of the kind that it is."""
    texts = {key: given[key].strip() for key in TEXTS if isinstance(given.get(key), str)}
    lists = {
        key: [text.strip() for text in given[key] if isinstance(text, str) and text.strip()]
        for key in LISTS
        if isinstance(given.get(key), (list, tuple))
    }
    return {**texts, **lists}


def _text(decision: Asked, name: str) -> str:
    value = decision.get(name, "")
    return value if isinstance(value, str) else ""
