"""What one may choose about a server, and how much it bears."""

from dataclasses import dataclass, field

from timeline.limits import LIMITS

#: proxies of this machine
PROXIES = ("127.0.0.1", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of time and memory, in seconds and bytes."""

    #: bytes of what is kept: rendered answers, and snapshots as they were known on a day
    cache: int = 64 * 1024 * 1024
    #: renderings that may be under way or wait, of charts and of all else each; who asks for
    #: one more is asked to come again, unless it is a whole timeline without a filter
    waiting: int = LIMITS["answers.waiting"].most
    #: of these, renderings that may wait for one address
    share: int = LIMITS["answers.reader"].most
    #: for which work goes on that everybody has left
    left: float = 0.5
    #: within which a whole request head has to come
    head: float = 10
    #: for which a connection may wait for its next request
    idle: int = 5
    #: for which a reader may take nothing of its answer
    stall: float = 60
    #: for which answers under way may go on when the server stops
    stop: int = 5
    #: between two looks at what the seeds look like on disk
    look: float = 2
    #: for which no seed may change before they are read
    quiet: float = 0.1
    #: after the first change, at which they are read although they still change
    longest: float = 0.4
    #: for which seeds that seem half written are not believed
    patience: float = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where to serve, and as what."""

    host: str = "127.0.0.1"
    #: 0 takes a free one
    port: int = 8000
    #: "https://example.org/cal", without a closing slash: what readers reach the server by
    #: where that is another address; empty takes the folder of the feed's address where the
    #: timeline has one as the server starts, else that of the requests
    base_url: str = ""
    #: hosts that readers may name, beside addresses, localhost and the host of `base_url`: names
    #: in lower case; "*" for any
    allowed_hosts: tuple[str, ...] = ()
    #: addresses and networks of proxies, whose word is taken for the scheme and the address by
    #: which a reader came
    proxies: tuple[str, ...] = PROXIES
    #: origins of the sites that may show the timeline in theirs and read its data, beside those
    #: that it names; "*" for any
    embed_from: tuple[str, ...] = ()
    #: whether private events are served, which no page of another site may read
    private: bool = False
    #: whether open pages are told of a change, and load themselves anew: for whoever edits, since
    #: each holds a connection
    reload: bool = False
    #: whether a browser of this machine is to show the page
    opens: bool = False
    #: whether every request is logged
    access_log: bool = False
    limits: Limits = field(default_factory=Limits)
