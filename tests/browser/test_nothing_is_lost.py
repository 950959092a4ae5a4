"""Is anything that somebody typed ever lost? Whatever happens to the form, the page, the browser or the program."""

from __future__ import annotations

import re

import pytest
from browsing import SAVED
from playwright.sync_api import expect

HOT = "The thought that stings most"
FAIRER = "A fairer view"
BELIEF = "How far do you believe it, 0 to 100?"
BELIEF_NOW = "How far do you believe the first thought now?"
EXPECTED = "What do you expect to happen?"
WORDS = "Nobody at the table wanted me there."


@pytest.fixture
def server(serve):
    return serve()


def test_a_refused_form_keeps_everything(server, visit):
    tab = visit(server, "self_talk")
    tab.rate(BELIEF, 70)
    tab.write(FAIRER, "Two of them asked me to stay.")
    tab.pick("Mind reading", tab.unfold("Thinking traps: does one of them fit?"))
    tab.press("Keep this record")
    tab.sees("Write the thought down in your own words.")
    tab.sees("Nothing is lost: your words are still here.")
    tab.holds(FAIRER, "Two of them asked me to stay.")
    tab.rated(BELIEF, 70)
    tab.write(HOT, WORDS)
    tab.press("Keep this record")
    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    for words in (WORDS, "Two of them asked me to stay.", "70 → –", "Mind reading"):
        expect(kept).to_contain_text(words)


def test_a_look_at_another_page_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    write(tab)
    tab.turn_to("settings").turn_to("today").turn_to("self_talk")
    all_there(tab)


def test_a_look_at_another_page_within_the_pause_of_the_editor_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).press_sequentially(WORDS)
    tab.turn_to("today").turn_to("self_talk")
    tab.holds(HOT, WORDS)


def test_another_way_of_writing_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    write(tab)
    tab.view("Prediction")
    tab.write(EXPECTED, "They will laugh.")
    tab.view("Seven columns")
    tab.press("Next: what you felt")
    tab.press("Next: what went through your mind")
    tab.holds(HOT, WORDS)
    tab.rated(BELIEF, 85)
    tab.view("Short")
    all_there(tab)
    tab.view("Prediction")
    tab.holds(EXPECTED, "They will laugh.")


def test_a_reload_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    write(tab)
    tab.reload()
    all_there(tab)


def test_closing_the_browser_right_after_typing_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).press_sequentially(WORDS)
    tab.page.close(run_before_unload=True)
    expected_after_return(visit(server, "self_talk"), {HOT: WORDS})


def test_words_that_went_down_with_their_connection_come_by_another_way(server, visit):
    tab = visit(server, "today")
    going_down = []

    def connection(socket):
        onward = socket.connect_to_server()
        socket.on_message(lambda message: None if going_down else onward.send(message))

    tab.page.route_web_socket(re.compile("/_stcore/stream"), connection)
    tab.go("self_talk")
    going_down.append(True)
    tab.field(HOT).press_sequentially(WORDS)
    tab.page.close(run_before_unload=True)
    expected_after_return(visit(server, "self_talk"), {HOT: WORDS})


def test_leaving_for_another_site_right_after_typing_loses_nothing(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).press_sequentially(WORDS)
    tab.page.goto("about:blank")
    expected_after_return(visit(server, "self_talk"), {HOT: WORDS})


def test_what_was_typed_right_before_saving_is_kept(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).press_sequentially(WORDS)
    tab.field(FAIRER).press_sequentially("Two of them asked me to stay.")
    tab.press("Keep this record")
    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    expect(kept).to_contain_text(WORDS)
    expect(kept).to_contain_text("Two of them asked me to stay.")


def test_a_rating_given_right_before_saving_is_kept(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).press_sequentially(WORDS)
    tab.rate(BELIEF, 85)
    tab.slider(BELIEF_NOW).focus()
    for _ in range(3):
        tab.slider(BELIEF_NOW).press("ArrowRight")
    tab.press("Keep this record")
    kept = tab.card("Your thought records")
    tab.press("Open", kept)
    expect(kept).to_contain_text("85 → 10")
    tab.rated(BELIEF_NOW, "–")


