"""Fields of an event's own: what a later document says of one takes the place of what was said."""

from collections.abc import Container

Own = tuple[tuple[str, str], ...]
#: what stands before the name of such a field where names of all fields are told
_MARK = "extra."


def merged(old: Own, new: Own) -> Own:
    """The fields of both, those of `new` deciding; names are one whatever their case.

    >>> merged((("Owner", "legal"), ("Budget", "12")), (("owner", "press"),))
    (('Owner', 'press'), ('Budget', '12'))
    """
    if not old:
        return new
    said = {name.casefold(): text for name, text in new}
    kept = tuple((name, said.pop(name.casefold(), text)) for name, text in old)
    return (*kept, *((name, text) for name, text in new if name.casefold() in said))


def mark(name: str) -> str:
    """What a field of that name is called among all fields of an event."""
    return f"{_MARK}{name.casefold()}"


def text_of(own: Own, name: str) -> str:
    """The text of the field that `mark` calls so; empty where there is none."""
    return next((text for known, text in own if mark(known) == name), "")


def without(own: Own, names: Container[str]) -> Own:
    """The fields but for those that `mark` calls so."""
    return tuple((name, text) for name, text in own if mark(name) not in names)
