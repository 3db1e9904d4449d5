"""Fingerprints: whether the text of a document is still the one that was read."""

import hashlib

from timeline.evidence.folded import folded


def fingerprint(text: str) -> str:
    r"""The SHA-256 of the folded text of a document in UTF-8, without white space at its ends.

    What it is of: the text as the program reads it, in Unicode's form NFKC, each run of white
    space one space, quotation marks and dashes as plain ones, and without what is not seen, as
    the byte order mark and soft hyphens. So a text that is wrapped anew keeps its fingerprint.

    >>> fingerprint("\ufeffThe fair\n  opens.\n") == fingerprint("The fair opens.")
    True
    """
    plain = folded(text).text.strip().encode("utf-8", "replace")
    return f"sha256:{hashlib.sha256(plain).hexdigest()}"
