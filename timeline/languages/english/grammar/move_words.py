"""English words that move a plan to another date, and words that call a plan an earlier one."""

from timeline.languages.english.grammar.status_words import POSTPONING_VERBS
from timeline.languages.english.lists import listed

#: move whatever they are of, with a date behind them or without
MOVERS = POSTPONING_VERBS
#: move with one of these particles: "pushed back", "brought it forward"
PARTICLES = {
    "push": listed("back out forward on off"),
    "put": listed("back off forward over"),
    "bring": listed("forward"),
    "move": listed("back forward up"),
    "shift": listed("back forward"),
    "set": listed("back"),
    "hold": listed("over"),
    "carry": listed("over forward"),
    "roll": listed("over back"),
    "slip": listed("back"),
    "slide": listed("back"),
    "pull": listed("forward"),
}
#: move where a date to which, or from which, is their object: "moved to 3 May"
DIRECT_MOVERS = listed(
    "move shift slip slide change switch push advance bring put set reset revise roll transfer"
)
#: the same where they are passive alone: the war "continued to 1945"
PASSIVE_MOVERS = listed("change continue pass carry set bring put extend prolong")
#: slip by themselves, with nothing behind them: "the opening has slipped"
SLIPPING = listed("slip slide")
#: lead the date to which something is moved
TO = listed("to until till into")
#: call a plan an earlier one
FORMERLY = listed("originally initially previously formerly first earlier once provisionally")
#: of these, what can be a noun, or of another verb
ALSO_NOUNS = listed("first earlier once")
#: the same of a date: "the original date of 3 May"
FORMER = listed("original initial previous former earlier old planned intended scheduled")
#: call a date the one that counts
REPLACING = listed("new revised fresh rescheduled updated replacement amended later")
DATE_NOUNS = listed(
    "date dates day days deadline target schedule slot start opening launch time timetable"
)
#: active, in the past perfect, they are of what did not come about: "had hoped to open"
HOPING = listed("hope plan expect intend aim mean want schedule")
#: by which a date is told or found, on another day than it is itself
DATING = listed(
    "announce set fix decide agree confirm name publish give reveal choose find determine settle "
    "propose communicate know disclose issue release"
)
#: verbs of a beginning
BEGINNING = listed(
    "open start begin launch commence reopen resume kick enter arrive unveil inaugurate debut"
)
#: verbs by which something is, on its day
HAPPENING = listed(
    "hold take happen occur go run stage play do be convene meet perform fly sail show sign vote"
)
#: verbs of an end
ENDING = listed("end close finish complete conclude expire deliver")
#: say that a plan was kept
AS_PLANNED = ("on time", "as planned", "on schedule", "as scheduled", "as expected", "on the day")
#: before "to postpone": it is not postponed
REFUSING = listed("refuse decline reject fail threaten oppose want wish hope ask seek consider try")
#: the same of nouns
ASKING = listed("call calls bid bids request requests attempt attempts motion vote power right")
