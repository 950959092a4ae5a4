"""Do hints come and go while somebody writes, and does an offer of help, without taking focus, words or the place of anything?"""

from __future__ import annotations

import pytest
from browsing import SCREENS
from playwright.sync_api import expect

HOT = "The thought that stings most"
FOLD = "Thinking traps: does one of them fit?"
HEAVY = "If you are thinking of ending your life"
BEACON = "203.0.113.1"


@pytest.fixture
def server(serve):
    return serve()


def chip(tab, name):
    return tab.page.locator("#box .chip:visible").filter(has_text=name)


def caret(tab):
    """Return what has the focus and where its caret stands."""
    return tab.field(HOT).evaluate("field => [field.getRootNode().activeElement === field, field.selectionStart]")


def places(tab):
    """Return where the things below the hints stand."""
    below = [tab.slider("How far do you believe it, 0 to 100?"), tab.page.get_by_text(FOLD), tab.field("A fairer view")]
    return [each.bounding_box()["y"] for each in below]


def test_hints_come_and_go_while_one_writes_and_nothing_moves(server, visit):
    tab = visit(server, "self_talk", "phone light")
    field = tab.field(HOT)
    before = places(tab)
    field.click()
    field.press_sequentially("Nobody likes me", delay=70)
    expect(chip(tab, "Overgeneralising")).to_contain_text("“Nobody likes”")
    assert caret(tab) == [True, len("Nobody likes me")]
    for _ in range(len("Nobody likes me")):
        field.press("Backspace", delay=30)
    expect(tab.page.locator("#box .chip:visible")).to_have_count(0)
    expect(tab.page.locator("#quiet")).to_be_visible()
    field.press_sequentially("I am a lsoer", delay=70)
    for _ in range(4):
        field.press("Backspace", delay=60)
    field.press_sequentially("oser", delay=70)
    expect(chip(tab, "Labelling")).to_contain_text("Sometimes a sign of")
    assert caret(tab) == [True, len("I am a loser")]
    tab.holds(HOT, "I am a loser")
    assert places(tab) == before


def test_a_press_ticks_the_trap_and_a_second_takes_it_away(server, visit):
    tab = visit(server, "self_talk")
    tab.write(HOT, "I should know better, I'm such an idiot.")
    found = chip(tab, "Should statements")
    expect(found).to_have_attribute("aria-pressed", "false")
    tab.page.wait_for_timeout(500)  # what has just come is not pressed by mistake
    found.click()
    expect(found).to_have_attribute("aria-pressed", "true")
    expect(chip(tab, "Labelling")).to_have_attribute("aria-pressed", "false")
    traps = tab.unfold(FOLD)
    pill = traps.get_by_role("button", name="Should statements", exact=True)
    expect(pill).to_have_attribute("aria-pressed", "true")
    found.focus()
    tab.page.keyboard.press("Enter")
    expect(found).to_have_attribute("aria-pressed", "false")
    expect(pill).to_have_attribute("aria-pressed", "false")
    tab.pick("Labelling", traps)
    expect(chip(tab, "Labelling")).to_have_attribute("aria-pressed", "true")
    tab.press("Keep this record")
    expect(tab.card("Your thought records")).to_contain_text("I should know better")


def test_hints_can_be_switched_off_and_had_back(server, visit):
    tab = visit(server, "self_talk")
    tab.write(HOT, "I'm such an idiot.")
    expect(chip(tab, "Labelling")).to_be_visible()
    tab.page.get_by_role("button", name="Don’t show these").click()
    expect(tab.page.locator("#box .chip:visible")).to_have_count(0)
    tab.page.get_by_role("button", name="Show them again").click()
    expect(chip(tab, "Labelling")).to_be_visible()
    tab.page.get_by_role("button", name="Don’t show these").click()
    expect(tab.page.get_by_role("button", name="Show them again")).to_be_visible()
    tab.turn_to("settings")
    switch = tab.page.get_by_role("switch", name="Name words that sometimes point to a thinking trap")
    expect(switch).not_to_be_checked()
    other = visit(server, "self_talk")
    expect(other.page.locator("#box")).to_have_count(0)


def test_hostile_words_stay_words(server, visit):
    tab = visit(server, "self_talk")
    tab.write(HOT, f"I'm such a **total** ![x](http://{BEACON}/x.png) <img src=http://{BEACON}/y.png> loser")
    tab.write(HOT, "I'm such a <b>loser</b>, I am **an** idiot")
    expect(chip(tab, "Labelling")).to_contain_text("“")
    expect(tab.page.locator("#box b, #box strong, #box img")).to_have_count(0)
    expect(tab.page.locator(f'[src*="{BEACON}"]')).to_have_count(0)


def test_help_is_offered_below_the_words_and_does_not_return(server, visit):
    tab = visit(server, "self_talk", "phone dark")
    field = tab.field(HOT)
    place = field.bounding_box()
    field.press_sequentially("I just want to die", delay=60)
    tab.sees(HEAVY)
    assert caret(tab) == [True, len("I just want to die")]
    assert field.bounding_box() == place
    expect(tab.page.locator("#box .chip:visible")).to_have_count(0)  # no trap is named in words like these
    assert tab.out_of_reach() == []
    tab.page.get_by_role("button", name="Not now").click()
    expect(tab.page.get_by_text(HEAVY)).not_to_be_visible()
    field.press_sequentially(" tonight", delay=60)
    tab.holds(HOT, "I just want to die tonight")
    expect(tab.status(HOT)).to_have_text("Draft saved")
    expect(tab.page.get_by_text(HEAVY)).not_to_be_visible()
    tab.turn_to("today")
    tab.turn_to("self_talk")
    tab.holds(HOT, "I just want to die tonight")
    expect(tab.page.get_by_text(HEAVY)).not_to_be_visible()


def test_the_offer_leads_to_help_and_the_words_are_still_there(server, visit):
    tab = visit(server, "today")
    tab.write("One line, if you like", "thinking about suicide")
    tab.sees(HEAVY)
    tab.page.locator("#offer:visible").get_by_role("link", name="Get help").click()
    tab.title("Get help")
    tab.settled()
    tab.turn_to("today")
    tab.holds("One line, if you like", "thinking about suicide")
    expect(tab.page.get_by_text(HEAVY)).not_to_be_visible()


def test_words_kept_before_anybody_could_see_the_offer_are_answered_afterwards(server, visit):
    tab = visit(server, "today")
    tab.field("One line, if you like").fill("I want to die")
    tab.press("Keep this check-in")
    expect(tab.card("Your check-ins")).to_contain_text("I want to die")
    tab.sees(HEAVY)


@pytest.mark.parametrize("screen", [name for name in SCREENS if "phone" in name])
def test_hints_and_the_offer_have_no_barriers(server, visit, screen):
    tab = visit(server, "self_talk", screen)
    tab.write(HOT, "I should know better, I'm such an idiot, everyone hates me.")
    expect(chip(tab, "Labelling")).to_be_visible()
    assert tab.barriers(figures=False) == []
    tab.write(HOT, "I want to die.")
    tab.sees(HEAVY)
    assert tab.barriers(figures=False) == []
    assert tab.out_of_reach() == []
