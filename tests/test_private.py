"""What is private stays private: no output that goes to others says anything of it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import TODAY, checked
from workbooks import parts, workbook

import timeline as api
from timeline.cli import main
from timeline.errors import TimelineError
from timeline.feed.previous import PreviousFeed, read
from timeline.feed.snapshot import Snapshot
from timeline.formats import CHARTS, FORMATS, WRITTEN, Export
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.merge.drafts import built
from timeline.merge.private import public
from timeline.model import Access, Records, Timeline
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import PLAIN
from timeline.server import BrokenSeedsError, SeedSource
from timeline.site import publish

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
OPEN = """
[document]
id = "open"
title = "The gazette"
published = 2024-01-19
[[event]]
id = "bridge"
when = "2024-05-03"
title = "Bridge opens"
tags = ["Building"]
[[event]]
id = "fair"
when = "2025"
title = "Fair"
participants = ["The town"]
"""
#: a document of its own, and everything that an event can say; all of it says "hush"
SECRET = """
[document]
id = "hush-letter"
title = "Hush letter"
author = "Dr Hush"
published = 2025-02-03
[[event]]
id = "hush"
when = "2023-04-05"
title = "Hush, hush"
place = "Hush Street"
coordinates = [43.24, 76.95]
tags = ["Hush"]
participants = ["Hush Hushington"]
url = "https://hush.example/"
note = "Hush."
locator = "page hush"
sources = ["Hush papers"]
class = "private"
"""
#: the same event said twice, so that it has a revision
LATER = """
[document]
id = "hush-later"
title = "Later hush letter"
published = 2025-03-03
[[event]]
id = "hush"
when = "2023-04-06"
"""


def records_of(*texts: str) -> Records:
    return gather(checked(text, chr(ord("a") + number)) for number, text in enumerate(texts))


def shown(*texts: str, as_of: date | None = None) -> Timeline:
    """What others are told of the seeds."""
    records = records_of(*texts)
    return public(build(records, today=TODAY, as_of=as_of)[0], records)


def written(timeline: Timeline) -> Iterator[tuple[str, tuple[bytes, ...]]]:
    options = ExportOptions()
    for name in WRITTEN:
        yield name, FORMATS[name].written(Export(timeline=timeline, options=options)).pages


def test_every_format_is_as_if_there_were_no_private_event() -> None:
    assert dict(written(shown(OPEN, SECRET, LATER))) == dict(written(shown(OPEN)))


def snapshot(timeline: Timeline, previous: PreviousFeed = PreviousFeed()) -> Snapshot:  # noqa: B008 - frozen
    return Snapshot.after(previous, timeline, ExportOptions(), now=NOW, today=TODAY)


def test_a_site_is_as_if_there_were_no_private_event(tmp_path: Path) -> None:
    sites = []
    for number, texts in enumerate(((OPEN,), (OPEN, SECRET, LATER))):
        folder = tmp_path / str(number)
        publish(snapshot(shown(*texts)), folder, base_url="https://t.example/a")
        sites.append(
            {
                str(path.relative_to(folder)): path.read_bytes()
                for path in folder.rglob("*")
                if path.is_file()
            }
        )
    assert sites[0] == sites[1]


@pytest.mark.parametrize(
    ("said", "access"),
    [
        ("public", Access.PUBLIC),
        ("private", Access.PRIVATE),
        ("PRIVATE", Access.PRIVATE),
        ("confidential", Access.CONFIDENTIAL),
        (" Confidential ", Access.CONFIDENTIAL),
        # an unknown name of somebody's own is as private (RFC 5545 3.8.1.3)
        ("X-BOARD-ONLY", Access.PRIVATE),
    ],
)
def test_who_an_event_is_for(said: str, access: Access) -> None:
    text = f'[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\nclass = "{said}"\n'
    assert [item.access for item in checked(text).statements] == [access]


@pytest.mark.parametrize("said", ['"secret"', '"privat"', "true", "1", '["private"]'])
def test_a_wrong_class_is_an_error_and_keeps_the_event_private(said: str) -> None:
    wrong = f'[[event]]\nid = "bridge"\nwhen = "2024-05"\ntitle = "B"\nclass = {said}\n'
    records = records_of(OPEN, wrong)
    assert len(records.problems) == 1
    assert "class" in records.problems[0].message
    assert [event.id for event in shown(OPEN, wrong).events] == ["fair"]


@pytest.mark.parametrize(
    "wrong",
    [
        # another mistake in the statement that says it
        '[[event]]\nid = "bridge"\nwhen = "soon"\ntitle = "B"\nclass = "private"\n',
        # the id twice in one document: the second is left out, but not what it says of this
        (
            '[[event]]\nid = "bridge"\nwhen = "2024"\ntitle = "B"\n'
            '[[event]]\nid = "bridge"\nwhen = "2024"\ntitle = "B"\nclass = "private"\n'
        ),
        # what is not TOML
        '[[event]]\nid = "bridge"\nwhen = "2024"\ntitle = "B"\nclass = private\n',
        '[[event]]\nid = "bridge"\nwhen = soon\ntitle = "B"\nclass = "confidential" # hm\n',
        # two documents of one id
        (
            '[document]\nid = "open"\npublished = 2024-01-20\n'
            '[[event]]\nid = "bridge"\nwhen = "2024"\ntitle = "B"\nclass = "confidential"\n'
        ),
    ],
)
def test_a_statement_that_is_left_out_still_keeps_its_event_private(wrong: str) -> None:
    assert records_of(OPEN, wrong).problems
    assert [event.id for event in shown(OPEN, wrong).events] == ["fair"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # a comma in a title without quotes moves the other cells
        ("s.csv", "id,title,when,class\nbridge,B, or so,2024,private\n"),
        (
            "s.ics",
            (
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:bridge\r\nDTSTART:soon\r\nSUMMARY:B\r\n"
                "CLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            ),
        ),
        ("s.json", '[{"id": "bridge", "title": "B", "when": "soon", "class": "private"}]'),
    ],
)
def test_so_does_one_of_any_format(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(OPEN)
    (tmp_path / name).write_text(text)
    records = load([str(tmp_path)], bytes)
    assert records.problems
    made = public(build(records, today=TODAY)[0], records)
    assert [event.id for event in made.events] == ["fair"]


def document(day: str, said: str) -> str:
    return (
        f'[document]\nid = "d{day}-{said}"\ntitle = "D"\npublished = {day}\n'
        f'[[event]]\nid = "a"\nwhen = "2024-05-03"\ntitle = "A"\n'
        + (f'class = "{said}"\n' if said else "")
    )


@pytest.mark.parametrize(
    ("said", "is_private"),
    [
        ((("2024-01-01", ""),), False),
        ((("2024-01-01", "private"), ("2024-02-01", "")), True),
        ((("2024-01-01", ""), ("2024-02-01", "private")), True),
        ((("2024-01-01", "private"), ("2024-02-01", "public")), False),
        ((("2024-01-01", "public"), ("2024-02-01", "confidential")), True),
        # of one day the narrower circle decides, in whichever order they are read
        ((("2024-01-01", "private"), ("2024-01-01", "public")), True),
        ((("2024-01-01", "public"), ("2024-01-01", "private")), True),
    ],
)
def test_the_newest_statement_that_says_it_decides(
    said: tuple[tuple[str, str], ...], *, is_private: bool
) -> None:
    records = records_of(*(document(*item) for item in said))
    (event,) = build(records, today=TODAY)[0].events
    assert event.is_private is is_private


def test_what_is_private_now_is_not_told_as_it_was_known_before() -> None:
    texts = (document("2024-01-01", ""), document("2024-02-01", "private"))
    assert shown(*texts, as_of=date(2024, 1, 15)).events == ()


def test_a_document_that_a_public_event_cites_too_stays() -> None:
    both = SECRET + '[[event]]\nid = "open-too"\nwhen = "2024"\ntitle = "Open"\n'
    assert [item.id for item in shown(both).documents] == ["hush-letter"]


def test_a_draft_in_the_document_of_a_private_event_does_not_name_it() -> None:
    draft = '[[event]]\nid = "open"\nwhen = "2024"\ntitle = "Open"\ndraft = true\n'
    for as_of in (None, date(2025, 1, 1)):
        records = records_of(OPEN, SECRET + draft)
        made, _ = built(records, today=TODAY, as_of=as_of)
        names = [item.id for item in public(made, records).documents]
        assert names == [item.id for item in shown(OPEN, as_of=as_of).documents]


def test_a_draft_that_says_so_keeps_its_event_private() -> None:
    records = records_of(OPEN, SECRET + "draft = true\n", SECRET.replace('class = "private"', ""))
    assert "hush" not in [
        item.id for item in public(built(records, today=TODAY)[0], records).events
    ]


def test_a_document_of_a_private_event_that_has_a_mistake_is_not_named() -> None:
    broken = SECRET.replace('"2023-04-05"', '"soon"')
    made = shown(OPEN, broken)
    assert [item.id for item in made.documents] == ["open"]
    assert made.known_on == date(2024, 1, 19)


def test_what_becomes_private_leaves_the_feed_without_a_trace_and_comes_back_with_its_number() -> (
    None
):
    public_before = SECRET.replace('class = "private"\n', "")
    feed = PreviousFeed()
    numbers = []
    for text in (public_before, public_before.replace("Hush, hush", "Hush!"), SECRET, SECRET):
        made = snapshot(shown(OPEN, text), feed)
        (page,) = made.export("ics").pages
        feed = read(page, "timeline.ics")
        assert not feed.problems
        numbers.append(page.decode().lower().count("hush"))
        assert not made.problems
    assert numbers[0] > 0
    assert numbers[2:] == [0, 0]
    (page,) = snapshot(shown(OPEN, public_before), feed).export("ics").pages
    assert read(page, "x").events["hush@timeline"].stamp.sequence == 2
    # What is said again is remembered under its own name from then on.
    assert "X-TIMELINE-GONE" not in page.decode()


def test_with_private_every_format_that_reads_it_back_keeps_it() -> None:
    records = records_of(OPEN, SECRET)
    whole, _ = build(records, today=TODAY)
    for name, (page, *_) in written(whole):
        form = FORMATS[name]
        if form.read_bytes is not None:
            raw = form.read_bytes(page, f"x.{name}", PLAIN)
        elif form.read_text is not None:
            raw = form.read_text(page.decode(), f"x.{name}", PLAIN)
        else:
            continue
        said = {row.fields["id"]: row.fields.get("class") for row in raw.events}
        assert said.pop("hush") == "private"
        assert set(said.values()) == {None} or set(said.values()) == {""}


def test_a_class_that_is_written_into_an_event_of_json_counts() -> None:
    records = records_of(OPEN)
    data = json.loads(
        FORMATS["json"]
        .written(Export(timeline=build(records, today=TODAY)[0], options=ExportOptions()))
        .pages[0]
    )
    data["events"][0]["class"] = "private"
    read_text = FORMATS["json"].read_text
    assert read_text is not None
    raw = read_text(json.dumps(data), "x.json", PLAIN)
    assert [row.fields.get("class") for row in raw.events] == ["private", None]
    assert not raw.problems


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("CLASS:PUBLIC",), "public"),
        (("CLASS:private",), "private"),
        (("CLASS:CONFIDENTIAL",), "confidential"),
        (("CLASS:X-NSA",), "private"),
        (("CLASS:",), "private"),
        (("CLASS:PUBLIC", "CLASS:PRIVATE"), "private"),
        ((), None),
    ],
)
def test_the_class_of_any_calendar_is_read(lines: tuple[str, ...], said: str | None) -> None:
    event = ("BEGIN:VEVENT", "UID:a", "DTSTART;VALUE=DATE:20240105", "SUMMARY:A", *lines)
    text = "\r\n".join(("BEGIN:VCALENDAR", *event, "END:VEVENT", "END:VCALENDAR", ""))
    read_text = FORMATS["ics"].read_text
    assert read_text is not None
    (row,) = read_text(text, "x.ics", PLAIN).events
    assert row.fields.get("class") == said


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "open.toml").write_text(OPEN)
    (folder / "secret.toml").write_text(SECRET)
    return folder


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["--today", "2026-11-22", *words])
    return done.exit_code, _unpacked(done.stdout_bytes), done.stderr


def _unpacked(data: bytes) -> str:
    """What a reader can find in an output: all parts of a workbook, the text of anything else."""
    if not data.startswith(b"PK"):
        return data.decode()
    return "\n".join(f"{name}: {part.decode()}" for name, part in parts(data).items())


TEXTS = [name for name in WRITTEN if name not in CHARTS and FORMATS[name].read_bytes is None]


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize(
    "words",
    [
        *(("export", name, "-o", "-") for name in TEXTS),
        ("list",),
        ("list", "--format", "json"),
        ("list", "--format", "csv", "--search", "hush"),
    ],
)
def test_commands_leave_it_out_and_say_how_many(words: tuple[str, ...]) -> None:
    _, out, said = run(*words)
    assert "hush" not in (out + said).lower().replace("search hush", "")
    assert "1 private event left out: --private takes it in\n" in said
    code, out, said = run(*words, "--private")
    assert code == 0
    assert "hush" in out.lower()
    assert "left out" not in said


@pytest.mark.parametrize("others", [1, 5])
def test_what_becomes_private_is_not_told_by_name_as_gone(seeds: Path, others: int) -> None:
    (seeds / "secret.toml").write_text(
        "".join(
            f'[[event]]\nid = "hush-{number}"\nwhen = "2024"\ntitle = "Hush {number}"\n'
            for number in range(others)
        )
    )
    assert run("export", "ics")[0] == 0
    text = (seeds / "secret.toml").read_text()
    (seeds / "secret.toml").write_text(
        text.replace("[[event]]\n", '[[event]]\nclass = "private"\n')
    )
    for words in (
        ("export", "ics"),
        ("export", "ics", "csv", "--previous", "exports/timeline.ics"),
    ):
        code, _, said = run(*words)
        assert code == 0
        assert "hush" not in said.lower()
        assert f"{others} private event" in said
    assert "hush" not in Path("exports/timeline.ics").read_text().lower()


@pytest.mark.usefixtures("seeds")
def test_publish_leaves_it_out_and_says_how_many() -> None:
    code, _, said = run("publish", "site", "--base-url", "https://t.example/a", "--dpi", "36")
    assert code == 0
    assert "1 private event left out: --private takes it in\n" in said
    text = b"".join(path.read_bytes() for path in Path("site").rglob("*.*") if path.is_file())
    assert b"hush" not in text.lower()


@pytest.mark.usefixtures("seeds")
def test_show_shows_what_it_is_asked_for_and_says_that_it_is_private() -> None:
    code, out, _ = run("show", "hush")
    assert code == 0
    assert "  class         private\n" in out
    _, out, _ = run("list", "--private")
    assert "occurred, private" in out


def test_private_events_only_are_told_apart_from_none(seeds: Path) -> None:
    (seeds / "open.toml").unlink()
    code, _, said = run("export", "csv", "-o", "-")
    assert code == 4
    assert "the seeds have private events only" in said


@pytest.mark.usefixtures("seeds")
def test_what_was_written_is_emptied_where_all_becomes_private(seeds: Path) -> None:
    quick = ("--dpi", "36")
    site = ("publish", "site", "--base-url", "https://t.example/a", *quick)
    assert run("export", *quick)[0] == run(*site)[0] == 0
    for path in seeds.glob("*.toml"):
        text = path.read_text()
        if "class" not in text:
            path.write_text(text.replace("[[event]]\n", '[[event]]\nclass = "private"\n'))
    assert run("export", "json", *quick)[0] == 4
    assert not Path("exports/timeline.json").exists()
    code, _, said = run("export", *quick)
    assert code == 0
    assert "that calendars have " in said
    assert "private now, and gone from it" in said
    assert run(*site)[0] == 0
    for folder in ("exports", "site"):
        feed = Path(folder, "timeline.ics").read_bytes()
        assert b"BEGIN:VTIMEZONE" in feed
        assert b"BEGIN:VEVENT" not in feed
        assert Path(folder, "timeline.csv").read_bytes().count(b"\n") == 1


def test_a_server_leaves_it_out_also_of_what_was_known_before(seeds: Path) -> None:
    said: list[str] = []
    source = SeedSource(
        watched=(seeds,),
        load=lambda: load((str(seeds),), bytes),
        now=lambda: NOW,
        today=lambda: TODAY,
        options=ExportOptions(),
        feed=seeds.parent / "exports" / "timeline.ics",
        say=said.append,
    )
    made = source.read()
    source.remember(made)
    assert said == ["1 private event left out: --private takes it in"]
    for at in (made, made.as_known(date(2025, 12, 1))):
        assert [event.id for event in at.timeline.events] == ["bridge", "fair"]
        assert [item.id for item in at.timeline.documents] == ["open"]
    assert not made.problems
    source.private = True
    assert "hush" in {event.id for event in source.read().timeline.events}


def test_a_program_has_it_and_writes_it_only_where_it_says_so(tmp_path: Path) -> None:
    secret = {"id": "hush", "when": "2024", "title": "Hush", "class": "private"}
    made = api.build([secret, {"id": "a", "when": "2025", "title": "A"}], today="2026-01-01")
    assert "hush" in made
    outputs: tuple[Callable[..., str], ...] = (made.to_ics, made.to_csv, made.to_json)
    for write in outputs:
        assert "hush" not in write().lower()
        assert "hush" in write(private=True).lower()
    for ending in ("ics", "csv", "tsv", "xlsx", "json", "md"):
        path = tmp_path / f"x.{ending}"
        made.save(path)
        assert "hush" not in _unpacked(path.read_bytes()).lower()
        made.save(path, private=True)
        assert "hush" in _unpacked(path.read_bytes()).lower()
    alone = api.build([{"id": "a", "when": "2025", "title": "A"}], today="2026-01-01")
    assert made.chart("svg") == alone.chart("svg") != made.chart("svg", private=True)
    assert made.filter(year=2024).to_csv() == alone.filter(year=2024).to_csv()
    # What is built on it is as private.
    assert "hush" not in api.build(made, today="2026-01-01").to_json().lower()


def test_a_feed_without_a_uid_has_its_stamp_under_a_digest() -> None:
    whole, _ = build(records_of(SECRET), today=TODAY)
    (page,) = snapshot(whole).export("ics").pages
    feed = read(page, "x")
    hidden = feed.without({"hush@timeline"})
    assert not hidden.events
    assert "hush" not in "".join(hidden.gone)
    assert hidden.last_stamp("hush@timeline") == feed.events["hush@timeline"].stamp
    assert hidden.without({"hush@timeline"}) == replace(hidden)


_BRIDGE = 'id = "bridge"\nwhen = "2024"\ntitle = "B"\n'
_OBJECT = '{"id": "bridge", "title": "B", "when": "2024", "class": "private"}'
#: files with a part that cannot be read, which calls an event private that others speak of too
HIDING: list[tuple[str, bytes]] = [
    ("s.csv", b'id,title,when,class\nx,"A "b" c, d, e,2024,x\nbridge,B,2024,private\n'),
    ("s.csv", b'id,title,when,colour\nx,"A "b" %sprivate, c, d,2024,red\n' % (b"A" * 99_970)),
    ("s.csv", b"id,title,when,class\nbridge,B, or so,2024,x-board\n"),
    (
        "s.xlsx",
        workbook([["id", "title", "when", "class"], ["bridge", "B", "2024", "private"]])[:2000],
    ),
    ("s.json", f"[{_OBJECT},]".encode()),
    ("s.json", f"[{_OBJECT}, 1]".encode()),
    ("s.json", f"[{_OBJECT},]".replace("priv", "\\u0070riv").encode()),
    ("s.toml", f'[[event]]\n{_BRIDGE}"class" = "private"\nplace = x\n'.encode()),
    ("s.toml", f'[[event]]\n{_BRIDGE}"class" = "x-board"\nplace = x\n'.encode()),
    ("s.toml", b'event = [{id = "bridge", when = 2024, class = "private", place = x}]\n'),
    ("s.toml", f'[[events]]\n{_BRIDGE}class = "private"\n'.encode()),
    ("s.toml", f'[[event]]\n{_BRIDGE}class = "private"\nplace = "\xe9"\n'.encode("latin-1")),
]
#: files that others make, and what they say: "bridge" is private, and what is named "open" is not
CLOSED: list[tuple[str, bytes]] = [
    ("s.csv", b"id,title,when,class,colour\nbridge,B,2024,Private,red\nopen,O,2024,,red\n"),
    ("s.csv", b"id,title,when,class,colour\nx,%s,2024,x-board,red\n" % (b"A" * 9_000)),
    ("s.csv", b'id,title,when,note,class\nbridge,"B,2024,private\nopen,O,2024,,\n'),
    ("s.csv", b"id,title,when,klass\nbridge,B,2024,confidential\nopen,O,2024,private and not\n"),
    (
        "s.csv",
        "id,title,when,Sichtbarkeit\nbridge,B,2024,Privat\nopen,O,2024,öffentlich\n".encode(),
    ),
    ("s.csv", b"id,title,when,visibility\nbridge,B,2024,Personal\nopen,O,2024,normal\n"),
    ("s.csv", b"id,title,when,access\nbridge,B,2024,board only\nopen,O,2024,public\n"),
    ("s.csv", b"id,title,when,private\nbridge,B,2024,x\nopen,O,2024,no\n"),
    ("s.csv", "id,title,when,Vertraulich\nbridge,B,2024,ja\nopen,O,2024,nein\n".encode("utf-16")),
    ("s.csv", b"id,Event,Date,Kind\nbridge,B,2024-05-03,Geheim\nopen,O,2024-05-04,talk\n"),
    ("s.csv", b"id,title,when,Kind,class\nbridge,B,2024,private,\nopen,O,2024,private,public\n"),
    ("s.json", f'{{"event": [{_OBJECT}]}}'.encode()),
    (
        "s.json",
        b'[{"id": "bridge", "name": "B", "date": "2024-05-03", "info": {"seen": "PRIVATE"}}]',
    ),
    ("s.toml", f'[[event]]\n{_BRIDGE}extra = {{ Klass = "private" }}\n'.encode()),
    ("s.ics", b"BEGIN:VEVENT\r\nUID:bridge\r\nCLASS:PRI\r\n VATE\r\nEND:VEVENT\r\n"),
    # the key is an error, and what it says of the event counts
    ("s.toml", f'[[event]]\n{_BRIDGE}klass = "private"\n'.encode()),
]


@pytest.fixture
def gazette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a seed about a bridge and a fair."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "open.toml").write_text(OPEN)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "seeds"


def refused(name: str) -> None:
    """Try all that gives events to others, and see it refused for that file."""
    for words in (
        ("export", "csv", "-o", "-", "--keep-going"),
        ("publish", "site", "--base-url", "https://t.example/a", "--keep-going"),
    ):
        code, out, said = run(*words)
        assert (code, out) == (3, "")
        assert f"seeds/{name} cannot be read whole and may say that events are private" in said
    assert not Path("site/index.html").exists()
    code, out, _ = run("export", "csv", "-o", "-", "--keep-going", "--private")
    assert (code, "bridge" in out) == (0, True)
    with pytest.raises(TimelineError, match="may say that events are private"):
        api.load("seeds").to_csv()
    source = SeedSource(
        watched=(Path("seeds"),),
        load=lambda: load(("seeds",), bytes),
        now=lambda: NOW,
        today=lambda: TODAY,
        options=ExportOptions(),
        feed=Path("exports") / "timeline.ics",
        keep_going=True,
        say=str,
    )
    with pytest.raises(BrokenSeedsError, match="may say that events are private"):
        source.read()


@pytest.mark.parametrize(("name", "data"), HIDING, ids=range(len(HIDING)))
def test_what_cannot_be_read_may_be_private(name: str, data: bytes, gazette: Path) -> None:
    (gazette / name).write_bytes(data)
    refused(name)


@pytest.mark.parametrize(("name", "data"), CLOSED, ids=range(len(CLOSED)))
def test_what_says_so_in_other_words_is_private(name: str, data: bytes, gazette: Path) -> None:
    (gazette / name).write_bytes(data)
    code, out, said = run("export", "json", "-o", "-", "--keep-going")
    assert code == 0
    found = {event["id"] for event in json.loads(out)["events"]}
    assert found <= {"open", "fair", "bridge"}
    assert "private event" in said
    # UTF-16 has a zero beside each letter.
    text = data.replace(b"\0", b"")
    assert ("bridge" in found, "open" in found) == (b"bridge" not in text, b"open" in text)


def test_so_may_a_file_that_cannot_be_read_at_all(gazette: Path) -> None:
    (gazette / "s.toml").symlink_to("nowhere")
    refused("s.toml")


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        # nothing there speaks of anything private
        ("s.csv", 'id,title,when\nx,"A "b" c,2024\n', ["x", "bridge", "fair"]),
        ("s.json", "[{]", ["bridge", "fair"]),
        ("s.toml", '[[event]]\nid = "x"\nwhen = x-ray\n', ["bridge", "fair"]),
        # it is known whom each event is for
        (
            "s.csv",
            "id,Event,Date,Visibility\nbridge,B,3/4/2024,private\nx,X,5/6/2024,\n",
            ["fair", "x"],
        ),
        ("s.toml", f'[[event]]\n{_BRIDGE}class = "private"\nplace = 1\n', ["fair"]),
        (
            "s.ics",
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:bridge\nDTSTART:soon\nSUMMARY:B\n"
                "CLASS:PRIVATE\nEND:VEVENT\nEND:VCALENDAR\n"
            ),
            ["fair"],
        ),
    ],
)
def test_other_mistakes_stop_nobody(name: str, text: str, left: list[str], gazette: Path) -> None:
    (gazette / name).write_text(text)
    code, out, _ = run("export", "json", "-o", "-", "--keep-going")
    assert code == 0
    assert [event["id"] for event in json.loads(out)["events"]] == left
