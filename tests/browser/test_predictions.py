"""Does a prediction wait until one knows what happened, and no longer?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

EXPECTED = "They will laugh when I ask."


@pytest.fixture
def tab(serve, visit):
    """A prediction was kept, and is open."""
    tab = visit(serve(), "self_talk")
    tab.view("Prediction")
    tab.write("What do you expect to happen?", EXPECTED)
    tab.rate("How likely is it, 0 to 100?", 75)
    tab.write("What will you do?", "Ask the question that I wrote down.")
    tab.press("Keep this prediction")
    expect(tab.card("Your predictions")).to_contain_text("Still open")
    return tab.turn_to("today")


def test_an_open_prediction_is_looked_back_on_from_today(tab):
    left_open = tab.card("Left open")
    expect(left_open).to_contain_text(EXPECTED)
    tab.press("Look back on it", left_open)
    tab.title("Self-talk")
    tab.holds("What do you expect to happen?", EXPECTED)
    tab.rated("How likely is it, 0 to 100?", 75)
    tab.unfold("Afterwards: what happened?")
    tab.pick("No")
    tab.write("What did you learn?", "Two had wondered the same.")
    tab.press("Keep this prediction")
    kept = tab.card("Your predictions")
    expect(kept).to_contain_text("It happened: no")
    tab.press("Open", kept)
    expect(kept).to_contain_text("Two had wondered the same.")
    tab.figure_shows("self_talk", "calibration", "0 of 1")
    tab.turn_to("today")
    tab.sees_not("Left open")


def test_not_now_puts_it_off(tab):
    tab.press("Not now", tab.card("Left open"))
    tab.sees_not("Left open")
    tab.reload()
    tab.sees_not("Left open")
