"""The application: what is answered to each request."""

import asyncio
import json
import logging
import re
import time
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from timeline.formats import NEWS
from timeline.page import Look
from timeline.server.addresses import (
    STEMS,
    Resource,
    page_of,
    read_look,
    read_oembed,
    read_query,
)
from timeline.server.answers import Answer, refuse, uncached
from timeline.server.cross_origin import CrossOrigin
from timeline.server.hosts import Hosts, normal
from timeline.server.http import EMBED, OEMBED, PAGES, SAFE, CachedResponse, Header, RequestHeaders
from timeline.server.live import PATH as LIVE
from timeline.server.live import ChangeStream
from timeline.server.manual import PATH as MANUAL
from timeline.server.manual import manual_page
from timeline.server.process import DrawingError
from timeline.server.refusals import METHODS, Refusals, not_allowed, refuse_stranger
from timeline.server.renderer import Renderer, Rendering
from timeline.server.state import ServerState, public, shown
from timeline.server.turns import BusyError, reader_of

_Result = TypeVar("_Result")

HEALTH = "/healthz"
#: of what other sites may ask
_ASKED = (*METHODS, "OPTIONS")
#: a name, an IPv4 or a bracketed IPv6 address, and perhaps a port (RFC 3986, 3.2.2)
_HOST = re.compile(
    rb"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?"
)
#: how a request line names a whole address (RFC 9112, 3.2.2)
_WHOLE = re.compile(r"https?://([^/?#]*)(/.*)?", re.IGNORECASE | re.DOTALL)
_LOG = logging.getLogger(__name__)

_NOT_OURS = (
    "this server does not go by that name: start it with --allowed-host NAME, or with --base-url"
)


def application(  # noqa: PLR0913 - one parameter a choice
    current: Callable[[], ServerState],
    renderer: Renderer,
    *,
    hosts: Hosts,
    base_url: str = "",
    cross_origin: CrossOrigin | None = None,
    stream: ChangeStream | None = None,
) -> Starlette:
    """The application that answers out of the state that is served.

    Args:
        current: Gives the state of this moment.
        renderer: Makes what is asked for, and keeps it.
        hosts: The hosts that requests may name.
        base_url: What readers reach the server by; empty takes it from their requests.
        cross_origin: The sites whose pages may read data; None for none.
        stream: Tells open pages of a change; None where they are not told.
    """
    endpoints = _Endpoints(current, renderer, base_url, cross_origin or CrossOrigin())
    refusals = Refusals(current)
    app = Starlette(
        routes=[
            Route(HEALTH, endpoints.health, methods=METHODS),
            Route("/", endpoints.file, methods=_ASKED),
            *([Route(LIVE, stream.answer, methods=["GET"])] if stream else []),
            Route(f"/{EMBED}", endpoints.file, methods=_ASKED),
            Route("/oembed", endpoints.file, methods=_ASKED),
            *(Route(f"/{stem}{{page}}", endpoints.file, methods=_ASKED) for stem in STEMS),
            Route(MANUAL, manual, methods=METHODS),
            Route(f"{MANUAL}{{file}}", manual, methods=METHODS),
        ],
        middleware=[Middleware(HostMiddleware, hosts=hosts, prefix=urlsplit(base_url).path)],
        exception_handlers={
            HTTPException: refusals.refused,
            BusyError: refusals.busy,
            DrawingError: refusals.undrawn,
        },
    )
    # An address with one slash more is another address.
    app.router.redirect_slashes = False
    return app


