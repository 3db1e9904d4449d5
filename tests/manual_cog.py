"""What README and manual show of the package, for `cog -I tests`.

Each function gives Markdown. Pages write it with ``cog.outl``, so that nothing they show can fall
behind the code.
"""

import ast
import contextlib
import inspect
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from timeline import edtf
from timeline.cli import main
from timeline.dates.rules import Anchor, Modifier
from timeline.formats import WRITTEN
from timeline.formats.load import load
from timeline.formats.sheet.names import COLUMNS
from timeline.languages import language_of
from timeline.languages.phrases import phrases_of
from timeline.languages.read import read
from timeline.limits import LIMITS
from timeline.manual import TOPICS, lead
from timeline.merge import build
from timeline.query import FILTERS
from timeline.seeds import fields
from timeline.seeds.fields import Field

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "timeline/starter"
#: columns of a terminal, as wide as code may stand in the manual
WIDTH = 78
REPORT = """\
The footbridge over the river was opened on Nov. 30 last year.

The town council plans a festival on both banks this summer. It takes
about two hours.
"""


def run(command: str, folder: Path = ROOT) -> str:
    """The output of a timeline command, as a person sees it."""
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
        env={**os.environ, "COLUMNS": str(WIDTH), "TERM": "dumb"},
    )
    return (done.stdout + done.stderr).rstrip()


def shown(command: str) -> str:
    """A command and its output."""
    return f"```console\n$ {command}\n{run(command)}\n```"


def excerpt(text: str) -> str:
    """Text as it stands in a file."""
    return f"```text\n{text.rstrip()}\n```"


def topics() -> str:
    """The pages of the manual, with what each is about."""
    return "\n".join(f"- [{topic}]({topic}.md): {lead(topic)}" for topic in TOPICS)


def seed(event_id: str) -> str:
    """An event as the seeds of the example have it."""
    text = (ROOT / "seeds/joint-statement-2024.toml").read_text()
    event = next(part for part in text.split("[[event]]\n") if f'id = "{event_id}"' in part)
    return f"```toml\n[[event]]\n{event.rstrip()}\n```"


def vevent(event_id: str, *names: str) -> str:
    """Some properties of an event in the exported calendar, folded as they are there."""
    feed = (ROOT / "exports/timeline.ics").read_bytes().decode().replace("\r\n", "\n")
    event = next(part for part in feed.split("BEGIN:VEVENT\n") if f"UID:{event_id}@" in part)
    properties = re.findall(r"^\S.*\n(?: .*\n)*", event, re.MULTILINE)
    return excerpt("".join(text for text in properties if re.split("[;:]", text)[0] in names))


def citation(event_id: str) -> str:
    """How an event of the example is cited."""
    timeline, _ = build(load(["seeds"], bytes), today=date(2024, 3, 1))
    return excerpt(_wrapped(next(e for e in timeline.events if e.id == event_id).sources[0]))


def starter() -> str:
    """The document that `timeline init` makes."""
    return f"```toml\n{(STARTER / 'town-council-2024.toml').read_text().rstrip()}\n```"


def keys() -> str:
    """What a seed may say, table by table."""
    tables = {
        "[timeline]": fields.ABOUT,
        "[chart]": fields.CHART,
        "[document]": fields.DOCUMENT,
        "[[event]]": fields.EVENT,
    }
    return "\n\n".join(_keys(name, known) for name, known in tables.items())


def _keys(table: str, known: Mapping[str, Field]) -> str:
    return _table((f"`{table}`", "holds"), ((f"`{key}`", f.about) for key, f in known.items()))


def edtf_forms() -> str:
    """The forms of EDTF that are read, as the module documents them."""
    doc = edtf.__doc__ or ""
    return excerpt(re.sub("(?m)^    ", "", doc[doc.index("    2023-11-30") : doc.index("Years")]))


def date_words() -> str:
    """An example of each rule for date words."""
    examples = (rule.examples[0] for rule in language_of("en").rules)
    rows = ((words, str(day or ""), f"`{value}`") for words, day, value in examples)
    return _table(("words", "in a document of", "are"), rows)


#: date words, with what a report of 8 March 2031 makes of them
_TOLD = (
    "30 November 2023",
    "last year",
    "before 1 July 1412",
    "after 1620",
    "circa 1620",
    "by the end of 2033",
    "no later than 3 June 2031",
    "from early 2031 to the end of 2033",
    "fall 2031",
    "Christmas Day 2014",
    "week 23 of 2031",
)
_PHRASED = (
    "-0043-03-15",
    "-0026/0014",
    "-04XX",
    "Y-17E7",
    "[1667,1668,1670..1672]",
    "{1914,1918}",
    "[..1760-12-03]",
    "156X-12-25",
    "XXXX-12-XX",
    "2004-1X",
    "1950S2",
    "2004-06~-11",
    "2031-29",
    "2031-40",
    "2031-37",
)


