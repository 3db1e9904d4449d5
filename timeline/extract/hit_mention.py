"""The mention that a match in a text makes."""

from timeline.dates.rules import Modifier, Parts
from timeline.edtf import Edtf
from timeline.text.match import TextMatch
from timeline.text.mention import Mention, Type


def mention_of(  # noqa: PLR0913 - the parts of a mention
    hit: TextMatch,
    value: str,
    *,
    rule: str,
    type_: Type = Type.DATE,
    parts: Parts | None = None,
    doubt: str = "",
) -> Mention:
    """The mention of a hit with a `value` of TIMEX3 and, where it has one, a date of EDTF."""
    when: Edtf | None = parts.value if parts else None
    return Mention(
        start=hit.start,
        end=hit.end,
        text=hit.match[0],
        type=type_,
        value=value,
        when=when,
        stated=parts.stated if parts else (),
        implied=parts.implied if parts else (),
        modifier=parts.modifier if parts else Modifier.WHOLE,
        calendar=parts.calendar if parts else None,
        rule=rule,
        doubts=(*(parts.doubts if parts else ()), *((doubt,) if doubt else ())),
    )
