"""Which room is this phone in, and under which token? The token lives in the phone; the page is told it, and forgets it.

A component of three small files keeps the token (`token/kept.js`) and looks at the room's version (`watching`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from core.workshop.codes import is_token
from pages.workshop.session import let_slip, recall, remember

NOT_DRAWN = -1
"""The version of a page that could not be drawn: it is asked for again as soon as the room answers."""

_KEY = "phone"
_ISSUED = "phone.issued"
_FORGET = "phone.forget"

_HTML = (Path(__file__).parent / "token" / "token.html").read_text(encoding="utf-8")
_token = st.components.v2.component("worthwhile.token", html=_HTML, css="token.css", js="token.js")


@dataclass(frozen=True, slots=True)
class Here:
    """What a phone says of itself; both are empty where it is in no room."""

    room: str
    token: str


def here() -> Here | None:
    """Return in which room this phone is, `None` until it has spoken.

    What it was just given or told to forget holds at once: it says so itself only a moment later.
    """
    said, given = _said(), issued()
    if said is None:
        return None
    if said.token and said.token == recall(_FORGET):
        said = Here("", "")
    return given if given and given.room != said.room else said


def listen(drawn: int | None) -> None:
    """Let the phone keep what it was given, and look at its room: `drawn` is the version that this page shows."""
    said, given, shown = _said(), issued(), here()
    if given and said and said.room == given.room and said.token != recall(_FORGET):
        let_slip(_ISSUED)
        given = None
    if said and said.token != recall(_FORGET):
        let_slip(_FORGET)
    _token(
        key=_KEY,
        data={
            "token": said.token if said else "",
            "watch": shown.room if shown and drawn is not None else "",
            "drawn": drawn,
            "issued": {"room": given.room, "token": given.token} if given else None,
            "forget": recall(_FORGET, ""),
        },
        default={"here": None},
        on_here_change=_heard,
    )


def twice() -> Here | None:
    """Return a token that is too much: two windows of one phone joined at the same moment, and the first one's holds."""
    said, given = _said(), issued()
    if given and said and said.room == given.room and said.token not in {given.token, recall(_FORGET)}:
        return given
    return None


def issue(room: str, token: str) -> None:
    """Give the phone the token that it is known by in a room."""
    remember(_ISSUED, Here(room, token))


def issued() -> Here | None:
    """Return what the phone was given and did not take up yet."""
    found: Here | None = recall(_ISSUED)
    return found


def forget(token: str) -> None:
    """Let the phone forget a room, with all that it kept of it."""
    remember(_FORGET, token)


def _said() -> Here | None:
    """Return what the phone said of itself. It may be anything: only its form is looked at."""
    said = (recall(_KEY) or {}).get("here")
    if not isinstance(said, Mapping):
        return None
    room, token = said.get("room"), said.get("token")
    if not isinstance(room, str) or not is_token(token):
        return Here("", "")
    return Here(room, str(token))


def _heard() -> None:
    """Let what the phone says reach the page; it is read from there."""
