"""Words around dates that more than one table of lookalikes asks for."""

from timeline.languages.english.lists import listed
from timeline.text.match import Table

FUNCTION = listed(
    "the a an and or but to in on at of by for with when where while as which who that he she it "
    "they his her its their this these was were is are had has have after before until because so "
    "then there under from into during following we i you not no"
)
PREPOSITIONS = listed(
    "in by since until till of from to through during early late mid last next this every each on "
    "after before between and or for throughout around about circa the that following previous "
    "starting beginning ending end start middle towards toward begun than via into over past"
)
COUNTED = listed(
    "people persons men women children students troops soldiers workers employees jobs members "
    "residents inhabitants passengers dead wounded injured killed casualties deaths victims "
    "prisoners refugees homes houses votes seats delegates ships tanks guns aircraft planes "
    "vehicles cars rounds words pages copies dollars euros pounds yen rubles roubles tenge yuan "
    "cents metres meters kilometres kilometers km miles feet ft yards m cm mm kg g lb lbs tonnes "
    "tons litres liters gallons acres hectares barrels bales degrees percent points hp mph kph mhz "
    "ghz mb gb kb watts kw mw volts units items species samples companies firms schools hospitals "
    "villages families households visitors tourists protesters demonstrators fighters militants "
    "civilians officers sailors volunteers participants hours trees horses sheep cattle"
)
SEASONAL = listed(
    "offensive offensives campaign campaigns election elections session semester term festival "
    "training harvest uprising summit meeting fighting season collection break holiday holidays "
    "vacation tour conference quarter schedule sowing planting exam exams"
)
HARMED = listed("killed wounded injured dead")
DATES_OF_CALENDAR = frozenset((Table.DATE,))
DURATIONS_ONLY = frozenset((Table.DURATION,))
FROM_PUBLICATION_ONLY = frozenset((Table.FROM_PUBLICATION,))
