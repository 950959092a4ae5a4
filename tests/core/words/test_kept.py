"""Does following a table tell what came and went, and nothing else?"""

from __future__ import annotations

import pytest

from core import entries
from core.insights.goals import store as goals
from core.insights.goals.model import Strength
from core.insights.goals.tables import STRENGTH
from core.insights.self_talk import store as self_talk
from core.store import open_store
from core.words.kept import Kept


@pytest.fixture
def kept():
    return Kept(STRENGTH)


@pytest.fixture
def note(journal, now):
    """Keep a strength, and return its id."""
    return lambda words: goals.add_strength(journal, Strength(now.date(), words, ""), now)


def told(changed):
    return sorted(row["strength"] for row in changed.came), sorted(changed.gone)


def test_the_first_look_sees_all_there_is(journal, kept, note):
    note("patient")
    note("curious")
    assert told(kept.look(journal)) == (["curious", "patient"], [])


def test_nothing_is_told_twice_and_a_look_without_a_save_tells_nothing(journal, kept, note):
    note("patient")
    kept.look(journal)
    assert told(kept.look(journal)) == ([], [])
    note("curious")
    assert told(kept.look(journal)) == (["curious"], [])


def test_what_was_amended_goes_and_comes(journal, kept, note, now):
    first, _ = note("patient"), note("curious")
    kept.look(journal)
    goals.amend_strength(journal, first, Strength(now.date(), "patient with others", ""), 1)
    assert told(kept.look(journal)) == (["patient with others"], [first])


def test_what_is_forgotten_goes_and_what_is_brought_back_comes(journal, kept, note, now):
    first = note("patient")
    kept.look(journal)
    entries.forget(journal, STRENGTH, first, now)
    assert told(kept.look(journal)) == ([], [first])
    entries.bring_back(journal, STRENGTH, first)
    assert told(kept.look(journal)) == (["patient"], [])


def test_what_was_forgotten_before_the_first_look_is_never_told(journal, kept, note, now):
    entries.forget(journal, STRENGTH, note("patient"), now)
    assert told(kept.look(journal)) == ([], [])


def test_what_came_and_was_forgotten_between_two_looks_is_never_told(journal, kept, note, now):
    kept.look(journal)
    entries.forget(journal, STRENGTH, note("patient"), now)
    assert told(kept.look(journal)) == ([], [])


def test_only_what_changed_is_read_again(journal, kept, note, monkeypatch):
    for number in range(20):
        note(f"one of many, {number}")
    kept.look(journal)
    note("the new one")
    read, opened = [], type(journal).entries

    def entries_read(self, *asked, **named):
        rows = opened(self, *asked, **named)
        read.extend(row["strength"] for row in rows)
        return rows

    monkeypatch.setattr(type(journal), "entries", entries_read)
    kept.look(journal)
    assert read == ["the new one"]


def test_an_earlier_journal_is_seen_after_going_back_to_it(tmp_path, now):
    store = open_store(tmp_path / "journal")
    journal = store.unlock(None)
    first = goals.add_strength(journal, Strength(now.date(), "patient", ""), now)
    kept = Kept(STRENGTH)
    kept.look(journal)
    journal.copy_to(tmp_path / "before.duckdb")
    goals.amend_strength(journal, first, Strength(now.date(), "patient at last", ""), 1)
    second = goals.add_strength(journal, Strength(now.date(), "curious", ""), now)
    kept.look(journal)
    journal.take_over(tmp_path / "before.duckdb")
    assert told(kept.look(store.unlock(None))) == (["patient"], sorted([first, second]))
    store.close()


def test_a_save_elsewhere_asks_this_table_nothing(journal, kept, note, now, monkeypatch):
    note("patient")
    kept.look(journal)
    self_talk.add_own_trap(journal, "Comparing", now)
    asked, rows = [], type(journal).rows
    monkeypatch.setattr(
        type(journal), "rows", lambda self, sql, **named: (asked.append(sql), rows(self, sql, **named))[1]
    )
    kept.look(journal)
    assert asked == []
