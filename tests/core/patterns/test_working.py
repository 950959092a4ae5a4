"""Is it looked at once for a state of the journal, beside the page, and gone when the journal locks?"""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from core import patterns
from core.patterns import looking, working
from core.registry import SLICES
from core.store import LockedError
from core.store.lock import set_passphrase

LONG = 60


@pytest.fixture(autouse=True)
def dropped():
    yield
    patterns.forget()


@pytest.fixture
def lived_in(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    return journal


def test_it_finds_in_the_background_what_looking_finds_here_and_now(lived_in, now):
    work = patterns.work(lived_in, now.date())
    work.wait(LONG)
    assert not work.running
    assert work.done == work.of == len(patterns.PAIRS)
    assert work.found == looking.look(looking.read(lived_in, now.date()))


def test_a_second_visit_finds_the_first_ones_work(lived_in, now):
    assert patterns.work(lived_in, now.date()) is patterns.work(lived_in, now.date())


def test_a_save_to_what_is_read_or_another_day_begins_anew_and_other_saves_do_not(lived_in, now):
    first = patterns.work(lived_in, now.date())
    samples = {each.slug: each.samples(now) for each in SLICES}
    lived_in.save(samples["roots"])
    assert patterns.work(lived_in, now.date()) is first
    lived_in.save(samples["check_in"][:1])
    second = patterns.work(lived_in, now.date())
    assert second is not first
    assert patterns.work(lived_in, now.date() + timedelta(days=1)) is not second


def test_two_who_opened_the_same_journal_hold_what_was_found_apart(lived_in, now):
    other = lived_in.store.unlock(None)
    assert patterns.work(lived_in, now.date()) is not patterns.work(other, now.date())


def test_nothing_is_found_in_a_locked_journal(lived_in, now):
    opened = set_passphrase(lived_in, "a lamp in the quiet hall", now)
    patterns.work(opened, now.date()).wait(LONG)
    opened.lock()
    patterns.forget()
    with pytest.raises(LockedError):
        patterns.work(opened, now.date())


def test_what_was_found_is_gone_once_it_is_forgotten(lived_in, now):
    work = patterns.work(lived_in, now.date())
    work.wait(LONG)
    patterns.forget()
    assert work.found is None
    assert not working._works


def test_work_that_is_dropped_halfway_ends_there_and_leaves_nothing(lived_in, now, monkeypatch):
    go, further = threading.Event(), []

    def halfway(_days, told):
        go.wait(LONG)
        told(6, 12)
        further.append("the seventh pair")

    monkeypatch.setattr(working, "look", halfway)
    work = patterns.work(lived_in, now.date())
    patterns.forget()
    go.set()
    work.wait(LONG)
    assert (work.found, further) == (None, [])
    assert not work.running
