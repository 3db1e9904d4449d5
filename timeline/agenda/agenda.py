"""The agenda as data: sections of lines, in words, before anything is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that is named beside an event."""

    #: its title and date of publication
    words: str
    #: on the web; empty where it has none
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One event of a section."""

    #: its date in words, with the weekday where it is a day
    date: str
    title: str
    place: str = ""
    #: what there is to say beside: a status, a change, what it awaits
    notes: tuple[str, ...] = ()
    #: the newest document that speaks of it, where the notes name none
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section, which has at least one line."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An agenda, with the sections in which there is something."""

    title: str
    sections: tuple[Section, ...]
    #: what is said where there are none
    nothing: str
    #: tag of its language
    language: str = "en"
