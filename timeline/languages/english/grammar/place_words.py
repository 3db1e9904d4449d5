"""English words before, in and instead of the names of places."""

from timeline.languages.english.lists import listed

PLACE_PREPOSITIONS = listed("in at near outside")
#: end the name of a place behind "at", where names of companies stand as well
SITES = listed(
    "airport stadium hall center centre palace university base park hotel castle cathedral museum "
    "harbor harbour station camp arena square house headquarters fort gardens bridge church "
    "school college abbey theatre theater hospital opera library monastery"
)
#: verbs and nouns with the place right behind them
PLACE_VERBS = listed("visit tour reach enter leave capture invade occupy liberate besiege")
#: nouns and verbs with "to" and the place behind them
TRAVELS = listed(
    "visit visits visited trip trips journey tour travel travels traveled travelled flew fly "
    "excursion excursions pilgrimage voyage flight went go returned return move moves moved "
    "sailed expedition"
)
HOSTS = listed("hosted")
#: lead a capitalised word that is no place
NO_PLACE_BEFORE = listed(
    "interest interested participate participated participation participating trust faith "
    "confidence believe believed invest invested investing investment investments stake shares "
    "rise fall increase decrease engaged engage involved lead role majority position seat result "
    "resulted resulting succeed succeeded included partner partners specializing partnership"
)
#: capitalised and no places, alone or within a name
NO_PLACES = listed(
    """
    parliament congress senate cabinet bundestag duma council committee commission ministry
    president prime minister king queen emperor pope chancellor general secretary court supreme
    agreement treaty act accord charter constitution declaration memorandum statement protocol
    war battle operation campaign campaigns union confederacy revolution conference summit forum
    games olympics cup expo english french german russian italian spanish latin arabic chinese
    kazakh ltd inc corp company group bank airlines airways fund army navy division regiment
    corps brigade party league nato eu un opec god internet christianity islam mr mrs dr sir
    nazi communist phase part chapter article section note figure table christmas easter ramadan
    air force luftwaffe wehrmacht gestapo boeing airbus january february march april may june
    july august september october november december monday tuesday wednesday thursday friday
    saturday sunday spring summer autumn winter
    """
)
#: part of the name of a place, and no name alone
DIRECTIONS = listed(
    "north south east west northern southern eastern western central new world house assembly "
    "lords commons"
)
#: names of places in capital letters
PLACE_INITIALS = listed("us u.s usa u.s.a uk u.k uae u.a.e ussr u.s.s.r gdr drc dprk prc")
#: join the parts of a name of a place
NAME_PARTICLES = listed("of de la le el al di da do del van der den am an sur upon")
