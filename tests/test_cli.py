import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from serving import parse, process

from timeline.cli import main
from timeline.formats import READ, listed

SEEDS = Path(__file__).parents[1] / "seeds"
TODAY = ("--today", "2024-06-01")
CSV = "id,title,when,status\na,Alpha,2015,occurred\nb,Beta,2026,planned\n"


def run(*args: str, stdin: str | bytes = "") -> Result:
    """The command line in this process."""
    return CliRunner().invoke(main, args, input=stdin, catch_exceptions=False)


def spawn(*args: str, prefix: tuple[str, ...] = (), **env: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    return subprocess.run(
        [*prefix, sys.executable, "-m", "timeline", *args],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **env},
    )


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    path = tmp_path / "list.csv"
    path.write_text(CSV)
    return str(path)


class TestList:
    def test_a_table_of_what_meets_a_year_and_of_nothing_else(self) -> None:
        result = run(*TODAY, "--seeds", str(SEEDS), "list", "--year", "2024")
        assert result.exit_code == 0
        ids = [line.split()[-1] for line in result.stdout.splitlines()[2:]]
        assert ids == [
            "epca-in-force",
            "central-asia-italy-rome",
            "joint-statement",
            "tokayev-visit-italy",
        ]

    def test_it_fits_the_terminal(self) -> None:
        for columns in (60, 80, 120):
            result = spawn("--seeds", str(SEEDS), "list", COLUMNS=str(columns))
            assert max(map(len, result.stdout.splitlines())) <= columns
            assert result.stderr == ""

    def test_it_folds_nothing_where_there_is_no_terminal(self) -> None:
        env = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
        result = subprocess.run(
            [sys.executable, "-m", "timeline", "--seeds", str(SEEDS), "list"],
            capture_output=True,
            text=True,
            check=True,
            env=env,
        )
        assert len(result.stdout.splitlines()) == 2 + 16

    def test_colour_is_for_terminals_only(self) -> None:
        assert "\x1b" not in spawn("--seeds", str(SEEDS), "list").stdout

    def test_on_a_terminal_it_has_colour(self) -> None:
        if shutil.which("script") is None:
            pytest.skip("needs the command script (Debian: bsdutils) to make a terminal")
        command = f"{sys.executable} -m timeline --seeds {SEEDS} list"
        result = subprocess.run(
            ["script", "-qec", command, "/dev/null"],
            capture_output=True,
            text=True,
            check=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "TERM": "xterm-256color"},
        )
        assert "\x1b[" in result.stdout

    def test_overdue_is_reported(self, sheet: str) -> None:
        assert "awaiting word" not in run("--today", "2026-12-31", "--seeds", sheet, "list").stdout
        assert "planned, awaiting word" in run("--today", "2027", "--seeds", sheet, "list").stdout
        # What was known on a day was not over on that day, nor is it for a day to come.
        for today, day, is_overdue in (
            ("2027", "2026-06-01", False),
            ("2027", "2030-01-01", True),
            ("2026-06-01", "2030-01-01", False),
        ):
            listed = run("--today", today, "--seeds", sheet, "list", "--as-of", day).stdout
            assert "planned" in listed
            assert ("awaiting word" in listed) is is_overdue

    def test_json_is_an_array_of_events(self, sheet: str) -> None:
        events = json.loads(run("--seeds", sheet, "list", "--format", "json").stdout)
        assert [event["id"] for event in events] == ["a", "b"]

    def test_csv_and_tsv(self, sheet: str) -> None:
        assert run("--seeds", sheet, "list", "--format", "csv").stdout_bytes.startswith(
            b"id,title,when,earliest,latest,precision,words,modifier,status,"
        )
        assert "a\tAlpha\t2015\t" in run("--seeds", sheet, "list", "--format", "tsv").stdout

    def test_good_events_are_shown_beside_bad_ones(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text(CSV + "c,Gamma,2023-02-30,\n")
        result = run("--seeds", str(path), "list", "--format", "csv")
        assert result.exit_code == 3
        assert len(result.stdout.splitlines()) == 3
        assert result.stderr == (
            f"{path}:4: error: when: '2023-02-30' is not a date: February 2023 has days 01 to 28\n"
        )

    def test_a_limit_says_what_it_leaves_out(self, sheet: str) -> None:
        command = ("--seeds", sheet, "list", "--format", "csv", "--sort", "-date", "--limit")
        result = run(*command, "1")
        assert [line.split(",")[0] for line in result.stdout.splitlines()] == ["id", "b"]
        assert result.stderr == "1 more event: --limit 1 leaves it out\n"
        assert run(*command, "2").stderr == ""

    def test_nothing_matched(self, sheet: str) -> None:
        result = run("--seeds", sheet, "list", "--year", "1900")
        assert (result.exit_code, result.stdout) == (4, "")
        assert result.stderr == "timeline: none of the 2 events matches the filters\n"

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (("--year", "abc"), "'abc' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
            (
                ("--from", "2023-02-30"),
                "'2023-02-30' is not a date: February 2023 has days 01 to 28",
            ),
            (("--as-of", "2020/.."), "'2020/..' has no last day: write 2024-03-01"),
            (("--status", "done"), "'done' is not one of 'occurred', 'under-way', 'planned'"),
        ],
    )
    def test_usage(self, sheet: str, args: tuple[str, ...], message: str) -> None:
        result = run("--seeds", sheet, "list", *args)
        assert result.exit_code == 2
        assert message in result.stderr

    def test_the_order_of_numeric_dates_can_be_told(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("id,title,when\na,A,03/04/2025\n")
        assert run("--seeds", str(path), "list").exit_code == 3
        for order, when in (("day-first", "2025-04-03"), ("month-first", "2025-03-04")):
            result = run("--date-order", order, "--seeds", str(path), "list", "--format", "csv")
            assert result.stdout.splitlines()[1].split(",")[2] == when

    def test_several_seeds_and_standard_input(self, sheet: str) -> None:
        more = '[[event]]\nid = "c"\ntitle = "Gamma"\nwhen = 2020\n'
        result = run("--seeds", sheet, "--seeds", "-", "list", "--format", "csv", stdin=more)
        assert [line.split(",")[0] for line in result.stdout.splitlines()] == ["id", "a", "c", "b"]


class TestShow:
    def test_all_that_is_known(self) -> None:
        result = run(*TODAY, "--seeds", str(SEEDS), "show", "central-asia-italy-rome")
        assert result.exit_code == 0
        assert result.stdout == (
            """\
Central Asia + Italy meeting in Rome
  id            central-asia-italy-rome
  when          2024  (2024, to the year)
  status        planned
  place         Rome, Italy
  tags          diplomacy
  participants  Central Asian states, Italy
  UID           central-asia-italy-rome@kazakhstan-italy

Statements
  1. News report on the joint statement of Kazakhstan and Italy (2024-01-19), paragraph 13
     “this year” → 2024 (year implied)
     planned
  2. Kazakhstan and Italy: a model for partnership with the EU? (Boris Kushhov, """
            """New Eastern Outlook, 2024-03-01), paragraph 6
     “2024” → 2024 (year stated)
     planned

Revisions
  0. 2024-01-19  first stated by joint-statement-2024
  1. 2024-03-01  changed by new-eastern-outlook-2024
     1 more source
"""
        )

    def test_an_id_that_is_not_there(self) -> None:
        result = run("--seeds", str(SEEDS), "show", "joint-statment")
        assert result.exit_code == 4
        assert result.stderr == (
            "timeline: no event 'joint-statment': did you mean 'joint-statement'?\n"
        )

    def test_json(self, sheet: str) -> None:
        assert (
            json.loads(run("--seeds", sheet, "show", "a", "--format", "json").stdout)["id"] == "a"
        )


class TestCheck:
    def test_a_sound_timeline(self, sheet: str) -> None:
        result = run(*TODAY, "--seeds", sheet, "check")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "2 events: 0 errors, 0 warnings\n"

    def test_errors_and_warnings_in_order(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text(CSV + "c,Gamma,never,\n")
        result = run("--today", "2030-01-01", "--seeds", str(path), "check")
        assert result.exit_code == 3
        assert [line.split(": ")[:2] for line in result.stdout.splitlines()] == [
            [f"{path}:3", "warning"],
            [f"{path}:4", "error"],
        ]
        assert result.stderr == "2 events: 1 error, 1 warning\n"

    def test_json(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text(CSV + "c,Gamma,never,\n")
        result = run("check", "--seeds", str(path), "--today", "2030", "--format", "json")
        assert result.exit_code == 3
        warning, error = json.loads(result.stdout)
        assert warning["severity"] == "warning"
        assert warning["left_out"] is None
        message = error.pop("message")
        assert message.startswith("when: 'never' ")
        assert error == {"file": str(path), "line": 4, "severity": "error", "left_out": "c"}
        assert result.stderr == "2 events: 1 error, 1 warning\n"

    def test_json_of_nothing_is_an_empty_array(self, sheet: str) -> None:
        result = run(*TODAY, "--seeds", sheet, "check", "--format", "json")
        assert (result.exit_code, result.stdout) == (0, "[]\n")


class TestInit:
    def test_what_it_makes_is_sound(self, tmp_path: Path) -> None:
        folder = str(tmp_path / "new")
        result = run("init", folder)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert result.stderr.splitlines()[:2] == [
            f"wrote {folder}/seeds/timeline.toml",
            f"wrote {folder}/seeds/town-council-2024.toml",
        ]
        sound = run(*TODAY, "--seeds", f"{folder}/seeds", "check")
        assert (sound.exit_code, sound.stdout) == (0, "")

    def test_it_never_overwrites(self, tmp_path: Path) -> None:
        kept = tmp_path / "seeds" / "timeline.toml"
        kept.parent.mkdir()
        kept.write_text("mine")
        result = run("init", str(tmp_path))
        assert result.exit_code == 1
        assert result.stderr == f"timeline: {kept} stands there already: nothing was changed\n"
        assert [path.name for path in kept.parent.iterdir()] == ["timeline.toml"]
        assert kept.read_text() == "mine"


class TestFeedCarriedForward:
    @pytest.fixture
    def out(self, sheet: str, tmp_path: Path) -> Path:
        assert run("--seeds", sheet, "export", "ics", "-o", str(tmp_path / "out")).exit_code == 0
        return tmp_path / "out" / "timeline.ics"

    def test_the_feed_that_is_replaced_goes_on(self, sheet: str, out: Path) -> None:
        first = out.read_bytes()
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        result = spawn(
            "--seeds", sheet, "export", "ics", "-o", str(out.parent), SOURCE_DATE_EPOCH="1800000000"
        )
        assert result.returncode == 0
        second = out.read_bytes()
        assert b"DTSTAMP:20270115T080000Z\r\nLAST-MODIFIED:20270115T080000Z\r\nSEQUENCE:1" in second
        assert first.split(b"END:VEVENT")[0] == second.split(b"END:VEVENT")[0]
        assert (
            run("--seeds", sheet, "export", "ics", "-o", str(out.parent), "--check").exit_code == 0
        )

    def test_another_feed_can_be_the_former(self, sheet: str, out: Path, tmp_path: Path) -> None:
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        command = ("--seeds", sheet, "export", "ics", "-o")
        assert b"SEQUENCE:1" not in run(*command, "-").stdout_bytes
        assert b"SEQUENCE:1" in run(*command, "-", "--previous", str(out)).stdout_bytes
        new = tmp_path / "new.ics"
        run(*command, str(new), "--previous", str(out))
        assert b"SEQUENCE:1" in new.read_bytes()

    def test_a_damaged_feed_is_told_and_no_reason_to_stop(self, sheet: str, out: Path) -> None:
        whole = out.read_bytes()
        out.write_bytes(whole[:-60])
        result = run("--seeds", sheet, "export", "ics", "-o", str(out.parent))
        assert result.exit_code == 0
        assert "is damaged: it does not end in END:VCALENDAR" in result.stderr
        assert out.read_bytes() == whole

    def test_a_missing_former_feed_is_a_wrong_name(self, sheet: str) -> None:
        result = run("--seeds", sheet, "export", "ics", "-o", "-", "--previous", "none.ics")
        assert result.exit_code == 2
        assert "none.ics" in result.stderr

    def test_a_wrong_clock_is_reported(self, sheet: str) -> None:
        result = spawn("--seeds", sheet, "export", "ics", "-o", "-", SOURCE_DATE_EPOCH="soon")
        assert result.returncode == 3
        assert result.stderr == (
            "timeline: SOURCE_DATE_EPOCH is 'soon': write seconds since 1970, or unset it\n"
        )

    def test_check_finds_a_renamed_id(self, sheet: str, out: Path) -> None:
        Path(sheet).write_text(CSV.replace("b,Beta", "beta-2026,Beta"))
        result = run("--seeds", sheet, "check", "--feed", str(out))
        assert result.exit_code == 0
        assert 'if it is the same event write formerly = "b"' in result.stdout
        assert "0 errors, 1 warning" in result.stderr
        Path(sheet).write_text(
            "id,title,when,status,formerly\na,Alpha,2015,occurred,\nbeta,Beta,2026,planned,b\n"
        )
        assert run("--seeds", sheet, "check", "--feed", str(out)).stdout == ""
        result = run("--seeds", sheet, "export", "ics", "-o", str(out.parent))
        assert result.stderr.startswith("wrote ")
        assert b"UID:b@timeline" in out.read_bytes()
        # Read back it is known by its new id, and keeps the UID.
        again = run("--seeds", str(out), "export", "ics", "-o", "-", "--previous", str(out))
        assert b"UID:b@timeline" in again.stdout_bytes
        assert b"X-TIMELINE-EVENT-ID:beta" in again.stdout_bytes

    def test_what_a_filtered_calendar_forgets_is_reported(self, sheet: str, out: Path) -> None:
        command = ("--seeds", sheet, "export", "ics", "-o", str(out.parent))
        assert "forgotten" not in run(*command).stderr
        result = run(*command, "--year", "2026")
        assert result.exit_code == 0
        assert (
            f"{out}: warning: 1 of 2 events that calendars have is gone: 'Alpha'; the filters "
            "leave it out (2026); what calendars know of it is forgotten\n"
        ) in result.stderr
        assert result.stderr.count("calendars") == 2
        assert "forgotten" not in run(*command, "--year", "2026").stderr
        assert "know of 1 event there" in run(*command, "--as-of", "2026").stderr
        result = run("--seeds", str(SEEDS), "export", "ics", "-o", str(out.parent))
        assert "what calendars know of them is forgotten" in result.stderr

    def test_what_has_gone_is_not_forgotten(self, sheet: str, out: Path) -> None:
        command = ("--seeds", sheet, "export", "ics", "-o", str(out))
        run(*command, "--year", "2026")
        Path(sheet).write_text("id,title,when\na,Alpha,2015\nc,Gamma,2026\n")
        assert "forgotten" not in run(*command, "--year", "2026").stderr

    def test_a_newer_calendar_that_is_passed_over_is_reported(self, sheet: str, out: Path) -> None:
        old = out.with_name("old.ics")
        old.write_bytes(out.read_bytes())
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        command = ("--seeds", sheet, "export", "ics", "-o", str(out))
        run(*command)
        Path(sheet).write_text(CSV.replace("Beta", "Greater Beta"))
        assert "know of 1 event there" in run(*command, "--previous", str(old)).stderr

    def test_the_former_feed_can_come_through_a_pipe(self, sheet: str, out: Path) -> None:
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        command = [sys.executable, "-m", "timeline", "--seeds", sheet, "export", "ics", "-o", "-"]
        done = subprocess.run(
            [*command, "--previous", "/dev/stdin"],
            input=out.read_bytes(),
            capture_output=True,
            check=True,
        )
        assert b"SEQUENCE:1" in done.stdout

    def test_a_clock_that_is_set_is_the_day_too(self, sheet: str, out: Path) -> None:
        Path(sheet).write_text(CSV.replace("planned", "cancelled"))
        command = ("--seeds", sheet, "export", "ics", "-o", str(out))
        assert spawn(*command, SOURCE_DATE_EPOCH="1900000000").returncode == 0
        assert b"X-TIMELINE-CANCELLED;VALUE=DATE:20300317" in out.read_bytes()

    def test_a_calendar_that_is_not_there_is_a_wrong_name(self, sheet: str) -> None:
        assert run("--seeds", sheet, "check", "--feed", "none.ics").exit_code == 2

    def test_what_was_known_does_not_go_on_from_a_feed(self, sheet: str, out: Path) -> None:
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        command = ("--seeds", sheet, "export", "ics", "-o", "-", "--as-of", "2026-01-01")
        assert b"SEQUENCE:1" not in run(*command).stdout_bytes
        result = run(*command, "--previous", str(out))
        assert result.exit_code == 2
        assert "does not go on from a feed" in result.stderr

    def test_a_picture_that_was_cut_off_is_stale(self, sheet: str, tmp_path: Path) -> None:
        path = tmp_path / "chart.png"
        command = ("--seeds", sheet, "export", "png", "-o", str(path), "--dpi", "50")
        run(*command)
        assert run(*command, "--check").exit_code == 0
        path.write_bytes(path.read_bytes()[:-40])
        assert run(*command, "--check").exit_code == 3


class TestPublish:
    BASE = ("--base-url", "https://example.org/t/")

    def test_a_site_that_a_second_run_leaves_alone(self, sheet: str, tmp_path: Path) -> None:
        folder = tmp_path / "public"
        first = run("--seeds", sheet, "publish", str(folder), *self.BASE)
        assert first.exit_code == 0
        assert first.stdout == ""
        assert first.stderr.endswith(" files written, 0 as they were: https://example.org/t/\n")
        assert (folder / "index.html").is_file()
        again = run("--seeds", sheet, "publish", str(folder), *self.BASE)
        assert f"{folder}: 0 files written, " in again.stderr

    def test_revisions_go_on_in_the_site(self, sheet: str, tmp_path: Path) -> None:
        folder = tmp_path / "public"
        run("--seeds", sheet, "publish", str(folder), *self.BASE)
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        run("--seeds", sheet, "publish", str(folder), *self.BASE)
        for name in ("timeline.ics", "year/2026.ics"):
            assert (folder / name).read_bytes().count(b"SEQUENCE:1\r\n") == 1
        assert b"SEQUENCE:1\r\n" not in (folder / "year/2015.ics").read_bytes()

    def test_a_site_whose_feed_would_lose_most_stays(self, sheet: str, tmp_path: Path) -> None:
        folder = tmp_path / "public"
        rows = [f"e{number},Event {number},2024,planned\n" for number in range(8)]
        command = ("--seeds", sheet, "publish", str(folder), *self.BASE)
        Path(sheet).write_text("id,title,when,status\n" + "".join(rows))
        run(*command)
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        Path(sheet).write_text("id,title,when,status\n" + rows[0])
        result = run(*command)
        assert result.exit_code == 1
        assert (
            f"{folder}/timeline.ics: warning: 7 of 8 events that calendars have are gone: "
            "'Event 1', 'Event 2', 'Event 3' and 4 more\n"
        ) in result.stderr
        assert "--force writes it all the same" in result.stderr
        assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        assert run(*command, "--force").exit_code == 0
        elsewhere = ("--previous", str(folder / "timeline.ics"))
        Path(sheet).write_text("id,title,when,status\n" + "".join(rows))
        assert run(*command, *elsewhere).exit_code == 0

    def test_a_former_feed_of_another_place(self, sheet: str, tmp_path: Path) -> None:
        former = tmp_path / "former.ics"
        run("--seeds", sheet, "export", "ics", "-o", str(former))
        Path(sheet).write_text(CSV.replace("Beta", "Great Beta"))
        folder = tmp_path / "public"
        run("--seeds", sheet, "publish", str(folder), *self.BASE, "--previous", str(former))
        assert b"SEQUENCE:1\r\n" in (folder / "timeline.ics").read_bytes()

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            (
                "example.org",
                "'example.org' is not a web address: write https://example.org/timeline",
            ),
            (
                "ftp://e.org",
                "'ftp://e.org' is not a web address: write https://example.org/timeline",
            ),
            (
                "https://e.org/?a",
                "'https://e.org/?a' does not name a folder: leave out what begins",
            ),
        ],
    )
    def test_a_wrong_address(self, sheet: str, tmp_path: Path, url: str, message: str) -> None:
        result = run("--seeds", sheet, "publish", str(tmp_path / "p"), "--base-url", url)
        assert result.exit_code == 2
        assert message in result.stderr
        assert not (tmp_path / "p").exists()

    def test_nothing_is_published_of_seeds_with_errors(self, sheet: str, tmp_path: Path) -> None:
        Path(sheet).write_text(CSV + "c,Gamma,soonish,planned\n")
        command = ("--seeds", sheet, "publish", str(tmp_path / "p"), *self.BASE)
        result = run(*command)
        assert result.exit_code == 3
        assert "nothing written: the seeds have 1 error" in result.stderr
        assert not (tmp_path / "p").exists()
        result = run(*command, "--keep-going")
        assert result.exit_code == 0
        assert "left out: c" in result.stderr

    def test_seeds_are_no_place_for_a_site(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(CSV)
        result = run("--seeds", str(tmp_path), "publish", str(tmp_path / "site"), *self.BASE)
        assert result.exit_code == 2
        assert "is in the seeds" in result.stderr

    def test_a_file_is_no_folder(self, sheet: str, tmp_path: Path) -> None:
        (tmp_path / "site").touch()
        result = run("--seeds", sheet, "publish", str(tmp_path / "site"), *self.BASE)
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1


class TestServe:
    def test_a_port_that_is_taken(self, sheet: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            result = run("--seeds", sheet, "serve", "--port", str(port))
        assert result.exit_code == 1
        assert result.stderr == (
            f"timeline: port {port} on 127.0.0.1 is taken: choose another with --port\n"
        )

    def test_it_does_not_start_with_seeds_that_have_errors(self, sheet: str) -> None:
        Path(sheet).write_text(CSV + "c,Gamma,soonish,planned\n")
        result = run("--seeds", sheet, "serve", "--port", "0")
        assert result.exit_code == 3
        assert f"{sheet}:4: error: when: " in result.stderr
        assert result.stderr.splitlines()[-1].startswith("timeline: the seeds have 1 error")

    @pytest.mark.parametrize("url", ["example.org", "https://example.org/#top"])
    def test_a_wrong_address(self, sheet: str, url: str) -> None:
        assert run("--seeds", sheet, "serve", "--base-url", url).exit_code == 2

    @pytest.mark.parametrize(
        ("option", "value", "said"),
        [
            ("--allowed-host", "https://example.org", "is not a host: write example.org"),
            ("--allowed-host", "", "is not a host: write example.org"),
            ("--proxy", "example.org", "is not an address or a network: write 172.18.0.2"),
        ],
    )
    def test_a_wrong_host_or_proxy(self, sheet: str, option: str, value: str, said: str) -> None:
        result = run("--seeds", sheet, "serve", option, value)
        assert result.exit_code == 2
        assert said in result.stderr

    def test_hosts_by_option_and_variable(
        self, sheet: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TIMELINE_SERVE_ALLOWED_HOST", "one.example;Two.Example.")
        command = ["-m", "timeline", "--seeds", sheet, "serve", "--port", "0"]
        for options, names in (
            ([], {"one.example": 200, "two.example:80": 200, "three.example": 421}),
            (["--allowed-host", "three.example"], {"one.example": 421, "three.example": 200}),
            (["--allowed-host", "*"], {"any.example": 200}),
        ):
            with process([*command, "-o", str(tmp_path / "out"), *options]) as server:
                line = server.wait_for_line("Serving http://")
                server.port = int(line.split("/")[2].split(":")[-1])
                found = {}
                for name in names:
                    head = f"GET /healthz HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"
                    found[name] = parse(server.raw(head.encode())).status
                assert found == names

    def test_seeds_are_no_place_for_its_memory(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(CSV)
        result = run("--seeds", str(tmp_path), "serve", "--port", "0", "-o", str(tmp_path))
        assert result.exit_code == 2
        assert "is in the seeds" in result.stderr

    def test_what_it_leaves_out_is_reported(self, sheet: str, tmp_path: Path) -> None:
        Path(sheet).write_text(CSV + "c,Gamma,soonish,planned\n")
        command = ["-m", "timeline", "--seeds", sheet, "serve", "--port", "0", "--keep-going"]
        with process([*command, "-o", str(tmp_path / "out")]) as server:
            line = server.wait_for_line("Serving http://")
            server.port = int(line.split("/")[2].split(":")[-1])
            assert f"{sheet}:4: error: when: " in server.log()
            assert b'"problems": 1' in server.get("/healthz").body
            assert server.stop() == 0

    def test_the_calendar_of_another_timeline_stays(self, sheet: str, tmp_path: Path) -> None:
        feed = tmp_path / "out" / "timeline.ics"
        run("--seeds", str(SEEDS), "export", "ics", "-o", str(feed))
        before = feed.read_bytes()
        command = ["-m", "timeline", "--seeds", sheet, "serve", "--port", "0"]
        with process([*command, "-o", str(feed.parent)]) as server:
            server.wait_for_line("is the calendar of the timeline 'kazakhstan-italy', and stays")
            assert server.stop() == 0
        assert feed.read_bytes() == before


class TestExport:
    def test_a_folder_of_everything(self, sheet: str, tmp_path: Path) -> None:
        out = tmp_path / "out"
        formats = ("ics", "csv", "tsv", "json", "png", "svg", "pdf")
        result = run(*TODAY, "--seeds", sheet, "export", *formats, "-o", str(out), "--dpi", "72")
        assert result.exit_code == 0
        assert result.stdout == ""
        assert sorted(path.name for path in out.glob("timeline*")) == sorted(
            f"timeline.{name}" for name in formats
        )
        starts = {"ics": b"BEGIN:VCALENDAR\r\n", "png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}
        for name, start in starts.items():
            assert (out / f"timeline.{name}").read_bytes().startswith(start)

    def test_the_default_is_calendar_sheet_and_chart(self, sheet: str, tmp_path: Path) -> None:
        run(*TODAY, "--seeds", sheet, "export", "-o", str(tmp_path / "out"), "--dpi", "72")
        names = sorted(path.name for path in (tmp_path / "out").glob("timeline*"))
        assert names == ["timeline.csv", "timeline.ics", "timeline.png"]

    def test_one_file_whose_ending_is_the_format(self, sheet: str, tmp_path: Path) -> None:
        path = tmp_path / "wall.csv"
        assert run("--seeds", sheet, "export", "-o", str(path)).exit_code == 0
        assert path.read_bytes().startswith(b"id,title")

    def test_one_file_of_another_ending(self, sheet: str, tmp_path: Path) -> None:
        path = tmp_path / "events.txt"
        assert run("--seeds", sheet, "export", "csv", "-o", str(path)).exit_code == 0
        assert path.read_bytes().startswith(b"id,title")

    def test_standard_output(self, sheet: str) -> None:
        result = run(*TODAY, "--seeds", sheet, "export", "csv", "-o", "-")
        assert result.stdout_bytes.startswith(b"id,title")
        assert result.stderr == ""

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (("-o", "-"), "-o - takes one format, not 3: timeline export csv -o -"),
            (("csv", "ics", "-o", "-"), "-o - takes one format, not 2: timeline export csv -o -"),
            (("csv", "-o", "x.ics"), "-o x.ics ends in .ics, and csv is asked for"),
            (("xls",), "'xls' is not one of"),
            (("--paper", "a9"), "'a9' is not a paper"),
            (("--dpi", "1"), "Invalid value for '--dpi': 1 is not in the range 36<=x<=1200"),
        ],
    )
    def test_usage(self, sheet: str, args: tuple[str, ...], message: str) -> None:
        result = run("--seeds", sheet, "export", *args)
        assert result.exit_code == 2
        assert message in result.stderr

    def test_filters(self, sheet: str) -> None:
        result = run("--seeds", sheet, "export", "csv", "-o", "-", "--year", "2015")
        assert len(result.stdout.splitlines()) == 2

    def test_nothing_matched_writes_nothing(self, sheet: str, tmp_path: Path) -> None:
        out = tmp_path / "out"
        result = run("--seeds", sheet, "export", "csv", "-o", str(out), "--year", "1900")
        assert result.exit_code == 4
        assert not out.exists()

    def test_seeds_with_errors_are_refused(self, tmp_path: Path) -> None:
        path, out = tmp_path / "list.csv", tmp_path / "out"
        path.write_text(CSV + "c,Gamma,never,\n")
        refused = run("--seeds", str(path), "export", "csv", "-o", str(out))
        assert refused.exit_code == 3
        assert not out.exists()
        assert refused.stderr.splitlines()[-1] == (
            "timeline: nothing written: the seeds have 1 error; correct them, "
            "or take what is right with --keep-going"
        )
        kept = run("--seeds", str(path), "export", "csv", "-o", str(out), "--keep-going")
        assert kept.exit_code == 0
        assert kept.stderr.splitlines()[-2] == "left out: c"
        assert len((out / "timeline.csv").read_text().splitlines()) == 3

    def test_check_tells_what_is_stale(self, sheet: str, tmp_path: Path) -> None:
        out = str(tmp_path / "out")
        export = (*TODAY, "--seeds", sheet, "export", "csv", "png", "--dpi", "72", "-o", out)
        missing = run(*export, "--check")
        assert missing.exit_code == 3
        assert missing.stderr == (
            f"timeline: {out}/timeline.csv is not there; {out}/timeline.png is not there: "
            "run `timeline export` again\n"
        )
        run(*export)
        assert run(*export, "--check").stderr == "2 files up to date\n"
        Path(sheet).write_text(CSV.replace("Beta", "Gamma"))
        stale = run(*export, "--check")
        assert stale.exit_code == 3
        assert stale.stderr == (
            f"timeline: {out}/timeline.csv is stale; {out}/timeline.png is stale: "
            "run `timeline export` again\n"
        )

    def test_a_page_of_a_longer_chart_is_reported(self, sheet: str, tmp_path: Path) -> None:
        args = ("--seeds", sheet, "export", "png", "--dpi", "72", "-o", str(tmp_path / "out"))
        old = tmp_path / "out" / "timeline-2.png"
        old.parent.mkdir()
        old.write_bytes(b"")
        assert run(*args).stderr.splitlines()[-1] == (
            f"{old} is left from a chart of more pages: remove it"
        )
        assert run(*args, "--check").exit_code == 3
        old.unlink()
        assert run(*args, "--check").exit_code == 0

    def test_a_chart_is_checked_without_drawing_it(self, tmp_path: Path) -> None:
        rows = "".join(f"e{number},Event {number},{1700 + number}\n" for number in range(600))
        (tmp_path / "list.csv").write_text("id,title,when\n" + rows)
        out = tmp_path / "out"
        args = (
            "--seeds",
            str(tmp_path / "list.csv"),
            "export",
            "png",
            "--dpi",
            "40",
            "-o",
            str(out),
        )
        run(*args)
        count = len(list(out.glob("*.png")))
        assert count > 2
        script = (
            "import sys; from timeline.cli import main\n"
            "try: main(sys.argv[1:])\n"
            "finally: print('matplotlib' in sys.modules)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, *args, "--check"],
            capture_output=True,
            check=True,
            text=True,
        )
        assert done.stderr == f"{count} files up to date\n"
        assert done.stdout == "False\n"
        assert run(*args[:-2], "-o", str(out), "--group-by", "status", "--check").exit_code != 0
        (out / "timeline-2.png").unlink()
        missing = run(*args, "--check")
        assert missing.stderr.startswith(f"timeline: {out}/timeline-2.png is not there: run")

    def test_a_chart_in_groups_and_colours_of_tags(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("id,title,when,tags\na,One,2015,trade;art\nb,Two,2016,\n")
        chart = ("--seeds", str(path), "export", "svg", "-o", "-")
        plain = run(*chart).stdout
        grouped = run(*chart, "--group-by", "tag").stdout
        coloured = run(*chart, "--colour-by", "tag").stdout
        both = run(*chart, "--group-by", "tag", "--colour-by", "tag").stdout
        for words in (">Trade<", ">No tag<"):
            assert words not in plain
            assert words in grouped
        for words in (">2015 · trade<", ">another tag or none<"):
            assert words not in plain
            assert words in coloured
        # Below a heading that says it the tag is not said again.
        assert ">2015 · trade<" not in both
        assert ">another tag or none<" in both
        assert run(*chart, "--group-by", "colour").exit_code == 2

    def test_more_events_than_a_page_holds(self, tmp_path: Path) -> None:
        rows = "".join(f"e{number},Event {number},{1900 + number}\n" for number in range(300))
        (tmp_path / "list.csv").write_text("id,title,when\n" + rows)
        seeds = ("--seeds", str(tmp_path / "list.csv"))
        run(*seeds, "export", "svg", "-o", str(tmp_path / "out"))
        pages = sorted(path.name for path in (tmp_path / "out").glob("*.svg"))
        assert pages[0] == "timeline-2.svg"
        assert pages[-1] == "timeline.svg"
        refused = run(*seeds, "export", "svg", "-o", "-")
        assert refused.exit_code == 1
        assert refused.stderr == (
            f"timeline: {len(pages)} pages of svg do not go to standard output: "
            "name a folder, or take pdf\n"
        )

    def test_a_character_that_no_font_has_is_reported(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("id,title,when\na,Old \U00010330,2015\n")
        result = run(
            "--seeds", str(path), "export", "svg", "png", "--dpi", "72", "-o", str(tmp_path)
        )
        assert result.stderr.splitlines()[0] == (
            f"{path}:2: warning: no font has '\U00010330' (U+10330) in 'Old \U00010330' "
            "of event 'a': an empty box or nothing is printed"
        )
        assert result.stderr.count("warning") == 1

    def test_an_output_folder_that_is_a_file(self, sheet: str, tmp_path: Path) -> None:
        blocked = tmp_path / "blocked"
        blocked.write_text("")
        result = run("--seeds", sheet, "export", "csv", "-o", str(blocked))
        assert result.exit_code == 1
        assert result.stderr.startswith(f"timeline: {blocked}/timeline.csv: cannot be written: ")


REPORT = """\
The footbridge over the river was opened on 30 November 2023.

The council plans a festival on both banks in summer 2025.
"""
NO_PDF = b"\x00\x01\x02\xff"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two documents and a broken one, beside a report; it is worked in."""
    (tmp_path / "report.txt").write_text(REPORT)
    inside = tmp_path / "news"
    inside.mkdir()
    (inside / "Bridge 1.txt").write_text(REPORT)
    (inside / "broken.pdf").write_bytes(NO_PDF)
    (inside / "mill.html").write_text(
        '<html lang="en"><head><title>The mill</title><meta name="date" content="2024-05-02">'
        "</head><body><p>The old mill was burnt down in 1987.</p></body></html>"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestExtract:
    def test_a_draft_on_standard_output_is_a_seed(self, news: Path) -> None:
        del news
        result = run("extract", "report.txt", "--published", "8 March 2024")
        assert (result.exit_code, result.stderr) == (0, "")
        assert "\npublished = 2024-03-08\n" in result.stdout
        checked = run(*TODAY, "--seeds", "-", "check", stdin=result.stdout)
        assert checked.exit_code == 0
        assert checked.stdout.startswith("-:15: note: 2 drafts are left out")
        assert checked.stderr == "0 events, 2 drafts left out: 0 errors, 0 warnings\n"

    def test_standard_input(self) -> None:
        result = run("extract", "-", "--format", "json", stdin=REPORT)
        assert [event["when"] for event in json.loads(result.stdout)["events"]] == [
            "2023-11-30",
            "2025-22",
        ]

    def test_the_order_of_numeric_dates(self) -> None:
        for order, when in (("day-first", "2025-04-03"), ("month-first", "2025-03-04")):
            for args in (("extract", "--date-order", order), ("--date-order", order, "extract")):
                result = run(*args, "-", "--published", "03.04.2025", stdin=REPORT)
                assert f"\npublished = {when}\n" in result.stdout
                assert f'\ndate_order = "{order}"\n' in result.stdout

    def test_the_publication_date_of_one_document(self, news: Path) -> None:
        (news / "dates.csv").write_text("file,date\nnews/mill.html,2024-05-09\n")
        args = ("extract", "news", "report.txt", "-o", "drafts", "--published")
        run(*args, "report.txt@8 March 2024", "--published", "dates.csv", "--published", "2024")
        for name, date in (
            ("report", "2024-03-08"),
            ("mill", "2024-05-09"),
            ("bridge-1", '"2024"'),
        ):
            assert f"\npublished = {date}\n" in (news / "drafts" / f"{name}.toml").read_text()
        result = run(*args, "hall.txt@2024")
        assert result.exit_code == 2
        assert "no document that is read is called 'hall.txt'" in result.stderr
        (news / "dates.csv").write_text("file,date\nnews/mill.html,soon\n")
        result = run(*args, "dates.csv")
        assert result.exit_code == 3
        assert result.stderr.startswith("timeline: dates.csv:2: 'soon' is too vague")

    def test_a_sheet_of_dates_is_not_written_over(self, news: Path) -> None:
        (news / "dates.csv").write_text("file,date\nreport.txt,2024\n")
        args = ("report.txt", "--force", "--format", "toml", "-o", "dates.csv")
        result = run("extract", *args, "--published", "dates.csv")
        assert result.exit_code == 2
        assert "nothing is written over it" in result.stderr

    def test_what_a_missing_publication_date_costs_is_told(self, news: Path) -> None:
        for name in ("a.txt", "b.txt"):
            (news / name).write_text("The hall was opened on Monday.\n\nIt was built in 1987.\n")
        cost = "no publication date: 1 date such as 'Monday' was left out: give --published DATE\n"
        assert run("extract", "a.txt", "-o", "a.toml").stderr == f"wrote a.toml; {cost}"
        assert run("extract", "a.txt").stderr == f"a.txt: {cost}"
        assert run("extract", "a.txt", "b.txt", "-o", "x.json").stderr == (
            f"wrote x.json\na.txt: {cost}b.txt: {cost}"
        )
        told = run("extract", "a.txt", "b.txt", "-o", "drafts").stderr
        assert told == "".join(
            f"wrote drafts/{name}.toml (1 event to review); {cost}" for name in "ab"
        )
        assert run("extract", "a.txt", "--published", "2024-03-08").stderr == ""

    def test_one_draft_into_a_file(self, news: Path) -> None:
        path = news / "seeds" / "bridge.toml"
        result = run("extract", "report.txt", "-o", str(path))
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == f"wrote {path}\n"
        assert path.read_text().count("[[event]]") == 2

    def test_a_draft_each_into_a_folder(self, news: Path) -> None:
        result = run("extract", "news", "report.txt", "-o", "drafts")
        assert (result.exit_code, result.stdout) == (3, "")
        lines = result.stderr.splitlines()
        assert lines.pop(1).startswith("news/broken.pdf: error: ")
        assert lines == [
            "wrote drafts/bridge-1.toml (2 events to review)",
            "wrote drafts/mill.toml (1 event to review)",
            "wrote drafts/report.toml (2 events to review)",
        ]
        assert sorted(path.name for path in (news / "drafts").iterdir()) == [
            "bridge-1.toml",
            "mill.toml",
            "report.toml",
        ]
        checked = run(*TODAY, "--seeds", "drafts", "check")
        assert checked.stderr.startswith("0 events, 5 drafts left out: 0 errors, ")

    def test_no_file_is_overwritten(self, news: Path) -> None:
        mine = news / "drafts" / "mill.toml"
        mine.parent.mkdir()
        mine.write_text("mine")
        folder = run("extract", "news", "-o", "drafts")
        assert folder.exit_code == 1
        assert folder.stderr.splitlines()[-1] == (
            "news/mill.html: error: drafts/mill.toml stands there already: --force replaces it"
        )
        # what could be written is
        assert (news / "drafts" / "bridge-1.toml").exists()
        file = run("extract", "news/mill.html", "-o", "drafts/mill.toml")
        assert (file.exit_code, file.stderr) == (
            1,
            "timeline: drafts/mill.toml stands there already: --force replaces it\n",
        )
        assert mine.read_text() == "mine"
        assert run("extract", "news/mill.html", "-o", "drafts", "--force").exit_code == 0
        assert "1987" in mine.read_text()

    def test_several_documents_as_json(self, news: Path) -> None:
        result = run("extract", "news", "-o", "drafts.json")
        assert result.exit_code == 3
        data = json.loads((news / "drafts.json").read_text())
        assert [item["id"] for item in data["documents"]] == ["bridge-1", "mill"]
        assert [item["document"] for item in data["events"]] == ["bridge-1", "bridge-1", "mill"]
        assert run("--seeds", "drafts.json", "list", "--drafts").exit_code == 0

    @pytest.mark.parametrize("jobs", ["1", "0"])
    def test_dates_of_a_corpus(self, news: Path, jobs: str) -> None:
        corpus = "".join(
            json.dumps({"doc": f"d{number}", "text": f"It was opened in {1900 + number}."}) + "\n"
            for number in range(100)
        )
        (news / "corpus.jsonl").write_text(corpus)
        args = ("extract", "corpus.jsonl", "--format", "timex", "--jobs", jobs)
        found = [json.loads(line) for line in run(*args).stdout.splitlines()]
        assert [(item["doc"], item["value"]) for item in found] == [
            (f"d{number}", str(1900 + number)) for number in range(100)
        ]
        assert run(*args, "-o", "dates.jsonl").exit_code == 0
        assert (news / "dates.jsonl").read_bytes() == run(*args).stdout_bytes

    def test_the_ending_of_the_output_is_the_format(self, news: Path) -> None:
        run("extract", "report.txt", "-o", "dates.jsonl")
        assert [
            json.loads(line)["doc"] for line in (news / "dates.jsonl").read_text().splitlines()
        ] == [
            "report.txt",
            "report.txt",
        ]

    def test_a_language_that_is_not_read_is_said_once(self) -> None:
        text = "Le conseil se r\\u00e9unira le 12 avril 2024, et il votera le 13.04.2024."
        lines = f'{{"text": "{text}"}}\n' * 3
        result = run("extract", "-", "--format", "timex", stdin=lines)
        assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [
            "12 avril 2024",
            "13.04.2024",
        ] * 3
        assert result.stderr == (
            "-:1 and 2 others: written in French, which is not read yet: "
            "only EDTF and dates in numbers are\n"
        )

    def test_a_given_language_wins(self) -> None:
        line = '{"text": "It ended in May 2019, and they left.", "language": "fr"}\n'
        args = ("extract", "-", "--format", "timex", "--language")
        assert json.loads(run(*args, "en", stdin=line).stdout)["value"] == "2019-05"
        result = run(*args, "fr", stdin=line)
        assert (result.stdout, result.exit_code) == ("", 4)
        result = run(*args, "French, please", stdin=line)
        assert result.exit_code == 2
        assert "'French, please' is not a language tag: write en or pt-BR" in result.stderr

    def test_dates_alone_tell_their_doubts(self) -> None:
        line = '{"dct": "2024-03-08", "text": "It opens next summer, not in 2025."}\n'
        result = run("extract", "-", "--format", "timex", stdin=line)
        assert [json.loads(each)["doubts"] for each in result.stdout.splitlines()] == [
            ["'next summer' can be 2024-22 or 2025-22"],
            [],
        ]

    def test_a_character_that_cannot_be_written(self) -> None:
        line = '{"doc": "a\\ud800", "text": "In 1987."}'
        result = run("extract", "-", "--format", "timex", stdin=line)
        assert json.loads(result.stdout)["doc"] == "a?"

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            ((), "Missing argument 'FILE...'"),
            (("report.txt", "--published", "soon"), "'--published': 'soon' is too vague"),
            (
                ("report.txt", "--published", "2020/2021"),
                "'--published': '2020/2021' is not a day, month or year: write 2024-03-08",
            ),
            (
                ("report.txt", "--published", "03.04.2024"),
                'write 2024-04-03 or 2024-03-04, or state date_order = "day-first"',
            ),
            (("report.txt", "--jobs", "-1"), "-1 is not in the range"),
            (("report.txt", "--format", "xml"), "'xml' is not one of"),
            (
                ("report.txt", "--format", "json", "-o", "x.toml"),
                "-o x.toml ends in .toml, and json is asked for",
            ),
            (
                ("report.txt", "--format", "timex", "-o", "news"),
                "-o news is a folder: timex goes to one file",
            ),
            (
                ("report.txt", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"),
                "--jobs reads on this machine, --scheduler on others: give one",
            ),
            (("news",), "several documents make several seeds: name a folder for them"),
            (("news", "-o", "x.toml"), "several documents make several seeds"),
        ],
    )
    def test_usage(self, news: Path, args: tuple[str, ...], message: str) -> None:
        result = run("extract", *args)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in result.stderr
        assert sorted(path.name for path in news.iterdir()) == ["news", "report.txt"]

    def test_a_corpus_of_several_documents_is_several_seeds(self) -> None:
        result = run("extract", "-", stdin='{"text": "In 1987."}\n{"text": "In 1988."}\n')
        assert (result.exit_code, result.stdout) == (2, "")

    @pytest.mark.parametrize(
        ("args", "code", "message"),
        [
            (("no.txt",), 3, "no.txt: error: there is no such file\n"),
            (("*.rtf",), 4, "timeline: *.rtf: no file has such a name\n"),
        ],
    )
    def test_nothing_to_read(
        self, news: Path, args: tuple[str, ...], code: int, message: str
    ) -> None:
        del news
        result = run("extract", *args)
        assert (result.exit_code, result.stdout, result.stderr) == (code, "", message)

    @pytest.mark.parametrize("output", ["x.toml", "x.json", "x.jsonl", "x", "-"])
    def test_where_nothing_can_be_read_nothing_is_written(self, news: Path, output: str) -> None:
        result = run("extract", "news/broken.pdf", "-o", output)
        assert (result.exit_code, result.stdout) == (3, "")
        assert result.stderr.startswith("news/broken.pdf: error: ")
        assert len(result.stderr.splitlines()) == 1
        assert sorted(path.name for path in news.iterdir()) == ["news", "report.txt"]

    def test_a_document_is_not_written_over(self, news: Path) -> None:
        before = (news / "report.txt").read_bytes()
        result = run("extract", "report.txt", "--force", "--format", "timex", "-o", "report.txt")
        assert result.exit_code == 2
        assert "report.txt is a document that is read: nothing is written over it" in result.stderr
        assert (news / "report.txt").read_bytes() == before

    def test_an_ending_makes_a_file(self, news: Path) -> None:
        args = ("extract", "report.txt", "--published", "2024-03-08", "-o")
        assert run(*args, "draft.txt").exit_code == 0
        assert (news / "draft.txt").is_file()
        assert run(*args, "drafts").exit_code == 0
        assert (news / "drafts" / "report.toml").is_file()

    @pytest.mark.parametrize(
        ("said", "message"),
        [
            ("yesterday", "'yesterday' is counted from a date itself: write 2024-03-08"),
            ("199X", "'199X' is not a day, month or year: write 2024-03-08"),
        ],
    )
    def test_published_is_a_date_of_its_own(self, news: Path, said: str, message: str) -> None:
        del news
        result = run("extract", "report.txt", "--published", said)
        assert result.exit_code == 2
        assert message in result.stderr

    @pytest.mark.parametrize("form", ["toml", "json", "timex"])
    def test_nothing_found(self, form: str) -> None:
        args = ("extract", "-", "--format", form)
        result = run(*args, "--published", "2024", stdin="No word of when.")
        assert (result.exit_code, result.stderr) == (
            4,
            "timeline: no event with a date in 1 document\n",
        )
        hinted = run(*args, stdin="No word of when.").stderr
        assert hinted == (
            "timeline: no event with a date in 1 document; "
            "give the publication date with --published\n"
        )

    def test_a_bar_while_it_takes_long(self, news: Path) -> None:
        if shutil.which("script") is None:
            pytest.skip("needs the command script (Debian: bsdutils) to make a terminal")
        (news / "long.txt").write_text("Nothing happened.\n\n" * 60_000)
        command = f"{sys.executable} -m timeline extract long.txt no.txt --format timex -o x.jsonl"
        result = subprocess.run(
            ["script", "-qec", command, "/dev/null"],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "TERM": "xterm-256color"},
        )
        assert "read" in result.stdout
        assert "no.txt: error: there is no such file" in result.stdout

    def test_closed_streams(self, news: Path) -> None:
        del news
        for command, message in (
            ("extract - <&-", "timeline: standard input is closed: name a file\n"),
            ("extract report.txt >&-", "timeline: standard output is closed\n"),
        ):
            result = subprocess.run(
                ["sh", "-c", f"{sys.executable} -m timeline {command}"],
                capture_output=True,
                text=True,
                check=False,
            )
            assert result.stderr == message


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is always full")
def test_drafts_on_a_full_disk(news: Path) -> None:
    del news
    for form in ("toml", "json", "timex"):
        result = run("extract", "report.txt", "--format", form, "-o", "/dev/full")
        assert result.exit_code == 1
        assert result.stderr == "timeline: /dev/full: cannot be written: No space left on device\n"
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is always full")
@pytest.mark.parametrize(
    "command",
    [("list",), ("show", "a"), ("list", "--format", "json"), ("export", "csv", "-o", "-")],
)
def test_standard_output_on_a_full_disk(sheet: str, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "timeline", "--seeds", sheet, *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr == (
        "timeline: standard output cannot be written: No space left on device\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is always full")
def test_a_device_is_written_to_and_not_replaced(sheet: str) -> None:
    result = run("--seeds", sheet, "export", "csv", "-o", "/dev/full")
    assert result.exit_code == 1
    assert result.stderr == "timeline: /dev/full: cannot be written: No space left on device\n"
    assert Path("/dev/full").is_char_device()


def test_a_reader_that_has_seen_enough(sheet: str) -> None:
    command = f"{sys.executable} -m timeline --seeds {sheet} list --format json | head -c 1"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert (result.stdout, result.stderr) == ("[", "")


def without_root() -> tuple[str, ...]:
    """What makes root mind permissions."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("run as root, and setpriv (Debian: util-linux) is not there to give that up")
    powers = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")


def test_a_file_without_read_permission(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV)
    (tmp_path / "b.csv").write_text(CSV)
    (tmp_path / "b.csv").chmod(0)
    result = spawn("--seeds", str(tmp_path), "list", "--format", "csv", prefix=without_root())
    assert result.returncode == 3
    assert len(result.stdout.splitlines()) == 3
    assert result.stderr == f"{tmp_path}/b.csv: error: cannot be read: Permission denied\n"


def test_an_output_folder_without_write_permission(sheet: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    run("--seeds", sheet, "export", "csv", "-o", str(folder), "--year", "2015")
    before = (folder / "timeline.csv").read_bytes()
    folder.chmod(0o555)
    args = ("--seeds", sheet, "export", "csv", "-o", str(folder))
    result = spawn(*args, prefix=without_root())
    folder.chmod(0o755)
    assert result.returncode == 1
    assert result.stderr == (
        f"timeline: {folder}/timeline.csv: cannot be written: Permission denied; "
        "the file that stands there is as it was\n"
    )
    assert (folder / "timeline.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("make", "code", "message"),
    [
        (
            lambda _: None,
            3,
            (
                "timeline: no seeds at '{path}': `timeline init` makes some, "
                "--seeds PATH names others\n"
            ),
        ),
        (
            lambda path: path.mkdir(),
            3,
            (
                "timeline: no seeds in '{path}': put files that end in "
                f"{listed([f'.{name}' for name in READ], 'or')} there, "
                "or let `timeline init` make one\n"
            ),
        ),
    ],
)
def test_no_seeds(tmp_path: Path, make: object, code: int, message: str) -> None:
    path = tmp_path / "seeds"
    make(path)  # type: ignore[operator] # one of the two above
    result = run("--seeds", str(path), "list")
    assert (result.exit_code, result.stderr) == (code, message.format(path=path))


def test_seeds_without_events(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[timeline]\nname = "N"\n')
    result = run("--seeds", str(tmp_path), "list")
    assert (result.exit_code, result.stderr) == (4, "timeline: the seeds have no events\n")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    formats = ("ics", "csv", "json", "png", "svg", "pdf")
    for name, seed in (("one", "1"), ("two", "2")):
        folder = str(tmp_path / name)
        spawn("--seeds", str(SEEDS), "export", *formats, "-o", folder, PYTHONHASHSEED=seed)
    for name in formats:
        one, two = (tmp_path / run_name / f"timeline.{name}" for run_name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


#: a module of each command, by one of them
MODULES = {
    "init": "timeline.cli.init",
    "list": "timeline.cli.list",
    "show": "timeline.cli.show",
    "check": "timeline.cli.check",
    "ids": "timeline.cli.ids",
    "export": "timeline.cli.export",
    "publish": "timeline.cli.publish",
    "serve": "timeline.cli.serve",
    "extract": "timeline.cli.extract",
}
#: what the web, documents, calendars and charts are made with
WEB = {"starlette", "uvicorn", "jinja2", "h11", "watchfiles", "timeline.server", "timeline.site"}
DOCUMENTS = {"timeline.extract", "timeline.documents", "timeline.corpus", "timeline.drafting"}
CALENDARS = {
    "icalendar",
    "timeline.formats.ics.vevent",
    "timeline.feed.previous",
    "timeline.formats.ics.read",
}
DRAWING = {"matplotlib", "numpy", "timeline.chart.draw.chart", "timeline.chart.layout.pages"}
#: what reads seeds in other formats than the project's own
OTHER_SEEDS = {
    "timeline.formats.csv",
    "timeline.formats.sheet",
    "timeline.formats.json",
    "timeline.formats.json_read",
}
#: what a command that only reads does without
WRITING = {"timeline.feed", "timeline.formats.options", "timeline.chart.layout", "tempfile", "csv"}
NEVER = {*WEB, *DOCUMENTS, "distributed", "multiprocessing", "matplotlib.pyplot", "pendulum"}


def loaded(*args: str) -> set[str]:
    """The modules that a process has imported by the end of a command."""
    code = (
        "import sys\n"
        "from timeline.cli import main\n"
        "try: main(sys.argv[1:], standalone_mode=False)\n"
        "finally: print(*sys.modules, file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, text=True, check=False
    )
    return set(result.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("command", "unneeded"),
    [
        (("list",), {*DRAWING, *CALENDARS, *OTHER_SEEDS, *WRITING, "timeline.checks", "difflib"}),
        (("show", "joint-statement"), {*DRAWING, *CALENDARS, *OTHER_SEEDS, *WRITING}),
        (("check",), {*DRAWING, *OTHER_SEEDS, "icalendar", "timeline.terminal"}),
        (("export", "csv"), {*DRAWING, *CALENDARS, "timeline.checks", "timeline.terminal"}),
        (
            ("export", "ics", "csv"),
            {*DRAWING, "timeline.formats.json", "timeline.checks", "timeline.terminal"},
        ),
        (("export", "png"), {*CALENDARS, *OTHER_SEEDS, "timeline.checks", "timeline.terminal"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_slow_to_import_is_not(
    tmp_path: Path, command: tuple[str, ...], unneeded: set[str]
) -> None:
    out = ("-o", str(tmp_path)) if command[0] == "export" else ()
    names = loaded(*TODAY, "--seeds", str(SEEDS), *command, *out)
    assert MODULES[command[0]] in names
    others = {*MODULES.values()} - {MODULES[command[0]]}
    assert not names & {*NEVER, *others, *unneeded}


def test_the_version_is_told_without_a_timeline() -> None:
    names = loaded("--version")
    assert "timeline.cli.group" in names
    unneeded = {"timeline.model", "timeline.query", "timeline.merge", "timeline.seeds"}
    assert not names & {*NEVER, *MODULES.values(), *DRAWING, *unneeded}


def test_version() -> None:
    assert run("--version").stdout.startswith("timeline, version ")


def test_an_export_beside_its_own_seeds_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    run("--seeds", str(SEEDS), "export", "json", "-o", str(path))
    both = run("--seeds", str(SEEDS), "--seeds", str(path), "export", "json", "-o", "-")
    assert both.stdout_bytes == path.read_bytes()


def test_from_after_to(sheet: str) -> None:
    result = run("--seeds", sheet, "list", "--from", "2025", "--to", "2020")
    assert result.exit_code == 2
    assert "2025 lies after 2020: exchange from and to" in result.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_without_our_signs(sheet: str, encoding: str) -> None:
    result = spawn("--seeds", sheet, "list", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert result.returncode == 0
    assert "Alpha" in result.stdout


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        ("list <&-", 0, ""),
        ("list >&-", 1, "timeline: standard output is closed\n"),
        ("--seeds - list <&-", 3, "timeline: standard input is closed: name a file with --seeds\n"),
    ],
)
def test_closed_streams(sheet: str, command: str, code: int, message: str) -> None:
    seeds = "" if "--seeds" in command else f"--seeds {sheet} "
    result = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m timeline {seeds}{command}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (code, message)


def test_help_on_a_full_disk() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "timeline", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (result.returncode, result.stderr) == (1, "timeline: No space left on device\n")


def test_a_name_that_is_too_long(sheet: str) -> None:
    result = spawn("--seeds", sheet, "export", "csv", "-o", "a" * 300 + ".csv")
    assert result.returncode == 1
    assert "File name too long" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_wrong_timeline_table_is_never_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        '[timeline]\nid = "a@b"\n[[event]]\nid = "x"\ntitle = "X"\nwhen = 2015\n'
    )
    result = run("--seeds", str(tmp_path), "export", "csv", "-o", "-", "--keep-going")
    assert result.exit_code == 3
    assert result.stderr.splitlines()[-1] == (
        "timeline: nothing written: [timeline] is wrong, and its id is in every UID"
    )


def test_check_of_standard_output(sheet: str) -> None:
    result = run("--seeds", sheet, "export", "csv", "-o", "-", "--check")
    assert result.exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("export", "csv", "-o", ""),
        ("publish", "", "--base-url", "https://e.org"),
        ("init", ""),
        ("extract", ""),
        ("serve", "-o", ""),
        ("check", "--feed", ""),
    ],
)
def test_an_empty_path_is_not_the_current_folder(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert "it is empty: write a path, or . for this folder" in done.stderr


#: a name that breaks a line, moves the cursor and turns what follows
HOSTILE = "a\nb\x1b[31m\u202e"


def test_no_name_of_a_file_breaks_a_message(tmp_path: Path) -> None:
    seeds = tmp_path / f"{HOSTILE}.csv"
    seeds.write_text("id,title,when\na,A,garbage\n")
    output = str(tmp_path / HOSTILE)
    commands = [
        ("--seeds", str(seeds), "list"),
        ("--seeds", str(seeds), "check"),
        ("--seeds", str(seeds), "export", "csv", "-o", output),
        ("--seeds", f"{seeds}x", "list"),
        ("--seeds", str(seeds), "export", "csv", "-o", str(seeds)),
        ("--seeds", str(tmp_path / HOSTILE / "none"), "list"),
        ("extract", str(tmp_path / HOSTILE)),
        ("init", str(seeds / "in")),
    ]
    for command in commands:
        result = spawn(*command)
        assert result.returncode in {1, 2, 3, 4}, command
        assert not set("\x1b\u202e") & set(result.stderr + result.stdout), command
        named = [line for line in (result.stderr + result.stdout).splitlines() if "b\\x1b" in line]
        assert named, (command, result.stderr)
        assert all(r"a\nb\x1b[31m\u202e" in line for line in named), command


TURNED = """id,title,when,place,note
a,Meeting \u202e2024\u2066 in\u200b Rome,2024,\u2067Italy,no\u202dte
"""


@pytest.mark.parametrize(
    ("command", "is_kept"),
    [
        (("list",), False),
        (("list", "--format", "csv"), True),
        (("list", "--format", "json"), True),
        (("show", "a"), False),
        (("show", "a", "--format", "json"), True),
        (("export", "md", "-o", "-"), False),
        (("export", "json", "-o", "-"), True),
        (("export", "ics", "-o", "-"), True),
    ],
)
def test_what_turns_the_direction_of_writing_is_for_machines(
    tmp_path: Path, command: tuple[str, ...], *, is_kept: bool
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TURNED)
    result = spawn("--seeds", str(path), *command)
    assert result.returncode == 0
    text = result.stdout.replace("\n ", "")
    found = set("\u202e\u2066\u200b\u2067\u202d") & set(text)
    assert bool(found) is is_kept
    assert ("Meeting \u202e2024\u2066 in\u200b Rome" in text) is is_kept
    assert ("Meeting 2024 in Rome" in text) is not is_kept


def test_who_has_read_enough_ends_every_format_alike(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text("The bridge was opened on 3 May 2020. " * 1_000)
    for form in ("toml", "json", "timex"):
        command = [sys.executable, "-m", "timeline", "extract", str(document), "--format", form]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.read(1)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


@pytest.mark.parametrize("force", [False, True])
def test_a_draft_that_another_run_wrote_meanwhile(tmp_path: Path, *, force: bool) -> None:
    output = tmp_path / "drafts.json"
    more = ["--force"] if force else []
    command = ["-m", "timeline", "extract", "-", "--format", "json", "-o", str(output), *more]
    with subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b'{"text": "The bridge was opened in 1987."}\n')
        process.stdin.flush()
        while not list(tmp_path.iterdir()):
            assert process.poll() is None
        output.write_text("theirs")
        _, said = process.communicate(timeout=60)
    assert process.returncode == (0 if force else 1)
    assert (output.read_text() == "theirs") is not force
    assert (b"stands there already: --force replaces it" in said) is not force
    assert [path.name for path in tmp_path.iterdir()] == ["drafts.json"]
