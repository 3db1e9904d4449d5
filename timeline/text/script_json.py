"""JSON that stands in an element of HTML, for scripts and search engines to read."""

import json
from typing import Final

#: what would end the element or the line, with how JSON writes it else
_UNSAFE: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def script_json(value: object) -> str:
    r"""JSON that can stand in a script element as it is.

    These characters stand in strings only, where JSON may write them so.

    >>> script_json({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
