"""What if one entry is changed in two windows? Neither is lost: both are shown, and the person decides."""

from __future__ import annotations

import pytest
from browsing import Tab
from playwright.sync_api import expect

HAPPENED = "What happened?"
TO_A_FRIEND = "What would you say to a friend?"
KEEP = "Keep this"
CHANGED = "This entry was changed in another window"


@pytest.fixture
def windows(serve, visit):
    """Two windows of one browser, in each of which the same entry is open to be changed."""
    one = visit(serve(), "self_compassion")
    one.write(HAPPENED, "I spilled it in front of them all.")
    one.write(TO_A_FRIEND, "It dries.")
    one.press(KEEP)
    one.sees("Kept.")
    other = Tab(one.page.context.new_page(), one.server).go("self_compassion")
    for tab in (one, other):
        kept = tab.card("What you told as to a friend")
        tab.press("Open", kept)
        tab.press("Amend", kept)
        tab.holds(TO_A_FRIEND, "It dries.")
    one.write(TO_A_FRIEND, "It was only water.")
    one.press(KEEP)
    one.sees("Kept.")
    other.write(TO_A_FRIEND, "They laughed with you.")
    other.press(KEEP)
    other.sees(CHANGED)
    return one, other


def test_both_are_shown_and_mine_can_stay(windows):
    _, other = windows
    other.sees("It was only water.")
    other.holds(TO_A_FRIEND, "They laughed with you.")
    other.press("Keep mine")
    other.sees("Kept.")
    kept = other.card("What you told as to a friend")
    expect(kept).to_contain_text("One entry.")
    other.press("Open", kept)
    expect(kept).to_contain_text("They laughed with you.")


def test_the_kept_one_can_stay_and_mine_waits_among_the_drafts(windows):
    _, other = windows
    other.press("Open the kept one")
    other.holds(TO_A_FRIEND, "It was only water.")
    other.sees_not(CHANGED)
    other.press("Leave it as it was")
    aside = other.card("Set aside")
    other.press("Go on", aside)
    other.holds(TO_A_FRIEND, "They laughed with you.")


def test_what_was_forgotten_meanwhile_can_be_kept_as_a_new_entry(windows):
    one, other = windows
    kept = one.card("What you told as to a friend")
    if one.page.get_by_role("button", name="Forget", exact=True).count() == 0:
        one.press("Open", kept)
    one.press("Forget", kept)
    one.sees("Forgotten. It can be brought back")
    other.press(KEEP)
    other.sees("This entry was forgotten in another window")
    other.press("Keep mine as a new entry")
    other.sees("Kept.")
    kept = other.card("What you told as to a friend")
    other.press("Open", kept)
    expect(kept).to_contain_text("They laughed with you.")
