"""One line above the body of a text: which forms it is of, and what it says.

It belongs to the header where all of it is of these forms, in any number and order::

    Published: 3 March 2024    Posted on 12 May 2023    date: 2024-01-19    date and time
    By Jane Doe    Author: Jane Doe    Written by Jane Doe and John Roe     author
    By Jane Doe in Roads on 3 March 2024    By Jane Doe, Roads Reporter     and what for
    Title: …    Source: …    Subject: …    URL: …    Language: …            labelled
    3 March 2024 | Jane Doe    ROADS | 15:36 / 01.03.2024 | 2 min read      several, parted
"""

import re
from dataclasses import dataclass, field

from timeline.documents.header_forms import HeaderForms, forms
from timeline.documents.publication import same_date
from timeline.languages.header import HeaderWords
from timeline.text.clean import one_line

_PART = re.compile(r"(?:\s|[|•·,;/()\[\]–—»›>]|(?<=\s)-(?=\s))+")
_ADDRESS = re.compile(r"\s*[<(]?[\w.+-]{1,64}@[\w.-]{1,200}[>)]?")
_MARKS = re.compile(r"^(?:#{1,6}\s+|[*_]{1,3}(?=\S))|(?:(?<=\S)[*_]{1,3}|\s#+)$")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_BULLET = re.compile(r"^[-*•]\s+")
_LABELLED = re.compile(r"[-*•]?\s*[^\W\d][^:\n]{1,40}:\s[^\n]*\d")
_ENDING = re.compile(r"(?<=[\w)])\s*[.:–—-]$")
_FORM_ENDS = "|•·,;/–—()[]»›>"
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.'’-]+\s+){2,4}(?=[A-Z][a-z])")
#: forms of which nothing is left but that the line is the header's
_SAYS_NOTHING = frozenset({"place", "time", "nothing", "page"})
#: forms beside which a name may be that of an author
_BESIDE_NAMES = frozenset({"date", "published", "updated", "author"})


@dataclass(slots=True)
class _Parts:
    """The parts of a line that have been read so far."""

    line: str
    known: HeaderForms
    #: where the next part begins
    end: int = 0
    kinds: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def add(self, kind: str, match: re.Match[str]) -> bool:
        """Take a part in; False where it contradicts those before it."""
        found = {key: value for key, value in match.groupdict().items() if value}
        value = found.pop("value", "")
        # Two times, or two days, are when something begins and ends.
        if kind == "time" and self.kinds[-1:] == ["time"]:
            return False
        if kind == "date" and not same_date(self.said.get("date", value), value):
            return False
        self.kinds.append(kind)
        self.end = match.end()
        if kind == "name":
            self.names.append(value)
        elif kind not in _SAYS_NOTHING or kind == "nothing":
            self.said.setdefault(kind, value)
            self.said.update(found)
        return True


def fields(line: str, words: HeaderWords) -> dict[str, str]:
    """What a line of the header says, by the names of fields; empty for any other line.

    "date" is a date without a label, "head" one beside the number of a page, "named" a name that
    need not be the author's, and "nothing" stands for what belongs to the header and states none
    of them.
    """
    line = _EMPHASIS.sub("", _MARKS.sub("", line)).strip()
    # A row of a table is not of the header.
    if line.startswith("|"):
        return {}
    known = forms(words)
    found = _whole(_ENDING.sub("", line), known)
    if not found:
        labelled = known.labelled.fullmatch(line)
        if labelled is None:
            return {}
        kind = words.labels[labelled["label"].lower()] or "nothing"
        value = (labelled["value"] or "").strip().strip("\"'")
        # A body that a text is from has published it.
        is_body = kind == "author" and known.no_person.search(value) is not None
        found = {"publisher" if is_body else kind: value}
    return _with_people(found, known)


def begun(line: str, words: HeaderWords) -> tuple[dict[str, str], int]:
    """What the header says with which a line begins, and where its text begins behind that.

    Nothing where no more than a date, or than a name, stands there: those begin sentences.
    """
    parts = _read(line, forms(words), whole=False)
    kinds = set(parts.kinds)
    surely = "published" in kinds or ("date" in kinds and kinds & {"author", "time", "nothing"})
    rest = line[parts.end :].lstrip(" |•·–—-:)")
    if not surely or not rest[:1].isupper() or len(rest.split()) < len(parts.kinds):
        return {}, 0
    return _with_people(_stated(parts), forms(words)), len(line) - len(rest)


def is_other_label(line: str, words: HeaderWords) -> bool:
    """Whether a line has a label and a number, and is not of the header: "Expires: 3 May"."""
    return _LABELLED.match(line) is not None and not fields(_BULLET.sub("", line), words)