class _Endpoints:
    """Takes a request, and gives what it asks for."""

    def __init__(
        self,
        current: Callable[[], ServerState],
        renderer: Renderer,
        base_url: str,
        cross_origin: CrossOrigin,
    ) -> None:
        self._current = current
        self._renderer = renderer
        self._base = base_url
        self._cross_origin = cross_origin

    async def health(self, _request: Request) -> Answer:
        """How the server is, for whoever watches over it."""
        return _health(self._current())

    async def file(self, request: Request) -> Answer:
        """The page, or an export."""
        scope = request.scope
        headers: RequestHeaders = scope["timeline.headers"]
        if scope["method"] == "OPTIONS":
            return self._options(scope, headers)
        resource, number = self._asked(scope, headers)
        try:
            state = self._current()
            rendering = self._renderer.at_hand(state, resource)
            if rendering is None:
                rendering = await self._rendering(state, resource, request)
            who = self._cross_origin.headers(resource.kind, _origins(state), headers)
            return _answer(_page_of(rendering, number), headers, who)
        except (HTTPException, BusyError, DrawingError):
            raise
        except _LeftError:
            return uncached(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain", "")
        except Exception:  # noqa: BLE001 - a fault of our own is logged, and the server goes on
            _LOG.exception("a request could not be answered: %r", scope["raw_path"])
            return refuse(HTTPStatus.INTERNAL_SERVER_ERROR, "a fault of the server")

    def _embedding(self, scope: Scope, headers: RequestHeaders) -> Resource:
        """What is asked by who wants to embed a page."""
        base = self._base or _own_base(scope, headers.host)
        try:
            return read_oembed(scope["query_string"], base)
        except LookupError as error:
            raise HTTPException(HTTPStatus.NOT_FOUND, str(error.args[0])) from None
        except NotImplementedError as error:
            raise HTTPException(HTTPStatus.NOT_IMPLEMENTED, str(error)) from None
        except ValueError as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from None

    def _options(self, scope: Scope, headers: RequestHeaders) -> Answer:
        """What may be asked of an address, and by the pages of which sites."""
        page = page_of(scope["path"])
        if page is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        who = self._cross_origin.preflight(page[0], _origins(self._current()), headers)
        return Answer(status=HTTPStatus.NO_CONTENT, headers=(*who, *SAFE))

    async def _rendering(
        self, state: ServerState, resource: Resource, request: Request
    ) -> Rendering:
        """What has to be rendered, as long as the reader is there to take it."""
        client = request.scope.get("client")
        reader = reader_of(client[0]) if client else ""
        rendering = self._renderer.render(state, resource, reader)
        if request.scope["timeline.headers"].announces_body:
            # To hear of its end the body would have to be read.
            return await rendering
        return await _while_there(request.receive, rendering)

    def _asked(self, scope: Scope, headers: RequestHeaders) -> tuple[Resource, int]:
        """The resource that a request asks for, and which page of it."""
        page = page_of(scope["path"])
        if page is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        kind, number = page
        if kind in OEMBED.values():
            return self._embedding(scope, headers), 1
        asks, look = scope["query_string"], Look()
        try:
            if kind == EMBED:
                look, asks = read_look(asks)
            query, as_of = read_query(asks)
        except ValueError as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from None
        states_base = kind in PAGES or kind in NEWS
        base = self._base or _own_base(scope, headers.host) if states_base else ""
        return Resource(kind=kind, query=query, as_of=as_of, look=look, base=base), number


def _origins(state: ServerState) -> tuple[str, ...]:
    """The sites that the timeline names."""
    return state.snapshot.timeline.about.embed_from


def _page_of(rendering: Rendering, number: int) -> CachedResponse:
    """Page `number` of a rendering."""
    if rendering.retry:
        raise DrawingError(rendering.reason, lasting=True)
    if rendering.reason:
        raise HTTPException(HTTPStatus.NOT_FOUND, rendering.reason)
    pages = rendering.pages
    if number > len(pages):
        several = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        raise HTTPException(HTTPStatus.NOT_FOUND, f"the chart has {several}")
    return pages[number - 1]


class _LeftError(Exception):
    """The reader has gone."""


async def _while_there(receive: Receive, work: Coroutine[Any, Any, _Result]) -> _Result:
    """What the work gives, which is given up when the reader goes.

    Raises:
        _LeftError: The reader has gone.
    """
    working, leaving = asyncio.create_task(work), asyncio.create_task(_left(receive))
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise _LeftError
        return working.result()
    finally:
        leaving.cancel()
        working.cancel()


async def _left(receive: Receive) -> None:
    """Wait until the reader goes."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def manual(request: Request) -> Answer:
    """A page of the manual."""
    page = await run_in_threadpool(manual_page, request.path_params.get("file", ""))
    if page is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return _answer(page, request.scope["timeline.headers"])


class HostMiddleware:
    """Reads where a request goes to before it is routed.

    A request target may be a whole address, `Host` may be rubbish, and a proxy may have taken
    the prefix of the path away, or may not.
    """

    def __init__(self, app: ASGIApp, hosts: Hosts, prefix: str) -> None:
        self._app = app
        self._hosts = hosts
        self._path = prefix
        #: as the server gives paths
        self._prefix = unquote(prefix)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, redirect, or pass on with the path that routes know."""
        headers = RequestHeaders(scope["headers"])
        path = scope["path"]
        whole = whole_address(path)
        if whole is not None:
            headers.host, path = whole[0].encode("utf-8", "replace"), whole[1]
        app: ASGIApp = self._app
        if headers.host and not is_host(headers.host):
            reason = "the Host header does not name a host"
            app = refuse_stranger(scope, HTTPStatus.BAD_REQUEST, reason)
        elif headers.host and not self._hosts.takes(headers.host.decode("ascii")):
            app = refuse_stranger(scope, HTTPStatus.MISDIRECTED_REQUEST, _NOT_OURS)
        elif self._prefix and path == self._prefix:
            app = not_allowed()
            if scope["method"] in METHODS:
                app = _redirect(f"{self._path}/", scope["query_string"])
        elif path.startswith(f"{self._prefix}/"):
            path = path.removeprefix(self._prefix)
        scope = {**scope, "path": path, "timeline.headers": headers}
        await app(scope, receive, _closing(send) if headers.announces_body else send)


def whole_address(target: str) -> tuple[str, str] | None:
    """The host and the path of a request target that names a whole address.

    >>> whole_address("http://example.org/timeline.ics"), whole_address("/timeline.ics")
    (('example.org', '/timeline.ics'), None)
    """
    match = _WHOLE.fullmatch(target)
    return (match[1], match[2] or "/") if match else None


def is_host(header: bytes) -> bool:
    """Whether that is what a `Host` may be."""
    return _HOST.fullmatch(header) is not None


def _closing(send: Send) -> Send:
    """A sender that closes the connection: the body is not read, so nothing can follow it."""

    async def closing(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], (b"connection", b"close")]}
        await send(message)

    return closing


