"""What was forgotten can be brought back for thirty days, and then it is gone with all that is part of it."""

from __future__ import annotations

from datetime import timedelta

from core import drafts, entries
from core.insights.goals import tables as goals
from core.insights.roots import tables as roots
from core.insights.self_talk import tables as self_talk
from core.registry import SLICES


def lived_in(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])


def ids(journal, table, where="true", **parameters) -> set[str]:
    return {identity for (identity,) in journal.rows(f"SELECT id FROM {table.full_name} WHERE {where}", **parameters)}


def with_parts(journal, table, part, column) -> str:
    return journal.rows(f"SELECT {column} FROM {part.full_name} WHERE {column} IN (SELECT id FROM {table.full_name})")[
        0
    ][0]


def test_until_the_thirtieth_day_nothing_leaves(journal, now):
    lived_in(journal, now)
    goal = with_parts(journal, goals.GOAL, goals.STEP, "goal")
    entries.forget(journal, goals.GOAL, goal, now)
    assert entries.forgotten_for_good(journal, now + timedelta(days=29, hours=23)) == 0
    entries.bring_back(journal, goals.GOAL, goal)
    assert entries.forgotten_for_good(journal, now + timedelta(days=100)) == 0
    assert goal in ids(journal, goals.GOAL)


def test_an_entry_leaves_with_all_that_is_part_of_it_and_nothing_else(journal, now):
    lived_in(journal, now)
    parts = [
        (goals.GOAL, goals.STEP, "goal"),
        (goals.GOAL, goals.GOAL_RATING, "goal"),
        (self_talk.THOUGHT_RECORD, self_talk.FEELING, "record"),
        (self_talk.THOUGHT_RECORD, self_talk.TRAP_TICK, "record"),
        (roots.BELIEF, roots.BELIEF_RATING, "belief"),
    ]
    for table, part, column in parts:
        whole = with_parts(journal, table, part, column)
        others = ids(journal, part, f"{column} IS DISTINCT FROM $whole", whole=whole)
        entries.forget(journal, table, whole, now)
        assert entries.forgotten_for_good(journal, now + timedelta(days=31)) == 1
        assert whole not in ids(journal, table)
        assert ids(journal, part) == others, part.full_name


def test_what_is_tied_to_an_entry_and_no_part_of_it_stays(journal, now):
    lived_in(journal, now)
    belief = with_parts(journal, roots.BELIEF, roots.EVIDENCE, "belief")
    before = ids(journal, roots.EVIDENCE)
    entries.forget(journal, roots.BELIEF, belief, now)
    entries.forgotten_for_good(journal, now + timedelta(days=31))
    assert ids(journal, roots.EVIDENCE) == before


def test_the_draft_of_a_change_leaves_with_its_entry_and_other_drafts_stay(journal, now):
    lived_in(journal, now)
    goal = with_parts(journal, goals.GOAL, goals.STEP, "goal")
    drafts.put(journal, drafts.Draft("of it", "goals", "goal", entry=goal), {"wish": "a half"}, now)
    drafts.put(journal, drafts.Draft("new", "goals", "goal"), {"wish": "another"}, now)
    entries.forget(journal, goals.GOAL, goal, now)
    entries.forgotten_for_good(journal, now + timedelta(days=31))
    assert [draft.form for draft in drafts.opened(journal)] == ["new"]


def test_a_draft_that_was_written_in_since_stays_whole(journal, now):
    lived_in(journal, now)
    goal = with_parts(journal, goals.GOAL, goals.STEP, "goal")
    draft = drafts.Draft("of it", "goals", "goal", entry=goal)
    drafts.put(journal, draft, {"wish": "before"}, now)
    entries.forget(journal, goals.GOAL, goal, now)
    drafts.put(journal, draft, {"why": "after"}, now + timedelta(days=20))
    assert entries.forgotten_for_good(journal, now + timedelta(days=31)) == 1
    (kept,) = drafts.opened(journal)
    assert kept.values == {"wish": "before", "why": "after"}


def test_what_belongs_to_another_table_names_a_column_of_its_own():
    for table in (table for each in SLICES for table in each.tables if table.part_of):
        column, whole = table.part_of
        assert column in {each.name for each in table.own}
        assert whole.schema == table.schema