def named(name: str, words: HeaderWords) -> dict[str, str]:
    """The field of a name that stands alone."""
    return {"publisher" if forms(words).outlet.search(name) else "author": name}


def unmarked(line: str) -> str:
    """A line without the marks of headings and of emphasis."""
    return one_line(_MARKS.sub("", _MARKS.sub("", line)))


def _whole(line: str, known: HeaderForms) -> dict[str, str]:
    """What the parts of a line say, if each of them is of some form."""
    parts = _read(line, known, whole=True)
    return _stated(parts) if parts.end == len(line) else {}


def _read(line: str, known: HeaderForms, *, whole: bool) -> _Parts:
    parts = _Parts(line=line, known=known)
    position = 0
    while position < len(line):
        gap = _PART.match(line, position)
        position = gap.end() if gap is not None else position
        if position == len(line):
            parts.end = position
            break
        kind, match = _form(parts, position, whole=whole)
        if match is None or not parts.add(kind, match):
            break
        position = parts.end
    return parts


def _stated(parts: _Parts) -> dict[str, str]:
    """What the parts say together."""
    found = dict(parts.said)
    # A section alone, a place and a time say nothing without a date or an author.
    if parts.names and not _BESIDE_NAMES & set(parts.kinds):
        return {}
    if not found or (found.keys() == {"nothing"} and {"place", "time"} & set(parts.kinds)):
        return {}
    if "page" in parts.kinds and "date" in found:
        found["head"] = found.pop("date")
    for name in parts.names:
        found.setdefault("publisher" if parts.known.outlet.search(name) else "named", name)
    return found


def _form(parts: _Parts, position: int, *, whole: bool) -> tuple[str, re.Match[str] | None]:
    """The form of what stands at a position, and its match; None where it is of none."""
    line, known = parts.line, parts.known
    for kind, pattern in known.fields:
        match = pattern.match(line, position)
        if match is not None and _ends(line, match.end()):
            return kind, match
    beside = _beside_author(parts, position)
    if beside is not None:
        return beside
    match = known.name_apart.match(line, position)
    # A name before a comma can be a place ("Rome, 3 March 2024").
    if match is not None and not line[:position].rstrip().endswith(","):
        return "name", match
    if whole and ("author" in parts.said or "date" in parts.said):
        match = known.name.match(line, position)
        if match is not None and _ends(line, match.end()):
            return ("publisher" if known.outlet.search(match[0]) else "place"), match
    return "place", _place(parts, position)


def _place(parts: _Parts, position: int) -> re.Match[str] | None:
    """A place, a body or a section, of which the header says no more than its name."""
    line, known = parts.line, parts.known
    match = known.body.match(line, position)
    if match is not None:
        return match
    match = known.place.match(line, position)
    if match is not None and ("date" in parts.said or set(parts.kinds) <= {"name", "place"}):
        return match
    return known.section.match(line, position) if _may_be_section(line) else None


def _beside_author(parts: _Parts, position: int) -> tuple[str, re.Match[str]] | None:
    """The section or paper, or the work, of an author that stands before it."""
    if not {"author", "name", "date", "published"} & set(parts.kinds):
        return None
    match = parts.known.beside.match(parts.line, position)
    if match is not None and _ends(parts.line, match.end()):
        return ("publisher" if parts.known.outlet.search(match["value"]) else "place"), match
    match = parts.known.role.match(parts.line, position)
    if match is not None and _ends(parts.line, match.end()):
        return "place", match
    return None


def _may_be_section(line: str) -> bool:
    """Whether words of any kind between marks can be a section: a time stands beside them."""
    return any(sign in line for sign in "|•·/") and ":" in line


def _ends(line: str, position: int) -> bool:
    """Whether a form can end there: not within a word, nor at the end of a sentence."""
    rest = line[position : position + 2]
    is_time = rest[:1] == "T" and rest[1:].isdigit()
    return not rest or rest[0].isspace() or rest[0] in _FORM_ENDS or is_time


def _with_people(found: dict[str, str], known: HeaderForms) -> dict[str, str]:
    """Part addresses, the work of authors, and the outlet that they write for, from their names."""
    if "author" not in found:
        return found
    names = [name.strip() for name in _ADDRESS.sub("", found.pop("author")).split(",")]
    outlets = [name for name in names if known.outlet.search(name)]
    people = [
        name
        for name in names
        if name
        and name not in outlets
        and not known.role.fullmatch(name)
        and not known.placeholder.fullmatch(name)
    ]
    if outlets:
        # "By JANE DOE Example Press"
        writer, outlet = _CAPITALS.match(outlets[0]), outlets[0]
        people += [writer[0].strip()] if writer is not None and not people else []
        found.setdefault("publisher", outlet[writer.end() :] if writer is not None else outlet)
    if people:
        found["author"] = ", ".join(people)
    return found or {"nothing": ""}
