"""Years in names, of models and in labels: "a label called Meridian 1985", "her 1994 Volvo"."""

from timeline.languages.english.grammar.event_words import EVENT_NOUNS
from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import DATES_OF_CALENDAR, FUNCTION, PREPOSITIONS
from timeline.languages.english.vocabulary import MONTH_WORDS, SEASONS, WEEKDAY_WORDS
from timeline.text.match import TextMatch

_MOST_IN_NAME = 5
_NAMING = listed("called named titled entitled dubbed branded christened nicknamed renamed")
#: what has a name that no year is told by
_NAMED = listed(
    "label band brand perfume fragrance cologne lager beer ale bar pub cafe café restaurant "
    "nightclub boutique software app browser console typeface font"
)
_IN_NAMES = listed("of from the and in above on for")
_OTHER = PREPOSITIONS | FUNCTION | MONTH_WORDS | WEEKDAY_WORDS | frozenset(SEASONS)

_MAKES = listed(
    "acura audi bentley bmw bugatti buick cadillac chevrolet chevy chrysler citroen citroën dacia "
    "daewoo datsun dodge ferrari fiat ford gmc harley honda hyundai infiniti isuzu jaguar jeep kia "
    "lada lamborghini lancia lexus lincoln lotus maserati maybach mazda mercedes mercury mini "
    "mitsubishi nissan oldsmobile opel peugeot plymouth pontiac porsche renault rover saab seat "
    "skoda subaru suzuki tesla toyota trabant triumph vauxhall vespa volkswagen volvo vw yamaha "
    "kawasaki ducati fender gibson stradivarius steinway cessna"
)
_VEHICLES = listed(
    "sedan saloon pickup convertible hatchback minivan coupe coupé roadster limousine motorcycle "
    "motorbike moped truck van wagon cabriolet camper tractor"
)
_OWNED = listed("a an his her my their our your its whose s")
_DRESSED = listed(
    "red blue black white silver green grey gray yellow brown gold orange old used battered "
    "vintage rusty stolen restored rented gleaming dented hand borrowed beloved"
)
_COMPANY = listed("motor motors company group foundation corp inc ag plc prize cup open theatre")
_HAPPENS = EVENT_NOUNS | listed(
    "plant strike study figures sales profits results earnings recall takeover deal bid buyout "
    "bailout offer dispute announcement decision layoffs cuts restructuring hijacking theft "
    "attack bombing factory tax show survey ad advertisement campaign statement agreement"
)
_STAYS = listed("was is were are had has that which with in on at for and or to s outside parked")

_CODED = listed("flight flights model train route type class bus plane order room gate part item")
_AIRLINES = listed("airlines airways airline")
_SOFTWARE = listed("Excel Outlook PowerPoint AutoCAD Server SharePoint Acrobat Ubuntu".lower())


def _is_year(hit: TextMatch) -> bool:
    core = hit.match["core"]
    return len(core) == 4 and core.isdecimal() and not hit.match["modifier"]  # noqa: PLR2004


def _is_in_name(hit: TextMatch) -> bool:
    """A year that ends a name: "a band called Death from Above 1979"."""
    at = hit.core
    if hit.before(at) in _OTHER | {""} or not hit.written(at - 1)[:1].isupper():
        return False
    for _ in range(_MOST_IN_NAME):
        before = hit.before(at)
        if before in _NAMING or before in _NAMED:
            return True
        if not before or not (hit.written(at - 1)[:1].isupper() or before in _IN_NAMES):
            return False
        at -= 1
    return False


def _is_model(hit: TextMatch) -> bool:
    """The year of a model: "her 1994 Volvo"; "the 1994 Volvo merger" is of that year."""
    if not hit.after or "\n" in hit.words.gap(hit.last - 1):
        return False
    make = hit.after in _MAKES and hit.written(hit.last)[:1].isupper()
    if not make and hit.after not in _VEHICLES:
        return False
    behind = _behind_name(hit)
    if behind in _COMPANY or behind in _HAPPENS or behind.removesuffix("s") in _HAPPENS:
        return False
    before = _determiner(hit)
    if before in _OWNED or before in _DRESSED:
        return True
    return before == "the" and (not behind or behind in _STAYS or behind in _VEHICLES)


def _determiner(hit: TextMatch) -> str:
    """The word before, also where the words of the date begin with it: "The 1994"."""
    if hit.core > hit.first or hit.match[0][:4].lower() == "the ":
        return "the"
    words, first = hit.words, hit.first
    owned = bool(first) and words.lower[first - 1] == "s" and words.gap(first - 1) == " "
    return "s" if owned else hit.before(first)


def _behind_name(hit: TextMatch) -> str:
    """The word behind a make and the model that follows it; empty where the clause ends."""
    at, words = hit.last, hit.words
    while at + 1 < len(words.lower) and at - hit.last < _MOST_IN_NAME:
        if words.gap(at).strip("- ’'"):
            return ""
        at += 1
        model = hit.written(at)[:1].isupper() or words.lower[at].isdecimal()
        if not model or words.lower[at] in _COMPANY:
            return words.lower[at]
    return ""


def _is_coded(hit: TextMatch) -> bool:
    """A number of a flight or of software: "flight BA 2010", "Excel 2003"."""
    at = hit.core
    before, said = hit.before(at), hit.written(at - 1)
    if before in _AIRLINES or before in _SOFTWARE:
        return said[:1].isupper()
    return said.isupper() and len(said) > 1 and hit.before(at - 1) in _CODED


#: years that tell no date
NAMED_YEARS: tuple[Lookalike, ...] = (
    Lookalike(
        name="year in a name",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_year(hit) and _is_in_name(hit),
        stopped=(
            "They played for a club called Juniper 1979.",
            "The bar Studio 1954 is full.",
        ),
        passed=(
            "A company called Orion in 1985 left.",
            "A club named Orion, 1985.",
            "The World Cup 1998 was won.",
        ),
    ),
    Lookalike(
        name="year of a model",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_year(hit) and _is_model(hit),
        stopped=(
            "She sold her 1994 Volvo.",
            "He drove a red 2006 Ford Focus.",
            "The 1994 Volvo was left there.",
            "He bought a 1987 pickup.",
        ),
        passed=(
            "In 1994 Volvo merged.",
            "The 1994 Volvo merger failed.",
            "A 2006 Ford study was read.",
            "His 1994 agreement failed.",
            "The 1998 truck bombing killed ten.",
        ),
    ),
    Lookalike(
        name="number with letters",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_year(hit) and _is_coded(hit),
        stopped=("The flight BA 2010 left.", "They use Excel 2003.", "Delta Airlines 1989 landed."),
        passed=("The flight left in 2010.", "They left NATO 2010."),
    ),
)
