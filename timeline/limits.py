"""How much is taken of anything: one table, so that no input can stop who reads it.

What goes beyond a bound is refused in words, before the work is done, and the rest goes on.
A row is tested at its bound and beyond it (``tests/test_limits.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The most that is taken of one thing."""

    #: as a sentence calls it: "a seed"
    what: str
    most: int
    #: in the plural: "bytes"
    unit: str
    #: what would be right
    remedy: str

    def refusal(self, found: int | None = None) -> str:
        """What is said of more than that, in one line.

        Args:
            found: How many there are; None where nobody counted to the end.

        >>> limit = Limit(what="a seed", most=2000, unit="bytes", remedy="split it")
        >>> limit.refusal(5000)
        '5,000 bytes, and a seed has at most 2,000: split it'
        >>> limit.refusal()
        'more than 2,000 bytes, the most that a seed has: split it'
        """
        if found is None:
            return (
                f"more than {self.most:,} {self.unit}, the most that {self.what} has: {self.remedy}"
            )
        return f"{found:,} {self.unit}, and {self.what} has at most {self.most:,}: {self.remedy}"


#: every bound by its name
LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "seed.bytes": Limit(
            what="a seed", most=128_000_000, unit="bytes", remedy="split it into several files"
        ),
        "when.characters": Limit(
            what="a date",
            most=500,
            unit="characters",
            remedy="write the date alone, and the rest into the note",
        ),
        "title.characters": Limit(
            what="a title",
            most=10_000,
            unit="characters",
            remedy="shorten it, and write the rest into the note",
        ),
        "line.characters": Limit(
            what="a text of one line",
            most=10_000,
            unit="characters",
            remedy="shorten it, and write the rest into the note",
        ),
        "note.characters": Limit(
            what="a note", most=1_000_000, unit="characters", remedy="shorten it"
        ),
        "list.items": Limit(
            what="a list of an event", most=10_000, unit="items", remedy="leave some of them out"
        ),
        "was.items": Limit(
            what="the old dates of an event",
            most=100,
            unit="dates",
            remedy="leave some of them out",
        ),
        "number.digits": Limit(
            what="a number", most=1_000, unit="digits", remedy="write fewer of them"
        ),
        "key.parts": Limit(
            what="a key of TOML",
            most=20,
            unit="parts with dots between them",
            remedy="write the names of fields",
        ),
        "nesting.levels": Limit(
            what="a list or a table",
            most=50,
            unit="levels",
            remedy="write the fields of an event beside each other",
        ),
        "sheet.columns": Limit(
            what="a sheet",
            most=1_000,
            unit="columns",
            remedy="leave out columns that say nothing of the events",
        ),
        "workbook.bytes": Limit(
            what="a workbook, unpacked,",
            most=400_000_000,
            unit="bytes",
            remedy="split it, or save the sheet as CSV",
        ),
        "workbook.parts": Limit(
            what="a workbook", most=20_000, unit="parts", remedy="save the sheet as CSV"
        ),
        "workbook.cells": Limit(
            what="the rectangle around the cells of a sheet",
            most=10_000_000,
            unit="cells",
            remedy="delete what stands far away, or save the sheet as CSV",
        ),
        "calendar.nesting": Limit(
            what="a calendar",
            most=10,
            unit="components inside each other",
            remedy="take the inner ones out",
        ),
        "event.steps": Limit(
            what="a series",
            most=50_000,
            unit="steps of its rules",
            remedy="write its dates one by one",
        ),
        "calendar.steps": Limit(
            what="a calendar",
            most=1_000_000,
            unit="steps of rules of series in all",
            remedy="split it, or write the dates one by one",
        ),
        "series.occurrences": Limit(
            what="a series",
            most=20_000,
            unit="occurrences",
            remedy="an earlier --horizon leaves some out",
        ),
        "series.changes": Limit(
            what="a series",
            most=100,
            unit="changes of all that follow",
            remedy="the others hold for one occurrence each",
        ),
        "calendar.occurrences": Limit(
            what="a calendar",
            most=200_000,
            unit="occurrences of series in all",
            remedy="an earlier --horizon leaves some out",
        ),
        "document.bytes": Limit(
            what="a document", most=64_000_000, unit="bytes", remedy="split it, or save its text"
        ),
        "document.characters": Limit(
            what="the text of a document",
            most=10_000_000,
            unit="characters",
            remedy="split it into several documents",
        ),
        "document.seconds": Limit(
            what="the reading of a document",
            most=180,
            unit="seconds of work",
            remedy="split it, or save its text",
        ),
        "sentence.dates": Limit(
            what="a sentence of which events are drafted",
            most=40,
            unit="dates",
            remedy="the others are listed as dates that gave no event",
        ),
        "html.tags": Limit(
            what="an HTML page", most=1_000_000, unit="tags", remedy="split it, or give its text"
        ),
        "html.attributes": Limit(
            what="a tag of an HTML page", most=1000, unit="attributes", remedy="give its text"
        ),
        "html.nesting": Limit(
            what="an HTML page",
            most=250,
            unit="elements inside each other",
            remedy="give its text",
        ),
        "article.characters": Limit(
            what="an HTML page in which an article is looked for",
            most=3_000_000,
            unit="characters",
            remedy="all of its text is taken",
        ),
        "article.elements": Limit(
            what="an HTML page in which an article is looked for",
            most=30_000,
            unit="elements",
            remedy="all of its text is taken",
        ),
        "pdf.pages": Limit(what="a PDF", most=10_000, unit="pages", remedy="split it"),
        "pdf.page": Limit(
            what="a page of a PDF", most=1_000_000, unit="characters", remedy="give its text"
        ),
        "pdf.bytes": Limit(
            what="what the pages of a PDF draw, unpacked,",
            most=100_000_000,
            unit="bytes",
            remedy="split it, or give its text",
        ),
        "pdf.ratio": Limit(
            what="a PDF",
            most=200,
            unit="unpacked bytes for each byte of the file",
            remedy="do not trust it, or give its text",
        ),
        "word.parts": Limit(
            what="a Word document", most=20_000, unit="parts", remedy="save its text"
        ),
        "word.bytes": Limit(
            what="the text of a Word document, unpacked with its marks,",
            most=100_000_000,
            unit="bytes",
            remedy="split it, or save its text",
        ),
        "word.ratio": Limit(
            what="a large Word document",
            most=200,
            unit="unpacked bytes for each packed one",
            remedy="do not trust it, or save its text",
        ),
        "word.elements": Limit(
            what="a Word document",
            most=2_000_000,
            unit="elements",
            remedy="split it, or save its text",
        ),
        "word.nesting": Limit(
            what="a Word document",
            most=250,
            unit="elements inside each other",
            remedy="save its text",
        ),
        "export.bytes": Limit(
            what="an export that is read again",
            most=2_000_000_000,
            unit="bytes",
            remedy="move it away, or export fewer events",
        ),
        "site.parts": Limit(
            what="a site",
            most=2000,
            unit="years and tags",
            remedy="the tags that are used least have no files of their own",
        ),
        "site.events": Limit(
            what="a site",
            most=1000,
            unit="events with a feed of their own",
            remedy="the others are in the feed of all",
        ),
        "site.pages": Limit(
            what="a site",
            most=5000,
            unit="events with a page of their own",
            remedy="the others are in the page of all",
        ),
        "drawing.seconds": Limit(
            what="the drawing of a chart that is served",
            most=60,
            unit="seconds",
            remedy="ask for fewer events by a filter",
        ),
        "drawing.bytes": Limit(
            what="the drawing of charts that are served",
            most=2_000_000_000,
            unit="bytes of memory",
            remedy="ask for fewer events by a filter",
        ),
        "answers.waiting": Limit(
            what="all readers of a server together",
            most=200,
            unit="answers under way",
            remedy="come again in a moment",
        ),
        "answers.reader": Limit(
            what="one reader of a server",
            most=50,
            unit="answers that wait",
            remedy="come again in a moment",
        ),
    }
)
