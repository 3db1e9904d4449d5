"""Files: read where they are files and not too large, and written whole or not at all."""

from timeline.files.lock import Say, claimed, locked
from timeline.files.read import open_input, read, read_input, read_stream
from timeline.files.seen import Seen
from timeline.files.unfinished import sweep, unfinished
from timeline.files.write import put_in_place, refusals, write_all, written

__all__ = [
    "Say",
    "Seen",
    "claimed",
    "locked",
    "open_input",
    "put_in_place",
    "read",
    "read_input",
    "read_stream",
    "refusals",
    "sweep",
    "unfinished",
    "write_all",
    "written",
]
