"""English above, below and between the text of documents: headers, datelines, page numbers."""

from types import MappingProxyType

from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import MONTH, WEEKDAY, WEEKDAYS
from timeline.languages.header import HeaderWords, PageWords

_YEAR = r"[12]\d{3}(?!\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
_WEEKDAY_NAMES = "|".join(name.capitalize() for name in (*WEEKDAYS, *_SHORT_WEEKDAYS))

#: sources of what lines begin with: "c. 1850", "late spring", "Q3"
_ABOUT = (
    r"(?:(?:c(?:a|irca)?\b\.?|about|around|by|early|mid|middle\s+of|late|end\s+of|before|after"
    r"|since|until)[-\s]*(?:the\s+)?)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter|easter|christmas)"
_QUARTER = r"(?:q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half)|h[12])"
_PAGES = PageWords(
    page="page",
    of="of",
    hyphenated=listed("cross first five half non north self south three two vice well"),
)
HEADER = HeaderWords(
    date=(
        rf"(?:{_DAY}\.?(?:\s+of)?[\s-]+{MONTH},?[\s-]+{_YEAR}"
        rf"|{MONTH}\s+{_DAY},?\s+{_YEAR})"
    ),
    yearless=rf"(?:{MONTH}\s+{_DAY}|{_DAY}\s+{MONTH})(?!\w)",
    month=rf"{MONTH},?\s+",
    weekday=WEEKDAY,
    line_date=(
        rf"{_ABOUT}?(?:(?:{MONTH}|{_SEASON}|{_QUARTER})(?:,?\s+(?:of\s+)?{_YEAR})?(?!\w)"
        rf"|{_YEAR}(?:s\b|,?\s+(?:{_SEASON}|{_QUARTER}|{MONTH})\b)?"
        r"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\s+century)"
    ),
    time=(
        r"(?:,?(?:\s+at)?\s*[T,|]?\s*\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?"
        r"\s*(?:Z\b|[+-]\d\d:?\d\d\b"
        r"|\(?(?:GMT|UTC|CES?T|EES?T|[ECMP][SD]T|BST|MSK)(?:[+-]\d{1,2})?\b\)?)?)?"
    ),
    published=(
        r"(?:first\s+)?(?:published|posted|publication\s+date|date\s+of\s+publication"
        r"|publish\s+date|released|issued|release\s+date|dated|date)"
    ),
    published_in=r"(?:first\s+)?published\s+(?:in|by)\s+",
    updated=r"(?:last\s+)?(?:updated|modified|revised|edited|changed)",
    on=r"(?:on|at)",
    kicker=(
        r"(?:for\s+)?immediate\s+release|(?:press|media|news)\s+release|press\s+statement"
        r"|(?:breaking\s+)?news|opinion|exclusive|analysis|editorial|(?:©|copyright\b|\(c\)).*"
    ),
    reading_time=r"\d{1,3}[\s-]min(?:ute)?s?(?:\s+read)?\b|read(?:ing)?\s+time:?\s*\d+\s*min\w*",
    by=(
        r"(?:(?:(?:story|text|words|report|reported|written|analysis|commentary)\s+)?by"
        r"(?:\s*:\s*|\s+)|(?:authors?|byline|reporter|correspondent|writer)\s*:\s*)"
    ),
    both=r"(?:and|&)",
    no_name=r"(?:Author|By|Date|Posted|Published|Source|Updated)",
    particle=r"(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|van|von|y)",
    labels=MappingProxyType(
        {
            **dict.fromkeys(("title", "headline", "subject"), "title"),
            **dict.fromkeys(
                ("source", "publisher", "publication", "website", "newspaper", "outlet"),
                "publisher",
            ),
            **dict.fromkeys(("url", "link"), "url"),
            **dict.fromkeys(("language", "lang"), "language"),
            **dict.fromkeys(("from", "author", "authors"), "author"),
            **dict.fromkeys(("to", "cc"), ""),
        }
    ),
    outlet=(
        r"(?:agency|bulletin|chronicle|courier|daily|gazette|herald|journal|magazine|mail|media"
        r"|monitor|network|news\w*|observer|online|outlook|post|press|radio|review|service"
        r"|standard|sun|telegraph|times|today|tribune|tv|weekly|wire)"
    ),
    no_place=rf"(?:After|At|Before|By|From|In|It|On|Since|The|This|Until|{_WEEKDAY_NAMES})",
    dateline=r"(?:date|dated|published|posted)",
    pages=_PAGES,
)
