"""What becomes of the words that were typed right before a tab was closed?

The browser may drop a message on an open connection with the tab that wrote it. A request that outlives its tab brings
them once more, to a route of our own. It is taken only for a draft that this very browser session still writes in.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pages.shared import holding, lock
from pages.shared.lock_routes import from_our_page

if TYPE_CHECKING:
    from pages.shared.entry import Form

_MOST_BYTES = 65_536
"""What browsers let such a request carry at the most."""

_writing: WeakValueDictionary[tuple[str, str], Form] = WeakValueDictionary()
"""By browser session and draft: the form. It is gone with its session, as all that a locked journal showed is."""


def expect(form: Form) -> None:
    """Let what this session types into a form come late, too."""
    _writing[holding.session(), form.draft.form] = form


def take(session: object, draft: object, field: object, text: object) -> bool:
    """Take the words of one field; return whether somebody writes in that draft."""
    form = _writing.get((session, draft)) if isinstance(session, str) and isinstance(draft, str) else None
    if form is None or form.draft.form != draft or not isinstance(field, str) or not isinstance(text, str):
        return False
    return form.take_late(field, text)


async def _leaving(request: Request) -> Response:
    if not from_our_page(request) or not lock.may_read(request.cookies.get(lock.cookie())):
        return Response(status_code=403)
    body = await request.body()
    if len(body) > _MOST_BYTES:
        return Response(status_code=413)
    try:
        asked = await request.json()
        given = [asked[name] for name in ("session", "draft", "field", "text")]
    except (KeyError, TypeError, ValueError):
        return Response(status_code=400)
    return Response(status_code=204 if await asyncio.to_thread(take, *given) else 404)


ROUTES = [Route("/_worthwhile/leaving", _leaving, methods=["POST"])]
