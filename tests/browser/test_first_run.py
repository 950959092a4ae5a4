"""What does a person meet on the very first day?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from core.store import open_store
from core.table import Table

DEMO = re.compile("demo: an invented person", re.IGNORECASE)


@pytest.fixture(scope="module")
def new(serve_module):
    """A server with a journal in which nobody has begun; no test of this module begins in it."""
    return serve_module(new=True)


def test_the_welcome_says_what_this_is_what_it_is_not_and_where_the_words_lie(new, visit):
    tab = visit(new)
    tab.title("Welcome to Worthwhile")
    tab.sees("for adults")
    tab.sees("Not therapy, not a diagnosis, and not a crisis service.")
    tab.sees("No clinician has reviewed it.")
    tab.sees(str(new.journal))
    tab.sees("Anyone who can read your files on this computer can read them.")
    assert new.journal.is_dir()


def test_the_tab_bears_the_name_and_the_leaf_of_the_house(new, visit):
    tab = visit(new)
    tab.title("Welcome to Worthwhile")
    expect(tab.page).to_have_title("Worthwhile")
    icon = tab.page.locator("link[rel~=icon]")
    expect(icon).to_have_attribute("href", re.compile("^data:image/svg"))
    wide = tab.page.locator("[data-testid=stMainBlockContainer]").bounding_box()["width"]
    assert wide > 1000


@pytest.mark.parametrize("name", ["self_talk", "settings", "today"])
def test_no_deep_link_leads_past_the_welcome(name, new, visit):
    tab = visit(new, name)
    tab.title("Welcome to Worthwhile")
    expect(tab.page.get_by_role("textbox")).to_have_count(0)
    expect(tab.page.get_by_role("navigation")).to_have_count(0)


def test_the_word_today_in_the_address_leads_to_the_welcome_too(new, visit):
    tab = visit(new)
    tab.page.goto(f"{new.url}/today")
    tab.title("Welcome to Worthwhile")
    expect(tab.page.get_by_role("textbox")).to_have_count(0)


def test_help_is_there_before_one_has_begun(new, visit):
    tab = visit(new, "get_help")
    tab.title("Get help")
    tab.sees("findahelpline.com")


def test_help_can_be_reached_from_the_welcome_on_a_phone(new, visit):
    tab = visit(new, screen="phone light")
    tab.page.get_by_role("link", name="Get help").click()
    tab.title("Get help")


def test_the_demo_is_marked_on_every_page_and_leaves_the_journal_empty(serve, visit):
    server = serve(new=True)
    tab = visit(server)
    tab.press("See the demo first")
    tab.title("Good to see you")
    for name in ("today", "self_talk", "get_help", "settings"):
        tab.turn_to(name)
        tab.sees(DEMO)
    tab.press("Leave the demo")
    tab.title("Welcome to Worthwhile")
    server.stop()
    assert kept(server.journal) == {}


def test_start_leads_to_today_and_need_not_be_pressed_again(serve, visit):
    server = serve(new=True)
    tab = visit(server)
    tab.press("Start")
    tab.title("Good to see you")
    tab.reload().title("Good to see you")
    visit(server, "self_talk", "phone dark").title("Self-talk")


def kept(folder):
    """Return how many rows each table of a closed journal holds, where it holds any."""
    store = open_store(folder)
    journal = store.unlock(None)
    tables: list[Table] = journal.tables()
    counts = {table.full_name: len(journal.entries(table, "true")) for table in tables}
    store.close()
    return {name: count for name, count in counts.items() if count}
