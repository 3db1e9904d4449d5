"""The application: what is answered to each request."""

import json
import logging
import time
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from timeline.server.answer import Answer, refuse, uncached
from timeline.server.body import SAFE, Body
from timeline.server.coding import takes_gzip
from timeline.server.conditional import has_tag, seconds
from timeline.server.headers import RequestHeaders
from timeline.server.renderer import Press
from timeline.server.request import is_host, page_of, read_query, whole_address
from timeline.server.resource import PAGE, Order
from timeline.server.state import Served, State, shown
from timeline.server.workers import BusyError

HEALTH = "/healthz"
_METHODS = ("GET", "HEAD")
#: seconds after which one may come again
_RETRY = "5"
_LOG = logging.getLogger(__name__)

_NOTHING = "there is nothing at this address"


def application(served: Served, press: Press, *, base_url: str = "") -> Starlette:
    """The application that answers out of the state that is served.

    Args:
        served: The place of the state.
        press: Makes what is asked for, and keeps it.
        base_url: What readers reach the server by; empty takes it from their requests.
    """
    desk = _Desk(served, press, base_url)
    app = Starlette(
        routes=[
            Route(HEALTH, desk.health, methods=_METHODS),
            Route("/", desk.file, methods=_METHODS),
            Route("/timeline{page}", desk.file, methods=_METHODS),
        ],
        middleware=[Middleware(_Gate, prefix=urlsplit(base_url).path)],
        exception_handlers={HTTPException: _told, BusyError: _busy},
    )
    # An address with one slash more is another address.
    app.router.redirect_slashes = False
    return app


class _Desk:
    """Takes a request, and gives what it asks for."""

    def __init__(self, served: Served, press: Press, base_url: str) -> None:
        self._served = served
        self._press = press
        self._base = base_url

    async def health(self, _request: Request) -> Answer:
        """How the server is, for whoever watches over it."""
        return _health(self._served.state)

    async def file(self, request: Request) -> Answer:
        """The page, or an export."""
        scope = request.scope
        page = page_of(scope["path"])
        if page is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        kind, number = page
        try:
            asked, as_of = read_query(scope["query_string"])
        except ValueError as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from None
        headers: RequestHeaders = scope["timeline.headers"]
        base = self._base or _own_base(scope, headers.host) if kind == PAGE else ""
        order = Order(kind=kind, query=asked, as_of=as_of, base=base)
        try:
            return _send(await self._body(order, number), headers)
        except (HTTPException, BusyError):
            raise
        except Exception:  # noqa: BLE001 - a fault of our own is told, and the server goes on
            _LOG.exception("a request could not be answered: %r", scope["raw_path"])
            return refuse(HTTPStatus.INTERNAL_SERVER_ERROR, "a fault of the server")

    async def _body(self, order: Order, number: int) -> Body:
        """Page `number` of what comes of an order, all in the state of this moment."""
        state = self._served.state
        printed = await self._press.printed(state, order)
        if printed.reason:
            raise HTTPException(HTTPStatus.NOT_FOUND, printed.reason)
        if number > len(printed.bodies):
            several = "1 page" if len(printed.bodies) == 1 else f"{len(printed.bodies)} pages"
            raise HTTPException(HTTPStatus.NOT_FOUND, f"the chart has {several}")
        return printed.bodies[number - 1]


class _Gate:
    """Reads where a request goes to before it is routed.

    A request target may be a whole address, `Host` may be rubbish, and a proxy may have taken
    the prefix of the path away, or may not.
    """

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._path = prefix
        #: as the server gives paths
        self._prefix = unquote(prefix)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = RequestHeaders(scope["headers"])
        path = scope["path"]
        whole = whole_address(path)
        if whole is not None:
            headers.host, path = whole[0].encode("utf-8", "replace"), whole[1]
        app: ASGIApp = self._app
        if headers.host and not is_host(headers.host):
            app = refuse(HTTPStatus.BAD_REQUEST, "the Host header names no host")
        elif self._prefix and path == self._prefix:
            app = _not_allowed()
            if scope["method"] in _METHODS:
                app = _redirect(f"{self._path}/", scope["query_string"])
        elif path.startswith(f"{self._prefix}/"):
            path = path.removeprefix(self._prefix)
        scope = {**scope, "path": path, "timeline.headers": headers}
        await app(scope, receive, _closing(send) if headers.announces_body else send)


def _closing(send: Send) -> Send:
    """A sender that closes the connection: the body is not read, so nothing can follow it."""

    async def closing(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], (b"connection", b"close")]}
        await send(message)

    return closing


def _told(_request: Request, error: Exception) -> Answer:
    """The answer to what is not to be had, with a reason."""
    assert isinstance(error, HTTPException)  # noqa: S101 - Starlette looks handlers up by type
    status = HTTPStatus(error.status_code)
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        return _not_allowed()
    # Starlette fills in the phrase where no reason is given.
    reason = _NOTHING if error.detail == status.phrase else error.detail
    return refuse(status, reason)


def _not_allowed() -> Answer:
    reason = f"only {' and '.join(_METHODS)} are answered here"
    return refuse(HTTPStatus.METHOD_NOT_ALLOWED, reason, Allow=", ".join(_METHODS))


def _busy(_request: Request, _error: Exception) -> Answer:
    reason = "too much is being asked for at once: come again in a moment"
    return refuse(HTTPStatus.SERVICE_UNAVAILABLE, reason, **{"Retry-After": _RETRY})


def _send(body: Body, headers: RequestHeaders) -> Answer:
    """The body, or that the reader has it (RFC 9110, 13.2.2)."""
    wants_gzip = body.compressed is not None and takes_gzip(headers.coding)
    form = body.compressed if wants_gzip and body.compressed else body.plain
    now = time.time()
    # A state that came within a second after another begins in the future, to the second.
    dated = body.modified <= now
    if headers.if_none_match is not None:
        unchanged = has_tag(headers.if_none_match, form.etag)
    elif headers.if_modified_since and dated:
        since = seconds(headers.if_modified_since)
        unchanged = since is not None and body.modified <= since <= now
    else:
        unchanged = False
    date = (body.last_modified,) if dated else ()
    if unchanged:
        return Answer(status=HTTPStatus.NOT_MODIFIED, headers=(*form.unchanged, *date))
    return Answer(status=HTTPStatus.OK, headers=(*form.whole, *date), data=form.data)


def _own_base(scope: Scope, host: bytes) -> str:
    """The address that the reader reached the server by."""
    if host:
        name = host.decode("ascii")
    else:
        address, port = scope.get("server") or ("localhost", None)
        name = f"[{address}]" if ":" in address else address
        name = f"{name}:{port}" if port else name
    return f"{scope['scheme']}://{name}"


def _redirect(path: str, query_string: bytes) -> Answer:
    target = path.encode("ascii") + (b"?" + query_string if query_string else b"")
    headers = ((b"location", target), (b"content-length", b"0"), *SAFE)
    return Answer(status=HTTPStatus.PERMANENT_REDIRECT, headers=headers)


def _health(state: State) -> Answer:
    edition = state.knowledge.edition
    known_on = edition.timeline.known_on
    problems = state.stale or edition.problems
    said: Mapping[str, object] = {
        "status": "stale" if state.stale else "ok",
        "events": len(edition.timeline.events),
        "known_on": known_on.isoformat() if known_on else None,
        "problems": len(problems),
        "lines": shown(problems),
    }
    return uncached(HTTPStatus.OK, "application/json", json.dumps(said) + "\n")
