"""Before a locked journal is opened, its pages show the door alone; an opened one is locked again after a while."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from core import drafts, settings
from core.get_help.model import Contact
from core.get_help.store import add_contact
from core.store import LockedError
from core.store.lock import set_passphrase
from pages.shared import lock

PASSPHRASE = "a lamp in the quiet hall"
SECRET = "Nobody wants me there"


@pytest.fixture
def locked(begun, now):
    drafts.put(begun, drafts.Draft("f", "self_talk", "thought_record"), {"hot_thought": SECRET}, now)
    add_contact(begun, Contact(SECRET, SECRET), now)
    return set_passphrase(begun, PASSPHRASE, now)


@pytest.fixture
def let_in(locked):
    """A browser's cookie, and the journal that it opens."""
    token = lock.let_in(locked)
    yield token
    lock._browsers.clear()


@pytest.fixture
def clock(monkeypatch):
    """The clock that idle minutes are counted by."""
    at = [1000.0]
    monkeypatch.setattr("pages.shared.lock.time.monotonic", lambda: at[0])
    return at


def words(app: AppTest) -> str:
    return " ".join(each.value for each in [*app.text, *app.title, *app.header, *app.markdown])


@pytest.mark.parametrize("page", ["", "roots", "self_talk", "goals", "assertiveness", "self_compassion", "settings"])
def test_every_page_is_the_door(locked, visit, page):
    app = visit(page)
    assert "Your journal is locked." in words(app)
    assert SECRET not in words(app)
    assert len(app.get("vega_lite_chart")) == len(app.button) == 0


def test_help_stays_in_reach_with_nothing_of_ones_own(locked, visit):
    app = visit("get_help")
    assert [title.value for title in app.title] == ["Get help"]
    assert "They are sealed with the rest of your journal" in words(app)
    assert "Talk to someone" in words(app)
    assert SECRET not in words(app)


def test_a_browser_with_the_cookie_may_read_and_no_other(let_in):
    assert lock.may_read(let_in)
    for other in (None, "", let_in + "x", "0"):
        assert not lock.may_read(other)


def test_idle_minutes_void_a_cookie_and_drop_the_key(clock, locked, let_in):
    clock[0] = 1000.0
    lock.still_here(let_in)
    clock[0] += 14 * 60
    lock.lock_idle()
    assert lock.may_read(let_in)
    lock.still_here(let_in)
    clock[0] += 16 * 60
    assert not lock.may_read(let_in)
    lock.lock_idle()
    with pytest.raises(LockedError):
        settings.read(locked, "begun")


@pytest.mark.parametrize(
    ("chosen", "seconds", "open_still"), [("5", 301, False), ("60", 3599, True), ("never", 1e9, True)]
)
def test_the_chosen_minutes_count(clock, locked, let_in, now, chosen, seconds, open_still):
    settings.write(locked, lock.SETTING, chosen, now)
    lock.still_here(let_in)
    clock[0] += seconds
    assert lock.may_read(let_in) is open_still


def test_locking_drops_every_cookie_and_the_key(locked, let_in):
    lock.lock_all()
    assert not lock.may_read(let_in)
    with pytest.raises(LockedError):
        settings.read(locked, "begun")
