"""The formats that timelines are read from and written in: one row each.

A format is a module of this package and a row of `FORMATS`. What is exported, served, offered
on the page and published, and what seeds may be written in, is asked of the rows.

Reading and writing is imported when it is first done: matplotlib takes half a second, and
`timeline list` needs none of it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.formats.ics.vevent import FeedHistory
    from timeline.formats.options import ExportOptions
    from timeline.model import Problem, Timeline
    from timeline.seeds.reading_options import ReadOptions
    from timeline.seeds.rows import Raw

#: called with how much is done, and of how much
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where a file stands on the web, and the page of what is in it; empty where nobody knows."""

    itself: str = ""
    #: without a fragment
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A timeline that is to be written."""

    timeline: "Timeline"
    options: "ExportOptions"
    #: what calendars know of its events; None where they are new to all of them
    history: "FeedHistory | None" = None
    #: called with the number of pages of a chart that are drawn, and of how many
    progress: Progress | None = None
    #: what was asked of the timeline, as an address asks it
    asked: tuple[tuple[str, str], ...] = ()
    #: None where nobody says
    links: Links | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The files that a format wrote, and its warnings."""

    #: one for each page of a chart; the other formats have one
    pages: tuple[bytes, ...]
    #: what the reader should know
    warnings: "tuple[Problem, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """The headers of a format over HTTP."""

    content_type: str
    #: whether compressing it again makes it smaller
    is_text: bool = True
    #: Content-Security-Policy
    policy: str = "default-src 'none'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format; its name is the ending of its files too, unless `file` says another."""

    name: str
    #: what a file is, and what it is good for, in a list of downloads
    purpose: str
    media: Media
    #: what the text of a file says, or its bytes; beside it the name of the file as people know
    #: it, and how it is read. None of them where the format is only written
    read_text: "Callable[[str, str, ReadOptions], Raw] | None" = None
    read_bytes: "Callable[[bytes, str, ReadOptions], Raw] | None" = None
    #: whether programs write its text in other encodings than UTF-8
    is_any_encoding: bool = False
    #: other endings of its files
    endings: tuple[str, ...] = ()
    #: what its file is called where that is not "timeline" and its name
    file: str = ""
    #: whether it tells what is new of events, and not the events
    is_news: bool = False
    #: whether files of it are read where their folder is named; else they are where they are
    is_found: bool = True
    #: pattern of how data in this format begins, for data that has no file name; no two formats
    #: claim the same
    begins: bytes | None = None
    #: None where it is only read
    write: Callable[[Export], Output] | None = None
    #: the events alone, for `timeline list`; None where it does not offer the format
    write_list: "Callable[[Timeline], bytes] | None" = None
    #: the module of a library that not everybody has, without which nothing is written
    needs: str = ""
    #: what two files have in common that show the same to a reader
    mark: Callable[[bytes], bytes | str] = lambda data: data
    #: the mark that `write` would give, where that is known without making the file
    foretell: Callable[[Export], str] | None = None
    #: what there is to say of what `write` would give, before it is made
    warnings: "Callable[[Export], tuple[Problem, ...]]" = lambda _export: ()
    #: how many pages a file says that there are; 0 where it does not say
    count: Callable[[bytes], int] = lambda _data: 1
    #: whether a file is likely one that `write` made
    is_ours: Callable[[bytes], bool] = lambda _data: False
    #: whether people edit such files, so that one of which nothing is recorded is kept beside
    is_edited: bool = False
    #: whether it is drawn, by a library that draws one thing at a time
    is_chart: bool = False
    #: whether each page is a file
    is_paged: bool = False
    #: whether it is what other sites show beside a link to the page, which offers it to nobody else
    is_card: bool = False
    #: whether `timeline export` writes it where no format is named
    is_default: bool = False
    #: whether a browser saves it; the others are opened by an app
    is_saved: bool = True
    #: whether a published site has it of each year and each tag too
    is_of_parts: bool = False

    @property
    def file_name(self) -> str:
        """What its file is called where nobody says otherwise."""
        return self.file or f"timeline.{self.name}"

    @property
    def stem(self) -> str:
        """That name without its ending."""
        return self.file_name.partition(".")[0]

    @property
    def ending(self) -> str:
        """How its files end, behind the dot."""
        return self.file_name.partition(".")[2]

    @property
    def is_read(self) -> bool:
        """Whether seeds can be written in it."""
        return self.read_text is not None or self.read_bytes is not None

    def written(self, export: Export) -> Output:
        """The output of `write`.

        Raises:
            ValueError: The format is only read.
        """
        if self.write is None:
            raise ValueError(f"{self.name} is only read")
        return self.write(export)


def _late(module: str, function: str) -> Callable[..., Any]:
    """A function of a module of this package, which is imported when it is first called."""

    def call(*given: Any) -> Any:
        return getattr(import_module(f"{__name__}.{module}"), function)(*given)

    return call


