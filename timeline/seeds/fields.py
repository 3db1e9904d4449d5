"""The fields of documents, events and the timeline: what each may hold."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from math import inf, isfinite
from types import MappingProxyType

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.contested import Contested, ContestedStatus, contested_of, parse_status
from timeline.contested import parse as parse_contested
from timeline.dates.rules import ORDER_LETTERS, Anchor, DateOrder, Modifier, Reading
from timeline.errors import DateError
from timeline.limits import LIMITS
from timeline.model import Access, Era, Stage, Status
from timeline.quote import Quote
from timeline.text import address
from timeline.text.clean import control_characters, without_controls
from timeline.text.ids import LONGEST_ID, UNFIT, slug
from timeline.text.lengths import length_text, parse_length
from timeline.text.origins import origin


class FieldError(ValueError):
    """A value that its field cannot hold; the text says what would be right."""


Check = Callable[[str, object], object]

_SPACE = re.compile(r"\s+")
#: the addresses that nearly all are
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9-]++(?:\.[a-z0-9-]++)*+(?:/[!-~]*+)?", re.ASCII)
_STATUSES = {item.value: item for item in Status}
#: characters from which a text may be too long for its field
_SHORTEST_LIMIT = min(limit.most for name, limit in LIMITS.items() if name.endswith("characters"))
_DIGITS = LIMITS["number.digits"]
_LIST = LIMITS["list.items"]
_OLD = LIMITS["was.items"]
#: characters of a value in a message, a line's worth
_SHOWN = 80
#: characters of a text that are looked at for that
_LONGEST_SHOWN = 10_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_KIND = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
_KIND |= {dict: "a table", datetime: "a date-time", date: "a date", tuple: "a list"}
_LATITUDE = 90
_LONGITUDE = 180
# More than there are years to count them in.
_MOST_DAYS = 3_650_000
# More than one day has room for.
_MOST_PLACES = 1_000_000_000
_HASH = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,10}(?:\.0{1,6})?", re.ASCII)
#: what files say of a date beside `when`, and which is worked out from it
DERIVED = ("earliest", "latest", "precision")
#: the word for a number of days that never ends
ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class LongNumber:
    """A number of more digits than are read."""

    digits: int

    def __repr__(self) -> str:
        """Words for messages."""
        return f"a number of {self.digits:,} digits"


def decimal(text: str) -> float | LongNumber:
    """The number of a text; raises `ValueError` where it is not one."""
    value = float(text)
    return value if len(text) <= _DIGITS.most else LongNumber(len(text))


def integer(text: str) -> int | LongNumber:
    """The whole number that JSON writes so."""
    return int(text) if len(text) <= _DIGITS.most else LongNumber(len(text))


def too_long(value: object) -> str:
    """What is said of a number of too many digits; empty for all else."""
    if isinstance(value, int):
        # What is written in hexadecimal digits may be of any length.
        value = LongNumber(value.bit_length() * 30103 // 100_000 + 1)
    if not isinstance(value, LongNumber) or value.digits <= _DIGITS.most:
        return ""
    return _DIGITS.refusal(value.digits)


def kind(value: object) -> str:
    """The type of a value, in the words of messages."""
    return _KIND.get(type(value), "of another type")


def line(name: str, value: object) -> str:
    """Text of one line, white space folded."""
    text = _text(name, value)
    if len(text) > _SHORTEST_LIMIT:
        bounded(name, text, "line.characters")
    if text.isprintable():
        # Its only white space is the space.
        return " ".join(text.split()) if "  " in text else text.strip()
    return _SPACE.sub(" ", without_controls(text)).strip()


def lines(name: str, value: object) -> str:
    """Text of any number of lines."""
    text = _text(name, value)
    if len(text) > _SHORTEST_LIMIT:
        bounded(name, text, "note.characters")
    return without_controls(text).strip()


def bounded(name: str, text: str, other: str) -> None:
    """Refuse a text that is longer than its field or a field of another kind may be.

    Raises:
        FieldError: It is.
    """
    limit = LIMITS.get(f"{name}.characters", LIMITS[other])
    if len(text) > limit.most:
        raise FieldError(f"{name} has {limit.refusal(len(text))}")


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise FieldError(f'{name} is {kind(value)}, {show(value)}: write text, {name} = "…"')


def show(value: object) -> str:
    """A value as it is quoted in messages, cut where it is long."""
    if isinstance(value, str):
        value = value[:_LONGEST_SHOWN]
    try:
        text = str(value) if isinstance(value, (date, bool)) else repr(value)
    except (ValueError, RecursionError):
        # Python writes no number of thousands of digits, and nothing nested too deep.
        return f"{kind(value)} too long to show"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def texts(name: str, value: object) -> tuple[str, ...]:
    """A list of one-line texts; empty ones are left out."""
    if isinstance(value, str):
        right = f'{name} = ["{value}"]' if len(value) <= _SHOWN else f'{name} = ["…"]'
        raise FieldError(f"{name} is text, {show(value)}: write a list, {right}")
    if not isinstance(value, (list, tuple)):
        raise FieldError(f'{name} is {kind(value)}, {show(value)}: write a list, {name} = ["…"]')
    if len(value) > _LIST.most:
        raise FieldError(f"{name} has {_LIST.refusal(len(value))}")
    for item in value:
        if not isinstance(item, str):
            raise FieldError(f"{name} holds {kind(item)}, {show(item)}: every item must be text")
    return tuple(filter(None, (line(name, item) for item in value)))


def identifiers(name: str, value: object) -> tuple[str, ...]:
    """A list of ids, each once."""
    return tuple(dict.fromkeys(identifier(name, item) for item in texts(name, value)))


def number(name: str, value: object) -> float:
    """A number of degrees within the bounds of `name`."""
    if long := too_long(value):
        raise FieldError(f"{name} has {long}")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise FieldError(f"{name} is {kind(value)}, {show(value)}: write degrees, {name} = 43.24")
    bound = _LATITUDE if name == "latitude" else _LONGITUDE
    if not -bound <= value <= bound:
        raise FieldError(f"{name} {show(value)} is out of range: it runs from -{bound} to {bound}")
    return float(value)


def coordinates(name: str, value: object) -> tuple[float, float]:
    """Latitude and longitude in degrees, in this order."""
    if not isinstance(value, (list, tuple)) or len(value) != 2:  # noqa: PLR2004 - a pair
        raise FieldError(
            f"{name} is {kind(value)}, {show(value)}: "
            f"write latitude and longitude, {name} = [43.24, 76.95]"
        )
    return number("latitude", value[0]), number("longitude", value[1])


def identifier(name: str, value: object) -> str:
    """An id: text without white space."""
    text = _text(name, value)
    if 0 < len(text) <= LONGEST_ID and text.isprintable() and " " not in text:
        return text
    too_long = len(text) > LONGEST_ID
    if too_long or not text or UNFIT.search(text) or control_characters(text):
        raise FieldError(
            f"{name} {show(text)} is not an id: write up to {LONGEST_ID} characters "
            f'without spaces, {name} = "{slug(text[:LONGEST_ID])[:40] or "rome-summit"}"'
        )
    return text


def timeline_identifier(name: str, value: object) -> str:
    """An id that can stand behind the @ of a `UID`."""
    text = identifier(name, value)
    if "@" in text:
        raise FieldError(f"{name} {show(text)} has an @: it stands behind the @ of every UID")
    return text


def days(name: str, value: object) -> int | None:
    """A number of days; None for ever."""
    if isinstance(value, str) and line(name, value).lower() == ALWAYS:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_DAYS:
        raise FieldError(
            f"{name} is {show(value)}: write a number of days from 0 to {_MOST_DAYS}, "
            f'{name} = 90, or {name} = "{ALWAYS}"'
        )
    return value


def place_in_day(name: str, value: object) -> int:
    """A whole number; sheets write it as text, and some as 3.0."""
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        value = float(value)
    found = value if isinstance(value, (int, float)) and not isinstance(value, bool) else inf
    if abs(found) <= _MOST_PLACES and found == int(found):
        return int(found)
    raise FieldError(f"{name} is {show(value)}: write a whole number, {name} = 3")


def own_fields(name: str, value: object) -> tuple[tuple[str, str], ...]:
    """Fields of an event's own: a table of texts, numbers, dates and truths, kept as text.

    >>> own_fields("extra", {"Owner": "legal", "Rooms": [1, 2], "Paid": True})
    (('Owner', 'legal'), ('Rooms', '1; 2'), ('Paid', 'true'))
    """
    if not isinstance(value, Mapping):
        raise FieldError(
            f'{name} is {kind(value)}, {show(value)}: write a table, {name} = {{ Owner = "legal" }}'
        )
    if len(value) > _LIST.most:
        raise FieldError(f"{name} has {_LIST.refusal(len(value))}")
    found: dict[str, tuple[str, list[str]]] = {}
    for key, item in value.items():
        own = line(f"a name in {name}", key)
        if not own:
            raise FieldError(f"{name} has a field without a name: give it one")
        if text := lines(own, _own_text(f"{name}.{own}", item)):
            texts_of_it = found.setdefault(own.casefold(), (own, []))[1]
            if text not in texts_of_it:
                texts_of_it.append(text)
    # Names that differ in their capitals only are one, which has all that is said.
    return tuple((own, "; ".join(said)) for own, said in found.values())


def _own_text(name: str, value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_own_text(name, item) for item in value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not too_long(value):
        return repr(value).removesuffix(".0")
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    raise FieldError(f'{name} is {kind(value)}, {show(value)}: write text, {name} = "…"')


def quote(name: str, value: object) -> Quote:
    """The words of a document: a text, or a table as the W3C names its parts.

    >>> quote("quote", "30  November"), quote("quote", {"exact": "May", "prefix": "in "}).prefix
    (Quote(exact='30 November', prefix='', suffix='', start=None, end=None), 'in ')
    """
    if isinstance(value, str):
        value = {"exact": value}
    if not isinstance(value, Mapping):
        raise FieldError(f'{name} is {kind(value)}, {show(value)}: write text, {name} = "…"')
    if unknown := [part for part in value if part not in _QUOTED]:
        raise FieldError(f"{name} has {show(unknown[0])}: {_one_of(str(unknown[0]), _QUOTED)}")
    given = {part: item for part, item in value.items() if item not in (None, "")}
    exact = line(f"{name}.exact", given.get("exact", ""))
    if not exact:
        raise FieldError(f'{name} has no words: write {name} = {{ exact = "…" }}')
    start, end = (_offset(f"{name}.{part}", given.get(part)) for part in ("start", "end"))
    if (start is None) != (end is None) or (start or 0) > (end or 0):
        raise FieldError(f"{name} has start {start} and end {end}: give both, end behind start")
    beside = {part: _beside(f"{name}.{part}", given.get(part, "")) for part in _BESIDE}
    return Quote(exact=exact, start=start, end=end, **beside)


_BESIDE = ("prefix", "suffix")
_QUOTED = ("exact", *_BESIDE, "start", "end")


def _beside(name: str, value: object) -> str:
    """Text of one line, with the space at its beginning or end that sets it off."""
    text = line(name, value)
    written = _SPACE.sub(" ", without_controls(str(value)))
    return f"{' ' * written.startswith(' ')}{text}{' ' * written.endswith(' ')}" if text else ""


def _offset(name: str, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_PLACES:
        return value
    raise FieldError(f"{name} is {show(value)}: write a number of characters, {name} = 120")


def fingerprint(name: str, value: object) -> str:
    """The fingerprint of a text."""
    text = line(name, value)
    if not _HASH.fullmatch(text):
        raise FieldError(f"{name} {show(text)} is not one: it is sha256: and 64 digits of 0-9, a-f")
    return text


def path_below(name: str, value: object) -> str:
    """A path below the folder of the seed, with / between its parts."""
    text = line(name, value)
    if "\\" in text or ":" in text or text.startswith("/") or ".." in text.split("/"):
        raise FieldError(
            f"{name} {show(text)} is not below the folder of the seed: "
            f'write {name} = "documents/report.txt"'
        )
    return text


def zone(name: str, value: object) -> str:
    """Name of an IANA time zone."""
    text = line(name, value)
    try:
        edtf.time_zone(text)
    except DateError as error:
        raise FieldError(f"{name} {error}") from None
    return text


def year(name: str, value: object) -> int:
    """A year of a calendar."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= date.max.year:
        raise FieldError(f"{name} is {show(value)}: write a year from 1 to 9999, {name} = 1")
    return value


