"""English words of titles that say the same, and acts of one thing that are not one event.

A title is compared with another by its words; what a table here joins counts nearly as the same
word. Acts part what is alike in all else: the opening of a thing is not its closing.
"""

from timeline.languages.english.lists import listed

#: acts with the words that tell of them: verbs in their base form, and nouns
ACTS = {
    "begin": listed(
        "begin start commence commencement beginning launch groundbreaking groundwork resume "
        "resumption restart kickoff onset outbreak"
    ),
    "end": listed(
        "end finish complete completion conclude conclusion expire expiry finalise finalize "
        "terminate termination ending"
    ),
    "open": listed("open opening inaugurate inauguration reopen reopening"),
    "close": listed("close closure shut shutdown closing"),
    "sign": listed("sign signing signature signatory"),
    "initial": listed("initial initials initialling"),
    "ratify": listed("ratify ratification"),
    "propose": listed("propose proposal table lay introduce draft submit submission"),
    "adopt": listed(
        "adopt adoption pass passage approve approval vote enact enactment endorse clear clearance "
        "authorise authorize authorisation authorization"
    ),
    "reject": listed("reject rejection veto"),
    "repeal": listed("repeal revoke revocation"),
    "announce": listed("announce announcement reveal declare declaration proclaim proclamation"),
    "notify": listed("notify notification register registration"),
    "decide": listed("decide decision rule ruling"),
    "publish": listed("publish publication issue"),
    "invite": listed("invite invitation"),
    "deadline": listed("deadline due bidder"),
    "award": listed("award"),
    "land": listed("land landing splashdown touchdown dock docking undock undocking"),
    "lift": listed("liftoff blastoff"),
    "arrive": listed("arrive arrival"),
    "leave": listed("depart departure leave"),
    "appoint": listed("appoint appointment name nominate nomination"),
    "elect": listed("elect election"),
    "resign": listed("resign resignation dismiss dismissal sack"),
    "arrest": listed("arrest detain"),
    "charge": listed("charge indict indictment"),
    "convict": listed("convict conviction acquit acquittal verdict guilty"),
    "sentence": listed("sentence sentencing"),
    "appeal": listed("appeal"),
    "buy": listed("buy purchase acquire acquisition"),
    "sell": listed("sell sale"),
    "found": listed("found founding foundation establish establishment"),
    "dissolve": listed("dissolve dissolution disband"),
    "build": listed("build construct construction erect"),
    "demolish": listed("demolish demolition"),
    "be born": listed("birth bear"),
    "die": listed("die death"),
    "bury": listed("bury burial funeral"),
    "marry": listed("marry marriage wed wedding"),
    "evacuate": listed("evacuate evacuation"),
    "return": listed("return"),
    "deliver": listed("deliver delivery handover"),
    "test": listed("test testing rehearsal rehearse"),
}
#: the same in several words, the base form of each, with a few words between them
PHRASES = {
    ("in", "force"): "force",
    ("into", "force"): "force",
    ("enter", "force"): "force",
    ("take", "effect"): "force",
    ("break", "ground"): "begin",
    ("ground", "break"): "begin",
    ("under", "way"): "begin",
    ("kick", "off"): "begin",
    ("set", "out"): "begin",
    ("in", "operation"): "open",
    ("into", "operation"): "open",
    ("in", "service"): "open",
    ("into", "service"): "open",
    ("start", "run"): "open",
    ("to", "run"): "open",
    ("take", "over"): "swear",
    ("put", "name"): "sign",
    ("put", "signature"): "sign",
    ("put", "initial"): "initial",
    ("lay", "off"): "dismiss",
    ("go", "live"): "open",
    ("wrap", "up"): "end",
    ("come", "end"): "end",
    ("go", "out"): "invite",
    ("call", "tender"): "invite",
    ("call", "bid"): "invite",
    ("hand", "in"): "deadline",
    ("contract", "go"): "award",
    ("win", "contract"): "award",
    ("lift", "off"): "lift",
    ("reach", "orbit"): "lift",
    ("put", "orbit"): "lift",
    ("into", "orbit"): "lift",
    ("into", "space"): "lift",
    ("become", "one"): "merge",
    ("blast", "off"): "lift",
    ("touch", "down"): "land",
    ("step", "down"): "resign",
    ("swear", "in"): "swear",
    ("take", "office"): "swear",
    ("bring", "before"): "propose",
    ("lay", "to"): "bury",
}
#: acts that can be told of one event
SAME_ACTS = (
    listed("begin open"),
    listed("begin invite"),
    listed("open invite"),
    listed("open end"),
    listed("award appoint"),
    listed("award adopt"),
    listed("convict end"),
    listed("publish begin"),
    listed("publish open"),
    listed("build open"),
    listed("begin lift"),
    listed("end close"),
    listed("begin found"),
    listed("begin build"),
    listed("open found"),
    listed("adopt reject"),
    listed("adopt elect"),
    listed("end adopt"),
    listed("end sign"),
    listed("appoint elect"),
    listed("appoint swear"),
    listed("elect swear"),
    listed("end build"),
    listed("award sign"),
    listed("arrive return"),
    listed("arrive land"),
    listed("return land"),
    listed("buy sell"),
    listed("end arrive"),
    listed("begin leave"),
    listed("announce appoint"),
    listed("announce publish"),
    listed("ratify adopt"),
    listed("ratify end"),
    listed("adopt end"),
    listed("decide adopt"),
    listed("decide reject"),
    listed("decide award"),
    listed("decide sentence"),
    listed("decide convict"),
    listed("announce elect"),
    listed("deliver arrive"),
    listed("deliver end"),
)
#: nouns that are a verb and the word behind it: a "breakthrough" is what breaks through
PARTICLES = listed("off out over up down through back away in")
COMPOUND = listed(
    "break take roll walk shut hand lay kick lift touch stand start wrap set turn build clean "
    "crack cut draw drop fall hold lock look make melt pay pull push run sell send sit spin wash "
    "knock sign log fly tear call buy"
)
#: acts that a word also tells of beside another: a hint, and no contradiction
WEAK_ACTS = listed("announce build found return test publish charge")
#: say that a thing comes again, so that another date of it is another event
PERIODIC = listed(
    "annual yearly monthly weekly quarterly biennial triennial biannual fortnightly daily regular "
    "ordinary"
)
#: nouns and verbs of one sense
SENSES = {
    "crossing": listed("bridge crossing tunnel viaduct"),
    "treaty": listed("treaty agreement accord pact deal convention"),
    "talks": listed("talk negotiation negotiator delegation negotiate"),
    "parliament": listed(
        "parliament assembly legislature senate congress council chamber diet lawmaker deputy mp"
    ),
    "government": listed("government cabinet ministry minister"),
    "bill": listed("bill law act statute legislation"),
    "bid": listed("bid bidder offer tender tenderer"),
    "port": listed("port harbour harbor dock quay docker pier wharf"),
    "show": listed("exhibition exhibit show display expo"),
    "hearing": listed("hearing hear consultation"),
    "meeting": listed(
        "meeting meet summit conference gathering session assemble talk congress forum"
    ),
    "strike": listed("strike walkout stoppage"),
    "train": listed("rail railway train tram metro railroad"),
    "ship": listed("ship vessel boat ferry steamer"),
    "plane": listed("plane aircraft jet airliner airplane"),
    "road": listed("road highway motorway street"),
    "court": listed("court tribunal judge"),
    "study": listed("study report survey review"),
    "plant": listed("plant factory works mill"),
    "hospital": listed("hospital clinic infirmary"),
    "festival": listed("festival fair fete carnival"),
    "concert": listed("concert performance recital gig"),
    "rocket": listed("rocket launcher booster"),
    "craft": listed("satellite spacecraft probe orbiter craft capsule"),
    "launch": listed("launch liftoff blastoff orbit fly flight"),
    "round": listed("round runoff ballot"),
    "vote": listed("vote ballot poll election referendum elect"),
    "president": listed("president leader head chairman chair chairwoman chief"),
    "firm": listed("firm company corporation group business"),
    "school": listed("school college academy university"),
    "church": listed("church chapel cathedral"),
    "museum": listed("museum gallery"),
    "race": listed("race regatta marathon rally"),
    "match": listed("match game fixture final"),
    "flood": listed("flood flooding"),
    "quake": listed("quake earthquake tremor"),
    "fire": listed("fire blaze"),
    "software": listed("software version release update app application system"),
    "dredge": listed("dredge dredging dredger"),
    "work": listed("work construction building"),
    "merge": listed("merge merger takeover acquisition acquire union unite"),
    "vaccine": listed("vaccine vaccination jab immunisation"),
    "money": listed("budget fund funding grant money loan"),
    "line": listed("line route track link connection"),
    "resident": listed("resident public citizen villager people"),
}
#: nouns with a number behind or an ordinal before: which one of several it is
NUMBERED = listed(
    "phase part stage round version volume chapter edition terminal lot section tranche "
    "generation level day block unit gate pier berth hearing session meeting summit congress "
    "conference line route article annex appendix step release batch wave leg season series "
    "period term act book group class category type model mark mk reactor tower platform pillar "
    "test trial flight mission launch game match heat semi-final number no nr anniversary time"
)
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
#: ordinals in words
ORDINALS = {
    **{word: number for number, word in enumerate(_ORDINALS.split(), 1)},
    "inaugural": 1,
    "maiden": 1,
}
#: numbers in words, behind such a noun
NUMBERS = {word: number for number, word in enumerate(_NUMBERS.split(), 1)}
#: words of which one tells a thing from that of another: "East Terminal" is not "West Terminal"
APART = (
    listed("north south east west northern southern eastern western northeast southwest"),
    listed("upper lower"),
    listed("old new"),
    listed("left right"),
    listed("inner outer"),
    listed("men women"),
    listed("boys girls"),
    listed("junior senior"),
    listed("summer winter spring autumn"),
    listed("morning afternoon evening"),
    listed("presidential parliamentary municipal mayoral regional"),
    listed("upstream downstream"),
    listed("inbound outbound"),
    listed("indoor outdoor"),
    listed("domestic international"),
)
#: say in a title only that something is to happen, or of what sort it is
EMPTY = listed(
    """
    hold held take place occur happen plan planned schedule scheduled expect expected due set will
    would shall may might could can should to be is are was were been being do does did have has
    had postpone postponed delay delayed cancel cancelled canceled off put move moved reschedule
    rescheduled adjourn adjourned bring go come get give make made say said tell report reported
    new now next last this that these those its their his her our your my annual yearly monthly
    weekly general official formal regular ordinary main public time again also only just still
    event ceremony occasion date day week month year january february march april june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr jun jul aug sep sept oct nov dec
    a an the and or but of in on at for with by from into onto over under between among during
    through about above across after before until till up down out as than via within without per
    all both each every some any no not who whom whose which what when where how it he she they we
    you i them him us more most many much very one must
    """
)
