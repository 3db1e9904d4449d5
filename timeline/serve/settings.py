"""What one may choose about a server, and how much it bears."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of time and memory, in seconds and bytes."""

    #: bytes of rendered answers that are kept
    cache: int = 64 * 1024 * 1024
    #: renderings that may wait; who comes after them is asked to come again
    waiting: int = 200
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
    #: for which the seeds have to rest before they are read, and which they may not exceed
    quiet: float = 0.1
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
    #: where that is another address; empty takes it from their requests
    base_url: str = ""
    #: whether every request is told
    access_log: bool = False
    limits: Limits = field(default_factory=Limits)
