"""How English says that something comes again, and what it says so that cannot be read."""

from dataclasses import fields

import pytest

from timeline.errors import DateError
from timeline.languages.repetition import repetition
from timeline.recurrence.repetition import Known, Repetition


def said(words: str) -> dict[str, object]:
    """What words say, without what they leave open."""
    found = repetition(words)
    assert found is not None
    every = {item.name: getattr(found, item.name) for item in fields(Repetition)}
    plain = Repetition(rule="")
    return {name: value for name, value in every.items() if value != getattr(plain, name)}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        # days of weeks
        ("every Wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("each Wed", "FREQ=WEEKLY;BYDAY=WE"),
        ("Wednesdays", "FREQ=WEEKLY;BYDAY=WE"),
        ("on Wednesdays and Sundays", "FREQ=WEEKLY;BYDAY=WE,SU"),
        ("every Wednesday, Friday and Sunday", "FREQ=WEEKLY;BYDAY=WE,FR,SU"),
        ("every Sunday and Wednesday", "FREQ=WEEKLY;BYDAY=WE,SU"),
        ("weekly on Wednesdays", "FREQ=WEEKLY;BYDAY=WE"),
        ("weekly, on Wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("Wednesday each week", "FREQ=WEEKLY;BYDAY=WE"),
        ("every week on Wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("every 2 weeks on Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("every second week on Wednesdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("fortnightly on Wednesdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("every three weeks on Wednesday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("on working days", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every Wednesday to Saturday", "FREQ=WEEKLY;BYDAY=WE,TH,FR,SA"),
        ("daily, Monday–Friday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every Wednesday and every Friday", "FREQ=WEEKLY;BYDAY=WE,FR"),
        ("all Wednesdays", "FREQ=WEEKLY;BYDAY=WE"),
        ("on each Wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("alternate Wednesdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("once every two weeks on Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        # days of months
        ("every Wednesday the 21st", "FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=21"),
        ("every first Wednesday of the month", "FREQ=MONTHLY;BYDAY=1WE"),
        ("every last Wednesday", "FREQ=MONTHLY;BYDAY=-1WE"),
        ("the first Wednesday of every month", "FREQ=MONTHLY;BYDAY=1WE"),
        ("on the third Wednesday of each month", "FREQ=MONTHLY;BYDAY=3WE"),
        ("monthly on the first Wednesday", "FREQ=MONTHLY;BYDAY=1WE"),
        ("every month on the 2nd and 4th Wednesday", "FREQ=MONTHLY;BYDAY=2WE,4WE"),
        ("every penultimate Wednesday of the month", "FREQ=MONTHLY;BYDAY=-2WE"),
        ("monthly on the 10th", "FREQ=MONTHLY;BYMONTHDAY=10"),
        ("the 10th of every month", "FREQ=MONTHLY;BYMONTHDAY=10"),
        ("on the 1st and 16th of each month", "FREQ=MONTHLY;BYMONTHDAY=1,16"),
        ("every two months on the 10th", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10"),
        ("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (
            "every last working day of the month",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ),
        ("the first Wednesday of every quarter", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1WE"),
        ("the last day of each quarter", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        # days of years
        ("every 12 October", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("each October 12", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("annually on 12 October", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("every year on the 12th of October", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("12 October each year", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("every first Wednesday in October", "FREQ=YEARLY;BYMONTH=10;BYDAY=1WE"),
        ("yearly on the last Wednesday of October", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1WE"),
        ("every four years on 12 October", "FREQ=YEARLY;INTERVAL=4;BYMONTH=10;BYMONTHDAY=12"),
        ("each Whit Monday", "FREQ=YEARLY;BYEASTER=50"),
        ("every New Year's Eve", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
        # how often alone
        ("daily", "FREQ=DAILY"),
        ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("every second day", "FREQ=DAILY;INTERVAL=2"),
        ("every evening", "FREQ=DAILY"),
    ],
)
def test_days_that_come_again(words: str, rule: str) -> None:
    assert said(words) == {"rule": rule}
    assert said(f"{words} in 2027") == {"rule": rule, "span": "2027"}
    assert said(f"From 2027, {words}") == {"rule": rule, "since": "2027"}


@pytest.mark.parametrize(
    ("words", "rule", "known"),
    [
        ("weekly", "FREQ=WEEKLY", Known.AS_BEGIN),
        ("every two months", "FREQ=MONTHLY;INTERVAL=2", Known.AS_BEGIN),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3", Known.AS_BEGIN),
        ("annually", "FREQ=YEARLY", Known.AS_BEGIN),
        ("every October", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1", Known.MONTH),
        ("each year in March and October", "FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=1", Known.MONTH),
    ],
)
def test_what_names_no_day(words: str, rule: str, known: Known) -> None:
    assert said(words) == {"rule": rule, "known": known}


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ("since 1987", {"since": "1987"}),
        ("starting 4 May 2027", {"since": "4 May 2027"}),
        ("beginning on 4 May 2027", {"since": "4 May 2027"}),
        ("until July 2027", {"until": "July 2027"}),
        ("up to 4 May 2027", {"until": "4 May 2027"}),
        ("from 4 May to 6 July 2027", {"since": "4 May", "until": "6 July 2027"}),
        ("from 4 May until 6 July 2027", {"since": "4 May", "until": "6 July 2027"}),
        ("from May – July 2027", {"since": "May", "until": "July 2027"}),
        ("between 4 May and 6 July 2027", {"span": "4 May to 6 July 2027"}),
        ("4 May–6 July 2027", {"span": "4 May–6 July 2027"}),
        ("during July 2027", {"span": "July 2027"}),
        (", 2024 to 2029", {"span": "2024 to 2029"}),
        ("from 4 May 2027, 12 times", {"since": "4 May 2027", "count": 12}),
        ("for six weeks from 4 May 2027", {"since": "4 May 2027", "days": 42}),
        ("from 4 May 2027 for 2 years", {"since": "4 May 2027", "months": 24}),
        ("until further notice", {}),
        ("(not 12 May)", {"but_not": ("12 May",)}),
        ("with no end date", {}),
        ("in the afternoon", {}),
        ("at 6 pm", {"times": "6 pm"}),
        ("6–8 pm", {"times": "6–8 pm"}),
        ("at noon, from 4 May 2027", {"times": "noon", "since": "4 May 2027"}),
        ("from 6 pm to 8 pm", {"times": "6 pm to 8 pm"}),
        ("between 18:00 and 20:00", {"times": "18:00 to 20:00"}),
        ("18:00–20:00", {"times": "18:00–20:00"}),
        ("in 2027, 18:00–20:00", {"span": "2027", "times": "18:00–20:00"}),
        ("since 1987 at 6 pm", {"since": "1987", "times": "6 pm"}),
        ("18:00–20:00, 4 May–6 July 2027", {"span": "4 May–6 July 2027", "times": "18:00–20:00"}),
        ("in 2027 except 12 May", {"span": "2027", "but_not": ("12 May",)}),
        ("but not on 12 May, until July 2027", {"until": "July 2027", "but_not": ("12 May",)}),
        ("except 12 May and 2 June 2027", {"but_not": ("12 May and 2 June 2027",)}),
        ("not in August", {"off_months": frozenset({8})}),
        ("except weekends", {"off_weekdays": frozenset({5, 6})}),
        ("except weekends, 2027", {"off_weekdays": frozenset({5, 6}), "span": "2027"}),
        ("excluding Wednesdays", {"off_weekdays": frozenset({2})}),
    ],
)
def test_from_when_to_when(bounds: str, expected: dict[str, object]) -> None:
    assert said(f"every day {bounds}") == {"rule": "FREQ=DAILY", **expected}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("three times a week", "does not say on which days: write them, such as"),
        ("twice a year since 1987", "does not say on which days"),
        ("half-yearly", "does not say on which days"),
        ("biweekly on Wednesdays", "can be twice in that time or every second time"),
        ("bi-monthly", "can be twice in that time or every second time"),
        ("every few weeks", "is too vague"),
        ("every weekend in May", "is two days: write 'every Saturday', or 'every Saturday and"),
        ("every summer", "has no days of its own"),
        (
            "every second Wednesday",
            "can be 'every other Wednesday', or 'every second Wednesday of the month'",
        ),
        (
            "every 3rd Wednesday",
            "can be 'every 3 weeks on Wednesday', or 'every 3rd Wednesday of the month'",
        ),
        ("twice weekly", "does not say on which days"),
        ("every Wednesday outdoors", "'outdoors' is not understood"),
        ("every Wednesday 9–17 in May", "'9–17, in May' is not understood"),
        ("every quarter on the 15th", "these are days of a month, not of a quarter"),
        ("every full moon", "does not say on which days it comes: write it like 'every Tuesday"),
        ("every hour", "does not say on which days it comes"),
        ("every Wednesday at the pool", "'at the pool' is not understood"),
        ("every month on Wednesday", "these are days of a week, not of a month"),
        ("every week on 12 October", "these are days of a year, not of a week"),
    ],
)
def test_what_cannot_be_read_is_told(words: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        repetition(words)
    assert str(caught.value).startswith(repr(words))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "words",
    [
        "12 October 2027",
        "Wednesday",
        "Wednesday, 4 May 2027",
        "May to July 2027",
        "2027",
        "",
        "TBC",
    ],
)
def test_other_words_say_nothing_of_it(words: str) -> None:
    assert repetition(words) is None


@pytest.mark.parametrize(
    ("words", "rule", "bounds"),
    [
        ("Wed & Fri until July 2027", "FREQ=WEEKLY;BYDAY=WE,FR", {"until": "July 2027"}),
        (
            "Monday to Friday, 3–14 May 2027",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            {"span": "3–14 May 2027"},
        ),
        (
            "8 Wednesdays from 5 May 2027",
            "FREQ=WEEKLY;BYDAY=WE",
            {"since": "5 May 2027", "count": 8},
        ),
        ("weekly in May 2027 on Wednesdays", "FREQ=WEEKLY;BYDAY=WE", {"span": "May 2027"}),
        ("second Wednesday of the month in 2027", "FREQ=MONTHLY;BYDAY=2WE", {"span": "2027"}),
        ("daily in May 2027", "FREQ=DAILY", {"span": "May 2027"}),
    ],
)
def test_other_orders_and_words(words: str, rule: str, bounds: dict[str, object]) -> None:
    assert said(words) == {"rule": rule, **bounds}


def test_days_that_some_months_lack_are_told() -> None:
    found = repetition("every 30th of the month in 2027")
    assert found is not None
    assert found.doubts == ("months without a day 30 are passed over",)
