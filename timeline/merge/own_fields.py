"""Fields of an event's own: what a later document says of one takes the place of what was said."""

Own = tuple[tuple[str, str], ...]


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
