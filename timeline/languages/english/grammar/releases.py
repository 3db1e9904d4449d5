"""Versions of programs, as headings and lists name them: "Version 3.2.0", "Changes in Kite 3.2"."""

import re

_LED = (
    r"(?:(?:changes?|what['’]?s\snew|new|news|noteworthy\schanges|highlights|release\snotes"
    r"|changelog|notes)\s+(?:in|for|of|on)\s+)?(?:the\s)?"
)
_NUMBER = r"v?\d+(?:\.\d+)+(?:[-.]?(?:alpha|beta|rc|pre|dev|a|b)[-.]?\d*)?|v\d+(?![\w.])"
_NAMED = r"(?P<name>(?!(?:version|release)\b)[^\W\d_][\w+-]*(?:\s(?!version|release)[\w+-]+)?\s)??"
_BEHIND = (
    r"(?:,?\s(?:is\s|was\s|has\sbeen\s|will\sbe\s)?(?:released?|out|available|stable|final|lts|ga"
    r"|published|comes\sout)(?:\son|\sin)?)?"
)
_RELEASE = re.compile(
    rf"{_LED}{_NAMED}(?:(?:version|release)\s)?"
    rf"[\[(]?(?P<version>{_NUMBER}|(?<=version\s)\d+|(?<=release\s)\d+)[\])]?{_BEHIND}",
    re.IGNORECASE,
)


def release(words: str) -> str:
    """The title of a version that words name, and no more; empty for other words.

    >>> release("Changes in version 3.2.0"), release("Kite 3.2"), release("3.2 million")
    ('3.2.0 released', 'Kite 3.2 released', '')
    """
    match = _RELEASE.fullmatch(words.strip(" :,;–—-"))
    if match is None:
        return ""
    name = (match["name"] or "").strip()
    return f"{name} {match['version']} released".strip()
