"""English words that a title keeps, cuts or does not end with."""

from timeline.languages.english.lists import listed

#: verbs that a particle at the end belongs to
PHRASALS = {
    "in": listed("swear move come join"),
    "on": listed("go carry"),
    "off": listed("call break take set kick cut put"),
    "up": listed("set break blow grow give split make join go open sign"),
    "over": listed("take hand"),
    "down": listed("burn burnt turn cut lay shoot break step close bring go"),
}
