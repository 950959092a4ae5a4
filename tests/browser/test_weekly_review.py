"""Does a new person, on a phone, find the review, finish it, come back to it and amend it?"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from core.rhythm.weekly_review import store
from core.rhythm.weekly_review.calendar import in_words, monday_of
from core.store import open_store

LABEL = "What do I want to remember?"


@pytest.fixture
def today():
    return datetime.now(ZoneInfo("Europe/Berlin")).date()


def test_a_new_person_finds_the_review_on_a_phone_finishes_it_and_amends_it(serve, visit, today):
    server = serve()
    tab = visit(server, screen="phone light")
    tab.rate("Overall, 0 to 10", 6, step=1)
    tab.write("One line, if you like", "Ducks on the canal.")
    tab.press("Keep this check-in")
    tab.sees("Kept. Thank you for looking.")
    tab.settled()

    tab.page.get_by_test_id("stMain").get_by_role("link", name="Your week").click()
    tab.title("Your week")
    tab.settled()
    tab.sees("Ducks on the canal.")
    tab.sees("1 entry on 1 day: check-in 1.")
    tab.write(LABEL, "The ducks.", slowly=True)
    tab.write("One small next thing", "Go and see them again.")
    tab.unfold("Make it a plan")
    tab.write("If ..", "it does not rain")
    tab.press("Keep this review")
    tab.sees("Kept. Thank you for looking back.")
    tab.sees("Then: Go and see them again.")

    tab.turn_to("today").turn_to("weekly_review")
    tab.sees("The ducks.")
    tab.press("Amend")
    tab.holds(LABEL, "The ducks.")
    tab.write(LABEL, "The ducks, and the light.")
    tab.press("Keep this review")
    tab.sees("The ducks, and the light.")

    server.stop()
    kept = open_store(server.journal)
    review, revision = store.opened(kept.unlock(None), monday_of(today))
    assert (review.remember, review.cue, revision) == ("The ducks, and the light.", "it does not rain", 2)
    kept.close()


def test_words_of_one_week_are_not_those_of_another_and_outlast_a_reload(serve, visit, today):
    monday = monday_of(today)
    tab = visit(serve(), "weekly_review", "phone light")
    tab.write(LABEL, "This week.")
    tab.press("Week before")
    tab.sees(in_words(monday - timedelta(weeks=1)))
    tab.holds(LABEL, "")
    tab.write(LABEL, "The week before.")
    tab.press("Week after")
    tab.holds(LABEL, "This week.")
    tab.reload()
    tab.holds(LABEL, "The week before.")  # what was written last is at hand
    tab.press("Week after")
    tab.holds(LABEL, "This week.")


def test_the_week_is_in_the_menu_of_a_desktop_with_every_insight_one_press_away(serve, visit):
    tab = visit(serve(), screen="desktop light")
    menu = tab.page.get_by_role("navigation", name="App pages")
    for name in ("Roots", "Self-talk", "Goals", "Assertiveness", "Self-compassion"):
        expect(menu.get_by_role("link", name=name, exact=True)).to_be_visible()
    tab.turn_to("weekly_review").turn_to("goals").turn_to("settings")
