"""The page of a review, and the files that it loads: all of them its own."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from timeline.languages.phrases import phrases_of
from timeline.model import Status
from timeline.page.html import sayer, template
from timeline.page.policy import inlined

FOLDER = "timeline.server.review.files"
#: of the page, of which it names "review"
SCRIPTS = (
    "asking",
    "card",
    "choice",
    "deciding",
    "going",
    "keys",
    "paper",
    "passage",
    "queue",
    "review",
    "state",
    "view",
    "words",
)
#: files that the page loads, by name: where each stands, and how it is sent
FILES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "base.css": ("timeline.page.templates", "text/css; charset=utf-8"),
        "review.css": (FOLDER, "text/css; charset=utf-8"),
        **{f"{name}.js": (FOLDER, "text/javascript; charset=utf-8") for name in SCRIPTS},
    }
)
#: nothing but its own files, and no text becomes markup or a script (Trusted Types)
_RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
POLICY = "; ".join(_RULES)
#: phrases of the page begin so
_PREFIX = "review."
#: numbers whose forms are sent: those above follow their last two digits
_FORMS = 200


@cache
def page(language: str) -> str:
    """The page in a language; the same for every review."""
    say = phrases_of(language)
    return template("page.html", FOLDER).render(
        language=language,
        say=sayer(say),
        statuses=[(str(status), say.named(f"status.{status}", status)) for status in Status],
        words=_words(language),
    )


def file(name: str) -> str:
    """The text of one of `FILES`."""
    return inlined(name, FILES[name][0])


def _words(language: str) -> dict[str, object]:
    """What the script says, with the forms of what it counts."""
    say = phrases_of(language)
    return {
        "patterns": {key: text for key, text in say.patterns.items() if key.startswith(_PREFIX)},
        "counted": {noun: forms for noun, forms in say.counted.items() if noun.startswith(_PREFIX)},
        "forms": [say.form(number) for number in range(_FORMS)],
    }
