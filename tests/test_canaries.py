"""What is used of dependencies that they do not document: which part of it a new version broke.

The modules that use it are named here, and none else may.
"""

import inspect
import re
import zlib
from io import BytesIO, StringIO
from typing import Any

import pytest
from manual_cog import ROOT
from matplotlib.backends import backend_pdf, backend_svg
from matplotlib.font_manager import findfont, get_font

from timeline.chart.draw import undocumented

#: their classes carry no types
PDF: Any = backend_pdf
SVG: Any = backend_svg
#: what is not documented to the modules that may use it
FENCED = {
    r"\._character_tracker\b": {"chart/draw/undocumented.py"},
    r"\._layout\b": {"chart/draw/undocumented.py"},
    r"\bbackend\.(?:Verbatim|Op)\b": {"chart/draw/undocumented.py"},
    r"\.writer\.element\b": {"chart/draw/undocumented.py"},
    r"\binfoDict\b": {"chart/draw/undocumented.py"},
    r"\.check_gc\b": {"chart/draw/undocumented.py"},
    r"\bdate_extraction_params\b": {"documents/html.py"},
}


@pytest.mark.parametrize("name", FENCED)
def test_nobody_else_uses_it(name: str) -> None:
    modules = (ROOT / "timeline").rglob("*.py")
    found = {path for path in modules if re.search(name, path.read_text())}
    assert {str(path.relative_to(ROOT / "timeline")) for path in found} == FENCED[name]


class TestMatplotlib:
    @pytest.fixture
    def pdf(self) -> Any:
        file: Any = PDF.PdfFile(BytesIO(), metadata={"CreationDate": None})
        file.newPage(2, 1)
        return file

    @pytest.fixture
    def font(self) -> Any:
        font: Any = get_font(findfont("DejaVu Sans"))
        font.set_size(10, 72)
        return font

    def test_elements_of_a_page_in_svg(self) -> None:
        page = StringIO()
        renderer = SVG.RendererSVG(72, 72, page)
        undocumented.element(renderer, "desc", text="a < b")
        assert "<desc>a &lt; b</desc>" in re.sub(r"\s*\n\s*", "", page.getvalue())

    def test_a_renderer_of_pdf_has_a_file(self, pdf: Any) -> None:
        assert undocumented.pdf_of(PDF.RendererPdf(pdf, 72, 72, 144)) is pdf

    def test_operators_are_written_as_they_are_behind_the_state(self, pdf: Any) -> None:
        renderer: Any = PDF.RendererPdf(pdf, 72, 72, 144)
        context = renderer.new_gc()
        context.set_linewidth(3)
        undocumented.state(renderer, context)
        undocumented.raw(renderer, "0 0 m 7 7 l S")
        assert re.search(rb"\b3 w\b.*\n0 0 m 7 7 l S\n", _written(pdf), re.DOTALL)

    def test_a_file_says_what_it_is(self, pdf: Any) -> None:
        undocumented.say(pdf, {"Subject": "seven letters"})
        assert b"(seven letters)" in _written(pdf)

    def test_where_letters_stand(self, pdf: Any, font: Any) -> None:
        if not undocumented.lays_out(pdf):
            pytest.skip("this matplotlib does not tell; lines are then set by its own renderer")
        laid_out = undocumented.letters(font, "To")
        assert [letter.char for letter in laid_out] == ["T", "o"]
        assert laid_out[0].x == 0 < laid_out[1].x < 10
        name, code = undocumented.glyph(pdf, laid_out[0], "T")
        assert ("F1" in repr(name), code) == (True, ord("T"))

    def test_each_operator_has_a_name(self) -> None:
        known = undocumented.operators()
        for name in ("begin_text", "selectfont", "textmatrix", "showkern", "end_text"):
            assert name in known.__members__


def _written(pdf: Any) -> bytes:
    """What a file of one page holds, not packed."""
    handle = pdf.fh
    pdf.finalize()
    data: bytes = handle.getvalue()
    parts = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def test_htmldate_knows_what_it_is_told() -> None:
    htmldate = pytest.importorskip("htmldate")
    known = inspect.signature(htmldate.find_date).parameters
    assert {"extensive_search", "original_date", "max_date"} <= {*known}
