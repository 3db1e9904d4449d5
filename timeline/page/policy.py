"""The Content-Security-Policy of the page: nothing runs or is loaded that is not its own."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

#: the folder of what stands in the page
TEMPLATES = "timeline.page.templates"


@cache
def inlined(name: str, folder: str = TEMPLATES) -> str:
    """The text of a file in a folder of the package, as it stands in the page."""
    # Read as text: a browser hashes line feeds, however the file ends its lines.
    return files(folder).joinpath(name).read_text("utf-8")


@cache
def meta_policy() -> str:
    """The policy as a page can state it of itself."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src 'self' data:",
            f"style-src {_hash('style.css')}",
            f"script-src {_hash('script.js')}",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


@cache
def manual_meta_policy() -> str:
    """The policy of a page of the manual, which has no script and no form."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src {_hash('style.css')} {_hash('manual.css')}",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def content_security_policy(policy: str = "") -> str:
    """A policy for the header of an answer, with what only a header can say.

    Args:
        policy: As the page states it of itself; the one of the timeline's page unless given.
    """
    return f"{policy or meta_policy()}; frame-ancestors 'none'"


def _hash(name: str) -> str:
    digest = b64encode(sha256(inlined(name).encode()).digest()).decode()
    return f"'sha256-{digest}'"
