"""Dates as catalogues of museums, libraries and charters write them, and as pedigrees do.

Each says in its own way what another rule reads: "[ca. 1900]" is "ca. 1900", "1347 x 1351" is
"between 1347 and 1351", and GEDCOM's "BEF 1776" is "before 1776".
"""

import re
from dataclasses import replace

from timeline import edtf
from timeline.dates.resolve import qualified
from timeline.dates.rules import Anchor, Parts, Rule, doubted, first_match
from timeline.edtf import Qualification
from timeline.errors import DateError
from timeline.languages.english.dates import DATES, QUALIFIED
from timeline.languages.english.ranges import RANGES
from timeline.languages.english.several import SEVERAL

#: what is done to what has a date, before which it stands
_VERB = (
    r"(?:"
    r"published|publ?\b\.?|printed|dated|made|built|painted|drawn|engraved|etched|signed|inscribed"
    r"|issued|written|composed|executed|completed|finished|begun|produced|manufactured|cast|carved"
    r"|woven|constructed|erected|founded|designed|created|photographed|taken|recorded|registered"
    r"|compiled|edited|copied|exhibited|copyright|cop\b\.?|©|acquired|assembled|fabricated|minted"
    r"|struck|re(?:made|built|cast|[a-z]{3,}ed))"
)
_DONE = rf"(?:(?:first|later|originally|posthumously|probably) )?{_VERB}(?: and {_VERB})?"
#: what a life is dated by
_LIVED = (
    r"(?:born|b\b\.?|died|d\b\.?|baptised|baptized|bapt?\b\.?|buried|bur\b\.?|married|flourished"
    r"|floruit|fl\b\.?|active|act\b\.?|reigned|ruled|r\b\.?)"
)
_BEFORE_DATE = r"(?::|,)? ?(?:(?:in|on|from) )?(?:the )?"
_SOME_DATE = r"[\[(]?(?:c|\?|[^a-z]*\d|early|mid|late|about|before|after|by).*"


def _read(words: str, anchor: Anchor) -> Parts:
    """The date that a part of the words says by any rule.

    Raises:
        DateError: It says none.
    """
    found = first_match(words, (*DATES, QUALIFIED, *RANGES, *CATALOGUES, *SEVERAL), anchor)
    if found is None:
        raise DateError(f"{words!r} is not a date that can be read")
    return found


def _bracketed(match: re.Match[str], anchor: Anchor) -> Parts:
    inside = match["square"] or match["round"]
    try:
        found = _read(inside, anchor)
    except DateError:
        if match["square"] or re.search(r"\d", inside):
            raise
        raise DateError(
            f"{match[0]!r} is a phrase that names no date: write one before it, as in "
            "'INT 1850 (about the time of the fair)'"
        ) from None
    doubt = Qualification.UNCERTAIN if match["doubt"] else Qualification.CERTAIN
    return replace(found, value=qualified(match[0], found.value, doubt))


def _supplied(match: re.Match[str], anchor: Anchor) -> Parts:
    """A year of which a cataloguer has supplied some digits: "[18]97"."""
    return _read(re.sub(r"[\[\]]", "", match[0]), anchor)


def _open_digits(match: re.Match[str], _: Anchor) -> Parts:
    first = int(match["digits"].replace("-", "0"))
    is_century = match["digits"].endswith("--")
    value = edtf.century(first) if is_century else edtf.decade(first)
    doubt = Qualification.UNCERTAIN if match["doubt"] else Qualification.CERTAIN
    stated = ("century",) if is_century else ("decade",)
    return Parts(value=qualified(match[0], value, doubt), stated=stated)


def _of_it(match: re.Match[str], anchor: Anchor) -> Parts:
    return _read(match["date"], anchor)


def _two_dates(match: re.Match[str], anchor: Anchor) -> Parts:
    """The first of two dates of one thing, the second of which is told."""
    found, second = _read(match["first"], anchor), _read(match["second"], anchor)
    rest = f"{match['what']} {match['second']}"
    doubt = f"{match[0]!r} has two dates: {rest!r}, {second.value}, can have an event of its own"
    return doubted(found, doubt)


def _between(match: re.Match[str], anchor: Anchor) -> Parts:
    return _as_words(match[0], f"between {match['start']} and {match['end']}", anchor)


def _as_words(said: str, words: str, anchor: Anchor) -> Parts:
    """What other words say, where `said` means the same."""
    found = first_match(words, RANGES, anchor)
    if found is None:
        raise DateError(f"{said!r} is not a date that can be read: {words!r} is not one")
    return found


