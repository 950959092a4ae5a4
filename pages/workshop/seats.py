"""Which process serves which phone, where several share the rooms?

Everybody comes by the first process's address; it hands phones on in turn. A phone stays where it was sent: its token lives
in the browser under that very port, and a cookie, which browsers send to every port of a host, remembers which it was.
"""

from __future__ import annotations

from itertools import count

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from pages.workshop import held

_COOKIE = "workshop-seat"
_turn = count()

Header = tuple[bytes, bytes]


def seat(scope: Scope) -> tuple[Response | None, list[Header]]:
    """Return the way to the process where a phone belongs, `None` if that is here, and the cookie that remembers it."""
    asked = held.settings()
    if not asked.ports or not asked.hosts:
        return None, []
    request = Request(scope)
    known = request.cookies.get(_COOKIE, "")
    port = int(known) if known in map(str, asked.ports) else asked.ports[next(_turn) % len(asked.ports)]
    # Lax: the code is scanned in another program, and the cookie is to come along from there.
    remembered = [(b"set-cookie", f"{_COOKIE}={port}; HttpOnly; Path=/; SameSite=Lax".encode())]
    if port == asked.port:
        return None, remembered
    way = RedirectResponse(str(request.url.replace(port=port)), 303, headers={"Cache-Control": "no-store"})
    return way, remembered
