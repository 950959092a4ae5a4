"""Do a person's own words come back quietly while they type: nothing moves, nothing is lost, and it can be sent away?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

THOUGHT = "The thought that stings most"
BELIEVED = "How far do you believe it, 0 to 100?"
BELIEVED_NOW = "How far do you believe the first thought now?"
FAIRER = "A fairer view"
ROW = "You wrote something like this before (1)"
ASKED_ROW = "Have I written this before?"
BEFORE = "I always ruin **every** meeting"
ANSWER = "One meeting went badly, two went well"
LIKE_IT = "I ruined the meeting"
HELPED = "What has helped me before"
KEEP = "Keep this record"


@pytest.fixture(params=["phone light", "desktop dark"])
def tab(request, serve, visit):
    """Self-talk, after one thought was weighed there."""
    tab = visit(serve(), "self_talk", screen=request.param)
    tab.write(THOUGHT, BEFORE)
    tab.rate(BELIEVED, 20)
    tab.write(FAIRER, ANSWER)
    tab.rate(BELIEVED_NOW, 10)
    tab.press(KEEP)
    tab.sees("Kept.")
    tab.holds(THOUGHT, "")
    return tab.settled()


def row(tab, name=ROW):
    return tab.page.get_by_role("button", name=name, exact=True)


def places(tab):
    """Where everything lies that a finger might be on its way to."""
    found = [tab.slider(BELIEVED), tab.field(FAIRER), tab.slider(BELIEVED_NOW)]
    found.append(tab.page.get_by_role("button", name=KEEP, exact=True))
    return [each.bounding_box() for each in found]


def types(tab, *keys):
    """Type as a person does, with a pause at which the words go over, and what they bring up comes."""
    for each in keys:
        if each in ("Backspace", "ArrowLeft", "End"):
            tab.page.keyboard.press(each, delay=30)
        else:
            tab.page.keyboard.type(each, delay=40)
    tab.page.wait_for_timeout(900)
    tab.settled()


def test_it_comes_and_goes_while_one_types_and_nothing_moves_nor_loses_focus(tab):
    tab.field(THOUGHT).click()
    types(tab, "I ru")
    before = places(tab)
    expect(row(tab)).to_have_count(0)
    types(tab, "jn", "Backspace", "Backspace", "ined the ")
    types(tab, "meeting")
    expect(row(tab)).to_be_visible()
    assert places(tab) == before
    expect(tab.field(THOUGHT)).to_be_focused()
    tab.holds(THOUGHT, "I ruined the meeting")
    types(tab, *["Backspace"] * 18, "ran to the train")
    expect(row(tab)).to_have_count(0)
    assert places(tab) == before
    expect(tab.field(THOUGHT)).to_be_focused()
    tab.holds(THOUGHT, "I ran to the train")


def test_it_opens_is_read_is_folded_and_sent_away_for_this_thought(tab):
    tab.write(THOUGHT, LIKE_IT, slowly=True)
    tab.sees_not("You also wrote")
    row(tab).click()
    tab.sees(f"and answered it with “{ANSWER}” (belief 20 → 10)")
    tab.sees(f"You also wrote “{BEFORE}”")  # as it was written: no bold letters
    before = tab.page.get_by_test_id("stVerticalBlock").filter(has_text="You also wrote").last
    tab.press("Open", before)
    tab.sees("Belief in it: then → now")
    tab.field(FAIRER).click()
    types(tab, "Two others went well")
    tab.sees("Belief in it: then → now")  # what is open stays open while one answers
    expect(tab.field(FAIRER)).to_be_focused()
    tab.press("Not for this one")
    tab.sees_not("You also wrote")
    tab.holds(FAIRER, "Two others went well")
    tab.write(THOUGHT, LIKE_IT + " again")
    tab.settled()
    expect(row(tab)).to_have_count(0)


def test_it_stays_away_once_switched_off_until_settings_bring_it_back(tab):
    tab.write(THOUGHT, LIKE_IT)
    row(tab).click()
    tab.press("Don’t show these")
    tab.sees("These are off now. Settings brings them back.")
    tab.turn_to("settings")
    tab.page.get_by_test_id("stCheckbox").filter(
        has_text="Say where I wrote something like it before, and how I answered"
    ).click()
    tab.settled()
    tab.turn_to("self_talk")
    tab.holds(THOUGHT, LIKE_IT)
    expect(row(tab)).to_be_visible()
    tab.sees_not("These are off now.")


def test_what_is_forgotten_comes_no_more(tab):
    tab.write(THOUGHT, LIKE_IT)
    expect(row(tab)).to_be_visible()
    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    tab.press("Forget", kept)
    tab.sees("Forgotten. It can be brought back")
    tab.write(THOUGHT, LIKE_IT + " today")
    expect(row(tab)).to_have_count(0)
    tab.press("Bring it back")
    tab.sees_not("Forgotten. It can be brought back")
    expect(row(tab)).to_be_visible()


def test_on_a_very_low_evening_it_comes_only_where_one_asks(tab):
    tab.turn_to("today")
    tab.rate("Overall, 0 to 10", 1, step=1)
    tab.press("Keep this check-in")
    tab.sees("Thank you for saying so")
    tab.turn_to("self_talk")
    tab.write(THOUGHT, LIKE_IT)
    tab.settled()
    expect(row(tab)).to_have_count(0)
    before = places(tab)
    tab.write(THOUGHT, "The garden needs rain")
    assert places(tab) == before
    tab.write(THOUGHT, LIKE_IT)
    row(tab, ASKED_ROW).click()
    tab.sees(f"and answered it with “{ANSWER}”")


def test_what_helped_is_found_by_what_is_written_and_by_words_of_its_own(tab):
    tab.write(THOUGHT, LIKE_IT)
    box = tab.unfold(HELPED)
    expect(box).to_contain_text(f"“{ANSWER}”")
    expect(box).to_contain_text("Your own words, from something like what you write now.")
    words = box.get_by_role("textbox", name="What is it about, in a few words?")
    words.fill("marigolds")
    words.press("Enter")
    expect(box).to_contain_text("Nothing that you kept is quite like that.")
    expect(box).to_contain_text(f"“{ANSWER}”")
    tab.holds(THOUGHT, LIKE_IT)
    assert tab.out_of_reach() == []
    assert tab.barriers(figures=False) == []
