"""English words around a date: what tells a plan from a past event and an event from a figure.

All English that the making of drafts knows stands here, so that another language is another
such module. Tokens are lower case, and in prose order within their tables.
"""

from timeline.languages.english.lists import listed

# Function words

DETERMINERS = listed(
    "the a an this that these those its his her their our my your another each every some any no"
)
PREPOSITIONS = listed(
    "of in on at to for with by from into onto over under between among during through throughout "
    "against about above across along around behind below beside beyond despite down inside near "
    "off outside past per since toward towards until till up upon via within without before after "
    "following including amid as than unlike like"
)
COORDINATORS = listed("and or but nor yet")
#: begin a clause of their own where a finite verb follows
SUBORDINATORS = listed(
    "which who whom whose where when while whereas although though because since after before "
    "until unless once if as so whereby"
)
PRONOUNS = listed("i he she it they we you him her them us who which that this these those")
#: pronouns that stand for somebody or something named before
STAND_INS = listed("he she it they this these those his her its their")
ADVERBS = listed(
    """
    also not never only still already now then soon later again finally first just even recently
    officially formally jointly currently reportedly initially originally previously
    subsequently eventually ultimately once always often usually thus therefore both all
    immediately quickly successfully widely fully largely mainly mostly further personally
    provisionally tentatively likely publicly temporarily unanimously
    """
)
#: open a sentence and add nothing to a title
OPENERS = listed(
    "also and but or so then thus however moreover furthermore meanwhile additionally "
    "consequently therefore nevertheless nonetheless similarly finally besides later afterwards "
    "subsequently overall still yet both indeed notably importantly hence instead eventually soon "
    "only just that this"
)
#: the same in several words
OPENING_PHRASES = (
    "in addition",
    "as a result",
    "for example",
    "for instance",
    "in particular",
    "in turn",
    "at the same time",
    "of course",
    "in fact",
    "as well",
    "in the meantime",
    "on the other hand",
    "in the end",
    "in response",
    "after that",
    "after this",
    "because of this",
    "as well as",
    "such as",
    "in which",
    "of which",
    "at which",
    "on which",
    "during which",
    "in summary",
)
NEGATIONS = listed("not never n't cannot")

# Verbs

BE = listed("is are was were am be been being")
HAVE = listed("has have had having")
DO = listed("do does did")
PAST_AUXILIARIES = listed("was were had did")
FUTURE_MODALS = listed("will shall 'll won't")
OTHER_MODALS = listed("would could may might must should can cannot couldn't wouldn't")
#: contractions with a negation inside
NEGATED = {
    "wasn't": "was",
    "weren't": "were",
    "isn't": "is",
    "aren't": "are",
    "didn't": "did",
    "doesn't": "does",
    "don't": "do",
    "hasn't": "has",
    "haven't": "have",
    "hadn't": "had",
    "won't": "will",
    "wouldn't": "would",
    "couldn't": "could",
    "cannot": "can",
    "can't": "can",
}
#: verbs with regular forms that reports of events use in the present and the infinitive
REGULAR_VERBS = tuple(
    """
    abandon abolish accept accompany achieve acquire adopt address advance agree aim allow
    announce annex appear appoint approve arrest arrive assassinate assist assume attack attempt
    attend award base ban believe belong block bomb boost call cancel capture carry celebrate
    change claim close co-host collapse commemorate commission complete conclude conduct confirm
    connect conquer consider construct contain continue control convene convert cooperate
    coordinate cover create crash cross damage debut decide declare decline defeat defend delay
    deliver demand demolish deploy describe destroy develop die direct discover discuss dismiss
    dissolve divide donate double drop earn elect emerge employ enable end enhance enlarge enter
    establish evacuate examine exchange execute expand expect expire explain explore export
    express extend face facilitate fail file finalize finalise finance finish fire fix follow
    force form found fund gain gather govern graduate grant guarantee head help honour honor host
    imply implement import impose improve inaugurate include incorporate increase inform initiate
    inspect install intend intensify introduce invade invest investigate invite involve issue join
    kill land last launch liberate lift link list live locate look lower maintain manage march
    mark marry merge migrate mobilize modernize monitor move name nationalize negotiate nominate
    note object observe obtain occupy occur offer open operate order organize organise oust
    overhaul participate pass perform plan play pledge post postpone prepare present preserve
    prevent privatize proceed proclaim produce prohibit promise promote propose protect prove
    provide publish purchase push raise ratify reach reaffirm realize receive recognize recognise
    recommend reconstruct record recover reduce reelect re-elect refuse register regulate
    reinforce reject relaunch release relocate remain remove rename renovate reopen repair repeal
    replace report request require reschedule rescue resign resolve restart restore restructure
    result resume retain retire retreat return reunite reveal revise rule sail sanction save
    schedule secure sentence separate serve settle shape share sign start stage stop strengthen
    succeed suffer suggest supply support surrender surround suspend target terminate test
    threaten tour track trade train transfer transform travel treat triple try turn unify unite
    unveil update upgrade urge use vacate visit vote wage wait walk warn welcome witness work
    """.split()  # noqa: SIM905 - words read better as words
)
#: base, past, participle of the others
IRREGULAR_VERBS = tuple(
    tuple(line.split())
    for line in """
    become became become
    begin began begun
    break broke broken
    bring brought brought
    broadcast broadcast broadcast
    build built built
    buy bought bought
    catch caught caught
    choose chose chosen
    come came come
    cut cut cut
    deal dealt dealt
    do did done
    draw drew drawn
    drive drove driven
    fall fell fallen
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fly flew flown
    forbid forbade forbidden
    get got got
    give gave given
    go went gone
    grow grew grown
    have had had
    hear heard heard
    hit hit hit
    hold held held
    keep kept kept
    know knew known
    lay laid laid
    lead led led
    leave left left
    lend lent lent
    lose lost lost
    make made made
    mean meant meant
    meet met met
    oversee oversaw overseen
    overthrow overthrew overthrown
    pay paid paid
    put put put
    read read read
    rebuild rebuilt rebuilt
    ride rode ridden
    rise rose risen
    run ran run
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    shoot shot shot
    show showed shown
    shut shut shut
    sing sang sung
    sink sank sunk
    sit sat sat
    speak spoke spoken
    spend spent spent
    spread spread spread
    stand stood stood
    steal stole stolen
    strike struck struck
    swear swore sworn
    swim swam swum
    sweep swept swept
    take took taken
    teach taught taught
    tell told told
    think thought thought
    throw threw thrown
    undergo underwent undergone
    undertake undertook undertaken
    wear wore worn
    win won won
    withdraw withdrew withdrawn
    write wrote written
    """.strip().splitlines()
)
#: past forms that are more often another word
NOT_PAST = listed("cut hit put read set shut broadcast spread left found become come run")
#: end in "ed" or "ing" and are no verbs
NOT_VERBS = listed(
    """
    hundred indeed need speed exceed proceed succeed feed seed breed creed greed agreed-upon
    weed united so-called reed bleed red bed led-up embed sacred wicked naked kindred armed
    unprecedented king ring spring string thing wing during including according regarding
    concerning following building meeting opening morning evening anything something nothing
    everything beijing sterling ceiling beginning understanding outstanding long-standing
    ongoing upcoming
    """
)

