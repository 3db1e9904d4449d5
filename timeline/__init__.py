"""From documents to a calendar, a sheet and a printed page, every date as precise as it was.

The names in `__all__` are stable: they keep their meaning from one minor version to the next.
Each is imported when it is first used.
"""

# `typing` takes longer to import than the rest, and the command hears no signal before.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from timeline.api import Timeline, build, drafts, load, mentions, read_date
    from timeline.contested import Contested, ContestedStatus
    from timeline.dates.rules import DateOrder, Reading
    from timeline.drafting.draft import Draft
    from timeline.errors import DateError, TimelineError
    from timeline.model import Document, Event, Problem, Revision, Statement, Status
    from timeline.text.mention import Mention

    __version__: str

__all__ = [
    "Contested",
    "ContestedStatus",
    "DateError",
    "DateOrder",
    "Document",
    "Draft",
    "Event",
    "Mention",
    "Problem",
    "Reading",
    "Revision",
    "Statement",
    "Status",
    "Timeline",
    "TimelineError",
    "__version__",
    "build",
    "drafts",
    "load",
    "mentions",
    "read_date",
]

_MODULES = {
    "timeline.api": ("Timeline", "build", "drafts", "load", "mentions", "read_date"),
    "timeline.contested": ("Contested", "ContestedStatus"),
    "timeline.dates.rules": ("DateOrder", "Reading"),
    "timeline.drafting.draft": ("Draft",),
    "timeline.errors": ("DateError", "TimelineError"),
    "timeline.model": ("Document", "Event", "Problem", "Revision", "Statement", "Status"),
    "timeline.text.mention": ("Mention",),
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names}


if not TYPE_CHECKING:
    # A type checker is to refuse a name that is not there.
    def __getattr__(name: str) -> "Any":
        from importlib import import_module

        if name == "__version__":
            from importlib.metadata import version

            return version("timeline-exporter")
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_PLACES[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
