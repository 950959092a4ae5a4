"""Is every save in the next search, whoever searches, and does nothing stay in memory that was forgotten or locked away?"""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from core import entries
from core.get_help.store import PLAN_LINE
from core.insights.goals.tables import STRENGTH
from core.insights.self_compassion.tables import LETTER
from core.moment import head
from core.store import LockedError, Put, open_store
from core.store.lock import set_passphrase
from core.words import index
from core.words.search import Asked, found, read, ready

PASSPHRASE = "a lamp in the quiet hall"


def ids(journal, words="", **asked):
    hits, total = found(journal, Asked(words, **asked), limit=100)
    assert len(hits) == total
    return [hit.entry for hit in hits]


def test_what_is_new_amended_forgotten_or_brought_back_is_right_in_the_next_search(journal, write, now):
    first = write(STRENGTH, strength="patient")
    assert ids(journal, "patient") == [first]
    second = write(STRENGTH, strength="patient, too", day=now.date() - timedelta(days=1))
    assert ids(journal, "patient") == [first, second]
    row = entries.one(journal, STRENGTH, first)
    journal.save([Put(STRENGTH, {**row, "strength": "curious", "revision": 2})])
    assert (ids(journal, "patient"), ids(journal, "curious")) == ([second], [first])
    entries.forget(journal, STRENGTH, second, now)
    assert ids(journal, "patient") == []
    entries.bring_back(journal, STRENGTH, second)
    assert ids(journal, "patient") == [second]


def test_after_hundreds_of_changes_every_entry_is_found_once(journal, write, now):
    kept = [write(STRENGTH, identity=f"{number:04}", strength=f"patient {number}") for number in range(300)]
    assert found(journal, Asked("patient"))[1] == 300
    for number in range(0, 300, 3):
        row = entries.one(journal, STRENGTH, f"{number:04}")
        journal.save([Put(STRENGTH, {**row, "strength": f"curious {number}", "revision": 2})])
        assert found(journal, Asked("curious"))[1] == number // 3 + 1
    rows = [entries.one(journal, STRENGTH, each) for each in kept]
    journal.save([Put(STRENGTH, {**row, "revision": row["revision"] + 1, "note": "all"}) for row in rows])
    hits = {hit.entry for page in range(30) for hit in found(journal, Asked("all"), limit=10, offset=10 * page)[0]}
    assert hits == set(kept)
    assert found(journal, Asked("patient"))[1] == 200


@pytest.fixture
def locked(now):
    store = open_store(None)
    journal = store.unlock(None)
    journal.save([Put(PLAN_LINE, plan_line(now))])
    opened = set_passphrase(journal, PASSPHRASE, now)
    yield opened
    store.close()


def plan_line(now):
    return {**head(now, identity="signs"), "step": "signs", "line": "I go quiet, like a lantern", "position": 1}


def test_a_locked_journal_that_was_opened_is_searched_and_once_locked_never_again(locked, write):
    own = write(STRENGTH, strength="lantern", into=locked)
    assert set(ids(locked, "lantern")) == {own, "signs"}
    locked.lock()
    with pytest.raises(LockedError):
        found(locked, Asked("lantern"))
    with pytest.raises(LockedError):
        ready(locked, Asked("lantern"))


def test_what_is_forgotten_leaves_memory_at_once_and_all_of_it_when_it_is_dropped(journal, write, now):
    own = write(STRENGTH, strength="lantern")
    ids(journal, "lantern")
    entries.forget(journal, STRENGTH, own, now)
    index.follow()
    held = index._held[journal]._tables[STRENGTH.full_name]
    assert not held._since
    assert not any(block.kept.any() for block in held.blocks)
    index.forget()
    assert not ready(journal, Asked("lantern"))


def test_two_tabs_that_search_at_once_while_a_third_writes_find_the_same(journal, write):
    for number in range(50):
        write(STRENGTH, strength=f"patient {number}")
    totals, failed = [], []

    def search():
        try:
            totals.extend(found(journal, Asked("patient"))[1] for _ in range(20))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is to be seen
            failed.append(error)

    tabs = [threading.Thread(target=search) for _ in range(2)]
    for tab in tabs:
        tab.start()
    for number in range(20):
        write(LETTER, letter=f"patient {number}")
    for tab in tabs:
        tab.join()
    assert failed == []
    assert all(50 <= total <= 70 for total in totals)
    assert found(journal, Asked("patient"))[1] == 70


def test_how_far_the_reading_is_is_told_up_to_its_end(journal, write):
    for number in range(3):
        write(STRENGTH, strength=f"patient {number}")
    heard = []
    read(journal, Asked("patient"), lambda done, of: heard.append((done, of)))
    assert heard[-1] == (3, 3)
    assert ready(journal, Asked("patient"))
