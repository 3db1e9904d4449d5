"""The review of drafts in a browser of this machine: its page, and what the page asks."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

#: what is asked and answered as JSON
Asked = Mapping[str, Any]
Answered = dict[str, Any]


class ReviewSession(Protocol):
    """Documents with their drafts, and what was decided of them.

    One thread at a time calls it.
    """

    def state(self) -> Answered:
        """All documents with their texts, and all drafts as they are decided now.

        `documents`, `items` in the order in which they are asked, `left`, `undo` and `version`,
        which is another number after each change of the seeds, whoever made it.
        """

    def decide(self, decision: Asked, /) -> Answered:
        """What came of a decision, which is in the seeds when this returns.

        `ok`, `message`, the `items` that are other than before, the keys of those that are
        `gone`, `left`, `undo` and `version`.
        """

    def read(self, document: str, when: str, status: str, /) -> Answered:
        """How a date is read in a document: `words`, `edtf`, `implied`, `error` and `check`."""

    def candidates(self, key: str, /) -> list[Answered]:
        """Events that the draft `key` may be of: `id`, `title`, `when`, `score` and `reasons`."""

    def find(self, key: str, words: str, /) -> list[Answered]:
        """Events with these words, as candidates of the draft `key`."""


def run(  # noqa: PLR0913 - one parameter a choice
    session: ReviewSession,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    open_browser: bool = True,
    language: str = "en",
    say: Callable[[str], None] | None = None,
) -> None:
    """Serve the review to browsers of this machine until SIGINT or SIGTERM.

    Args:
        session: What is reviewed.
        host: An address of this machine that no other one reaches.
        port: 0 takes a free one.
        open_browser: Whether a browser is told to open the page.
        language: The BCP 47 tag of the language in which the page speaks.
        say: Takes a line that names the address; written to standard error unless given.

    Raises:
        OutputError: There is nowhere to listen, or other machines would reach it.
    """
    # uvicorn is imported where something is served.
    from timeline.server.review.server import run as serve

    serve(session, host=host, port=port, open_browser=open_browser, language=language, say=say)
