"""English words that a title keeps, cuts or does not end with."""

from timeline.languages.english.lists import listed

#: verbs that a particle at the end belongs to
PHRASALS = {
    "in": listed("sworn swear moved came join"),
    "on": listed("went carried"),
    "off": listed("called broke took set kicked cut put call"),
    "up": listed("set broke blew grew gave split made joined go goes gone went opened signed"),
    "over": listed("took handed taken take"),
    "down": listed(
        "burned burnt turned cut laid shot broke stepped closed brought step cut go goes gone went"
    ),
}
