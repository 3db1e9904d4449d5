"""The patterns of header lines, made of the words of a language."""

import re
from dataclasses import dataclass
from functools import cache

from timeline.languages.header import HeaderWords

_YEAR = r"[12]\d{3}(?!\d)"
#: a whole date in numbers
_NUMERIC = (
    r"[12]\d{3}-\d\d-\d\d(?!\d)|[12]\d{3}[/.]\d{1,2}[/.]\d{1,2}(?!\d)"
    rf"|[0-3]?\d[./-][0-3]?\d[./-]{_YEAR}"
)
#: the name of an account, or the mark of a place that was not filled in
_ACCOUNT = r"[^\s|]*[_@\d][^\s|]*|\[[^\]]*\]|<[^>]*>|\{[^}]*\}"
#: between a date and its time
_BETWEEN = r"\s*[,|/•·–—-]?\s*"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderForms:
    """The patterns that the words of a language make."""

    #: what a part of a line can be, in the order in which they are tried, by what it states
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    #: a name, whatever follows
    name: re.Pattern[str]
    #: a name that a mark or the end of the line follows
    name_apart: re.Pattern[str]
    #: a place, or two, before a comma
    place: re.Pattern[str]
    #: a body between marks: "Ministry of Roads"
    body: re.Pattern[str]
    #: the section or paper behind an author
    beside: re.Pattern[str]
    #: what an author is to the paper
    role: re.Pattern[str]
    #: the name of a section between marks
    section: re.Pattern[str]
    #: a line with a label of the language
    labelled: re.Pattern[str]
    outlet: re.Pattern[str]
    placeholder: re.Pattern[str]
    no_person: re.Pattern[str]
    #: a line of date words that states no publication date, and is not a title either
    vague: re.Pattern[str]
    #: a date at the beginning of a line, or behind a name there, with what follows
    entry: re.Pattern[str]


def date_source(words: HeaderWords) -> str:
    """A whole date, as headers and datelines write it."""
    return rf"{_weekday(words)}(?:{_NUMERIC}|{words.date})"


def yearless_source(words: HeaderWords) -> str:
    """A date that leaves out its year."""
    return rf"{_weekday(words)}{words.yearless}"


def _weekday(words: HeaderWords) -> str:
    return rf"(?:{words.weekday}\.?,?\s+)?"


@cache
def forms(words: HeaderWords) -> HeaderForms:
    """The patterns of a language, made once."""
    date, yearless = date_source(words), yearless_source(words)
    coarse = rf"(?:{words.month})?{_YEAR}"
    # Names begin with capitals, so that case counts in what follows the label.
    no_name = rf"(?!{words.no_name}\b)"
    word = rf"(?:{no_name}[^\W\d_a-z][\w.'’-]*|{words.particle}\b)"
    name = rf"{no_name}[^\W\d_a-z][\w.'’-]*(?:[ \t]+{word}){{0,4}}"
    return HeaderForms(
        fields=(
            *_stated(words, date, yearless, coarse),
            ("url", re.compile(r"(?P<value>https?://\S{3,300})", re.IGNORECASE)),
            *_authors(words, name, no_name),
        ),
        name=re.compile(rf"(?P<value>{name})"),
        name_apart=re.compile(rf"(?P<value>{name})(?=\s*(?:[|•·()\]»›>]|$|\s[–—/-]\s))"),
        place=re.compile(rf"{name}(?:\s*[,/]\s*{name})?\s*(?:,\s*(?=\w)|(?<=\w)(?=\s+[–—|-]\s))"),
        body=re.compile(rf"{name}\s+(?i:{words.of}\s+)(?:the\s+)?{name}(?=\s*(?:[|•·]|$))"),
        beside=re.compile(rf"(?i:{words.beside})(?P<value>{name})"),
        role=re.compile(words.role, re.IGNORECASE),
        section=re.compile(r"[^\W\d_][\w'’&-]*(?: [\w'’&-]+){0,2}(?=\s*(?:[|•·/]|$))"),
        labelled=re.compile(
            rf"(?P<label>{'|'.join(map(re.escape, words.labels))})\s*[:=]\s*(?P<value>\S.*)?",
            re.IGNORECASE,
        ),
        outlet=re.compile(rf"\b{words.outlet}\b", re.IGNORECASE),
        placeholder=re.compile(rf"(?:{words.placeholder}|{_ACCOUNT})", re.IGNORECASE),
        no_person=re.compile(words.no_person, re.IGNORECASE),
        vague=re.compile(rf"(?:{coarse}|{yearless}|{words.weekday}),?", re.IGNORECASE),
        entry=re.compile(
            rf"^(?P<marks>[ \t#*•·|–—-]{{0,9}})(?P<before>(?:{name}[ \t]*[,:|–—-] )?)"
            rf"(?P<date>(?i:{date}))[ \t*]*(?P<mark>[,:.|–—-]?)[ \t]*(?P<behind>\S?)",
            re.MULTILINE,
        ),
    )


