import json
import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import checked, edtf_texts

from timeline import edtf
from timeline.corpus.file_names import Names
from timeline.corpus.findings import Findings, Other, findings
from timeline.corpus.write_json import objects
from timeline.corpus.write_toml import seed
from timeline.dates.rules import DateOrder, Modifier
from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft
from timeline.drafting.undated import Undated
from timeline.edtf import EdtfDate
from timeline.formats.json_read import read as read_json
from timeline.languages.grammar import Was
from timeline.model import Severity, Status
from timeline.seeds import fields
from timeline.seeds.check import Checked, check
from timeline.text.ids import slug
from timeline.text.mention import Mention, Type

TEXT = (
    "The footbridge over the river was opened on Nov. 30 last year.\n\n"
    "The council plans a festival in summer 2025."
)


def day(text: str) -> EdtfDate:
    value = edtf.parse(text)
    assert isinstance(value, EdtfDate)
    return value


def mention(text: str, when: str, modifier: Modifier = Modifier.WHOLE) -> Mention:
    return Mention(
        start=0,
        end=len(text),
        text=text,
        type=Type.DATE,
        value=when,
        when=edtf.parse(when),
        implied=("year",),
        modifier=modifier,
        rule="made",
    )


BRIDGE = Draft(
    id="bridge",
    when="Nov. 30 last year",
    value=edtf.parse("2023-11-30"),
    title="Bridge opened",
    status=Status.OCCURRED,
    place="Example Town",
    participants=("Council", "County"),
    locator="paragraph 1",
    excerpt="The bridge was opened on Nov. 30 last year.",
    doubts=("who opened it",),
    mention=mention("Nov. 30 last year", "2023-11-30"),
    words="Nov. 30 last year",
    start=0,
    end=17,
)
DOCUMENT = DocumentText(
    name="news/bridge.txt",
    text="",
    title="A bridge",
    publisher="Example Gazette",
    author="A. Writer",
    url="https://example.org/1",
    language="en",
    published=day("2024-03-08"),
    order=DateOrder.DAY_FIRST,
    notes=("published 2024-03-08: the header",),
)
FOUND = Findings(
    document=DOCUMENT,
    drafts=(BRIDGE,),
    others=(Other(words="two years ago"), Other(words="in 1990")),
)


def errors(said: Checked) -> list[str]:
    return [str(item) for item in said.problems if item.severity is Severity.ERROR]


def json_of(*found: Findings) -> tuple[dict[str, list[dict[str, object]]], Checked]:
    text = "".join(objects(found))
    return json.loads(text), check(read_json(text, "made.json"), "made")


def test_a_draft() -> None:
    assert seed(FOUND, Names()) == (
        """\
# A draft that `timeline extract` made of news/bridge.txt: review it, then save it under seeds/.
# `timeline review` goes through it. By hand: compare each event with the words above it, put its
# title into your own words, correct what is wrong, remove what is not an event, and take the word
# draft out of what is right: until then it is left out. An event has the same id in every document.
# - published 2024-03-08: the header

[document]
title = "A bridge"
publisher = "Example Gazette"
author = "A. Writer"
url = "https://example.org/1"
published = 2024-03-08
date_order = "day-first"
language = "en"

# paragraph 1: “The bridge was opened on Nov. 30 last year.”
# “Nov. 30 last year” is 2023-11-30, 30 Nov 2023 (year implied).
# Check: who opened it
[[event]]
id = "bridge"
when = "Nov. 30 last year"
title = "Bridge opened"
status = "occurred"
place = "Example Town"
participants = ["Council", "County"]
locator = "paragraph 1"
draft = true

# Dates that gave no event, for you to look up: “two years ago”, “in 1990”.
"""
    )


def test_the_date_that_an_event_had_before() -> None:
    was = Was(when="3 May", value=edtf.parse("2024-05-03"))
    moved = replace(FOUND, drafts=(replace(BRIDGE, was=was),))
    text = seed(moved, Names())
    assert "# Before, it was to be “3 May”, which is 2024-05-03.\n" in text
    assert 'was = "3 May"\nwhen = "Nov. 30 last year"\n' in text
    event = json_of(moved)[0]["events"][0]
    assert (event["was"], event["was_words"]) == (["2024-05-03"], ["3 May"])
    assert not errors(json_of(moved)[1])


