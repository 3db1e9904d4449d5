"""What a program asks of the package: `import timeline` gives these names.

>>> import timeline
>>> plans = timeline.build(
...     {
...         "document": {"title": "Town council", "published": "2024-03-08"},
...         "event": [{"id": "festival", "when": "this summer", "title": "River festival"}],
...     },
...     today="2024-03-08",
... )
>>> [(event.id, str(event.when)) for event in plans.filter(year=2024)]
[('festival', '2024-22')]
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from timeline import checks, edtf, files, model, query
from timeline.chart.layout.options import ChartOptions, ColourBy, GroupBy, Style
from timeline.chart.layout.paper import parse_paper
from timeline.dates.rules import Anchor, DateOrder, Reading
from timeline.edtf import EdtfDate, Precision
from timeline.errors import TimelineError
from timeline.files.apart import inputs_at
from timeline.formats import BY_WRITTEN_ENDING, CHARTS, FORMATS, Export, toml
from timeline.formats.ics.alarm import parse_alarm
from timeline.formats.ics.placement import Placement
from timeline.formats.load import load as load_records
from timeline.formats.options import ExportOptions
from timeline.languages.read import read
from timeline.languages.status_side import lean
from timeline.merge.drafts import built
from timeline.merge.private import public, refuse_hidden
from timeline.model import About, Document, Event, Origin, Problem, Records, errors_of
from timeline.query.values import status as read_status
from timeline.seeds import fields
from timeline.seeds.check import Checked, check, default_order
from timeline.seeds.columns import field_named
from timeline.seeds.eras import parse_era
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.drafting.draft import Draft
    from timeline.text.mention import Mention

#: a day: a `date`, or text such as "2024-03-08" whose last day is taken
Day = date | str
#: what a TOML seed holds: "timeline", "document" and "event"; or a plain list of events
Seed = Mapping[str, Any] | Iterable[Mapping[str, Any]]

_Choice = TypeVar("_Choice", bound=Enum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Ordered events, the documents that they come from, and every way to write them."""

    #: what the seeds say, document by document
    records: Records = field(repr=False)
    #: all events, before any filter
    _whole: model.Timeline = field(repr=False)
    #: all of them have to hold
    _queries: tuple[query.Query, ...] = ()
    #: the day against which plans are overdue
    today: date
    #: what is wrong in the seeds; an error keeps its event out
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    #: the files and folders that it was read from
    paths: tuple[str, ...] = field(default=(), repr=False, compare=False)
    #: whether it is what was known on a day, which goes on from no calendar
    _is_past: bool = field(default=False, repr=False, compare=False)
    #: whether drafts that nobody has reviewed are in it
    _drafts: bool = field(default=False, repr=False, compare=False)
    _chosen: model.Timeline = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Choose the events, once."""
        object.__setattr__(self, "_chosen", self._of(self._whole))

    def _of(self, timeline: model.Timeline) -> model.Timeline:
        """What is chosen of a timeline."""
        for asked in self._queries:
            timeline = query.select(timeline, asked)
        said = filter(None, map(query.words, self._queries))
        return replace(timeline, asked=", ".join(said))

    def _shown(self, *, private: bool) -> model.Timeline:
        """What is chosen, without private events unless they are taken in."""
        return self._chosen if private else self._of(self._public())

    def _public(self) -> model.Timeline:
        found = public(self._whole, self.records)
        refuse_hidden(found)
        return found

    def __repr__(self) -> str:
        """Its title and how many events it has."""
        return f"<Timeline {self.title!r}, {count(len(self), 'event')}>"

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that are chosen, in order of their dates, private ones too."""
        return self._chosen.events

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, chosen events or not."""
        return self._whole.documents

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep something out of the timeline."""
        return errors_of(self.problems)

    @property
    def title(self) -> str:
        """The timeline's name, and what was asked of it."""
        return self._chosen.title

    @property
    def doubts(self) -> tuple[Problem, ...]:
        """What is doubtful although each statement is right: overdue plans, likely duplicates."""
        return checks.check(self._whole, today=self.today, problems=self.problems)

    def __iter__(self) -> Iterator[Event]:
        """The events in order of their dates."""
        return iter(self.events)

    def __len__(self) -> int:
        """How many events are chosen."""
        return len(self.events)

    def __getitem__(self, event_id: str) -> Event:
        """The event of that id.

        Raises:
            KeyError: There is none among the chosen events.
        """
        for event in self.events:
            if event.id == event_id:
                return event
        raise KeyError(event_id)

    def __contains__(self, event_id: object) -> bool:
        """Whether an event of that id, or that event, is chosen."""
        return any(event_id in (event.id, event) for event in self.events)

    def filter(self, **filters: object) -> "Timeline":
        """The events that are asked for; all filters have to hold, also those set before.

        Args:
            **filters: Named as on the command line, with `from_` for `from`: `year=2024`,
                `year="2022..2024"`, `status="planned"`, `tag=["trade", "energy"]`. Items of a
                list are alternatives.

        Raises:
            ValueError: A name or a value is wrong; the text says what would be right.
        """
        asked = query.of(**filters)
        return replace(self, _queries=(*self._queries, asked))

    def as_of(self, day: Day) -> "Timeline":
        """The timeline as it was known on a day: documents published later are left out."""
        known, problems = built(
            self.records, today=self.today, as_of=_day(day), drafts=self._drafts
        )
        problems = (*self.records.problems, *problems)
        return replace(self, _whole=known, problems=problems, _is_past=True)

    def to_ics(  # noqa: PLR0913 - by keyword only, as the options of `export ics`
        self,
        *,
        placement: str = "marker",
        first_year: int | None = None,
        alarm: str = "",
        previous: str | bytes | os.PathLike[str] | None = None,
        now: datetime | None = None,
        private: bool = False,
    ) -> str:
        """The calendar (RFC 5545), with CRLF at line ends as `export ics` writes it.

        Args:
            placement: Where dates go that are not a day: "marker", "span" or "skip".
            first_year: What begins before this year is left out; unless the timeline says
                another, 1583.
            alarm: How long before it calendars remind of what is to come: "1d", "12h"; left
                out, what the timeline says.
            previous: The feed that calendars have, as text, bytes or a path: its revisions go on.
            now: The moment to stamp changes with that no document made; left out, the clock.
            private: Whether events whose class is private or confidential are in it too.

        Raises:
            TimelineError: The feed cannot be read, or is damaged.
            ValueError: The placement or the alarm is unknown, or `now` has no time zone.
        """
        from timeline.feed.previous import PreviousFeed
        from timeline.feed.previous import read as read_feed
        from timeline.feed.snapshot import Snapshot

        options = ExportOptions(
            placement=_one(Placement, placement),
            first_year=first_year,
            alarm=parse_alarm(alarm) if alarm else None,
        )
        feed = PreviousFeed()
        if previous is not None:
            name, data = _feed(previous)
            if not data.strip():
                raise TimelineError(f"{name}: it is empty")
            feed = read_feed(data, name)
            if feed.problems:
                raise TimelineError(f"{name}: {feed.problems[0].message}")
        moment = now or datetime.now(UTC)
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no time zone: write datetime(…, tzinfo=UTC)")
        whole = self._whole if private else self._public()
        made = Snapshot.after(feed, whole, options, now=moment, today=self.today)
        (page,) = made.render("ics", self._of(made.timeline)).pages
        return page.decode()

    def to_csv(self, *, excel: bool = False, private: bool = False) -> str:
        """The sheet; with `excel` as a European Excel opens it, with semicolons.

        Private events are in it where `private` takes them in.
        """
        return self._text("csv", ExportOptions(excel=excel), private=private)

    def to_json(self, *, private: bool = False) -> str:
        """The whole model: timeline, documents, events with statements and revisions.

        Private events are in it where `private` takes them in.
        """
        return self._text("json", ExportOptions(), private=private)

    def to_xlsx(self, *, private: bool = False) -> bytes:
        """The workbook: a sheet of the events, and one of their sources.

        Private events are in it where `private` takes them in.

        Raises:
            TimelineError: XlsxWriter is missing, which writes it.
        """
        return self._page("xlsx", ExportOptions(), private=private)

    def _text(self, name: str, options: ExportOptions, *, private: bool = False) -> str:
        return self._page(name, options, private=private).decode()

    def _page(self, name: str, options: ExportOptions, *, private: bool = False) -> bytes:
        export = Export(timeline=self._shown(private=private), options=options)
        (page,) = FORMATS[name].written(export).pages
        return page

    def _written(self, name: str, options: Mapping[str, Any]) -> str | bytes:
        known = (*_OPTIONS.get(name, ()), "private")
        if unknown := options.keys() - set(known):
            right = f"it has {_listed(known)}"
            raise ValueError(f"unknown option {min(unknown)!r} of {name}: {right}")
        write = getattr(self, f"to_{name}", partial(self._text, name, ExportOptions()))
        written: str | bytes = write(**options)
        return written

    def chart(
        self,
        kind: str = "png",
        *,
        page: int | None = None,
        private: bool = False,
        **options: Any,
    ) -> bytes:
        """The chart as the bytes of a file.

        Args:
            kind: "png", "svg" or "pdf".
            page: Which page of a PNG or SVG, from 1; a PDF holds them all.
            private: Whether events whose class is private or confidential are in it too.
            **options: As on the command line: `paper="a3"`, `portrait=True`, `dpi=150`,
                `style="grey"`, `group_by="tag"`, `colour_by="tag"`, `title="…"`,
                `standfirst="…"`, `source="…"`, `credit="…"`, `highlight=["ID", "TAG"]`,
                `eras=["War: 1914 – 1918"]`, `text=True`, `font="…"`.

        Raises:
            ValueError: An option is wrong, or the page of a chart of several is not given.
        """
        if kind not in CHARTS:
            raise ValueError(f"{kind!r} is not a chart: write {_listed(sorted(CHARTS))}")
        wanted = ExportOptions(chart=_chart_options(options))
        shown = self._shown(private=private)
        pages = FORMATS[kind].written(Export(timeline=shown, options=wanted)).pages
        if page is None and len(pages) > 1:
            raise ValueError(
                f"the chart has {len(pages)} pages: give page=1 to {len(pages)}, or kind='pdf'"
            )
        wanted_page = 1 if page is None else page
        if not 1 <= wanted_page <= len(pages):
            raise ValueError(f"there is no page {page}: the chart has {len(pages)}")
        return pages[wanted_page - 1]

    def save(
        self, path: str | os.PathLike[str], *, force: bool = False, **options: Any
    ) -> tuple[Problem, ...]:
        """Write one file, whole or not at all; its ending names the format.

        It goes by the rules of `timeline export`: what was read and what others wrote stays, an
        edited file is kept beside, and a calendar goes on from the one that stands there. Private
        events are left out of it unless `private=True` takes them in.

        Args:
            path: For example "wall.pdf" or "timeline.ics".
            force: Whether a file of others is replaced, and a calendar of which most would go.
            **options: Those of the method for that format.

        Returns:
            What there is to know: a file that was kept beside, events that calendars lose.

        Raises:
            ValueError: The ending names no format, an option is wrong, or it is a file that the
                timeline was read from, or in a folder that it was.
            OutputError: It cannot be written, or may not be without `force`; what stood there is
                unchanged.
        """
        from timeline.feed import exported
        from timeline.feed.record import NAME as RECORD
        from timeline.feed.standing import refuse_foreign

        target = Path(path)
        name = exported.named(target)
        if not name:
            endings = _listed(BY_WRITTEN_ENDING)
            raise ValueError(f"{str(path)!r} names no format: end it in .{endings}")
        self._keep_apart(target, target.with_name(RECORD))
        with ExitStack() as stack:
            # No other run replaces the calendar that this one goes on from.
            for folder in exported.folders({name: target}):
                stack.enter_context(files.locked(folder))
            told: tuple[Problem, ...] = ()
            if name == "ics" and target.is_file():
                if not force:
                    refuse_foreign({target: name})
                if not self._is_past:
                    options = {"previous": _previous(target), **options}
                told = self._shrinks(target, options, force=force)
            data = self._data(name, options)
            done = exported.Exported(files={target: data}, formats={target: name}, warnings=())
            return (*told, *exported.write(done, force=force).warnings)

    def _data(self, name: str, options: Mapping[str, Any]) -> bytes:
        if name in CHARTS:
            return self.chart(name, **options)
        written = self._written(name, options)
        return written if isinstance(written, bytes) else written.encode()

    def _shrinks(
        self, path: Path, options: Mapping[str, Any], *, force: bool
    ) -> tuple[Problem, ...]:
        """What calendars lose that have the feed which is replaced.

        Raises:
            OutputError: It is most of it, and that is not asked for.
        """
        from timeline.feed.previous import find, read
        from timeline.feed.shrunk import shrunk

        whole = self._whole if options.get("private") else public(self._whole, self.records)
        chosen = self._of(whole)
        # Only the calendar itself knows which of its events it shows, and under which UIDs.
        new = read(self._data("ics", options), str(path))
        gone = shrunk([find(path)], whole, chosen, None).without({*new.events, *new.lapsed})
        if not force:
            gone.refuse()
        return gone.problems()

    def _keep_apart(self, *targets: Path) -> None:
        """Refuse to write over what was read, through whatever name or link.

        Raises:
            ValueError: A target was read, or is in a folder that was.
        """
        inputs_at("seed", self.paths).keep_apart(targets)


