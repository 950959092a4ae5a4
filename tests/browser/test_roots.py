"""Can somebody write about an old message on a phone, pause in the midst, and find nothing of it on screen unasked?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

DISTRESS = "How hard is it to think of this, right now? 0 to 100"
NOW = "And now: how hard is it to think of? 0 to 100"
MESSAGE = "I slow others down."
FAIRER = "I was small for my age."
OLD = "How far do you believe the old one, 0 to 100?"
NEW = "How far do you believe the new one, 0 to 100?"
OURS = "presentation-role-conflict", "landmark-unique"


@pytest.fixture(scope="module")
def demo(serve_module):
    return serve_module("demo")


def test_a_message_is_written_with_a_pause_rated_again_and_tied_to_a_thought(serve, visit):
    server = serve()
    tab = visit(server, "roots", "phone light")
    tab.rate(DISTRESS, 75)
    tab.sees("That is a lot to carry.")
    tab.write("The message I took from it", MESSAGE)
    tab.page.get_by_test_id("stBottom").get_by_role("button", name="Ground myself").click()
    tab.title("A pause")
    tab.sees("Five things you can see")
    tab.sees_not(MESSAGE)
    tab.press("Stop for today")
    tab.title("Stop here")
    tab.press("Go on after all")
    tab.title("Roots")
    tab.holds("The message I took from it", MESSAGE)
    tab.rated(DISTRESS, 75)
    tab.press("Not now")
    tab.sees_not("That is a lot to carry.")
    tab.write("A fairer message", FAIRER)
    tab.write("What would you say to that younger you?", "You grew.")
    tab.rate(NOW, 50)
    pair = tab.unfold("Does it belong to a pair of beliefs?")
    pair.get_by_text("Make the two messages a pair of beliefs, to rate again later").click()
    tab.settled()
    tab.press("Keep this")
    tab.sees(re.compile("^Kept"))
    tab.sees_not(MESSAGE)

    tab.view("Rate again")
    tab.sees(f"“{MESSAGE}”")
    tab.sees(f"“{FAIRER}”")
    tab.rate(OLD, 60)
    tab.rate(NEW, 40)
    tab.press("Keep this rating")
    tab.figure_says("roots", "belief_balance", "One rating so far: too few to say more.")

    tab.go("self_talk")
    tab.sees_not(MESSAGE)
    tab.write("The thought that stings most", "They waited for me again.")
    fold = tab.unfold("Does it belong to an old belief?")
    tab.choose("The old belief, from Roots", MESSAGE, fold)
    tab.press("Keep this record")
    tab.sees(re.compile("^Kept"))

    tab.go("roots")
    tab.unfold("Show it", tab.card("How does it fit together?"))
    tab.figure_shows("roots", "how_it_fits", "They waited for me again.")
    shelf = tab.unfold("What you kept here")
    tab.press("Open", shelf)
    expect(shelf).to_contain_text("You grew.")
    expect(shelf).to_contain_text("75 → 50")


def test_a_draft_waits_unread_until_it_is_asked_for(serve, visit):
    server = serve()
    tab = visit(server, "roots", "phone dark")
    tab.write("The message I took from it", MESSAGE)
    tab.reload()
    tab.sees("Something you began is waiting here.")
    expect(tab.page.get_by_role("textbox")).to_have_count(0)
    tab.go("today")
    tab.sees("A draft in Roots")
    tab.press("Go on")
    tab.title("Roots")
    tab.holds("The message I took from it", MESSAGE)


def test_a_pause_has_no_barrier(demo, visit, screen):
    tab = visit(demo, "roots", screen)
    tab.press("Ground myself", tab.page.get_by_test_id("stBottom"))
    tab.title("A pause")
    assert [each for each in tab.barriers(figures=False) if each["rule"] not in OURS] == []
