"""Can patterns be looked at, and an experiment of one's own be begun, on a phone?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

ON_THE_PHONE = "phone light"
TOGETHER = "Days with, days without"


@pytest.fixture
def demo(serve):
    return serve("demo")


def test_the_demo_is_looked_at_in_the_background_and_says_how_many_pairs(demo, visit):
    tab = visit(demo, "patterns", ON_THE_PHONE)
    chart = tab.card(TOGETHER).get_by_test_id("stVegaLiteChart")
    expect(chart).to_have_attribute("aria-label", re.compile(r"Of \d+ pairs that had enough days, none stands out\."))
    expect(chart.locator("svg text", has_text="Step done, overall that day")).to_be_visible()
    expect(tab.page.get_by_test_id("stProgress")).to_have_count(0)
    tab.unfold("Too few days yet")
    tab.sees(re.compile("of 12 with"))
    assert tab.out_of_reach() == []
    assert tab.barriers(figures=False) == []


def test_a_second_visit_finds_it_there_at_once(demo, visit):
    tab = visit(demo, "patterns")
    expect(tab.card(TOGETHER).get_by_test_id("stVegaLiteChart")).to_be_visible()
    tab.turn_to("goals")
    tab.turn_to("patterns")
    expect(tab.page.get_by_test_id("stProgress")).to_have_count(0)
    expect(tab.card(TOGETHER).get_by_test_id("stVegaLiteChart")).to_be_visible()


def test_an_experiment_is_begun_on_a_phone_and_survives_a_reload(serve, visit):
    tab = visit(serve(), "patterns", ON_THE_PHONE)
    tab.view("My own experiment")
    tab.write("What would you like to try?", "Ten minutes *outside* <b>early</b>")
    tab.pick("Overall, from the check-in")
    tab.settled().pick("8")
    tab.sees(re.compile("one of 70 drawings. The smallest p they can give is .029"))
    tab.reload()
    tab.view("My own experiment")
    tab.holds("What would you like to try?", "Ten minutes *outside* <b>early</b>")
    tab.settled().press("Draw the weeks and begin")
    expect(tab.page.get_by_role("heading", name=re.compile("It starts on Monday"))).to_be_visible()
    tab.reload()
    tab.view("My own experiment")
    expect(tab.card("Your experiment")).to_contain_text("Ten minutes *outside* <b>early</b>")
    tab.figure_says("experiment", "on_and_off", re.compile("It starts on Monday, .* and takes 8 weeks"))
    assert tab.out_of_reach() == []
    assert tab.barriers(figures=False) == []
