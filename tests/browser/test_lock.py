"""A passphrase keeps the journal from every browser that has not given it, and from this one after a while."""

from __future__ import annotations

import json
import re
import urllib.request
from urllib.error import HTTPError

import pytest
from browsing import PAGES, VIEWS, Tab, new_context
from playwright.sync_api import expect

from core.store import open_store
from core.store.lock import set_passphrase

PASSPHRASE = "a lamp in the quiet hall"
THOUGHT = "Nobody wants me there"
MARK = "Marked-word-ö"
FIELD = "The thought that stings most"


@pytest.fixture
def locked(serve, now, tmp_path, monkeypatch):
    """A server whose journal was locked before it started, with a folder of its own for what is temporary."""
    (tmp_path / "passing").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "passing"))
    started = serve()
    started.stop()
    store = open_store(started.journal)
    set_passphrase(store.unlock(None), PASSPHRASE, now)
    store.close()
    started.start()
    return started


def at_the_door(tab):
    expect(tab.page.get_by_label("Passphrase", exact=True)).to_be_visible(timeout=20_000)
    expect(tab.page.get_by_role("button", name="Unlock")).to_be_enabled()
    return tab.settled()


def unlock(tab, title, passphrase=PASSPHRASE):
    at_the_door(tab)
    tab.page.get_by_label("Passphrase", exact=True).fill(passphrase)
    tab.page.get_by_label("Passphrase", exact=True).press("Enter")
    tab.title(title)
    return tab.settled()


def wait_for_the_lock(tab):
    tab.page.get_by_role("button", name="Lock", exact=True).wait_for()


