"""Does everything leave as JSON and come in again without loss, entry by entry?"""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core import entries
from core.importing.command import takers
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP
from core.insights.roots.tables import EXPERIENCE
from core.insights.self_talk import THOUGHT_RECORD, add_record, amend_record, opened_record
from core.insights.self_talk.model import thought_record
from core.insights.self_talk.tables import FEELING, TRAP_TICK
from core.model import RefusedError
from core.outside import coming_back, export
from core.outside.belonging import ties
from core.registry import SLICES
from core.rhythm.check_in.store import CHECK_IN
from core.store import Drop, Put, open_store
from core.table import HEAD, Kind

TODAY = date(2026, 11, 22)
TABLES = [table for each in SLICES if each.slug != "drafts" for table in each.tables]
IDS = st.uuids().map(str)
NAMES = st.from_regex(r"[a-z][a-z_]{0,20}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
BY_KIND = {
    Kind.ID: IDS,
    Kind.WORDS: WORDS | st.sampled_from(["=1+1", "'", '"', "\\", "a\r\nb", "# x", "\u202e", "😀", "null"]),
    Kind.CHOICE: NAMES,
    Kind.CHOICES: st.lists(NAMES, max_size=3).map(",".join),
    Kind.RATING: st.integers(0, 10),
    Kind.COUNT: st.integers(1, 2),
    Kind.TICK: st.booleans(),
    Kind.DAY: st.dates(TODAY - timedelta(days=40000), TODAY),
    Kind.TIME: st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    Kind.INSTANT: st.datetimes(datetime(1950, 1, 1), datetime(2026, 11, 22)),  # noqa: DTZ001 - as the store keeps it
}


OURS = {each.table: each for each in takers().values() if each.lines}


def _values(table, column):
    """What a column may hold: of a fixed list of names, one of them."""
    fixed = column.kind in (Kind.CHOICE, Kind.CHOICES) and table in OURS and FIXED[table].get(column.name)
    if not fixed:
        return BY_KIND[column.kind]
    one = st.sampled_from(sorted(fixed))
    return one if column.kind is Kind.CHOICE else st.lists(one, max_size=3, unique=True).map(",".join)


@st.composite
def rows_of_every_table(draw, nullable):
    """A few rows of each table: parts belong to an entry, and ids may name one."""
    made = {table: [] for table in TABLES}
    for table in sorted(TABLES, key=lambda table: bool(table.written_with)):
        owners = [row["id"] for each in TABLES if each.schema == table.schema and each.entry for row in made[each]]
        if table.written_with and not owners:
            continue
        for _ in range(draw(st.integers(0, 2))):
            row = {
                column.name: draw(
                    _values(table, column) | (st.none() if (table, column.name) in nullable else st.nothing())
                )
                for column in table.columns
            }
            if ties(table) and owners:
                row[ties(table)[0]] = draw(st.sampled_from(owners))
            made[table].append({**row, "revision": draw(st.integers(1, 3))})
    return made


@pytest.fixture(scope="module")
def two():
    """Two journals, emptied before each example."""
    stores = open_store(None), open_store(None)
    yield tuple(store.unlock(None) for store in stores)
    for store in stores:
        store.close()


FIXED = {}
"""The names that a column may hold, by table and column, as the importers know them."""


@pytest.fixture(scope="module")
def nullable(two):
    """The columns that may be empty, as the schema says."""
    FIXED.update({table: importer.ours(two[0]) for table, importer in OURS.items()})
    found = two[0].rows(
        "SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE is_nullable = 'YES'"
    )
    return {
        (table, column.name)
        for table in TABLES
        for column in table.columns
        if (table.schema, table.name, column.name) in found
    }


@given(data=st.data())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.reuse, Phase.generate),  # to shrink so much takes minutes
)
def test_every_row_of_every_table_comes_back_as_it_was(data, two, nullable, everything, now):
    ours, theirs = two
    for journal in two:
        journal.save([Drop(table, tuple(row["id"] for row in journal.entries(table, "true"))) for table in TABLES])
    for table, rows in data.draw(rows_of_every_table(nullable)).items():
        for row in rows:
            ours.save([Put(table, {**row, "revision": revision}) for revision in range(1, row["revision"] + 1)])
    file = export.write(ours, export.chosen(with_held_back=True), ".json", now)
    coming_back.keep(theirs, coming_back.preview(theirs, file, TODAY))
    assert everything(theirs) == everything(ours)
    again = coming_back.preview(theirs, file, TODAY)
    assert (again.new, again.newer_there, again.newer_here, again.ops) == (0, 0, 0, ())


def test_the_samples_come_back_and_the_same_file_twice_doubles_nothing(lived_in, other, everything, now):
    file = export.write(lived_in, export.chosen(with_held_back=True), ".json", now)
    first = coming_back.preview(other, file, now.date())
    coming_back.keep(other, first)
    assert everything(other) == everything(lived_in)
    assert first.new == sum(len(rows) for table, rows in _entries(lived_in))
    second = coming_back.preview(other, file, now.date())
    assert (second.new, second.same, second.ops) == (0, first.new, ())


