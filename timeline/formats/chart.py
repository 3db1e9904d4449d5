"""The chart as PDF, SVG and PNG."""

from timeline.chart.draw import chart
from timeline.chart.layout.cut import shortened
from timeline.chart.layout.digest import digest
from timeline.chart.layout.glyphs import missing_glyphs, unshaped
from timeline.chart.layout.options import ChartOptions
from timeline.formats import Export, Output
from timeline.model import Problem

_PDF_BEGIN = b"%PDF-1.4\n%\xac\xdc \xab\xba\n"
_PNG_END = b"IEND\xaeB`\x82"


def write_pdf(export: Export) -> Output:
    """One file of all pages."""
    return _write(export, "pdf")


def write_svg(export: Export) -> Output:
    """A file of each page."""
    return _write(export, "svg")


def write_png(export: Export) -> Output:
    """A picture of each page."""
    return _write(export, "png")


def _write(export: Export, kind: str) -> Output:
    timeline, options = export.timeline, _options(export)
    said = warnings_of_text(export) if kind == "svg" else warnings(export)
    progress = {} if export.progress is None else {"progress": export.progress}
    pages = chart.laid_out(timeline, options)
    drawn = chart.draw(pages, options, kind, digest(timeline, options), **progress)
    return Output(pages=drawn, warnings=said + shortened(timeline, pages))


def warnings_of_text(export: Export) -> tuple[Problem, ...]:
    """What there is to say of a chart whose text is text."""
    return missing_glyphs(export.timeline, _options(export))


def warnings(export: Export) -> tuple[Problem, ...]:
    """What there is to say of a chart whose text is drawn."""
    return warnings_of_text(export) + unshaped(export.timeline, _options(export))


def mark(data: bytes) -> bytes | str:
    """The digest of what a PNG shows; all of a file that is not whole or has none."""
    # The digest stands at the head: a picture that was cut off has it too.
    return (chart.read_digest(data) if data.endswith(_PNG_END) else "") or data


def is_our_png(data: bytes) -> bool:
    """Whether a picture has the digest of a chart."""
    return bool(chart.read_digest(data))


def is_our_svg(data: bytes) -> bool:
    """Whether a drawing is one of ours: matplotlib's, with a description, and undated."""
    head = data.partition(b"<path")[0]
    return b"</cc:Work>" in head and b"\n <desc>" in head and b"<dc:date>" not in head


def is_our_pdf(data: bytes) -> bool:
    """Whether a PDF is one of ours: matplotlib's, with a subject, and no word of who made it."""
    facts = data[data.rfind(b"/Title") :]
    return data.startswith(_PDF_BEGIN) and b"/Subject" in facts and b"/Producer" not in facts


def count(data: bytes) -> int:
    """The number of pages of the chart to which a PNG belongs."""
    return chart.read_count(data)


def foretell(export: Export) -> str:
    """The digest of the chart before it is drawn."""
    return digest(export.timeline, _options(export))


def _options(export: Export) -> ChartOptions:
    return export.options.chart.completed(export.timeline.about)