def test_the_program_may_be_killed_while_one_writes(server, visit):
    tab = visit(server, "self_talk")
    write(tab)
    server.kill()
    tab.field(FAIRER).press_sequentially(" And I was invited.")
    server.start()
    everything = "Two of them asked me to stay. And I was invited."
    tab.holds(HOT, WORDS)
    tab.holds(FAIRER, everything)
    expect(tab.page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=30_000
    )
    tab.field(FAIRER).press_sequentially(" Twice.")
    expect(tab.status(FAIRER)).to_have_text(SAVED, timeout=15_000)
    tab.holds(HOT, WORDS)
    tab.holds(FAIRER, everything + " Twice.")
    tab.page.context.close()
    expected_after_return(visit(server, "self_talk"), {HOT: WORDS, FAIRER: everything + " Twice."})


def test_what_was_typed_while_the_program_was_down_is_sent_once_it_is_back(server, visit):
    tab = visit(server, "self_talk")
    tab.field(HOT).wait_for()
    server.kill()
    tab.field(HOT).press_sequentially(WORDS)
    tab.page.wait_for_timeout(1500)  # longer than the editor's pause: its first try goes nowhere
    server.start()
    expect(tab.status(HOT)).to_have_text(SAVED, timeout=30_000)
    tab.holds(HOT, WORDS)
    tab.page.context.close()
    expected_after_return(visit(server, "self_talk"), {HOT: WORDS})


def test_two_tabs_with_one_form_do_not_overwrite_each_other(server, visit):
    first = visit(server, "self_talk")
    first.write(HOT, "The thought of the first tab.")
    second = visit(server, "self_talk")
    second.holds(HOT, "")
    second.write(HOT, "The thought of the second tab.")
    first.write(FAIRER, "Fair, in the first tab.")
    second.write(FAIRER, "Fair, in the second tab.")
    first.reload()
    first.holds(HOT, "The thought of the first tab.")
    first.holds(FAIRER, "Fair, in the first tab.")
    second.holds(HOT, "The thought of the second tab.")
    second.press("Keep this record")
    first.press("Keep this record")
    kept = first.card("Your thought records")
    expect(kept).to_contain_text("2 entries")
    expect(kept).to_contain_text("The thought of the first tab.")
    expect(kept).to_contain_text("The thought of the second tab.")


def test_an_entry_amended_in_two_tabs_is_not_overwritten_in_silence(server, visit):
    first = visit(server, "today")
    first.write("One line, if you like", "As it was.")
    first.press("Keep this check-in")
    first.sees("Kept. Thank you for looking.")
    second = visit(server, "today")
    for tab in (first, second):
        tab.press("Open", tab.card("Your check-ins"))
        tab.press("Amend", tab.card("Your check-ins"))
        tab.sees("You are changing an entry that you kept.")
    first.write("One line, if you like", "As the first tab says.")
    first.press("Keep this check-in")
    first.sees("Kept. Thank you for looking.")
    second.write("One line, if you like", "As the second tab says.")
    second.press("Keep this check-in")
    second.sees("This entry was changed in another window after you opened it here.")
    second.holds("One line, if you like", "As the second tab says.")


def test_a_draft_waits_on_today_after_the_browser_and_the_program_were_closed(server, visit):
    tab = visit(server, "self_talk")
    write(tab)
    tab.page.context.close()
    server.stop()
    server.start()
    tab = visit(server, "today")
    begun = tab.card("Begun and not kept yet")
    expect(begun).to_contain_text(WORDS)
    tab.press("Go on", begun)
    tab.title("Self-talk")
    tab.view("Short")
    all_there(tab)


def write(tab):
    tab.write(HOT, WORDS, slowly=True)
    tab.rate(BELIEF, 85)
    tab.write(FAIRER, "Two of them asked me to stay.")
    tab.rate(BELIEF_NOW, 40)
    tab.pick("Mind reading", tab.unfold("Thinking traps: does one of them fit?"))
    expect(pill(tab, "Mind reading")).to_have_attribute("aria-pressed", "true")
    tab.settled()


def all_there(tab):
    tab.holds(HOT, WORDS)
    tab.rated(BELIEF, 85)
    tab.holds(FAIRER, "Two of them asked me to stay.")
    tab.rated(BELIEF_NOW, 40)
    tab.unfold("Thinking traps: does one of them fit?")
    expect(pill(tab, "Mind reading")).to_have_attribute("aria-pressed", "true")


def pill(tab, name):
    return tab.page.get_by_test_id("stButtonGroup").get_by_role("button", name=name, exact=True)


def expected_after_return(tab, words):
    """See the words again, as soon as the program has noticed that nobody writes in the old tab any more."""
    label = next(iter(words))
    for _ in range(4):
        tab.field(label).wait_for()
        if tab.field(label).input_value():
            break
        tab.go("self_talk")
    for label, text in words.items():
        tab.holds(label, text)
