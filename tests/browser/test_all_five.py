"""Does a new person find and finish something on each of the five pages, on a phone, and nothing stands in the way?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from core.insights import INSIGHTS
from core.registry import SLICES
from core.store import open_store

WAYS = "Where would you like to go?"


@pytest.fixture
def tab(serve, visit):
    """A phone, on whose computer nobody has begun yet."""
    tab = visit(serve(new=True), "today", "phone light")
    tab.press("Start")
    tab.title("Good to see you")
    return tab


def roots(tab):
    tab.write("The message I took from it", "I am in the way")
    tab.write("A fairer message", "I take up room, as others do")
    return "Keep this"


def self_talk(tab):
    tab.write("The thought that stings most", "They only asked me to be polite")
    tab.rate("How far do you believe it, 0 to 100?", 70)
    tab.write("A fairer view", "They asked twice; polite would have been once")
    tab.rate("How far do you believe the first thought now?", 45)
    return "Keep this record"


def goals(tab):
    tab.write("What do you wish for?", "To play the guitar again")
    tab.write("A first step, five minutes long", "Tune it")
    return "Keep this goal"


def assertiveness(tab):
    tab.pick("Yes")
    tab.write("What I want to say", "I can’t take the late shift on Friday.")
    tab.rate("How uncomfortable will it be, 0 to 100?", 65)
    return "Keep this conversation"


def self_compassion(tab):
    tab.write("What happened?", "I forgot her birthday")
    tab.write("What would you say to a friend?", "You were ill that week. Call her now, she will be glad.")
    tab.write("What will you say to yourself now?", "I can still call.")
    return "Keep this"


FIRST_ENTRY = {each.__name__: each for each in (roots, self_talk, goals, assertiveness, self_compassion)}


def is_told_that_it_was_kept(tab):
    """Whether one reads so without scrolling."""
    told = tab.page.get_by_text(re.compile("^Kept"))
    expect(told.first).to_be_visible()
    height = tab.settled().page.viewport_size["height"]
    return any(0 <= each.bounding_box()["y"] < height for each in told.all())


def test_a_new_person_goes_through_all_five_insights_on_a_phone(tab):
    tab.rate("Overall, 0 to 10", 5, step=1)
    tab.press("Keep this check-in")
    tab.sees("Kept.")
    for each in INSIGHTS:
        tab.settled().card(WAYS).get_by_role("link", name=each.title).click()
        tab.title(each.title)
        button = FIRST_ENTRY[each.slug](tab.settled())
        assert tab.out_of_reach() == []
        tab.press(button)
        assert is_told_that_it_was_kept(tab)
        tab.page.get_by_role("link", name="Back to Today").click()
        tab.title("Good to see you")
    tab.go("today")
    expect(tab.page.get_by_test_id("stException")).to_have_count(0)
    tab.server.stop()
    store = open_store(tab.server.journal)
    journal = store.unlock(None)
    kept = {table.schema for each in SLICES for table in each.tables if table.entry and journal.entries(table)}
    store.close()
    assert kept == {"check_in", *FIRST_ENTRY}
