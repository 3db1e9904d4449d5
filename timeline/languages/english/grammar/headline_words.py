"""English words that a headline says shorter."""

from timeline.languages.english.lists import listed

#: verbs of a firm plan: "plans to open" is "opens"
PLANS = listed("plan schedule expect intend aim slate prepare due set")
#: the same behind "is": "is set to open"
PLANNED = listed(
    "due set slated scheduled planned expected supposed poised bound intended meant going about "
    "targeted"
)
#: lead to what will happen, and to nothing that may not
WILL = listed("will shall would 'll")
MAY = listed("could may might must should can")
#: adverbs beside a verb that say nothing of what happens
IDLE = listed(
    "also still already now then soon later finally just even recently officially formally "
    "currently reportedly initially originally previously subsequently eventually ultimately once "
    "therefore likely always often usually thus both largely mainly mostly provisionally "
    "tentatively immediately quickly further first yet"
)
#: of these, those that say so without a verb behind them: "is due in May"
PLANNED_ALONE = listed("due slated scheduled planned expected targeted")
#: verbs that need an object: without one, "a treaty signed" is one that was signed
WITH_OBJECT = listed(
    """
    abandon abolish acquire acquit adopt amend annex announce appoint approve arrest assign
    attribute authorize award ban base bomb bring build bury buy cancel capture censor choose
    commission compile compose condemn confirm construct convict create damage dedicate
    defeat demolish deliver deploy describe design destroy detain discover dismantle dissolve donate
    draft elect employ enact enlarge equip erect establish evict exclude execute expel export
    find finance fix forbid found frame fund give grant hold honour honor house identify impose
    imprison inaugurate injure inspect install introduce invent invite issue jail keep kidnap
    kill knight locate lose maintain make manufacture modernise modernize name nationalise
    nationalize nominate occupy oppose order organise organize oust outlaw patent pave place
    praise privatise privatize produce promote prove publish purchase raise ratify reach rebuild
    recall receive recover reject release remove rename renovate repair repeal replace rescue
    restore reveal rob sack sell send sentence separate ship show sign steal take tell torpedo
    translate undertake unveil use vandalise wound
    """
)
#: the same behind "was built and", where others may be meant: "and tested in May"
SHARING = WITH_OBJECT | listed(
    "test print edit fine record suspend paint cut charge exhibit catch plant hire strengthen "
    "widen fill tear list murder accept check examine clean heat search question treat"
)
