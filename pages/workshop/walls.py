"""What gets through to the workshop's server, and under which names? Everything else is turned away, or not there."""

from __future__ import annotations

from pathlib import Path
from socket import gethostname

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.shared.headers import ROOT, security_headers
from pages.workshop import held, seats

_HERE = Path(__file__).parent
_LOOPBACK = ("127.0.0.1", "localhost")
_JOINING = frozenset({"/", "/join"})
_PAGES = _JOINING | {"/favicon.png", "/manifest.json"}
_HOST = frozenset({"/host", "/screen", "/_workshop/sign_in"})
"""The host's own, of one process alone where several share the rooms."""

_BELOW = ("/static/", "/media/", "/app/static/", "/_workshop/")
_STREAMLIT = frozenset({"/_stcore/health", "/_stcore/host-config", "/_stcore/stream"})
_COMPONENTS = tuple(f"/_stcore/bidi-components/worthwhile.{each.name}/" for each in _HERE.iterdir() if each.is_dir())
"""What there is to be asked for; everything else, uploads too, is not there."""

_FILES = frozenset(each.name for each in (ROOT / "static").iterdir() if each.suffix in {".woff2", ".svg"})


class Walls:
    """Turns away what is not meant for this server or not there, and adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not (_is_ours(scope) and scope["path"] == "/_stcore/stream"):
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        app: ASGIApp = self._app
        headers: list[tuple[bytes, bytes]] = []

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *headers]
            await send(message)

        if _is_ours(scope):
            headers += security_headers(f"ws://{_headers(scope)[0]}")
        else:
            headers += security_headers("")  # what a stranger calls this server is not said back
            app = PlainTextResponse("This address is not the workshop's.", 403)
        if app is self._app and not _is_there(scope["path"]):
            app = PlainTextResponse("There is no such page.", 404)
        elif app is self._app and scope["path"] in _JOINING:
            elsewhere, remembered = seats.seat(scope)
            headers += remembered
            app = elsewhere or app
        await app(scope, receive, send_with_headers)


def _headers(scope: Scope) -> tuple[str, str | None]:
    """Return what a request says of the server that it means, and of the page that made it."""
    found = {name: value.decode("latin-1") for name, value in scope["headers"]}
    return found.get(b"host", ""), found.get(b"origin")


def _is_ours(scope: Scope) -> bool:
    """Say whether a request names one of the chosen addresses, came in by one, and is made by a page of ours.

    A name on the web can be made to point here; and the machine may stand in networks that were not chosen.
    """
    asked = held.settings()
    host, origin = _headers(scope)
    ours = {f"{name}:{asked.port}" for name in names()}
    came_by = (scope.get("server") or ("", None))[0]
    return (
        host in ours
        and came_by in (*_LOOPBACK, *asked.ips)
        and (origin is None or origin.removeprefix("http://") in ours)
    )


def names() -> tuple[str, ...]:
    """Return the names under which this server answers: the chosen addresses, this computer's name, and loopback."""
    name = gethostname().split(".")[0].casefold()
    return (*held.settings().ips, name, f"{name}.local", *_LOOPBACK)


def _is_there(path: str) -> bool:
    if path in _HOST:
        return held.settings().hosts
    return ".." not in path and (path in _PAGES | _STREAMLIT or path.startswith((*_BELOW, *_COMPONENTS)))


async def shared_file(request: Request) -> Response:
    """Hand out a font or the icon, and nothing else of that folder."""
    name = request.path_params["name"]
    if name not in _FILES:
        return PlainTextResponse("There is no such file.", 404)
    return FileResponse(ROOT / "static" / name, headers={"Cache-Control": "public, max-age=86400"})
