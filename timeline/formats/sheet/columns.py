"""What the columns of a sheet are read as.

A name of our own always is what it says. What other people call a column is looked for in the
tables of `languages.column_names`, and where cells can tell, they must agree: a column "Date" that
holds words is not the date. Of several that could be one field the likelier name is taken, and the
others are kept as the event's own fields, as every column is that is no field.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial

from timeline.formats.sheet import kinds
from timeline.formats.sheet.column import Column
from timeline.formats.sheet.dates import dates_of
from timeline.formats.sheet.guard import unguard
from timeline.formats.sheet.header import Header
from timeline.formats.sheet.names import READ, own_name
from timeline.formats.sheet.own_columns import is_export, is_ours
from timeline.formats.sheet.zone import zone
from timeline.languages.column_names import folded, meanings
from timeline.languages.secrecy import tells
from timeline.languages.status_words import status_word
from timeline.limits import LIMITS
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.columns import PARTS as _PARTS
from timeline.seeds.reading_options import ReadOptions

_COLUMNS = LIMITS["sheet.columns"]
_HEADER = "a row above the events must name the columns, at least 'title' and 'when'"
#: of what nobody names nearly all must be sure
_CERTAIN = 0.8
#: what a column is read as that is no field
EXTRA = "extra"
#: the fields that a row needs
_TITLE, _ID, _WHEN = "title", "id", "when"
_ORDER = "order"
#: all that a date is made of
PARTS = (_WHEN, *_PARTS)
#: names of columns in a message
_SHOWN = 12
#: letters of the columns of a spreadsheet
_LETTERS = 26
#: the meaning whose column is read as a field of another name
_FIELDS: Mapping[str, str] = {
    **{name: name for name in ("place", "note", "status", "url", "tags", "sources", "timezone")},
    "repeat": "repeat",
    **{name: name for name in ("latitude", "longitude", "coordinates", "private", "secrecy")},
    "people": "participants",
    "id": _ID,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What each column of a sheet is read as."""

    #: a field, a part of a date, `EXTRA`, or nothing, for each column by its place
    fields: tuple[str, ...] = ()
    #: the names of columns as they are told and kept
    names: tuple[str, ...] = ()
    #: whether a cell that its field cannot hold is kept as the event's own field
    is_lenient: bool = False
    problems: tuple[Problem, ...] = ()


def layout(head: Header, origin: Origin, options: ReadOptions) -> Layout:
    """What the columns are read as, by their names and what stands in the first rows."""
    names = head.names
    if len(names) > _COLUMNS.most:
        return _refused(origin, f"the header has {_COLUMNS.refusal(len(names))}")
    own = [name.strip().casefold() for name in names]
    if not options.columns and _is_plain(own, head.sample):
        return Layout(fields=tuple(own), names=tuple(names))
    if not (head.is_there and names) and not options.columns and not _is_plain_without(head):
        said = ",".join(head.sample[0]) if head.sample else ""
        return _refused(origin, f"no header: {_HEADER}, and the first is {fields.show(said)}")
    found = _Choice(names, head.sample, origin, options).found()
    return found if head.is_there else _told_letters(found)


def _is_plain_without(head: Header) -> bool:
    """Whether one column without a name is of dates beyond doubt, and another of words."""
    columns = [
        kinds.nonempty(row[at] for row in head.sample if at < len(row))
        for at in range(len(head.names))
    ]
    dates = [cells for cells in columns if kinds.most(cells, kinds.is_date, _CERTAIN)]
    return len(dates) == 1 and any(kinds.most(cells, kinds.is_words, _CERTAIN) for cells in columns)


def _told_letters(found: Layout) -> Layout:
    """The same where no row names the columns, which is told as what may be wrong."""
    return replace(
        found,
        problems=tuple(
            replace(
                problem,
                message=f"no row names the columns: {problem.message}; write the names above",
                severity=Severity.WARNING,
            )
            if problem.severity is Severity.NOTE
            else problem
            for problem in found.problems
        ),
    )