def load(  # noqa: PLR0913 - one parameter an option
    *paths: str | os.PathLike[str],
    today: Day | None = None,
    date_order: str | DateOrder | None = None,
    sheet: str | int = "",
    encoding: str = "",
    columns: Mapping[str, str] | None = None,
    horizon: Day | None = None,
    timezone: str = "",
    drafts: bool = False,
) -> Timeline:
    """The timeline that seeds on the disk add up to.

    Args:
        *paths: Files and folders; left out, the folder `seeds`.
        today: The day against which plans are overdue; left out, the clock.
        date_order: How seeds that do not say it write 01.03.2024: "dmy", "mdy" or "ymd".
        sheet: Name or number, from 1, of the sheet of a workbook that is read.
        encoding: That of sheets and calendars that are not Unicode; empty to go by their letters.
        columns: Headers of sheets by the field that they are read as: `{"title": "Task"}`.
        horizon: The last day of which occurrences of series are taken; left out, two years
            from today.
        timezone: IANA name of the zone of times that state none; empty for what the seeds say.
        drafts: Whether what nobody has reviewed is in it too.

    Raises:
        TimelineError: A path cannot be read at all. What is wrong inside is in `problems`.
        ValueError: A name or a value is wrong; the text says what would be right.
    """
    day = _today(today)
    options = ReadOptions(
        order=_order(date_order),
        sheet=str(sheet),
        encoding=encoding,
        columns={field_named(name): header for name, header in (columns or {}).items()},
        today=day,
        horizon=None if horizon is None else _day(horizon),
        timezone=fields.zone("timezone", timezone) if timezone else "",
    )
    names = tuple(map(_path, paths)) or ("seeds",)
    records = load_records(names, sys.stdin.buffer.read, options=options)
    return _built(records, day, names, drafts=drafts)