#: how a timeline of markwhen begins: with its header, a section, or a date and a colon
_MARKWHEN = (
    rb"(?:---\s*\n|title:\s|(?:section|group)\s|"
    rb"\d{4}(?:-\d\d){0,2}(?:\s*/\s*[\w. -]{1,40})?\s*:\s)"
)
_ROWS = (
    Format(
        name="toml",
        purpose="Seeds, as people write them",
        media=Media(content_type="application/toml"),
        read_text=_late("toml", "read"),
    ),
    Format(
        name="ics",
        purpose="Calendar, as a copy that does not update",
        media=Media(content_type="text/calendar; charset=utf-8"),
        read_text=_late("ics.read", "read"),
        endings=("vcs", "ical", "icalendar"),
        is_any_encoding=True,
        begins=rb"(?i)BEGIN:VCALENDAR",
        write=_late("ics.write", "write"),
        is_ours=_late("ics.write", "is_ours"),
        is_default=True,
        is_saved=False,
        is_of_parts=True,
    ),
    Format(
        name="csv",
        purpose="Sheet, for a spreadsheet",
        media=Media(content_type="text/csv; charset=utf-8; header=present"),
        read_text=_late("csv", "read"),
        is_any_encoding=True,
        # A first line with what parts columns, which is neither JSON nor a table or key of TOML,
        # nor a workbook.
        begins=rb"(?!"
        + _MARKWHEN
        + rb")(?!PK\x03|\xd0\xcf|[<\[{#]|[\w\"'.\x80-\xff-]+\s*=)[^\n]*[,;\t|]",
        write=_late("csv", "write_csv"),
        write_list=_late("csv", "render_csv"),
        is_ours=_late("csv", "is_ours"),
        is_edited=True,
        is_default=True,
        is_of_parts=True,
    ),
    Format(
        name="tsv",
        purpose="Sheet with tabs, to paste into another",
        media=Media(content_type="text/tab-separated-values; charset=utf-8"),
        read_text=_late("csv", "read"),
        is_any_encoding=True,
        write=_late("csv", "write_tsv"),
        write_list=_late("csv", "render_tsv"),
        is_ours=_late("csv", "is_ours"),
        is_edited=True,
    ),
    Format(
        name="xlsx",
        purpose="Workbook, for Excel and other spreadsheets",
        media=Media(
            content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            is_text=False,
        ),
        read_bytes=_late("xlsx", "read"),
        # A ZIP file whose first part is not the type of an OpenDocument.
        begins=rb"PK\x03\x04(?!(?s:.{26})mimetype)",
        write=_late("xlsx", "write"),
        mark=_late("xlsx", "mark"),
        is_ours=_late("xlsx", "is_ours"),
        is_edited=True,
        needs="xlsxwriter",
    ),
    Format(
        name="ods",
        purpose="Workbook of LibreOffice",
        media=Media(content_type="application/vnd.oasis.opendocument.spreadsheet", is_text=False),
        read_bytes=_late("xlsx", "read"),
        begins=rb"PK\x03\x04(?s:.{26})mimetype",
    ),
    Format(
        name="xlsm",
        purpose="Workbook with macros, which are not run",
        media=Media(content_type="application/vnd.ms-excel.sheet.macroEnabled.12", is_text=False),
        read_bytes=_late("xlsx", "read"),
    ),
    Format(
        name="xls",
        purpose="Workbook of Excel before 2007",
        media=Media(content_type="application/vnd.ms-excel", is_text=False),
        read_bytes=_late("xlsx", "read"),
        begins=rb"\xd0\xcf\x11\xe0",
    ),
    Format(
        name="json",
        purpose="Data, with every statement and revision",
        media=Media(content_type="application/json"),
        read_text=_late("json_kinds.kinds", "read"),
        # A list of JSON begins with a brace in brackets, a table of TOML with a name in them.
        begins=rb"\{|\[\s*[{\]]",
        write=_late("json", "write"),
        write_list=_late("json", "render_events"),
        is_ours=_late("json", "is_ours"),
        is_edited=True,
    ),
    Format(
        name="jsonl",
        purpose="Objects of a program, one a line",
        media=Media(content_type="application/jsonl"),
        read_text=_late("json_kinds.json_lines", "read"),
        endings=("ndjson",),
    ),
    Format(
        name="jsonld",
        purpose="Events of schema.org, as data",
        media=Media(content_type="application/ld+json"),
        read_text=_late("json_kinds.kinds", "read"),
    ),
    Format(
        name="ged",
        purpose="Family tree, in GEDCOM",
        media=Media(content_type="text/vnd.familysearch.gedcom"),
        read_bytes=_late("gedcom.read", "read"),
        begins=rb"0 HEAD\s",
        endings=("gedcom",),
    ),
    Format(
        name="mw",
        purpose="Timeline of markwhen",
        media=Media(content_type="text/markwhen; charset=utf-8"),
        read_text=_late("markwhen.read", "read"),
        begins=_MARKWHEN,
        endings=("markwhen",),
    ),
    Format(
        name="html",
        purpose="Events of schema.org, in a page",
        media=Media(content_type="text/html; charset=utf-8"),
        read_bytes=_late("schema_org.read", "read"),
        begins=rb"(?i)<(?:!doctype\s+html|html|head|body|!--)",
        endings=("htm", "xhtml"),
        is_found=False,
    ),
    Format(
        name="md",
        purpose="Table in Markdown, for a wiki",
        media=Media(content_type="text/markdown; charset=utf-8; variant=GFM"),
        # A table says less than the model holds: it is not read back.
        write=_late("md", "write"),
        write_list=_late("md", "render"),
        is_ours=_late("md", "is_ours"),
        is_edited=True,
    ),
    Format(
        name="atom",
        purpose="What changed, for readers of feeds",
        media=Media(content_type="application/atom+xml; charset=utf-8"),
        file="changes.xml",
        write=_late("atom", "write"),
        is_ours=_late("atom", "is_ours"),
        is_news=True,
        is_of_parts=True,
    ),
    Format(
        name="jsonfeed",
        purpose="What changed, for readers of feeds and programs",
        media=Media(content_type="application/feed+json"),
        file="changes.json",
        write=_late("jsonfeed", "write"),
        is_ours=_late("jsonfeed", "is_ours"),
        is_news=True,
        is_of_parts=True,
    ),
    Format(
        name="pdf",
        purpose="Chart, to print",
        media=Media(content_type="application/pdf", is_text=False),
        write=_late("chart", "write_pdf"),
        is_ours=_late("chart", "is_our_pdf"),
        warnings=_late("chart", "warnings"),
        is_chart=True,
        is_saved=False,
    ),
    Format(
        name="svg",
        purpose="Chart, to enlarge or edit",
        media=Media(
            content_type="image/svg+xml", policy="default-src 'none'; style-src 'unsafe-inline'"
        ),
        write=_late("chart", "write_svg"),
        is_ours=_late("chart", "is_our_svg"),
        warnings=_late("chart", "warnings_of_text"),
        is_chart=True,
        is_paged=True,
        is_of_parts=True,
    ),
    Format(
        name="png",
        purpose="Chart, for slides and articles",
        media=Media(content_type="image/png", is_text=False),
        write=_late("chart", "write_png"),
        is_ours=_late("chart", "is_our_png"),
        warnings=_late("chart", "warnings"),
        # Another matplotlib draws other bytes of the same picture.
        mark=_late("chart", "mark"),
        foretell=_late("chart", "foretell"),
        count=_late("chart", "count"),
        is_default=True,
        is_chart=True,
        is_paged=True,
    ),
    Format(
        name="card",
        purpose="Picture for links that are shared, 1200 × 630",
        media=Media(content_type="image/png", is_text=False),
        file="card.png",
        write=_late("card", "write"),
        is_ours=_late("chart", "is_our_png"),
        mark=_late("chart", "mark"),
        foretell=_late("card", "foretell"),
        is_chart=True,
        is_card=True,
    ),
)

