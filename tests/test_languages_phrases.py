"""What is said to people comes from the table of phrases of a language, all of it."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter
from types import MappingProxyType, SimpleNamespace

import pytest
from making import timeline_of
from test_page_html import view_of

import timeline
from timeline import languages, query, terminal
from timeline.chart.layout.options import ChartOptions, GroupBy
from timeline.dates.rules import PARTS
from timeline.edtf import Precision
from timeline.feed.snapshot import Snapshot
from timeline.formats import WRITTEN, Export, md
from timeline.formats.chart import write_svg
from timeline.formats.ics import write as ics
from timeline.formats.options import ExportOptions
from timeline.languages.english.language import LANGUAGE
from timeline.languages.english.phrases import PHRASES
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Timeline
from timeline.page import render
from timeline.query import FILTERS

PACKAGE = Path(timeline.__file__).parent
TODAY = date(2024, 6, 1)
SEEDS = """
[document]
title = "Zdoc"
published = 2024-03-01

[[event]]
id = "zone"
title = "Zeta"
when = "2024-01-30"
place = "Zplace"
extra = { Zown = "Zlegal" }
tags = ["ztag"]
participants = ["Zpart", "Zother"]
note = "Znote"

[[event]]
id = "ztwo"
title = "Zeta"
when = "2026"
status = "planned"

[[event]]
id = "zthree"
title = "Zeta"
when = "last month"
status = "cancelled"

[[event]]
id = "zfour"
title = "Zeta"
when = "2021~/.."

[[event]]
id = "zfive"
title = "Zeta"
when = "early 2024"
status = "proposed"
"""
#: what the seeds say themselves
SAID = re.compile(r"\b(?:z\w*|last month|early 2024|a)\b", re.IGNORECASE)


def wrapped(text: str) -> str:
    return f"⟦{text}⟧"


#: rows of tables carry their English names, for which a language may have others
NAMED = {
    **{
        f"download.{name}": row.purpose
        for name, row in WRITTEN.items()
        if not row.is_news and not row.is_card
    },
    **{f"filter.{name}": row.label for name, row in FILTERS.items()},
}
MARKED = Phrases(
    patterns=MappingProxyType(
        {key: wrapped(text) for key, text in {**NAMED, **PHRASES.patterns}.items()}
    ),
    counted=MappingProxyType(
        {key: tuple(map(wrapped, forms)) for key, forms in PHRASES.counted.items()}
    ),
    form=PHRASES.form,
    months=tuple(map(wrapped, PHRASES.months)),
    short_months=tuple(map(wrapped, PHRASES.short_months)),
    weekdays=tuple(map(wrapped, PHRASES.weekdays)),
    when=lambda value, modifier: wrapped(PHRASES.when(value, modifier)),
    told=lambda reading: wrapped(PHRASES.told(reading)),
)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> str:
    """A language that says what English says, every phrase of it in brackets."""
    row = replace(LANGUAGE, tag="xx", name="Marked", phrases=lambda: MARKED)
    monkeypatch.setitem(sys.modules, "marked_language", SimpleNamespace(LANGUAGE=row))
    monkeypatch.setattr(languages, "LANGUAGES", {**languages.LANGUAGES, "xx": "marked_language"})
    return "xx"


def shown() -> Timeline:
    found, problems = timeline_of(SEEDS)
    assert found.events, problems
    return replace(found, about=replace(found.about, name="Zeta"))


def unmarked(text: str) -> list[str]:
    """The words that stand outside of all brackets, without those of the seeds."""
    depth, kept = 0, []
    for char in text:
        depth += (char == "⟦") - (char == "⟧")
        kept.append(char if not depth and char not in "⟦⟧" else " ")
    assert depth == 0, text
    return re.findall(r"[A-Za-z]{2,}", SAID.sub(" ", "".join(kept)))


class Text(HTMLParser):
    """What a reader of HTML or SVG reads and hears."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.spoken: list[str] = []
        self.hushed = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hushed += tag in ("script", "style", "metadata")
        names = ("aria-label", "alt", "data-copied", "data-selected", "label")
        self.spoken += [value or "" for name, value in attrs if name in names]

    def handle_endtag(self, tag: str) -> None:
        self.hushed -= tag in ("script", "style", "metadata")

    def handle_data(self, data: str) -> None:
        if not self.hushed:
            self.said.append(data)


def test_a_table_in_the_terminal(marked: str) -> None:
    found = shown()
    assert unmarked(terminal.table(found, today=TODAY, terminal=None, language=marked)) == []


def test_an_event_in_the_terminal(marked: str) -> None:
    found = shown()
    for event in found.events:
        text = terminal.describe(event, found, today=TODAY, language=marked)
        assert not {*unmarked(text)} - {"toml", "a", "timeline"}, text