def _own_base(scope: Scope, host: bytes) -> str:
    """The address that the reader reached the server by."""
    if host:
        name = normal(host.decode("ascii"))
    else:
        address, port = scope.get("server") or ("localhost", None)
        name = f"[{address}]" if ":" in address else address
        name = f"{name}:{port}" if port else name
    # A proxy may say that it was a socket's.
    scheme = "https" if scope["scheme"] in ("https", "wss") else "http"
    return f"{scheme}://{name}"


def _answer(
    response: CachedResponse, headers: RequestHeaders, who: tuple[Header, ...] = ()
) -> Answer:
    """The response in the coding that is wanted, or that the reader has it (RFC 9110, 13.2.2)."""
    now = time.time()
    chosen = response.chosen(headers)
    # A state that came within a second after another begins in the future, to the second.
    date = response.last_modified if response.modified <= now else ()
    if response.is_known(headers, chosen.etag, now):
        return Answer(
            status=HTTPStatus.NOT_MODIFIED, headers=(*chosen.headers_unchanged, *date, *who)
        )
    return Answer(status=HTTPStatus.OK, headers=(*chosen.headers, *date, *who), data=chosen.data)


def _redirect(path: str, query_string: bytes) -> Answer:
    target = path.encode("ascii") + (b"?" + query_string if query_string else b"")
    headers = ((b"location", target), (b"content-length", b"0"), *SAFE)
    return Answer(status=HTTPStatus.PERMANENT_REDIRECT, headers=headers)


def _health(state: ServerState) -> Answer:
    timeline = state.snapshot.timeline
    problems = state.stale or public(state.snapshot.problems)
    health: dict[str, object] = {
        "status": "stale" if state.stale else "ok",
        "events": len(timeline.events),
        "known_on": timeline.known_on.isoformat() if timeline.known_on else None,
        "problems": len(problems),
        "lines": shown(problems),
    }
    return uncached(HTTPStatus.OK, "application/json", json.dumps(health) + "\n")
