"""Figures beside a date that are not times: prices, points and results."""

import re

from timeline.languages.english.clock import is_clock

# Characters of the clause before a figure that tell what it is.
_CLAUSE = 80
_BARE = re.compile(r"\d{1,2}(?P<sign>[.:])\d\d", re.ASCII)
_MEASURED = re.compile(
    r"\s?%|\s(?:percent|per\scent|points?|cents?|pence|dollars|euros|pounds|seconds|metres|meters"
    r"|km|miles|kg|tons|tonnes|a\sshare|each|million|billion)\b",
    re.IGNORECASE,
)
_MOVED = (
    "rose|risen|fell|fallen|gained|lost|added|shed|slipped|slid|climbed|jumped|dropped|edged|eased"
    "|surged|tumbled|sank|soared|advanced|declined|up|down|off"
)
_STOOD = "closed|close|ended|traded|trading|settled|finished|opened|stood|quoted"
#: what stands right before a figure that says how far something moved
_MOVES = re.compile(rf"(?:^|\W)(?:{_MOVED})\s(?:by\s)?\Z", re.IGNORECASE)
_FIGURES = re.compile(r"[%$£€¥]|\b(?:percent|per\scent|points|cents)\b", re.IGNORECASE)
_TRADED = re.compile(
    rf"\b(?:shares?|stocks?|index|yields?|crude|oil|gold|bonds?|futures|average)\b"
    rf".*\b(?:{_MOVED}|{_STOOD})\b",
    re.IGNORECASE | re.DOTALL,
)
_RESULT = re.compile(
    r"\b(?:won|beat|lost|drew|defeated|thrashed|win|victory|defeat|score)\b", re.IGNORECASE
)
_AT = re.compile(
    r"\b(?:at|by|from|until|till|about|around|after|before|since|to|and)\s\Z", re.IGNORECASE
)


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether the number there, which could be a time, is a price, points or a result."""
    bare = _BARE.fullmatch(text, start, end)
    if bare is None:
        return False
    before = _clause(text, start)
    at = _AT.search(before) is not None
    if bare["sign"] == ":":
        return not at and _RESULT.search(before) is not None
    if _MEASURED.match(text, end) or _MOVES.search(before):
        return True
    return _TRADED.search(before) is not None or (not at and _FIGURES.search(before) is not None)


def starts_figure(text: str, start: int) -> bool:
    """Whether the number that begins there, which could be a time, is a figure."""
    bare = _BARE.match(text, start)
    return bare is not None and is_figure(text, start, bare.end())


def _clause(text: str, start: int) -> str:
    before = text[max(start - _CLAUSE, 0) : start]
    return re.split(r"[.;!?]\s|\n", before)[-1]


def end_before_figure(match: re.Match[str]) -> int | None:
    """Where a date ends before a figure that its pattern takes for its time; None for none."""
    groups = match.groupdict()
    clock = groups.get("clock_after")
    if not clock or groups.get("zone_after") or _BARE.fullmatch(clock) is None:
        return None
    if is_clock(clock) and not is_figure(match.string, *match.span("clock_after")):
        return None
    return max(match.end("core"), match.end("daytime"))
