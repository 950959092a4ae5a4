"""When is a week due, which one opens unasked, and what does Today say of the plan?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.rhythm.check_in.store import CHECK_IN
from core.rhythm.weekly_review import reads, store

MONDAY = date(2026, 11, 16)
BEFORE = MONDAY - timedelta(weeks=1)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day(name: str, weeks: int = 0) -> date:
    return MONDAY + timedelta(days=WEEKDAYS.index(name), weeks=weeks)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        ("mon", BEFORE),
        ("tue", BEFORE),
        ("wed", BEFORE),
        ("thu", None),
        ("fri", None),
        ("sat", MONDAY),
        ("sun", MONDAY),
    ],
)
def test_a_week_is_due_from_saturday_on_and_at_the_start_of_the_next(journal, check_in, today, due):
    check_in(day("mon"), 5)
    check_in(day("fri", -1), 5)
    assert reads.due(journal, day(today)) == due


def test_a_week_without_entries_is_never_due(journal, check_in, now, review):
    identity = check_in(day("mon"), 5)
    assert reads.due(journal, day("sun")) == MONDAY
    assert reads.due(journal, day("mon")) is None
    entries.forget(journal, CHECK_IN, identity, now)
    store.keep(journal, BEFORE, review(remember="A review is no entry to look back on."), 0, now)
    assert reads.due(journal, day("sun")) is None


def test_a_week_that_has_its_review_is_due_no_more_until_it_is_forgotten(journal, check_in, now, review):
    check_in(day("mon"), 5)
    store.keep(journal, MONDAY, review(remember="Kept."), 0, now)
    assert reads.due(journal, day("sun")) is None
    entries.forget(journal, store.REVIEW, "2026-W47", now)
    assert reads.due(journal, day("sun")) == MONDAY


def test_the_page_opens_at_the_week_that_is_due_else_at_the_latest_with_something_in_it(journal, check_in, now, review):
    assert reads.at_hand(journal, day("tue")) == MONDAY  # a first week, with nothing in it yet
    check_in(day("fri", -1), 5)
    assert reads.at_hand(journal, day("thu")) == BEFORE
    check_in(day("tue"), 5)
    assert reads.at_hand(journal, day("wed")) == BEFORE
    store.keep(journal, BEFORE, review(remember="Kept."), 0, now)
    assert reads.at_hand(journal, day("wed")) == MONDAY


def test_the_last_day_before_a_week_is_that_of_any_slice(journal, check_in, prediction, now, review):
    assert reads.last_day_before(journal, MONDAY) is None
    check_in(date(2026, 3, 1), 5)
    prediction(date(2026, 5, 2))
    prediction(day("mon"))
    store.keep(journal, BEFORE, review(remember="A review tells of no day by itself."), 0, now)
    assert reads.last_day_before(journal, MONDAY) == date(2026, 5, 2)


def test_today_is_told_of_a_plan_only_where_that_was_asked_for_and_only_in_the_week_after(journal, now, review):
    plan = review(cue="it gets late", action="I write it down.")
    store.keep(journal, BEFORE, plan, 0, now)
    assert reads.plan(journal, MONDAY) is None
    shown = review(cue="it gets late", action="I write it down.", on_today=True)
    store.keep(journal, BEFORE, shown, 1, now)
    for today, found in ((BEFORE, None), (day("mon"), shown), (day("sun"), shown), (day("mon", 1), None)):
        assert reads.plan(journal, today) == found
