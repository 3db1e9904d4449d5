"""The formats of `export`: one row each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.chart.layout.options import ChartOptions
from timeline.formats.ics.placement import Placement
from timeline.model import Problem, Timeline

if TYPE_CHECKING:
    from timeline.formats.ics.history import Carried

# Every format imports what it writes with when it is first used: matplotlib takes half a
# second, and `timeline list` needs none of them.


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What the formats can be told."""

    #: how the calendar shows dates that are no day
    placement: Placement = Placement.MARKER
    #: what calendars have been told; None where nothing has been carried forward
    carried: "Carried | None" = None
    #: whether CSV begins with a byte order mark
    excel: bool = False
    chart: ChartOptions = field(default_factory=ChartOptions)
    #: told how many pages of a chart are drawn, and of how many
    progress: Callable[[int, int], None] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What an exporter made."""

    #: one for each page of a chart; the other formats have one
    pages: tuple[bytes, ...]
    #: what the reader should know
    warnings: tuple[Problem, ...] = ()


def _one(_data: bytes) -> int:
    return 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A format; its name is the ending of its files too."""

    render: Callable[[Timeline, ExportOptions], Output]
    #: mark of what a file shows; files with the same mark are the same to a reader
    mark: Callable[[bytes], bytes | str]
    #: the mark that `render` would give, where that is known without making the file
    foretell: "Callable[[Timeline, ExportOptions], str] | None" = None
    #: how many pages a file says that there are; 0 where it does not say
    count: Callable[[bytes], int] = _one
    #: whether it is drawn, by a library that draws one thing at a time
    is_chart: bool = False
    #: whether each page is a file
    is_paged: bool = False


def _same(data: bytes) -> bytes:
    return data


def _ics(timeline: Timeline, options: ExportOptions) -> Output:
    from timeline.formats.ics import write

    page = write.render(timeline, placement=options.placement, carried=options.carried)
    return Output(pages=(page,))


def _csv(timeline: Timeline, options: ExportOptions) -> Output:
    from timeline.formats import table

    return Output(pages=(table.render_csv(timeline, excel=options.excel),))


def _tsv(timeline: Timeline, _options: ExportOptions) -> Output:
    from timeline.formats import table

    return Output(pages=(table.render_tsv(timeline),))


def _json(timeline: Timeline, _options: ExportOptions) -> Output:
    from timeline.formats import json

    return Output(pages=(json.render(timeline),))


def _chart(kind: str) -> Callable[[Timeline, ExportOptions], Output]:
    def render(timeline: Timeline, options: ExportOptions) -> Output:
        from timeline.chart.draw import chart
        from timeline.chart.layout.glyphs import missing_glyphs, unshaped

        told = {} if options.progress is None else {"progress": options.progress}
        warnings = missing_glyphs(timeline, options.chart)
        if kind != "svg":
            warnings += unshaped(timeline, options.chart)
        return Output(pages=chart.render(timeline, options.chart, kind, **told), warnings=warnings)

    return render


_PNG_END = b"IEND\xaeB`\x82"


def _digest(data: bytes) -> bytes | str:
    from timeline.chart.draw import chart

    # The digest stands at the head: a picture that was cut off has it too.
    return (chart.read_digest(data) if data.endswith(_PNG_END) else "") or data


def _count(data: bytes) -> int:
    from timeline.chart.draw import chart

    return chart.read_count(data)


def _foretold(timeline: Timeline, options: ExportOptions) -> str:
    from timeline.chart.layout.digest import digest

    return digest(timeline, options.chart)


#: every format by its name
EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "ics": Exporter(render=_ics, mark=_same),
        "csv": Exporter(render=_csv, mark=_same),
        "tsv": Exporter(render=_tsv, mark=_same),
        "json": Exporter(render=_json, mark=_same),
        # Another matplotlib draws other bytes of the same picture.
        "png": Exporter(
            render=_chart("png"),
            mark=_digest,
            foretell=_foretold,
            count=_count,
            is_chart=True,
            is_paged=True,
        ),
        "svg": Exporter(render=_chart("svg"), mark=_same, is_chart=True, is_paged=True),
        "pdf": Exporter(render=_chart("pdf"), mark=_same, is_chart=True),
    }
)

#: those that are drawn, and of these the ones that make a file of each page
CHARTS = frozenset(name for name, exporter in EXPORTERS.items() if exporter.is_chart)
PAGED = frozenset(name for name, exporter in EXPORTERS.items() if exporter.is_paged)

#: what `export` writes where no format is named
DEFAULT = ("ics", "csv", "png")