def truth(name: str, value: object) -> bool:
    """Whether something is so; sheets write it as text."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and line(name, value).casefold() in ("true", "false"):
        return line(name, value).casefold() == "true"
    raise FieldError(f"{name} is {show(value)}: write true or false, {name} = true")


def web_address(name: str, value: object) -> str:
    """An absolute http or https address."""
    text = line(name, value)
    if _PLAIN_ADDRESS.fullmatch(text):
        return text
    if wrong := address.fault(text):
        # A password is not shown once more.
        shown = "" if "@" in wrong else f" {show(text)}"
        raise FieldError(f"{name}{shown} {wrong}")
    return text


def origins(name: str, value: object) -> tuple[str, ...]:
    """Origins of sites, each once."""
    try:
        return tuple(dict.fromkeys(map(origin, texts(name, value))))
    except FieldError:
        raise
    except ValueError as error:
        raise FieldError(f"{name}: {error}") from None


def status(name: str, value: object) -> Status:
    """How far an event has come."""
    text = line(name, value)
    if text in _STATUSES:
        return _STATUSES[text]
    if text.casefold().replace(" ", "-") == Stage.UNDER_WAY:
        raise FieldError(
            f"{name} {show(text)} is worked out from a date that is a stretch of time, such as "
            f"'2026-10-01/2027-01-31': leave {name} out"
        )
    raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, Status)}")


def access(name: str, value: object) -> Access:
    """Who an event is for; an unknown `x-` name means private (RFC 5545 3.8.1.3)."""
    text = line(name, value).casefold()
    if text.startswith("x-"):
        return Access.PRIVATE
    try:
        return Access(text)
    except ValueError:
        raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, Access)}") from None


def date_order(name: str, value: object) -> DateOrder:
    """How numeric dates are ordered."""
    text = line(name, value)
    try:
        return DateOrder(text)
    except ValueError:
        words = [item.value for item in DateOrder]
        raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, words)}") from None


def alarm(name: str, value: object) -> str:
    """How long before an event calendars remind of it."""
    text = line(name, value)
    try:
        return length_text(parse_length(text)) if text else ""
    except ValueError as error:
        raise FieldError(f"{name} {error}") from None


def paper(name: str, value: object) -> str:
    """The paper of a chart, by its name or its size."""
    from timeline.chart.layout.paper import parse_paper

    text = line(name, value).lower()
    try:
        parse_paper(text)
    except ValueError as error:
        raise FieldError(f"{name} {error}") from None
    return text


def style(name: str, value: object) -> str:
    """The inks of a chart."""
    from timeline.chart.layout.options import Style

    text = line(name, value)
    try:
        return Style(text).value
    except ValueError:
        raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, Style)}") from None


def eras(name: str, value: object) -> tuple[Era, ...]:
    """The eras of a chart: tables of a name and the dates between which it lies."""
    if not isinstance(value, (list, tuple)):
        raise FieldError(
            f"{name} is {kind(value)}, {show(value)}: "
            f'write a list, {name} = [{{ name = "…", from = "1914", to = "1918" }}]'
        )
    if len(value) > _LIST.most:
        raise FieldError(f"{name} has {_LIST.refusal(len(value))}")
    return tuple(_era(name, item) for item in value)


#: the keys of an era
_ERA = ("name", "from", "to")


def _era(name: str, value: object) -> Era:
    if not isinstance(value, Mapping):
        raise FieldError(
            f"{name} holds {kind(value)}, {show(value)}: "
            'write { name = "…", from = "1914", to = "1918" }'
        )
    for key in value:
        if key not in _ERA:
            close = nearest(str(key), _ERA)
            hint = f"did you mean {close!r}?" if close else f"an era has {', '.join(_ERA)}"
            raise FieldError(f"unknown key {key!r} in {name}: {hint}")
    said = {key: words(f"{key} of {name}", value.get(key, "")) for key in ("from", "to")}
    return era(line(f"name of {name}", value.get("name", "")), said["from"], said["to"])


def era(name: str, begin: str, end: str = "") -> Era:
    """An era out of its name and dates in words or EDTF; ".." leaves it open there.

    Raises:
        FieldError: It has no name or no date, or one that cannot be read, or ends before it begins.
    """
    if not name:
        raise FieldError('an era needs a name: write name = "…"')
    if not begin:
        raise FieldError(f'era {show(name)} needs a date: write from = "1914", to = "1918"')
    found = Era(name=name, dates=tuple(_era_date(name, text) for text in (begin, end) if text))
    if {*found.dates} == {None}:
        raise FieldError(f"era {show(name)} has no date: write when it begins or ends")
    if found.begin and found.end and found.end.end <= found.begin.begin:
        raise FieldError(f"era {show(name)} ends before it begins: {begin} is after {end}")
    return found


def _era_date(name: str, text: str) -> Reading | None:
    from timeline.languages.read import read

    if text == "..":
        return None
    try:
        found = read(text, Anchor())
    except DateError as error:
        raise FieldError(f"era {show(name)}: {error}") from None
    if found.value == edtf.UNDATED or not isfinite(found.window.begin + found.window.end):
        raise FieldError(f'era {show(name)}: {show(text)} is open: write "..", or a date')
    return found


def modifier(name: str, value: object) -> Modifier:
    """Which part of its window a date means."""
    text = line(name, value).upper()
    try:
        return Modifier(text)
    except ValueError:
        words = [item.value for item in Modifier if item.value]
        raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, words)}") from None


def language(name: str, value: object) -> str:
    """A BCP 47 language tag."""
    text = line(name, value)
    if not _LANGUAGE.fullmatch(text):
        raise FieldError(
            f'{name} {show(text)} is not a language tag: write {name} = "en" or "pt-BR"'
        )
    return text


def color(name: str, value: object) -> str:
    """A CSS3 colour name (RFC 7986 5.9)."""
    text = line(name, value).lower()
    if text not in _COLOURS:
        from difflib import get_close_matches

        right = get_close_matches(text, _COLOURS, n=1) or ["teal"]
        raise FieldError(
            f'{name} {show(text)} is not a CSS colour name: write {name} = "{right[0]}"'
        )
    return text


# The names of colours of CSS Color Module Level 3, to which RFC 7986 5.9 refers
_NAMES = """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
    crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki
    darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
    dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro
    ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo
    ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen
    linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
    mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
    orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip
    peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown salmon
    sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke
    yellow yellowgreen
