"""`timeline link`: events that look like one, to be made one or told apart."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import files
from timeline.cli.complete import ids as known_ids
from timeline.cli.echo import keep_others_out, report, stop_on_errors, write
from timeline.cli.options import FilePath, private_option
from timeline.cli.previous import FEED, previous_feed
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.errors import NothingMatchedError, TimelineError
from timeline.languages.say import date_words
from timeline.model import Event, Problem, Timeline, errors_of
from timeline.text.clean import for_terminal
from timeline.text.counts import count

if TYPE_CHECKING:
    # What compares events is imported by the command that does.
    from timeline.linking.decisions import Decision
    from timeline.linking.pairs import Pair

_COLUMNS = ("score", "a", "b", "title_a", "title_b", "when_a", "when_b", "reasons")
_HOW = "`timeline link A B` makes one event of two, `timeline link --not A B` keeps them apart"
_PAIR = 2


@click.command("link")
@click.argument("ids", metavar="[A B]", nargs=-1, shell_complete=known_ids)
@click.option("--not", "is_not", is_flag=True, help="A and B are two events: remember that.")
@click.option(
    "--id", "name", metavar="ID", default="", help="The id that the one event is to have."
)
@click.option("--interactive", is_flag=True, help="Ask pair by pair.")
@click.option(
    "--least",
    metavar="SCORE",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="Pairs with this score and above, from 0 to 1.",
)
@click.option(
    "--format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to write the pairs.",
)
@click.option(
    "--feed",
    type=FilePath(exists=True, dir_okay=False, path_type=Path),
    show_default=f"{FEED}, where it is there",
    help="The calendar that people have, whose ids stay.",
)
@private_option
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    ids: tuple[str, ...],
    is_not: bool,
    name: str,
    interactive: bool,
    least: float,
    format: str,  # noqa: A002 - as its variable
    feed: Path | None,
    private: bool,
) -> None:
    """Show pairs of events that look like one, make one of them, or keep them apart.

    Without ids the pairs are listed, the likeliest first, each with its reasons: dates that fit or
    may have moved, rare words in common, numbers, places and people. Nothing is written.

    With ids they are made one event: all of its documents give it one id from then on, that which
    calendars know. --not writes distinct_from, and the pair is not shown again. Comments and all
    else in the seeds stay as they are.

    Example: timeline link

    Example: timeline link summit-rome rome-summit-held

    Example: timeline link --not forum-2024 forum-2025
    """
    if ids and (len(ids) < _PAIR or (is_not and len(ids) != _PAIR)):
        raise click.UsageError("name two events: timeline link A B")
    if (is_not or name) and not ids:
        raise click.UsageError(f"name two events: timeline link {'--not ' * is_not}A B")
    if ids and interactive:
        raise click.UsageError("--interactive asks for every pair: leave the ids out")
    desk = _Desk(seeds=seeds, feed=feed)
    if ids:
        desk.decide(ids, is_not=is_not, name=name)
        return
    timeline, problems = desk.timeline()
    report(problems)
    from timeline.linking.pairs import pairs

    every = pairs(timeline, least=least)
    found = [pair for pair in every if private or not (pair.a.is_private or pair.b.is_private)]
    if len(found) < len(every):
        left_out = count(len(every) - len(found), "pair")
        tell(f"{left_out} with private events left out: --private takes them in")
    if interactive:
        _Questions(pairs=found, desk=desk).ask()
    else:
        write(_FORMS[format](found))
        told = count(len(found), "pair") if found else "no two events look like one"
        tell(f"{told}: {_HOW}" if found else told)
    stop_on_errors(problems)


def _table(found: Iterable["Pair"]) -> str:
    return "\n".join(_block(pair) for pair in found)


def _block(pair: "Pair") -> str:
    lines = [f"{pair.score:.2f}  {_line(pair.a)}", f"      {_line(pair.b)}"]
    lines.append(f"      {'; '.join(pair.reasons)}")
    return "".join(f"{for_terminal(line)}\n" for line in lines)


def _line(event: Event) -> str:
    where = f", {event.facts.place}" if event.facts.place else ""
    secret = ", private" if event.is_private else ""
    return f"{event.id}: {event.title} ({date_words(event)}, {event.status}{where}{secret})"


def _json(found: Iterable["Pair"]) -> str:
    return f"{json.dumps([*map(_object, found)], ensure_ascii=False, indent=2)}\n"


def _object(pair: "Pair") -> dict[str, object]:
    a, b = pair.a, pair.b
    return {
        "score": pair.score,
        "a": a.id,
        "b": b.id,
        "title_a": a.title,
        "title_b": b.title,
        "when_a": str(a.when),
        "when_b": str(b.when),
        "reasons": list(pair.reasons),
    }


def _csv(found: Iterable["Pair"]) -> str:
    from timeline.formats.sheet.guard import guard

    sheet = io.StringIO()
    rows = csv.DictWriter(sheet, _COLUMNS, lineterminator="\n")
    rows.writeheader()
    for pair in found:
        cells = _object(pair) | {"reasons": "; ".join(pair.reasons)}
        rows.writerow({key: guard(str(cell)) for key, cell in cells.items()})
    return sheet.getvalue()


_FORMS = {"table": _table, "json": _json, "csv": _csv}


@dataclass(kw_only=True)
class _Desk:
    """Where decisions are written down, and taken back."""

    seeds: Seeds
    feed: Path | None
    #: what each decision changed: the files as they were, and as they were then written
    done: list[tuple[dict[Path, bytes], dict[Path, bytes]]] = field(default_factory=list)

    def timeline(
        self, instead: dict[str, bytes] | None = None
    ) -> tuple[Timeline, tuple[Problem, ...]]:
        """The timeline with its drafts, and what is wrong with it."""
        from timeline.merge import build

        records = self.seeds.records(instead)
        timeline, problems = build(records, today=self.seeds.today)
        return timeline, (*records.problems, *problems)

    def decide(self, ids: Sequence[str], *, is_not: bool, name: str = "") -> str:
        """Write that some events are one, or that two are not; gives the id of the first.

        Raises:
            TimelineError: It cannot be written, and nothing is.
        """
        from timeline.linking.decisions import one_event, other_events

        timeline, problems = self.timeline()
        events = [_event(timeline, one) for one in dict.fromkeys(ids)]
        if len(events) < _PAIR:
            raise TimelineError(f"{ids[0]!r} is one event already: name another beside it")
        if is_not:
            decision = other_events(events[0], events[1])
        else:
            known = self._known(timeline)
            decision = one_event(timeline, events, known=known, name=name)
        written = self._write(decision, problems)
        _tell_done(events, decision, is_not=is_not)
        if not is_not:
            _tell_made(events, decision.id, written, known)
        return decision.id

    def undo(self) -> None:
        """Take the last decision back.

        Raises:
            TimelineError: Somebody has changed what it wrote.
        """
        before, after = self.done[-1]
        for path, data in after.items():
            if path.read_bytes() != data:
                raise TimelineError(f"{path}: edited meanwhile: take it back by hand")
        files.write_all(before)
        self.done.pop()

    def _known(self, timeline: Timeline) -> frozenset[str]:
        """The ids from which calendars have `UID`s."""
        end = f"@{timeline.about.id}"
        previous = previous_feed(FEED, self.feed)
        return frozenset(uid.removesuffix(end) for uid in previous.events if uid.endswith(end))

    def _write(self, decision: "Decision", problems: Sequence[Problem]) -> Timeline:
        """Write a decision down; gives the timeline as it is then."""
        from timeline.formats.naming.write import named_file
        from timeline.seeds.edit import edited_file

        keep_others_out(*(Path(name).parent for name in (*decision.edits, *decision.ids)))
        made = {name: edited_file(Path(name), edits) for name, edits in decision.edits.items()}
        for name, ids in decision.ids.items():
            try:
                made[name] = named_file(Path(name), ids, self.seeds.encoding)
            except TimelineError as error:
                raise TimelineError(f"{name}: {error}") from None
        written = self._right(made, problems)
        before = {Path(name): Path(name).read_bytes() for name in made}
        after = {Path(name): data for name, data in made.items()}
        files.write_all(after)
        self.done.append((before, after))
        return written

    def _right(self, made: dict[str, bytes], problems: Sequence[Problem]) -> Timeline:
        """The timeline with some files as they are to be.

        Raises:
            TimelineError: It has errors that it had not before.
        """
        timeline, found = self.timeline(made)
        known = {error.message for error in errors_of(problems)}
        new = [error for error in errors_of(found) if error.message not in known]
        if new:
            raise TimelineError(f"nothing written: it would be wrong then: {new[0]}")
        return timeline


def _event(timeline: Timeline, name: str) -> Event:
    from difflib import get_close_matches

    for event in timeline.events:
        if event.id == name:
            return event
    close = get_close_matches(name, [event.id for event in timeline.events], n=1)
    hint = f"did you mean {close[0]!r}?" if close else "`timeline list` shows the ids"
    raise NothingMatchedError(f"no event {name!r}: {hint}")


def _tell_done(events: Sequence[Event], decision: "Decision", *, is_not: bool) -> None:
    if is_not:
        first, second = events
        tell(f"{first.id!r} and {second.id!r} are two events: written into {_files(decision)}")
        return
    said = sum(len(event.statements) for event in events)
    gone = ", ".join(repr(event.id) for event in events if event.id != decision.id)
    tell(
        f"{gone} is {decision.id!r} now, with {count(said, 'statement')}: "
        f"written into {_files(decision)}"
    )


def _tell_made(
    events: Sequence[Event], name: str, written: Timeline, known: frozenset[str]
) -> None:
    """Say what the one event is now, and what it costs those who have the others."""
    made = next((event for event in written.events if event.id == name), None)
    if made is None:
        return
    tell(for_terminal(f"now {_line(made)}"))
    if made.is_private and not all(event.is_private for event in events):
        tell(f"{made.id!r} is private now: one of its documents says so, and it goes to nobody")
    for event in events:
        uid = event.uid(written.about)
        if uid != made.uid(written.about) and (event.formerly or event.id in known):
            tell(for_terminal(f"calendars that have {uid} lose it, and have {made.id} alone"))


def _files(decision: "Decision") -> str:
    return ", ".join(sorted({*decision.edits, *decision.ids}))


_KEYS = "[y] one event  [n] two events  [s] skip  [u] undo  [q] quit"


@dataclass(kw_only=True)
class _Questions:
    """Pairs that are asked one by one; each answer is written at once."""

    pairs: Sequence["Pair"]
    desk: _Desk
    #: the place of the pair that is asked
    at: int = 0
    #: the ids that events have now, by those that they had
    now: dict[str, str] = field(default_factory=dict)
    #: the places and ids before each answer that was written
    before: list[tuple[int, dict[str, str]]] = field(default_factory=list)

    def ask(self) -> None:
        """Ask until all are answered, or the person stops."""
        while self.at < len(self.pairs):
            pair = self.pairs[self.at]
            ids = self._id(pair.a.id), self._id(pair.b.id)
            if ids[0] == ids[1]:
                self.at += 1
                continue
            write_err(f"\n{self.at + 1} of {len(self.pairs)}\n{_block(pair)}")
            answer = _answer()
            if answer == "q":
                break
            self._take(answer, ids)
        left = len(self.pairs) - self.at
        tell(f"{count(len(self.before), 'answer')} written, {count(left, 'pair')} left")

    def _take(self, answer: str, ids: tuple[str, str]) -> None:
        try:
            if answer == "u":
                self._undo()
                return
            if answer != "s":
                self._write(ids, is_not=answer == "n")
        except TimelineError as error:
            tell(str(error))
        self.at += 1

    def _write(self, ids: tuple[str, str], *, is_not: bool) -> None:
        before = self.at, dict(self.now)
        new = self.desk.decide(ids, is_not=is_not)
        self.before.append(before)
        if not is_not:
            self.now |= {name: new for name in ids if name != new}

    def _undo(self) -> None:
        if not self.before:
            tell("nothing to take back")
            return
        self.desk.undo()
        self.at, self.now = self.before.pop()

    def _id(self, name: str) -> str:
        while name in self.now:
            name = self.now[name]
        return name


def write_err(text: str) -> None:
    """Write to standard error as it is."""
    click.echo(text, err=True, nl=False)


def _answer() -> str:
    while True:
        try:
            text = click.prompt(_KEYS, prompt_suffix=" ", err=True, default="s", show_default=False)
        except click.Abort:
            return "q"
        if text[:1].lower() in "ynsuq":
            return str(text[:1].lower())
        tell(f"{text!r} is not one of y, n, s, u and q")
