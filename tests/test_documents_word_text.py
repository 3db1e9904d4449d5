import io

import docx
import pytest
from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.shared import Pt

from timeline.documents.docx import read
from timeline.documents.word_styles import WordStyle, WordStyles
from timeline.documents.word_text import parts

BODY = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body>%s</w:body></w:document>"
)
STYLES = WordStyles(
    styles={
        "berschrift2": WordStyle(name="heading 2", heading=2),
        "Punkte": WordStyle(name="Punkte", numbering="4"),
        "Verzeichnis1": WordStyle(name="toc 1", is_of_contents=True),
        "Fett": WordStyle(name="Strong", is_bold=True),
        "Zwischenzeile": WordStyle(name="Zwischenzeile", is_bold=True),
        "Tabelle": WordStyle(name="Grid", has_heads=True),
    },
    formats={"7": {0: "decimal", 1: "lowerLetter"}, "4": {0: "bullet"}},
)


def text(xml: str) -> list[str]:
    return [part.text for part in parts([BODY % xml.encode()], STYLES)]


def run(words: str, said: str = "") -> str:
    return f"<w:r><w:rPr>{said}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(*runs: str, said: str = "") -> str:
    return f"<w:p><w:pPr>{said}</w:pPr>{''.join(runs)}</w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def numbered(numbering: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'


def cell(words: str, said: str = "") -> str:
    return f"<w:tc><w:tcPr>{said}</w:tcPr>{paragraph(run(words))}</w:tc>"


def row(*cells: str, said: str = "") -> str:
    return f"<w:tr><w:trPr>{said}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, said: str = "") -> str:
    return f"<w:tbl><w:tblPr>{said}</w:tblPr>{''.join(rows)}</w:tbl>"


BOLD = "<w:b/>"
HEAD = "<w:tblHeader/>"
DAY = cell("Sunday 4 May", '<w:gridSpan w:val="2"/>')


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (paragraph(run("4 May"), said=style("berschrift2")), ["## 4 May"]),
        (paragraph(run("4 May"), said='<w:outlineLvl w:val="0"/>'), ["# 4 May"]),
        # level 9 is that of text (ECMA-376, 17.3.1.20)
        (
            paragraph(run("4 May"), said=style("berschrift2") + '<w:outlineLvl w:val="9"/>'),
            ["4 May"],
        ),
        # a heading that has a number is a heading
        (paragraph(run("4 May"), said=style("berschrift2") + numbered(7)), ["## 4 May"]),
        # one on two lines
        (
            paragraph(run("4"), "<w:r><w:br/></w:r>", run("May"), said=style("berschrift2")),
            ["## 4 May"],
        ),
        # bold lines
        (paragraph(run("Sunday", BOLD), run(" 4 May", BOLD)), ["## Sunday 4 May"]),
        (paragraph(run("Sunday", '<w:rStyle w:val="Fett"/>')), ["## Sunday"]),
        (paragraph(run("Sunday"), said=style("Zwischenzeile")), ["## Sunday"]),
        (paragraph(run("Sunday", BOLD), run(" 4 May")), ["Sunday 4 May"]),
        (paragraph(run("Sunday", '<w:b w:val="0"/>'), said=style("Zwischenzeile")), ["Sunday"]),
        (paragraph(run("It is on.", BOLD)), ["It is on."]),
        # the mark of a paragraph can be bold, and what was before a change
        (paragraph(run("Sunday"), said="<w:rPr><w:b/></w:rPr>"), ["Sunday"]),
        (paragraph(run("Sunday", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")), ["Sunday"]),
        # contents of the document
        (paragraph(run("4 May 3"), said=style("Verzeichnis1")), []),
        # what was struck out keeps its marks, and what is hidden is left out
        (
            paragraph(run("4", "<w:strike/>"), run(" May", "<w:dstrike/>")),
            ["~~4 May~~"],
        ),
        (
            paragraph(run("Due "), run("4 May", "<w:strike/>"), run(" 6 May")),
            ["Due ~~4 May~~ 6 May"],
        ),
        (paragraph(run("Due"), run(" soon", "<w:vanish/>")), ["Due"]),
        (paragraph(run("Due", '<w:strike w:val="false"/>')), ["Due"]),
    ],
)
def test_paragraphs_and_headings(xml: str, expected: list[str]) -> None:
    assert text(xml) == expected


def test_a_bold_line_is_below_the_last_heading() -> None:
    xml = paragraph(run("May"), said=style("berschrift2")) + paragraph(run("Sunday", BOLD))
    assert text(xml) == ["## May", "### Sunday"]


def test_items() -> None:
    xml = "".join(
        paragraph(run(words), said=said)
        for words, said in (
            ("a", numbered(4)),
            ("b", numbered(4, level=1)),
            ("c", style("Punkte")),
            ("d", numbered(7)),
            ("e", numbered(7, level=1)),
            ("f", numbered(7, level=1)),
            ("g", numbered(7)),
            ("h", numbered(7, level=1)),
            # taken out of the list of its style
            ("i", style("Punkte") + numbered(0)),
            # a list of which nothing is known
            ("j", numbered(9)),
        )
    )
    assert text(xml) == [
        "- a", "  - b", "- c", "1. d", "  1. e", "  2. f", "2. g", "  1. h", "i", "- j",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            table(row(cell("Track"), cell("Due"), said=HEAD), row(cell("Posters"), cell("4 May"))),
            ["| Track | Due |\n| --- | --- |", "| Posters | 4 May |"],
        ),
        # heads by the style of the table, unless it is looked at in another way
        *(
            (
                table(
                    row(cell("Track"), cell("Due")),
                    row(cell("Posters"), cell("4 May")),
                    said=f'<w:tblStyle w:val="Tabelle"/><w:tblLook {look}/>',
                ),
                [f"| Track | Due |{rule}", "| Posters | 4 May |"],
            )
            for look, rule in (
                ('w:firstRow="1"', "\n| --- | --- |"),
                ('w:val="04A0"', "\n| --- | --- |"),
                ('w:val="0480"', ""),
                ('w:firstRow="0" w:val="04A0"', ""),
            )
        ),
        # heads by their letters
        (
            table(
                row(*(f"<w:tc>{paragraph(run(word, BOLD))}</w:tc>" for word in ("Track", "Due"))),
                row(cell("Posters"), cell("4 May")),
            ),
            ["| Track | Due |\n| --- | --- |", "| Posters | 4 May |"],
        ),
        # cells that are one with those above and beside them
        (
            table(
                row(cell("Posters"), cell("4 May", '<w:vMerge w:val="restart"/>')),
                row(cell("Demos"), cell("", "<w:vMerge/>")),
                row(cell("Talks"), cell("6 May")),
            ),
            ["| Posters | 4 May |", "| Demos | 4 May |", "| Talks | 6 May |"],
        ),
        # a line over all columns
        (
            table(row(DAY), row(cell("9:00"), cell("Fair")), row(cell("9:30"), cell("Race"))),
            ["## Sunday 4 May", "| 9:00 | Fair |", "| 9:30 | Race |"],
        ),
        # a table around paragraphs
        (
            table(row(f"<w:tc>{paragraph(run('One.'))}{paragraph(run('Two.'))}</w:tc>")),
            ["One.", "Two."],
        ),
        (table(row(cell("a"), cell("b" * 1501))), ["a", "b" * 1501]),
    ],
)
def test_tables(xml: str, expected: list[str]) -> None:
    assert text(xml) == expected