def _is_plain(own: list[str], sample: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet has our own columns and no others."""
    named = [name for name in own if name]
    is_whole = _WHEN in named and (_TITLE in named or _ID in named)
    if not (is_whole and len(named) == len(own) == len({*named}) and {*named} <= {*READ}):
        return False
    return is_export(own) or all(
        is_ours(name, kinds.nonempty(row[at] for row in sample if at < len(row)))
        for at, name in enumerate(own)
    )


def _refused(origin: Origin, message: str) -> Layout:
    return Layout(problems=(Problem(origin=origin, message=message, left_out="all of it"),))


def letter(at: int) -> str:
    """The letters by which spreadsheets call a column.

    >>> letter(0), letter(26)
    ('A', 'AA')
    """
    before, last = divmod(at, _LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def distinct_names(header: Iterable[str]) -> list[str]:
    """Names that differ, whatever stands in the header.

    >>> distinct_names(["Owner", "", "owner"])
    ['Owner', 'column B', 'owner (2)']
    """
    found: list[str] = []
    taken: set[str] = set()
    for at, name in enumerate(header):
        plain = " ".join(name.split()) or f"column {letter(at)}"
        free, count = plain, 1
        while free.casefold() in taken:
            count += 1
            free = f"{plain} ({count})"
        taken.add(free.casefold())
        found.append(free)
    return found


class _Choice:
    """The columns of one sheet, of which fields are found one after the other."""

    def __init__(
        self,
        header: list[str],
        sample: Sequence[list[str]],
        origin: Origin,
        options: ReadOptions,
    ) -> None:
        self.header, self.origin, self.options = header, origin, options
        self.names = distinct_names(header)
        self.own = [name.strip().casefold() for name in header]
        self.sample = sample
        self.fields: dict[int, str] = {}
        #: columns that tell when their row was made
        self.made: set[int] = set()
        self.problems: list[Problem] = []
        #: whether it is a sheet for this program, or one that it wrote
        self.is_ours = _WHEN in self.own and (_TITLE in self.own or _ID in self.own)
        self.is_export = self.is_ours and is_export(self.own)

    def found(self) -> Layout:
        """What the columns are read as."""
        self._take_asked()
        self._take_own()
        if not self.is_export:
            self._take_meant()
        self._tell()
        count = range(len(self.header))
        errors = any(problem.severity is Severity.ERROR for problem in self.problems)
        return Layout(
            fields=() if errors else tuple(self.fields.get(at, EXTRA) for at in count),
            names=tuple(self._names()),
            is_lenient=not self.is_ours,
            problems=tuple(self.problems),
        )

    def _names(self) -> Iterable[str]:
        """The names of the columns; in what was written here without what guards and marks them."""
        for at, name in enumerate(self.names):
            is_marked = self.is_export and at not in self.fields
            yield own_name(unguard(name)) if is_marked else name

    # What people say themselves, and what we call columns.

    def _take_asked(self) -> None:
        for name, said in self.options.columns.items():
            at = self._place(said)
            if at is not None:
                self.fields[at] = name
            elif name not in self.own:
                self._refuse_asked(name, said)

    def _place(self, said: str) -> int | None:
        """The column that somebody names, by its header or its letter."""
        tests: tuple[Callable[[str], str], ...] = (str, str.strip, str.casefold, folded)
        for test in tests:
            for names in (self.header, self.names):
                for at, name in enumerate(names):
                    if test(name) == test(said) and name.strip():
                        return at
        letters = [letter(at) for at in range(len(self.header))]
        return letters.index(said.upper()) if said.upper() in letters else None

    def _refuse_asked(self, name: str, said: str) -> None:
        known = [item for item in self.names if item]
        close = get_close_matches(said.casefold(), [item.casefold() for item in known], n=1)
        near = next((item for item in known if close and item.casefold() == close[0]), "")
        hint = f"did you mean {near!r}? " if near else ""
        self._fault(
            f"there is no column {said!r} to read as {name}: {hint}the columns are {_listed(known)}"
        )

    def _take_own(self) -> None:
        known = READ if self.is_ours else (_ID, _TITLE, _WHEN, _ORDER)
        for at, name in enumerate(self.own):
            is_free = at not in self.fields and name not in self.fields.values()
            if name in known and is_free and self._is_sure(at, name):
                self.fields[at] = name

    def _is_sure(self, at: int, name: str) -> bool:
        """Whether a column that is called like one of ours is that one."""
        if self.is_ours:
            return self.is_export or is_ours(name, self._cells(at))
        if name == _ORDER:
            return is_ours(name, self._cells(at)) and all(map(kinds.is_whole, self._cells(at)))
        return name != _ID or _is_identifying(self._cells(at))

    # What other people call them.

    def _take_meant(self) -> None:
        free = [at for at, name in enumerate(self.header) if at not in self.fields and name.strip()]
        if not free and {_TITLE, _WHEN} <= {*self.fields.values()}:
            return
        said = dict(zip(free, meanings([self.header[at] for at in free]), strict=True))
        columns = [
            Column(at, self.names[at], self._cells(at), said.get(at, ()))
            for at in range(len(self.header))
            if at not in self.fields
        ]
        self.made = {item.at for item in columns if item.rank("made") is not None}
        self._take_dates(columns)
        self._take_title(self._left(columns))
        for meaning, name in _FIELDS.items():
            self._take_field(meaning, name, self._left(columns))
        self._take_points()
        if _TITLE not in self.fields.values() and not self.is_ours:
            self._take_any_title(self._left(columns, any_field=True))

    def _take_dates(self, columns: Sequence[Column]) -> None:
        taken = {name: at for at, name in self.fields.items()}
        found = dates_of(
            columns, taken, is_task=self._is_task(columns), is_start=self._can_start(taken)
        )
        self.fields |= found.fields
        self.problems += [self._warning(text) for text in found.doubts]
        if not (found.fields or {_WHEN, "year", "not_before", "not_after", _ID} & {*taken}):
            self._refuse_undated(columns)

    def _is_task(self, columns: Sequence[Column]) -> bool:
        """Whether the sheet is of what somebody has to do, and not of what happens."""
        return any(column.rank("task") is not None for column in columns)

    def _can_start(self, taken: Mapping[str, int]) -> bool:
        """Whether the column of the date may have an end beside it that nobody asked for."""
        at = taken.get(_WHEN)
        if at is None or self.own[at] == _WHEN:
            return True
        return any(said in ("start", "date") for said, _ in meanings([self.header[at]])[0])

    def _take_title(self, columns: Sequence[Column]) -> None:
        if _TITLE in self.fields.values():
            return
        named = [column for column in columns if column.rank(_TITLE) is not None]
        fit = [item for item in named if kinds.most(item.cells, kinds.is_words)] or named
        # A title stands in every row, and what is called a summary may be more than one.
        most = max((len(item.cells) for item in fit), default=0)
        full = [item for item in fit if len(item.cells) >= _FULL * most]
        best = min(full, key=lambda item: (item.rank(_TITLE), item.at), default=None)
        if best is not None:
            self.fields[best.at] = _TITLE

    def _take_any_title(self, columns: Sequence[Column]) -> None:
        """The first column of words, those first whose name says nothing else.

        Words that come again and again (North, North, South) tell no event from the others.
        """
        words = [item for item in columns if kinds.most(item.cells, kinds.is_words)]

        def unlikely(item: Column) -> tuple[bool, int, int]:
            return len({*item.cells}) < _DISTINCT * len(item.cells), _otherwise(item), item.at

        best = min(words, key=unlikely, default=None)
        if best is not None:
            self.fields[best.at] = _TITLE
        elif _ID not in self.fields.values():
            self._fault(
                "there is no column of titles: name it 'title', or say which one it is "
                f"by --column title=NAME; the columns are {_listed(self.names)}"
            )

    def _take_field(self, meaning: str, name: str, columns: Sequence[Column]) -> None:
        if name in self.fields.values():
            return
        fit = [
            item for item in columns if item.rank(meaning) is not None and _fits(name, item.cells)
        ]
        best = min(fit, key=lambda item: (item.rank(meaning), item.at), default=None)
        if best is not None:
            self.fields[best.at] = name

    def _take_points(self) -> None:
        """Latitude and longitude go together."""
        for one, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if (
                not self.is_ours
                and one in self.fields.values()
                and other not in self.fields.values()
            ):
                self.fields = {at: name for at, name in self.fields.items() if name != one}

    def _left(self, columns: Sequence[Column], *, any_field: bool = False) -> list[Column]:
        kept = ("note", "tags", "place") if any_field else ()
        return [item for item in columns if self.fields.get(item.at, EXTRA) in (EXTRA, *kept)]

    def _cells(self, at: int) -> tuple[str, ...]:
        return kinds.nonempty(row[at] for row in self.sample if at < len(row))

    # What is said of it.

    def _tell(self) -> None:
        if self.is_export or any(item.severity is Severity.ERROR for item in self.problems):
            return
        said = [*self._read_as(), *self._kept()]
        if said:
            self.problems.append(
                Problem(origin=self.origin, message=", ".join(said), severity=Severity.NOTE)
            )

    def _read_as(self) -> Iterable[str]:
        """What is told of the columns that are read under another name."""
        told: dict[str, list[int]] = {}
        for at, name in sorted(self.fields.items()):
            told.setdefault(_field_of(name), []).append(at)
        verb = ""
        for name, places in told.items():
            if [self.own[at] for at in places] != [name]:
                verb = " as" if verb else " is read as" if len(places) == 1 else " are read as"
                those = _and([repr(self.names[at]) for at in places])
                yield f"{those}{verb} {name}{self._not_taken(name)}"

    def _not_taken(self, name: str) -> str:
        """The other columns of dates, of which one could have been meant."""
        others = [
            repr(self.names[at])
            for at in range(len(self.header))
            if name == _WHEN and at not in self.fields and self._is_other_date(at)
        ]
        return f" (and not {_and(others)})" if others else ""

    def _is_other_date(self, at: int) -> bool:
        cells = self._cells(at)
        is_years = kinds.most(cells, kinds.is_full_year)
        return at not in self.made and not is_years and kinds.most(cells, kinds.is_date)

    def _kept(self) -> Iterable[str]:
        kept = [
            self.names[at]
            for at in range(len(self.header))
            if at not in self.fields and (self.header[at].strip() or self._cells(at))
        ]
        if kept:
            verb = "is" if len(kept) == 1 else "are"
            whose = "field" if len(kept) == 1 else "fields"
            shown = _and([repr(name) for name in kept[:_SHOWN]], len(kept) - _SHOWN)
            yield f"{shown} {verb} kept as the event's own {whose}{self._meant(kept)}"

    def _meant(self, kept: list[str]) -> str:
        """The column that a name in a sheet of ours was likely meant to be."""
        if not self.is_ours:
            return ""
        for name in kept:
            close = get_close_matches(name.casefold(), READ, n=1, cutoff=0.8)
            if close and close[0] not in (name.casefold(), *self.fields.values()):
                return f" (did you mean {close[0]!r} by {name!r}?)"
        return ""

    def _refuse_undated(self, columns: Sequence[Column]) -> None:
        made = [item.name for item in columns if item.rank("made") is not None]
        about = f"; {made[0]!r} tells of the row, and not of the event" if made else ""
        says = "name it 'when', or say which one it is by --column when=NAME"
        self._fault(
            f"there is no column of dates: {says}; the columns are {_listed(self.names)}{about}"
        )

    def _fault(self, message: str) -> None:
        self.problems.append(Problem(origin=self.origin, message=message, left_out="all of it"))

    def _warning(self, message: str) -> Problem:
        return Problem(origin=self.origin, message=message, severity=Severity.WARNING)


def _otherwise(column: Column) -> int:
    """How much the name of a column says that it is not the title."""
    said = {meaning for meaning, _ in column.meanings}
    order = ((), ("note",), ("tags", "place"), ("people", "other"))
    return next((at for at, names in enumerate(order) if said & {*names}), 0 if not said else 4)


def _field_of(name: str) -> str:
    """The field that a part is read into."""
    return {
        **dict.fromkeys(("coordinates", "latitude", "longitude"), "coordinates"),
        **dict.fromkeys(("private", "secrecy", "class"), "class"),
        **dict.fromkeys(PARTS, _WHEN),
    }.get(name, name)


def _fits(name: str, cells: Sequence[str]) -> bool:
    """Whether cells are what a field holds; an empty column may hold anything."""
    if not cells:
        return name not in ("id", "private", "secrecy")
    test = _TESTS.get(name)
    return test is None or test(cells)


#: a column of titles has so much of what the fullest one has
_FULL = 0.75
#: of ids and titles nearly each is of one row
_DISTINCT = 0.7


def _is_identifying(cells: Sequence[str]) -> bool:
    """Whether cells are ids, nearly each of its own: what stands twice by mistake is told."""
    return len({*cells}) >= _DISTINCT * len(cells) and all(
        map(partial(fields.fits, fields.identifier, "id"), cells)
    )


def _is_degrees(text: str) -> bool:
    try:
        return abs(float(text.replace(",", "."))) <= 180  # noqa: PLR2004 - half of a circle
    except ValueError:
        return False


def pair_of(text: str) -> tuple[str, str] | None:
    """Latitude and longitude in one text; None where it does not hold two numbers.

    >>> pair_of("43.24, 76.95"), pair_of("here")
    (('43.24', '76.95'), None)
    """
    parts = text.strip("()[] ").replace(";", ",").split(",")
    if len(parts) != 2 or not all(map(_is_degrees, parts)):  # noqa: PLR2004 - a pair
        return None
    return parts[0].strip(), parts[1].strip()


_TESTS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "id": _is_identifying,
    "url": lambda cells: kinds.most(cells, kinds.is_address, 0.1),
    "status": lambda cells: any(status_word(text) is not None for text in cells),
    "timezone": lambda cells: kinds.most(cells, lambda text: bool(zone(text)), 0.5),
    "latitude": lambda cells: kinds.most(cells, _is_degrees),
    "longitude": lambda cells: kinds.most(cells, _is_degrees),
    "coordinates": lambda cells: kinds.most(cells, lambda text: pair_of(text) is not None),
    "private": lambda cells: kinds.most(cells, kinds.is_truth),
    "secrecy": lambda cells: any(map(tells, cells)),
    "place": lambda cells: not kinds.most(cells, kinds.is_date),
}


def _and(names: Sequence[str], more: int = 0) -> str:
    if more > 0:
        return f"{', '.join(names)} and {more} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _listed(names: Sequence[str]) -> str:
    return _and([repr(name) for name in names[:_SHOWN]], len(names) - _SHOWN)
