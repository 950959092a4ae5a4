"""Does a week have one review, from however many tabs, amended and forgotten and brought back?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.rhythm.weekly_review import store
from core.rhythm.weekly_review.store import REVIEW
from core.store import AmendedElsewhereError

MONDAY = date(2026, 11, 16)


def test_a_review_is_kept_and_opened_again(journal, now, review):
    record = review(helped="The walk.", remember="Two people thanked me.", focus="goals", action="Walk.", on_today=True)
    assert store.keep(journal, MONDAY, record, 0, now) == "2026-W47"
    assert store.opened(journal, MONDAY) == (record, 1)
    assert store.opened(journal, MONDAY - timedelta(weeks=1)) is None


def test_a_second_review_of_a_week_from_another_tab_replaces_nothing_unasked(journal, now, review):
    store.keep(journal, MONDAY, review(remember="The first."), 0, now)
    with pytest.raises(AmendedElsewhereError):
        store.keep(journal, MONDAY, review(remember="The second."), 0, now)
    assert [row["remember"] for row in journal.entries(REVIEW)] == ["The first."]


def test_amending_keeps_one_review_and_the_day_it_was_written(journal, now, later, review):
    store.keep(journal, MONDAY, review(remember="The first."), 0, now)
    store.keep(journal, MONDAY, review(remember="The first, better said."), 1, later)
    (row,) = journal.entries(REVIEW)
    assert (row["remember"], row["revision"], row["day"]) == ("The first, better said.", 2, date(2026, 11, 22))
    with pytest.raises(AmendedElsewhereError):
        store.keep(journal, MONDAY, review(remember="From an old tab."), 1, later)


def test_a_forgotten_review_is_gone_comes_back_and_gives_way_to_a_new_one(journal, now, later, review):
    store.keep(journal, MONDAY, review(remember="The first."), 0, now)
    entries.forget(journal, REVIEW, "2026-W47", now)
    assert store.opened(journal, MONDAY) is None
    assert store.was_forgotten(journal, MONDAY)
    entries.bring_back(journal, REVIEW, "2026-W47")
    assert store.opened(journal, MONDAY) == (review(remember="The first."), 3)

    entries.forget(journal, REVIEW, "2026-W47", now)
    with pytest.raises(AmendedElsewhereError):  # it was open for amending here when another tab forgot it
        store.keep(journal, MONDAY, review(remember="From an old tab."), 3, later)
    store.keep(journal, MONDAY, review(remember="A new one."), 0, later)
    assert [row["remember"] for row in journal.entries(REVIEW, "true")] == ["A new one."]
    assert not store.was_forgotten(journal, MONDAY)


def test_a_review_of_a_past_week_lies_on_its_sunday(journal, later, review):
    store.keep(journal, MONDAY, review(remember="Late."), 0, later)
    (row,) = journal.entries(REVIEW)
    assert (row["day"], row["monday"], row["instant"]) == (date(2026, 11, 22), MONDAY, None)


def test_reviews_are_found_by_their_words_the_latest_week_first(journal, now, review):
    for weeks, words in enumerate(("Soup", "Rain", "Soup again")):
        store.keep(journal, MONDAY - timedelta(weeks=weeks), review(remember=words), 0, now)
    rows, total = store.found(journal, text="soup")
    assert ([row["id"] for row in rows], total) == (["2026-W47", "2026-W45"], 2)
