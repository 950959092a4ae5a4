"""Is the invented half year whole, valid, always the same, and no tidy recovery?"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from statistics import mean, median
from zoneinfo import ZoneInfo

import pytest

from core import get_help, settings
from core.demo import WEEKS, fill, shown_demo
from core.figures import draw
from core.insights import roots, self_talk
from core.insights.self_talk.model import TRAPS, prediction_test, record_draft, thought_record
from core.insights.self_talk.tables import FEELING, PREDICTION_TEST, THOUGHT_RECORD, TRAP_TICK
from core.model import draft_of
from core.moment import utc
from core.rhythm import check_in
from core.rhythm.check_in import model, store
from core.store import open_store

SUNDAY = 6
MOMENTS = (
    *(datetime(2026, 11, day, 20, 30, tzinfo=ZoneInfo("Europe/Berlin")) for day in range(16, 23)),
    datetime(2026, 11, 22, 0, 0, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2027, 3, 1, 0, 5, tzinfo=ZoneInfo("Pacific/Auckland")),
    datetime(2028, 2, 29, 23, 59, tzinfo=timezone(timedelta(hours=-5))),
)


@pytest.fixture
def demo(journal, now):
    fill(journal, now)
    return journal


def contents(journal):
    """Every row of every table without its own id, and with what it points to in its place, in one order."""
    rows = {table.full_name: journal.entries(table, "true") for table in journal.tables()}
    names = {row["id"]: row.get("label") or row.get("hot_thought") or "" for found in rows.values() for row in found}
    told = {
        table: [{name: names.get(value, value) for name, value in row.items()} for row in found]
        for table, found in rows.items()
    }
    return {table: sorted(found, key=repr) for table, found in told.items()}


def days(journal):
    return sorted({row["day"] for row in journal.entries(store.CHECK_IN)})


def shifts(journal, weeks, now):
    """The points that belief fell by, of the thoughts written in some weeks."""
    monday = now.date() - timedelta(days=now.weekday() + 7 * (WEEKS - 1))
    return [
        row["belief_before"] - row["belief_after"]
        for row in journal.entries(THOUGHT_RECORD)
        if (row["day"] - monday).days // 7 in weeks
    ]


def ticks(journal, trap, first, last):
    asked = {"trap": trap, "first": first, "last": last}
    return len(journal.entries(TRAP_TICK, "trap = $trap AND day BETWEEN $first AND $last", **asked))


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_all_of_it_lies_in_the_26_weeks_before_now(journal, moment):
    fill(journal, moment)

    rows = [row for table in journal.tables() for row in journal.entries(table, "true")]

    assert all(moment.date() - timedelta(weeks=WEEKS) <= row["day"] <= moment.date() for row in rows)
    assert all(row["instant"] <= utc(moment) for row in rows)
    assert {row["zone"] for row in rows} == {str(moment.tzinfo)}


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_there_is_enough_of_everything_on_any_day(journal, moment):
    fill(journal, moment)

    check_ins = journal.entries(store.CHECK_IN)
    assert 95 <= len(check_ins) <= 125
    assert store.last_day(journal) == moment.date()
    assert len(journal.entries(THOUGHT_RECORD)) >= 55
    assert len(journal.entries(PREDICTION_TEST)) == 25
    assert len(self_talk.own_traps(journal)) == 2
    assert len(self_talk.own_feelings(journal)) == 2
    assert len(get_help.contacts(journal)) == 2
    assert len(get_help.plan(journal)) >= 5


def test_each_check_in_is_one_that_can_be_kept(demo):
    for row in demo.entries(store.CHECK_IN):
        record = store.record(row)
        assert model.check_in(model.draft(record), row["day"]) == record


def test_each_thought_and_prediction_is_one_that_can_be_kept(demo):
    own = self_talk.own_names(demo)
    for row in demo.entries(THOUGHT_RECORD):
        record, _ = self_talk.opened_record(demo, row["id"])
        assert thought_record(record_draft(record), row["day"], own) == record
    for row in demo.entries(PREDICTION_TEST):
        test, _ = self_talk.opened_prediction(demo, row["id"])
        assert prediction_test(draft_of(test), row["day"]) == test


def test_two_fills_give_the_same_but_for_the_ids(demo, now):
    other = open_store(None)
    journal = other.unlock(None)
    fill(journal, now)

    assert contents(journal) == contents(demo)
    other.close()


def test_filling_again_replaces_what_was_there(demo, now):
    before = contents(demo)
    settings.write(demo, "country", "FI", now)

    fill(demo, now)

    assert contents(demo) == before


def test_the_person_has_begun_and_named_no_country(demo):
    assert settings.read(demo, "begun") is not None
    assert settings.read(demo, "country") is None


def test_no_contact_holds_a_number(demo):
    told = [*(row["how"] for row in get_help.contacts(demo)), *get_help.plan(demo).values()]
    assert not any(sign.isdecimal() for line in told for sign in line)


def test_check_ins_hold_what_people_leave_out(demo):
    rows = demo.entries(store.CHECK_IN)

    assert len([row for row in rows if row["line"]]) >= 30
    assert len([row for row in rows if row["nothing_went_wrong"]]) >= 8
    assert len([row for row in rows if row["greet"]]) == 1
    assert any(all(row[name] is None for name in model.STATEMENTS) for row in rows)
    assert all(any(row[name] is None for row in rows) for name in model.STATEMENTS)
    assert len([day for day, n in Counter(row["day"] for row in rows).items() if n == 2]) >= 3


def test_check_ins_have_gaps_one_of_twelve_days(demo):
    gaps = [(later - earlier).days - 1 for earlier, later in pairwise(days(demo))]

    assert max(gaps) == 12
    assert len([gap for gap in gaps if gap >= 5]) >= 4


def test_sunday_evenings_are_harder(demo):
    rows = demo.entries(store.CHECK_IN)
    sundays = [row["overall"] for row in rows if row["day"].weekday() == SUNDAY]
    thoughts = Counter((row["day"].weekday(), row["part"]) for row in demo.entries(THOUGHT_RECORD))

    assert mean(sundays) <= mean(row["overall"] for row in rows) - 1
    assert thoughts.most_common(1)[0][0] == (SUNDAY, "evening")


def test_some_thoughts_loosen_and_some_do_not(demo, now):
    every = shifts(demo, range(WEEKS), now)

    assert len([shift for shift in every if shift <= 0]) >= 8
    assert min(every) < 0
    assert len([shift for shift in every if 0 < shift <= 10]) >= 10


def test_the_middle_shift_drifts_slowly_with_a_bad_fortnight_between(demo, now):
    first, before, bad, last = (
        median(shifts(demo, weeks, now)) for weeks in (range(6), range(6, 12), (12, 13), range(18, 26))
    )

    assert bad < first < before < last
    assert last - first <= 25


def test_should_fades_and_mind_reading_stays(demo, now):
    today = now.date()
    start, middle = today - timedelta(weeks=WEEKS), today - timedelta(weeks=WEEKS // 2)

    assert ticks(demo, "should_statements", start, middle) >= 10
    assert ticks(demo, "should_statements", middle, today) <= 3
    assert ticks(demo, "mind_reading", start, middle) >= 8
    assert ticks(demo, "mind_reading", middle, today) >= 8


def test_thoughts_are_short_and_full_and_never_the_same(demo):
    rows = demo.entries(THOUGHT_RECORD)
    full = [row for row in rows if row["situation"]]
    used = {row["trap"] for row in demo.entries(TRAP_TICK)}

    assert len({row["hot_thought"] for row in rows}) == len(rows)
    assert 15 <= len(full) <= len(rows) - 25
    assert all(row["evidence_for"] and row["evidence_against"] and row["place"] for row in full)
    assert any(row["partly_true"] and row["need_now"] for row in rows)
    assert any(row["part"] is None for row in rows)
    assert len(used & TRAPS.keys()) >= 11
    assert used - TRAPS.keys() == self_talk.own_traps(demo).keys()
    assert self_talk.own_feelings(demo).keys() <= {row["name"] for row in demo.entries(FEELING)}


def test_some_predictions_came_true_and_some_are_open(demo):
    outcomes = Counter(row["happened"] for row in demo.entries(PREDICTION_TEST))

    assert outcomes["yes"] >= 4
    assert outcomes["partly"] >= 4
    assert outcomes["no"] >= 8
    assert 2 <= outcomes[None] <= 5


@pytest.mark.parametrize("part", [check_in.SLICE, roots.SLICE, self_talk.SLICE], ids=lambda part: part.slug)
def test_each_figure_and_series_has_something_to_show(demo, now, part):
    assert not any(frame.empty for frame in part.series(demo).values())
    for figure in part.figures:
        drawn = draw(figure, demo, now.date(), dark=False)
        assert not drawn.empty
        assert drawn.sentence


def test_a_look_at_the_demo_is_filled_once_a_day(now):
    shown = shown_demo(now)

    assert shown_demo(now + timedelta(minutes=5)) is shown
    assert shown_demo(now + timedelta(days=1)) is not shown
    assert shown.root is None
    assert shown.unlock(None).entries(store.CHECK_IN)
