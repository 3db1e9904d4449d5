"""`timeline convert`: files of one format as files of another."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.formats import READ
from timeline.formats.convert import TO

SHEET = (
    "Date;Event;Owner;Where\n15.03.2024;Roof mended;legal;Pisa\nlate 2026;Fair;;Rome\n"
    "TBC;Feast;ann;\n"
)
SEED = '[document]\nid = "{0}"\ntitle = "{0}"\npublished = {1}\n\n[[event]]\nid = "fair"\n{2}'
PAPERS = (
    ("herald", "2026-01-05", 'when = "this May"\ntitle = "Fair"\nlocator = "page 2"\n'),
    ("gazette", "2026-02-05", 'when = "3 June"\ntitle = "Fair"\nclass = "public"\n'),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sheet, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    Path("plan.csv").write_text(SHEET)
    return tmp_path


def convert(words: str, given: str = "") -> Result:
    args = ["--today", "2026-05-01", "convert", *words.split()]
    return CliRunner().invoke(main, args, input=given, catch_exceptions=False)


def done(words: str, given: str = "") -> list[str]:
    """What is told of a conversion that succeeds."""
    result = convert(words, given)
    assert result.exit_code == 0, result.output
    return result.stderr.splitlines()


def refused(words: str, code: int = 2) -> str:
    result = convert(words)
    assert (result.exit_code, result.stdout) == (code, "")
    return result.stderr.splitlines()[-1]


def papers() -> None:
    Path("seeds").mkdir()
    for name, day, event in PAPERS:
        Path(f"seeds/{name}.toml").write_text(SEED.format(name, day, event))


def test_a_sheet_becomes_seeds_that_a_person_goes_on_with() -> None:
    assert done("plan.csv plan.toml")[-1].startswith("wrote plan.toml (")
    head, _, events = Path("plan.toml").read_text().partition("\n\n")
    about, *rest = head.splitlines()
    assert about == (
        '# From plan.csv. Where that is a document, say it here: words like "last year" are '
        "read from its date."
    )
    assert rest == ["# [document]", '# title = "…"', "# published = 2024-01-19"]
    assert events == (
        '[[event]]\nid = "roof-mended"\nwhen = 2024-03-15\ntitle = "Roof mended"\n'
        'place = "Pisa"\n[event.extra]\nOwner = "legal"\n\n'
        '[[event]]\nid = "fair"\nwhen = "late 2026"\ntitle = "Fair"\nplace = "Rome"\n\n'
        '[[event]]\nid = "feast"\nwhen = "TBC"\ntitle = "Feast"\n[event.extra]\nOwner = "ann"\n'
    )


@pytest.mark.parametrize("form", sorted({*TO} - {"md", "ics"}))
def test_each_format_gives_the_same_seeds(form: str) -> None:
    done("plan.csv plan.toml")
    assert len(done(f"plan.toml other.{form}")) == 1
    assert len(done(f"other.{form} again.toml")) == 1
    written = Path("again.toml").read_text().replace(f"other.{form}", "plan.csv")
    assert written == Path("plan.toml").read_text()


def test_what_a_calendar_does_not_keep_is_told_first() -> None:
    assert done("plan.csv plan.ics")[-3:-1] == [
        "plan.ics: warning: 1 event without a date is left out: a calendar has days",
        "plan.ics: not kept: 1 event",
    ]
    done("plan.csv plan.toml")
    done("plan.ics again.toml")
    was = Path("plan.toml").read_text().split("\n\n")
    assert Path("again.toml").read_text().split("\n\n", 1)[1] == "\n\n".join(was[1:3]) + "\n"


def test_several_documents_stay_several() -> None:
    papers()
    assert done("seeds all.json") == ["wrote all.json (3.5 kB)"]
    told = done("all.json again/")
    assert [line.partition(" (")[0] for line in told] == [
        "wrote again/herald.toml",
        "wrote again/gazette.toml",
    ]
    for name, day, event in PAPERS:
        assert Path(f"again/{name}.toml").read_text() == SEED.format(name, day, event)
    assert refused("seeds all.toml") == (
        "Error: that makes 2 seeds, one for each document or list: name a folder for them, all/"
    )
    assert done("seeds all.csv")[0] == (
        "all.csv: not kept: 2 documents, 1 statement beside another of one event, "
        "what is implied in the date of 1 event, words of old dates of 1 event, locator of 1 event"
    )
    # What a document says is settled, and what only a date says stays open.
    assert "planned" in Path("all.csv").read_text()


def test_lists_go_into_one_seed_and_into_one_each() -> None:
    Path("more.csv").write_text("title,when\nBall,2027\n")
    done("plan.csv more.csv all.toml")
    assert Path("all.toml").read_text().count("[[event]]") == 4
    assert len(done("plan.csv more.csv seeds --to toml")) == 5
    assert sorted(path.name for path in Path("seeds").glob("[!.]*")) == ["more.toml", "plan.toml"]


def test_standard_input_and_output() -> None:
    result = convert("--from csv - - --to json", SHEET)
    assert result.exit_code == 0
    again = convert("- - --from json --to csv", result.stdout)
    assert again.stdout.splitlines()[1].startswith("roof-mended,Roof mended,2024-03-15,")
    assert again.stderr == ""


def test_what_is_private_stays_out_unless_it_is_asked_for() -> None:
    papers()
    path = Path("seeds/gazette.toml")
    path.write_text(path.read_text().replace("public", "private"))
    Path("seeds/more.csv").write_text("id,title,when\nball,Ball,2027\n")
    assert "1 private event left out: --private takes it in" in done("seeds some.json")
    assert "gazette" not in Path("some.json").read_text()
    done("seeds all/ --private")
    assert sorted(path.stem for path in Path("all").glob("*.toml")) == ["gazette", "herald", "more"]


def test_files_of_others_and_edited_ones_stay() -> None:
    Path("other.csv").write_text("my,own\n1,2\n")
    message = (
        "timeline: nothing is written: {} is there, and was not written by `timeline`, or edited "
        "since: --force replaces it, another name keeps it"
    )
    assert refused("plan.csv other.csv", 1) == message.format("other.csv")
    done("plan.csv other.csv --force")
    done("plan.csv plan.toml")
    assert done("plan.csv plan.toml")[-1] == "plan.toml is as it was (0.4 kB)"
    with Path("plan.toml").open("a") as file:
        file.write("# mine\n")
    assert refused("plan.csv plan.toml", 1) == message.format("plan.toml")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plan.csv", "Error: name what is read and what is written: timeline convert plan.xlsx"),
        ("plan.csv ./plan.csv", "Error: plan.csv is a seed that is read"),
        ("plan.csv -", "Error: standard output has no ending: say which format with --to csv"),
        ("plan.csv x.ods", "Error: x.ods does not end in .toml, .ics, .csv, .tsv, .xlsx, .json"),
        ("plan.csv x.ics --to csv", "Error: x.ics ends in .ics, and --to says csv: take one"),
        ("plan.csv ./ --to csv", "Error: ./ is a folder, which toml goes into: name a file of"),
        ("--from ics plan.csv x.csv", "timeline: nothing written: what is read has 1 error"),
        ("none.csv x.toml", "timeline: no seeds at 'none.csv'"),
    ],
)
def test_what_does_not_go_is_refused(words: str, expected: str) -> None:
    assert refused(words, 3 if expected.startswith("timeline") else 2).startswith(expected)


def test_errors_are_left_out_where_that_is_asked_for() -> None:
    Path("odd.csv").write_text("id,title,when\na,A,2026\nb,B,the day after never\n")
    message = "timeline: nothing written: what is read has 1 error; correct them, or take what"
    assert refused("odd.csv odd.json", 3).startswith(message)
    assert done("odd.csv odd.json --keep-going")[-1].startswith("wrote odd.json")
    assert "no events in plan.csv" in refused("plan.csv x.toml --keep-going --from html", 4)


def test_all_that_is_read_can_be_named() -> None:
    assert {*TO} - {"md"} <= {*READ}
