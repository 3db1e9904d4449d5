"""English nouns and verbs of events, and of papers with a day on which they were made."""

from timeline.languages.english.grammar.status_words import PLAN_NOUNS, PROPOSAL_NOUNS
from timeline.languages.english.lists import listed

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
    "announced advertised billed called commissioned envisaged foreseen intended targeted "
    "booked arranged pencilled penciled earmarked timed fixed pegged"
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