def told() -> str:
    """How dates are told that a document says in words."""
    published = edtf.parse("2031-03-08")
    if not isinstance(published, edtf.EdtfDate):
        raise TypeError(published)
    anchor = Anchor(published=published)
    say = phrases_of("en")
    rows = ((words, say.told(read(words, anchor))) for words in _TOLD)
    return _table(("a report of 8 March 2031 says", "people are told"), rows)


def phrased() -> str:
    """How dates are told that are written in EDTF."""
    say = phrases_of("en")
    rows = ((f"`{text}`", say.when(edtf.parse(text), Modifier.WHOLE)) for text in _PHRASED)
    return _table(("EDTF", "people are told"), rows)


def filters() -> str:
    """The filters: which there are, and which can be repeated."""
    rows = (
        (f"`{row.name}`", row.help.removesuffix(" Repeatable."), "no" if row.is_single else "yes")
        for row in FILTERS.values()
    )
    return _table(("filter", "chooses", "can be repeated"), rows)


def columns() -> str:
    """The columns of a sheet."""
    return excerpt(_wrapped(", ".join(COLUMNS)))


def formats() -> str:
    """Every format that is exported, and where it is published."""
    rows = (
        (f"`{name}`", row.purpose, "each year and tag" if row.is_of_parts else "")
        for name, row in WRITTEN.items()
    )
    return _table(("format", "is", "published for"), rows)


def limits() -> str:
    """How much is taken of anything."""
    rows = ((f"{row.what}", f"{row.most:,} {row.unit}", row.remedy) for row in LIMITS.values())
    return _table(("of", "at most", "beyond it"), rows)


def draft() -> str:
    """A report and what `timeline extract` drafts of it."""
    command = "timeline extract report.txt --published 2024-03-08"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "report.txt").write_text(REPORT)
        drafted = run(command, Path(folder))
    return f"```console\n$ cat report.txt\n{REPORT}$ {command}\n{drafted}\n```"


def verified() -> str:
    """A report whose draft was edited, and what `timeline verify` finds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report.txt").write_text(REPORT)
        run("timeline extract report.txt --published 2024-03-08 -o seeds --keep-text", folder)
        (seed,) = (folder / "seeds").glob("*.toml")
        seed.write_text(seed.read_text().replace('when = "on Nov. 30', 'when = "on Nov. 29'))
        return f"```console\n$ timeline verify\n{run('timeline verify', folder)}\n```"


def commands() -> str:
    """The help of every command."""
    return "\n\n".join(_helps())


def _helps() -> Iterator[str]:
    yield excerpt(run("timeline --help"))
    for name in main.commands:
        yield f"## timeline {name}\n\n{excerpt(run(f'timeline {name} --help'))}"


def session(code: str) -> str:
    """Lines of Python and what they print, as at the prompt."""
    names: dict[str, object] = {}
    lines = []
    with contextlib.chdir(ROOT):
        for node in ast.parse(code).body:
            source = ast.get_source_segment(code, node) or ""
            lines += [
                f"{'...' if number else '>>>'} {line}"
                for number, line in enumerate(source.splitlines())
            ]
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(ast.Interactive([node]), "manual", "single"), names)
            lines += printed.getvalue().splitlines()
    return "```pycon\n" + "\n".join(lines) + "\n```"


def public_names() -> str:
    """The names of the package, with what each is."""
    import timeline

    rows = (
        (f"`timeline.{name}`", (getattr(timeline, name).__doc__ or "").partition("\n")[0])
        for name in timeline.__all__
        if not name.startswith("_")
    )
    return _table(("name", "is"), rows)


def methods() -> str:
    """What a timeline can do."""
    import timeline

    found = {
        name: value
        for name, value in vars(timeline.Timeline).items()
        if not name.startswith("_") and (callable(value) or isinstance(value, property))
    }
    rows = ((f"`{_call(name, value)}`", _first(value)) for name, value in found.items())
    return _table(("on a timeline", "gives"), rows)


def _call(name: str, value: object) -> str:
    if isinstance(value, property):
        return f".{name}"
    parameters = list(inspect.signature(value).parameters.values())[1:]  # type: ignore[arg-type] # callable
    words = (
        f"**{item.name}" if item.kind is item.VAR_KEYWORD else item.name for item in parameters
    )
    return f".{name}({', '.join(words)})"


def _first(value: object) -> str:
    return (value.__doc__ or "").partition("\n")[0]


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = tuple(head)
    lines = [names, ("---",) * len(names), *map(tuple, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _wrapped(text: str) -> str:

    return textwrap.fill(text, WIDTH - 2)


def rooms() -> str:
    """The floors of the package from the top, each room with the first line of its docstring."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    (contract,) = config["tool"]["importlinter"]["contracts"]
    floors = [floor.split(" | ") for floor in contract["layers"]]
    rows = ((f"`{room}`", _purpose(room)) for floor in floors for room in floor)
    return _table(("room", "holds"), rows)


def _purpose(room: str) -> str:
    path = ROOT / "timeline" / room
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return (ast.get_docstring(ast.parse(source.read_text())) or "").partition("\n")[0]