def _stated(
    words: HeaderWords, date: str, yearless: str, coarse: str
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a line says of dates and times, and what says nothing."""
    on = rf"\s*[:=]?(?:\s+{words.on})?\s*:?\s*(?:{words.time}{_BETWEEN}(?:{words.on}\s+)?)?"
    publisher = rf"{words.published_in}(?P<publisher>[^|•·,]{{2,60}}?)[\s,]\s*(?:{words.on}\s+)?"
    label = rf"\(?(?:{words.published})"
    sources = (
        ("published", rf"{label}{on}(?P<value>{date}|{yearless}(?!,?\s*\d)|{coarse})"),
        ("published", rf"{publisher}(?P<value>{date})"),
        ("updated", rf"\(?(?:{words.both}\s+)?{words.updated}{on}(?P<value>{date})"),
        ("nothing", rf"\(?(?:{words.published}|{words.updated})?\s*:?\s*(?:{words.ago})"),
        ("date", rf"(?:{words.on}\s+)?(?P<value>{date})"),
        ("page", words.page),
        ("nothing", words.reading_time),
        ("time", rf"(?:T|{words.on}\s+)?(?:{words.time})"),
        ("nothing", rf"(?:{words.kicker}|{words.furniture})$"),
        ("nothing", rf"(?:{words.kicker})(?=\s*[|•·/])"),
        ("nothing", rf"(?:{words.number})(?:\s+{words.of})?"),
        ("nothing", r"[<(]?[\w.+-]{1,64}@[\w.-]{1,200}[>)]?"),
        ("nothing", rf"(?:{words.furniture})(?=\s*[|•·/])"),
    )
    return tuple((kind, re.compile(source, re.IGNORECASE)) for kind, source in sources)


def _authors(
    words: HeaderWords, name: str, no_name: str
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = rf"{name}(?:(?:\s*,\s*|\s+{words.both}\s+){name}){{0,5}}"
    return (
        ("publisher", re.compile(rf"(?i:{_labels(words, 'publisher')})\s*:\s*(?P<value>{name})")),
        ("nothing", re.compile(rf"(?i:(?:{words.published})\s+{words.beside})(?:{name})(?=\s)")),
        ("nothing", re.compile(rf"(?i:{words.by}(?:{words.placeholder}|{_ACCOUNT})(?![\w'’-]))")),
        ("author", re.compile(rf"(?i:{words.by}){no_name}(?P<value>{names})")),
        ("nothing", re.compile(rf"(?:{words.placeholder}|@\w+|[a-z]+_\w+)(?=\s*(?:[|•·]|$))")),
    )


def _labels(words: HeaderWords, kind: str) -> str:
    """The labels of one field."""
    return "|".join(re.escape(label) for label, field in words.labels.items() if field == kind)
