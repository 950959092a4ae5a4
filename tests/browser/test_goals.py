"""Can a wish be broken down, answered and taken along, on a phone?"""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

STEPS = "Your goals, step by step"
ON_THE_PHONE = "phone light"


@pytest.fixture
def tab(serve, visit):
    """A goal was kept, with its first five minutes."""
    tab = visit(serve(), "goals", ON_THE_PHONE)
    tab.write("What do you wish for?", "Draw again")
    tab.write("A first step, five minutes long", "Find a pencil")
    tab.press("Keep this goal")
    expect(tab.card(STEPS)).to_contain_text("Find a pencil")
    return tab.settled()


def answer(tab, name):
    """Answer the first step."""
    tab.settled()
    tab.card(STEPS).get_by_test_id("stButtonGroup").get_by_text(name, exact=True).first.click()


def plan_for_today(tab):
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    tab.card(STEPS).get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    tab.page.keyboard.type(f"{today:%Y%m%d}")
    tab.page.keyboard.press("Tab")
    return today


def test_a_wish_becomes_a_step_that_is_done_and_shows_a_strength(tab):
    steps = tab.card(STEPS)
    tab.press("Add a step", steps)
    tab.write("What is the step?", "Draw the kettle")
    tab.press("Keep this step", steps)
    expect(steps).to_contain_text("0 of 2 done")
    tab.settled().press("Up", steps)
    expect(steps).to_have_text(re.compile("Draw the kettle.*Find a pencil"))
    answer(tab, "Done")
    tab.write("What does this show about you?", "Patience")
    tab.press("Keep it", steps)
    expect(steps).to_contain_text("It shows: Patience")
    expect(steps).to_contain_text("1 of 2 done")
    tab.figure_shows("goals", "step_ladder", "1 of 2 done")
    tab.figure_shows("goals", "strengths", "Patience")
    tab.reload()
    tab.figure_says("goals", "small_successes", "One step so far: too few to say more.")
    assert tab.barriers(figures=False) == []
    assert tab.out_of_reach() == []


def test_a_strength_typed_half_survives_another_answer(tab):
    steps = tab.card(STEPS)
    answer(tab, "Done")
    tab.write("What does this show about you?", "Courage, a l")
    answer(tab, "Partly")
    tab.settled().holds("What does this show about you?", "Courage, a l")
    tab.press("Keep it", steps)
    expect(steps).to_contain_text("It shows: Courage, a l")


def test_a_planned_step_waits_on_today_and_goes_into_the_calendar(tab):
    steps = tab.card(STEPS)
    tab.press("Change", steps)
    today = plan_for_today(tab)
    tab.press("Keep this step", steps)
    expect(steps).to_contain_text(f"{today.day} {today:%b %Y}")
    tab.unfold("Take planned steps along in a calendar")
    with tab.page.expect_download() as loading:
        tab.page.get_by_role("button", name="Make the calendar file").click()
    with open(loading.value.path(), "rb") as file:  # noqa: PTH123
        (event,) = Calendar.from_ical(file.read()).walk("VEVENT")
    assert event["dtstart"].dt == today
    assert event["summary"] == "A small step"
    tab.go("today")
    waiting = tab.card("Waiting for you")
    expect(waiting).to_contain_text("You planned a step for today.")
    tab.press("Look at it", waiting)
    tab.title("Goals")
    tab.settled().pick("Let go")
    tab.press("Keep this step")
    expect(tab.card(STEPS)).to_contain_text("1 step with an answer")
    tab.go("today").sees_not("Waiting for you")
