"""Two years of which the second is written short: "1957-58"."""

from dataclasses import replace

from timeline import edtf
from timeline.extract.hit_mention import mention_of
from timeline.languages.numbers import SHORT_PAIR
from timeline.text.match import TextMatch
from timeline.text.mention import Mention

_SLASHED = "{!r} need not be two years: a slash joins those that follow on each other"


def year_pair(hit: TextMatch, core: str) -> list[Mention]:
    """The mentions of both years; none where the words are not such a pair."""
    match = SHORT_PAIR.fullmatch(core)
    if match is None:
        return []
    first, digits = int(match["first"]), 10 ** len(match["second"])
    last = first - first % digits + int(match["second"])
    if not 0 < first < last:
        return []
    start = hit.match.start("core")
    doubt = _SLASHED.format(core) if "/" in core and last > first + 1 else ""
    whole = mention_of(hit, f"{first:04}", rule="years, the second shortened", doubt=doubt)
    return [
        replace(
            whole,
            start=start + match.start(name),
            end=start + match.end(name),
            text=match[name],
            value=f"{year:04}",
            when=edtf.year(year),
            stated=("year",),
        )
        for name, year in (("first", first), ("second", last))
    ]