# Status

#: verbs of a plan: a date behind them lies ahead of their subject
PLAN_VERBS = listed(
    "plan schedule expect intend aim slate prepare hope pledge promise want wish seek vow commit "
    "target envisage foresee anticipate due set aspire look await"
)
#: of these only the participle behind "be" makes a plan ("is set to", "is due")
PLAN_ADJECTIVES = listed("due set slated scheduled planned expected supposed poised bound likely")
#: agree to a plan; whether it was carried out is left open
AGREEMENT_VERBS = listed("agree decide invite order approve authorize instruct resolve request")
#: nouns with "of", "to" or "for" behind them that make a plan of what follows
PLAN_NOUNS = listed(
    "plan plans intention intentions importance necessity need possibility prospect prospects "
    "readiness willingness preparation preparations commitment pledge promise invitation decision "
    "expectation goal aim target schedule deadline ambition forecast hopes hope"
)
#: of these the date alone decides where it has passed
SOFT_NOUNS = listed(
    "importance necessity need possibility decision invitation readiness willingness commitment"
)
PROPOSAL_VERBS = listed("propose suggest recommend advocate urge consider offer mull float")
PROPOSAL_NOUNS = listed("proposal proposals suggestion suggestions idea recommendation initiative")
POSTPONING_VERBS = listed("postpone delay reschedule defer adjourn")
#: verbs that postpone only with one of their particles
POSTPONING_PHRASES = {"push": listed("back"), "put": listed("off back"), "move": listed("to")}
CANCELLING_VERBS = listed("cancel scrap scrub shelve")
#: verbs that cancel a plan, and something else where there is none
DROPPING_VERBS = listed("abandon drop withdraw abolish")
CANCELLING_PHRASES = {"call": "off"}
#: verbs without which an event is no event: negated, it did not happen
HAPPENING_VERBS = listed(
    "hold take happen occur open launch start begin convene sign organize organise"
)
TO_PREPOSITIONS = listed("to until till for")

# Events

