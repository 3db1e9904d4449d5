"""English words that tell a plan from what happened, was put off or called off."""

from timeline.languages.english.lists import listed

#: verbs of a plan: a date behind them lies ahead of their subject
PLAN_VERBS = listed(
    "plan schedule expect intend aim slate prepare hope pledge promise want wish seek vow commit "
    "target envisage foresee anticipate due set aspire look await"
)
#: of these only the participle behind "be" makes a plan ("is set to", "is due")
PLAN_ADJECTIVES = listed(
    "due set slated scheduled planned expected supposed meant poised bound likely"
)
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
POSTPONING_VERBS = listed("postpone delay reschedule rearrange defer adjourn retime")
#: verbs that postpone only with one of their particles
POSTPONING_PHRASES = {"push": listed("back"), "put": listed("off back"), "move": listed("to")}
#: verbs that put off what is going on, or a plan
SUSPENDING_VERBS = listed("suspend halt freeze")
CANCELLING_VERBS = listed("cancel scrap scrub shelve ditch axe")
#: verbs that cancel a plan, and something else where there is none
DROPPING_VERBS = listed("abandon drop withdraw abolish")
CANCELLING_PHRASES = {"call": "off"}
#: verbs without which an event is not an event: negated, it did not happen
HAPPENING_VERBS = listed(
    "hold take happen occur open launch start begin convene sign organize organise"
)
TO_PREPOSITIONS = listed("to until till for")
