"""Are a person's words only ever words? Nothing in them is drawn, run or fetched."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

BEACON = "203.0.113.1"
WORDS = (
    f"![seen](http://{BEACON}/x.png) <img src=http://{BEACON}/y.png onerror=alert(1)> [link](http://{BEACON}) "
    ":material/home: :red[no] $x^2$ **loud** 🦊 שלום עולם"
)
TRAP = f"![t](http://{BEACON}/t.png) :material/home:"
FEELING = f"<img src=http://{BEACON}/f.png> **pea** $y$"
OTHERS = f"![o](http://{BEACON}/o.png) :blue[other]"
HOT = "The thought that stings most"


@pytest.fixture(scope="module")
def server(serve_module):
    return serve_module()


def plain(tab, words, where):
    """See words in a place exactly as they were typed, and nothing made of them anywhere."""
    expect(where.get_by_text(words, exact=False).first).to_be_visible()
    nothing_drawn(tab)


def nothing_drawn(tab):
    page = tab.page
    expect(page.locator(f'[src*="{BEACON}"], [href*="{BEACON}"]')).to_have_count(0)
    expect(page.locator("main .katex, [data-testid=stMain] .katex")).to_have_count(0)
    expect(page.locator("[data-testid=stMain] strong", has_text="loud")).to_have_count(0)
    assert not any(BEACON in url for url in fetched(page))


def fetched(page):
    return page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")


def test_words_stay_words_everywhere(server, visit):
    tab = visit(server, "self_talk")
    write_in_steps(tab)
    go_on_from_today(tab)
    keep_and_read_again(tab)
    tab.press("Forget", tab.card("Your thought records"))
    tab.turn_to("settings")
    forgotten = tab.card("Forgotten entries")
    tab.unfold("1 entry", forgotten)
    plain(tab, WORDS, forgotten)


def write_in_steps(tab):
    tab.view("Seven columns")
    tab.press("Next: what you felt")
    tab.write("Another feeling, in your own words", FEELING)
    tab.press("Add this feeling")
    tab.rate("How strong, 0 to 100?", 60)
    plain(tab, FEELING, tab.page.get_by_test_id("stMain"))
    tab.press("Next: what went through your mind")
    tab.write(HOT, WORDS)
    tab.rate("How far do you believe it, 0 to 100?", 80)
    tab.write("Other thoughts that came, one a line", OTHERS)
    tab.page.get_by_role("combobox", name="Does one of these sting more?").click()
    plain(tab, OTHERS, tab.page.get_by_role("listbox"))
    tab.page.keyboard.press("Escape")
    traps = tab.unfold("Thinking traps: does one of them fit?")
    tab.write("Another trap, in your own words", TRAP)
    tab.press("Add this trap", traps)
    plain(tab, TRAP, traps.get_by_test_id("stMultiSelect"))
    tab.press("Next: what speaks for the thought")
    plain(tab, WORDS[:60], tab.page.get_by_test_id("stBottom"))


def go_on_from_today(tab):
    begun = tab.page.context.new_page()
    tab.page.close()
    tab.page = begun
    tab.go("today")
    card = tab.card("Begun and not kept yet")
    if not card.count():  # the program had not noticed yet that the old tab was closed
        tab.go("today")
    plain(tab, WORDS[:50], card)
    tab.press("Go on", card)
    tab.title("Self-talk")


def keep_and_read_again(tab):
    tab.view("Short")
    tab.holds(HOT, WORDS)
    tab.rate("How far do you believe the first thought now?", 40)
    tab.write("A fairer view", WORDS)
    tab.press("Keep this record")
    kept = tab.card("Your thought records")
    plain(tab, WORDS[:100], kept)
    tab.figure_shows("self_talk", "belief_shift", "![seen]")
    nothing_drawn(tab)
    tab.press("Open", kept)
    for words in (WORDS, FEELING, OTHERS, TRAP):
        plain(tab, words, kept)
    search = tab.unfold("Search", kept)
    tab.choose("Thinking trap", TRAP, search)
    expect(search.get_by_role("combobox", name="Thinking trap")).to_have_value(TRAP)
    nothing_drawn(tab)
    expect(kept).to_contain_text("One entry.")


def test_a_hostile_prediction_and_line_stay_words(server, visit):
    tab = visit(server, "self_talk")
    tab.view("Prediction")
    tab.write("What do you expect to happen?", WORDS)
    tab.press("Keep this prediction")
    plain(tab, WORDS, tab.card("Your predictions"))
    tab.turn_to("today")
    plain(tab, WORDS, tab.card("Left open"))
    tab.write("One line, if you like", WORDS)
    tab.press("Keep this check-in")
    plain(tab, WORDS, tab.card("Your check-ins"))


def test_hostile_contacts_and_plans_stay_words(server, visit):
    tab = visit(server, "get_help")
    people = tab.card("People I can reach")
    tab.unfold("Add a person", people)
    tab.write("Name", WORDS)
    tab.write("How to reach them, and when", WORDS)
    tab.press("Keep this person")
    plain(tab, WORDS, people)
    plan = tab.card("My plan for hard hours")
    tab.unfold("Write or change the plan", plan)
    tab.write("What I can do by myself", WORDS)
    tab.press("Keep this plan")
    plain(tab, WORDS, plan)
