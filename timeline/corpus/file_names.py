"""Names of which none is given twice."""

from pathlib import PurePath

from timeline.text.ids import numbered, slug

#: characters of a name, so that a file of that name fits on any disk
_LONGEST = 60


class Names:
    """Ids or file names that are taken, whatever their capitals."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def free(self, name: str) -> str:
        """`name`, or with the first number behind it that makes it free; it is then taken.

        >>> names = Names()
        >>> names.free("visit"), names.free("visit"), names.free("Visit")
        ('visit', 'visit-2', 'Visit-3')
        """
        free = numbered(name.casefold(), self._taken.__contains__, self._last)
        self._taken.add(free)
        return f"{name}{free[len(name.casefold()) :]}"


def short(name: str) -> str:
    """The id of a document of that path or name, which can name a file too.

    >>> short("news/Report of May.html"), short("-"), short("../..")
    ('report-of-may', 'stdin', 'document')
    """
    if name == "-":
        return "stdin"
    return slug(PurePath(name).stem)[:_LONGEST].strip("-") or "document"
