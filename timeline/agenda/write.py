"""An agenda as plain text, as Markdown and as HTML that mail programs show.

Plain text is made of whole lines of any length, so that it reads the same in a mail, in a file and
in a terminal. HTML is one small document with its styles on its elements: mail programs take out
style sheets, and load nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from timeline.agenda.agenda import Agenda, Line, Source
from timeline.formats.md import escaped, linked
from timeline.languages.phrases import Phrases, phrases_of

_STYLES = {
    "body": "margin:0;padding:16px;background:#ffffff;color:#1b1b1b;"
    "font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45",
    "main": "max-width:640px;margin:0 auto",
    "h1": "margin:0 0 20px;font-size:20px;line-height:1.3",
    "h2": "margin:24px 0 8px;padding:0 0 4px;font-size:16px;border-bottom:solid 1px #b5b5b5",
    "ul": "margin:0;padding:0;list-style:none",
    "li": "margin:0 0 12px;padding:0",
    "date": "color:#444444",
    "beside": "color:#555555;font-size:14px",
    "a": "color:#0b4f8a",
}
_OURS = re.compile(rb"(?:<!DOCTYPE html>\n<html lang=\"[\w-]+\">\n<head>\n.*<title>|# )?Agenda of ")
_HEAD = 1000


def is_ours(data: bytes) -> bool:
    """Whether a file is likely an agenda, or empty as one of which there is nothing to tell.

    >>> is_ours(b"Agenda of Sun 29 November 2026: Town"), is_ours(b"- milk")
    (True, False)
    """
    return not data or bool(_OURS.match(data[:_HEAD].replace(b"\r", b"")))


def text(agenda: Agenda) -> str:
    """Plain text: a line for each event, and one beneath it for what is to be said beside."""
    lines = [agenda.title]
    for section in agenda.sections:
        lines += ["", section.heading]
        for line in section.lines:
            lines.append(f"- {_headline(line, agenda)}")
            lines += [f"  {beside}" for beside in _beside(line, agenda)]
    lines += [] if agenda.sections else ["", agenda.nothing]
    return "\n".join((*lines, ""))


def md(agenda: Agenda) -> str:
    """Markdown: a heading for each section, and an item for each event."""
    lines = [f"# {escaped(agenda.title)}"]
    for section in agenda.sections:
        lines += ["", f"## {escaped(section.heading)}", ""]
        for line in section.lines:
            lines.append(f"- **{escaped(line.date)}**: {escaped(_named(line, agenda))}")
            told = [*map(escaped, line.notes)]
            if line.source:
                told.append(linked(escaped(line.source.words), line.source.address))
            # A paragraph of its own in the item, as every reader of Markdown has it.
            lines += ["", f"  {_say(agenda)('way').join(told)}", ""] if told else []
    lines += [] if agenda.sections else ["", escaped(agenda.nothing)]
    return re.sub("\n{3,}", "\n\n", "\n".join((*lines, ""))).rstrip("\n") + "\n"


def html(agenda: Agenda) -> str:
    """A whole document in HTML."""
    return "\n".join((*_html(agenda), ""))


def _html(agenda: Agenda) -> Iterator[str]:
    title = escape(agenda.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(agenda.language)}">'
    yield "<head>"
    yield (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title}</title>"
    )
    yield "</head>"
    yield f"<body{_style('body')}><div{_style('main')}>"
    yield f"<h1{_style('h1')}>{title}</h1>"
    for section in agenda.sections:
        yield f"<h2{_style('h2')}>{escape(section.heading)}</h2>"
        yield f"<ul{_style('ul')}>"
        for line in section.lines:
            yield from _item(line, agenda)
        yield "</ul>"
    if not agenda.sections:
        yield f"<p>{escape(agenda.nothing)}</p>"
    yield "</div></body>"
    yield "</html>"


def _item(line: Line, agenda: Agenda) -> Iterator[str]:
    yield f"<li{_style('li')}>"
    yield f"<span{_style('date')}>{escape(line.date)}</span><br>"
    yield f'<strong dir="auto">{escape(_named(line, agenda))}</strong>'
    told = [*map(escape, line.notes), *([_html_source(line.source)] if line.source else [])]
    if told:
        between = escape(_say(agenda)("way"))
        yield f'<br><span dir="auto"{_style("beside")}>{between.join(told)}</span>'
    yield "</li>"


def _html_source(source: Source) -> str:
    if not source.address:
        return escape(source.words)
    return f'<a href="{escape(source.address)}"{_style("a")}>{escape(source.words)}</a>'


def _style(name: str) -> str:
    return f' style="{_STYLES[name]}"'


def _headline(line: Line, agenda: Agenda) -> str:
    return _say(agenda)("agenda.line", date=line.date, title=_named(line, agenda))


def _named(line: Line, agenda: Agenda) -> str:
    return _say(agenda)("list").join(filter(None, (line.title, line.place)))


def _beside(line: Line, agenda: Agenda) -> Iterator[str]:
    told = (*line.notes, *([line.source.words] if line.source else []))
    if told:
        yield _say(agenda)("way").join(told)


def _say(agenda: Agenda) -> Phrases:
    return phrases_of(agenda.language)


#: what an agenda is written as, by name
WRITERS: Mapping[str, Callable[[Agenda], str]] = MappingProxyType(
    {"text": text, "md": md, "html": html}
)
