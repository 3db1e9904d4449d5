"""Made-up timelines to lay out: clustered and spread, short and long, of every kind of date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from timeline.dates.rules import Reading
from timeline.edtf import day, parse
from timeline.errors import DateError
from timeline.model import About, Document, Event, Facts, Origin, Statement, Status, Timeline

WORDS = [
    "members",
    "of",
    "the",
    "commission",
    "agree",
    "on",
    "cooperation",
    "in",
    "trade,",
    "transport",
    "and",
    "culture;",
    "the",
    "president",
    "opens",
    "a",
    "railway",
    "bridge",
    "across",
    "the",
    "river",
    "while",
    "ministers",
    "sign",
    "the",
    "water",
    "protocol",
]
#: what a title may be made of: words, words of one letter to very many, other scripts
TITLES = (
    *(WORDS,) * 6,
    ("a", "bc", "intergovernmentally", "W" * 200),
    ["Қазақстан", "Республикасының", "сыртқы", "істер", "министрлігі", "Ένωση"],
    ["مؤتمر", "حول", "التعاون", "في", "آسيا", "الوسطى", "ועידה", "על", "שיתוף", "פעולה"],
)
STATUSES = [*Status, *[Status.OCCURRED] * 6]
NOWHERE = Origin(file="tests")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a made-up timeline is like."""

    count: int
    begin: date = date(1850, 1, 1)
    end: date = date(2020, 1, 1)
    #: around how many days its events gather; 0 where they are spread evenly
    clusters: int = 0
    #: most letters of a title
    longest: int = 60
    #: how often a date is a day, a month, a year and a decade
    precisions: tuple[int, int, int, int] = (4, 2, 2, 1)
    seed: int = 0


def made(wanted: Made) -> Timeline:
    """The timeline, the same for the same wish."""
    random = Random(wanted.seed)
    first, last = wanted.begin.toordinal(), wanted.end.toordinal()
    centres = [random.randint(first, last) for _ in range(wanted.clusters)]

    def at() -> date:
        if not centres:
            return date.fromordinal(random.randint(first, last))
        near = random.gauss(random.choice(centres), (last - first) / 80)
        return date.fromordinal(min(last, max(first, round(near))))

    documents = tuple(
        Document(
            id=f"report-{number}",
            title=f"Report {number} of the commission",
            published=day(date(2024, 1, 1 + number)),
            origin=NOWHERE,
        )
        for number in range(4)
    )
    return Timeline(
        about=About(id="made", name="A made-up history"),
        documents=documents,
        events=tuple(
            _event(f"e{number}", _when(random, at, wanted.precisions), random, wanted.longest)
            for number in range(wanted.count)
        ),
        known_on=random.choice([None, at()]),
    )


def _when(random: Random, at: Callable[[], date], precisions: tuple[int, ...]) -> str:
    def point() -> str:
        text = at().isoformat()
        forms = (text, text[:7], text[:4], text[:3] + "X")
        return random.choices(forms, precisions)[0] + random.choices(["", "~", "?"], [8, 1, 1])[0]

    form = random.choices(
        ["{0}", "{0}/{1}", "{0}/..", "../{0}", "{0}/", "/{0}"], [20, 2, 1, 1, 1, 1]
    )
    text = form[0].format(*sorted((point(), point())))
    try:
        parse(text)
    except DateError:
        return at().isoformat()
    return text


def _event(name: str, when: str, random: Random, longest: int) -> Event:
    value = parse(when)
    reading = Reading(words=when, value=value, stated=())
    words = random.choice(TITLES)
    title = ""
    letters = random.randint(1, longest)
    while len(title) < letters:
        title = f"{title} {random.choice(words)}".strip()
    return Event(
        id=name,
        when=value,
        reading=reading,
        status=random.choice(STATUSES),
        facts=Facts(
            title=title[:letters].strip() or "x",
            place=random.choice(["", "Rome", "Astana", "A village with a name of many words " * 4]),
            tags=tuple(random.sample(["trade", "culture", "energy"], random.randint(0, 2))),
        ),
        statements=tuple(
            Statement(event=name, document=f"report-{number}", reading=reading, origin=NOWHERE)
            for number in random.sample(range(4), random.randint(0, 2))
        ),
    )
