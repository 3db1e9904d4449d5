"""Events that look like one, and events that do not, however alike they are."""

import random
from itertools import pairwise

import pytest
from making import timeline_of

from timeline.linking.blocks import blocked
from timeline.linking.pairs import Pair, pairs
from timeline.linking.profiles import lexicon, profile
from timeline.linking.sought import of_timeline
from timeline.linking.spellings import spellings
from timeline.linking.titles import title

#: what the timelines have beside the two events
AROUND = """[document]
id = "around"
published = 2023-12-01
""" + "".join(
    f'[[event]]\nid = "around-{at}"\nwhen = "{when}"\ntitle = "{said}"\n'
    for at, (said, when) in enumerate(
        (
            ("Corn prices fall in Dunlin", "2021-04-02"),
            ("Fire at the Wharf Street school", "2022-08-13"),
            ("New bishop of Carrow consecrated", "2022-11-05"),
            ("Heavy snow closes the pass", "2023-01-19"),
            ("Ferry service to Lorne resumes", "2023-06-01"),
            ("Census counts 41,000 inhabitants", "2023-03-31"),
        )
    )
)
DOCUMENT = '[document]\nid = "{id}"\npublished = {published}\n'
EVENT = '[[event]]\nid = "{id}"\ntitle = "{title}"\n'


def document(name: str, published: str, *events: tuple[str, ...]) -> str:
    """A seed of events, each a title, a date, a status and perhaps a place."""
    said = [DOCUMENT.format(id=name, published=published)]
    for at, (words, when, status, *place) in enumerate(events):
        said.append(EVENT.format(id=f"{name}-{at}", title=words))
        said.append(f'status = "{status}"\n' + (f'when = "{when}"\n' if when else ""))
        said.append(f'place = "{place[0]}"\n' if place else "")
    return "".join(said)


def linked(*documents: str) -> tuple[Pair, ...]:
    return pairs(timeline_of(AROUND, *documents)[0])


