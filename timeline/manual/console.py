"""Pages of the manual as a terminal shows them."""

import re
from io import StringIO
from textwrap import indent
from typing import ClassVar

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Heading, Markdown, MarkdownElement, TableElement
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from timeline.manual import LINK, text

_LINKED = re.compile(rf"\[([^\]]+)\]\({LINK.pattern}\)")
_RULES = {"h1": "═", "h2": "─"}
_INDENT = 4
_THEME = Theme(
    {
        "markdown.h1": "bold",
        "markdown.h2": "bold",
        "markdown.h3": "bold",
        "markdown.code": "cyan",
        "markdown.code_block": "cyan",
        "markdown.item.bullet": "none",
        "markdown.item.number": "none",
        "markdown.table.border": "dim",
        "markdown.table.header": "bold",
    }
)


def rendered(topic: str, *, width: int, colours: bool) -> str:
    """A page as lines of text.

    Args:
        topic: One of `timeline.manual.TOPICS`.
        width: Columns to fill; what is shown of files and commands may be wider.
        colours: Whether to style it for a terminal. Otherwise code keeps its backquotes.
    """
    written = StringIO()
    console = Console(
        file=written,
        width=width,
        force_terminal=colours,
        color_system="standard" if colours else None,
        highlight=False,
        emoji=False,
        theme=_THEME,
    )
    page = _TerminalPage(_LINKED.sub(_command, text(topic)))
    if not colours:
        _keep_backquotes(page)
    console.print(page, crop=False)
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())


def _command(link: re.Match[str]) -> str:
    """A link to another page as the command that shows it."""
    label, topic = link[1], link["topic"]
    command = f"`timeline help {topic}`"
    return command if label == topic else f"{label} ({command})"


def _keep_backquotes(page: Markdown) -> None:
    for block in page.parsed:
        for part in block.children or ():
            if part.type == "code_inline":
                part.content = f"`{part.content}`"


class _Title(Heading):
    """A heading at the left, underlined."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.text
        if self.tag in _RULES:
            yield Text(_RULES[self.tag] * cell_len(self.text.plain), style=self.style_name)


class _Shown(CodeBlock):
    """What files and commands say: indented, and never broken."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = indent(str(self.text).rstrip(), " " * _INDENT)
        yield Text(code, self.style_name, no_wrap=True, overflow="ignore")


class _FoldedTable(TableElement):
    """A table whose cells are broken before anything of them is left out."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for table in super().__rich_console__(console, options):
            assert isinstance(table, Table)  # noqa: S101 - what rich makes of a table
            table.show_edge = False
            for column in table.columns:
                column.overflow = "fold"
            yield table


class _TerminalPage(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _Title,
        "fence": _Shown,
        "table_open": _FoldedTable,
    }
