"""Filters: what is asked now, and what else can be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from timeline import query
from timeline.dates.rules import Modifier
from timeline.languages.phrases import Phrases, phrases_of
from timeline.page.index import index_of, offered
from timeline.page.view import View
from timeline.query import FILTERS, Filter, Query, tags_in, years_in
from timeline.query.facets import Facet
from timeline.query.filters import Control
from timeline.query.years import moment, year_of, year_text
from timeline.text.script_json import script_json

#: years that can stand in one row
_ONE_ROW = 12
#: values to choose from in a control that is folded away; of more one is written
_MOST = 100
#: tags that need no folding away
_FEW = 24


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
class ChoiceGroup:
    """Choices under a heading; empty for those without."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormControl:
    """A control of the form, in which one value is chosen or written."""

    name: str
    label: str
    #: what asks nothing
    nothing: str
    #: what is chosen or written; empty for nothing
    value: str
    groups: tuple[ChoiceGroup, ...]
    is_prominent: bool
    #: whether words are written in place of choosing
    is_free: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that asks for any filters; it reads back to the query that it shows."""

    #: empty for the address of the page itself
    action: str
    controls: tuple[FormControl, ...]
    #: those that are folded away
    more: tuple[FormControl, ...]
    #: what is asked beside what the controls show
    hidden: tuple[tuple[str, str], ...]
    #: whether the script of the page alone can answer it
    needs_script: bool

    @property
    def more_is_asked(self) -> bool:
        """Whether something folded away is asked, which is then unfolded."""
        return any(control.value for control in self.more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Links to the pages that a site has of its own for some of the filters."""

    years: tuple[ChoiceGroup, ...]
    tags: tuple[Choice, ...]
    #: whether the tags are too many to stand there unasked
    folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked, the page on which nothing is, and the ways to ask else."""

    asked: tuple[Asked, ...]
    everything: str
    form: Form
    #: None where a form can ask for everything without a script
    links: Links | None
    #: what the script filters by, as JSON
    index: str
    #: how many events the page shows
    shown: int


def filters(view: View) -> Filters:
    """The filters of a page."""
    links = None if view.addresses.has_form else _links(view)
    everything = view.addresses.relative("page", Query())
    return Filters(
        asked=tuple(_asked(view)),
        everything=everything,
        form=_form(view),
        links=links if links and (links.years or links.tags) else None,
        index=script_json(_index(view, links, everything)),
        shown=len(view.chosen.events),
    )


def _index(view: View, links: Links | None, everything: str) -> dict[str, object]:
    """The index of the page, what it asks already, and where else it may be asked."""
    kept = [("as-of", view.as_of.isoformat())] if view.as_of else []
    return {
        **index_of(view),
        "asked": query.pairs(view.query),
        "kept": kept,
        "everything": everything,
        "served": links is None,
        "whole": view.addresses.relative("find", Query()) if links else "",
        "pages": _pages(links) if links else {},
    }


def _pages(links: Links) -> dict[str, dict[str, str]]:
    """The pages that a site has of years and tags, by what they are called."""
    years = {choice.words: choice.value for group in links.years for choice in group.choices}
    return {"year": years, "tag": {choice.words: choice.value for choice in links.tags}}


def _asked(view: View) -> Iterable[Asked]:
    given = query.pairs(view.query)
    say = phrases_of(view.language)
    for pair in given:
        rest = query.read(other for other in given if other != pair)
        name, value = pair
        yield Asked(
            label=_label(FILTERS[name], say),
            words=FILTERS[name].words(value, say),
            without=view.addresses.relative("page", rest),
        )


def _form(view: View) -> Form:
    has_form = view.addresses.has_form
    # A control shows one value; what else is asked of its filter goes with the form unseen.
    shown = {
        name: row.text(values[0]) for name, values in view.query.asked if (row := FILTERS[name])
    }
    hidden = list(query.pairs(view.query))
    for pair in shown.items():
        hidden.remove(pair)
    if view.as_of is not None:
        hidden.append(("as-of", view.as_of.isoformat()))
    # A form that is sent puts what it asks in the place of the query of its address.
    everything = urlsplit(view.addresses.relative("page", Query()))
    rows = [row for row in FILTERS.values() if has_form or _is_known(row, view)]
    every = (_control(row, view, shown.get(row.name, "")) for row in rows)
    controls = [
        item for item in every if item.groups or item.is_free or not FILTERS[item.name].is_rare
    ]
    return Form(
        action=everything._replace(query="", fragment="").geturl(),
        # Words stand first, in a row of their own.
        controls=tuple(
            sorted(
                (item for item in controls if item.is_prominent), key=lambda item: not item.is_free
            )
        ),
        more=tuple(item for item in controls if not item.is_prominent),
        hidden=tuple(hidden),
        needs_script=not has_form,
    )


def _is_known(row: Filter, view: View) -> bool:
    """Whether a script can answer it out of an index; a span of years does for single ones."""
    known = row.offered is None or row.name in ("from", "to")
    return known or bool(offered(row, view.timeline, lasts=True))


def _control(row: Filter, view: View, chosen: str) -> FormControl:
    offered = row.offered(view.timeline) if row.offered else ()
    say = phrases_of(view.language)
    label = _label(row, say)
    is_free = row.offered is None or (not row.is_prominent and len(offered) > _MOST)
    return FormControl(
        name=row.name,
        label=label,
        nothing=say("filter.any-year")
        if row.control is Control.YEARS
        else say.named(f"filter.any.{row.name}", say("filter.any", filter=label.lower())),
        value=chosen,
        groups=() if is_free else _groups(row, offered, chosen, say),
        is_prominent=row.is_prominent,
        is_free=is_free,
    )


def _groups(
    row: Filter, offered: Sequence[Facet], chosen: str, say: Phrases
) -> tuple[ChoiceGroup, ...]:
    """The values to choose, the chosen one among them however its letters are cased."""
    same = chosen.casefold()
    is_years = row.control is Control.YEARS
    choices = [
        Choice(
            words=_choice(row, value, words, say),
            value=chosen if (current := value.casefold() == same) else value,
            current=current,
        )
        for value, words in offered
    ]
    groups = (
        _decades(choices, [year_of(value) for value, _ in offered], say)
        if is_years
        else _group(choices)
    )
    if chosen and not any(choice.current for choice in choices):
        words = _moment(chosen, say) if row.read is moment else row.words(chosen, say)
        groups = (*_group([Choice(words=words, value=chosen, current=True)]), *groups)
    return groups


def _choice(row: Filter, value: str, words: str, say: Phrases) -> str:
    """A value for people: of a year and of few known values in their language, else as it is."""
    if row.control is Control.YEARS:
        return _moment(words, say)
    if row.control is Control.LENGTHS:
        return row.words(value, say)
    return say.named(f"{row.name}.{value}", words) if row.choices else words


def _group(choices: Sequence[Choice]) -> tuple[ChoiceGroup, ...]:
    return (ChoiceGroup(heading="", choices=tuple(choices)),) if choices else ()


def _label(row: Filter, say: Phrases) -> str:
    return say.named(f"filter.{row.name}", row.label)


def _moment(text: str, say: Phrases) -> str:
    return say.when(moment(text), Modifier.WHOLE)


def _decades(
    choices: Sequence[Choice], years: Sequence[int], say: Phrases
) -> tuple[ChoiceGroup, ...]:
    """Choices of years, by decade where they are many."""
    if not choices:
        return ()
    if len(choices) <= _ONE_ROW:
        return (ChoiceGroup(heading="", choices=tuple(choices)),)
    decades = groupby(zip(choices, years, strict=True), key=lambda pair: _decade(pair[1], say))
    return tuple(
        ChoiceGroup(heading=heading, choices=tuple(choice for choice, _ in pairs))
        for heading, pairs in decades
    )


def _decade(year: int, say: Phrases) -> str:
    """The ten years of people in which a year lies: before our era they count back."""
    if year < 1:
        return say("filter.decade-bc", year=(1 - year) // 10 * 10)
    return say("filter.decade", year=year // 10 * 10)


def _links(view: View) -> Links:
    say = phrases_of(view.language)
    years = {
        year: Choice(words=_moment(text, say), value=address, current=asks == view.query)
        for year, text in ((year, year_text(year)) for year in years_in(view.timeline))
        if (address := view.addresses.relative("page", asks := query.of(year=text)))
    }
    tags = tuple(
        Choice(words=tag, value=address, current=asks == view.query)
        for tag in tags_in(view.timeline)
        if (address := view.addresses.relative("page", asks := query.of(tag=tag)))
    )
    return Links(
        years=_decades(tuple(years.values()), tuple(years), say), tags=tags, folded=len(tags) > _FEW
    )
