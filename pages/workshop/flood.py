"""What if a phone sends without end, or opens connections without end?

It is slowed down, not thrown out: whoever sends more than a person can press is read more slowly, and has to wait by the
rules of the network itself. The others go on. Sizes are bounded by the server's own settings (`serving`).
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

AT_ONCE = 20
"""Messages that one connection may send in a burst."""

A_SECOND = 5.0
"""Messages a second that it may send from then on."""

CONNECTIONS = 600
"""Open connections from one address: a whole room may stand behind one."""


class Flood:
    """Stands before the server's websockets."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        address = (scope.get("client") or ("", 0))[0]
        if self._open[address] >= CONNECTIONS:
            await send({"type": "websocket.close", "code": 1013})
            return
        self._open[address] += 1
        try:
            await self._app(scope, _slowed(receive), send)
        finally:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]  # no address is kept longer than its connections


def _slowed(receive: Receive) -> Receive:
    """Return what takes messages at most so fast."""
    left, last = float(AT_ONCE), time.monotonic()

    async def taken() -> Message:
        nonlocal left, last
        message = await receive()
        now = time.monotonic()
        left, last = min(AT_ONCE, left + (now - last) * A_SECOND) - 1, now
        if left < 0:
            await asyncio.sleep(-left / A_SECOND)
        return message

    return taken
