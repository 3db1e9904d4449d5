"""What the reader of one kind of file gets out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The text of a file, and what its metadata say; empty where they say nothing."""

    text: str
    #: whether title and author were written for readers, and not by the program of the writer
    edited: bool = False
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    #: BCP 47 tag, as the file states it
    language: str = ""
    #: date of publication as the metadata write it
    published: str = ""
    #: which part of the metadata that is ("article:published_time")
    published_in: str = ""
    #: when the file was made, in ISO 8601: no date of publication, but a hint
    made: str = ""
    notes: tuple[str, ...] = ()