"""
_COLOURS = frozenset(_NAMES.split())


def words(name: str, value: object) -> str:
    """A date: words, EDTF, or one of TOML's own dates, as text."""
    if isinstance(value, datetime):
        if value.microsecond:
            raise FieldError(f"{name} {show(value)} has a fraction of a second: leave it out")
        # TOML cannot leave seconds out, so that :00 says none.
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MOST_DAYS:
        # A year of fewer digits may be anything: it is read as it was written.
        return f"{value:04}" if value <= 0 else str(value)
    if isinstance(value, str):
        return line(name, value)
    raise FieldError(
        f'{name} is {kind(value)}, {show(value)}: write a date, {name} = "2023-11" or "last year"'
    )


def dates(name: str, value: object) -> tuple[str, ...]:
    """One date or several, in order."""
    items = value if isinstance(value, (list, tuple)) else (value,)
    if len(items) > _OLD.most:
        raise FieldError(f"{name} has {_OLD.refusal(len(items))}")
    return tuple(filter(None, (words(name, item) for item in items)))


def contested(name: str, value: object) -> tuple[Contested | ContestedStatus, ...]:
    """What sources disagree on: texts as exports write them, or objects of JSON."""
    if not isinstance(value, (list, tuple)):
        raise FieldError(f"{name} is {kind(value)}, {show(value)}: write a list of dates")
    if len(value) > _LIST.most:
        raise FieldError(f"{name} has {_LIST.refusal(len(value))}")
    try:
        return tuple(_side(name, item) for item in value)
    except DateError as error:
        raise FieldError(f"{name}: {error}") from None


