"""What stands beside a date: the brackets are what was read, one mention each."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from timeline.corpus.file_names import Names
from timeline.corpus.findings import Findings, findings
from timeline.corpus.write_json import objects
from timeline.corpus.write_toml import seed
from timeline.documents.text import DocumentText
from timeline.edtf import day
from timeline.extract.left_over import guarded
from timeline.extract.read import mentions
from timeline.languages.english.left_over import LEFT_OVER
from timeline.languages.english.running_text import RUNNING_TEXT
from timeline.text.mention import Mention
from timeline.text.words import words_of

PUBLISHED = date(2024, 6, 12)


def doubts(marked: str) -> list[str]:
    """The doubts of the dates in brackets, once nothing else was read, each once."""
    text = re.sub(r"[\[\]]", "", marked)
    found = guarded(words_of(text), tuple(_marked(marked)), RUNNING_TEXT)
    return list(dict.fromkeys(doubt for mention in found for doubt in mention.doubts))


def _marked(marked: str) -> list[Mention]:
    found = []
    for number, match in enumerate(re.finditer(r"\[([^\]]+)\]", marked)):
        start = match.start() - 2 * number
        alone = replace(_alone(match[1]), start=start, end=start + len(match[1]))
        found.append(replace(alone, text=match[1], doubts=()))
    return found


def _alone(words: str) -> Mention:
    """What words are by themselves, in a sentence that says nothing else."""
    said = (f"{lead} {words}" for lead in ("", "It was in", "It was at"))
    return next(found[0] for text in said if (found := mentions(text, PUBLISHED)))


@pytest.mark.parametrize(
    ("marked", "rest"),
    [
        # A number behind it.
        ("The invoice of [19-Nov]-12 was paid.", "-12"),
        ("The invoice of [19 Nov] 12.", "12"),
        ("The invoice of [19 Nov] '12 was paid.", "'12"),
        ("The invoice of [19/Nov]/12 was paid.", "/12"),
        ("Signed on [Nov 19], 12.", "12"),
        ("It ended in [April] of 87.", "of 87"),
        ("The season of [2019]–20 was short.", "–20"),
        ("Grown from [2010] to 12.", "to 12"),
        ("Held on [May 3] or 4.", "or 4"),
        # Forms of dates that are not read.
        ("It opened on 12.iii.[1998].", "12.iii."),
        ("It closed on 4/XII/[2003].", "4/XII/"),
        ("It began 1st.Feb.[2024] there.", "1st.Feb."),
        ("Signed 12|03|[2020] by both.", "12|03|"),
        ("On 5,[May,2021] it shut.", "5"),
        ("Held on [May 3], 10, 17 and 24.", "10, 17 and 24"),
        ("Held on [May 3] and 4.", "and 4"),
        ("It opened in [May] (12).", "(12)"),
        ("It opened in [1923] (or 1924).", "(or 1924)"),
        ("It opens on [Monday] (3rd).", "(3rd)"),
        ("It begins on [Friday] the 14th.", "the 14th"),
        ("The tour lasts from [Tuesday] 22nd – later.", "22nd"),
        # A number before it.
        ("It began on 12-[May].", "12-"),
        ("Held on 3 or [4 May].", "3 or"),
        ("Held on 3, 10 and [17 May].", "3, 10 and"),
        ("It ran from 5 to [May 12].", "5 to"),
        ("Due by 31st of [April].", "31st of"),
        ("It fell on dec31, [1994].", "dec31"),
        # The name of a month, a weekday or a season.
        ("Shut from Oct to [Dec 2015].", "Oct to"),
        ("Shut from Jan–[Mar 2015].", "Jan–"),
        ("Shut from [Oct 2015] to Dec in the year after.", "to Dec"),
        ("Good Friday [2015] was wet.", "Friday"),
        ("Held on Monday or [4 May].", "Monday or"),
        ("Held in [June]/July as ever.", "/July"),
        ("Shown in the spring or [summer 2024].", "spring or"),
        # A longer time in which it is one of several.
        ("They meet on [the last Friday] of the month.", "of the month"),
        ("They met on [the Friday] of the same week.", "of the same week"),
        # Weeks and days that are counted from it.
        ("Talks resume on [Thursday] week.", "week"),
        ("Talks resume on [Tuesday] fortnight.", "fortnight"),
        ("The vote is on [the Monday] after next.", "after next"),
        ("The vote was on [the Friday] before last.", "before last"),
        ("The vote is on [Friday] next.", "next"),
        ("The vote was on the third [Sunday].", "third"),
        ("The week of [2 May] was hot.", "week of"),
        ("Shut for the fortnight ending [3 May].", "fortnight ending"),
        ("They left the day before [3 May].", "day before"),
        ("They met on the eve of [3 May].", "eve of"),
        ("They met the night before [3 May].", "night before"),
        ("Shut for the last week of [May 2023].", "last week of"),
        ("Shut on the final working day of [2023].", "final working day of"),
        ("Shut in week 32 of [2024].", "week 32 of"),
        ("The fair is on each [3 May].", "each"),
        # Eras, bounds and vague ends.
        ("A king of AD [1066].", "AD"),
        ("A king of [1066] B. C.", "B. C."),
        ("Written in pre-[1914] style.", "pre-"),
        ("Signed on [3 May 1752] (Old Style).", "Old Style"),
        ("Signed on [3 May 1752] O. S.", "O. S."),
        ("Ready within [10 days after 3 May].", "within"),
        ("Ready at least [two weeks before Easter].", "at least"),
        ("The road is shut from [3 May] onwards.", "onwards"),
        ("It closes on [6 May] or thereabouts.", "or thereabouts"),
        ("Answer on [6 May] at the latest.", "at the latest"),
        ("Open on [3 May] (tbc).", "tbc"),
        ("Open on [3 May] (Provisional).", "Provisional"),
        # Times and zones.
        ("Open on [3 May] at 7.", "at 7"),
        ("Open on [3 May] at half past seven.", "at half past seven"),
        ("Open on [3 May], 1630 hrs.", "1630 hrs"),
        ("Open on [3 May] from 9.", "from 9"),
        ("Open from [1220] GMT for all.", "GMT"),
        ("Open at 10 on [3 May].", "at 10 on"),
        ("Open at ten on [3 May].", "at ten on"),
        ("Open on [3 May] at ten.", "at ten"),
        ("Open on [3 May] @ 7.", "@ 7"),
        ("Open on [3 May], 10-12.", "10-12"),
        ("Open on [3 May], 7ish.", "7ish"),
        ("Open on [3 May] at 17h.", "at 17h"),
        ("Open from [7 pm] till late.", "till late"),
        ("Open on Monday ([10 June]) at 7.", "at 7"),
        ("Let off at 1220 GMT on [25 April].", "1220 GMT on"),
        ("Sent at [17:00] CEST.", "CEST"),
        ("Sent at [17:00] (AoE).", "AoE"),
        ("At 12 on [3 May] it opens.", "At 12 on"),
        ("Sent at [5 pm] Moscow time.", "Moscow time"),
        ("Sent at [17:00] +0530.", "+0530"),
        ("Sent at [17:00] (MSK).", "MSK"),
        ("Sent at [5 pm] Eastern.", "Eastern"),
    ],
)
def test_what_is_left_over_is_quoted(marked: str, rest: str) -> None:
    found = doubts(marked)
    word = re.findall(r"\[([^\]]+)\]", marked)[0]
    assert found == [f"{rest!r} stands beside {word!r} and was not read: is it part of the date?"]


@pytest.mark.parametrize(
    "marked",
    [
        # Numbers that count, measure or name something else.
        "On [3 May] 12 people died.",
        "On [Nov 19], 12 people died.",
        "In [2015] 12 ships sank.",
        "In [2015], 12,000 people left.",
        "In [2015], 3 of 10 left.",
        "In [March 2020] 10% of it was shut.",
        "On [3 May 2024] – 12 people died.",
        "He won on [Monday], 3-2.",
        "On [Monday] 2-1 was the score.",
        "Prices rose by 12 in [May].",
        "The team won 12 [Monday] matches.",
        "It sold 120 in [2015], 130 in [2016] and 140 in [2017].",
        "In [2015] (12 people died) it was shut.",
        "In [2015] [3 May] was a holiday.",
        "He died in [2015] aged 87.",
        "He came on [Friday] to 3 cheers.",
        "On [4 May 2024], 200 people came.",
        "It fell 3% on [Friday], 12.50 a share.",
        "Markets fall below 9,000\n[October 9, 2008]\nIt fell again.",
        "Maker shows its 777\n[February 17, 2005]\nIt was shown.",
        # Names, and what goes on with a name.
        "On [3 May], at 7 Mill Street, it burned.",
        "On [Friday] at 10 Downing Street they met.",
        "In [2015] May announced a vote.",
        "In [2015] and May left it at that.",
        "On [Monday] the first minister resigned.",
        "LONDON, [May 3] /Newswire/ -- The firm said so.",
        # Weeks, parts of a day and years that are not counted from it.
        "They met on the morning of [3 May].",
        "The evening of [3 May] was wet.",
        "The first day of the wet year of [1923] was dry.",
        "Sent at [5 pm] to Eastern Mills.",
        "Central Park at [5 pm] was full.",
        "On [Friday] week-long talks began.",
        "The talks lasted [two weeks]. On [Monday] they ended.",
        "It rose to its highest in [six years] on [Thursday].",
        "Under 100 [per month] in [2008] died.",
        "He left on [Monday] after talks.",
        "He left on [Monday] next to her.",
        "On [Tuesday] at least 12 were hurt.",
        # Dates that are read whole, or beside others that are.
        "Since [2015] it has been shut.",
        "By [3 May 2024] it was done.",
        "In [1999] and [early 2000] it grew.",
        "Between [3 May] and [5 June 2024] it was shut.",
        "On [Monday, May 3, 2021], it rained.",
        "It opened at [5 pm on 3 May 2024] in Rome.",
        "On [3 May 2024 at noon] it opened.",
        "It opened on [3 May 2024], the mayor said.",
        "In [2015], or later, it burned.",
        "In [May 2015] it opened; 12 came.",
    ],
)
def test_what_is_not_part_of_the_date_is_left_alone(marked: str) -> None:
    assert doubts(marked) == []


@pytest.mark.parametrize(
    ("marked", "doubted"),
    [
        ("The [spring] flood came.", True),
        ("In [the summer] term they met.", True),
        ("A [winter] campaign was lost.", True),
        ("In [the summer] they met.", False),
        ("In [the summer] of that year they met.", False),
        ("In [the summer] after the war they met.", False),
        ("It was sold in [the autumn], mayors said.", False),
        ("By [the spring] was meant May.", False),
        ("In [the summer] finally it was sold.", False),
        ("In [the summer] passed without a word.", False),
        ("The [spring 2024] term began.", False),
        ("The [May] flood came.", False),
    ],
)
def test_a_season_that_describes_a_thing(marked: str, *, doubted: bool) -> None:
    assert any("may only say what kind" in doubt for doubt in doubts(marked)) is doubted


@pytest.mark.parametrize(
    ("words", "value", "doubted"),
    [
        ("3 May at 7.30", "2024-05-03T07:30", True),
        ("Friday at 2:15", "2024-05-03T02:15", True),
        ("3 May at 7.30", "2024-05-03T19:30", False),
        ("3 May at 07:30", "2024-05-03T07:30", False),
        ("3 May at 7.30 am", "2024-05-03T07:30", False),
        ("3 May at 7:30 A.M.", "2024-05-03T07:30", False),
        ("3 May at 9:15", "2024-05-03T09:15", False),
        ("3 May at 11:30", "2024-05-03T11:30", False),
    ],
)
def test_half_of_the_day(words: str, value: str, *, doubted: bool) -> None:
    read = replace(_alone("3 May 2024"), start=0, end=len(words), text=words, value=value)
    (found,) = guarded(words_of(words), (read,), RUNNING_TEXT)
    assert any("am or pm?" in doubt for doubt in found.doubts) is doubted


@pytest.mark.parametrize(
    ("words", "value", "zone"),
    [
        ("6 May 2025 at 5 pm CET", "2025-05-06T17:00", "CET"),
        ("17:00 (EST) on 6 May 2025", "2025-05-06T17:00", "EST"),
        ("5 pm MSK", "2025-05-06T17:00", "MSK"),
        ("5 pm CET", "2025-05-06T17:00+01:00", ""),
        ("17:00 UTC", "2025-05-06T17:00Z", ""),
        ("6 May 2025 at 5 PM", "2025-05-06T17:00", ""),
        ("6 SEPT 2025", "2025-09-06", ""),
        ("6 OCT 2025 at 5 pm local time", "2025-10-06T17:00", ""),
    ],
)
def test_a_zone_that_the_value_does_not_have(words: str, value: str, zone: str) -> None:
    read = replace(_alone("3 May 2024"), start=0, end=len(words), text=words, value=value)
    (found,) = guarded(words_of(words), (read,), RUNNING_TEXT)
    doubt = f"{zone!r} in {words!r} was not read: is it part of the date?"
    assert found.doubts == ((doubt,) if zone else ())


@pytest.mark.parametrize(
    ("marked", "doubt"),
    [
        ("It left [two days] before [Christmas].", "'two days' and 'Christmas' were read apart"),
        (
            "It begins [three weeks] from [tomorrow].",
            "'three weeks' and 'tomorrow' were read apart",
        ),
        ("Pay within [28 days] of [3 May].", "'28 days' and '3 May' were read apart"),
        ("She left [a year ago] on [Monday].", "'a year ago' and 'Monday' were read apart"),
        ("It opens [a week] on [Monday].", "'a week' and 'Monday' were read apart"),
        ("It is held on [Sunday] in [May].", "'Sunday' and 'May' were read apart"),
        ("It is held on [Sunday] of [next week].", "'Sunday' and 'next week' were read apart"),
        ("Held [every year] on [3 May].", "'every year' stands before '3 May': does it come again"),
        ("Held on [3 May] of [every year].", "'every year' stands behind '3 May': does it come"),
        ("Held in [May], [annually].", "'annually' stands behind 'May': does it come again"),
        ("Held [annually] in [May].", "'annually' stands before 'May': does it come again"),
        ("Held on [3 May] or [5 May].", "'3 May' or '5 May': only one of them is meant"),
        ("Held on [3 May] (or [5 May] if wet).", "'3 May' or '5 May': only one of them is meant"),
        (
            "Shut from [3 May] for [two weeks].",
            "'3 May' goes on for 'two weeks', which its value does",
        ),
        ("Shut for [the weekend] [3 May].", "'the weekend' and '3 May' were read apart"),
        ("It opens [a week] [tomorrow].", "'a week' and 'tomorrow' were read apart"),
        ("It is held on [Mondays] in [May].", "'Mondays' stands before 'May': does it come again"),
        ("Open two [Mondays] before [Easter].", "'Mondays' and 'Easter' were read apart"),
        ("Shown in [May]/[June 2026].", "'May' and 'June 2026' have a slash between them"),
        ("Open on [3 May] at [1900].", "'1900' behind '3 May' is read as a year: is it a time?"),
        ("Open on [3 May 1900] [hours].", "'hours' behind '3 May 1900' says that it ends with a"),
        ("Built in [1923] or [1924].", "'1923' or '1924': only one of them is meant"),
        ("Shut from [5 May] to [3 May].", "'5 May' is read as later than '3 May'"),
        ("Sold in [the quarter] ended [3 May].", "'the quarter' and '3 May' were read apart"),
    ],
)
def test_two_mentions_that_may_be_one_date(marked: str, doubt: str) -> None:
    found = doubts(marked)
    assert len(found) == 1
    assert found[0].startswith(doubt)


@pytest.mark.parametrize(
    "marked",
    [
        "It stood [two days] in [May].",
        "It lasted from [3 May] for [two hours].",
        "It was sold in [1923] for [two years].",
        "It was sold in [the weekend] before [May].",
        "They came on [3 May] at [7 pm].",
        "They were paid for [hours] in [1923].",
        "It lasted [two hours] from [noon].",
        "It was sold in [May] and in [June].",
        "It was sold from [3 May] to [5 May].",
        "It ended [every year] with rain. In [May] it did not.",
        "He wrote on [Sunday]. In [May] he left.",
        "They left on [Sunday] in [the morning].",
    ],
)
def test_two_mentions_that_are_not_one_date(marked: str) -> None:
    assert doubts(marked) == []


def found_in(text: str) -> Findings:
    published = day(PUBLISHED)
    return findings(DocumentText(name="-", text=text, body=0, published=published, order=None))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The bridge was opened on 3 May 2024 or thereabouts.", "'or thereabouts'"),
        # Both ends of a stretch.
        ("The bridge was shut from pre-May 2023 to June 2023.", "'pre-'"),
        ("The bridge was shut from May 2023 to June 2023 or thereabouts.", "'or thereabouts'"),
        # Two dates of which one says when, and one that is replaced.
        ("The bridge was opened on Monday (10 June) or earlier.", "'or earlier'"),
        ("The fair was moved from 3 May (7) to 5 May 2024.", "'(7)'"),
    ],
)
def test_drafts_tell_what_was_left_over(text: str, doubt: str) -> None:
    found = found_in(text)
    told = f"{doubt} stands beside "
    assert f"# Check: {told}" in seed(found, Names())
    events = json.loads("".join(objects([found])))["events"]
    assert any(line.startswith(told) for event in events for line in event["doubts"])


def test_a_date_that_gave_no_event_tells_it_too() -> None:
    written = " ".join(
        seed(found_in("Invoice of 3 May 2024 or thereabouts"), Names()).split("\n# ")
    )
    assert "“3 May 2024” ('or thereabouts' stands beside '3 May 2024' and was not read:" in written


def test_kinds_have_names_of_their_own() -> None:
    for side in (LEFT_OVER.after, LEFT_OVER.before, LEFT_OVER.pairs):
        names = [kind.name for kind in side]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "number", "beside"),
    [
        # What is counted, and what has a number for a name.
        ("On May 3 and 12 boats sank.", "12", "boats"),
        ("From June 3 to 5 million people marched.", "5", "million"),
        ("By May 3, 10 and 12 others had left.", "12", "others"),
        ("On May 3 and 12 of their men fell ill.", "12", "of their"),
        ("Articles 3 and 10 May 2023", "3", "Articles"),
        ("See pages 12-14 May 2024.", "12", "pages"),
        ("Stages 1, 2 and 3 June 2024", "1", "Stages"),
        # Days.
        ("On May 3 and 12 it rained.", "", ""),
        ("May 3 and 4 was wet.", "", ""),
        ("Fair: May 3 and 4, boats in the harbour.", "", ""),
        ("Concerts on 3 and 4 May 2024", "", ""),
        ("Open 3-4 May 2024", "", ""),
        ("On the 3 and 10 May 2023 it was shut.", "", ""),
    ],
)
def test_a_number_beside_a_month_that_may_not_be_a_day(text: str, number: str, beside: str) -> None:
    found = mentions(text, PUBLISHED)
    told = [(item.text, item.doubts) for item in found if "is it a day?" in "".join(item.doubts)]
    assert [said for said, _ in told] == [number] * bool(number)
    assert all(repr(beside) in doubt[-1] for _, doubt in told)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("It begins at 1 am on Saturday night.", True),
        ("It begins on Saturday night at 12.30 a.m.", True),
        ("It begins on the night of 15 June 2024 at 2 am.", True),
        ("It begins at 11 pm on Saturday night.", False),
        ("It begins at 1 am on Sunday.", False),
        ("It begins on Saturday night.", False),
    ],
)
def test_the_night_of_hours_behind_midnight(text: str, *, doubted: bool) -> None:
    (found,) = mentions(text, PUBLISHED)
    assert any("the day behind it" in doubt for doubt in found.doubts) is doubted
