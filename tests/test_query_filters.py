"""What holds of every filter: a row that is forgotten somewhere fails here."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import icalendar
import pytest
from click.testing import CliRunner
from subscribing import Site, served
from test_page_html import Element, parsed

import timeline as public
from timeline.cli import main
from timeline.languages.english.phrases import PHRASES
from timeline.query import FILTERS, Filter, of, pairs, read, words

SEEDS = Path(__file__).parents[1] / "seeds"
ARGUMENTS = ("--seeds", str(SEEDS), "--today", "2025-06-01")
#: for each filter a value that chooses some events of the seeds, and one that it refuses
VALUES = {
    "year": ("2024", "soon"),
    "from": ("2024-01", "soon"),
    "to": ("2022", "soon"),
    "status": ("planned", "done"),
    "upcoming": ("2y", "soon"),
    "overdue": ("yes", "perhaps"),
    "tag": ("culture", None),
    "place": ("rome", None),
    "participant": ("central asian", None),
    "source": ("new-eastern-outlook-2024", None),
    "event": ("central-asia-italy-rome", None),
    "where": ("place=rome, italy", "=rome"),
    "search": ("summit", None),
}
each_filter = pytest.mark.parametrize("row", FILTERS.values(), ids=list(FILTERS))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    out = tmp_path_factory.mktemp("served")
    with served(*ARGUMENTS, options=("-o", str(out), "--dpi", "50")) as found:
        yield found


def listed(*options: str) -> list[str]:
    done = CliRunner().invoke(main, [*ARGUMENTS, "list", "--format", "json", *options])
    assert done.exit_code == 0, done.output
    return [event["id"] for event in json.loads(done.stdout)]


def control(page: Element, name: str) -> Element:
    found = [item for item in page.one("form").walk() if item.attributes.get("name") == name]
    (first, *others) = found
    assert first.attributes["id"] == name
    assert not others
    return first


def value(item: Element) -> str:
    if item.tag == "input":
        return item.attributes["value"]
    chosen = [option for option in item.all("option") if "selected" in option.attributes]
    return (chosen or item.all("option"))[0].attributes["value"]


def test_every_filter_is_tried() -> None:
    assert list(VALUES) == list(FILTERS)


@each_filter
def test_a_row_is_whole(row: Filter) -> None:
    asked = of(**{row.name: VALUES[row.name][0]})
    assert row.help.endswith(".")
    assert row.label[:1].isupper()
    assert read(pairs(asked)) == asked
    before = PHRASES.patterns[row.phrase].partition("{")[0] if row.phrase else ""
    assert words(asked).startswith(before)


@each_filter
def test_it_chooses_the_same_on_the_command_line_in_the_address_and_in_the_feed(
    row: Filter, site: Site
) -> None:
    right, _ = VALUES[row.name]
    chosen = listed(f"--{row.name}", *([] if row.is_flag else [right]))
    assert 0 < len(chosen) < len(listed())
    asked = urlencode({row.name: right})
    answer = site.get(f"/timeline.json?{asked}")
    assert [event["id"] for event in json.loads(answer.content)["events"]] == chosen
    feed = icalendar.Calendar.from_ical(site.get(f"/timeline.ics?{asked}").content)
    assert [str(item["UID"]).partition("@")[0] for item in feed.walk("VEVENT")] == chosen
    loaded = public.load(SEEDS, today="2025-06-01").filter(**{row.name: right})
    assert [event.id for event in loaded] == chosen


@each_filter
def test_it_is_on_the_page(row: Filter, site: Site) -> None:
    right, _ = VALUES[row.name]
    plain = parsed(site.get("/").content)
    # Some plans of the seeds are to come, and some have passed.
    if row.name in {"where", "event"}:
        assert plain.one("form").all(id=row.name) == []
    else:
        assert value(control(plain, row.name)) == ""
    page = parsed(site.get(f"/?{urlencode({row.name: right})}").content)
    if row.name == "event":
        # It has a page of its own, on which nothing else is asked.
        assert page.all("form") == []
        return
    assert value(control(page, row.name)) == right
    labels = [item for item in page.all("label") if item.attributes.get("for") == row.name]
    assert [item.text.strip() for item in labels] == [row.label]


@each_filter
def test_a_wrong_value_is_refused_everywhere(row: Filter, site: Site) -> None:
    _, wrong = VALUES[row.name]
    if wrong is None:
        return
    done = CliRunner().invoke(main, [*ARGUMENTS, "list", f"--{row.name}", wrong])
    assert done.exit_code == 2
    assert wrong in done.stderr
    answer = site.get(f"/timeline.json?{urlencode({row.name: wrong})}")
    assert answer.status_code == 400
    assert answer.text.startswith(f"400 Bad Request: {row.name}: ")


@each_filter
def test_it_can_be_repeated_or_says_that_it_cannot(row: Filter, site: Site) -> None:
    right, _ = VALUES[row.name]
    answer = site.get(f"/timeline.json?{urlencode([(row.name, right), (row.name, right)])}")
    assert (answer.status_code == 400) is row.is_single


def test_an_unknown_parameter_is_refused_with_the_known_ones(site: Site) -> None:
    answer = site.get("/timeline.json?yeer=2024")
    assert answer.status_code == 400
    assert all(name in answer.text for name in FILTERS)


def test_the_manual_names_every_filter() -> None:
    manual = Path(public.__file__).parent / "manual"
    page = (manual / "page.md").read_text()
    assert [name for name in FILTERS if f"`{name}`" not in page] == []


def test_in_the_environment_several_values_are_parted_by_semicolons() -> None:
    def chosen(tags: str) -> list[str]:
        words = [*ARGUMENTS, "list", "--format", "json"]
        done = CliRunner(env={"TIMELINE_LIST_PLACE": tags}).invoke(main, words)
        return [event["id"] for event in json.loads(done.stdout)]

    assert chosen("Almaty, Kazakhstan") == listed("--place", "Almaty, Kazakhstan")
    assert chosen("Almaty;Rome, Italy") == listed("--place", "Almaty", "--place", "Rome, Italy")
