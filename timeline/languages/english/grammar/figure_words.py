"""English words of what is measured, compared or printed, at whose dates nothing happens."""

from timeline.languages.english.lists import listed

#: what is measured
MEASURES = listed(
    """
    turnover gdp gnp volume volumes exports imports output inflation unemployment population
    revenue revenues sales profit profits income earnings shares share index price prices rate
    rates deficit surplus debt budget gain gains growth investment investments value figure
    figures trade loss losses production consumption emissions deliveries cost costs average
    total temperature temperatures age wages incomes attendance number vacancies landings
    reserves currency stocks stock points market markets
    """
)
#: verbs of figures that move
MEASURING_VERBS = listed(
    """
    reach total amount rise fall grow increase decrease decline drop climb jump plunge soar
    double triple exceed average stand account gain lose slip surge tumble slump shrink expand
    estimate be post report record forecast predict close trade equal constitute comprise hit
    peak edge dip sink number make see earn rebound recover widen narrow contract finish shed
    log
    """
)
#: have a number of something
HAVING_VERBS = listed("have employ operate serve own contain count")
#: have a date for their subject: "2015 saw the opening of"
SEEING_VERBS = listed("see mark bring witness")
#: of these alone a quantity is enough: they have no other use
COUNTING_VERBS = listed("total amount average number account plunge soar exceed equal")
UNITS = listed(
    "percent % million billion trillion thousand tonnes tons kilometres kilometers km barrels "
    "euros euro dollars dollar pounds yen tenge roubles rubles points cents mw gw kwh hectares"
)
ROUGHLY = listed(
    "nearly about some around over almost roughly approximately just more than less at least up "
    "to a an the by only under us on down from as"
)
NUMBER_WORDS = listed(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred half quarter several few"
)
#: nouns of papers and sums that are "for" a period, on whose days nothing happens
PERIOD_NOUNS = listed(
    "account accounts agenda budget budgets calendar contract contracts data figure figures "
    "forecast forecasts goal goals guidance outlook plan plans programme program report reports "
    "result results statement statements statistics strategy target targets"
)
#: verbs whose object is a figure where it is measured: "expects revenue of 9 million"
FIGURE_VERBS = listed(
    "expect forecast predict project anticipate estimate report post record generate have see show"
)
#: verbs of one direction: "fell by a third" is about a figure whatever fell
MOVING_VERBS = listed("rise fall grow increase decrease decline drop shrink climb")
#: verbs whose objects are counted over a year: "carried 9 million people in 2019"
YEARLY_VERBS = listed(
    "attract carry deliver draw export generate handle import keep process produce sell serve ship "
    "transport treat welcome"
)
#: what figures are compared with: "the level of 2019"
LEVELS = ("level", "levels")
FRACTIONS = listed("half third quarter fifth tenth")
CHANGES = listed("increase improvement rise decline drop fall gain change decrease growth")
CURRENCIES = "$€£¥₸₽₹#"
#: place something in a row, as superlatives do
RANKS = listed("first worst best most least last")
#: say which one of several it is
ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth latest last")
#: end as superlatives do
NOT_SUPERLATIVES = listed(
    "forest west northwest southwest interest request protest harvest arrest contest priest guest "
    "test rest quest chest nest invest suggest manifest conquest crest vest midwest budapest"
)
#: forms of comparison before a date
COMPARISONS = (
    "compared with",
    "compared to",
    "than",
    "relative to",
    "as of",
    "versus",
    "up from",
    "down from",
    "as much as",
    "as many as",
    "as high as",
    "as low as",
)
#: stand in lines about the document itself
IMPRINT = (
    "copyright",
    "©",
    "(c)",
    "all rights reserved",
    "retrieved",
    "accessed",
    "isbn",
    "issn",
    "doi",
    "published",
    "published on",
    "updated",
    "last updated",
    "last modified",
    "posted",
    "posted on",
    "archived from",
    "photo taken",
)
CITATIONS = ("et al", "ibid", "op. cit", "cited in", "pp.")
#: in the present they say what happens on the day, and not a state
MOMENTARY_VERBS = listed(
    "meet open close start begin vote visit arrive leave launch convene decide sign return travel "
    "publish release host celebrate take elect mark commemorate"
)
#: say that a state lasts
NOW_WORDS = listed("today now currently nowadays tonight")
CONDITIONS = listed("if unless whether")