def _sided(match: re.Match[str], anchor: Anchor) -> Parts:
    word = re.sub(r"[.\s]", "", match["word"].lower())
    meant = next(meant for short, meant in _MEANT if word.startswith(short))
    words = f"{meant} {match['date']}"
    found = first_match(words, (QUALIFIED, *RANGES), anchor)
    if found is None:
        raise DateError(f"{match[0]!r} is not a date that can be read: {words!r} is not one")
    return found


#: words of GEDCOM and of historians, without dots and spaces, and what they mean
_MEANT = (
    ("terminusantequem", "not later than"),
    ("terminuspostquem", "not before"),
    ("taq", "not later than"),
    ("tpq", "not before"),
    ("notafter", "not later than"),
    ("ante", "before"),
    ("bef", "before"),
    ("post", "after"),
    ("aft", "after"),
    ("to", "until"),
    ("abt", "about"),
    ("cal", "about"),
    ("est", "about"),
)
_SIDED = (
    r"(?:terminus (?:ante|post) quem|t\.?a\.?q|t\.?p\.?q|not after|ante|post|bef|aft|to|abt"
    r"|calc|cal|calculated|est|estimated)"
)


def _interpreted(match: re.Match[str], anchor: Anchor) -> Parts:
    """The date of a phrase, with the doubts of the phrase where that is a date itself."""
    found = _read(match["date"], anchor)
    try:
        phrase = _read(match["phrase"], anchor)
    except DateError:
        return found
    if phrase.value.span == found.value.span:
        return phrase
    return doubted(found, f"{match['phrase']!r} of {match[0]!r} is {phrase.value}")


def _in_calendars(match: re.Match[str], anchor: Anchor) -> Parts:
    """A phrase of GEDCOM 7 with calendars, as GEDCOM 5.5.1 writes it."""
    return _read(
        _KEYWORD.sub(lambda word: f"@#D{word[0].strip().replace('_', ' ')}@ ", match[0]), anchor
    )


_KEYWORDS = "julian|gregorian|hebrew|french_r"
_KEYWORD = re.compile(rf"\b(?:{_KEYWORDS})\s+(?=\d|[a-z]{{3,4}} \d)", re.IGNORECASE)


