"""The address under which a site will stand."""

import re
from urllib.parse import quote, urlsplit

#: spaces and control characters: browsers drop some of them without a word
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]")
#: what an address keeps as it is: all that RFC 3986 gives a meaning, and what is encoded already
_KEPT = "/:@!$&'()*+,;=~%-._[]"


def base_address(text: str) -> str:
    """The address of a site, without the slash at its end.

    >>> base_address("https://example.org/timeline/")
    'https://example.org/timeline'

    Raises:
        ValueError: It is no address of a folder on the web; the text says what would be.
    """
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{text!r} is no address: {error}") from None
    if parts.scheme not in ("http", "https") or not host or _BLANK.search(text):
        raise ValueError(f"{text!r} is no web address: write https://example.org/timeline")
    # An empty query or fragment is one too: the address would go on after it.
    if "?" in text or "#" in text:
        raise ValueError(f"{text!r} names no folder: leave out what begins with ? or #")
    if parts.username is not None:
        raise ValueError(f"{text!r} has a user name in it, which every reader would see")
    if "\\" in text:
        raise ValueError(f"{text!r} has a backslash in it: write /")
    try:
        authority = parts.netloc.encode("ascii" if parts.netloc.isascii() else "idna").decode()
    except UnicodeError:
        raise ValueError(f"{host!r} is no name of a host: write it in ASCII") from None
    return f"{parts.scheme}://{authority}{quote(parts.path, safe=_KEPT)}".rstrip("/")
