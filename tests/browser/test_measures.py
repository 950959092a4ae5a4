"""Can somebody fill in a questionnaire on a phone, leave one out, lose nothing, and see the point?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from core.measures import scale

RSES, WHO5 = scale("rses"), scale("who5")
ON_THE_PHONE = "phone light"


@pytest.fixture
def tab(serve, visit):
    return visit(serve(), "measures", ON_THE_PHONE)


def answer(tab, statement, words):
    """Touch an answer, and see it taken."""
    group = tab.page.get_by_test_id("stButtonGroup").filter(has_text=statement)
    pill = group.get_by_role("radio", name=words, exact=True)
    pill.click()
    expect(pill).to_be_checked()
    tab.settled()


def through(tab, form, words, *, leaving=()):
    """Go through a scale one statement at a time."""
    for place, item in enumerate(form.items, 1):
        tab.sees(re.compile(rf"Statement {place} of {len(form.items)} · "))
        if item.id not in leaving:
            answer(tab, item.text, words)
        if place < len(form.items):
            tab.press("Next")


def test_one_statement_at_a_time_one_left_out_a_reload_and_an_amendment(tab):
    answer(tab, "On the whole, I am satisfied with myself.", "Strongly disagree")
    tab.sees("Statement 1 of 10 · 1 answered")
    tab.press("Next")
    tab.sees("Statement 2 of 10 · 1 answered")
    tab.reload()
    tab.sees("Statement 2 of 10 · 1 answered")
    tab.press("Back")
    through(tab, RSES, "Agree", leaving=("failure",))
    tab.press("Keep these answers")
    tab.sees("Statement 9 has no answer yet: “All in all, I am inclined to feel that I am a failure.”")
    tab.sees("Statement 9 of 10 · 9 answered")
    answer(tab, "All in all, I am inclined to feel that I am a failure.", "Disagree")
    tab.settled().press("Keep these answers")
    tab.figure_says("measures", "scores", "Rosenberg self-esteem scale: 1 score, 16 of 30; too few to say more.")
    tab.figure_shows("measures", "scores", "16")
    tab.sees(re.compile("It makes sense again from .* It is asked every two weeks at most."))
    tab.press("Open")
    tab.press("Amend")
    answer(tab, "I take a positive attitude toward myself.", "Strongly agree")
    tab.settled().press("Keep these answers")
    tab.figure_shows("measures", "scores", "17")
    tab.sees("One entry.")
    assert tab.barriers() == []
    assert tab.out_of_reach() == []


def test_a_very_low_answer_is_met_by_words_and_a_way_to_somebody(tab):
    tab.choose("Which scale?", "WHO-5 well-being index")
    tab.sees("1. I have felt cheerful and in good spirits")
    tab.settled().pick("All at once")
    tab.sees("5. My daily life has been filled with things that interest me")
    for item in WHO5.items:
        answer(tab, item.text, "At no time · 0")
    tab.press("Keep these answers")
    tab.sees("Thank you for saying so")
    expect(tab.chart("measures", "scores")).to_have_count(0)
    tab.page.get_by_test_id("stMain").get_by_role("link", name="Talk to someone").click()
    tab.title("Get help")


def test_a_scale_of_my_own_is_answered_and_its_words_stay_plain(tab):
    tab.view("A scale of my own")
    tab.write("What is it called?", "A day of **mine**")
    tab.write("The statements, one a line", "I went out\nI ![x](http://203.0.113.1/x.png) drew")
    tab.pick("0 to 10")
    tab.settled().press("Keep this scale")
    tab.sees("Kept. It stands among the scales to answer.")
    tab.view("Answer a scale")
    tab.choose("Which scale?", "A day of **mine**")
    tab.settled().sees("1. I went out")
    tab.pick("7")
    tab.settled().press("Next")
    tab.sees("2. I ![x](http://203.0.113.1/x.png) drew")
    tab.pick("0")
    tab.settled().press("Keep these answers")
    tab.figure_says("measures", "scores", "A day of **mine**: 1 score, 7 of 20; too few to say more.")