#: ways to write dates of catalogues and pedigrees; tried where nothing else knows the words
CATALOGUES: tuple[Rule, ...] = (
    Rule(
        name="phrase of GEDCOM 7 with calendars",
        source=(
            r"(?:abt|cal|est|bef|aft|from|to|bet|int) "
            rf"(?:[^@]{{1,60}} )?(?:{_KEYWORDS}) (?:\d|[a-z]{{3,4}} \d)[^@]{{2,99}}"
        ),
        read=_in_calendars,
        examples=(
            ("BEF JULIAN 1 MAR 1700", "", "../1700-03-11"),
            ("FROM JULIAN 1 JAN 1700 TO JULIAN 29 FEB 1700", "", "1700-01-11/1700-03-11"),
            ("BET JULIAN 1 JAN 1700 AND GREGORIAN 1 MAR 1700", "", "1700-01-11/1700-03-01"),
        ),
        rejects=("BEF JULIAN", "JULIAN 1 MAR 1700", "BEF 1 MAR 1700"),
        cue=_KEYWORDS,
        in_text=False,
    ),
    Rule(
        name="year with digits that were supplied",
        source=r"(?=\d*\[)(?:\d|\[\d{1,3}\??\]){2,4}\??",
        read=_supplied,
        examples=(("[18]97", "", "1897"), ("189[7]", "", "1897")),
        rejects=("[1897]]", "1897"),
        cue=r"\[",
        in_text=False,
    ),
    Rule(
        name="date in brackets",
        source=r"(?:\[(?P<square>[^\[\]]+)\]|\((?P<round>[^()]+)\))(?P<doubt> ?\?)?",
        read=_bracketed,
        examples=(
            ("[1946]", "", "1946"),
            ("(1946)", "", "1946"),
            ("[ca. 1900]", "", "1900~"),
            ("[1897?]", "", "1897?"),
            ("[between 1890 and 1895]", "", "1890/1895"),
            ("[1946]?", "", "1946?"),
        ),
        rejects=("[1946", "1946)", "[]"),
        cue=r"[\[(]",
        in_text=False,
    ),
    Rule(
        name="year with digits left open",
        source=r"(?P<digits>[1-9]\d(?:\d-|--))(?P<doubt>\?)?",
        read=_open_digits,
        examples=(("189-", "", "189X"), ("18--?", "", "18XX?"), ("18--", "", "18XX")),
        rejects=("1897-", "189", "1---"),
        cue="-",
        in_text=False,
    ),
    Rule(
        name="date of a phrase",
        source=r"int\b\.? (?P<date>[^()]+?) ?\((?P<phrase>[^()]+)\)",
        read=_interpreted,
        examples=(
            ("INT 1850 (about 1850)", "", "1850~"),
            ("INT 12 APR 1657 (the day of the fire)", "", "1657-04-12"),
        ),
        rejects=("INT 1850", "1850 (about 1850)"),
        cue=r"\bint\b",
        in_text=False,
    ),
    Rule(
        name="date of a thing that has two",
        source=(
            r"(?P<first>[^\s,;()][^,;()]{0,80}?)(?:[,;] ?(?:and )?| ?\()"
            rf"(?P<what>{_DONE}){_BEFORE_DATE}(?P<second>{_SOME_DATE}?)\)?"
        ),
        read=_two_dates,
        examples=(
            ("1914, cast 1931", "", "1914"),
            ("c.1824 (signed 1826)", "", "1824~"),
            ("designed 1926, manufactured 1930s", "", "1926"),
        ),
        rejects=("1914, 1931", "1914, cast", "1914 and 1931"),
        cue="[,;(]",
        in_text=False,
    ),
    Rule(
        name="dates of which most are others",
        source=r"(?P<date>[^()]+?),? ?[\[(](?:bulk|predominantly|mainly|mostly)\b[^()]+[\])]",
        read=lambda match, anchor: _read(match["date"], anchor),
        examples=(("1833-1998 (bulk 1840-1874)", "", "1833/1998"),),
        rejects=("(bulk 1840-1874)", "1833-1998"),
        cue="bulk|predominantly|mainly|mostly",
        in_text=False,
    ),
    Rule(
        name="date of what was done",
        source=rf"(?:{_DONE}|{_LIVED}){_BEFORE_DATE}(?P<date>{_SOME_DATE})",
        read=_of_it,
        examples=(
            ("published 1893", "", "1893"),
            ("dated 1723", "", "1723"),
            ("fl. c.1450", "", "1450~"),
            ("r. 1066–1087", "", "1066/1087"),
            ("d. 1402", "", "1402"),
            ("copyright 1990", "", "1990"),
        ),
        rejects=("published", "postponed 1893", "1893 published"),
        cue=r"\d",
        in_text=False,
    ),
    Rule(
        name="between two dates",
        source=(
            r"(?P<start>[^\s×][^×]{1,100}?)(?: ?\.\. ?| ?× ?| x |(?<=\d)x(?=\d))"
            r"(?P<end>[^\s×][^×]{1,100})"
        ),
        read=_between,
        examples=(
            ("1855..1860", "", "1855/1860"),
            ("1347 x 1351", "", "1347/1351"),
            ("29 September 1199 × 6 April 1200", "", "1199-09-29/1200-04-06"),
        ),
        rejects=("1855.1860", "..1860", "1347 xx 1351"),
        cue=r"\.\.|x|×",
        in_text=False,
    ),
    Rule(
        name="between two dates, shortened",
        source=r"(?:bet|betw|btw)\b\.? (?P<start>.{2,120}?) (?:and|&) (?P<end>.{2,120})",
        read=_between,
        examples=(("BET 1731 AND 1734", "", "1731/1734"),),
        rejects=("BET 1731", "between 1731 and 1734"),
        cue=r"\bbe?tw?\b",
        in_text=False,
    ),
    Rule(
        name="side of a date, shortened",
        source=rf"(?P<word>{_SIDED})\b\.?:? ?(?P<date>.*\d.*)",
        read=_sided,
        examples=(
            ("BEF 26 MAY 1776", "", "../1776-05-25"),
            ("Aft. 1850", "", "1851/.."),
            ("ABT 1809", "", "1809~"),
            ("EST 1731", "", "1731~"),
            ("CAL 1801", "", "1801~"),
            ("TO 1734", "", "../1734"),
            ("ante 1200", "", "../1199"),
            ("terminus post quem 1348", "", "1348/.."),
        ),
        rejects=("BEF", "estate 1731", "after 1850"),
        cue=r"\d",
        in_text=False,
    ),
)
