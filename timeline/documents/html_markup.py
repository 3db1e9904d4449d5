"""The markup of a page: made whole, and refused where reading it costs far more than its size."""

import re
from functools import cache
from typing import Any

from timeline.errors import TimelineError
from timeline.limits import LIMITS
from timeline.text.clean import readable

_XML_DECLARATION = re.compile(r"\s*+<\?xml\b[^>]*+>")
_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_SEARCHED_FOR_WHOLE = 10_000
_SPACE = "\\t\\n\\f\\r "
#: an attribute of a tag (HTML, 13.2.5.33 to 38)
_ATTRIBUTE = (
    rf"[{_SPACE}/]*+[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>]++)?)?+"
)


@cache
def _tag(most: int) -> re.Pattern[str]:
    """A start tag up to its attribute of the number `most`, and the one behind that."""
    return re.compile(
        rf"<[A-Za-z][^{_SPACE}/>]*+(?>{_ATTRIBUTE}){{0,{most}}}+(?P<more>(?>{_ATTRIBUTE}))?"
    )


def refuse_costly(markup: str) -> None:
    """Refuse what takes the parser of HTML far more memory or time than its size."""
    tags, attributes = LIMITS["html.tags"], LIMITS["html.attributes"]
    if markup.count("<") > tags.most:
        raise TimelineError(tags.refusal())
    if any(match["more"] for match in _tag(attributes.most).finditer(markup)):
        raise TimelineError(attributes.refusal())


def refuse_deep(tree: Any) -> None:
    """Refuse a page that the parser does not read to its end, since it nests too deeply."""
    limit = LIMITS["html.nesting"]
    if tree.getroottree().xpath("/*" * (limit.most + 1)):
        raise TimelineError(limit.refusal())


def whole_page(markup: str) -> str:
    """The markup as a whole page: the reader takes fragments for no HTML at all."""
    # Characters that XML has no place for end the reading at the first of them.
    markup = readable(markup)
    declared = _XML_DECLARATION.match(markup)
    markup = markup[declared.end() :] if declared else markup
    if _WHOLE.search(markup, 0, _SEARCHED_FOR_WHOLE):
        return markup
    return f"<html><body>{markup}</body></html>"
