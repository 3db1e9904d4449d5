"""A row of `LANGUAGES`: what a language says of time, to be read and to be spoken."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.dates.rules import Modifier, Refusal, Rule
from timeline.edtf import Edtf

if TYPE_CHECKING:
    from timeline.languages.grammar import Grammar
    from timeline.languages.header import HeaderWords
    from timeline.languages.phrases import Phrases
    from timeline.languages.repetition import RepetitionWords
    from timeline.languages.running_text import RunningText
    from timeline.languages.undated import UndatedWords


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """A language: what it says of time, to be read and to be spoken."""

    #: primary tag of BCP 47
    tag: str
    #: in English
    name: str
    #: every way to say a date, in the order in which they are tried
    rules: tuple[Rule, ...]
    #: what looks like a date and cannot be one; asked where no rule reads the words, and made only
    #: then
    #: tried where none of these knows the words, and made only then
    late_rules: Callable[[], tuple[Rule, ...]] = tuple
    refusals: Callable[[], tuple[Refusal, ...]] = tuple
    #: what it says where there is no date, imported when it is first asked for
    undated: "Callable[[], UndatedWords] | None" = None
    #: what it says of what comes again, imported likewise
    repetition: "Callable[[], RepetitionWords] | None" = None
    #: words before a date that say nothing of it
    lead: re.Pattern[str] = re.compile(r"(?!)")
    #: imported when it is first asked for
    running_text: "Callable[[], RunningText]"
    #: a date in words; None where the language has none
    phrase: Callable[[Edtf, Modifier], str] | None = None
    #: the words of the header of a document, imported likewise
    header: "Callable[[], HeaderWords] | None" = None
    #: what drafts are made with, imported likewise
    grammar: "Callable[[], Grammar] | None" = None
    #: what is said to people, imported likewise; None where that is said in English
    phrases: "Callable[[], Phrases] | None" = None