def test_markdown(marked: str) -> None:
    found = shown()
    assert unmarked(md.render(found, language=marked).decode()) == []


def test_a_calendar(marked: str) -> None:
    found = shown()
    text = ics.render(found, language=marked).decode().replace("\r\n ", "")
    lines = re.findall(r"^(?:SUMMARY|DESCRIPTION):(.*)\r$", text, re.MULTILINE)
    assert len(lines) > len(found.events)
    assert [word for line in lines for word in unmarked(line.replace("\\n", " "))] == []


@pytest.mark.parametrize("by", [None, *GroupBy])
def test_a_chart(marked: str, by: GroupBy | None) -> None:
    found = shown()
    options = ExportOptions(chart=ChartOptions(language=marked, group_by=by))
    pages = write_svg(Export(timeline=found, options=options)).pages
    read = Text(pages[0].decode())
    assert unmarked(" ".join(read.said)) == []


#: a value or two of every filter
ASKED = (
    ("year", "1999"),
    ("year", "2020..2026"),
    ("year", "2020.."),
    ("year", "..2026"),
    ("from", "2020"),
    ("to", "2026"),
    ("status", "planned"),
    ("status", "cancelled"),
    ("tag", "ztag"),
    ("place", "Zplace"),
    ("participant", "Zpart"),
    ("source", "Zdoc"),
    ("event", "zid"),
    ("where", "Zown=Zlegal"),
    ("where", "Zown!=Zpress"),
    ("where", "Zown"),
    ("where", "Zoom="),
    ("search", "Zeta"),
    ("upcoming", "30d"),
    ("overdue", "yes"),
)


def test_what_is_asked(marked: str) -> None:
    assert {name for name, _ in ASKED} == {*FILTERS}
    said = query.words(query.read(ASKED), marked)
    assert unmarked(said) == []
    assert said.translate({ord("⟦"): "", ord("⟧"): ""}) == query.words(query.read(ASKED))


@pytest.mark.parametrize("asks", [(), (("year", "1999"),), ASKED])
def test_a_page(marked: str, asks: tuple[tuple[str, str], ...]) -> None:
    found = shown()
    view = view_of(found, *asks)
    chosen = query.select(found, view.query, marked)
    view = replace(view, chosen=chosen, language=marked, today=TODAY)
    read = Text(render(view).decode())
    names = {"Google", "Calendar", "Outlook", "com", "Microsoft", "Atom", "JSON", "Feed"}
    names |= {name.upper() for name in WRITTEN}
    said = re.sub(r"https?://\S+", " ", " ".join(read.said))
    assert {*unmarked(said)} - names == set()
    assert [word for text in read.spoken for word in unmarked(text)] == []


def test_what_is_chosen_of_a_snapshot(marked: str) -> None:
    options = ExportOptions(chart=ChartOptions(language=marked))
    snapshot = Snapshot(timeline=shown(), options=options, today=TODAY)
    assert unmarked(snapshot.choose(query.read(ASKED)).title) == []


def test_a_page_names_filters_and_downloads_in_its_language(marked: str) -> None:
    view = replace(view_of(shown()), language=marked, today=TODAY)
    text = unescape(render(view).decode())
    for key, english in NAMED.items():
        assert wrapped(english) in text, key


ROOMS = (
    "history/promises.py",
    "formats/developments.py",
    "formats/slip.py",
    "formats/card.py",
    "linking",
    "agenda",
    "gaps.py",
    "merge",
    "news",
    "languages/say.py",
    "query",
    "chart",
    "page",
    "terminal.py",
    "formats/ics",
    "formats/md.py",
)
#: keys that are made of a part and the name of a value
MADE = re.compile(
    r"(?:status|overdue|event|agenda|gaps|slip|filter\.any|precision|calendar|column|part|show|filter|news|now|follow|last|history|way"
    r"|ics\.status|chart\.(?:no|shape|tip))[.-]"
    r"|query\.where\.(?:is|not|any|none)"
    r"|refusal\.\d+"
    r"|ics\.summary\.(?:cancelled|postponed)"
    r"|ics\.(?:label\.)?day-not"
    r"|review\.(?:state|reason|split|merge|find|undo|list|documents|published|help)"
)


def sources() -> Iterator[Path]:
    for room in ROOMS:
        path = PACKAGE / room
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def test_every_phrase_is_said_and_every_key_has_one() -> None:
    files = [
        *sources(),
        PACKAGE / "server/refusals.py",
        PACKAGE / "site/site.py",
        *PACKAGE.rglob("*.html"),
        *PACKAGE.glob("server/review/files/*.js"),
    ]
    text = "\n".join(path.read_text("utf-8") for path in files)
    keys = {*PHRASES.patterns}
    asked = set(re.findall(r"""\bsay\(\s*"([\w.-]+)"(?=[,)\s])""", text))
    assert asked <= keys
    unsaid = {key for key in keys if f'"{key}"' not in text and not MADE.match(key)}
    assert unsaid == set()
    counted = set(re.findall(r"""\b(?:say\.count|counted|count)\("([\w.-]+)\"""", text))
    lengths = {"day", "week", "month", "year"}
    named = {"minute", "hour", "day", "month", "year"} | {f"length.{unit}" for unit in lengths}
    assert counted | named == {*PHRASES.counted}


