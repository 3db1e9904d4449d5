"""Names of the `X-` properties (RFC 5545 3.8.8.2) with which a feed says what was known."""

from typing import Final

#: id of the timeline, on the calendar itself: the right-hand side of every `UID`
TIMELINE_ID: Final = "X-TIMELINE-ID"
#: the id of an event whose `UID` was made of a former one
EVENT_ID: Final = "X-TIMELINE-EVENT-ID"
#: the day on which a feed that had the event as a plan first said that it is cancelled
CANCELLED: Final = "X-TIMELINE-CANCELLED"
#: what was last published about an event that is no longer there, one for each: `SEQUENCE`,
#: `LAST-MODIFIED` and `UID`, parted by spaces; in a `VTIMEZONE`
GONE: Final = "X-TIMELINE-GONE"
#: the same of a cancelled event that has stayed for its time
LAPSED: Final = "X-TIMELINE-LAPSED"
#: the date in EDTF; an event that has it is one of ours
WHEN: Final = "X-TIMELINE-WHEN"
#: one property for each date that the event no longer has, in EDTF
WAS: Final = "X-TIMELINE-WAS"
#: one property for each date on which the sources of the event disagree, as `Contested` writes it
CONTESTED: Final = "X-TIMELINE-CONTESTED"
STATUS: Final = "X-TIMELINE-STATUS"
#: the title where the `SUMMARY` says more than it
TITLE: Final = "X-TIMELINE-TITLE"
NOTE: Final = "X-TIMELINE-NOTE"
#: one property for each participant
PARTICIPANT: Final = "X-TIMELINE-PARTICIPANT"
#: one property for each citation
SOURCE: Final = "X-TIMELINE-SOURCE"
#: its place among the events of one day
ORDER: Final = "X-TIMELINE-ORDER"
#: whether readers should see it first
HIGHLIGHT: Final = "X-TIMELINE-HIGHLIGHT"
#: the series of which it is one occurrence
SERIES: Final = "X-TIMELINE-SERIES"
#: the event's own address, as the `URL` may be a document's
URL: Final = "X-TIMELINE-URL"
TIMEZONE: Final = "X-TIMELINE-TIMEZONE"
MODIFIER: Final = "X-TIMELINE-MODIFIER"
#: the calendar in which the date was said, and the date as it is numbered there
CALENDAR: Final = "X-TIMELINE-CALENDAR"
CALENDAR_DATE: Final = "X-TIMELINE-CALENDAR-DATE"
#: the words that `when` was read from, where they are not EDTF
WORDS: Final = "X-TIMELINE-WORDS"
#: one property for each part of the date that its document leaves to the publication date
IMPLIED: Final = "X-TIMELINE-IMPLIED"
#: one property for each field of the event's own, with its name as a parameter
EXTRA: Final = "X-TIMELINE-EXTRA"
EXTRA_NAME: Final = "X-TIMELINE-NAME"
