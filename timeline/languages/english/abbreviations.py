"""English words that end in a full stop and need not end a sentence."""

from timeline.languages.english.lists import listed
from timeline.text.sentences import Abbreviations

ABBREVIATIONS = Abbreviations(
    titles=listed(
        "mr mrs ms dr prof st gen col lt maj capt sgt rev hon sen rep gov messrs mt ft adm cmdr"
    ),
    before_numbers=listed(
        "jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts sec fig vol ch p pp par "
        "para ca c approx op"
    ),
    others=listed("e.g i.e cf vs viz al inc ltd co corp bros jr sr etc dept est"),
    starters=listed(
        "the a an in on at he she it they we this that these those but and however after before "
        "when while its his her their there during since for as by to from i if"
    ),
)
