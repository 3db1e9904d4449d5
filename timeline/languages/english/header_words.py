"""English above, below and between the text of documents: headers, datelines, page numbers."""

from types import MappingProxyType

from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import MONTH, WEEKDAY, WEEKDAYS
from timeline.languages.header import HeaderWords, PageWords

_YEAR = r"[12]\d{3}(?!\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
_WEEKDAY_NAMES = "|".join(name.capitalize() for name in (*WEEKDAYS, *_SHORT_WEEKDAYS))

#: sources of what lines begin with: "c. 1850", "late spring", "Q3"
_ABOUT = (
    r"(?:(?:c(?:a|irca)?\b\.?|about|around|by|early|mid|middle\s+of|late|end\s+of|before|after"
    r"|since|until)[-\s]*(?:the\s+)?)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter|easter|christmas)"
_QUARTER = r"(?:q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half)|h[12])"
_PAGES = PageWords(
    page="page",
    of="of",
    hyphenated=listed("cross first five half non north self south three two vice well"),
)
_ZONE = (
    r"(?:\s*(?:Z\b|[+-]\d\d:?\d\d\b|(?:GMT|UTC)\s*[+-]\d{1,2}(?::?\d\d)?\b"
    r"|\(?(?!BY\b)(?-i:[A-Z]{2,5})\b(?:[+-]\d{1,2})?\)?"
    r"|\(?local\s+time\)?|(?:hrs?|hours)\b\.?))?"
)
_CLOCK = r"\d{1,2}(?:[:.h]\d\d(?::\d\d(?:\.\d+)?)?(?!\.?\d)(?:\s*[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)"
#: the thing that was published: "this article was", "page"
_NOUN = (
    r"(?:page|article|story|report|document|text|post|site|content|version|statement|release|date"
    r"|time)"
)
_THING = rf"(?:this\s+{_NOUN}\s+(?:was|were|has\s+been)\s+|{_NOUN}\s+)?"
_ALWAYS = (
    r"(?:published|posted|circulated|issued|released|publication|release|posting|issue|uploaded|filed"
    r"|created|added|submitted\s+(?=on\b))"
)
_EVENT = (
    r"(?:conference|workshop|symposium|seminar|congress|colloquium|concert|recital|festival|fair"
    r"|fayre|fete|hearing|open\s+(?:day|evening|house)|lecture|webinar|meet-?up|exhibition|gala"
    r"|tour|parade|marathon|tournament|annual\s+general\s+meeting|agm|reading|screening|play"
    r"|quiz(?:\s+night)?|market|fundraiser|ball|picnic|walk)"
)
_EDITORIAL = r"(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|analysts?)"

HEADER = HeaderWords(
    date=(
        rf"(?:{_DAY}\.?(?:\s+day)?(?:\s+of)?[\s-]+{MONTH},?[\s-]+{_YEAR}"
        rf"|{MONTH}\s+{_DAY},?\s+{_YEAR})"
    ),
    yearless=rf"(?:{MONTH}\s+{_DAY}|{_DAY}\s+{MONTH})(?!\w)",
    month=rf"{MONTH},?\s+",
    weekday=WEEKDAY,
    line_date=(
        rf"{_ABOUT}?(?:(?:{MONTH}|{_SEASON}|{_QUARTER})(?:,?\s+(?:of\s+)?{_YEAR})?(?!\w)"
        rf"|{_YEAR}(?:s\b|,?\s+(?:{_SEASON}|{_QUARTER}|{MONTH})\b)?"
        r"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\s+century)"
    ),
    time=rf"{_CLOCK}{_ZONE}",
    published=(
        rf"{_THING}(?:(?:first|originally|initially)\s+)?{_ALWAYS}(?:\s+online)?(?:\s+date)?"
        r"|date\s+(?:of\s+)?(?:publication|publishing|issued?|posted|published|released?)"
        r"|publish(?:ing)?\s+date|dated|date|pubdate|online\s+since"
    ),
    published_in=r"(?:first\s+)?published\s+(?:in|by)\s+",
    updated=(
        rf"{_THING}(?:(?:last|latest|most\s+recently)\s+)?"
        r"(?:updated?|modified|revised|edited|changed|modification|reviewed|amended)"
        r"(?:\s+date)?"
    ),
    on=r"(?:on(?:\s+the)?|at|the)",
    ago=r"\d{1,3}\s+(?:minutes?|hours?|days?|weeks?|mins?|hrs?)\s+ago",
    kicker=(
        r"(?:for\s+)?immediate\s+release|(?:press|media|news)\s+release|press\s+statement"
        r"|(?:breaking\s+)?news|live(?:\s+(?:updates?|blog|coverage|news))?|breaking|opinion|exclusive|analysis|editorial|(?:©|copyright\b|\(c\)).*"
    ),
    reading_time=(
        r"\d{1,3}[\s-]*min(?:ute)?s?(?:\s+(?:to\s+)?read)?\b"
        r"|(?:estimated\s+)?read(?:ing)?\s+time:?\s*\d+\s*min\w*"
    ),
    furniture=(
        r"(?:\d[\d,. ]*\s*)?(?:views?|reads|shares?|comments?|likes)(?:\s*:?\s*\(?\d[\d,. ]*\)?)?"
        r"|(?:share|print|save|email|listen|follow|subscribe|copy\s+link|advertisement)"
        r"(?:\s+(?:this|to|us|the)(?:\s+(?:article|story|page|link))?)?"
        r"|\(?(?:(?:file|stock|cover)\s+)?(?:photo(?:graph)?s?|images?|pictures?|illustrations?)"
        r"(?:\s+(?:by|credits?|courtesy(?:\s+of)?|source))?\s*[:/©].*"
        r"|\(?(?:(?:file|stock|cover)\s+)?(?:photo(?:graph)?s?|images?|pictures?)"
        r"\s+(?:by|courtesy(?:\s+of)?)\s.*"
        r"|(?:credits?|caption)\s*:.*"
        r"|(?:filed\s+under|tags?|categor(?:y|ies)|topics?)\s*:[^|•·:]{1,60}(?=[|•·]|$)"
    ),
    number=(
        r"(?:(?:press\s+release|news\s+release|bulletin|newsletter|circular|communiqu[eé]|decree"
        r"|statement|notice|report|order|decision|resolution)\s+)?"
        r"(?:vol(?:ume)?|nos?|nr|issue|number|edition|ref(?:erence)?)\.?\s*:?\s*[\w/.-]*\d[\w/.-]*"
    ),
    of=r"(?:of|dated)",
    page=r"(?:page\s+)?\d{1,4}\s+of\s+\d{1,4}\b|page\s+\d{1,4}\b",
    by=(
        r"(?:(?:(?:article|story|text|words|report|reported|written|posted|published|analysis|interview|opinion|column"
        r"|commentary|essay|guest\s+(?:post|column))\s+)?by(?:\s*:\s*|\s+)"
        r"|(?:authors?|byline|reporter|correspondent|writer|contributor)\s*:\s*)"
    ),
    both=r"(?:and|&)",
    beside=r"(?:in|for|from|at|filed\s+under)\s+(?:the\s+)?",
    role=(
        rf"(?:[\w-]+\s+){{0,3}}{_EDITORIAL}(?:\s+(?:in|at)\s+[\w ]{{2,30}})?"
        r"|staff|bureau\s+chief|chief\s+\w+\s+\w+"
    ),
    placeholder=(
        r"(?:admin(?:istrator)?|staff|staff\s+(?:writer|reporter|correspondent)s?|editor(?:ial)?"
        r"|(?:the\s+)?(?:editors|newsroom)|(?:web|news|online|digital|content)[\s_-]*"
        r"(?:desk|editor|team|master|admin|staff)|guest|author|user(?:name)?|your\s+name"
        r"|(?:the\s+)?author\s+name|first\s*name\s+last\s*name|anonymous|unknown|none|null|test"
        r"|no\s+author|not\s+stated|redacted|super\s*user|root|wordpress|n/a)"
    ),
    no_name=(
        r"(?:Author|By|Date|(?i:Posted|Published|Updated|Modified|Issued|Source)|Page|Photo|Image"
        r"|(?i:Cancell?ed|Postponed|Rescheduled|Adjourned|Confirmed|Completed?|Approved|Draft"
        r"|Final|Live|TBC|TBD|TBA|Closed|Open|Tentative)(?![\w’'-]))"
    ),
    no_person=(
        r"\b(?:politics|economy|economics|business|finance|markets?|society|culture|arts?|sports?"
        r"|science|technology|tech|health|education|environment|climate|transport|travel|opinion"
        r"|world|local|regional|national|international|global|europe|asia|africa|news|features?"
        r"|lifestyle|life|people|media|security|defence|defense|energy|law|justice|crime|religion"
        r"|weather|roads|housing|government|council|committee|commission|board|department|ministry"
        r"|office|agency|association|society|university|college|school|company|group|bank|court"
        r"|parliament|assembly|senate|union|club|trust|authority|institute|foundation|team|police|embassy|federation|league|hall|house|centre|center|library|museum|church"
        r"|street|road|square|park|room|city|county|town|village|district|province|state|north"
        r"|south|east|west|meetings?|minutes|agenda|session|hearing|workshop|conference|festival"
        r"|summit|forum|special|regular|annual|general|extraordinary|public|notice|programme"
        r"|program|schedule|calendar|report|statement|press|release|update|version|edition|issue"
        r"|volume|chapter|part|page|day|week|month|year|launch|opening|deadline|registration"
        r"|submission|notification|interview|review|analysis|explainer|live|blog|tag|topics?"
        r"|stories|videos?|photos?|gallery|home|dear|latest|breaking|exclusive|the|and|of)\b"
    ),
    particle=r"(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|van|von|y)",
    labels=MappingProxyType(
        {
            **dict.fromkeys(("title", "headline", "subject"), "title"),
            **dict.fromkeys(
                ("source", "publisher", "publication", "website", "newspaper", "outlet"),
                "publisher",
            ),
            **dict.fromkeys(("url", "link"), "url"),
            **dict.fromkeys(("language", "lang"), "language"),
            **dict.fromkeys(("from", "author", "authors"), "author"),
            **dict.fromkeys(("to", "cc"), ""),
        }
    ),
    outlet=(
        r"(?:agency|bulletin|chronicle|courier|daily|gazette|herald|journal|magazine|mail|media"
        r"|monitor|network|news\w*|observer|online|outlook|post|press|radio|review|service"
        r"|standard|sun|telegraph|times|today|tribune|tv|weekly|wire)"
    ),
    no_place=rf"(?:After|At|Before|By|From|In|It|On|Since|The|This|Until|{_WEEKDAY_NAMES}"
    r"|BREAKING|CORRECTION|DEVELOPING|EXCLUSIVE|LIVE|OPINION|UPDATED?|WATCH|NATO|UNESCO)",
    near_place=r"(?:in|at|near|outside|around|across|towards?|leaves?|left|reach(?:es|ed)?)",
    line_lead=r"(?:(?:from|by|until|till|as\s+of|on|in|starting|since|effective)\s+(?:the\s+)?)",
    occasion=(
        r"(?:times?|when|where|venue|place|location|room|doors|start(?:\s+time)?|admission|rsvp"
        r"|tickets?|speakers?|host(?:ed\s+by)?|fees?)"
    ),
    dateline=r"(?:date|dated|published|posted)",
    event_label=r"(?:date|released?|release\s+date|issue\s+date|filed|created|submitted|dated|when)",
    update=r"(?:latest\s+)?updated?|live\s+update",
    note=r"(?:editor['’]?s?['’]?\s+)?note|correction|clarification|erratum",
    visited=r"(?:last\s+)?(?:accessed|retrieved|printed|archived|downloaded|viewed|visited|checked)",
    minutes=(
        r"^\W*(?:(?:approved|draft|meeting|council|board)\s+){0,2}minutes\b"
        r"(?!\s+(?:to|read|ago|later|before|after|into|from)\b)"
        r"|\bmeeting\s+minutes\b|\bminutes\s+of\s+(?:the|a|an|meetings?|proceedings)\b"
        r"|(?<!\d\s)(?<!-)(?<!in\s)(?<!of\s)(?<!within\s)\b(?-i:Minutes|MINUTES)"
        r"\s*(?:[-–—:|]|\W*$)"
    ),
    meeting=(
        r"\b(?:meeting|called\s+to\s+order|session|hearing|assembly|board|council|commission|committee|trustees)\b"
    ),
    held=(
        r"(?<!will\sbe\s)(?<!to\sbe\s)(?<!shall\sbe\s)\b(?:held|convened|called\s+to\s+order|met\s+(?:in|for|at|on)|opened|took\s+place"
        r"|assembled|came\s+to\s+order)\b"
    ),
    kind_of_meeting=(
        r"\bcalled\s+to\s+order\b|\b(?:regular|special|annual|monthly|ordinary|extraordinary|general|emergency|work|study"
        r"|closed|open|public|organi[sz]ational|joint|quarterly)\s+(?:\w+\s+){0,3}"
        r"(?:meeting|session|hearing)\b"
    ),
    plan=(
        r"(?:the\s+)?(?:agenda|notice\s+of|programme|program|schedule|calendar|timetable|invitation"
        r"|call\s+for|save\s+the\s+date|what['’]s\s+on|(?:chronology|timeline|history|battle"
        r"|siege|treaty|birth|death|life)\s+of)\b.*"
        r"|.*\b(?:agenda|programme|program|schedules?|calendar|timetable|meetings|deadlines|dates"
        r"|diary|itinerary|fixtures|roadmap|milestones|(?:upcoming|next|coming)\s+events)"
        r"(?:\s+[12]\d{3})?"
        # An event by its name: a sentence would have a verb before it.
        rf"|(?:(?!\w+(?:s|ed)\b)[\w’'-]+\s+){{0,3}}{_EVENT}"
        r"(?:\s+(?:on|of|for|in|at|to|by|with)\s.*|\s+[12]\d{3})?"
    ),
    venue=(
        r"\b(?:hall|theatre|theater|auditorium|stadium|arena|library|hotel|campus|museum|church"
        r"|cathedral|gallery|pavilion|(?:community|civic|conference|convention)\s+cent(?:re|er)"
        r"|(?:meeting|class|board)\s?room|room\s+\w{1,4}|online|via\s+zoom)\b"
    ),
    invitation=(
        r"\b(?:join\s+us|doors\s+open|rsvp|admission\s+(?:is\s+)?free|free\s+admission"
        r"|book\s+(?:your|now)|register\s+(?:now|by|at|here)|tickets\s+(?:are|cost|from|at)"
        r"|all\s+(?:are\s+)?welcome|everyone\s+is\s+welcome|you\s+are\s+invited)\b"
    ),
    signed=r"(?:done|signed|given|issued|adopted)\s+(?:at|in)\s",
    pages=_PAGES,
)
