"""Records of any kind, as seeds can say them: events with all fields, of lists and documents."""

from datetime import date

from hypothesis import strategies as st
from making import identifiers, lines, notes
from odd_dates import FORMS, WORDS

from timeline.edtf import UNDATED
from timeline.model import About, Access, ChartAbout, Origin, Records, Statement, Status
from timeline.seeds.check import check
from timeline.seeds.fields import era
from timeline.seeds.rows import Raw, Row

TODAY = date(2026, 11, 22)
_NO_DATE = "TBC"
_HERE = Origin(file="made.toml", line=1)

whens = st.sampled_from((*FORMS, *(words for words, _ in WORDS), _NO_DATE))
_MODIFIERS = ("START", "MID", "END", "WITHIN", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
#: what a row says of an event
rows = st.fixed_dictionaries(
    {"title": lines, "when": whens},
    optional={
        "id": identifiers | st.sampled_from("ab"),
        "modifier": st.sampled_from(_MODIFIERS),
        "calendar": st.sampled_from(("julian", "hebrew", "islamic")),
        "was": st.lists(whens, max_size=2),
        "status": st.sampled_from([item.value for item in Status]),
        "place": lines,
        "coordinates": st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(
            lambda pair: [part + 0.0 for part in pair]
        ),
        "timezone": st.sampled_from(("Europe/Rome", "Asia/Almaty")),
        "tags": st.lists(lines, max_size=3),
        "participants": st.lists(lines, max_size=3),
        "url": st.sampled_from(("https://example.org/?a=1;2,3", "http://x.example/")),
        "note": notes,
        "locator": lines,
        "quote": lines
        | st.fixed_dictionaries(
            {"exact": lines},
            optional={"prefix": lines, "suffix": lines.map("{} ".format)},
        )
        | st.builds(
            lambda exact, start: {"exact": exact, "start": start, "end": start + len(exact)},
            lines,
            st.integers(0, 5000),
        ),
        "sources": st.lists(lines, max_size=2),
        "order": st.integers(-5, 1000),
        "highlight": st.booleans(),
        "series": identifiers,
        "class": st.sampled_from([item.value for item in Access]),
        "formerly": identifiers,
        "distinct_from": st.lists(identifiers, max_size=2, unique=True),
        "draft": st.booleans(),
        "retracts": st.lists(identifiers, min_size=1, max_size=2),
        "extra": st.dictionaries(lines | st.sampled_from(("Title", "=a")), notes, max_size=3),
    },
)
_abouts = st.just(About()) | st.builds(
    About,
    id=identifiers.filter(lambda text: "@" not in text),
    name=lines,
    description=lines | st.just(""),
    timezone=st.sampled_from(("", "Europe/Rome")),
    color=st.sampled_from(("", "teal")),
    cancelled_days=st.sampled_from((90, None, 3)),
    chart=st.builds(
        ChartAbout,
        standfirst=lines | st.just(""),
        source=lines | st.just(""),
        credit=lines | st.just(""),
        font=st.sampled_from(("", "Some Sans")),
        eras=st.lists(
            st.builds(
                era,
                lines,
                st.sampled_from(("1914", "about May 1914", "1990s", "1987-05-02")),
                st.sampled_from(("", "..", "late 2015", "2016-01?")),
            ),
            max_size=2,
        ).map(tuple),
        paper=st.sampled_from(("", "a3")),
        style=st.sampled_from(("", "grey")),
    ),
    embed_from=st.sampled_from(((), ("*",), ("https://example.org", "http://localhost:3000"))),
)


def _records(about: About, seeds: list[list[dict[str, object]]]) -> Records:
    """What is right of a list and of so many documents; the list comes first."""
    parts = []
    for number, said in enumerate(seeds):
        name = f"d{number}"
        known: dict[str, object] = {
            "id": name,
            "title": name.upper(),
            "published": f"2026-0{number + 1}-05",
        }
        if number == 2:
            known |= {"supersedes": ["d1"]}
        if number == 1:
            known |= {
                "retracts": ["old", "older"],
                "fingerprint": f"sha256:{'0a' * 32}",
                "text": "documents/d.txt",
            }
        documents = (Row(origin=_HERE, fields=known),) if number else ()
        events = [Row(origin=_HERE, fields=row) for row in said]
        parts.append(check(Raw(events=events, documents=documents), name))
    return Records(
        about=about,
        documents=tuple(item for part in parts for item in part.documents),
        statements=tuple(
            item for part in parts for item in part.statements if not _is_unread(item)
        ),
    )


def _is_unread(statement: Statement) -> bool:
    """Whether it has words for a date that only another calendar keeps from being one."""
    reading = statement.reading
    return reading is not None and reading.value == UNDATED and reading.words != _NO_DATE


records = st.builds(_records, _abouts, st.lists(st.lists(rows, max_size=4), min_size=1, max_size=3))