def build(
    *seeds: Seed | Timeline,
    today: Day | None = None,
    date_order: str | DateOrder | None = None,
    drafts: bool = False,
) -> Timeline:
    """The timeline that seeds in memory add up to.

    Args:
        *seeds: Each what a TOML seed holds, as `tomllib.loads` gives it; a plain list of
            events; or a timeline, whose seeds are taken too.
        today: The day against which plans are overdue; left out, the clock.
        date_order: How seeds that do not say it write 01.03.2024: "dmy", "mdy" or "ymd".
        drafts: Whether what nobody has reviewed is in it too.

    All seeds of a timeline are taken, whatever was chosen of it. What is wrong, and what two
    seeds state differently, is in `problems`.

    Raises:
        ValueError: What is given is not a seed.
    """
    raw = {f"seed {number}": _raw(seed, number) for number, seed in enumerate(seeds, start=1)}
    order = _order(date_order) or default_order(
        item for item in raw.values() if isinstance(item, Raw)
    )
    paths = (path for item in raw.values() if isinstance(item, Timeline) for path in item.paths)
    records = gather(_checked(name, item, order) for name, item in raw.items())
    return _built(records, today, tuple(dict.fromkeys(paths)), drafts=drafts)


def read_date(
    words: str,
    *,
    published: Day | None = None,
    date_order: str | DateOrder | None = None,
    status: str | None = None,
    language: str = "",
) -> Reading:
    """The date that words say: `value` is EDTF, `stated` and `implied` name its parts.

    >>> reading = read_date("Nov. 30 last year", published="2024-01-19")
    >>> str(reading.value), reading.stated, reading.implied
    ('2023-11-30', ('month', 'day'), ('year',))

    Args:
        words: Date words, or EDTF.
        published: The date of the document that they stand in, of any precision.
        date_order: How it writes dates like 01.03.2024: "dmy", "mdy" or "ymd".
        status: "planned" or "occurred", where it tells on which side "in March" lies.
        language: Tag of the language of the document, whose words are tried before English.

    Raises:
        DateError: They name no date, or need to know when the document was published.
    """
    anchor = Anchor(
        published=_published(published),
        order=_order(date_order),
        lean=lean(read_status(status)) if status else None,
    )
    return read(_as_text(words), anchor, _as_text(language))


