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
    "abolish acquire adopt appoint approve award ban bring build buy commission construct convene "
    "create demolish discover dissolve draft elect enact erect establish execute expel find "
    "inaugurate introduce issue jail make nominate organise organize pave produce publish purchase "
    "raise ratify reach rebuild release rename renovate replace restore sell sentence sign suspend "
    "take unveil use conclude announce"
)
