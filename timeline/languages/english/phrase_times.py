"""Times of day in words, with their zone: "09:00 UTC+05:00", "09:00 (Europe/Rome)"."""

from timeline.edtf import EdtfDateTime, Precision


def clock(value: EdtfDateTime) -> str:
    """What a clock shows, to the second where it is known."""
    return f"{value.moment:{'%H:%M:%S' if value.precision == Precision.SECOND else '%H:%M'}}"


def zone(value: EdtfDateTime) -> str:
    """The zone as stated, with a space before it; empty where none is."""
    moment = value.moment
    if moment.tzinfo is None:
        return ""
    if not value.zone:
        return f" {_offset(value)}"
    name = f" ({value.zone})" if "/" in value.zone else f" [{value.zone}]"
    if moment.utcoffset() == moment.replace(fold=1 - moment.fold).utcoffset():
        return name
    # The clocks show this time twice.
    return f" {_offset(value)}{name}"


def _offset(value: EdtfDateTime) -> str:
    sign = f"{value.moment:%z}"
    return "UTC" if sign == "+0000" else f"UTC{sign[:3]}:{sign[3:5]}"
