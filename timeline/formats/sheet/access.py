"""Who the event of a row is for, as its cells say it."""

from collections import Counter

from timeline.formats.sheet.names import ACCESS
from timeline.languages.column_names import truth
from timeline.languages.secrecy import access_of, is_known, stated_access
from timeline.model import Access, Origin, Problem, Severity
from timeline.seeds import fields
from timeline.text.counts import count

#: columns that say who an event is for
ACCESSES = (ACCESS, "private", "secrecy")
#: texts that are named in a message
_SHOWN = 5


class Accesses:
    """Reads columns that say who events are for, and what is not known in them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.unknown: Counter[str] = Counter()
        self.first: Origin | None = None

    def put(self, found: dict[str, object], origin: Origin) -> None:
        """Put what the cells of a row say into its class, the narrowest of them."""
        said: list[Access] = []
        for name in ACCESSES[1:]:
            text = str(found.pop(name, "")).strip()
            access = self._read(text, is_yes_or_no=name == "private")
            if access is None:
                continue
            said.append(access)
            if truth(text) is None:
                self._note(text, origin)
        given = str(found.get(ACCESS, "")).strip()
        if given:
            if given.casefold().startswith("x-"):
                # A class of somebody's own.
                return
            access = access_of(given) or Access.PRIVATE
            said.append(access)
            self._note(given, origin)
        if said:
            found[ACCESS] = max(said, key=[*Access].index).value

    def _note(self, text: str, origin: Origin) -> None:
        if not is_known(text):
            self.unknown[text] += 1
            self.first = self.first or origin

    def _read(self, text: str, *, is_yes_or_no: bool) -> Access | None:
        answer = truth(text) if is_yes_or_no else None
        if answer is not None:
            return Access.PRIVATE if answer else None
        return stated_access(text)

    def tell(self) -> None:
        """Put what was not known among the problems."""
        if not self.unknown or self.first is None:
            return
        shown = [fields.show(text) for text in [*self.unknown][:_SHOWN]]
        more = [f"{len(self.unknown) - _SHOWN} more"] if len(self.unknown) > _SHOWN else []
        number = self.unknown.total()
        events = f"{count(number, 'event')} {'is' if number == 1 else 'are'}"
        message = (
            f"{', '.join((*shown, *more))} in the column of the class: not known, so that {events} "
            "private; write public, private or confidential"
        )
        self.problems.append(Problem(origin=self.first, message=message, severity=Severity.WARNING))