@pytest.mark.parametrize(
    ("doubt", "status", "written"),
    [
        ("status unknown: nothing tells", Status.OCCURRED, None),
        ("status unknown: there is no publication date to compare with", Status.OCCURRED, None),
        # other words of the document tell it
        ("status unknown: nothing tells", Status.PLANNED, "planned"),
        ("status unknown: nothing tells", Status.CANCELLED, "cancelled"),
        ("status from the date alone", Status.OCCURRED, "occurred"),
        ("who opened it", Status.PLANNED, "planned"),
    ],
)
def test_a_status_that_nothing_tells_is_left_out(
    doubt: str, status: Status, written: str | None
) -> None:
    found = replace(FOUND, drafts=(replace(BRIDGE, status=status, doubts=(doubt,)),))
    text = seed(found, Names())
    (event,) = tomllib.loads(text)["event"]
    assert event.get("status") == written
    assert ('\n# status = "…"  #' in text) == (written is None)
    assert f"# Check: {doubt}\n" in text
    in_json, said = json_of(found)
    assert in_json["events"][0]["status"] == written
    assert [item.status for item in said.statements] == [written]
    assert not errors(said)


def test_what_is_put_off_has_the_date_that_it_had() -> None:
    off = replace(FOUND, drafts=(replace(BRIDGE, status=Status.POSTPONED),))
    assert 'was = "Nov. 30 last year"\ntitle = "Bridge opened"' in seed(off, Names())
    event = json_of(off)[0]["events"][0]
    assert (event["when"], event["was"]) == (None, ["2023-11-30"])
    assert not errors(json_of(off)[1])


def test_what_is_put_off_needs_no_date() -> None:
    fair = Undated(
        id="fair",
        title="Fair",
        status=Status.POSTPONED,
        locator="paragraph 2",
        excerpt="It’s off.",
    )
    found = replace(FOUND, drafts=(), undated=(fair,))
    assert seed(found, Names()).partition("# paragraph 2")[2] == (
        """: “It’s off.”
# It needs no date; give the one that it had, where you know it: was = “…”.
[[event]]
id = "fair"
title = "Fair"
status = "postponed"
locator = "paragraph 2"
draft = true

# Dates that gave no event, for you to look up: “two years ago”, “in 1990”.
"""
    )
    assert [event["id"] for event in json_of(found)[0]["events"]] == ["fair"]
    assert not errors(json_of(found)[1])


def test_a_date_is_not_said_twice() -> None:
    draft = replace(
        BRIDGE, when="2015", value=edtf.parse("2015"), mention=mention("2015", "2015"), words="2015"
    )
    assert "\n# “2015” is 2015 (year implied).\n" in seed(replace(FOUND, drafts=(draft,)), Names())


def test_what_is_not_known_is_asked_for() -> None:
    text = seed(Findings(document=DocumentText(name="-", text=""), drafts=()), Names())
    assert text[text.index("[document]") :] == (
        """\
[document]
# title = "…"
# publisher = "…"
# No publication date was found: give it here, or run again with --published, and words like "last
# year" can be read.
# published = 2024-01-19
"""
    )
    said = checked(text)
    assert errors(said) == []
    assert said.documents[0].published is None


def test_a_guessed_publication_date_is_doubted() -> None:
    guess = "published 2024-03-08 is guessed from the file name"
    text = seed(replace(FOUND, document=replace(DOCUMENT, guess=guess)), Names())
    assert f"\n# Check: {guess}\npublished = 2024-03-08\n" in text


