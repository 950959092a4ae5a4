"""Does the quiet timer keep the time whatever becomes of the page, and are kind words and letters found again?"""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import expect

PHONE = "phone light"


class Timer:
    """The quiet timer, in the words of the person who uses it."""

    def __init__(self, tab):
        self.tab = tab
        self.box = tab.page.get_by_test_id("stBidiComponentIsolated").filter(has=tab.page.get_by_role("timer"))

    def press(self, name):
        self.box.get_by_role("button", name=name, exact=True).click()

    def choose(self, minutes):
        self.box.get_by_role("radio", name=f"{minutes} min").check()

    def says(self, words):
        expect(self.box.locator("#words")).to_contain_text(words)

    def shows(self, left):
        expect(self.box.get_by_role("timer")).to_have_text(left)

    def passes(self, minutes):
        """Let time go by as it does while a phone is locked: no tick comes, and the clock is ahead afterwards."""
        self.tab.page.clock.fast_forward(minutes)


@pytest.fixture
def tab(serve, visit):
    tab = visit(serve(), screen=PHONE)
    tab.page.clock.install()
    tab.go("self_compassion")
    tab.view("A pause")
    return tab


def test_the_timer_goes_through_its_three_phases_and_alone_makes_a_pause(tab):
    timer = Timer(tab)
    timer.shows("3:00")
    timer.press("Start")
    timer.says("Notice")
    timer.passes("01:00")
    timer.says("You are not alone in this")
    expect(timer.box.locator("#told")).to_have_text(re.compile("^You are not alone in this"))
    timer.passes("01:00")
    timer.says("Kindness")
    timer.passes("10:00")
    timer.says("3 min noted.")
    tab.press("Keep this pause")
    expect(tab.card("Your pauses")).to_contain_text("3 quiet minutes")
    timer.shows("3:00")
    timer.says("When you are ready")


def test_the_timer_goes_on_while_one_writes_and_while_another_exercise_is_shown(tab):
    timer = Timer(tab)
    timer.choose(5)
    timer.press("Start")
    timer.passes("02:00")
    tab.write("What is hard right now?", "A knot in the stomach")
    timer.shows(re.compile("^2:5"))
    tab.view("A letter")
    timer.passes("01:00")
    tab.view("A pause")
    timer.shows(re.compile("^1:5"))
    tab.view("A letter")
    timer.passes("05:00")
    tab.view("A pause")
    timer.says("5 min noted.")
    tab.press("Keep this pause")
    expect(tab.card("Your pauses")).to_contain_text("A knot in the stomach")
    expect(tab.card("Your pauses")).to_contain_text("5 quiet minutes")


def test_the_timer_pauses_goes_on_and_ends_and_a_begun_minute_counts(tab):
    timer = Timer(tab)
    timer.press("Start")
    timer.passes("00:30")
    timer.press("Pause")
    timer.shows(re.compile("^2:[23]"))
    timer.passes("10:00")
    timer.shows(re.compile("^2:[23]"))
    timer.press("Go on")
    timer.passes("00:05")
    timer.press("End")
    timer.says("1 min noted.")
    timer.press("Once more")
    timer.press("End")
    timer.says("1 min noted.")
    timer.shows("3:00")


def test_the_timer_needs_no_program_and_its_minutes_are_kept_when_it_is_back(tab):
    timer = Timer(tab)
    timer.choose(1)
    timer.press("Start")
    tab.server.kill()
    timer.passes("00:30")
    timer.says("You are not alone in this")
    timer.passes("01:00")
    timer.says("1 min noted.")
    tab.server.start()
    expect(tab.page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=30_000
    )
    time.sleep(1)  # connected, the page looks settled until the program has begun with it
    tab.settled()
    expect(tab.page.get_by_role("radio", name="A pause", exact=True)).to_be_checked()
    timer.says("1 min noted.")
    tab.press("Keep this pause")
    expect(tab.card("Your pauses")).to_contain_text("1 quiet minute")


def test_the_timer_is_used_by_keyboard(tab):
    timer = Timer(tab)
    one = timer.box.get_by_role("radio", name="3 min")
    one.focus()
    one.press("ArrowRight")
    timer.shows("5:00")
    start = timer.box.get_by_role("button", name="Start")
    start.focus()
    start.press("Enter")
    timer.says("Notice")


@pytest.mark.parametrize("name", ["Start", "End"])
def test_the_timers_buttons_are_large_enough_for_a_thumb(tab, name):
    box = Timer(tab).box.get_by_role("button", name=name).bounding_box()
    assert min(box["width"], box["height"]) >= 44


def test_a_hard_moment_is_told_as_to_a_friend_on_a_phone(serve, visit):
    tab = visit(serve(), "self_compassion", PHONE)
    tab.write("What happened?", "Forgot to call back.")
    tab.write("What would you say to a friend?", "It happens. Call tomorrow.")
    tab.write("What will you say to yourself now?", "I will call tomorrow.")
    tab.unfold("What I said to myself, and how harsh it was")
    tab.rate("How harsh was that, 0 to 10?", 8, step=1)
    tab.rate("And the words to a friend, or from someone kind?", 1, step=1)
    tab.rate("And your words to yourself now?", 5, step=1)
    tab.press("Keep this")
    kept = tab.card("What you told as to a friend")
    expect(kept).to_contain_text("Harshness 8 → 5")
    tab.figure_says("self_compassion", "harshness_gap", "One entry so far: too few to say more.")
    tab.figure_shows("self_compassion", "softening", "Forgot to call back.")
    tab.holds("What happened?", "")


def test_the_friends_question_becomes_somebody_kinds(serve, visit):
    tab = visit(serve(), "self_compassion", PHONE)
    tab.unfold("I am hard on friends, too")
    tab.pick("Someone kind, to me")
    tab.write("What would someone kind say to you?", "Sit down, it comes back with the tide.")
    tab.sees_not("What would you say to a friend?")


def test_a_letter_is_read_again_from_today(serve, visit):
    tab = visit(serve("demo"), "today", PHONE)
    waiting = tab.card("Waiting for you")
    expect(waiting).to_contain_text("You wrote yourself a letter to read again")
    tab.press("Read it", waiting)
    tab.title("Self-compassion")
    tab.sees("With love from the bollard")
    tab.write("What would you add, if anything?", "The third boat, still.")
    tab.press("I have read it")
    tab.sees("Read again on")
    tab.turn_to("today")
    tab.sees_not("With love from the bollard")
    tab.sees_not("to read again")
