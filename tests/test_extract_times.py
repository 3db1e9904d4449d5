"""Times of day with their day, their zone and midnight: in texts, in drafts and in seeds."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.documents.text import DocumentText
from timeline.drafting.draft import drafts
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.read import read

PUBLISHED = date(2025, 3, 12)

#: words of a day with a time; texts and seeds read the same
SAME = [
    # A time, and its day behind it or before it.
    ("9 am on 6 May 2025", "2025-05-06T09:00"),
    ("7.45pm, 6 May 2025", "2025-05-06T19:45"),
    ("6 May 2025 at 5 pm", "2025-05-06T17:00"),
    ("May 6, 2025, 5 p.m.", "2025-05-06T17:00"),
    ("May 6, 2025 - 6:30 p.m.", "2025-05-06T18:30"),
    ("6 May 2025 – 18:30", "2025-05-06T18:30"),
    ("6 May 2025: 11 am", "2025-05-06T11:00"),
    ("6 May 2025 (11 am)", "2025-05-06T11:00"),
    ("6 May 2025 at 11 o'clock in the morning", "2025-05-06T11:00"),
    ("6 May 2025 at 8:15 in the evening", "2025-05-06T20:15"),
    ("6 May 2025 at 10:00 at night", "2025-05-06T22:00"),
    ("6 May 2025 at 18h30", "2025-05-06T18:30"),
    ("6 May 2025 at 18.30", "2025-05-06T18:30"),
    ("at 1830 hours on 6 May 2025", "2025-05-06T18:30"),
    ("1830 GMT on 6 May 2025", "2025-05-06T18:30Z"),
    ("6 May 2025 at 8 pm sharp", "2025-05-06T20:00"),
    # Noon, midnight and the end of the day.
    ("noon on 6 May 2025", "2025-05-06T12:00"),
    ("12:00 noon on 6 May 2025", "2025-05-06T12:00"),
    ("noon to midnight on 6 May 2025", "2025-05-06T12:00/2025-05-07T00:00"),
    ("2025-05-06T24:00", "2025-05-07T00:00"),
    ("24:00 on 6 May 2025", "2025-05-07T00:00"),
    # From one time to another.
    ("from 2 pm to 4 pm on 6 May 2025", "2025-05-06T14:00/2025-05-06T16:00"),
    ("between 2 and 4 pm on 6 May 2025", "2025-05-06T14:00/2025-05-06T16:00"),
    ("9-11 am on 6 May 2025", "2025-05-06T09:00/2025-05-06T11:00"),
    ("6 May 2025 from 2 pm to 4 pm", "2025-05-06T14:00/2025-05-06T16:00"),
    ("6 May 2025, 14:00–16:00", "2025-05-06T14:00/2025-05-06T16:00"),
    ("1220-1252 GMT on 6 May 2025", "2025-05-06T12:20Z/2025-05-06T12:52Z"),
    # Over midnight.
    ("9pm-3am on 6 May 2025", "2025-05-06T21:00/2025-05-07T03:00"),
    ("31 December 2024, 8 pm to 1 am", "2024-12-31T20:00/2025-01-01T01:00"),
    ("from 22:00 to 06:00 on 28 February 2025", "2025-02-28T22:00/2025-03-01T06:00"),
    ("from 11.30 pm on 6 May 2025 until 2 am", "2025-05-06T23:30/2025-05-07T02:00"),
    ("6 May 2025, 22:00 - 02:00 UTC", "2025-05-06T22:00Z/2025-05-07T02:00Z"),
    (
        "from 10 pm on 6 May 2025 to 2 am on 7 May 2025",
        "2025-05-06T22:00/2025-05-07T02:00",
    ),
    # Zones.
    ("6 May 2025 at 5 pm CEST", "2025-05-06T17:00+02:00"),
    ("6 February 2025 at 5 pm CET", "2025-02-06T17:00+01:00"),
    ("6 May 2025, 17:00-18:30 CEST", "2025-05-06T17:00+02:00/2025-05-06T18:30+02:00"),
    ("6 May 2025, 23:59 AoE", "2025-05-06T23:59-12:00"),
    ("6 May 2025 (23:59 UTC-12)", "2025-05-06T23:59-12:00"),
    ("6 May 2025 at 5 pm EDT", "2025-05-06T17:00-04:00"),
    ("6 May 2025 at 5 pm BST", "2025-05-06T17:00+01:00"),
    ("6 May 2025 at 9 am JST", "2025-05-06T09:00+09:00"),
    ("6 May 2025 at 9 am AEST", "2025-05-06T09:00+10:00"),
    ("6 May 2025 at 9 am MSK", "2025-05-06T09:00+03:00"),
    ("6 May 2025 at 9 am SAST", "2025-05-06T09:00+02:00"),
    ("5 pm ET on 6 May 2025", "2025-05-06T17:00-04:00[America/New_York]"),
    ("5 pm PT on 6 January 2025", "2025-01-06T17:00-08:00[America/Los_Angeles]"),
    ("6 May 2025 at 5 pm Pacific time", "2025-05-06T17:00-07:00[America/Los_Angeles]"),
    ("6 May 2025 at 5 pm Eastern Daylight Time", "2025-05-06T17:00-04:00"),
    ("6 May 2025 at 9 am Rome time", "2025-05-06T09:00+02:00[Europe/Rome]"),
    ("6 January 2025 at 9 am UK time", "2025-01-06T09:00+00:00[Europe/London]"),
    # One moment by the clocks of two places.
    ("5 pm CET (4 pm GMT) on 6 March 2025", "2025-03-06T17:00+01:00"),
    ("10 a.m. ET / 7 a.m. PT on 6 May 2025", "2025-05-06T10:00-04:00[America/New_York]"),
    ("6 May 2025, 14:00 UTC / 16:00 CEST", "2025-05-06T14:00Z"),
]


#: what is read with a doubt, and words of the doubt
DOUBTED = [
    ("6 May 2025 at 5 pm CET", "2025-05-06T17:00+01:00", "clocks there show +02:00"),
    ("6 July 2025 at 5 pm EST", "2025-07-06T17:00-05:00", "clocks there show -04:00"),
    ("6 January 2025 at 5 pm BST", "2025-01-06T17:00+01:00", "clocks there show +00:00"),
    ("5 pm CET (3 pm GMT) on 6 March 2025", "2025-03-06T17:00+01:00", "two moments"),
]
#: what a text reads with a doubt and a seed refuses, with words of both
REFUSED = [
    ("6 May 2025 at 5 pm IST", "2025-05-06T17:00", "several meanings"),
    ("midnight on 6 May 2025", "2025-05-06", "start or the end of the day"),
    ("6 May 2025 at 14:30 pm", "2025-05-06T14:30", "hours run from 1 to 12"),
    ("from 14:00 to 13:00 on 6 May 2025", "2025-05-06", "ends before it begins"),
]
#: sentences with their draft, where the day stands apart, or the words around have a say
SENTENCES = [
    ("The board meets on Friday at 7:30 in the evening.", "2025-03-14T19:30", ""),
    ("The board will meet on Friday evening at 7:30.", "2025-03-14T19:30", ""),
    ("The board will meet from 2 pm to 4 pm on Friday.", "2025-03-14T14:00/2025-03-14T16:00", ""),
    ("The board will meet on Friday from 2 pm to 4 pm.", "2025-03-14T14:00/2025-03-14T16:00", ""),
    ("The buoy will be dropped at 1415 GMT on 30 April.", "2025-04-30T14:15Z", ""),
    ("The drill began at 1830 on 6 May 2024.", "2024-05-06T18:30", ""),
    (
        "The pub was open from 11.30pm on 4 March 2023 until 2am.",
        "2023-03-04T23:30/2023-03-05T02:00",
        "",
    ),
    (
        "On 4 March 2025 the hall was shut from 11 pm until 2 am.",
        "2025-03-04T23:00/2025-03-05T02:00",
        "",
    ),
    ("The vote on Friday will be held at 5 pm.", "2025-03-14T17:00", ""),
    (
        "The call opens at 02:00 UTC on 9 May 2025 / 19:00 PDT on 8 May 2025.",
        "2025-05-09T02:00Z",
        "",
    ),
    (
        "The call opens at 02:00 UTC on 9 May 2025 / 18:00 PDT on 8 May 2025.",
        "2025-05-09T02:00Z",
        "two moments",
    ),
    (
        "The fair will be held on 6–8 May 2025, 9 am to 5 pm.",
        "2025-05-06/2025-05-08",
        "are left out",
    ),
    ("The show will open on May 6 at 9 a.m. local time.", "2025-05-06T09:00", "not named"),
    ("The hall will open on 6 May 2025 at 7:30.", "2025-05-06T07:30", "am or pm"),
    (
        "The talk is set for March 14 at 11:30 p.m. EDT (0330 GMT on March 15).",
        "2025-03-14T23:30-04:00",
        "",
    ),
    # Controls: no times, or times of something else.
    ("The mill was sold on Friday 7 March 2025 for 7.15 million.", "2025-03-07", ""),
    ("The crew worked 1500 hours until 6 May 2024.", "../2024-05-06", ""),
    ("The mill west of Lund was sold on 6 May 2024.", "2024-05-06", ""),
    ("The hall was opened in 2010 by two mayors.", "2010", ""),
    ("The pact of Lund held from 1914-1918 in the north.", "1914/1918", ""),
]
#: texts, and what is found of times or of days in them
FOUND = [
    ("The index slid 2.2%, or 9.85, on Friday.", ["Friday"]),
    ("Shares closed at 9.85 on Friday.", ["Friday"]),
    ("The rate rose to 9.85 on Monday.", ["Monday"]),
    ("He ran it in 2:45.32 on 6 May 2024.", ["6 May 2024"]),
    ("They lost 3:2 on Friday.", ["Friday"]),
    ("The window is from 1220-1252 GMT.", ["1220", "1252 GMT"]),
    ("They spent 1830 hours there.", ["1830 hours"]),
    ("They left at 1830 hours.", ["1830 hours"]),
    ("It rose from 1914 to 1918.", ["1914", "1918"]),
    ("It opens on 6 May 2025, 17:00-18:30 CEST.", ["6 May 2025, 17:00", "18:30 CEST"]),
    ("It was 5 pm west of the river.", ["5 pm"]),
    ("Room 18.30 is shut.", []),
]


def phrase(text: str) -> tuple[str, str]:
    """The value of the only draft of a text, and its doubts."""
    document = DocumentText(name="-", text=text, published=edtf.day(PUBLISHED))
    (draft,) = drafts(document)
    return str(draft.value), " ".join(draft.doubts)


def seed(words: str) -> tuple[str, str]:
    reading = read(words, Anchor(published=edtf.day(PUBLISHED)))
    return str(reading.value), " ".join(reading.doubts)


@pytest.mark.parametrize(("words", "value"), SAME)
def test_seeds_and_texts_say_the_same(words: str, value: str) -> None:
    assert seed(words) == (value, "")
    text = f"The fair will be held {words} in Lund."
    assert phrase(text)[0] == value
    assert not any(one.doubts for one in mentions(text, PUBLISHED))


@pytest.mark.parametrize(("words", "value", "doubt"), DOUBTED)
def test_both_doubt(words: str, value: str, doubt: str) -> None:
    for found, doubts in (seed(words), phrase(f"The fair will be held {words} in Lund.")):
        assert found == value
        assert doubt in doubts


@pytest.mark.parametrize(("words", "value", "doubt"), REFUSED)
def test_what_a_seed_refuses_is_doubted_in_a_text(words: str, value: str, doubt: str) -> None:
    with pytest.raises(DateError, match=doubt):
        seed(words)
    found, doubts = phrase(f"The fair will be held {words} in Lund.")
    assert found == value
    assert doubt in doubts


@pytest.mark.parametrize(("text", "value", "doubt"), SENTENCES)
def test_drafts(text: str, value: str, doubt: str) -> None:
    found, doubts = phrase(text)
    assert found == value
    assert doubt in doubts
    if not doubt:
        assert not any(one.doubts for one in mentions(text, PUBLISHED))


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_found(text: str, words: list[str]) -> None:
    assert [one.text for one in mentions(text, PUBLISHED)] == words


def test_an_end_before_its_start_is_of_the_next_day() -> None:
    with pytest.raises(DateError) as caught:
        edtf.parse("2025-05-06T21:00/2025-05-06T01:00")
    assert str(caught.value).endswith(
        "write '2025-05-06T21:00/2025-05-07T01:00' if it ends on the next day"
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tuesday, 7:30 pm, 6 May 2025", "2025-05-06T19:30"),
        ("Tuesday at 7 pm, May 6, 2025", "2025-05-06T19:00"),
        # of another weekday, they are two dates
        ("Wednesday at 7 pm, 6 May 2025", "2025-05-06"),
    ],
)
def test_a_weekday_with_a_time_is_of_the_day_behind_it(words: str, value: str) -> None:
    assert str(mentions(f"The guild met {words}.", PUBLISHED)[-1].when) == value
