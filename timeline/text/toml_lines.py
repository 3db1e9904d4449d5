"""The logical lines of TOML: where each header, key and remark begins, whatever its value holds."""

import re
from collections.abc import Iterator

# What hides line ends and brackets, the longest first. A text that is not closed hides the rest of
# its line, and a quote behind a backslash opens none: nothing is searched for its end twice.
HIDING = (
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']++|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]++|\\[^\n])*+\\?+"?+'
    r"|'[^'\n]*+'?+|#[^\n]*+|\\[^\n]"
)
# Blank lines come with the end of the line above.
LINE_END = r"\n(?:[ \t\r]*+\n)*+"
#: the header of a table: its brackets, and its name as it is written
HEADER = re.compile(r"\s*+(\[\[?)\s*+([A-Za-z0-9_.\-\"' ]++)\s*+\]\]?\s*+(?:#.*)?")
#: what ends a line or hides one, and brackets
TOKEN = re.compile(rf"{HIDING}|[\[\]{{}}]|{LINE_END}", re.DOTALL)
_OPENS = re.compile(r"\s*+\[")


def logical_lines(text: str, first: int = 1) -> Iterator[tuple[int, int, str]]:
    """The number, offset and text of each line that begins a table, a key or a remark.

    Args:
        text: Lines.
        first: The number of the first of them.
    """
    depth, start, number = 0, 0, first
    for token in TOKEN.finditer(text):
        char = token.group()
        if char in ("[", "{"):
            depth += 1
        elif char in ("]", "}"):
            depth -= 1
        elif char[0] == "\n":
            number += char.count("\n")
            # The name of a table stands on one line, whole or not.
            if depth <= 0 or _OPENS.match(text, start):
                yield first, start, text[start : token.start()]
                start, first, depth = token.end(), number, 0
        else:
            number += char.count("\n")
    yield first, start, text[start:]
