"""How is Worthwhile served? On this machine only, with headers that keep everything else out."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
import threading
import time
import tomllib
import urllib.request
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import click
import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config, runtime

from core import journal
from pages.shared import lock_routes

ROOT = Path(__file__).resolve().parents[2]
_HTTP = 80
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@cache
def content_security_policy(port: int) -> str:
    """Return the policy: nothing may be fetched from elsewhere, and nobody may frame the pages.

    The index page of Streamlit holds an inline script; its hash is computed from the installed file.
    """
    index = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", index, flags=re.DOTALL)
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline
    )
    sockets = f"ws://127.0.0.1:{port} ws://localhost:{port}"
    return (
        f"default-src 'self'; script-src 'self' {hashes} 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' {sockets}; worker-src 'self' blob:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'"
    )


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
                policy = content_security_policy(config.get_option("server.port"))
                message["headers"] = [
                    *message["headers"],
                    (b"content-security-policy", policy.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"x-frame-options", b"DENY"),
                    (b"referrer-policy", b"no-referrer"),
                    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
                ]
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


def settings() -> dict[str, Any]:
    """Return `.streamlit/config.toml` as flags: those stand above a user's own configuration and environment."""
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def run(port: int, browser: bool) -> None:  # noqa: FBT001 - the command line hands both over by place
    """Serve `app.py` on loopback until the person stops it."""
    if browser:
        threading.Thread(target=_open_browser, args=(f"http://127.0.0.1:{port}",), daemon=True).start()
    app = st.App(ROOT / "app.py", lifespan=lifespan, middleware=MIDDLEWARE, routes=lock_routes.ROUTES)
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