#: nouns that are events or papers with a day on which they were made
EVENT_NOUNS = listed(
    """
    abolition acquisition appointment arrival completion demolition departure dissolution eviction
    restoration retirement
    accord act address agreement airstrike ambush anniversary armistice arrest assassination
    assembly attack auction award ban battle bankruptcy birth bombing bombardment briefing
    campaign ceasefire celebration census ceremony charter closure collapse commission
    competition conference congress constitution contract convention coronation council coup cup
    crash crisis deal death debate declaration decree defeat demonstration dialogue disaster
    document earthquake edict election elections eruption event exercise exhibition expedition
    expo fair famine festival fire flight flood forum founding foundation funeral games genocide
    hearing hurricane inauguration incident independence insurrection invasion judgment landing
    launch law lawsuit marriage massacre match mediation meeting memorandum merger mission
    mutiny negotiations offensive olympics opening operation order pact parade partition party
    pandemic parliament petition plebiscite poll presidency proclamation protest protests
    protocol purchase raid rally ratification rebellion recession reception referendum reform
    reforms regatta release report resignation resolution retreat revolt revolution riot riots
    round ruling sale scandal session settlement shooting siege signing speech split statement
    storm strike strikes summit surrender talks tour tournament treaty trial trip tsunami
    uprising verdict visit vote voyage war wedding final launches withdrawal workshop world-cup
    biennale contact contacts letter letters memo bill directive
    """
)
#: lead an event that only places another in time: "since its launch in 2003"
AROUND_EVENTS = listed("since after before until following")
#: the same in two words: "leading to", "culminating in"
LEADING = listed("leading led resulting resulted culminating culminated ending ended")
#: verbs that only phrase an event: "was held", "took place"
LIGHT_VERBS = listed("hold take happen occur plan schedule expect convene slate set due stage")
#: participles that say what was done with a document or event, behind its noun
DOING_PARTICIPLES = listed(
    "signed published adopted held issued concluded ratified approved launched opened founded "
    "established introduced announced unveiled passed reached made created built completed "
    "organized organised hosted convened released written given won lost fought started begun "
    "initiated proclaimed delivered inaugurated enacted drafted amended agreed planned scheduled"
)
#: participles that need an object, so that behind "was … and" they are passive as well
PASSIVE_PARTICIPLES = listed(
    "abolished acquired adopted appointed approved arrested awarded built cancelled commissioned "
    "completed convicted damaged demolished destroyed dissolved injured killed wounded "
    "elected enlarged established executed expelled extended founded introduced jailed nominated "
    "published ratified rebuilt rejected released renamed renovated repealed replaced restored "
    "sentenced signed sold suspended"
)
#: verbs of what lasts or is arranged: "exports to Japan, which began" are the exports
PHASE_VERBS = listed("begin start end resume hold cancel postpone suspend schedule plan halt")
#: verbs that say nothing without an object: of "the law that he signed" it is the law
OBJECT_VERBS = listed(
    "abandon abolish accept acquire adopt announce approve award ban build buy cancel commission "
    "complete deliver demolish design destroy discover draft edit establish found give hold host "
    "introduce invent lay lose make organise organize own paint postpone present produce propose "
    "publish purchase ratify receive reject release repeal replace restore reveal run scrap sell "
    "sign sponsor submit suggest take unveil use write"
)
#: tell for when something is called: "a strike announced for Monday"
CALLING_PARTICIPLES = listed(
    "announced advertised billed called commissioned envisaged foreseen intended"
)
#: subjects say, welcome or note what the title is of
ATTITUDE_VERBS = listed(
    "welcome note praise emphasize emphasise underscore underline stress highlight hail recall "
    "mention reaffirm express congratulate acknowledge outline condemn applaud"
)
SAYING_VERBS = listed(
    "say report announce add state claim tell believe argue confirm reveal explain predict "
    "estimate note mention write declare warn find"
)
#: of these alone what is said can follow without "that"
PLAIN_SAYING = listed("say announce state report claim add believe confirm")
#: stand behind a date and only limit it
LIMITERS = listed("alone itself onward onwards respectively too instead")
#: what an attitude is of: "the importance of holding", "readiness to continue"
ATTITUDE_NOUNS = PLAN_NOUNS | PROPOSAL_NOUNS
#: only hold what they are verbs of
HOLDING_VERBS = listed("hold holding organize organise organizing host hosting convene convening")

# Refusals

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
#: nouns of papers and sums that are "for" a stretch of time, on whose days nothing happens
PERIOD_NOUNS = listed(
    "account accounts budget calendar data figure figures forecast forecasts guidance outlook "
    "report reports result results statement statements statistics"
)
#: verbs whose object is a figure where it is measured: "expects revenue of 9 million"
FIGURE_VERBS = listed(
    "expect forecast predict project anticipate estimate report post record generate have see show"
)
#: verbs of one direction: "fell by a third" tells of a figure whatever fell
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
#: in the present they tell what happens on the day, and no state
MOMENTARY_VERBS = listed(
    "meet open close start begin vote visit arrive leave launch convene decide sign return travel "
    "publish release host celebrate take elect mark commemorate"
)
#: say that a state lasts
NOW_WORDS = listed("today now currently nowadays tonight")
CONDITIONS = listed("if unless whether")
AGES = listed("aged age born")

# Places

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

# Titles

#: verbs that a particle at the end belongs to
PHRASALS = {
    "in": listed("sworn swear moved came join"),
    "on": listed("went carried"),
    "off": listed("called broke took set kicked cut put call"),
    "up": listed("set broke blew grew gave split made joined go goes gone went opened signed"),
    "over": listed("took handed taken take"),
    "down": listed(
        "burned burnt turned cut laid shot broke stepped closed brought step cut go goes gone went"
    ),
}
