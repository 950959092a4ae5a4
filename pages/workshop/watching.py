"""How does a phone, or a projector, learn that the host did something, at next to no cost?

It asks a route of ours for the room's version every few seconds, and for the page only when that has changed: no script
runs, and however many ask, the store is asked twice a second. A version says nothing of an answer.
"""

from __future__ import annotations

import asyncio
import time
from threading import Lock

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.workshop import RoomGoneError, RoomUnreachableError
from pages.workshop import held

GONE = 0
"""The version of a room that is no more; those of a room begin with 1."""

_HOLDS = 0.5
_MOST = 100
_NOT_KEPT = {"Cache-Control": "no-store"}
_seen: dict[str, tuple[float, int | None]] = {}
"""When each room was asked for, and its version; `None` where the store did not answer, which may take it seconds."""

_asking = Lock()


def version(room: str) -> int:
    """Return a room's version as it was at most half a second ago.

    Raises:
        RoomUnreachableError: the store does not answer.
    """
    _, told = _fresh(room) or _looked(room)
    if told is None:
        raise RoomUnreachableError
    return told


def _looked(room: str) -> tuple[float, int | None]:
    with _asking:  # whoever waited finds what the one before was told
        return _fresh(room) or _asked(room)


def _fresh(room: str) -> tuple[float, int | None] | None:
    found = _seen.get(room)
    return found if found and time.monotonic() - found[0] <= _HOLDS else None


def _asked(room: str) -> tuple[float, int | None]:
    try:
        told: int | None = held.rooms().version(room)
    except RoomGoneError:
        told = GONE
    except RoomUnreachableError:
        told = None
    found = _seen[room] = (time.monotonic(), told)
    if len(_seen) > _MOST:  # whoever asks for invented rooms must not fill the memory
        del _seen[next(iter(_seen))]
    return found


async def _version(request: Request) -> Response:
    """Answer a phone. A store that is away may take seconds to say so: the server goes on meanwhile."""
    room = request.path_params["room"]
    found = _fresh(room)
    if found is None:
        found = await asyncio.to_thread(_looked, room)
    _, told = found
    if told is None:
        return JSONResponse({}, status_code=503, headers=_NOT_KEPT)
    return JSONResponse({"version": told}, headers=_NOT_KEPT)


ROUTES = [Route("/_workshop/room/{room}", _version, methods=["GET"])]
