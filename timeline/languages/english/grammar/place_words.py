"""English words before, in and instead of the names of places."""

from timeline.languages.english.lists import listed

PLACE_PREPOSITIONS = listed("in at near outside off on")
#: end the name of a place behind "at", where names of companies stand as well
SITES = listed(
    "airport stadium hall center centre palace university base park hotel castle cathedral museum "
    "harbor harbour station camp arena square house headquarters fort gardens bridge church "
    "school college court abbey theatre theater hospital opera library monastery ground embassy "
    "courthouse chapel barracks prison market pier dock docks port spaceport cosmodrome airfield "
    "club inn chamber room pavilion gallery temple mosque synagogue shrine factory mill farm"
)
#: buildings and grounds that are a place without a name: "at the town hall"
PLAIN_SITES = listed(
    "hall church library museum theatre theater station airport hotel castle cathedral palace "
    "university stadium park harbour harbor hospital school college courthouse chapel pier "
    "embassy prison abbey monastery opera arena observatory breakwater churchyard barracks cinema "
    "pub inn town-hall cemetery zoo racecourse mosque synagogue temple fairground quay lighthouse"
)
#: the same with a word that says which: "at the labour office"
TOLD_SITES = listed("office centre center house ground room square green market gate bridge lock")
#: end the names of streets, shores and heights
LANDMARKS = listed(
    "street road lane avenue quay wharf lock point head bay beach cape cliff coast creek falls "
    "field fields forest green hill hills island islands isle isles lake lakes marsh moor mount "
    "mountain mountains pass peninsula plaza plain reef ridge river rock sea shore sound strait "
    "tarn valley wood woods gate crossing junction city "
    "ocean gulf channel canal"
)
#: begin the names of heights and waters
LANDMARKS_BEFORE = listed("mount cape lake loch lough isle mt river rio gulf")
#: small words for a place, with "of" and its name behind them
KINDS = listed(
    "village town city island islands isle port capital district county province region state "
    "suburb hamlet municipality borough parish resort quarter republic settlement peninsula "
    "commune prefecture canton territory outskirts coast shores shore banks gulf bay strait"
)
#: described by these words alone: "the border town of"
KIND_WORDS = listed(
    "border northern southern eastern western central coastal small old ancient historic "
    "nearby neighbouring neighboring capital port harbour harbor mining market resort seaside "
    "mountain fishing tiny remote big large northeastern northwestern southeastern southwestern"
)
#: behind "on", where names of people and things stand as well
ON_KINDS = listed("island islands isle outskirts coast shores shore banks peninsula")
#: lead "of" and the place from which a side is counted
SIDES = listed(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west"
)
#: verbs and nouns with the place right behind them
PLACE_VERBS = listed("visit tour reach enter leave capture invade occupy liberate besiege")
#: nouns and verbs with "to" and the place behind them
TRAVELS = listed(
    "visit visits visited trip trips journey tour travel travels traveled travelled flew fly "
    "excursion excursions pilgrimage voyage flight went go returned return move moves moved "
    "sailed expedition travelling traveling travels flies flying sails sailing goes going"
)
#: verbs with "into" and the water or height behind them
CRASHES = listed(
    "crashed crash crashes plunged plunge fell fall falls plummeted drove ploughed plowed slammed "
    "sank ran ditched"
)
#: verbs, or their last words, with "from" and the place where it happens
STARTS = listed(
    "launch launched launches launching liftoff lift-off off departed departs depart sailed sails "
    "sail broadcast blasted"
)
HOSTS = listed("hosted")
#: what stands before "to", "through" and "into" where a place stands behind them
ONWARD = listed("on back over down up out")
LED_BY = {"to": TRAVELS, "through": TRAVELS, "into": CRASHES}
#: what a place hosts, and a company or a person hardly ever
HOSTED = listed(
    "summit conference games cup championship championships tournament festival congress forum "
    "olympics paralympics expo exhibition final finals race regatta convention biennale open "
    "marathon grand-prix prix eurovision carnival fair assembly parade session"
)
#: with "city" and its name behind them: "the host city Oslo"
HOST_KINDS = listed("city country nation town")
#: lead a capitalised word that is no place
NO_PLACE_BEFORE = listed(
    "interest interested participate participated participation participating trust faith "
    "confidence believe believed invest invested investing investment investments stake shares "
    "rise fall increase decrease engaged engage involved lead role majority position seat result "
    "resulted resulting succeed succeeded included partner partners specializing partnership "
    "dressed fluent starred featured appeared written sung available"
)
#: with "at", and who or what is aimed at, or worked for, behind it
NO_PLACE_AT = listed(
    "look looks looked looking aim aimed aims point pointed laugh laughed shout shouted shot "
    "fired threw thrown hurled directed angry anger surprised shocked targeted valued estimated "
    "met meet meets meeting speak spoke speaks work works worked working job jobs employed study "
    "studied teach taught interview memo email letter source document contract boss head chief "
    "staff team deputy editor good best bad"
)
#: endings of nouns for people: "workers at Philips"
PEOPLE_ENDINGS = (
    *("er", "ers", "or", "ors", "ist", "ists", "ee", "ees", "ant", "ants", "ian", "ians"),
    *("man", "men", "sman", "people", "staff"),
)
#: end like these and are not people
NO_PEOPLE = listed(
    "border centre center chapter corner corridor counter dinner door error fever floor harbor "
    "letter manor meteor mirror number order plant power quarter restaurant river shelter summer "
    "supper theater tower water weather winter disaster minister monster murder"
)
#: verbs, or their last words, with "off" and the shore behind them
OFF_SHORE = listed(
    "aground sank sunk capsized anchored collided drowned foundered moored wrecked lost exploded "
    "crashed ditched seized attacked"
)
#: with "the village of" or the like behind them
STRIKING = listed(
    "hit struck strike shook shake bombed shelled attacked flooded devastated stormed razed "
    "destroyed raided rocked ravaged"
)
#: papers with "on" and what they are about behind them
TOPICAL = listed(
    "treaty agreement report law act accord deal pact resolution memorandum statement decision "
    "book study paper film article letter ruling verdict judgment protocol bill directive decree "
    "contract ban document declaration"
)
ABOUT = listed("on about over concerning regarding against")
#: verbs of what is only spoken of: "discussed the war in Ghana"
TALKING = listed(
    "discuss condemn criticise criticize denounce deplore debate warn urge lament praise welcome"
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
    corps brigade party league nato eu un opec god internet christianity islam mr mrs ms dr sir
    nazi communist phase part chapter article section note figure table christmas easter ramadan
    air force luftwaffe wehrmacht gestapo boeing airbus january february march april may june
    july august september october november december monday tuesday wednesday thursday friday
    saturday sunday spring summer autumn winter governor mayor judge professor senator minister
    facebook twitter instagram youtube telegram tv radio
    """
)
#: of these places only where somebody is "at" them: "at Elm Court", "at the High Court"
COURTS = listed("court high supreme appeal appeals")
#: part of the name of a place, and no name alone
DIRECTIONS = listed(
    "north south east west northern southern eastern western central new world house assembly "
    "lords commons"
)
#: begin the names of places of two words that are no names of people
FIRST_WORDS = listed(
    "north south east west northern southern eastern western central new port saint st san santa "
    "los las el la le united great upper lower old fort mount lake cape"
)
#: names of places in capital letters
PLACE_INITIALS = listed("us u.s usa u.s.a uk u.k uae u.a.e ussr u.s.s.r gdr drc dprk prc")
#: join the parts of a name of a place
NAME_PARTICLES = listed("of de la le el al di da do del van der den am an sur upon")
