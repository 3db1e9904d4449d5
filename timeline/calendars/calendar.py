"""The calendars in which dates are said."""

from enum import Enum


class Calendar(Enum):
    """A calendar; the value is its name in seeds and exports."""

    GREGORIAN = "gregorian"
    #: years begin on 1 January, and 1 BC is the year 0
    JULIAN = "julian"
    #: months 1 to 12 from Vendémiaire, 13 for the days after Fructidor
    FRENCH_REPUBLICAN = "french-republican"
    #: months numbered from Nisan, 13 for the second Adar, as convertdate has them; years begin
    #: with Tishri, the 7th
    HEBREW = "hebrew"
    #: months 1 to 12 from Muharram; the tabular calendar, which no sighting of the moon moves
    ISLAMIC = "islamic"
