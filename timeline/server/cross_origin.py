"""Which other sites may read what this server has, as their pages run in a browser (CORS).

A browser asks for anything that a page names, and lets the page read the answer where a header says
so (Fetch, section 3.3). Nothing is read unless somebody named the site: what listens on a machine
or in a network of its own could be read by every page that its user visits otherwise, as it could
by DNS rebinding. No answer depends on a cookie, so none is let through with credentials.
"""

from dataclasses import dataclass

from timeline.server.hosts import is_own
from timeline.server.http import PAGES, Header, RequestHeaders
from timeline.text.origins import ANY, is_among

_ALL: Header = (b"access-control-allow-origin", b"*")
#: what of an answer is for its reader, beside what any script may know: `Last-Modified` is
#: (Fetch, CORS-safelisted response-header name)
_EXPOSED: Header = (b"access-control-expose-headers", b"ETag, Content-Disposition")
#: of an answer that is another for another origin
_VARIES: Header = (b"vary", b"Origin")
#: what may be asked of any address
_ALLOW: Header = (b"allow", b"GET, HEAD, OPTIONS")
#: what a page may ask with (Fetch, CORS-preflight fetch); that a network is private is asked of
#: the user by browsers now, and agreed to by no header here
_MAY_ASK: tuple[Header, ...] = (
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"If-None-Match, If-Modified-Since"),
    (b"access-control-max-age", b"86400"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossOrigin:
    """The sites that may show the timeline in their pages, and read its data."""

    #: named when the server was started
    given: frozenset[str] = frozenset()
    #: whether events are served that are not for everybody: no page reads them then
    private: bool = False

    def ancestors(self, stated: tuple[str, ...]) -> tuple[str, ...]:
        """The sites that may show it, with those that the timeline names."""
        every = {*self.given, *stated}
        return (ANY,) if ANY in every else tuple(sorted(every))

    def headers(
        self, kind: str, stated: tuple[str, ...], request: RequestHeaders
    ) -> tuple[Header, ...]:
        """What an answer says of who may read it.

        Args:
            kind: What is sent: a key of `timeline.server.http.MEDIA`.
            stated: The origins that the timeline names.
            request: Its `Origin` and `Host`.
        """
        if kind in PAGES or self.private or not (stated or self.given):
            return ()
        # Whoever is called by an address of this machine only may be at work on the seeds.
        if ANY in self.given or (ANY in stated and not is_own(request.host.decode("latin-1"))):
            return _ALL, _EXPOSED
        if is_among(request.origin.decode("latin-1"), self.given.union(stated) - {ANY}):
            return (b"access-control-allow-origin", request.origin), _EXPOSED, _VARIES
        return (_VARIES,)

    def preflight(
        self, kind: str, stated: tuple[str, ...], request: RequestHeaders
    ) -> tuple[Header, ...]:
        """What `OPTIONS` is answered: what is allowed, and what the pages of a site may ask."""
        who = self.headers(kind, stated, request)
        may_read = any(name == _ALL[0] for name, _ in who)
        return (_ALLOW, *who, *(_MAY_ASK if may_read and request.origin else ()))
