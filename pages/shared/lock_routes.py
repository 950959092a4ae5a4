"""How does a browser unlock the journal, say that somebody is still there, and lock it?

Routes of our own beside Streamlit's: only an answer to a request can give a browser a cookie that its scripts cannot read.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core import journal as house_journal
from core.store import StoreError, WrongPassphraseError
from pages.shared import lock

_LONGEST = 4096
_FREE_TRIES = 3
_LONGEST_WAIT = 16.0
_LOOKS = 15.0
_NOT_KEPT = {"Cache-Control": "no-store"}
_trying = asyncio.Lock()
_wrong = 0


async def unlock(request: Request) -> Response:
    """Try a passphrase, one at a time; after some wrong ones each further one has to wait a little longer."""
    global _wrong  # noqa: PLW0603 - one process, one door
    if not from_our_page(request):
        return _says("This was not asked by Worthwhile's own page.", 403)
    try:
        given = (await request.json())["passphrase"]
    except (KeyError, TypeError, ValueError):
        given = None
    if not isinstance(given, str) or len(given) > _LONGEST:
        return _says("Please type your passphrase.", 400)
    async with _trying:
        if _wrong >= _FREE_TRIES:
            await asyncio.sleep(min(2.0 ** (_wrong - _FREE_TRIES), _LONGEST_WAIT))
        try:
            journal = await asyncio.to_thread(house_journal.own().unlock, given) if lock.is_locked() else None
        except WrongPassphraseError as error:
            _wrong += 1
            return _says(str(error), 403)
        except StoreError as error:
            return _says(str(error), 500)
        _wrong = 0
    answer = _says("", 200)
    if journal:
        answer.set_cookie(lock.cookie(), lock.let_in(journal), httponly=True, samesite="strict", path="/")
    return answer


async def close(request: Request) -> Response:
    """Lock the journal in every browser."""
    if not from_our_page(request):
        return _says("This was not asked by Worthwhile's own page.", 403)
    lock.lock_all()
    answer = _says("", 200)
    answer.delete_cookie(lock.cookie(), httponly=True, samesite="strict", path="/")
    return answer


async def still(request: Request) -> Response:
    """Note that somebody is there."""
    if from_our_page(request):
        lock.still_here(request.cookies.get(lock.cookie()))
    return await state(request)


async def state(request: Request) -> Response:
    """Say whether this browser may read on."""
    return JSONResponse({"open": lock.may_read(request.cookies.get(lock.cookie()))}, headers=_NOT_KEPT)


async def watch() -> None:
    """Lock idle browsers out, for as long as the server runs, also those that were closed and ask for nothing more."""
    while True:
        await asyncio.sleep(_LOOKS)
        with suppress(StoreError):
            lock.lock_idle()


def from_our_page(request: Request) -> bool:
    """Say whether a page of ours asks: `SecurityHeaders` has compared the origin, and a browser always sends it along."""
    return "origin" in request.headers and request.headers.get("content-type") == "application/json"


def _says(sentence: str, status: int) -> JSONResponse:
    return JSONResponse({"says": sentence}, status_code=status, headers=_NOT_KEPT)


ROUTES = [
    Route("/_worthwhile/unlock", unlock, methods=["POST"]),
    Route("/_worthwhile/lock", close, methods=["POST"]),
    Route("/_worthwhile/still", still, methods=["POST"]),
    Route("/_worthwhile/state", state, methods=["GET"]),
]
