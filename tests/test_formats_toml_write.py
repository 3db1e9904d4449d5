"""Seeds in TOML: what is written reads back to the same statements."""

from dataclasses import replace

import pytest
from making import checked
from odd_dates import readings

from timeline.formats import toml
from timeline.formats.toml_write import Seed, seeds
from timeline.model import About, Document, Facts, Origin, Records, Statement, Status
from timeline.seeds.check import check

NOWHERE = Origin(file="plan.csv")
HEAD = '[document]\nid = "paper"\ntitle = "A paper"\npublished = 2026-03-08\n\n'


def records(*texts: str, about: About | None = None) -> Records:
    """What seeds of these texts say, named a.toml, b.toml and so on."""
    parts = [checked(text, chr(ord("a") + index)) for index, text in enumerate(texts)]
    return Records(
        about=about or About(),
        documents=tuple(item for part in parts for item in part.documents),
        statements=tuple(
            replace(item, origin=Origin(file=f"{name}.toml", line=item.origin.line))
            for name, part in zip("abcdef", parts, strict=False)
            for item in part.statements
        ),
    )


def written(*texts: str) -> dict[str, str]:
    return {seed.name: seed.text for seed in seeds(records(*texts))}


#: an event as people write it is written like that again
KEPT = (
    'when = 2026-12-15\ntitle = "A day"\n',
    'when = 1987\ntitle = "A year"\n',
    'when = "late 2026"\ntitle = "Words"\n',
    'when = "tomorrow"\ntitle = "Of the document"\n',
    'when = 2026\nmodifier = "END"\ntitle = "A part beside it"\n',
    'when = "11 February 1731"\ncalendar = "julian"\ntitle = "Old Style"\n',
    'when = "TBC"\ntitle = "No date yet"\n',
    'when = 2026-05-17\nwas = "3 May"\ntitle = "Moved"\n',
    'when = "17 May"\nwas = ["3 May", "10 May"]\ntitle = "Moved twice"\n',
    'when = "late 2026"\ntitle = "Quoted"\nquote = "late this year"\n',
    (
        'when = "May"\ntitle = "Quoted"\nquote = { exact = "May", prefix = "opened in ", '
        "suffix = ' \"at last\"', start = 10, end = 13 }\n"
    ),
    'title = "Put off"\nstatus = "postponed"\n',
    'when = 2026\ntitle = "The \\"old\\" hall\'s end"\n',
    (
        'when = 2026\ntitle = \'All "of" it\'\nstatus = "planned"\nplace = "Pisa"\n'
        'coordinates = [43.7, 10.4]\ntimezone = "Europe/Rome"\ntags = ["a;b", "c, d"]\n'
        'participants = ["Ann", "Bob \\"B\\" O\'Hara"]\nurl = "https://example.org/x"\n'
        'note = """\nFirst line.\nSecond 🎪 line, C:\\\\x."""\nlocator = "page 3"\n'
        'sources = ["Minutes, 1 May"]\norder = 3\nclass = "private"\nformerly = "old"\n'
        '\n[event.extra]\nOwner = "legal"\n"Due by" = "1 May"\n"a=b" = """\none\ntwo"""\n'
    ).replace("\n\n[event", "\n[event"),
)


@pytest.mark.parametrize("lines", KEPT)
def test_what_people_write_stays_as_they_wrote_it(lines: str) -> None:
    text = f'{HEAD}[[event]]\nid = "e"\n{lines}'
    assert written(text) == {"paper": text}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("when = '2026-12-15'\ntitle = 'x'", 'when = 2026-12-15\ntitle = "x"\n'),
        ('latitude = 1\nlongitude = 2\nwhen = 1987\ntitle = "x"', "coordinates = [1.0, 2.0]"),
        ('when = 1987\ntitle = "x"\nextra = { n = 7, t = true }', '[event.extra]\nn = "7"\n'),
        ('when = 1987\ntitle = "x"\ntags = []\nnote = ""', 'when = 1987\ntitle = "x"\n'),
    ],
)
def test_what_is_said_in_two_ways_is_written_in_one(lines: str, expected: str) -> None:
    (text,) = written(f"[[event]]\nid = 'e'\n{lines}\n").values()
    assert expected in text


def test_each_form_of_a_date_reads_back() -> None:
    """Without the documents by which some of their words were read, too."""
    said = tuple(
        Statement(
            event=f"e{number}",
            reading=reading,
            status=Status.PLANNED,
            facts=Facts(title="E"),
            origin=NOWHERE,
        )
        for number, reading in enumerate(readings())
    )
    (seed,) = seeds(Records(statements=said))
    assert check(toml.read(seed.text, "made.toml"), "made").statements == said


CONTESTED = (
    '[[event]]\nid = "fair"\ntitle = "Fair"\nwhen = "[2026-05-03,2026-06-07]"\n'
    'contested = ["2026-05-03 “3 May”: herald", "2026-06-07: gazette"]\n'
)


def test_what_an_export_calls_contested_stays_so() -> None:
    found = records(CONTESTED)
    (said,) = found.statements
    assert [side.documents for side in said.contested] == [("herald",), ("gazette",)]
    (seed,) = seeds(found)
    assert checked(seed.text).statements == (said,)


def test_documents_have_a_seed_each_and_lists_too() -> None:
    first = HEAD + '[[event]]\nid = "e"\nwhen = "tomorrow"\ntitle = "E"\n'
    other = HEAD.replace("paper", "other/2", 1)
    found = records(
        first,
        other,
        '[[event]]\nid = "l"\ntitle = "L"\nwhen = 1987\n',
        '[[event]]\nid = "l"\ntitle = "Another"\nwhen = 1988\n',
        about=About(id="town", cancelled_days=None),
    )
    texts = {seed.name: seed.text for seed in seeds(found)}
    assert [*texts] == ["timeline", "paper", "other-2", "c", "d"]
    assert texts["timeline"] == '[timeline]\nid = "town"\ncancelled_days = "always"\n'
    assert texts["paper"] == first
    again = records(*texts.values())
    assert [replace(item, origin=NOWHERE) for item in again.documents] == [
        replace(item, origin=NOWHERE) for item in found.documents
    ]
    assert again.statements == found.statements


@pytest.mark.parametrize(("title", "many"), [("Fair", 1), ("Feast", 2)])
def test_a_list_that_has_an_id_twice(title: str, many: int) -> None:
    """Two rows of one event stay together, and two events of one id do not."""
    one = checked('[[event]]\nid = "e"\ntitle = "Fair"\nwhen = 2026\n').statements[0]
    two = replace(one, facts=Facts(title=title), locator="row 2")
    found = seeds(Records(statements=(one, two)))
    assert len(found) == many
    again = [item for seed in found for item in checked(seed.text).statements]
    assert again == [one, two]


def test_a_timeline_stands_above_its_only_document() -> None:
    (seed,) = seeds(records(HEAD, about=About(name="Town")))
    assert seed.text == f'[timeline]\nname = "Town"\n\n{HEAD}'.rstrip("\n") + "\n"
    assert seeds(Records()) == ()
    assert seeds(Records(about=About(name="Town"))) == (
        Seed(name="timeline", about=About(name="Town")),
    )


def test_a_document_keeps_all_that_is_said_of_it() -> None:
    (document,) = checked(HEAD).documents
    full = Document(
        id="x",
        title='T "1"',
        publisher="P",
        author="A",
        url="https://example.org/",
        language="it",
        published=document.published,
        origin=NOWHERE,
    )
    (seed,) = seeds(Records(documents=(full,)))
    assert checked(seed.text).documents == (full,)
