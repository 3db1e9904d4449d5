"""What is answered where something is not to be had: a line, or a page for people."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from http import HTTPStatus
from urllib.parse import quote, unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Scope

from timeline import query
from timeline.languages.phrases import phrases_of
from timeline.page import (
    Refusal,
    content_security_policy,
    refusal_meta_policy,
    render_refusal,
)
from timeline.page.rows import LinkedWords
from timeline.query import Query
from timeline.server.addresses import ServedAddresses, page_of
from timeline.server.answers import Answer, plain_headers, reason_of, refuse, uncached
from timeline.server.http import PAGE
from timeline.server.manual import PATH as MANUAL
from timeline.server.near import Near, near_path, near_query
from timeline.server.process import DrawingError
from timeline.server.renderer import LATER
from timeline.server.state import ServerState

METHODS = ("GET", "HEAD")
#: seconds after which one may come again
_RETRY = "5"
#: characters of the address that was asked for
_LONGEST = 200
_NOTHING = "there is nothing at this address"
_HTML = "text/html"
_RANGE = re.compile(
    r"\s*([\w!#$%&'*+.^`|~/-]+)\s*(?:;[^,;]*)*?(?:;\s*[qQ]\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?",
    re.ASCII,
)


class Refusals:
    """Says why there is no answer, and what there is near it, out of the state that is served."""

    def __init__(self, current: Callable[[], ServerState]) -> None:
        self._current = current

    def refused(self, request: Request, error: Exception) -> Answer:
        """The answer where something is not to be had, with the reason."""
        assert isinstance(error, HTTPException)  # noqa: S101 - Starlette looks handlers up by type
        status = HTTPStatus(error.status_code)
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            return not_allowed()
        # Starlette fills in the phrase where no reason is given.
        reason = _NOTHING if error.detail == status.phrase else error.detail
        return self._answer(request.scope, status, reason)

    def busy(self, request: Request, error: Exception) -> Answer:
        """The answer where too much waits already."""
        reason = f"too much is asked for at once: {error}"
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return self._answer(request.scope, status, reason, **{"Retry-After": _RETRY})

    def undrawn(self, request: Request, error: Exception) -> Answer:
        """The answer where a chart cannot be had at the moment."""
        assert isinstance(error, DrawingError)  # noqa: S101 - Starlette looks handlers up by type
        after = str(LATER) if error.lasting else _RETRY
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return self._answer(request.scope, status, str(error), **{"Retry-After": after})

    def _answer(self, scope: Scope, status: HTTPStatus, reason: str, **headers: str) -> Answer:
        if not wants_page(scope):
            return refuse(status, reason, **headers)
        near = self._near(scope, status)
        return _page(scope, status, reason, headers, state=self._current(), near=near)

    def _near(self, scope: Scope, status: HTTPStatus) -> tuple[Near, ...]:
        if status == HTTPStatus.NOT_FOUND:
            return near_path(scope["path"], self._current().snapshot.timeline)
        asked = near_query(scope["query_string"]) if status == HTTPStatus.BAD_REQUEST else None
        if asked is None:
            return ()
        kind, _ = page_of(scope["path"]) or (PAGE, 1)
        return (Near(words="", kind=kind, query=asked),)


def not_allowed() -> Answer:
    """The answer to other methods."""
    reason = f"only {' and '.join(METHODS)} are answered here"
    return refuse(HTTPStatus.METHOD_NOT_ALLOWED, reason, Allow=", ".join(METHODS))


def refuse_stranger(scope: Scope, status: HTTPStatus, reason: str) -> Answer:
    """The answer to who names another host: it says nothing of the timeline (DNS rebinding)."""
    return _page(scope, status, reason, {}) if wants_page(scope) else refuse(status, reason)


def wants_page(scope: Scope) -> bool:
    """Whether a person asks by a browser, and not a program."""
    headers = (value for name, value in scope["headers"] if name == b"accept")
    return scope["method"] in METHODS and takes_html(b",".join(headers))


@lru_cache(maxsize=256)
def takes_html(accept: bytes) -> bool:
    """Whether `Accept` names HTML, and nothing that it would rather have (RFC 9110, 12.5.1).

    >>> takes_html(b"text/html,application/xml;q=0.9,*/*;q=0.8"), takes_html(b"*/*")
    (True, False)
    >>> takes_html(b"application/atom+xml, text/html;q=0.5"), takes_html(b"")
    (False, False)
    """
    weights: dict[str, float] = {}
    for part in accept.decode("latin-1").split(","):
        if match := _RANGE.fullmatch(part):
            weights[match[1].lower()] = float(match[2] or 1)
    return weights.get(_HTML, 0) > 0 and weights[_HTML] >= max(weights.values())


def _page(  # noqa: PLR0913 - what was asked, and what is said of it
    scope: Scope,
    status: HTTPStatus,
    reason: str,
    headers: dict[str, str],
    *,
    state: ServerState | None = None,
    near: tuple[Near, ...] = (),
) -> Answer:
    language = state.snapshot.options.language if state else "en"
    refusal = Refusal(
        status=status.value,
        phrase=status.phrase,
        asked=_asked(scope),
        reason=reason_of(reason),
        language=language,
    )
    if state is not None:
        refusal = _with_links(refusal, state, near, _root(scope))
    text = render_refusal(refusal).decode()
    more = plain_headers(headers)
    return uncached(
        status,
        f"{_HTML}; charset=utf-8",
        text,
        *more,
        policy=content_security_policy(refusal_meta_policy()),
    )


def _with_links(refusal: Refusal, state: ServerState, near: tuple[Near, ...], root: str) -> Refusal:
    """The refusal with what there is, by addresses relative to the one that was asked for."""
    say = phrases_of(refusal.language)
    there = ServedAddresses(base="")
    timeline = state.snapshot.timeline

    def link(words: str, kind: str, asked: Query) -> LinkedWords:
        address = there.relative(kind, asked).removeprefix("./")
        return LinkedWords(words=words, address=f"{root}{address}")

    return replace(
        refusal,
        name=timeline.about.name,
        near=tuple(
            link(item.words or query.words(item.query, refusal.language), item.kind, item.query)
            for item in near
        ),
        links=(
            link(say("page.all", events=say.count("event", len(timeline.events))), PAGE, Query()),
            link(say("refusal.calendar"), "ics", Query()),
            link(say("refusal.news"), "atom", Query()),
            LinkedWords(words=say("page.manual"), address=f"{root}{MANUAL.removeprefix('/')}"),
        ),
        search=root,
    )


def _asked(scope: Scope) -> str:
    """The address as a browser shows it, without the host."""
    text = quote(scope["path"], safe="/:@!$&'()*+,;=~-._")
    asked = scope["query_string"].decode("latin-1")
    return unquote(f"{text}?{asked}" if asked else text)[:_LONGEST]


def _root(scope: Scope) -> str:
    """The way from the address to the root, whatever stands before it."""
    return "../" * (scope["path"].count("/") - 1) or "./"
