"""What `[timeline]` says for all seeds: the order of numeric dates, the chart, the address."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from serving import process

import timeline as public
from timeline.cli import main
from timeline.model import About

ABOUT = '[timeline]\nid = "t"\n'
LIST = "id,title,when\na,Alpha,03/04/2025\n"
DOCUMENT = (
    '[document]\npublished = "01/02/2025"\n[[event]]\nid = "b"\ntitle = "B"\nwhen = "05/06/2024"\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.csv").write_text(LIST)
    return tmp_path / "seeds"


def run(line: str, **env: str) -> Result:
    return CliRunner(env=env).invoke(main, line.split(), prog_name="timeline")


@pytest.mark.parametrize(
    ("stated", "variable", "option", "when"),
    [
        ("day-first", "", "", "2025-04-03"),
        ("day-first", "month-first", "", "2025-03-04"),
        ("day-first", "month-first", "--date-order day-first", "2025-04-03"),
        ("month-first", "", "--date-order day-first", "2025-04-03"),
    ],
)
def test_the_nearest_order_holds(
    folder: Path, stated: str, variable: str, option: str, when: str
) -> None:
    (folder / "timeline.toml").write_text(f'{ABOUT}date_order = "{stated}"\n')
    result = run(f"list --format csv {option}", TIMELINE_DATE_ORDER=variable)
    assert result.stdout.splitlines()[1].split(",")[2] == when


def test_a_document_goes_by_its_own_order_or_by_that_of_the_timeline(folder: Path) -> None:
    (folder / "timeline.toml").write_text(f'{ABOUT}date_order = "day-first"\n')
    (folder / "b.toml").write_text(DOCUMENT)
    own = DOCUMENT.replace('"b"', '"c"').replace("]\n", ']\ndate_order = "month-first"\n', 1)
    (folder / "c.toml").write_text(own)
    (event, other, _) = json.loads(run("list --format json").stdout)
    assert (event["id"], event["when"]) == ("c", "2024-05-06")
    assert (other["id"], other["when"]) == ("b", "2024-06-05")


def test_an_export_says_it_too_and_reads_back(folder: Path) -> None:
    (folder / "timeline.toml").write_text(
        f'{ABOUT}date_order = "day-first"\nalarm = "24h"\npaper = "A3"\nstyle = "grey"\n'
    )
    text = run("export json -o -").stdout
    about = json.loads(text)["timeline"]
    stated = ("day-first", "1d", "a3", "grey")
    assert tuple(about[name] for name in ("date_order", "alarm", "paper", "style")) == stated
    Path("again.json").write_text(text)
    assert run("--seeds again.json export json -o -").stdout == text


def test_an_export_of_a_timeline_without_them_has_no_such_keys(folder: Path) -> None:
    (folder / "timeline.toml").write_text(ABOUT)
    (folder / "a.csv").write_text("id,title,when\na,Alpha,2025\n")
    about = json.loads(run("export json -o -").stdout)["timeline"]
    assert not {"date_order", "alarm", "paper", "style"} & about.keys()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('date_order = "dayfirst"', "date_order 'dayfirst' is unknown: did you mean 'day-first'? "),
        ('alarm = "soon"', "alarm 'soon' is not a length of time: write 1d, "),
        ('paper = "a9"', "paper 'a9' is not a paper: write a4, "),
        ("paper = 3", "paper is a number, 3: write text"),
        ('style = "gray"', "style 'gray' is unknown: did you mean 'grey'? "),
    ],
)
def test_wrong_values_are_told_with_their_line(folder: Path, line: str, message: str) -> None:
    (folder / "timeline.toml").write_text(f"{ABOUT}{line}\n")
    result = run("check")
    assert result.exit_code == 3
    assert f"seeds/timeline.toml:3: error: {message}" in result.stdout


def test_the_chart_goes_by_the_timeline_unless_an_option_says_else(folder: Path) -> None:
    (folder / "a.csv").write_text("id,title,when\na,Alpha,2025\n")
    plain = run("export svg -o -").stdout
    grey = run("export svg -o - --paper a3 --style grey").stdout
    (folder / "timeline.toml").write_text('[timeline]\npaper = "a3"\nstyle = "grey"\n')
    assert run("export svg -o -").stdout == grey
    assert run("export svg -o -", TIMELINE_EXPORT_PAPER="a4").stdout not in (grey, plain)
    assert run("export svg -o - --paper a4 --style colour").stdout == plain
    made = public.load("seeds")
    assert made.chart("svg").decode() == grey
    assert made.chart("svg", paper="a4", style="colour").decode() == plain


def test_seeds_in_memory_go_by_it() -> None:
    event = {"id": "a", "title": "A", "when": "03/04/2025"}
    (found,) = public.build([event], {"timeline": {"date_order": "day-first"}}, today="2025")
    assert str(found.when) == "2025-04-03"


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://example.org/timeline.ics", "https://example.org"),
        ("https://example.org/a/timeline.ics", "https://example.org/a"),
        ("https://example.org/a/other.ics", ""),
        ("https://timeline.ics", ""),
        ("https://example.org/", ""),
        ("", ""),
    ],
)
def test_where_a_site_stands(url: str, base: str) -> None:
    assert About(url=url).base_url == base


def test_a_server_takes_the_address_of_the_feed(folder: Path) -> None:
    (folder / "a.csv").write_text("id,title,when\na,Alpha,2025\n")
    (folder / "timeline.toml").write_text(
        '[timeline]\nurl = "https://example.org/a/timeline.ics"\n'
    )
    with process(["-m", "timeline", "serve", "-p", "0"]) as server:
        line = server.wait_for_line("Serving http://")
        assert " as https://example.org/a/ (" in line
        server.port = int(line.split("/")[2].split(":")[-1].split()[0])
        assert b"https://example.org/a/timeline.ics" in server.get("/").body
        assert b"https://example.org/a/timeline.ics" in server.get("/a/").body


class TestPublish:
    @pytest.fixture(autouse=True)
    def _one_event(self, folder: Path) -> None:
        (folder / "a.csv").write_text("id,title,when\na,Alpha,2025\n")

    def test_the_address_of_the_feed_gives_that_of_the_site(self, folder: Path) -> None:
        (folder / "timeline.toml").write_text(
            '[timeline]\nurl = "https://example.org/a/timeline.ics"\n'
        )
        assert run("publish public").stderr.endswith(": https://example.org/a/\n")
        other = run("publish public", TIMELINE_PUBLISH_BASE_URL="https://example.org/b")
        assert other.stderr.endswith(": https://example.org/b/\n")

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("", "where will DIR be on the web? Give --base-url "),
            ('url = "https://example.org/feed"\n', "where will DIR be on the web? "),
        ],
    )
    def test_without_one_nothing_is_written(self, folder: Path, url: str, message: str) -> None:
        (folder / "timeline.toml").write_text(f"[timeline]\n{url}")
        result = run("publish public")
        assert result.exit_code == 2
        assert message in result.stderr
        assert not Path("public").exists()

    def test_one_with_a_user_name_is_an_error_of_the_seed(self, folder: Path) -> None:
        (folder / "timeline.toml").write_text(
            '[timeline]\nurl = "https://me@example.org/timeline.ics"\n'
        )
        result = run("publish public")
        assert result.exit_code == 3
        assert "timeline.toml:2: error: url names a user" in result.stderr
        assert not Path("public").exists()
