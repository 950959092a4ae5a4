"""Can somebody write a check-in and a thought, see what became of them, and find them again, on any screen?"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from browsing import SCREENS
from playwright.sync_api import expect

THOUGHT = "They must think that I am slow"
FAIRER = "Two of them thanked me; one looked tired, and it was late."


@pytest.fixture(scope="module", params=SCREENS)
def screen(request):
    return request.param


@pytest.fixture(scope="module")
def server(serve_module, screen):
    return serve_module()


def test_a_check_in_is_kept_and_drawn(server, visit, screen):
    tab = visit(server, "today", screen)
    tab.rate("Overall, 0 to 10", 6, step=1)
    tab.write("One line, if you like", "Rain on the window, and a good loaf.", slowly=True)
    tab.press("Keep this check-in")
    tab.sees("Kept. Thank you for looking.")
    tab.figure_says("check_in", "overall", re.compile("^1 (check-in|rating)"))
    tab.figure_shows("check_in", "overall", re.compile("^6$"))
    tab.holds("One line, if you like", "")
    tab.rated("Overall, 0 to 10", "–")
    kept = tab.card("Your check-ins")
    expect(kept).to_contain_text("One entry.")
    expect(kept).to_contain_text("Rain on the window, and a good loaf.")


def test_a_thought_is_kept_drawn_found_amended_forgotten_and_brought_back(server, visit, screen):
    tab = visit(server, "self_talk", screen)
    write_short(tab, THOUGHT, "Mind reading")
    tab.sees(re.compile("^Kept"))
    tab.figure_shows("self_talk", "belief_shift", "80 → 35")
    tab.figure_says("self_talk", "belief_shift", re.compile("^(One|1) record"))
    tab.figure_says("self_talk", "trap_weeks", re.compile("^(One|1) tick"))

    find(tab)
    open_amend_and_keep(tab)
    forget_and_bring_back(tab)


def write_short(tab, thought, trap):
    tab.write("The thought that stings most", thought, slowly=True)
    tab.rate("How far do you believe it, 0 to 100?", 80)
    tab.pick(trap, tab.unfold("Thinking traps: does one of them fit?"))
    tab.write("A fairer view", FAIRER)
    tab.rate("How far do you believe the first thought now?", 35)
    tab.press("Keep this record")


def find(tab):
    """By its text, by its trap, by its period; and not by others."""
    kept = tab.card("Your thought records")
    search = tab.unfold("Search", kept)
    words = search.get_by_label("Words")
    for typed, there in (("dragon", False), ("TIRED", True), ("think that i am", True)):
        words.fill(typed)
        words.press("Enter")
        seen(kept, there=there)
    words.fill("")
    words.press("Enter")
    for trap, there in (("Comparing", False), ("Mind reading", True)):
        tab.choose("Thinking trap", trap, search)
        seen(kept, there=there)
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    for first, there in ((today + timedelta(days=2), False), (today - timedelta(days=2), True)):
        give_day(tab, search, "From", first)
        seen(kept, there=there)
    for last, there in ((today - timedelta(days=1), False), (today + timedelta(days=1), True)):
        give_day(tab, search, "To", last)
        seen(kept, there=there)


def seen(kept, *, there):
    expect(kept.get_by_text("One entry.")).to_have_count(1 if there else 0)
    expect(kept.get_by_text("Nothing was found.")).to_have_count(0 if there else 1)


def give_day(tab, search, label, day):
    for part, number in (("year", f"{day.year}"), ("month", f"{day.month:02}"), ("day", f"{day.day:02}")):
        search.get_by_role("spinbutton", name=f"{part}, {label}").press_sequentially(number)
    search.get_by_label("Words").focus()  # a day counts once one has left its field


def open_amend_and_keep(tab):
    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    expect(kept).to_contain_text(FAIRER)
    tab.press("Amend", kept)
    tab.sees("You are changing an entry that you kept.")
    for step in range(2, 7):
        tab.page.get_by_role("button", name=re.compile("^Next: ")).click()
        tab.sees(re.compile(f"^Step {step} of 7"))
        tab.settled()
    tab.holds("A fairer view", FAIRER)
    tab.write("A fairer view", "It was late, and they were tired, too.")
    tab.press("Keep this record")
    expect(kept).to_contain_text("One entry.")
    tab.press("Open", kept)
    expect(kept).to_contain_text("It was late, and they were tired, too.")
    expect(kept).to_contain_text("80 → 35")
    expect(kept).to_contain_text("Mind reading")
    expect(kept).not_to_contain_text(FAIRER)


def forget_and_bring_back(tab):
    kept = tab.card("Your thought records")
    tab.press("Forget", kept)
    expect(kept).to_contain_text("Forgotten. It can be brought back")
    expect(kept).not_to_contain_text(THOUGHT)
    expect(tab.chart("self_talk", "belief_shift").locator("svg text", has_text="80 → 35")).to_have_count(0)
    tab.press("Bring it back", kept)
    expect(kept).to_contain_text(THOUGHT)
    tab.figure_shows("self_talk", "belief_shift", "80 → 35")