def _entries(journal):
    return [(table, journal.entries(table, "true")) for table in journal.tables() if table.entry]


def test_forgotten_entries_go_along_with_their_mark(journal, other, now):
    identity = add_record(journal, thought(), now)
    entries.forget(journal, THOUGHT_RECORD, identity, now)
    bring(journal, other, now)
    assert other.entries(THOUGHT_RECORD) == []
    assert other.entries(THOUGHT_RECORD, "true")[0]["forgotten_at"] is not None


def thought(words="A thought", feelings=("sad",), traps=("labelling",)):
    return thought_record({"hot_thought": words, "feelings": list(feelings), "traps": list(traps)}, TODAY)


def bring(journal, other, now):
    found = coming_back.preview(other, export.write(journal, export.chosen(), ".json", now), now.date())
    coming_back.keep(other, found)
    return found


def test_what_is_newer_in_the_file_replaces_what_is_here_with_its_feelings_and_traps(journal, other, now):
    identity = add_record(journal, thought(), now)
    bring(journal, other, now)
    amend_record(journal, identity, thought("Mended", ["angry"], []), 1)
    found = bring(journal, other, now)
    assert (found.new, found.newer_there, found.newer_here) == (0, 1, 0)
    assert opened_record(other, identity) == opened_record(journal, identity)
    assert (len(other.entries(FEELING)), len(other.entries(TRAP_TICK))) == (1, 0)


def test_what_is_newer_here_stays_and_its_feelings_are_not_doubled(journal, other, now):
    identity = add_record(journal, thought(), now)
    old = export.write(journal, export.chosen(), ".json", now)
    amend_record(journal, identity, thought("Mended", ["angry", "hurt"], []), 1)
    found = coming_back.preview(journal, old, now.date())
    assert (found.newer_here, found.ops) == (1, ())
    coming_back.keep(journal, found)
    assert len(journal.entries(FEELING)) == 2


def test_roots_is_left_out_unless_it_is_asked_for(lived_in, now):
    without = json.loads(export.write(lived_in, export.chosen(), ".json", now))["tables"]
    assert not [name for name in without if name.startswith("roots")]
    told = [row["message"] for row in lived_in.entries(EXPERIENCE) if row["message"]]
    assert told
    assert not any(words in json.dumps(without, ensure_ascii=False) for words in told)
    assert (
        "roots.experience"
        in json.loads(export.write(lived_in, export.chosen(with_held_back=True), ".json", now))["tables"]
    )
    with pytest.raises(RefusedError, match="asked for apart"):
        export.chosen(["roots"])


def test_a_period_holds_its_days_and_what_they_need_to_be_read(lived_in, other, now):
    first = now.date() - timedelta(days=10)
    found = export.rows(lived_in, export.chosen(first=first, last=now.date()))
    days = {row["day"] for row in found["check_in"][CHECK_IN].values()}
    assert days == {row["day"] for row in lived_in.entries(CHECK_IN) if row["day"] >= first}
    file = export.write(lived_in, export.chosen(first=first, last=now.date()), ".json", now)
    coming_back.keep(other, coming_back.preview(other, file, now.date()))
    orphans = other.rows(
        "SELECT count(*) FROM goals.step WHERE goal IS NOT NULL AND goal NOT IN (SELECT id FROM goals.goal)"
    )
    assert orphans == [(0,)]
    assert other.rows(
        "SELECT count(*) FROM self_talk.feeling WHERE record NOT IN (SELECT id FROM self_talk.thought_record)"
    ) == [(0,)]


def test_a_step_of_the_period_brings_the_goal_that_it_belongs_to(lived_in):
    goals = {row["id"]: row for row in lived_in.entries(GOAL)}
    step = next(row for row in lived_in.entries(STEP) if row["goal"] and goals[row["goal"]]["day"] < row["day"])
    found = export.rows(lived_in, export.chosen(["goals"], step["day"], step["day"]))["goals"]
    assert step["goal"] in found[GOAL]


def test_an_entry_of_the_period_brings_its_ratings_of_other_days(lived_in):
    goal = min(lived_in.entries(GOAL), key=lambda row: row["day"])
    ratings = {row["id"] for row in lived_in.entries(GOAL_RATING) if row["goal"] == goal["id"]}
    found = export.rows(lived_in, export.chosen(["goals"], goal["day"], goal["day"]))["goals"]
    assert ratings
    assert ratings == set(found[GOAL_RATING])


def test_the_document_names_every_table_column_kind_and_head(now):
    from pathlib import Path

    text = (Path(__file__).resolve().parents[3] / "docs" / "export.md").read_text(encoding="utf-8")
    missing = [table.full_name for table in TABLES if f"`{table.full_name}`" not in text]
    missing += [column.name for column in HEAD if f"`{column.name}`" not in text]
    missing += [column.name for table in TABLES for column in table.own if f"`{column.name}`" not in text]
    assert missing == []


def test_times_are_told_to_the_minute(journal, other, now):
    lived = [op for each in SLICES for op in each.samples(now) if op.table is STEP and op.row["planned_time"]]
    journal.save(lived[:1])
    bring(journal, other, now)
    assert isinstance(other.entries(STEP)[0]["planned_time"], time)
