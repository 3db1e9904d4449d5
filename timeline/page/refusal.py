"""The page that a person gets where an address leads nowhere: what is wrong, and what there is."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.languages.phrases import Phrases, phrases_of
from timeline.page.html import sayer, template
from timeline.page.policy import REFUSAL_STYLES, joined, refusal_meta_policy
from timeline.page.rows import LinkedWords

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why there is no answer, in words, and where to go from here."""

    #: of HTTP, and its phrase
    status: int
    phrase: str
    #: the address that was asked for; empty where nobody knows it
    asked: str = ""
    #: what is wrong, in a sentence
    reason: str = ""
    #: of the timeline; empty where the reader may not know
    name: str = ""
    #: what may have been meant
    near: tuple[LinkedWords, ...] = ()
    #: what there is in any case
    links: tuple[LinkedWords, ...] = ()
    #: the address that takes words to look for; empty where there is none
    search: str = ""
    #: tag of the language in which the page speaks
    language: str = "en"


def render_refusal(refusal: Refusal) -> bytes:
    """The page of a refusal; it loads nothing and runs nothing."""
    say = phrases_of(refusal.language)
    text = _template().render(
        refusal=refusal,
        heading=_heading(refusal, say),
        reason=f"{refusal.reason[:1].upper()}{refusal.reason[1:]}",
        say=sayer(say),
    )
    return text.encode("utf-8", "replace")


def _heading(refusal: Refusal, say: Phrases) -> str:
    return say.named(f"refusal.{refusal.status}", refusal.phrase)


@cache
def _template() -> "Template":
    return template(
        "refusal.html",
        policy=refusal_meta_policy(),
        style=joined(REFUSAL_STYLES),
    )