#: every format by its name, in the order in which they are offered
FORMATS: Mapping[str, Format] = MappingProxyType({row.name: row for row in _ROWS})
#: those in which seeds are written
READ: Mapping[str, Format] = MappingProxyType(
    {name: row for name, row in FORMATS.items() if row.is_read}
)
#: those in which seeds are written, by the endings of their files
BY_ENDING: Mapping[str, Format] = MappingProxyType(
    {ending: row for row in READ.values() for ending in (row.name, *row.endings)}
)
#: those in which timelines are exported
WRITTEN: Mapping[str, Format] = MappingProxyType(
    {name: row for name, row in FORMATS.items() if row.write is not None}
)
#: those in which files are written that end so; of several the one that holds the events
BY_WRITTEN_ENDING: Mapping[str, str] = MappingProxyType(
    {row.ending: name for name, row in sorted(WRITTEN.items(), key=lambda item: not item[1].file)}
)
#: those that tell what is new
NEWS = frozenset(name for name, row in WRITTEN.items() if row.is_news)
#: those of them that a page offers: what they are written with is there
OFFERED: Mapping[str, Format] = MappingProxyType(
    {name: row for name, row in WRITTEN.items() if not row.needs or find_spec(row.needs)}
)
#: those that are drawn, and of these the ones that make a file of each page
CHARTS = frozenset(name for name, row in FORMATS.items() if row.is_chart)
PAGED = frozenset(name for name, row in FORMATS.items() if row.is_paged)
#: what `timeline export` writes where no format is named
DEFAULT = tuple(name for name, row in FORMATS.items() if row.is_default)


def listed(names: Iterable[str], last: str = "and") -> str:
    """Names in a sentence.

    >>> listed(("ics", "csv", "png"))
    'ics, csv and png'
    """
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end
