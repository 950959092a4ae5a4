"""How is Worthwhile served? On this machine only, with headers that keep everything else out."""

from __future__ import annotations

import asyncio
import threading
import time
import urllib.request
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click
import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config, runtime

from core import journal
from pages.shared import last_words, lock_routes
from pages.shared.headers import ROOT, security_headers, settings

_HTTP = 80
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def _is_ours(scope: Scope) -> bool:
    """Say whether a request names this very server, and comes from one of its own pages where a page made it.

    A name on the web can be made to point here, and another program of this computer may serve a page as well.
    """
    port = config.get_option("server.port")
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    host, origin = headers.get(b"host", ""), headers.get(b"origin")
    ours = {name if port == _HTTP else f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
    return host in ours and (origin is None or origin.removeprefix("http://") in ours)


class SecurityHeaders:
    """Turns away what is not meant for this server, and adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not _is_ours(scope):
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                port = config.get_option("server.port")
                sockets = f"ws://127.0.0.1:{port} ws://localhost:{port}"
                message["headers"] = [*message["headers"], *security_headers(sockets)]
            await send(message)

        app = self._app if _is_ours(scope) else PlainTextResponse("This address is not Worthwhile's.", 403)
        await app(scope, receive, send_with_headers)


rehearsal = threading.Event()
"""Set while the frame is run for the server alone: there is nobody yet to show a page to."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Run the frame once before the first visitor, and close the journal after the last.

    On a fresh server a deep link would run a file in `pages/` without `app.py` around it, past the frame.
    """
    rehearsal.set()
    await runtime.get_instance().does_script_run_without_error()
    rehearsal.clear()
    address = f"http://127.0.0.1:{config.get_option('server.port')}"
    journal.announce(address)
    click.echo(f"Worthwhile is open at {address} (press Ctrl+C here to close it).")
    watching = asyncio.create_task(lock_routes.watch())
    try:
        yield
    finally:
        watching.cancel()
        journal.close()


MIDDLEWARE = [Middleware(SecurityHeaders)]
ROUTES = [*lock_routes.ROUTES, *last_words.ROUTES]


def run(port: int, browser: bool) -> None:  # noqa: FBT001 - the command line hands both over by place
    """Serve `app.py` on loopback until the person stops it."""
    if browser:
        threading.Thread(target=_open_browser, args=(f"http://127.0.0.1:{port}",), daemon=True).start()
    app = st.App(ROOT / "app.py", lifespan=lifespan, middleware=MIDDLEWARE, routes=ROUTES)
    app.run(config={**settings(), "server.port": port})


def _open_browser(address: str) -> None:
    """Open the browser as soon as the server answers."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):  # noqa: S310 - our own address
                break
        except OSError:
            time.sleep(0.1)
    webbrowser.open(address)
