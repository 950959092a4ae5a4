"""Can somebody write a whole thought record, step by step, on a phone?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

HOT = "The thought that stings most"
FIRST = "I said something stupid again."
STINGING = "They only put up with me."


@pytest.fixture(scope="module")
def server(serve_module):
    return serve_module()


def test_all_seven_steps_are_kept_and_read_again(server, visit):
    tab = visit(server, "self_talk", "phone light")
    tab.view("Seven columns")
    what_happened(tab)
    what_you_felt(tab)
    what_went_through_your_mind(tab)
    forward(tab, "what speaks for the thought")
    stays_in_view(tab)
    tab.write("What speaks for the thought?", "Two of them looked at their plates.")
    forward(tab, "what speaks against it")
    stays_in_view(tab)
    tab.write("What speaks against the thought?", "They invited me.\nOne of them laughed with me.")
    a_fairer_view(tab)
    forward(tab, "how it is now")
    stays_in_view(tab)
    tab.rate("How far do you believe the first thought now, 0 to 100?", 45)
    tab.rate("Ashamed: how strong now?", 30)
    tab.rate("How strong now?", 20)
    tab.press("Keep this record")
    tab.sees(re.compile("^Kept"))

    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    for words in (
        "Dinner with the team; I told a joke.",
        "At the long table",
        "Evening",
        STINGING,
        FIRST,
        "Nobody will ask me again.",
        "85 → 45",
        "Ashamed 70 → 30",
        "Small as a pea 60 → 20",
        "Mind reading, The grading machine",
        "Two of them looked at their plates.",
        "They invited me.\nOne of them laughed with me.",
        "Sleep first, then ask Kim.",
        "Some liked it, some were tired.",
        "65",
    ):
        expect(kept).to_contain_text(words, use_inner_text=True)
    tab.figure_shows("self_talk", "belief_shift", "85 → 45")
    tab.view("Seven columns")
    tab.holds("What happened?", "")


def forward(tab, step):
    tab.press(f"Next: {step}")
    tab.sees(re.compile(f"Step . of 7: {step}"))
    tab.settled()


def stays_in_view(tab):
    """The thought is in view, wherever one has scrolled to."""
    thought = tab.page.get_by_test_id("stBottom").get_by_text(STINGING)
    expect(thought).to_be_in_viewport()


def what_happened(tab):
    tab.write("What happened?", "Dinner with the team; I told a joke.")
    tab.write("Where were you?", "At the long table")
    tab.pick("Evening")


def what_you_felt(tab):
    forward(tab, "what you felt")
    tab.pick("Ashamed")
    tab.rate("Ashamed: how strong, 0 to 100?", 70)
    tab.write("Another feeling, in your own words", "Small as a pea")
    tab.press("Add this feeling")
    tab.holds("Another feeling, in your own words", "")
    tab.rate("How strong, 0 to 100?", 60)


def what_went_through_your_mind(tab):
    forward(tab, "what went through your mind")
    tab.write(HOT, FIRST, slowly=True)
    tab.rate("How far do you believe it, 0 to 100?", 85)
    tab.write("Other thoughts that came, one a line", f"Nobody will ask me again.\n{STINGING}")
    tab.choose("Does one of these sting more?", STINGING)
    tab.holds(HOT, STINGING)
    tab.holds("Other thoughts that came, one a line", f"{FIRST}\nNobody will ask me again.")
    traps = tab.unfold("Thinking traps: does one of them fit?")
    tab.pick("Mind reading", traps)
    tab.write("Another trap, in your own words", "The grading machine")
    tab.press("Add this trap", traps)
    tab.holds("Another trap, in your own words", "")


def a_fairer_view(tab):
    forward(tab, "a fairer view")
    stays_in_view(tab)
    tab.page.get_by_text("This may be partly true").click()
    tab.write("What do I need now?", "Sleep first, then ask Kim.")
    tab.write("A fairer view", "Some liked it, some were tired.")
    tab.rate("How far do you believe the fairer view, 0 to 100?", 65)
