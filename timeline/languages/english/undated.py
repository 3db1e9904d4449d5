"""What English says in the place of a date: "TBC", "no date yet", "n.d."."""

import re

from timeline.languages.undated import UndatedWords

_WHICH = r"(?:exact|precise|final|firm|fixed|new|actual|event)"
_DATE = rf"(?:(?:the )?(?:{_WHICH} )?(?:dates?|day|time|year|when))"
_SET = (
    r"(?:set|fixed|agreed|scheduled|confirmed|announced|arranged|decided|determined|chosen|settled|"
    r"finali[sz]ed|published|named|planned|defined|specified|advised|notified|communicated)"
)
_KNOWN = r"(?:known|given|stated|recorded|available|found|established|noted|specified|preserved)"
#: "is", "has been", and the like
_BE = r"(?:(?:is|are|was|were|has|have)(?: been)? )?"
_STILL = r"(?:still |yet )?"
_YET = r"(?: (?:yet|so far|as yet|at present|at the moment|for now))"
_LETTERS = r"t\.? ?/?b\.? ?/?[acdns]\.?"
_WAITS = r"(?:pending|awaited|awaiting (?:a )?(?:dates?|confirmation))"
_TO_BE = rf"{_STILL}(?:to (?:be {_SET}|follow|come)|{_WAITS})"
_OPEN = rf"(?:{_LETTERS}(?: ?[/,] ?{_LETTERS})?|{_TO_BE}|un(?:scheduled|confirmed|decided))"
_NOT_YET = (
    rf"(?:not {_BE}(?:yet |been )?{_SET}{_YET}?|not yet (?:been )?(?:dated|{_SET}|{_KNOWN})"
    rf"|not (?:dated|{_KNOWN}){_YET})"
)
_NONE_YET = (
    rf"no {_DATE} {_BE}{_SET}{_YET}?|(?:no|without(?: a)?) {_DATE}{_YET}"
    r"|no (?:fixed|firm|final|new) dates?|none yet|not yet"
)
_BEFORE = rf"(?:{_DATE}[ :,–-]*)?{_BE}"

_TO_COME = rf"{_OPEN}|{_BEFORE}{_STILL}(?:{_OPEN}|{_NOT_YET})|{_OPEN}[ :,–-]*{_DATE}|{_NONE_YET}"
_UNKNOWN = (
    r"n\.? ?d|s\.? ?[da]|sine (?:dato|anno)|undated|un(?:known|recorded)"
    rf"|(?:no|without(?: a)?) (?:dates?|year)(?: {_BE}{_KNOWN})?"
    rf"|{_BEFORE}(?:unknown|undated|unrecorded|missing|lost|not (?:dated|{_KNOWN}))"
    rf"|(?:unknown|unrecorded|missing) {_DATE}"
)

UNDATED_WORDS = UndatedWords(to_come=re.compile(_TO_COME), unknown=re.compile(_UNKNOWN))