def _side(name: str, value: object) -> Contested | ContestedStatus:
    if not isinstance(value, Mapping):
        text = line(name, value)
        of_status = parse_status(text)
        if of_status is None:
            return parse_contested(text)
        return replace(of_status, status=status("status", of_status.status))
    if "status" in value:
        return ContestedStatus(
            status=status("status", value["status"]),
            documents=texts("documents", value.get("documents") or ()),
        )
    given = {key: item for key, item in value.items() if item not in (None, "")}
    return contested_of(
        edtf.parse(line("when", given.get("when"))),
        words=line("words", given.get("words", "")),
        modifier=modifier("modifier", given.get("modifier", "")),
        calendar=calendar("calendar", given.get("calendar", Calendar.GREGORIAN.value)),
        documents=texts("documents", given.get("documents", ())),
    )


def calendar(name: str, value: object) -> Calendar:
    """The calendar in which dates are said."""
    text = line(name, value).casefold()
    try:
        return Calendar(text)
    except ValueError:
        names = [item.value for item in Calendar]
        raise FieldError(f"{name} {show(text)} is unknown: {_one_of(text, names)}") from None


def fits(check: Check, name: str, value: object) -> bool:
    """Whether a field can hold a value."""
    try:
        check(name, value)
    except FieldError:
        return False
    return True


