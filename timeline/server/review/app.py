"""The application of a review: what is answered to its page."""

import asyncio
import json
import logging
from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from timeline.errors import TimelineError
from timeline.server.answers import Answer, refuse, uncached
from timeline.server.app import HostMiddleware
from timeline.server.hosts import Hosts
from timeline.server.review import Answered, Asked, ReviewSession
from timeline.server.review.access import Access, is_own
from timeline.server.review.page import FILES, POLICY, file, page

#: bytes of what is asked; a note has a million characters at most
_LONGEST = 8_000_000
_KINDS = ("accept", "refuse", "split", "merge", "document", "undo")
_JSON = "application/json"
_LOG = logging.getLogger(__name__)
_NO_ACCESS = "open the address that `timeline review` has printed"


def application(
    session: ReviewSession, access: Access, *, hosts: Hosts, language: str
) -> Starlette:
    """The application that answers for a session.

    Args:
        session: What is reviewed.
        access: Who is answered.
        hosts: The hosts that requests may name.
        language: In which the page speaks.
    """
    asked = _Endpoints(session, language)
    app = Starlette(
        routes=[
            Route("/", asked.page),
            Route("/state", asked.state),
            Route("/text", asked.text),
            Route("/read", asked.read, methods=["POST"]),
            Route("/find", asked.find, methods=["POST"]),
            Route("/decide", asked.decide, methods=["POST"]),
            Route("/{name}", _file),
        ],
        middleware=[
            Middleware(HostMiddleware, hosts=hosts, prefix=""),
            Middleware(AccessMiddleware, access=access),
        ],
    )
    app.router.redirect_slashes = False
    return app


class AccessMiddleware:
    """Answers those who know the address, and takes the token out of the path."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on with the path that routes know, or refuse."""
        token, slash, rest = scope["path"].removeprefix("/").partition("/")
        app = self._app
        if self._access.takes(token):
            app = self._app if slash else _moved(f"/{token}/")
        elif not rest and scope["method"] == "GET" and self._access.takes_once(token):
            app = _moved(f"/{self._access.token}/")
        else:
            app = refuse(HTTPStatus.FORBIDDEN, _NO_ACCESS)
        if scope["method"] == "POST" and not is_own(
            scope["headers"], scope["timeline.headers"].host
        ):
            app = refuse(HTTPStatus.FORBIDDEN, "only JSON of a page of this server is taken")
        await app({**scope, "path": f"/{rest}"}, receive, send)


class _Endpoints:
    """Takes a request, and asks the session for what it wants, one thing at a time."""

    def __init__(self, session: ReviewSession, language: str) -> None:
        self._session = session
        self._language = language
        self._turn = asyncio.Lock()

    async def page(self, _request: Request) -> Answer:
        text = page(self._language)
        return uncached(HTTPStatus.OK, "text/html; charset=utf-8", text, policy=POLICY)

    async def state(self, request: Request) -> Answer:
        """The state without texts; nothing where the page has it."""

        def changed() -> Answered | None:
            state = self._session.state()
            known = request.query_params.get("version") == str(state["version"])
            return None if known else {**state, "documents": [*map(_named, state["documents"])]}

        answer = await self._ask(changed)
        return answer or uncached(HTTPStatus.NO_CONTENT, _JSON, "")

    async def text(self, request: Request) -> Answer:
        """The text of a document."""
        asked = request.query_params.get("document")

        def found() -> Answered:
            documents = self._session.state()["documents"]
            texts = [item["text"] for item in documents if item["id"] == asked]
            return {"text": "".join(texts[:1])}

        return await self._ask(found) or refuse(HTTPStatus.NOT_FOUND, "no such document")

    async def read(self, request: Request) -> Answer:
        """How a date is read."""
        asked = await _body(request)
        if asked is None:
            return _not_json()
        texts = [_text(asked, name) for name in ("document", "when", "status")]
        return await self._answered(lambda: self._session.read(*texts))

    async def find(self, request: Request) -> Answer:
        """Events that a draft may be of: those with some words, or the candidates without any."""
        asked = await _body(request)
        if asked is None:
            return _not_json()
        key, words = (_text(asked, name) for name in ("key", "words"))
        return await self._answered(lambda: {"found": self._found(key, words)})

    def _found(self, key: str, words: str) -> list[Answered]:
        return self._session.find(key, words) if words else self._session.candidates(key)

    async def decide(self, request: Request) -> Answer:
        """What came of a decision."""
        asked = await _body(request)
        if asked is None or asked.get("kind") not in _KINDS:
            return _not_json()
        return await self._answered(lambda: self._session.decide(asked))

    async def _answered(self, ask: Callable[[], Answered]) -> Answer:
        answer = await self._ask(ask)
        assert answer is not None  # noqa: S101 - only `state` answers nothing
        return answer

    async def _ask(self, ask: Callable[[], Answered | None]) -> Answer | None:
        """What the session says, as JSON; one that cannot go on says so in a line."""
        try:
            async with self._turn:
                said = await run_in_threadpool(ask)
        except TimelineError as error:
            said = {"ok": False, "message": str(error)}
        except Exception:  # noqa: BLE001 - a fault of our own is logged, and the server goes on
            _LOG.exception("a request of the review could not be answered")
            return refuse(HTTPStatus.INTERNAL_SERVER_ERROR, "a fault of the server")
        return None if said is None else uncached(HTTPStatus.OK, _JSON, json.dumps(said))


async def _file(request: Request) -> Answer:
    name = request.path_params["name"]
    if name not in FILES:
        return refuse(HTTPStatus.NOT_FOUND, "there is nothing at this address")
    return uncached(HTTPStatus.OK, FILES[name][1], file(name))


def _named(document: Asked) -> Answered:
    """A document with a name of its text instead of the text, which may be long."""
    digest = sha256(document["text"].encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return {**document, "text": digest}


def _moved(path: str) -> Answer:
    return uncached(HTTPStatus.SEE_OTHER, "text/plain", "", (b"location", path.encode()))


async def _body(request: Request) -> dict[str, Any] | None:
    """The JSON object of a request; None where it has none, or too much."""
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > _LONGEST:
            return None
    try:
        asked = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return asked if isinstance(asked, dict) else None


def _text(asked: Asked, name: str) -> str:
    value = asked.get(name, "")
    return value if isinstance(value, str) else ""


def _not_json() -> Answer:
    return refuse(HTTPStatus.BAD_REQUEST, "what is asked is not JSON that this server knows")