def mentions(
    text: str,
    *,
    published: Day | None = None,
    date_order: str | DateOrder | None = None,
    language: str = "",
) -> "tuple[Mention, ...]":
    """Every date, time, duration and set that a text speaks of, in order (TIMEX3).

    >>> [(item.text, item.value) for item in mentions("Signed in 2015.")]
    [('2015', '2015')]

    Args:
        text: Running text.
        published: The day that "today" and "last week" count from; a month or a year is not
            one, so that they stay open.
        date_order: How it writes dates like 01.03.2024: "dmy", "mdy" or "ymd".
        language: Its tag, "en" if none is given. Of a language that is not read yet only EDTF
            and dates in numbers are found.
    """
    from timeline.extract.read import mentions as find

    value = _published(published)
    day = value.first if value is not None and value.precision is Precision.DAY else None
    return find(_as_text(text), day, _order(date_order), _as_text(language))


def drafts(
    text: str | bytes | os.PathLike[str],
    *,
    published: Day | None = None,
    date_order: str | DateOrder | None = None,
    language: str = "",
    statements: bool = False,
) -> "tuple[Draft, ...]":
    """Draft statements: what a document seems to say of each of its dates, for review.

    Args:
        text: The text itself, the bytes of a file, or its path.
        published: When it was published, where that is not to be found in it.
        date_order: How it writes dates like 01.03.2024: "dmy", "mdy" or "ymd".
        language: Its tag, instead of what it says or shows.
        statements: Whether what somebody only said on a date is an event, too.

    Raises:
        TimelineError: It is empty, broken, or of a kind that is not read.
    """
    from timeline.documents.read import read as read_document
    from timeline.drafting.draft import drafts as draft

    name, data = _document(text)
    order = _order(date_order)
    given = _published(published)
    document = read_document(name, data, given, order, _as_text(language))
    return draft(document, statements=statements)


