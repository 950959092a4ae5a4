"""Which browser has unlocked the journal, for how long, and what goes from memory when it is locked again?

A browser that gave the passphrase holds a cookie that no script can read; this process holds, by that cookie, the opened
journal. Another browser has no such cookie, and whoever reads the disk finds neither.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st
from streamlit import config, runtime

from core import journal as house_journal
from core import patterns, settings
from core.store import Journal
from core.words import helped, index, past
from pages.shared import reading
from pages.shared.holding import session

SETTING = "lock_after"
AFTER = {"5": "5 minutes", "15": "15 minutes", "30": "30 minutes", "60": "An hour", "never": "Never by itself"}
DEFAULT = "15"


@dataclass
class _Browser:
    journal: Journal
    used: float
    sessions: set[str] = field(default_factory=set)


_browsers: dict[str, _Browser] = {}
_changing = threading.RLock()
_readable: set[str] = set()
"""Browser sessions that were shown a journal without a passphrase."""


def cookie() -> str:
    """Return the cookie's name: a browser sends cookies to every port of this computer, so that two servers need two."""
    return f"worthwhile-{config.get_option('server.port')}"


def let_in(journal: Journal) -> str:
    """Let a browser read an opened journal, and return what its cookie is to hold."""
    token = secrets.token_urlsafe(32)
    with _changing:
        _browsers[token] = _Browser(journal, time.monotonic())
    return token


def may_read(token: str | None) -> bool:
    """Say whether a browser with this cookie may read now."""
    return not is_locked() or _found(token) is not None


def is_locked() -> bool:
    """Whether what this process serves has a passphrase."""
    return house_journal.served_demo() is None and house_journal.own().locked


def still_here(token: str | None) -> None:
    """Note that the person at this browser is there."""
    browser = _found(token)
    if browser:
        browser.used = time.monotonic()


def opened_here() -> Journal | None:
    """Return the journal as the browser of this session opened it; `None` where it has not."""
    browser = _found(st.context.cookies.get(cookie()))
    if browser is None:
        return None
    browser.used = time.monotonic()
    browser.sessions.add(session())
    return browser.journal


def readable_here() -> None:
    """Note that this session shows a journal without a passphrase: it is to go when one is set."""
    _readable.add(session())


def minutes(journal: Journal) -> int | None:
    """Return after how many idle minutes a journal is locked; `None` where it is not."""
    chosen = reading.read("settings", settings.read, journal, SETTING)
    chosen = chosen if chosen in AFTER else DEFAULT
    return None if chosen == "never" else int(chosen)


def lock_all() -> None:
    """Lock every browser out, and drop the key with all that was read with it. To be called on the server's event loop."""
    with _changing:
        _drop(lambda _: True)
        if is_locked():
            _close(_readable)


def lock_idle() -> None:
    """Lock out each browser that was idle for as long as its journal says. To be called on the server's event loop."""

    def idle(browser: _Browser) -> bool:
        after = minutes(browser.journal)
        return after is not None and time.monotonic() - browser.used > after * 60

    with _changing:
        _drop(idle)


def lock_others() -> None:
    """Let no browser read on but this one, as after a change of passphrase."""
    mine = _found(st.context.cookies.get(cookie()))
    with _changing:
        for browser in _browsers.values():
            if browser is not mine:
                browser.journal.lock()  # its sessions end with the next look for idle ones


def _found(token: str | None) -> _Browser | None:
    browser = _browsers.get(token or "")
    if browser is None or not browser.journal.is_open:
        return None
    after = minutes(browser.journal)
    if after is not None and time.monotonic() - browser.used > after * 60:
        return None
    return browser


def _drop(going: Callable[[_Browser], bool]) -> None:
    if not is_locked():
        _browsers.clear()  # the passphrase was removed: there is nothing to keep anybody from
    for token, browser in list(_browsers.items()):
        if not browser.journal.is_open or going(browser):
            del _browsers[token]
            browser.journal.lock()
            _close(browser.sessions)
            reading.forget()
            index.forget()
            patterns.forget()
            past.forget()
            helped.forget()


def _close(sessions: set[str]) -> None:
    """End browser sessions: forms, figures, files being imported and whatever else they hold are gone from memory."""
    while sessions:
        runtime.get_instance().close_session(sessions.pop())
