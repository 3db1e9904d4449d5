"""English words around the names of who takes part: offices, bodies, what two sides do."""

from timeline.languages.english.lists import listed

#: capitalised before a name, or small before it: "President Ann Lee", "the mayor, Ann Lee"
OFFICES = listed(
    """
    president vice-president vice deputy acting former outgoing interim prime premier minister
    ministers chancellor king queen prince princess emperor pope archbishop bishop cardinal
    patriarch sultan emir sheikh sir dame lord lady mr mrs ms miss dr prof professor judge justice
    senator congressman congresswoman representative councillor councilor mayor governor
    ambassador envoy secretary general secretary-general director chief head chair chairman
    chairwoman chairperson speaker commissioner commander colonel captain major lieutenant
    sergeant admiral marshal foreign defence defense interior finance state party opposition
    leader leaders rapper singer poet writer author painter actor actress coach player champion
    striker footballer owner company firm group agency club team charity newspaper airline
    operator carrier union candidate candidates spokesman spokeswoman spokesperson founder
    manager chief-executive executive architect engineer scientist historian lawyer inventor
    composer conductor director-general presidents premiers counterpart partner rival host guest
    neighbour neighbor ally colleague officer ceo cfo coo cto boss maker chief
    """
)
#: begin the names of bodies with "of the" inside: "Republic of the Congo"
BODIES = listed(
    "republic federation kingdom union bank court ministry council house university institute "
    "commission committee association society league friends government office board"
)
#: end names with an owner inside: "Farmers' Party"
OWNED = listed(
    "party union league college club association council bank society court school guild board "
    "hospital church university chamber federation alliance company committee"
)
#: what a person, a country or a body does, and a thing does not
DOING_VERBS = listed(
    """
    meet visit sign host co-host agree hold talk negotiate speak address attend welcome receive
    greet invite join ratify adopt accept reject approve veto sue file resign travel fly arrive
    return tour marry vote elect appoint pledge recognise recognize condemn denounce congratulate
    thank apologise apologize appeal invade attack occupy conclude convene organise organize
    inaugurate unveil exchange establish restore sever cede withdraw accede
    defeat discuss debate testify confer donate protest declare proclaim surrender endorse
    nominate retire found buy send merge
    """
)
#: of these only with an object: a thing "opens", but opens nothing
WITH_OBJECT = listed(
    "open begin start resume launch hold lead win join present conclude establish adopt "
    "attack acquire restore beat award exchange accept host co-host"
)
#: what is done to persons alone
SUFFERING_VERBS = listed(
    "elect appoint arrest convict acquit jail imprison crown bury assassinate behead reelect "
    "re-elect nominate swear baptise baptize knight"
)
#: with a name right behind them: "Ann Lee met Tom Reed"
MEETING_VERBS = listed("meet welcome receive greet host invite marry defeat beat succeed")
#: verbs with "with" and the other side behind them
SHARING_VERBS = listed(
    "meet sign agree negotiate talk confer hold conclude reach exchange discuss establish "
    "finalise finalize merge speak restore sever clash"
)
#: nouns of what two sides have, with "with" and the other side behind them
SHARED_NOUNS = listed(
    "agreement treaty pact deal accord contract lease memorandum truce ceasefire armistice "
    "talks meeting summit negotiations alliance partnership relations ties dialogue match "
    "protocol alliance merger conversation discussions consultations understanding game"
)
#: with "by" and who did it behind them
DONE_BY = listed(
    "sign host open reopen attend co-host organise organize convene found launch inaugurate unveil "
    "address propose negotiate adopt approve ratify lead elect"
)
VERBS = DOING_VERBS | WITH_OBJECT | SUFFERING_VERBS | MEETING_VERBS | SHARING_VERBS | DONE_BY
#: capitalised where a sentence begins, and not names
NO_NAMES = listed(
    """
    police parliament congress government council ministers officials everyone nobody someone
    both half people men women children gunmen neither either one two three four five six seven
    eight nine ten hundreds thousands dozens many most some all few several others management
    staff what who prosecutors no another each every anyone somebody everybody none such more
    internet christmas easter god english
    """
)