@pytest.mark.parametrize(
    ("published", "line"),
    [
        ("2024-03-08", "2024-03-08"),
        ("2024-03", '"2024-03"'),
        ("2024", '"2024"'),
        ("2024-22", '"2024-22"'),
        # a qualified day is not a date of TOML
        ("2024-03-08?", '"2024-03-08?"'),
        ("2024-03-XX", '"2024-03-XX"'),
    ],
)
def test_the_publication_date_is_as_precise_as_it_is(published: str, line: str) -> None:
    text = seed(replace(FOUND, document=replace(DOCUMENT, published=day(published))), Names())
    assert f"\npublished = {line}\n" in text
    assert checked(text).documents[0].published == day(published)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "/news/1"),
        ("url", "javascript:alert(1)"),
        ("url", "https://"),
        ("language", "en_US"),
        ("language", "English, British"),
    ],
)
def test_what_no_seed_can_hold_is_left_out(field: str, value: str) -> None:
    found = replace(FOUND, document=replace(DOCUMENT, **{field: value}))  # type: ignore[arg-type] # a text
    text = seed(found, Names())
    assert errors(checked(text)) == []
    assert f"\n{field} =" not in text
    assert json_of(found)[0]["documents"][0][field] is None


def test_many_dates_without_an_event_are_cut() -> None:
    text = seed(
        replace(FOUND, others=tuple(Other(words=f"{year}") for year in range(1900, 1930))), Names()
    )
    assert text.endswith("“1919” and 10 more.\n")


def test_ids_differ_over_documents() -> None:
    ids = Names()
    for wanted in ("bridge", "bridge-2", "bridge-3"):
        assert f'id = "{wanted}"' in seed(FOUND, ids)


class TestObjects:
    def test_events_and_documents(self) -> None:
        data, said = json_of(FOUND)
        assert data == {
            "events": [
                {
                    "id": "bridge",
                    "title": "Bridge opened",
                    "when": "2023-11-30",
                    "words": "Nov. 30 last year",
                    "modifier": None,
                    "status": "occurred",
                    "place": "Example Town",
                    "participants": ["Council", "County"],
                    "document": "bridge",
                    "locator": "paragraph 1",
                    "draft": True,
                    "excerpt": "The bridge was opened on Nov. 30 last year.",
                    "doubts": ["who opened it"],
                }
            ],
            "documents": [
                {
                    "id": "bridge",
                    "title": "A bridge",
                    "publisher": "Example Gazette",
                    "author": "A. Writer",
                    "url": "https://example.org/1",
                    "language": "en",
                    "published": "2024-03-08",
                    "date_order": "day-first",
                }
            ],
        }
        assert said.problems == ()
        (statement,) = said.statements
        assert statement.reading is not None
        assert (statement.reading.words, statement.reading.implied) == (
            "Nov. 30 last year",
            ("year",),
        )

    def test_of_several_documents(self) -> None:
        data, said = json_of(FOUND, FOUND, replace(FOUND, drafts=()))
        assert [item["id"] for item in data["documents"]] == ["bridge", "bridge-2", "bridge-3"]
        assert [(item["id"], item["document"]) for item in data["events"]] == [
            ("bridge", "bridge"),
            ("bridge-2", "bridge-2"),
        ]
        assert said.problems == ()

    @pytest.mark.parametrize("found", [(), (replace(FOUND, drafts=()),)])
    def test_of_nothing(self, found: tuple[Findings, ...]) -> None:
        data, said = json_of(*found)
        assert (data["events"], len(data["documents"])) == ([], len(found))
        assert said.problems == ()

    def test_the_part_of_a_year_that_is_meant(self) -> None:
        draft = replace(
            BRIDGE,
            when="2026",
            value=edtf.parse("2026"),
            modifier=Modifier.START,
            mention=mention("early next year", "2026", Modifier.START),
            words="early next year",
        )
        data, said = json_of(replace(FOUND, drafts=(draft,)))
        assert (data["events"][0]["words"], data["events"][0]["modifier"]) == (None, "START")
        assert said.statements[0].reading is not None
        assert said.statements[0].reading.modifier is Modifier.START

    def test_it_is_laid_out_for_people(self) -> None:
        text = "".join(objects([FOUND, FOUND]))
        assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_what_a_document_says_comes_through() -> None:
    document = DocumentText(name="a.txt", text=TEXT, published=day("2024-03-08"))
    found = findings(document)
    assert found.document.text == ""
    said = checked(seed(found, Names()))
    assert said.problems == ()
    assert [str(item.reading and item.reading.value) for item in said.statements] == [
        "2023-11-30",
        "2025-22",
    ]
    assert [item.status for item in said.statements] == [Status.OCCURRED, Status.PLANNED]


