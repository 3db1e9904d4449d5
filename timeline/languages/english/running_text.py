"""English in running text, as the generic engine asks for it."""

from timeline.languages.english import patterns
from timeline.languages.english.before_christ import era_doubt
from timeline.languages.english.cues import BACKGROUND, CUES, DESCRIBED, IN_YEAR, LEADS
from timeline.languages.english.dates import DATES, YEARLESS, read_date
from timeline.languages.english.durations import FIRST_OF_TWO, MEASURES
from timeline.languages.english.from_narrative import FROM_NARRATIVE
from timeline.languages.english.from_publication import FROM_PUBLICATION
from timeline.languages.english.from_report import FROM_REPORT
from timeline.languages.english.left_over import LEFT_OVER
from timeline.languages.english.not_dates import refused
from timeline.languages.english.not_dates.ends import cut
from timeline.languages.english.not_dates.rates import COMPARED, LINKS, is_rate
from timeline.languages.english.recurring import EACH_TIME, RECURRING
from timeline.languages.english.report_words import REPORTS
from timeline.languages.english.tense import ends_sentence, governs, is_to_come, lean
from timeline.languages.english.times import on_day, part_of_clock, time_link
from timeline.languages.english.units import PLURAL, daytime
from timeline.languages.english.vocabulary import SMALL_NUMBERS, TEN_WORDS, number_of
from timeline.languages.running_text import NarrativeWords, Neighbours, RunningText, Verbs


def _compares(word: str) -> bool:
    """Whether a word compares: "the smallest in three years"."""
    return word.endswith("est") or word in COMPARED


RUNNING_TEXT = RunningText(
    dates=DATES,
    from_publication=FROM_PUBLICATION,
    from_narrative=FROM_NARRATIVE,
    from_report=FROM_REPORT,
    durations=(*RECURRING, *MEASURES),
    each_time=EACH_TIME,
    first_of_two=FIRST_OF_TWO,
    date=patterns.TEXT_DATE,
    time=patterns.TEXT_TIME,
    before_christ=patterns.BEFORE_CHRIST,
    era_doubt=era_doubt,
    yearless=YEARLESS,
    cues=CUES,
    leads=LEADS,
    units=frozenset(PLURAL.split("|")),
    counts=frozenset((*SMALL_NUMBERS, *TEN_WORDS)),
    before_years=frozenset(("year", "ad")),
    cut=cut,
    refused=refused,
    is_rate=is_rate,
    read_date=read_date,
    number_of=number_of,
    daytime=daytime,
    on_day=on_day,
    part_of_clock=part_of_clock,
    time_link=time_link,
    time_gap=patterns.TIME_GAP,
    in_clause=patterns.IN_CLAUSE,
    zone_gap=patterns.ZONE_GAP,
    part_named=patterns.part_named,
    likelier=patterns.likelier,
    verbs=Verbs(
        lean=lean,
        governs=governs,
        is_to_come=is_to_come,
        ends_sentence=ends_sentence,
        links=LINKS,
        compares=_compares,
    ),
    narrative=NarrativeWords(
        full_date=patterns.FULL_DATE,
        seen_from_today=patterns.SEEN_FROM_TODAY,
        other_year=patterns.OTHER_YEAR,
        the_day=patterns.THE_DAY,
        today=patterns.TODAY,
        in_year=IN_YEAR,
        described=DESCRIBED,
        background=BACKGROUND,
    ),
    neighbours=Neighbours(
        weekday=patterns.WEEKDAY_ALONE,
        definite=patterns.DEFINITE,
        part_of_day=patterns.PART_OF_DAY,
        day_first=patterns.DAY_FIRST,
        day_last=patterns.DAY_LAST,
        day_left=patterns.DAY_LEFT,
        day_right=patterns.DAY_RIGHT,
        link=patterns.LINK,
        between=patterns.BETWEEN,
        moved_from=patterns.MOVED_FROM,
        begins=patterns.BEGINS,
        onward=patterns.ONWARD,
        about=patterns.ABOUT_LEFT,
        maybe=patterns.MAYBE_LEFT,
        unsure=patterns.UNSURE,
        purpose=patterns.PURPOSE,
        inside=patterns.INSIDE,
        year_left=patterns.YEAR_LEFT,
        century_left=patterns.CENTURY_LEFT,
    ),
    reports=REPORTS,
    left_over=LEFT_OVER,
)
