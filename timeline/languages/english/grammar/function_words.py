"""English words that hold sentences together: articles, prepositions, pronouns, openers."""

from timeline.languages.english import verb_words
from timeline.languages.english.lists import listed

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
    provisionally tentatively likely publicly temporarily unanimously instead
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
#: words that are surely no nouns, with the auxiliaries
NO_NOUNS = (
    PREPOSITIONS
    | COORDINATORS
    | DETERMINERS
    | PRONOUNS
    | SUBORDINATORS
    | ADVERBS
    | verb_words.BE
    | verb_words.HAVE
    | verb_words.DO
    | verb_words.FUTURE_MODALS
    | verb_words.OTHER_MODALS
)
