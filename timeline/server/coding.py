"""Whether a reader wants its answer compressed (RFC 9110, section 12.5.3)."""

import re
from functools import lru_cache

_CODING = re.compile(
    r"\s*([\w!#$%&'*+.^`|~-]+)\s*(?:;\s*[qQ]\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?",
    re.ASCII,
)
_GZIP, _IDENTITY, _ANY = ("gzip", "x-gzip"), "identity", "*"


@lru_cache(maxsize=256)
def takes_gzip(header: bytes) -> bool:
    """Whether `Accept-Encoding` wants gzip at least as much as no coding.

    What is no coding with its weight is passed over.

    >>> takes_gzip(b"gzip, br"), takes_gzip(b"gzip;q=0, *"), takes_gzip(b"")
    (True, False, False)
    """
    weights: dict[str, float] = {}
    for part in header.decode("latin-1").split(","):
        match = _CODING.fullmatch(part)
        if match:
            weights[match[1].lower()] = float(match[2] or 1)
    named = [weights[name] for name in _GZIP if name in weights]
    gzip = max(named) if named else weights.get(_ANY, 0)
    return gzip > 0 and gzip >= weights.get(_IDENTITY, 0)
