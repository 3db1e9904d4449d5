"""How files are read that do not say it themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from timeline.dates.rules import DateOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What is said beside a file of how it is to be read; the same for every format."""

    #: how numeric dates are ordered where nothing nearer says it
    order: DateOrder | None = None
    #: name or number, from 1, of the sheet of a workbook; empty for the one that has events
    sheet: str = ""
    #: encoding of text that is not Unicode, as people name it; empty to find out
    encoding: str = ""
    #: header of a column as people write it, by the field that it is read as
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    #: IANA name of the zone of times that state none, where the timeline says one
    timezone: str = ""
    #: the day to take for today; None where nobody said one
    today: date | None = None
    #: the last day of which occurrences of series are taken; None for two years from today
    horizon: date | None = None


#: nothing is said beside the file
PLAIN = ReadOptions()