def _previous(path: Path) -> Path | None:
    """The feed there, where it can be gone on from."""
    from timeline.feed.previous import find

    feed = find(path)
    return path if feed.timeline_id and not feed.problems else None


def _today(day: Day | None) -> date:
    return datetime.now().astimezone().date() if day is None else _day(day)


def _built(
    records: Records, today: Day | None, paths: tuple[str, ...] = (), *, drafts: bool = False
) -> Timeline:
    day = _today(today)
    whole, problems = built(records, today=day, drafts=drafts)
    return Timeline(
        _drafts=drafts,
        records=records,
        _whole=whole,
        today=day,
        problems=(*records.problems, *problems),
        paths=paths,
    )


class _Counted:
    """Lines in memory: an event stands at its number, the rest nowhere."""

    def key(self, _name: str) -> int:
        return 0

    def table(self, name: str, index: int) -> tuple[int, Mapping[str, int]]:
        return (index + 1 if name == "event" else 0), {}


def _raw(seed: Seed | Timeline, number: int) -> Raw | Timeline:
    if isinstance(seed, Timeline):
        return seed
    if isinstance(seed, (str, bytes, os.PathLike)):
        raise _wrong(seed, "a seed: timeline.load reads files")
    if not isinstance(seed, Iterable):
        raise _wrong(seed, 'a seed: write {"event": [{"when": "2015", "title": "…"}]}')
    data = seed if isinstance(seed, Mapping) else {"event": list(seed)}
    return toml.tables(data, _Counted(), f"seed {number}")