def test_a_table_within_a_table_says_nothing_of_the_outer_one() -> None:
    inner = table(row(cell("c"), said=HEAD))
    xml = table(
        row(cell("a"), f"<w:tc>{inner}{paragraph(run('d'))}</w:tc>"), row(cell("e"), cell("f"))
    )
    assert text(xml) == ["| a | c d |", "| e | f |"]


def saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_document_as_word_writes_it() -> None:
    document = docx.Document()
    document.add_heading("The fair", 0)
    document.add_heading("Dates", 2)
    document.add_paragraph("4 May 2025: fair", style="List Bullet")
    document.add_paragraph("6 May 2025: race", style="List Bullet 2")
    document.add_paragraph("One", style="List Number")
    document.add_paragraph("Two", style="List Number")
    table_ = document.add_table(2, 2, style="Light Grid Accent 1")
    for at, words in enumerate(("Track", "Due", "Posters", "4 May 2025")):
        table_.cell(at // 2, at % 2).text = words
    line = document.add_paragraph()
    line.add_run("Sunday 4 May").bold = True
    line.runs[0].font.size = Pt(14)
    assert read("a.docx", saved(document)).text == (
        "# The fair\n\n## Dates\n\n- 4 May 2025: fair\n  - 6 May 2025: race\n1. One\n2. Two\n\n"
        "| Track | Due |\n| --- | --- |\n| Posters | 4 May 2025 |\n\n### Sunday 4 May"
    )


def test_styles_based_on_each_other_in_a_ring() -> None:
    document = docx.Document()
    names = ("Ring One", "Ring Two")
    styles = [document.styles.add_style(name, 1) for name in names]
    styles[0].base_style, styles[1].base_style = styles[1], styles[0]
    styles[1].element.append(
        parse_xml(
            '<w:pPr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            '<w:outlineLvl w:val="2"/></w:pPr>'
        )
    )
    document.add_paragraph("4 May", style="Ring One")
    assert read("a.docx", saved(document)).text == "### 4 May"
