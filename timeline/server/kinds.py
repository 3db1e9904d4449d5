"""What can be asked for: one row each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How a format is sent."""

    content_type: str
    #: whether compressing it again makes it smaller
    is_text: bool = False
    #: Content-Security-Policy
    policy: str = "default-src 'none'"


PAGE = "page"

#: by the names of `timeline.formats.outputs`, and the page
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        # Its policy is the page's own.
        PAGE: Kind(content_type="text/html; charset=utf-8", is_text=True, policy=""),
        "ics": Kind(content_type="text/calendar; charset=utf-8", is_text=True),
        "csv": Kind(content_type="text/csv; charset=utf-8; header=present", is_text=True),
        "tsv": Kind(content_type="text/tab-separated-values; charset=utf-8", is_text=True),
        "json": Kind(content_type="application/json", is_text=True),
        "png": Kind(content_type="image/png"),
        "svg": Kind(
            content_type="image/svg+xml",
            is_text=True,
            policy="default-src 'none'; style-src 'unsafe-inline'",
        ),
        "pdf": Kind(content_type="application/pdf"),
    }
)
