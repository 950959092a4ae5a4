"""Does what is erased go with all that belongs to it, and does everything else stay?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import drafts, settings
from core.drafts import Draft
from core.insights.goals.tables import GOAL, STEP
from core.insights.roots.tables import BELIEF, EXPERIENCE
from core.insights.self_talk import THOUGHT_RECORD, add_own_trap, add_record, own_traps
from core.insights.self_talk.model import thought_record
from core.insights.self_talk.tables import FEELING, TRAP_TICK
from core.model import RefusedError
from core.outside import erase
from core.table import Kind

OLD, TODAY = date(2026, 1, 5), date(2026, 11, 22)


def thought(journal, now, day, trap):
    draft = {"hot_thought": "A thought", "day": day.isoformat(), "feelings": ["sad"], "traps": [trap]}
    return add_record(journal, thought_record(draft, TODAY, {trap}), now)


def ids(journal, table):
    return {row["id"] for row in journal.entries(table, "true")}


def test_a_period_goes_with_its_parts_and_the_rest_stays(journal, now):
    trap = add_own_trap(journal, "Crystal ball", now)
    old, new = thought(journal, now, OLD, trap), thought(journal, now, TODAY, trap)
    found = erase.period(journal, TODAY, TODAY)
    assert (found.entries, found.others) == ({"Self-talk": 1}, 2)
    erase.carry_out(journal, found)
    assert ids(journal, THOUGHT_RECORD) == {old}
    assert [row["record"] for row in journal.entries(FEELING)] == [old]
    assert [row["record"] for row in journal.entries(TRAP_TICK)] == [old]
    assert new != old
    assert own_traps(journal) == {trap: "Crystal ball"}  # it was made in the period, and an entry that stays uses it
    erase.carry_out(journal, erase.insight(journal, "self_talk"))
    assert own_traps(journal) == {}


def test_looking_changes_nothing_and_both_ends_are_included(lived_in, everything, now):
    before = everything(lived_in)
    first, last = now.date() - timedelta(days=20), now.date() - timedelta(days=10)
    found = erase.period(lived_in, first, last)
    erase.everything(lived_in)
    assert everything(lived_in) == before
    erase.carry_out(lived_in, found)
    for table in lived_in.tables():
        if table.entry:
            days = {row["day"] for row in lived_in.entries(table, "true")}
            assert not any(first <= day <= last for day in days)
            assert len(before[table.full_name]) - len(lived_in.entries(table, "true")) == len(
                [row for row in before[table.full_name] if first <= row["day"] <= last]
            )


def test_what_named_an_entry_that_went_names_nothing_and_stays_in_sight(lived_in):
    goal = next(row for row in lived_in.entries(GOAL) if [s for s in lived_in.entries(STEP) if s["goal"] == row["id"]])
    steps = ids(lived_in, STEP)
    found = erase.period(lived_in, goal["day"], goal["day"], ["goals"])
    gone = {row["id"] for row in lived_in.entries(STEP, "true") if row["day"] == goal["day"]}
    erase.carry_out(lived_in, found)
    assert goal["id"] not in ids(lived_in, GOAL)
    assert ids(lived_in, STEP) == steps - gone
    assert goal["id"] not in {row["goal"] for row in lived_in.entries(STEP, "true")}


def test_an_insight_goes_whole_with_its_drafts_and_no_other(lived_in, everything, now):
    for slug in ("roots", "goals"):
        drafts.put(lived_in, Draft(slug, slug, "any"), {"x": "half a sen"}, now)
    before = everything(lived_in)
    erase.carry_out(lived_in, erase.insight(lived_in, "roots"))
    after = everything(lived_in)
    assert not any(rows for name, rows in after.items() if name.startswith("roots."))
    assert [each.slug for each in drafts.opened(lived_in)] == ["goals"]
    for name, rows in before.items():
        if not name.startswith(("roots.", "self_talk.thought_record")):
            assert after[name] == rows
    kept = {row["id"]: {**row, "old_belief": None, "revision": 0} for row in before["self_talk.thought_record"]}
    now_kept = {row["id"]: {**row, "old_belief": None, "revision": 0} for row in after["self_talk.thought_record"]}
    assert now_kept == kept
    assert {row["old_belief"] for row in after["self_talk.thought_record"]} == {None}


def test_forgotten_entries_are_counted_and_go_too(lived_in, now):
    from core import entries

    (first, *_) = lived_in.entries(EXPERIENCE)
    entries.forget(lived_in, EXPERIENCE, first["id"], now)
    total = len(lived_in.entries(EXPERIENCE, "true"))
    found = erase.insight(lived_in, "roots")
    assert found.entries["Roots"] >= total
    erase.carry_out(lived_in, found)
    assert (ids(lived_in, EXPERIENCE), ids(lived_in, BELIEF)) == (set(), set())


def test_drafts_of_a_period_go_by_their_day_or_their_entry(journal, now):
    old = thought(journal, now, OLD, "labelling")
    drafts.put(journal, Draft("amends", "self_talk", "thought_record", old), {"x": "1"}, now)
    drafts.put(journal, Draft("other", "self_talk", "thought_record"), {"x": "2"}, now)
    erase.carry_out(journal, erase.period(journal, OLD, OLD))
    assert [each.form for each in drafts.opened(journal)] == ["other"]
    erase.carry_out(journal, erase.period(journal, TODAY, TODAY))
    assert drafts.opened(journal) == []


def test_everything_leaves_no_row_in_any_table(lived_in, now):
    drafts.put(lived_in, Draft("f", "goals", "goal"), {"wish": "x"}, now)
    settings.write(lived_in, "begun", "2026-11-22", now)
    erase.carry_out(lived_in, erase.everything(lived_in))
    assert [table.full_name for table in lived_in.tables() if lived_in.entries(table, "true")] == []
    assert lived_in.rows("SELECT * FROM house.lock") == []


def test_a_period_leaves_settings_contacts_and_the_plan(lived_in, now):
    settings.write(lived_in, "begun", "2026-11-22", now)
    erase.carry_out(lived_in, erase.period(lived_in, date(1950, 1, 1), TODAY))
    assert settings.read(lived_in, "begun") == "2026-11-22"
    assert lived_in.rows("SELECT count(*) > 0 FROM get_help.contact") == [(True,)]
    assert not any(lived_in.entries(table, "true") for table in lived_in.tables() if table.entry)


def test_days_that_end_before_they_begin_are_refused(journal):
    with pytest.raises(RefusedError, match="before the first"):
        erase.period(journal, TODAY, OLD)


def test_every_entry_that_names_another_can_let_go_of_it(journal):
    """`erase` empties such columns: the schema must let it."""
    empty = journal.rows(
        "SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns WHERE is_nullable = 'YES'"
    )
    ties = [(t.full_name, c.name) for t in journal.tables() if t.entry for c in t.own if c.kind is Kind.ID]
    assert ties
    assert set(ties) <= set(empty)
