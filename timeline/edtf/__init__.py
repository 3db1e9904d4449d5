"""Date values of EDTF (ISO 8601-2), levels 0, 1 and 2, as precise as they were written.

Read are::

    2023-11-30  2023-11  2015          day, month, year                 level 0
    2024-01-18T09:00:00+01:00          date-time, offset or Z or none   level 0
    2024-01-18T09:00+01                with an offset in hours          level 0
    2024-01-18T09:00[Europe/Rome]      with an IANA zone                RFC 9557
    2024-01-18/2024-01-19  2004/2005   interval                         level 0
    2015?  2015~  2015%                uncertain, approximate, both     level 1
    199X  19XX  2004-XX  1985-04-XX    unspecified from the right       level 1
    2024-21 … 2024-24                  spring to winter                 level 1
    2020/..  ../2024-01-19             open end or start                level 1
    2020/  /2020                       unknown end or start             level 1
    -0043  0000  Y-17000  Y170000002   44 BC, 1 BC, years of more digits level 1
    Y-17E7  1950S2  Y3388E2S3          exponent, significant digits     level 2
    [1667,1668,1670..1672]  [..1760]   one of them                      level 2
    {1960,1961-12}                     all of them                      level 2
    156X-12-25  XXXX-12-XX  2004-1X    unspecified in any place         level 2
    2004-06~-11  ?2004-06-~11          doubts of parts                  level 2
    2024-25 … 2024-32                  seasons, northern and southern   level 2
    2024-33 … 2024-36                  first to fourth quarter          level 2
    2024-37 … 2024-39                  four months each                 level 2
    2024-40  2024-41                   first and second half            level 2

Years are astronomical: 0 is 1 BC, -43 is 44 BC. A time may stop at the minute: ``09:00`` says
no seconds, and stands on a day of the years 1 to 9999.
Winter runs from December of its year to February of the next, in both hemispheres
(EDTF leaves a season's months to the reader), where the number names none of them.
"""

from timeline.edtf.days import LAST_YEAR, Day, FarDay, days_in, make_day, ordinal, to_day
from timeline.edtf.groups import GROUPS, Group
from timeline.edtf.intervals import UNDATED, EdtfInterval, End, Point, interval
from timeline.edtf.make_wide import YEARS_RUN, century, decade, point, wide
from timeline.edtf.moment import EdtfDateTime, time_zone
from timeline.edtf.parser import nearly, parse
from timeline.edtf.plain import EdtfDate, day, month, quarter, season, year
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.sets import EdtfSet
from timeline.edtf.span import Span, hull
from timeline.edtf.values import Edtf, bounds, ends, iso, spans, with_times
from timeline.edtf.wide_date import EdtfWide, Years

__all__ = [
    "GROUPS",
    "LAST_YEAR",
    "UNDATED",
    "YEARS_RUN",
    "Day",
    "Edtf",
    "EdtfDate",
    "EdtfDateTime",
    "EdtfInterval",
    "EdtfSet",
    "EdtfWide",
    "End",
    "FarDay",
    "Group",
    "Point",
    "Precision",
    "Qualification",
    "Span",
    "Years",
    "bounds",
    "century",
    "day",
    "days_in",
    "decade",
    "ends",
    "hull",
    "interval",
    "iso",
    "make_day",
    "month",
    "nearly",
    "ordinal",
    "parse",
    "point",
    "quarter",
    "season",
    "spans",
    "time_zone",
    "to_day",
    "wide",
    "with_times",
    "year",
]