def test_every_pattern_can_be_filled() -> None:
    for pattern in (
        *PHRASES.patterns.values(),
        *(one for row in PHRASES.counted.values() for one in row),
    ):
        assert all(
            name is None or name.isidentifier() for _, name, *_ in Formatter().parse(pattern)
        )


def test_a_language_without_phrases_is_spoken_to_in_english() -> None:
    assert phrases_of("tlh") is phrases_of("en") is PHRASES


#: words that are English to a reader: two or more in one text, or one that a phrase says alone
WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}")
ALONE = {
    text
    for text in (*PHRASES.patterns.values(), *PHRASES.months, *PHRASES.short_months)
    if text.isalpha() and text.istitle() and len(text) > 1
}
#: what is not said to readers, or the same in every language
NOT_SAID = {
    "Title": "a field of PNG and PDF",
    "Date": "a field of SVG",
    "Glyph .* missing from": "a warning of matplotlib",
    "Matplotlib currently does not support": "a warning of matplotlib",
    "group by": "a key of the fingerprint",
    "colour by": "a key of the fingerprint",
    "Event": "a type of schema.org",
    "Place": "a type of schema.org",
    "red strike": "a style of the terminal",
}
#: what says nothing but what is wrong with a file
READERS = (
    "chart/layout/typeface.py",
    "query/upcoming.py",
    "formats/ics/called_off.py",
    "formats/ics/components.py",
    "formats/ics/ends.py",
    "formats/ics/envelope.py",
    "formats/ics/intake.py",
    "formats/ics/left_out.py",
    "formats/ics/losses.py",
    "formats/ics/mail.py",
    "formats/ics/moments.py",
    "formats/ics/notes.py",
    "formats/ics/old_calendar.py",
    "formats/ics/quoted.py",
    "formats/ics/read.py",
    "formats/ics/series.py",
    "formats/ics/series_changes.py",
    "formats/ics/series_dates.py",
    "formats/ics/series_rows.py",
    "formats/ics/starts.py",
    "formats/ics/tasks.py",
    "formats/ics/texts.py",
    "formats/ics/versions.py",
    "formats/ics/zoneless_times.py",
    "formats/ics/zones.py",
    "page/look.py",
    "page/policy.py",
    "merge/case.py",
    "merge/contradictions.py",
    "merge/drafts.py",
    "merge/left.py",
    "merge/private.py",
    "merge/zoneless.py",
    "seeds/series_notes.py",
    "seeds/snapshots.py",
)


def literals(path: Path) -> Iterator[str]:
    """The texts of a module that are not docstrings, patterns or messages of errors."""
    tree = ast.parse(path.read_text("utf-8"))
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise | ast.Compare) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            passed.update(ast.walk(node))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("Problem", "compile")):
            passed.update(ast.walk(node))
        # Rows have their names in English; `NAMED` shows that a language may have others.
        if isinstance(node, ast.keyword) and node.arg in ("help", "label"):
            passed.update(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in passed:
            yield node.value


def test_no_english_stands_in_code() -> None:
    modules = [path for path in sources() if not path.as_posix().endswith(READERS)]
    found = {
        text
        for path in modules
        for text in literals(path)
        if (WORDS.search(text) or text in ALONE) and not text.startswith("<")
    }
    assert found - {" of event "} == {*NOT_SAID}


@pytest.mark.parametrize("text", ["no events", "Sources", "March", ", date to be set: "])
def test_english_in_code_is_found(text: str) -> None:
    assert WORDS.search(text) or text in ALONE


@pytest.mark.parametrize(
    ("file", "names"),
    [
        *(
            (f"page/templates/{path.name}", ["ics"] if path.stem == "event" else [])
            for path in PACKAGE.glob("page/templates/*.html")
            if path.stem != "manual"
        ),
        ("server/review/files/page.html", ["Esc", "Esc"]),
    ],
)
def test_no_english_stands_in_the_template(file: str, names: list[str]) -> None:
    text = (PACKAGE / file).read_text("utf-8")
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    read = Text(plain)
    found = re.findall(r"[A-Za-z]{2,}", " ".join((*read.said, *read.spoken)))
    assert found == names


def test_every_precision_and_part_of_a_date_has_a_name() -> None:
    named = {
        *(f"precision.{item.label}" for item in Precision),
        *(f"part.{name}" for name in PARTS),
    }
    assert named <= phrases_of("en").patterns.keys()