def _checked(name: str, seed: Raw | Timeline, order: DateOrder | None) -> Checked:
    if isinstance(seed, Timeline):
        return _again(seed.records, name)
    return check(seed, name, order)


def _again(records: Records, name: str) -> Checked:
    """What was gathered before, to be gathered with more."""
    return Checked(
        about=None if records.about == About() else records.about,
        about_origin=Origin(file=name),
        states_id=records.about.id != About().id,
        documents=records.documents,
        statements=records.statements,
        problems=records.problems,
        withheld=records.withheld,
        may_hide=records.may_hide,
    )


def _path(path: str | os.PathLike[str]) -> str:
    if not isinstance(path, (str, os.PathLike)) or not os.fspath(path):
        raise _wrong(path, "a path: write a file or a folder")
    return os.fspath(path)


def _day(day: Day) -> date:
    if isinstance(day, str):
        return query.last_day(day)
    if not isinstance(day, date):
        raise _wrong(day, 'a day: write a date or "2024-03-08"')
    return day.date() if isinstance(day, datetime) else day


def _published(day: Day | None) -> EdtfDate | None:
    if day is None:
        return None
    value = edtf.parse(day) if isinstance(day, str) else edtf.day(_day(day))
    if not isinstance(value, EdtfDate):
        raise _wrong(day, "a day, month or year: write 2024-03-08")
    return value


def _wrong(value: object, right: str) -> ValueError:
    return ValueError(f"{fields.show(value)} is not {right}")


def _as_text(value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(value, "text")
    return value


def _feed(given: str | bytes | os.PathLike[str]) -> tuple[str, bytes]:
    """The name and bytes of a feed that is given as text, as bytes or by its path."""
    if isinstance(given, bytes):
        return "previous", given
    if isinstance(given, str) and ("BEGIN:" in given or len(given.splitlines()) != 1):
        return "previous", given.encode()
    return _file(given)


def _file(given: str | os.PathLike[str]) -> tuple[str, bytes]:
    if not isinstance(given, (str, os.PathLike)):
        raise _wrong(given, "a path, text or bytes")
    if not Path(given).is_file():
        raise TimelineError(f"{os.fspath(given)}: there is no such file")
    return os.fspath(given), files.read(Path(given))


def _document(given: str | bytes | os.PathLike[str]) -> tuple[str, bytes]:
    if isinstance(given, str):
        return "text", given.encode(errors="replace")
    if isinstance(given, bytes):
        return "document", given
    return _file(given)


def _chart_options(given: Mapping[str, Any]) -> ChartOptions:
    unknown = given.keys() - _CHART_OPTIONS.keys()
    if unknown:
        raise ValueError(f"unknown option {min(unknown)!r}: a chart has {_listed(_CHART_OPTIONS)}")
    return ChartOptions(**{name: _CHART_OPTIONS[name](value) for name, value in given.items()})


def _one(values: type[_Choice], name: object) -> _Choice:
    try:
        return values(name)
    except ValueError:
        known = _listed(item.value for item in values if item.value)
        raise ValueError(f"{name!r} is unknown: write {known}") from None


def _order(name: str | DateOrder | None) -> DateOrder | None:
    return None if name is None else _one(DateOrder, name)


#: options of the formats that are text
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "ics": ("placement", "first_year", "alarm", "previous", "now"),
    "csv": ("excel",),
}
_CHART_OPTIONS: Mapping[str, Callable[[Any], Any]] = {
    "paper": parse_paper,
    "portrait": bool,
    "dpi": int,
    "title": str,
    "style": partial(_one, Style),
    "group_by": partial(_one, GroupBy),
    "colour_by": partial(_one, ColourBy),
    **dict.fromkeys(("standfirst", "source", "credit", "font"), str),
    "highlight": tuple,
    "eras": lambda eras: tuple(map(parse_era, eras)),
    "text": bool,
}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