def _one_of(text: str, known: Iterable[str]) -> str:
    names = [str(name) for name in known]
    close = nearest(text, names)
    hint = f"did you mean {close!r}? " if close else ""
    return f"{hint}write one of {', '.join(names)}"


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that `text` was likely meant to be; empty where none is near."""
    from difflib import get_close_matches

    names = list(known)
    other = _OTHER_NAMES.get(text.casefold(), "")
    if other in names:
        return other
    close = get_close_matches(text.casefold(), names, n=1)
    return close[0] if close else ""


#: what other people's sheets call the fields
_OTHER_NAMES = {
    "date": "when",
    "dates": "when",
    "start": "when",
    "event": "title",
    "name": "title",
    "summary": "title",
    "location": "place",
    "where": "place",
    "categories": "tags",
    "category": "tags",
    "people": "participants",
    "who": "participants",
    "link": "url",
    "description": "note",
    "access": "class",
    "privacy": "class",
    "sensitivity": "class",
    "visibility": "class",
    "lat": "latitude",
    "lon": "longitude",
    "lng": "longitude",
}


@dataclass(frozen=True, slots=True)
class Field:
    """What a key of a seed may hold: its check, and a line on what it is for."""

    check: Check
    #: for people, in editors
    about: str
    #: a JSON Schema (draft 4) that is narrower than the one of its check
    narrower: Mapping[str, object] | None = None

    @property
    def shape(self) -> Mapping[str, object]:
        """The JSON Schema (draft 4) of what it takes, as far as a schema can say it."""
        return self.narrower or _SHAPES[self.check]


_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_ACCESS = (
    r"^\s*([Pp][Uu][Bb][Ll][Ii][Cc]|[Pp][Rr][Ii][Vv][Aa][Tt][Ee]|"
    r"[Cc][Oo][Nn][Ff][Ii][Dd][Ee][Nn][Tt][Ii][Aa][Ll]|[Xx]-.*)?\s*$"
)
_ADDRESS = {"type": "string", "pattern": r"^\s*([Hh][Tt][Tt][Pp][Ss]?://\S+)?\s*$"}


#: a field of an event's own
_OWN = {"type": ["string", "number", "boolean", "array"]}
#: a date of TOML comes to a schema as text
_DATE = {"type": ["string", "integer"]}


#: text with anything in it but white space
_SOME_TEXT = {"type": "string", "pattern": r"\S"}
_OFFSET = {"type": "integer", "minimum": 0}
_QUOTE = {
    "anyOf": [
        _SOME_TEXT,
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["exact"],
            "properties": {
                "exact": _SOME_TEXT | {"description": "The words themselves."},
                "prefix": _TEXT | {"description": "What stands right before them."},
                "suffix": _TEXT | {"description": "What stands right behind them."},
                "start": _OFFSET | {"description": "Characters of the text before them."},
                "end": _OFFSET | {"description": "Characters up to their end."},
            },
        },
    ]
}
_ERAS = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["name", "from"],
        "properties": {
            "name": _SOME_TEXT | {"description": "What it is called."},
            "from": _DATE | {"description": "When it begins: a date, or .. for nobody knows."},
            "to": _DATE | {"description": "When it ends; left out, it is what from says."},
        },
    },
}


def _choice(values: Iterable[str]) -> Mapping[str, object]:
    known = list(values)
    # White space around does no harm, and an empty value says nothing; editors offer the names.
    loose = rf"^\s*({'|'.join(known)})?\s*$"
    return {"anyOf": [{"enum": known}, {"type": "string", "pattern": loose}]}


def _degrees(bound: int) -> Mapping[str, object]:
    return {"type": "number", "minimum": -bound, "maximum": bound}


_IDENTIFIER = {"type": "string", "maxLength": LONGEST_ID, "pattern": r"^\S*$"}
_SHAPES: Mapping[Check, Mapping[str, object]] = MappingProxyType(
    {
        identifier: _IDENTIFIER,
        timeline_identifier: {"type": "string", "maxLength": LONGEST_ID, "pattern": r"^[^\s@]*$"},
        line: _TEXT,
        lines: _TEXT,
        texts: _TEXTS,
        identifiers: {"type": "array", "items": _IDENTIFIER},
        number: _degrees(_LONGITUDE),
        coordinates: {
            "type": "array",
            "items": [_degrees(_LATITUDE), _degrees(_LONGITUDE)],
            "minItems": 2,
            "maxItems": 2,
        },
        zone: _TEXT,
        web_address: _ADDRESS,
        status: _choice(Status),
        access: {
            "anyOf": [
                {"enum": [str(item) for item in Access]},
                {"type": "string", "pattern": _ACCESS},
            ]
        },
        date_order: _choice((*(item.value for item in DateOrder), *ORDER_LETTERS)),
        calendar: _choice(item.value for item in Calendar),
        modifier: _choice(item.value for item in Modifier if item.value),
        language: {"type": "string", "pattern": r"^\s*([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?\s*$"},
        color: _TEXT,
        alarm: _TEXT,
        paper: _TEXT,
        # As `Style` of the chart has them, which is imported where one is checked.
        style: _choice(("print", "screen", "grey", "contrast", "colour")),
        origins: _TEXTS,
        days: {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": _MOST_DAYS},
                {"type": "string", "pattern": r"^\s*([Aa][Ll][Ww][Aa][Yy][Ss])?\s*$"},
            ]
        },
        truth: {"anyOf": [{"type": "boolean"}, {"enum": ["", "true", "false"]}]},
        year: {"type": "integer", "minimum": 1, "maximum": date.max.year},
        own_fields: {"type": "object", "additionalProperties": _OWN},
        place_in_day: {"type": "integer", "minimum": -_MOST_PLACES, "maximum": _MOST_PLACES},
        quote: _QUOTE,
        eras: _ERAS,
        fingerprint: {"type": "string", "pattern": rf"^\s*({_HASH.pattern})?\s*$"},
        path_below: _TEXT,
        words: _DATE,
        contested: {"type": "array", "items": {"type": ["string", "object"]}},
        dates: {"anyOf": [_DATE, {"type": "array", "items": _DATE, "maxItems": _OLD.most}]},
    }
)


#: fields of `[timeline]`
ABOUT: Mapping[str, Field] = MappingProxyType(
    {
        "id": Field(timeline_identifier, "Right-hand side of every UID: never change it."),
        "name": Field(line, "The name that people read."),
        "description": Field(lines, "What the timeline is about."),
        "timezone": Field(zone, 'IANA name for times that state none: "Asia/Almaty".'),
        "url": Field(
            web_address, "Where the calendar will live: https://example.org/timeline.ics."
        ),
        "color": Field(color, "CSS colour name for the calendar (RFC 7986)."),
        "cancelled_days": Field(days, 'Days that cancelled events stay in calendars, or "always".'),
        "first_year": Field(
            year, "What begins before this year is left out of calendars; else 1583."
        ),
        "alarm": Field(alarm, "How long before an event calendars remind of it: 1d, 2w, 12h."),
        "date_order": Field(
            date_order, "How seeds that do not say it write dates like 01.03.2024."
        ),
        "paper": Field(paper, "Paper of the chart: a3, letter, 300x200mm."),
        "style": Field(style, "Inks of the chart: print, screen, grey or contrast."),
        "embed_from": Field(
            origins, 'Sites that may show it in theirs: ["https://example.org"], or ["*"].'
        ),
    }
)

#: fields of `[chart]`
CHART: Mapping[str, Field] = MappingProxyType(
    {
        "standfirst": Field(line, "A sentence or two below the title."),
        "source": Field(line, "Where the data is from: the line at the foot."),
        "credit": Field(line, "Who made it, in the same line."),
        "font": Field(line, "Its typeface: an installed family, or a TTF or OTF file."),
        "eras": Field(
            eras, 'Named times behind it: [{ name = "War", from = "1914", to = "1918" }].'
        ),
        "paper": ABOUT["paper"],
        "style": ABOUT["style"],
    }
)

#: fields of `[document]`
DOCUMENT: Mapping[str, Field] = MappingProxyType(
    {
        "id": Field(identifier, "The document's id; left out, the name of the file."),
        "title": Field(line, "The document's title."),
        "publisher": Field(line, "Who published it."),
        "author": Field(line, "Who wrote it."),
        "url": Field(web_address, "Where it can be read."),
        "language": Field(language, 'BCP 47 tag of its language: "en".'),
        "published": Field(words, 'The day that "last year" is counted from: 2024-01-19.'),
        "date_order": Field(date_order, "How it writes dates like 01.03.2024."),
        "calendar": Field(calendar, "The calendar of its dates: julian for Old Style."),
        "feed": Field(
            line, "The calendar feed of which it is a snapshot; its newest one holds until today."
        ),
        "fingerprint": Field(
            fingerprint, "Of its text as it was read: timeline verify tells where that changed."
        ),
        "text": Field(
            path_below,
            'The file that keeps its text, from the folder of the seed: "documents/a.txt".',
        ),
        "retracts": Field(
            identifiers, "Ids of documents that it takes back: they count no longer from then on."
        ),
        "supersedes": Field(
            identifiers, "Ids of documents of which it is a newer edition, and takes the place."
        ),
    }
)

#: fields of `[[event]]`
EVENT: Mapping[str, Field] = MappingProxyType(
    {
        "id": Field(identifier, "Stable: calendars know the event by it."),
        "when": Field(
            words, 'The document\'s own date words, or EDTF: "Nov. 30 last year", 2023-11.'
        ),
        "repeat": Field(
            line,
            'How often it comes again: "every 2 weeks until June 2026", "FREQ=WEEKLY;COUNT=9".',
        ),
        "modifier": Field(
            modifier, "The part or side of an EDTF date that is meant: END for late 2026."
        ),
        "calendar": Field(
            calendar, "The calendar of its date, where that is not the document's: julian."
        ),
        "was": Field(
            dates, 'The date it had before, where the document says both: "3 May"; or a list.'
        ),
        "title": Field(line, "What happens, in one line."),
        "status": Field(status, "How far it has come; left out, the dates decide."),
        "place": Field(line, "Where it happens."),
        "coordinates": Field(coordinates, "Latitude and longitude in degrees: [43.24, 76.95]."),
        "latitude": Field(number, "Degrees north, from -90 to 90.", _degrees(_LATITUDE)),
        "longitude": Field(number, "Degrees east, from -180 to 180."),
        "timezone": Field(zone, "IANA name for its times."),
        "tags": Field(texts, "Words to filter and group by."),
        "participants": Field(texts, "Who takes part."),
        "url": Field(web_address, "The event's own address."),
        "note": Field(lines, "What a reader should know beside the title."),
        "locator": Field(line, 'Where the document says so: "paragraph 6".'),
        "quote": Field(
            quote, 'The words that say so: "30 November", or { exact, prefix, suffix, start, end }.'
        ),
        "sources": Field(texts, "Citations, where no document is described."),
        "order": Field(
            place_in_day, "Its place among the events of one day: 1, 2; left out, as in the seed."
        ),
        "highlight": Field(truth, "Whether readers should see it first: it is set off."),
        "extra": Field(own_fields, 'Fields of your own, kept and filtered: { Owner = "legal" }.'),
        "series": Field(identifier, "The series that it is one occurrence of."),
        "class": Field(access, "Who it is for: public, private or confidential."),
        "formerly": Field(identifier, "The id that it had before, so that calendars keep it."),
        "distinct_from": Field(
            identifiers, 'Events that look like it and are others, by their ids: ["second-summit"].'
        ),
        "draft": Field(truth, "Whether nobody has reviewed it; then it is left out."),
        "retracts": Field(
            identifiers, "Ids of documents of which it takes back what they say of this event."
        ),
    }
)

#: what a row may say only in formats that this project writes itself
CARRIED: Mapping[str, Field] = MappingProxyType(
    {
        "document": Field(line, "Id of the document; none for a plain list."),
        "words": Field(words, "The words that `when` was read from."),
        "stated": Field(texts, "Parts of the date that the words give."),
        "implied": Field(texts, "Parts of the date filled in from the document."),
        "contested": Field(contested, "What each side says, where sources disagree on the date."),
        "calendar_date": Field(
            words, "The date as it is said in its calendar; that of `when` is Gregorian."
        ),
        "contested_status": Field(contested, "The same, where they disagree on the status."),
        "was_words": Field(texts, "The words that `was` was read from."),
    }
)

#: those of them that a seed in TOML may have, since `timeline convert` writes them where the words
#: of a date alone do not say it
CONVERTED: Mapping[str, Field] = MappingProxyType(
    {
        name: CARRIED[name]
        for name in ("words", "stated", "implied", "calendar_date", "contested", "was_words")
    }
)
