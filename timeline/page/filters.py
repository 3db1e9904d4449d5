"""Filters: what is asked now, and what else can be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from timeline import edtf, query
from timeline.edtf import Edtf
from timeline.languages.english.phrase import phrase
from timeline.model import Status
from timeline.page.view import View
from timeline.query import Query, tags_in, years_in

#: years that can stand in one row
_ONE_ROW = 12
#: tags that need no folding away
_FEW = 24
_LABELS = {
    "year": "Year",
    "from": "From",
    "to": "To",
    "status": "Status",
    "tag": "Tag",
    "place": "Place",
    "source": "Source",
    "search": "Words",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing that is asked now."""

    label: str
    words: str
    #: the page without it; empty where the site has none
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value to choose: of a select, or a link."""

    words: str
    #: what the form sends, or the link's address
    value: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Choices under a heading; empty for those without."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A control of the form in which one value is chosen."""

    name: str
    label: str
    #: what asks nothing
    nothing: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that asks for any filters; it reads back to the query that it shows."""

    #: empty for the address of the page itself
    action: str
    search: str
    selects: tuple[Select, ...]
    #: what is asked and has no control
    hidden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Links to the pages that a site has of its own for some of the filters."""

    years: tuple[Group, ...]
    tags: tuple[Choice, ...]
    #: whether the tags are too many to stand there unasked
    folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked, the page on which nothing is, and one of the two ways to ask else."""

    asked: tuple[Asked, ...]
    everything: str
    form: Form | None
    links: Links | None


def filters(view: View) -> Filters:
    """The filters of a page."""
    has_form = view.addresses.has_form
    links = None if has_form else _links(view)
    return Filters(
        asked=tuple(_asked(view)),
        everything=view.addresses.relative("page", Query()),
        form=_form(view) if has_form else None,
        links=links if links and (links.years or links.tags) else None,
    )


def _asked(view: View) -> Iterable[Asked]:
    given = query.pairs(view.query)
    for pair in given:
        rest = query.read(other for other in given if other != pair)
        name, value = pair
        yield Asked(
            label=_LABELS[name],
            words=query.words_of(name, value),
            without=view.addresses.relative("page", rest),
        )


def _form(view: View) -> Form:
    asked = view.query
    first_search, *_ = (*asked.search, "")
    shown = {
        "from": str(asked.begin or ""),
        "to": str(asked.end or ""),
        "status": next((item.value for item in asked.statuses), ""),
        "tag": next(iter(asked.tags), ""),
        "search": first_search,
    }
    hidden = [pair for pair in query.pairs(asked) if shown.get(pair[0]) != pair[1]]
    if view.as_of is not None:
        hidden.append(("as-of", view.as_of.isoformat()))
    # A form that is sent puts what it asks in the place of the query of its address.
    everything = urlsplit(view.addresses.relative("page", Query()))
    return Form(
        action=everything._replace(query="", fragment="").geturl(),
        search=first_search,
        selects=(
            _years("from", view, asked.begin),
            _years("to", view, asked.end),
            _statuses(view, shown["status"]),
            _tags(view, shown["tag"]),
        ),
        hidden=tuple(hidden),
    )


def _years(name: str, view: View, value: Edtf | None) -> Select:
    chosen = str(value or "")
    years = [f"{year:04}" for year in years_in(view.timeline)]
    choices = [
        Choice(words=phrase(edtf.parse(year)), value=year, current=year == chosen) for year in years
    ]
    groups = _decades(choices)
    if value is not None and chosen not in years:
        other = Choice(words=phrase(value), value=chosen, current=True)
        groups = (Group(heading="", choices=(other,)), *groups)
    return Select(name=name, label=_LABELS[name], nothing="Any year", groups=groups)


def _decades(choices: Sequence[Choice]) -> tuple[Group, ...]:
    """Choices of years, by decade where they are many."""
    if not choices:
        return ()
    if len(choices) <= _ONE_ROW:
        return (Group(heading="", choices=tuple(choices)),)
    decades = groupby(choices, key=lambda choice: int(choice.words.removeprefix("AD ")) // 10)
    return tuple(
        Group(heading=f"{decade * 10}s", choices=tuple(years)) for decade, years in decades
    )


def _statuses(view: View, chosen: str) -> Select:
    known = {event.status.value for event in view.timeline.events} | {chosen}
    choices = tuple(
        Choice(words=item.value, value=item.value, current=item.value == chosen)
        for item in Status
        if item.value in known
    )
    return Select(
        name="status",
        label=_LABELS["status"],
        nothing="Any status",
        groups=(Group(heading="", choices=choices),),
    )


def _tags(view: View, chosen: str) -> Select:
    known = tags_in(view.timeline)
    same = chosen.casefold()
    choices = [
        Choice(words=tag, value=chosen, current=True)
        if chosen and tag.casefold() == same
        else Choice(words=tag, value=tag)
        for tag in known
    ]
    if chosen and not any(choice.current for choice in choices):
        choices.insert(0, Choice(words=chosen, value=chosen, current=True))
    return Select(
        name="tag",
        label=_LABELS["tag"],
        nothing="Any tag",
        groups=(Group(heading="", choices=tuple(choices)),),
    )


def _links(view: View) -> Links:
    years = [
        Choice(words=phrase(edtf.parse(f"{year:04}")), value=address, current=asks == view.query)
        for year in years_in(view.timeline)
        if (
            address := view.addresses.relative(
                "page", asks := Query(years=(query.years(f"{year:04}"),))
            )
        )
    ]
    tags = tuple(
        Choice(words=tag, value=address, current=asks == view.query)
        for tag in tags_in(view.timeline)
        if (address := view.addresses.relative("page", asks := Query(tags=(tag,))))
    )
    return Links(years=_decades(years), tags=tags, folded=len(tags) > _FEW)
