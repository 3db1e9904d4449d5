"""Which pages of other sites may read data, told as browsers ask for it (Fetch)."""

import pytest

from timeline.server.cross_origin import CrossOrigin
from timeline.server.http import RequestHeaders

NEWS, OTHER = "https://news.example", "https://other.example"


def asked(origin: str = "", host: str = "timeline.example") -> RequestHeaders:
    raw = [(b"host", host.encode())]
    return RequestHeaders([*raw, (b"origin", origin.encode())] if origin else raw)


def told(found: tuple[tuple[bytes, bytes], ...]) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in found}


@pytest.mark.parametrize(
    ("given", "stated", "request_", "allows"),
    [
        ((), (), asked(NEWS), None),
        ((NEWS,), (), asked(NEWS), NEWS),
        ((), (NEWS,), asked(NEWS), NEWS),
        ((NEWS,), (), asked(OTHER), None),
        ((NEWS,), (), asked("null"), None),
        ((NEWS,), (), asked(), None),
        (("*",), (), asked(OTHER), "*"),
        # A cache may give it to a page of another site.
        (("*",), (), asked(), "*"),
        ((), ("*",), asked(OTHER), "*"),
        # Whoever is at work on the seeds at home has told nobody to read along.
        ((), ("*",), asked(OTHER, "127.0.0.1:8000"), None),
        ((), ("*",), asked(OTHER, "localhost"), None),
        ((), ("*",), asked(OTHER, "[::1]:8000"), None),
        ((), ("*", NEWS), asked(NEWS, "127.0.0.1:8000"), NEWS),
        (("*",), (), asked(OTHER, "127.0.0.1:8000"), "*"),
    ],
)
def test_who_may_read(
    given: tuple[str, ...], stated: tuple[str, ...], request_: RequestHeaders, allows: str | None
) -> None:
    found = told(CrossOrigin(given=frozenset(given)).headers("json", stated, request_))
    assert found.get("access-control-allow-origin") == allows
    assert ("access-control-expose-headers" in found) == bool(allows)
    # An answer that another site would get otherwise must not come out of its cache.
    assert (found.get("vary") == "Origin") == bool((given or stated) and allows != "*")
    assert "access-control-allow-credentials" not in found


def test_what_nobody_reads() -> None:
    everybody = CrossOrigin(given=frozenset({"*"}))
    assert everybody.headers("page", (), asked(NEWS)) == ()
    private = CrossOrigin(given=frozenset({"*"}), private=True)
    assert private.headers("json", (NEWS,), asked(NEWS)) == ()


def test_what_may_be_asked() -> None:
    some = CrossOrigin(given=frozenset({NEWS}))
    allowed = told(some.preflight("ics", (), asked(NEWS)))
    assert allowed["access-control-allow-headers"] == "If-None-Match, If-Modified-Since"
    assert allowed["access-control-allow-methods"] == "GET, HEAD"
    assert "access-control-allow-private-network" not in allowed
    refused = told(some.preflight("ics", (), asked(OTHER)))
    assert not [name for name in refused if name.startswith("access-control")]
    assert refused["allow"] == allowed["allow"] == "GET, HEAD, OPTIONS"
