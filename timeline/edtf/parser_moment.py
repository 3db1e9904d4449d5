"""Date-times as EDTF and RFC 9557 write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from timeline.edtf.moment import EdtfDateTime, zoned
from timeline.edtf.precision import Precision
from timeline.errors import DateError

#: source: day, hour, minute, second, offset, zone
DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?"
    r"(Z|[+-]\d\d(?::?\d\d)?)?(?:\[([^\[\]]+)\])?",
    re.ASCII,
)
# Real offsets reach from Baker Island to the Line Islands.
_WESTMOST, _EASTMOST = -12 * 60, 14 * 60


def date_time(  # noqa: PLR0913, PLR0917 - the parts of a date-time, as the pattern gives them
    text: str, first: date, hh: str, mm: str, ss: str, offset: str, zone: str
) -> EdtfDateTime:
    """The time on the day `first`, from the parts that `DATE_TIME` finds in `text`.

    Raises:
        DateError: There is no such time, offset or zone, or it does not show that time.
    """
    if hh == "24" and not int(mm) and not int(ss or 0) and first < date.max:
        # The end of the day (ISO 8601-1:2019/Amd 1:2022), which is the start of the next.
        first, hh = first + timedelta(days=1), "00"
    if ss == "60":
        raise DateError(
            f"{text!r} is a leap second, which no clock here counts: write {hh}:{mm}:59"
        )
    try:
        clock = time(int(hh), int(mm), int(ss or 0))
    except ValueError:
        raise DateError(
            f"{text!r} is not a time: hours run from 00 to 23, minutes and seconds from 00 to 59"
        ) from None
    moment = datetime.combine(first, clock)
    fixed = _offset(text, offset, zone)
    if zone:
        moment = zoned(moment, zone, fixed, text, once=True)
    elif fixed is not None:
        moment = moment.replace(tzinfo=fixed)
    return EdtfDateTime(moment=moment, precision=Precision.SECOND if ss else Precision.MINUTE)


def _offset(text: str, offset: str, zone: str) -> timezone | None:
    if not offset:
        return None
    if offset in ("Z", "+00:00", "+00"):
        return UTC
    if len(offset) == len("+0430"):
        raise DateError(f"{text!r} has no offset {offset!r}: write {offset[:3]}:{offset[3:]}")
    minute = int(offset[4:] or 0)
    minutes = (int(offset[1:3]) * 60 + minute) * (-1 if offset[0] == "-" else 1)
    if not minutes or minute > 59:  # noqa: PLR2004 - minutes
        raise DateError(f"{text!r} has no offset {offset!r}: write +05:00, -03:30 or Z")
    # Local mean time once lay further off; of a zone it is checked against the zone.
    if not zone and not _WESTMOST <= minutes <= _EASTMOST:
        raise DateError(f"{text!r} has no offset {offset!r}: offsets run from -12:00 to +14:00")
    if abs(minutes) >= 24 * 60:
        raise DateError(f"{text!r} has no offset {offset!r}: write +05:00, -03:30 or Z")
    return timezone(timedelta(minutes=minutes))
