"""How much the pages of a PDF draw: found by counting, before any of it is read as text.

A page draws its own content and the forms that it names, which draw others in turn, so that a
few small forms can draw more than any reader has time for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.errors import TimelineError
from timeline.limits import LIMITS

_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
#: bytes below which a page may be as repetitive as it likes
_SMALL = 8_000_000
#: forms inside each other that are counted: more are refused
_DEEPEST = 50


def refuse_too_much(pages: Iterable[Any], packed: int) -> None:
    """Refuse a PDF of which more is drawn than any document has.

    Args:
        pages: Its pages, as pypdf gives them.
        packed: Bytes of the whole file.

    Raises:
        TimelineError: It is too much, in all or for the size of the file.
    """
    size = 0
    forms: dict[int, int] = {}
    most = LIMITS["pdf.bytes"]
    ratio = LIMITS["pdf.ratio"]
    for page in pages:
        size += _size(_content(page.get("/Contents")), page.get("/Resources"), forms, 0)
        if size > max(_SMALL, ratio.most * packed):
            raise TimelineError(ratio.refusal())
        if size > most.most:
            raise TimelineError(most.refusal())


def _size(data: bytes, resources: Any, forms: dict[int, int], depth: int) -> int:
    """Bytes of a content with all forms that it draws.

    Args:
        data: The content.
        resources: What its names stand for.
        forms: The sizes of forms that are known, by their identity.
        depth: How many contents it is drawn within.
    """
    if depth > _DEEPEST:
        raise TimelineError(LIMITS["pdf.bytes"].refusal())
    named = Counter(_unescaped(match[1]) for match in _DRAWS.finditer(data))
    size = len(data)
    for name, form in _forms(resources, named) if named else ():
        if id(form) not in forms:
            # A form that draws itself is drawn once.
            forms[id(form)] = 0
            forms[id(form)] = _size(form.get_data(), form.get("/Resources"), forms, depth + 1)
        size += named[name] * forms[id(form)]
    return size


def _forms(resources: Any, named: Iterable[str]) -> Iterator[tuple[str, Any]]:
    objects = _object(_dictionary(resources).get("/XObject"))
    for name in named:
        found = _object(_dictionary(objects).get(name))
        if hasattr(found, "get_data") and _dictionary(found).get("/Subtype") == "/Form":
            yield name, found


def _content(contents: Any) -> bytes:
    """The content of a page, which is one stream or several."""
    found = _object(contents)
    streams = map(_object, found) if isinstance(found, list) else (found,)
    return b"\n".join(stream.get_data() for stream in streams if hasattr(stream, "get_data"))


def _object(found: Any) -> Any:
    return found.get_object() if hasattr(found, "get_object") else found


def _dictionary(found: Any) -> dict[str, Any]:
    found = _object(found)
    return found if isinstance(found, dict) else {}


def _unescaped(name: bytes) -> str:
    """A name as pypdf gives it: "A#42" is "AB" (ISO 32000-2, 7.3.5)."""
    plain = _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode()), name)
    return "/" + plain.decode("utf-8", "replace")
