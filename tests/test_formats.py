"""What holds of every format: a row that is forgotten somewhere fails here."""

import html
import json
import pkgutil
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from subscribing import Site, served

import timeline
from timeline import formats
from timeline.cli import main
from timeline.formats import CHARTS, DEFAULT, FORMATS, NEWS, PAGED, READ, WRITTEN, Format, listed
from timeline.site.paths import of_year

SEEDS = Path(__file__).parents[1] / "seeds"
MANUAL = Path(timeline.__file__).parent / "manual"
ARGUMENTS = ("--seeds", str(SEEDS), "--today", "2024-06-01")
COARSE = ("--dpi", "50")
#: what is beside the formats in their package
OTHERS = {
    "toml_tables",
    "load",
    "options",
    "json_schema",
    "calendar_cells",
    "foreign",
    "json_kinds",
    "json_read",
    "json_text",
    "naming",
    "developments",
    "news_links",
    "slip",
    "sheet",
    "toml_write",
    "convert",
    "kept",
}
#: rooms of formats with other names than theirs
HOLDS = {"schema_org": "html", "gedcom": "ged", "markwhen": "mw"}
_BALL = (
    b'{"@context": "https://schema.org", "@type": "Event", "@id": "cultural-centre-almaty", '
    b'"name": "Ball", "startDate": "2024-05-03"}'
)
#: a text in each format that is not written
SHEETS = Path(__file__).parent / "sheets"
SAMPLES = {
    "toml": (SEEDS / "joint-statement-2024.toml").read_bytes(),
    "jsonld": _BALL,
    "jsonl": b'{"id": "cultural-centre-almaty", "name": "A", "date": "2023"}\n'
    b'{"id": "b", "name": "B", "date": "2024"}\n',
    "html": b'<html><script type="application/ld+json">' + _BALL + b"</script></html>",
    "ged": b"0 HEAD\n0 @cultural@ INDI\n1 EVEN\n2 TYPE centre almaty\n2 DATE 2023\n0 TRLR\n",
    "mw": b"2023-11-30: Centre, Almaty\nid: cultural-centre-almaty\n",
    # the export as LibreOffice saves it
    "ods": (SHEETS / "seeds.ods").read_bytes(),
    "xls": (SHEETS / "seeds.xls").read_bytes(),
    "xlsm": (SHEETS / "seeds.xlsm").read_bytes(),
}
#: the id of the event in each, where the format makes it of more than one thing
IDS = {"ged": "cultural-even-centre-almaty-2023"}
#: endings of files that another module reads
SAME = {"tsv", "ods", "xlsm", "xls"}
each_format = pytest.mark.parametrize("row", FORMATS.values(), ids=list(FORMATS))
each_written = pytest.mark.parametrize("row", WRITTEN.values(), ids=list(WRITTEN))
each_read = pytest.mark.parametrize("row", READ.values(), ids=list(READ))


def run(*arguments: str, stdin: bytes = b"") -> bytes:
    """What a command writes to standard output."""
    result = CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@cache
def exported(name: str) -> bytes:
    return run(*ARGUMENTS, "export", name, *COARSE, "-o", "-")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    out = tmp_path_factory.mktemp("served")
    with served(*ARGUMENTS, options=("-o", str(out), *COARSE)) as found:
        yield found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    publish(folder)
    return folder


def publish(folder: Path) -> None:
    run(*ARGUMENTS, "publish", str(folder), "--base-url", "https://example.org/t", *COARSE)


def offers(page: str, address: str, part: str) -> bool:
    """Whether a page links to a file in one of its parts."""
    part = page[page.index(f'class="{part}"') :].partition("</section>")[0]
    return address in map(html.unescape, re.findall(r'href="([^"]*)"', part))


def test_every_module_has_a_row() -> None:
    modules = {item.name for item in pkgutil.iter_modules(formats.__path__)}
    # Formats that share the reader of another, and the room of one that is named by what it holds
    shared = SAME | {"jsonld", "jsonl"}
    assert {
        HOLDS.get(name, name) for name in modules - OTHERS - {"chart", "chart_table", "card"}
    } == (FORMATS.keys() - CHARTS - shared)


@each_format
def test_a_row_is_whole(row: Format) -> None:
    assert row.is_read or row.write
    assert re.fullmatch("[a-z0-9]+", row.name)
    assert row.purpose[:1].isupper()
    assert row.media.policy
    assert row.media.is_text is not row.media.content_type.startswith(
        ("image/png", "application/pdf", "application/vnd.")
    )
    assert row.write or not (row.is_default or row.is_chart or row.is_of_parts or row.write_list)
    # What knows its mark without a file can read it from one.
    assert row.foretell is None or row.is_paged or row.is_card


@each_written
def test_it_is_exported_the_same_each_time(row: Format) -> None:
    data = exported(row.name)
    assert data
    assert row.mark(data) == row.mark(exported.__wrapped__(row.name))
    assert row.count(data) == 1


@each_written
def test_it_is_served(row: Format, site: Site) -> None:
    reply = site.get(f"/{row.file_name}")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == row.media.content_type
    assert reply.headers["content-security-policy"] == row.media.policy
    assert ("content-encoding" in reply.headers) is row.media.is_text
    # What is new says where it stands.
    if not row.is_news:
        assert row.mark(reply.content) == row.mark(exported(row.name))
    assert site.get(f"/{row.file_name}?year=2024").status_code == 200
    assert (site.get(f"/{row.stem}-2.{row.ending}").status_code == 404) or row.is_paged


