"""Does a person find their own words again, read them where they were found, and see each change in the next search?"""

from __future__ import annotations

import pytest
from browsing import SCREENS
from playwright.sync_api import expect

BEACON = "203.0.113.1"
HOSTILE = f"<img src=http://{BEACON}/x.png onerror=alert(1)> ![seen](http://{BEACON}/y.png) **loud** :red[no] 😀 שלום"
FIELD = "Something that you can do, or are"


@pytest.fixture(scope="module")
def demo(serve_module):
    return serve_module("demo")


@pytest.fixture
def own(serve):
    return serve()


def search(tab, words):
    field = tab.page.get_by_role("searchbox", name="Words", exact=True)
    field.fill(words)
    field.press("Enter")
    tab.page.wait_for_timeout(200)
    tab.settled()


def found(tab):
    return tab.page.locator("#results > li")


def marked(tab):
    return sorted({each.lower() for each in tab.page.locator("#results mark").all_inner_texts()})


def note(tab, words):
    """Keep a strength."""
    tab.go("goals")
    tab.view("A strength")
    tab.write(FIELD, words)
    tab.press("Keep this strength")
    expect(tab.field(FIELD)).to_have_value("")
    tab.settled()


def test_words_phrases_beginnings_and_accents_are_found_and_marked(demo, visit):
    tab = visit(demo, "find")
    expect(found(tab)).to_have_count(0)
    search(tab, "MEETING")
    expect(found(tab).first).to_be_visible()
    assert marked(tab) == ["meeting"]
    whole = found(tab).count()
    search(tab, "meet")
    tab.sees("entries.")
    assert found(tab).count() >= whole
    assert marked(tab) == ["meet"]
    search(tab, "méet")
    assert marked(tab) == ["meet"]
    search(tab, '"head already"')
    expect(found(tab).first).to_contain_text("head already in the meeting")
    assert marked(tab) == ["head already"]
    search(tab, '"already head"')
    tab.sees("Nothing was found. Other words may do.")
    expect(found(tab)).to_have_count(0)


def test_a_search_is_narrowed_and_roots_is_looked_in_only_when_asked(demo, visit):
    tab = visit(demo, "find")
    search(tab, "the")
    assert not tab.page.locator("#results h3", has_text="· Roots").count()
    box = tab.unfold("Narrow it down, or look in Roots")
    tab.choose("Where", "Goals", box)
    tab.settled()
    expect(tab.page.locator("#results h3").first).to_contain_text("· Goals ·")
    expect(tab.page.locator("#results h3", has_text="· Self-talk")).to_have_count(0)
    box.get_by_text("Look in Roots, too").click()
    tab.settled()
    tab.choose("Where", "Roots", box)
    tab.settled()
    expect(tab.page.locator("#results h3").first).to_contain_text("· Roots ·")
    expect(box.get_by_role("combobox", name="Old belief, in Roots")).to_be_visible()


def test_an_entry_is_read_where_it_was_found_and_amended_on_its_page_and_found_by_its_new_words_at_once(own, visit):
    tab = visit(own, "goals")
    note(tab, "Patient with my sister")
    tab.turn_to("find")
    search(tab, "sister")
    results = tab.page.locator("#results")
    results.get_by_role("button", name="Open").click()
    expect(results.get_by_role("button", name="Close")).to_have_attribute("aria-expanded", "true")
    expect(results.get_by_role("button", name="Close")).to_be_focused()
    results.get_by_role("button", name="Amend").click()
    tab.title("Goals")
    expect(tab.field(FIELD)).to_have_value("Patient with my sister")
    tab.write(FIELD, "Patient with my brother")
    tab.press("Keep this strength")
    tab.settled()
    tab.turn_to("find")
    search(tab, "brother")
    expect(found(tab)).to_have_count(1)
    search(tab, "sister")
    expect(found(tab)).to_have_count(0)


def test_what_is_forgotten_is_found_no_more_at_once_in_another_tab_too(own, visit):
    tab = visit(own, "goals")
    note(tab, "Patient with my sister")
    other = visit(own, "find")
    search(other, "sister")
    expect(found(other)).to_have_count(1)
    tab.unfold("What you kept here")
    kept = tab.card("Strengths noted by themselves")
    tab.press("Open", kept)
    tab.press("Forget", kept)
    tab.sees("Forgotten. It can be brought back")
    search(other, "sister ")
    expect(found(other)).to_have_count(0)


def test_hostile_words_are_marked_and_stay_words(own, visit):
    tab = visit(own, "goals")
    note(tab, HOSTILE)
    tab.turn_to("find")
    for words, mark in (("loud", "loud"), ("שלום", "שלום"), ("😀", "😀"), ("img", "img"), ("red no", "no")):
        search(tab, words)
        expect(found(tab)).to_have_count(1)
        assert mark in marked(tab)
        assert tab.page.locator("#results dd").inner_text() == HOSTILE
    tab.page.locator("#results").get_by_role("button", name="Open").click()
    expect(tab.page.locator("#results dd").first).to_have_text(HOSTILE)
    assert not tab.page.locator("#results img, #results a, #results strong").count()
    fetched = tab.page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert not any(BEACON in url for url in fetched)
    assert HOSTILE[:8] not in tab.page.url


def test_all_of_it_is_done_with_the_keyboard(demo, visit):
    tab = visit(demo, "find")
    page = tab.page
    page.get_by_role("searchbox", name="Words", exact=True).focus()
    page.keyboard.type("meeting")
    page.keyboard.press("Enter")
    expect(found(tab).first).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent") == "Open":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#results").get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#results").get_by_role("button", name="Amend")).to_be_focused()


@pytest.mark.parametrize("screen", [name for name in SCREENS if name.startswith("phone")])
def test_on_a_phone_nothing_lies_beside_the_edge_and_nothing_stands_in_the_way(demo, visit, screen):
    tab = visit(demo, "find", screen)
    tab.page.set_viewport_size({"width": 360, "height": 740})
    search(tab, "the")
    tab.unfold("Narrow it down, or look in Roots")
    tab.page.locator("#results").get_by_role("button", name="Open").first.click()
    expect(tab.page.locator("#results").get_by_role("button", name="Close")).to_be_visible()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert tab.out_of_reach() == []
    assert tab.barriers() == []
