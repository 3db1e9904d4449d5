"""English words that tell whether a noun is of one or of several."""

from timeline.languages.english.lists import listed

#: before a noun: several of it
SEVERAL = listed(
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty "
    "fifty hundred hundreds thousand thousands million millions many several both these those few "
    "all some most"
)
#: nouns and pronouns of several
PLURALS = listed(
    "they we you i these those people men women children police feet teeth mice geese cattle "
    "firemen policemen fishermen workmen clergymen councilmen sportsmen gunmen businessmen "
    "salesmen oxen media data criteria phenomena alumni personnel others both many several"
)
#: end in "s" and are of one
SINGULARS = listed(
    "news politics economics physics mathematics athletics gymnastics mechanics series species "
    "headquarters lens gas bus campus virus census status congress chess access process progress "
    "success address princess business witness wilderness fortress express mass class boss pass "
    "loss cross glass grass dress press crisis basis thesis analysis synthesis hypothesis oasis "
    "axis chaos atlas canvas christmas texas wales paris athens brussels reuters mars venus "
    "honduras barbados laos cyprus mauritius kansas arkansas illinois dallas damascus caracas "
    "minneapolis indianapolis memphis naples nice cannes geneva antilles james charles thomas "
    "jones williams davis hughes adams evans roberts phillips lewis harris collins rogers stevens "
    "edwards peters richards simmons hopkins jenkins perkins francis douglas nicholas marcus "
    "lucas jonas elias matthias andreas carlos marcos airbus siemens mercedes his its this us "
    "thus plus versus surplus bonus circus corpus focus genus nexus consensus"
)
#: names behind "the" that end in "s" and are of one
STATES = listed("states nations netherlands philippines emirates times bahamas maldives seychelles")
#: nouns with "of" behind them whose number is that of the noun behind: "a number of boats"
AMOUNTS = listed("number couple majority lot lots dozens hundreds thousands millions plenty")
#: of one, whatever stands behind: "one of the boats"
ONES = listed("one each none everyone everybody someone nobody either neither")
