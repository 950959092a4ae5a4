"""Are the weeks drawn by chance, once, before anything is known, and does nothing change them afterwards?"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import combinations

import pytest

from core import drafts, entries
from core.drafts import Draft
from core.model import RefusedError
from core.rhythm.experiment import EXPERIMENT, WEEKLY_NUMBER, model, store
from core.store import AmendedElsewhereError


def test_half_of_the_weeks_are_drawn_and_every_choice_comes_about():
    drawn = Counter(tuple(store.draw(8)) for _ in range(3000))
    assert set(drawn) == set(combinations(range(8), 4))  # one of 70 is left out once in 10 to the 17 times
    assert {len(each) for each in drawn} == {4}
    assert len(store.draw(9)) == 4


def test_no_week_is_drawn_more_often_than_another():
    counts = Counter(week for _ in range(4000) for week in store.draw(10))
    assert all(1800 < counts[week] < 2200 for week in range(10))  # six standard deviations


def test_what_begins_is_kept_with_its_weeks_and_its_draft_is_gone(journal, now):
    plan = model.Plan(now.date(), "Ten minutes outside", None, "overall", "", 12)
    drafts.put(journal, Draft("f", "experiment", "experiment"), {"practice": "Ten minutes outside"}, now)
    identity = store.begin(journal, plan, now, (drafts.discard(journal, "f"),))
    record, revision = store.opened(journal, identity)
    assert (record.practice, record.weeks, sum(record.phases), revision) == ("Ten minutes outside", 12, 6, 1)
    assert drafts.opened(journal) == []


def test_a_second_one_at_the_same_time_is_refused_and_the_first_stays_as_drawn(journal, begin, now):
    first = begin(at=now)
    schedule = store.opened(journal, first)[0].schedule
    with pytest.raises(RefusedError, match="One experiment at a time"):
        begin(at=now + timedelta(days=1))
    assert store.opened(journal, first)[0].schedule == schedule


def test_another_may_begin_once_the_first_is_over_let_go_or_forgotten(journal, begin, now):
    begin()
    assert store.at_hand(journal, now.date()) is None
    second = begin(at=now)
    assert store.at_hand(journal, now.date()) == second
    store.let_go(journal, second, now.date())
    third = begin(at=now)
    entries.forget(journal, EXPERIMENT, third, now)
    assert store.at_hand(journal, now.date()) is None


def test_words_are_amended_and_the_weeks_stay(journal, begin):
    identity = begin()
    before, revision = store.opened(journal, identity)
    words = model.Amended(before.day, "A walk", "", "It rained")
    store.amend(journal, identity, words, revision)
    after, later = store.opened(journal, identity)
    assert (after.practice, after.learned, later) == ("A walk", "It rained", 2)
    assert after.schedule == before.schedule
    with pytest.raises(AmendedElsewhereError):
        store.amend(journal, identity, words, revision)


def test_what_is_let_go_holds_the_day_and_what_is_over_cannot_be_let_go(journal, begin, monday):
    identity = begin()
    store.let_go(journal, identity, monday + timedelta(days=56))
    assert store.opened(journal, identity)[0].status == model.RUNNING
    store.let_go(journal, identity, monday + timedelta(days=20))
    assert store.opened(journal, identity)[0].ended == monday + timedelta(days=20)
    store.let_go(journal, identity, monday + timedelta(days=30))
    assert store.opened(journal, identity)[0].ended == monday + timedelta(days=20)


def test_a_number_of_a_week_is_kept_once_amended_and_taken_away(journal, begin, now):
    identity = begin("own", own_measure="Sleep")
    store.note(journal, identity, 0, 6, now)
    store.note(journal, identity, 1, 0, now)
    store.note(journal, identity, 0, 8, now)
    assert store.numbers(journal, identity) == {0: 8, 1: 0}
    assert len(journal.entries(WEEKLY_NUMBER)) == 2
    store.note(journal, identity, 1, None, now)
    assert store.numbers(journal, identity) == {0: 8}
    with pytest.raises(RefusedError):
        store.note(journal, identity, 2, 11, now)


def test_the_newest_is_shown_unless_it_was_let_go(journal, begin, now):
    first = begin()
    second = begin(at=now)
    assert store.newest(journal) == second
    store.let_go(journal, second, now.date())
    assert store.newest(journal) == first
