"""Words of a language above, below and between the text of its documents.

All fields are sources of regular expressions without groups, matched in any case unless they say
otherwise, or words in small letters.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.languages import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words of printed pages in one language."""

    #: "page", before its number
    page: str
    #: "of", between the number of a page and that of all
    of: str
    #: first parts of words that keep their hyphen at the end of a line
    hyphenated: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HeaderWords:
    """The words of headers and datelines in one language; equal to itself alone."""

    #: a whole date in words, without its weekday: "3 March 2024"
    date: str
    #: a date in words that leaves out its year, without its weekday
    yearless: str
    #: a month, where a year follows, with what parts them
    month: str
    weekday: str
    #: a coarser date, or one without day or year, as lines of lists and headings begin with it:
    #: "May", "spring 2026", "Q3 2025", "late 2026", "c. 1850"
    line_date: str
    #: a time of day, with its zone
    time: str
    #: "published", "date of publication"
    published: str
    #: "published in", before the name of a publisher
    published_in: str
    #: "updated"
    updated: str
    #: stands between such a label and its date
    on: str
    #: how long ago it was published or changed, counted from when the page was saved
    ago: str
    #: a line that says what a text is ("press release") or whose it is
    kicker: str
    #: how long reading takes
    reading_time: str
    #: what pages show around a text: counts of readers, buttons, whose the pictures are
    furniture: str
    #: the number of an issue
    number: str
    #: "of", between that and its date
    of: str
    #: the number of a page
    page: str
    #: "by" before an author
    by: str
    #: "and" between two authors
    both: str
    #: stands between an author and the section or paper of the text
    beside: str
    #: what an author is to the paper
    role: str
    #: stands for an author where there is none, or is the name of an account
    placeholder: str
    #: begin a line that is not a name; case counts
    no_name: str
    #: words of sections, places, bodies and documents, which are not those of people
    no_person: str
    #: stand in small letters inside of names; case counts
    particle: str
    #: labels of lines ("source"), and the field that each fills; an empty one fills none
    labels: Mapping[str, str]
    #: words that stand in names of papers and agencies, and not in those of people
    outlet: str
    #: begin a dateline that is not a place; case counts
    no_place: str
    #: stand before places inside of sentences
    near_place: str
    #: words before a date that a line begins with: "from", "by"
    line_lead: str
    #: labels of lines beside a date that is of what the text announces: "venue"
    occasion: str
    #: a label before the date of a dateline
    dateline: str
    #: labels of dates that can be those of events, too: "released"
    event_label: str
    #: "update", before the day of one
    update: str
    #: "correction", before the day of one
    note: str
    #: "accessed", of a source
    visited: str
    #: "minutes", of a meeting
    minutes: str
    #: "meeting", or who meets
    meeting: str
    #: "held", of a meeting that was
    held: str
    #: meetings of which minutes are taken
    kind_of_meeting: str
    #: titles of what lies ahead, or far behind: a date below them is that of an event
    plan: str
    #: rooms and houses in which events are
    venue: str
    #: how readers are asked to come
    invitation: str
    #: "done at", before the place and date of a signature
    signed: str
    pages: PageWords


def header_words(tag: str) -> HeaderWords:
    """The words of headers in the language of a tag.

    Those of English where it is not known or has none: programs and templates write them above
    texts in any language.
    """
    known = language_of(tag).header or language_of("en").header
    if known is None:
        raise LookupError(tag)
    return known()