PLAN, NEWS = "2024-01-10", "2024-12-20"
ONE = [
    # one day, in other words
    (
        ("Oran Tunnel to be opened", "3 June 2024", "planned"),
        ("Opening of the Oran tunnel", "3 June 2024", "occurred"),
    ),
    # a day within the month of the plan
    (
        ("Second round of lake talks", "May 2024", "planned", "Ostrel"),
        ("Lake talks: round two in Ostrel", "14 May 2024", "occurred", "Ostrel"),
    ),
    # moved by some weeks
    (
        ("Harbour museum opens in Dunlin", "1 April 2024", "planned", "Dunlin"),
        ("Dunlin: harbour museum inaugurated", "20 May 2024", "occurred", "Dunlin"),
    ),
    # put off without a date
    (
        ("Trial of the miller Jon Torp", "4 March 2024", "planned"),
        ("Trial of Jon Torp put off", "", "postponed"),
    ),
    # names that are spelt in two ways, and numbers in Roman letters
    (
        ("Phase II of the Vyshnegrad tram opens", "9 May 2024", "planned", "Vyshnegrad"),
        ("Second phase of Vishnegrad tram opened", "9 May 2024", "occurred", "Vishnegrad"),
    ),
]
TWO = [
    # another number
    (
        ("Second hearing on the Oran tunnel", "3 June 2024", "planned", "Ostrel"),
        ("Third hearing on the Oran tunnel", "3 June 2024", "occurred", "Ostrel"),
    ),
    (
        ("Version 2.0 of the Marten app released", "3 June 2024", "planned"),
        ("Version 2.1 of the Marten app released", "3 June 2024", "occurred"),
    ),
    # what is done is the opposite, or another step
    (
        ("Oran tunnel opens", "3 June 2024", "planned"),
        ("Oran tunnel closes", "3 June 2024", "occurred"),
    ),
    (
        ("Lake treaty signed", "June 2024", "planned", "Ostrel"),
        ("Lake treaty ratified", "June 2024", "occurred", "Ostrel"),
    ),
    # words that tell things apart
    (
        ("East Quay of Dunlin rebuilt", "June 2024", "planned"),
        ("West Quay of Dunlin rebuilt", "June 2024", "occurred"),
    ),
    # the same again in another year
    (
        ("Annual fair of Carrow", "8 June 2023", "occurred", "Carrow"),
        ("Annual fair of Carrow", "8 June 2024", "occurred", "Carrow"),
    ),
    (
        ("Choir festival", "8 June 2024", "planned", "Carrow"),
        ("Choir festival", "8 June 2025", "planned", "Carrow"),
    ),
    # one town, one day, and nothing else
    (
        ("Mayor of Ostrel resigns", "8 June 2024", "occurred", "Ostrel"),
        ("Flood in Ostrel", "8 June 2024", "occurred", "Ostrel"),
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    found = linked(document("plan", PLAN, one), document("news", NEWS, other))
    assert [(pair.a.id, pair.b.id) for pair in found] == [("plan-0", "news-0")]
    assert found[0].reasons


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert linked(document("plan", PLAN, one), document("news", NEWS, other)) == ()


def test_what_a_document_tells_apart_is_not_joined() -> None:
    plan = document("plan", PLAN, *ONE[1][:1])
    other = ("Lake talks in Ostrel, second day", "15 May 2024", "occurred", "Ostrel")
    both = document("news", NEWS, ONE[1][1], other)
    assert [pair.b.id for pair in linked(plan, both)] == ["news-0"]


def test_what_two_events_have_in_common_with_a_third() -> None:
    first, last = ONE[1]
    third = ("The second round of lake talks at Ostrel", "14 May 2024", "occurred", "Ostrel")
    found = linked(
        document("plan", PLAN, first), document("news", NEWS, last), document("more", NEWS, third)
    )
    assert len(found) == 3


def test_events_that_a_person_told_apart() -> None:
    plan, news = document("plan", PLAN, ONE[0][0]), document("news", NEWS, ONE[0][1])
    assert linked(plan, news)
    told = timeline_of(AROUND, plan, f'{news}distinct_from = ["plan-0"]\n')[0]
    assert "news-0" not in {pair.b.id for pair in pairs(told, least=0)}


def test_words_of_one_sense_are_told_side_by_side() -> None:
    heard = ("Residents to be heard on the bridge", "3 June 2024", "planned", "Ostrel")
    found = linked(
        document("plan", PLAN, heard),
        document("news", NEWS, ("Hearing on the crossing", "3 June 2024", "occurred", "Ostrel")),
    )
    assert found[0].reasons == ("same day", "same place", "both say heard, Ostrel, bridge/crossing")


@pytest.mark.parametrize(
    ("text", "numbers", "years"),
    [
        ("Second round of talks, phase II", {("round", "2"), ("phase", "2")}, set()),
        ("Last of the three hearings", {("hearing", "3")}, set()),
        ("Inaugural meeting of the board", {("meeting", "1")}, set()),
        ("COP29 opens", {("cop", "29")}, set()),
        ("Budget for 2024 passed", set(), {2024}),
        ("Line B closed for 12 days", {("line", "b")}, set()),
        ("Channel dredged to 12.5 m", set(), set()),
        ("Town sells 300 houses", set(), set()),
    ],
)
def test_numbers_that_say_which_one_it_is(
    text: str, numbers: set[tuple[str, str]], years: set[int]
) -> None:
    found = title(text)
    assert (set(found.numbers), set(found.years)) == (numbers, years)


def test_spellings_of_one_name() -> None:
    names = ["vyshnegrad", "vishnegrad", "zhorlivka", "jorlivka", "tashen", "tamar"]
    assert spellings(names) == {"vyshnegrad": "vishnegrad", "zhorlivka": "jorlivka"}


@pytest.mark.parametrize("titles", [("Council meets",), ("Council meets", "Fair of Dunlin")])
def test_the_work_grows_with_the_events(titles: tuple[str, ...]) -> None:
    many = []
    for count in (300, 600, 1200):
        chance = random.Random(count)
        events = [(chance.choice(titles), "3 June 2024", "planned") for _ in range(count)]
        every = of_timeline(timeline_of(document("plan", PLAN, *events))[0])
        words = lexicon(every)
        many.append(len(list(blocked([profile(one, words) for one in every], words))) + count)
    assert all(after <= 3 * before for before, after in pairwise(many))
