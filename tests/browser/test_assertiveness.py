"""Can somebody plan a hard sentence on a phone, rehearse it, and look back; and does the first question leave no trace?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

QUESTION = "Is it safe to say this to this person?"
SENTENCE = "Could you give me until Thursday?"
BEFORE, AFTER = "How uncomfortable will it be, 0 to 100?", "How uncomfortable was it, 0 to 100?"
KEEP = "Keep this conversation"


@pytest.fixture
def server(serve):
    return serve()


def stays_quiet(tab):
    return [each for each in tab.barriers(figures=False) if "stFileUploader" not in each["html"]]


def test_a_sentence_is_planned_rehearsed_and_looked_back_on(server, visit):
    tab = visit(server, "assertiveness", "phone light")
    assert stays_quiet(tab) == []
    tab.pick("Yes")
    tab.write("What I want to say", SENTENCE)
    tab.rate(BEFORE, 80)
    tab.unfold("What it is about, and with whom")
    tab.pick("Ask for something")
    tab.pick("Manager")
    tab.unfold("In four parts: a script")
    tab.write("Describe", "The list came on Tuesday.")
    tab.settled()
    assert stays_quiet(tab) == []
    assert tab.out_of_reach() == []

    tab.press("Rehearse")
    tab.title("Rehearse")
    spoken = tab.page.get_by_test_id("stText").get_by_text(SENTENCE, exact=True)
    expect(spoken).to_have_css("font-weight", "600")
    assert float(spoken.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")) >= 24
    tab.sees("The list came on Tuesday.")
    expect(tab.page.get_by_role("textbox")).to_have_count(0)
    assert stays_quiet(tab) == []
    tab.press("Back to the form")
    tab.holds("What I want to say", SENTENCE)
    tab.rated(BEFORE, 80)

    tab.press(KEEP)
    planned = tab.card("Planned")
    expect(planned).to_contain_text(SENTENCE)
    tab.figure_shows("assertiveness", "ladder", "80 not yet")
    tab.go("today")
    tab.press("Look back on it", tab.card("Left open"))
    tab.title("Assertiveness")
    tab.pick("Partly")
    tab.rate(AFTER, 45)
    closer = tab.unfold("Looked at more closely")
    tab.pick("Indirect", closer)
    tab.write("What did I learn?", "A hint is easily missed.")
    assert stays_quiet(tab) == []
    tab.press(KEEP)

    tab.sees(re.compile("However it went, it is said"))
    tab.figure_says("assertiveness", "fear_and_fact", "One conversation so far: too few to say more.")
    tab.figure_shows("assertiveness", "ladder", "80 → 45 in part")
    kept = tab.card("Your conversations")
    tab.press("Open", kept)
    for words in ("The list came on Tuesday.", "A hint is easily missed.", "Indirect", "Manager"):
        expect(kept).to_contain_text(words)
    tab.go("today")
    tab.sees_not("Left open")


def test_not_sure_leads_to_people_who_help_and_leaves_no_trace(server, visit):
    tab = visit(server, "assertiveness", "phone light")
    tab.pick("Yes")
    tab.write("What I want to say", SENTENCE)
    tab.pick("Not sure")
    tab.sees("Then please don’t practise it here.")
    expect(tab.page.get_by_role("textbox", name="What I want to say")).to_have_count(0)
    expect(tab.page.get_by_role("button", name="Rehearse")).to_have_count(0)
    assert stays_quiet(tab) == []
    tab.choose("Your country", "United Kingdom")
    tab.sees(re.compile("domestic abuse"))
    tab.settled()

    tab.reload()
    expect(tab.page.get_by_role("radio", name="Not sure")).not_to_be_checked()
    tab.sees("What you began is still here, behind the question.")
    tab.pick("Yes")
    tab.holds("What I want to say", SENTENCE)

    server.stop()
    lying = [path for path in server.base.rglob("*") if path.is_file()]
    assert any(SENTENCE.encode() in path.read_bytes() for path in lying)
    assert not [path for path in lying if b"not_sure" in path.read_bytes() or b"Not sure" in path.read_bytes()]
