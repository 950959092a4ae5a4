"""Which browser is the host's? One that gave the key which was printed at start, and holds a cookie since.

The key goes to a route of the server in the body of a request: never in an address, which a history or a projector
would show, and never through Streamlit. The cookie is read by no script; this process knows which ones it gave out.
"""

from __future__ import annotations

import json
import secrets

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.workshop.codes import Guesses, is_host_key
from pages.workshop import held

_LONGEST = 4096
_NOT_KEPT = {"Cache-Control": "no-store"}
_wrong = Guesses()
"""Apart from wrong join codes: a phone that guesses those must not keep the host out."""

_browsers: set[str] = set()
"""What the cookies of the browsers that signed in hold."""


def is_host() -> bool:
    """Say whether this browser gave the host's key."""
    return st.context.cookies.get(_cookie()) in _browsers


async def sign_in(request: Request) -> Response:
    """Try a key; after ten wrong ones in a minute a browser has to wait."""
    if "origin" not in request.headers or request.headers.get("content-type") != "application/json":
        return _says("This was not asked by the workshop's own page.", 403)
    visitor = request.client.host if request.client else ""
    if not _wrong.may_try(visitor, held.now()):
        return _says("Too many wrong keys. Please wait a minute.", 429)
    given = await _key(request)
    if given is None or not is_host_key(given, held.host_key()):
        _wrong.was_wrong(visitor, held.now())
        return _says("This is not the key. It stands in the window in which the workshop was started.", 403)
    browser = secrets.token_urlsafe(32)
    _browsers.add(browser)
    answer = _says("", 200)
    answer.set_cookie(_cookie(), browser, httponly=True, samesite="strict", path="/")
    return answer


async def _key(request: Request) -> str | None:
    """Return the key that was sent; `None` where it is none, or too much to be one."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            return None
    try:
        return str(json.loads(body)["key"])
    except (KeyError, TypeError, ValueError):
        return None


def _cookie() -> str:
    """Return the cookie's name: a browser sends cookies to every port of a computer, so that two servers need two."""
    return f"workshop-{held.settings().port}"


def _says(sentence: str, status: int) -> JSONResponse:
    return JSONResponse({"says": sentence}, status_code=status, headers=_NOT_KEPT)


ROUTES = [Route("/_workshop/sign_in", sign_in, methods=["POST"])]
