"""The manual, as the server answers it: the same whatever the seeds say."""

import time
from functools import cache

from timeline.manual import INDEX, TOPICS
from timeline.server.http import PAGE, CachedResponse, cached_response, encode

#: where its pages are, from the root
PATH = "/manual/"
#: the page of the timeline, from there
_HOME = "../"


def manual_page(file: str) -> CachedResponse | None:
    """A page of the manual, made when it is first asked for; None where there is none.

    Args:
        file: Its name behind `PATH`, which is empty for the page that leads to the others.
    """
    if not file:
        return _made(INDEX)
    name = file.removesuffix(".html")
    return _made(name) if name in (INDEX, *TOPICS) and name != file else None


@cache
def _made(name: str) -> CachedResponse:
    from timeline.page import content_security_policy, manual_meta_policy, render_manual

    return cached_response(
        PAGE,
        encode(PAGE, render_manual(name, home=_HOME)),
        modified=int(time.time()),
        policy=content_security_policy(manual_meta_policy()),
    )