def test_dates_without_an_event_are_those_of_the_body() -> None:
    text = "Chronicle of 1999\n\nThis page was last changed on 3 May 2001. It took two hours."
    document = DocumentText(name="a.txt", text=text, body=19)
    found = findings(document)
    dates = {draft.mention.text for draft in found.drafts} | {other.words for other in found.others}
    assert "1999" not in dates
    assert "two hours" not in dates
    assert any("3 May 2001" in words for words in dates)


any_text = st.text(st.characters(exclude_categories=()), max_size=60)
published = edtf_texts.map(edtf.parse).filter(lambda value: isinstance(value, EdtfDate))


@st.composite
def made(draw: st.DrawFn) -> Draft:
    value = edtf.parse(draw(edtf_texts))
    title = draw(any_text.filter(lambda text: bool(slug(fields.line("", text)))))
    return Draft(
        id=slug(title) or "x",
        when=str(value),
        value=value,
        title=title,
        status=draw(st.sampled_from(Status)),
        place=draw(any_text),
        participants=tuple(draw(st.lists(any_text, max_size=2))),
        locator=draw(any_text),
        excerpt=draw(any_text),
        doubts=tuple(draw(st.lists(any_text, max_size=2))),
        mention=mention("x", str(value)),
        words=draw(any_text),
        start=0,
        end=1,
    )


found_anywhere = st.builds(
    Findings,
    document=st.builds(
        DocumentText,
        name=any_text,
        text=st.just(""),
        title=any_text,
        author=any_text,
        publisher=any_text,
        url=any_text,
        language=any_text,
        published=st.none() | published,
        order=st.none() | st.sampled_from(DateOrder),
        notes=st.lists(any_text, max_size=3).map(tuple),
    ),
    drafts=st.lists(made(), max_size=3).map(tuple),
    others=st.lists(
        st.builds(Other, words=any_text, doubts=st.lists(any_text, max_size=2).map(tuple)),
        max_size=3,
    ).map(tuple),
)


@given(found_anywhere)
def test_no_text_breaks_a_seed(found: Findings) -> None:
    text = seed(found, Names())
    assert text.encode()
    data = tomllib.loads(text)
    assert [item["title"] for item in data.get("event", [])] == [
        fields.line("", draft.title) for draft in found.drafts
    ]
    said = checked(text)
    assert errors(said) == []
    # What is put off has the date that it had.
    dates = (item.reading or item.was[-1] for item in said.statements)
    assert [reading.value for reading in dates] == [draft.value for draft in found.drafts]


@given(st.lists(found_anywhere, max_size=3))
def test_no_text_breaks_an_object(found: list[Findings]) -> None:
    data, said = json_of(*found)
    assert errors(said) == []
    assert len(said.documents) == len(found)
    assert len(data["events"]) == len(said.statements) == sum(len(item.drafts) for item in found)


@pytest.mark.parametrize(
    ("when", "value", "modifier", "lines"),
    [
        ("2031", "2031", Modifier.END, ['when = "2031"', 'modifier = "END"']),
        ("../2030", "../2030", Modifier.BEFORE, ['when = "../2030"', 'modifier = "BEFORE"']),
        ("late 2031", "2031", Modifier.END, ['when = "late 2031"', 'title = "Bridge opened"']),
        ("2031", "2031", Modifier.WHOLE, ['when = "2031"', 'title = "Bridge opened"']),
    ],
)
def test_a_part_or_side_that_edtf_leaves_out(
    when: str, value: str, modifier: Modifier, lines: list[str]
) -> None:
    draft = replace(BRIDGE, when=when, value=edtf.parse(value), modifier=modifier)
    written = seed(replace(FOUND, drafts=(draft,)), Names())
    assert "\n".join(lines) in written