@pytest.mark.parametrize("name", sorted(NEWS))
def test_what_is_new_says_where_it_stands_and_is_not_sent_twice(name: str, site: Site) -> None:
    path = f"/{WRITTEN[name].file_name}?tag=diplomacy"
    reply = site.get(path)
    for address in (f"{site.base}{path}", f"{site.base}/?tag=diplomacy"):
        assert f'"{address}"' in reply.text
    known = {"If-None-Match": reply.headers["etag"]}
    again = site.client.get(site.base + path, headers=known)
    assert again.status_code == 304
    assert site.get(f"{path}&as-of=2024-01-31").content != reply.content


@each_written
def test_it_is_offered_on_the_page(row: Format, site: Site, published: Path) -> None:
    if row.is_card:
        # Other sites show it, and the page names it for them alone.
        there = f'content="{site.base}/{row.file_name}?year=2024"'
        assert there in site.get("/?year=2024").text
        return
    part = "news" if row.is_news else "downloads"
    assert offers(site.get("/?year=2024").text, f"{row.file_name}?year=2024", part)
    assert offers((published / "index.html").read_text(), row.file_name, part)
    of_a_year = (published / "year/2024.html").read_text()
    assert offers(of_a_year, f"../{of_year(2024).file(row.name)}", part) is row.is_of_parts


@dataclass(frozen=True)
class Runs:
    """A site after three runs of publish; before each but the first all of its files were bad."""

    owned: tuple[str, ...]
    first: Mapping[str, bytes]
    second: Mapping[str, bytes]
    #: with a manifest that could not be read
    third: Mapping[str, bytes]


@pytest.fixture(scope="module")
def runs(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    site = Path(shutil.copytree(published, tmp_path_factory.mktemp("runs") / "site"))
    manifest = site / ".timeline.json"
    said = json.loads(manifest.read_text())
    trees = [tree_of(site)]
    more = {"files": [*said["files"], *map(page_2, PAGED)]}
    # Without a manifest a feed of ours tells that the other files are ours too.
    for damage, kept in ((json.dumps(said | more), ""), ("{", "timeline.ics")):
        for path in {*trees[0], *map(page_2, PAGED)} - {kept}:
            (site / path).write_bytes(b"bad")
        manifest.write_text(damage)
        publish(site)
        trees.append(tree_of(site))
    return Runs(tuple(said["files"]), *trees)


def tree_of(site: Path) -> dict[str, bytes]:
    paths = [path for path in site.rglob("*") if path.is_file() and path.name != ".timeline.json"]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def page_2(name: str) -> str:
    return f"timeline-2.{name}"


@each_written
def test_it_is_owned_by_publish(row: Format, runs: Runs) -> None:
    for path in (row.file_name, *[of_year(2024).file(row.name)] * row.is_of_parts):
        assert path in runs.owned
        assert (f"{path}.gz" in runs.owned) is row.media.is_text
        marks = {row.mark(tree[path]) for tree in (runs.first, runs.second, runs.third)}
        assert len(marks) == 1
    # A page that the chart no longer has goes, where a manifest says whose it was.
    assert page_2(row.name) not in runs.second
    assert (page_2(row.name) in runs.third) is row.is_paged


@each_written
def test_help_and_manual_list_it(row: Format) -> None:
    help_text = run("export", "--help").decode()
    usage = "".join(help_text.partition("Options:")[0].split())
    assert re.search(rf"\[.*\b{row.name}\b.*\]\.\.\.", usage)
    assert re.search(rf"FORMATS are any of .*\b{row.name}\b", " ".join(help_text.split()))
    assert f"| `{row.name}` | {row.purpose} |" in (MANUAL / "page.md").read_text()
    assert re.search(
        rf"FORMATS are any of [^;]*\b{row.name}\b", (MANUAL / "commands.md").read_text()
    )


@each_written
def test_a_program_saves_it(row: Format, tmp_path: Path) -> None:
    path = tmp_path / (row.file_name if row.file else f"made.{row.name}")
    made = timeline.load(SEEDS, today="2024-06-01")
    made.save(path, dpi=50) if row.is_chart else made.save(path)
    assert row.mark(path.read_bytes()) == row.mark(exported(row.name))


@each_format
def test_list_offers_it_where_it_has_the_events_alone(row: Format) -> None:
    help_text = run("list", "--help").decode()
    choices = re.findall(r"\[(table\|[^\]]*)\]", "".join(help_text.split()))[0].split("|")
    assert (row.name in choices) is (row.write_list is not None)
    if row.write_list:
        assert b"Almaty" in run(*ARGUMENTS, "list", "--format", row.name)


@each_read
def test_it_is_read_from_a_file_and_from_standard_input(row: Format, tmp_path: Path) -> None:
    data = exported(row.name) if row.write else SAMPLES[row.name]
    path = tmp_path / f"seed.{row.name}"
    path.write_bytes(data)
    wanted = IDS.get(row.name, "cultural-centre-almaty")
    marked = b"" if row.read_bytes else b"\xef\xbb\xbf"
    for name, stdin in (
        (str(path), b""),
        *[(str(tmp_path), b"")] * row.is_found,
        ("-", data),
        ("-", marked + data),
    ):
        events = json.loads(run("--seeds", name, "list", "--format", "json", stdin=stdin))
        assert wanted in [event["id"] for event in events]
    assert row.name.upper() in run("--help").decode().partition("--date-order")[0]


def test_no_two_formats_claim_the_same_beginning() -> None:
    samples = [exported(name) if name in WRITTEN else SAMPLES[name] for name in READ]
    for data in samples:
        assert sum(bool(row.begins and re.match(row.begins, data)) for row in READ.values()) <= 1


def test_what_is_exported_where_nothing_is_named() -> None:
    assert DEFAULT == ("ics", "csv", "png")
    assert (listed(["a"]), listed(["a", "b"], "or")) == ("a", "a or b")
