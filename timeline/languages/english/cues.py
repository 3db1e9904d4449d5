"""Where to look for dates in English: the words that they are built of."""

from timeline.languages.english.amounts import FRACTIONS
from timeline.languages.english.clock import CLOCK_WORDS
from timeline.languages.english.dates import DATES
from timeline.languages.english.durations import MEASURES, QUALITY
from timeline.languages.english.feasts import FEAST_LEADS
from timeline.languages.english.from_narrative import FROM_NARRATIVE
from timeline.languages.english.from_publication import FROM_PUBLICATION
from timeline.languages.english.from_report import FROM_REPORT
from timeline.languages.english.lists import listed
from timeline.languages.english.old_feasts import OLD_FEAST_LEADS
from timeline.languages.english.patterns import BEFORE_CHRIST_WORDS
from timeline.languages.english.recurring import RECURRING
from timeline.languages.english.vocabulary import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    SMALL_NUMBERS,
    TEN_WORDS,
    WEEKDAYS,
)

#: words at which to look for a date, a duration or a set: those of the rows; so are years and
#: numbers with signs
CUES: frozenset[str] = frozenset().union(
    *(rule.words for rule in (*DATES, *FROM_PUBLICATION, *FROM_NARRATIVE, *FROM_REPORT)),
    *(measure.words for measure in (*MEASURES, *RECURRING)),
    CLOCK_WORDS,
    BEFORE_CHRIST_WORDS,
)
#: words that may stand between a cue and the first word of what it belongs to
LEADS = frozenset(
    (
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *SMALL_NUMBERS,
        *TEN_WORDS,
        *QUALITY.split("|"),
        *listed(
            "zero first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth thirtieth st nd rd th a an the this that these those each every other per "
            "last latest next coming upcoming past previous prior preceding following current "
            "succeeding subsequent ensuing intervening same very early earlier late later mid "
            "latter opening closing final of in on at to and or towards toward for end beginning "
            "start middle rest remainder part close course turn about around some several few many "
            "more most number handful dozens hundreds thousands numerous countless hundred "
            "thousand dozen couple half single multi fiscal financial year quarter season day days "
            "hours week weekend decade morning afternoon evening night noon midday midnight dawn "
            "dusk daybreak sunset nightfall before after just right recent near foreseeable "
            "distant medium entire time no local corresponding comparable equivalent analogous "
            "similar matching like present its their our his her p m h o am pm gmt utc ad circa c "
            "ca million billion quarters "
            "penultimate working business work full few o s n old new style julian gregorian "
            "calendar jour jours"
        ),
        *FEAST_LEADS,
        *OLD_FEAST_LEADS,
        *listed("king queen reign regnal"),
        *FRACTIONS,
    )
)
#: words before a bare year with which a text says in which year it goes on
IN_YEAR = listed("in during early late mid of by")
#: words before a date that says which one something was: "the minutes of 3 May"
DESCRIBED = listed("of dated from")
#: words before a year that a text looks back on or forward to
BACKGROUND = listed("since until till than through")