def ask(server, path, body=None, headers=None):
    """Ask the server as a program would, and return its status."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(server.url + path, data, headers or {})  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status
    except HTTPError as error:
        return error.code


def test_set_in_settings_it_asks_at_once_and_a_reload_stays_open(serve, visit):
    tab = visit(serve(), "settings")
    card = tab.card("Passphrase")
    tab.unfold("Set a passphrase", card)
    tab.page.get_by_label("New passphrase", exact=True).fill(PASSPHRASE)
    tab.page.get_by_label("The same again", exact=True).fill(PASSPHRASE)
    tab.sees("This would hold very well.")
    tab.press("Set the passphrase")
    tab.sees("Please confirm that you know")
    card.get_by_test_id("stCheckbox").filter(has_text="I know that without it").click()
    tab.settled()
    tab.press("Set the passphrase")
    at_the_door(tab)
    tab.page.get_by_label("Passphrase", exact=True).fill("not this one, surely")
    tab.page.get_by_role("button", name="Unlock").click()
    expect(tab.page.get_by_role("alert")).to_have_text(re.compile("not the passphrase"))
    unlock(tab, "Settings")
    tab.reload()
    tab.title("Settings")
    tab.sees("Your journal has a passphrase.")
    (cookie,) = (each for each in tab.page.context.cookies() if each["name"].startswith("worthwhile"))
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")


def test_another_browser_sees_the_door_at_every_address_and_help_without_anything_personal(locked, visit, browser):
    tab = unlock(visit(locked, "self_talk"), "Self-talk")
    tab.write(FIELD, THOUGHT)
    context = new_context(browser)
    frames = []
    page = context.new_page()
    page.on(
        "websocket",
        lambda socket: socket.on(
            "framereceived", lambda frame: frames.append(bytes(frame, "utf-8") if isinstance(frame, str) else frame)
        ),
    )
    other = Tab(page, locked)
    for name in PAGES:
        page.goto(locked.url + PAGES[name])
        if name == "get_help":
            other.title("Get help")
            other.settled().sees("They are sealed with the rest of your journal")
        else:
            at_the_door(other)
        assert page.get_by_test_id("stVegaLiteChart").count() == 0
    assert frames
    assert [frame for frame in frames if THOUGHT.encode() in frame] == []
    context.close()
    second = Tab(tab.page.context.new_page(), locked).go("goals")
    second.title("Goals")


def test_the_button_locks_every_tab_and_every_browser_and_drafts_are_there_afterwards(locked, visit):
    tab = unlock(visit(locked, "self_talk"), "Self-talk")
    tab.write(FIELD, THOUGHT)
    second = Tab(tab.page.context.new_page(), locked).go("goals")
    elsewhere = unlock(visit(locked, "settings"), "Settings")
    wait_for_the_lock(elsewhere)
    second.page.get_by_role("button", name="Lock", exact=True).click()
    for each in (second, tab, elsewhere):
        at_the_door(each)
        each.sees_not(THOUGHT)
    unlock(tab, "Self-talk")
    tab.holds(FIELD, THOUGHT)


def test_words_typed_right_before_the_button_are_there_afterwards(locked, visit):
    tab = unlock(visit(locked, "self_talk"), "Self-talk")
    wait_for_the_lock(tab)
    tab.field(FIELD).fill(THOUGHT)
    tab.page.get_by_role("button", name="Lock", exact=True).evaluate("button => button.click()")
    unlock(tab, "Self-talk")
    tab.holds(FIELD, THOUGHT)


def test_removed_in_settings_every_tab_goes_on_without_it(locked, visit):
    tab = unlock(visit(locked, "settings"), "Settings")
    writing = Tab(tab.page.context.new_page(), locked).go("self_talk")
    writing.write(FIELD, "first words")
    card = tab.card("Passphrase")
    tab.unfold("Change the passphrase", card)  # both can stand open
    removing = tab.unfold("Remove the passphrase", card).get_by_label("The passphrase until now", exact=True)
    removing.fill("not this one")
    tab.press("Remove it")
    tab.sees("That is not the passphrase of this journal.")
    removing.fill(PASSPHRASE)
    tab.press("Remove it")
    tab.sees("The passphrase was removed.")
    writing.write(FIELD, THOUGHT)
    writing.reload()
    writing.holds(FIELD, THOUGHT)
    expect(writing.page.get_by_role("button", name="Lock", exact=True)).to_have_count(0)


def test_left_alone_it_locks_itself_and_drafts_are_there_afterwards(locked, visit):
    tab = visit(locked, "self_talk")
    tab.page.clock.install()
    tab.reload()
    unlock(tab, "Self-talk")
    tab.write(FIELD, THOUGHT)
    tab.page.clock.fast_forward("14:00")
    tab.holds(FIELD, THOUGHT)
    tab.page.clock.fast_forward("02:00")
    at_the_door(tab)
    tab.sees_not(THOUGHT)
    tab.page.clock.resume()
    unlock(tab, "Self-talk")
    tab.holds(FIELD, THOUGHT)


def test_a_browser_keeps_nothing_but_its_cookie(locked, visit):
    tab = unlock(visit(locked, "self_talk"), "Self-talk")
    tab.write(FIELD, THOUGHT)
    wait_for_the_lock(tab)
    tab.page.get_by_role("button", name="Lock", exact=True).click()
    at_the_door(tab)
    kept = tab.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert THOUGHT not in kept
    assert PASSPHRASE not in kept
    assert [each for each in tab.page.context.cookies() if each["name"].startswith("worthwhile")] == []


WRITTEN = [(name, view) for name in ("self_talk", "roots", "goals", "self_compassion") for view in VIEWS[name]]


def test_no_word_typed_into_any_field_lies_in_a_file_of_the_journal_of_the_home_or_of_the_log(locked, visit, tmp_path):
    tab = unlock(visit(locked), "Good to see you")
    written = 0
    for name, view in [("today", ""), ("assertiveness", ""), *WRITTEN, ("get_help", "")]:
        tab.go(name)
        if view:
            tab.view(view)
        fields = tab.page.locator("textarea:visible")
        for at in range(fields.count()):
            fields.nth(at).fill(f"{MARK} {name} {at}")
            written += 1
        tab.page.keyboard.press("Tab")
        tab.settled()
        keep = tab.page.locator("[data-testid=stBaseButton-primary]:visible")
        if keep.count():
            keep.first.click()
            tab.settled()
    assert written > 30
    tab.go("self_talk").sees(re.compile(f"{MARK} self_talk"))  # it was kept, and stands in the list of what is kept
    files = [file for folder in (locked.base, tmp_path) for file in folder.rglob("*") if file.is_file()]
    assert any(file.suffix == ".wal" for file in files)
    assert [file for file in files if MARK.encode() in file.read_bytes()] == []
    locked.stop()
    assert [file for file in locked.base.rglob("*") if file.is_file() and MARK.encode() in file.read_bytes()] == []


def test_only_a_page_of_ours_can_ask_to_unlock(locked):
    ours = {"Content-Type": "application/json", "Origin": locked.url}
    right = {"passphrase": PASSPHRASE}
    assert ask(locked, "/_worthwhile/unlock", right, ours) == 200
    assert ask(locked, "/_worthwhile/unlock", right, {**ours, "Origin": "http://elsewhere.example"}) == 403
    assert ask(locked, "/_worthwhile/unlock", right, {"Content-Type": "application/json"}) == 403
    assert ask(locked, "/_worthwhile/unlock", right, {**ours, "Content-Type": "text/plain"}) == 403
    assert ask(locked, "/_worthwhile/unlock", {"passphrase": "x" * 5000}, ours) == 400
    assert ask(locked, "/_worthwhile/unlock", {"passphrase": "not this one"}, ours) == 403
    assert PASSPHRASE not in locked.said()
