"""English words for what is done, with those that tell of the same."""

from timeline.languages.english.lists import listed

#: kinds of events, each with the nouns and verbs (in their base form) that tell of it
KINDS = {
    "attack": listed(
        "attack storm raid assault ambush bomb bombing bombard bombardment shell shelling shoot "
        "shooting airstrike massacre hijack hijacking siege invade invasion gunfight"
    ),
    "accident": listed(
        "accident incident crash collide collision sink sinking derail derailment disaster "
        "tragedy overturn capsize wreck explode explosion blast aground plunge skid veer"
    ),
    "meeting": listed("meeting meet talks talk summit conference gathering gather convene confer"),
    "ballot": listed("vote poll ballot election elect referendum"),
    "launch": listed("launch liftoff lift-off blastoff"),
    "quake": listed("earthquake quake tremor aftershock shake"),
    "death": listed("death die"),
    "opening": listed("opening open reopen reopening inaugurate inauguration unveil unveiling"),
    "deal": listed("deal agreement accord pact treaty memorandum contract"),
    "fire": listed("fire blaze burn wildfire bushfire inferno"),
    "storm": listed("cyclone hurricane typhoon tornado"),
    "flood": listed("flood flooding deluge"),
    "eruption": listed("eruption erupt"),
    "inspection": listed("inspection inspect"),
    "flight": listed("flight fly"),
    "sale": listed("sale sell"),
    "win": listed("win victory triumph"),
    "speech": listed("speech speak address"),
    "murder": listed("murder kill killing assassinate assassination stab stabbing"),
    "arrest": listed("arrest detain detention"),
    "signing": listed("sign signing signature"),
    "verdict": listed("verdict ruling judgment sentence convict conviction"),
    "marriage": listed("marriage marry wedding wed"),
    "birth": listed("birth bear"),
    "hearing": listed("hearing hear"),
    "strike": listed("strike strikes walkout walk-out stoppage"),
    "resignation": listed("resignation resign quit"),
    "escape": listed("escape flee breakout"),
    "merger": listed("merger merge"),
}
#: of these one event has parts, each with an object of its own
WITH_PARTS = frozenset({"attack", "accident"})
#: kinds of verbs with the word behind them: "walked out"
PHRASES = {
    ("walk", "out"): "strike",
    ("stop", "work"): "strike",
    ("down", "tools"): "strike",
    ("run", "aground"): "accident",
    ("blow", "up"): "accident",
    ("lift", "off"): "launch",
    ("blast", "off"): "launch",
    ("step", "down"): "resignation",
    ("go", "on"): "strike",
}
#: decided by a vote, which they do not name
DECIDING = listed("pass approve reject adopt back ratify elect endorse")
#: done to people by events of these kinds
HARM = listed("kill injure wound die hurt")
#: done by these events to things
DAMAGE = listed("damage destroy hit strike wreck flatten cause force leave cut close spread shake")
HARMING = ("attack", "accident", "quake", "fire", "storm", "flood", "eruption", "murder")
#: end nouns that are made of verbs
NOUN_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ture", "sure")
#: bodies, which are events as well
BODIES = listed("council commission parliament congress assembly party forum")
#: point at any event
ANY = listed("event ceremony occasion incident")
#: verbs that only say that their subject, or with an object what it is of, happens
HAPPENING = listed("hold take happen occur break erupt begin start open convene stage kick last")
#: of these only with a word behind them
PARTICLES = {"break": listed("out"), "kick": listed("off"), "take": listed("place effect")}
#: of these with an object, too: "held talks"
HOLDING = listed("hold begin start open stage host organise organize convene conduct mount")
#: name somebody or something that was told of before
STANDING_IN = listed(
    "men women people group gang pair two both sides leaders ministers officials attackers "
    "attacker gunmen gunman raiders crew team members delegations parties city town country "
    "company firm building ship vessel boat aircraft plane train bus vehicle site spacecraft "
    "craft organisation organization duo trio couple"
)
#: done at an event by who is there
ATTENDING = listed("attend watch witness")
#: tell one of several from the others
WHICH = listed(
    "second third fourth fifth sixth seventh eighth ninth tenth another other new next last final "
    "previous former earlier later two three four five six seven eight nine ten deputy vice "
    "assistant junior"
)
#: say that something else was done as well
MORE = listed("also too another")
#: introduce what was not told of before
NEW = listed("a an another some several two three four five six seven eight nine ten")
#: say what something is like, and not what it does
STATES = listed("be have say remain seem look become mean come follow")
