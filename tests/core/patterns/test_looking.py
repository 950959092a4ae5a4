"""Are the pairs fixed, are the right days compared, and does what stands out come from the days alone?"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from core.insights import INSIGHTS
from core.moment import head
from core.patterns import PAIRS, PRACTICES
from core.patterns.looking import READ, Days, look, read
from core.patterns.pairs import Outcome, Pair
from core.registry import SLICES
from core.rhythm.check_in.store import CHECK_IN, RATED
from core.store import Put

TODAY = date(2026, 11, 22)
DAYS = [TODAY - timedelta(days=back) for back in range(364, -1, -1)]
SAME_DAY = Pair("step_done", Outcome("overall", next_day=False))
NEXT_DAY = Pair("step_done", Outcome("overall", next_day=True))


def check_in(day, **ratings):
    row = {**dict.fromkeys(RATED), **ratings, "nothing_went_wrong": False, "line": None, "greet": False}
    return Put(CHECK_IN, {**head(_moment(day)), **row})


def _moment(day):
    return datetime.combine(day, time(20), ZoneInfo("Europe/Berlin"))


def year(effect, *, after=0, seed=1):
    """A year in which a step was done on every sixth day or so, and overall was higher by `effect` so many days after."""
    chance = np.random.default_rng(seed)
    done = {day for day in DAYS if chance.random() < 1 / 6}
    values = {
        day: float(np.clip(round(5 + chance.normal(0, 1) + effect * (day - timedelta(days=after) in done)), 0, 10))
        for day in DAYS
    }
    return Days({"overall": values}, {"step_done": done})


def found(patterns, pair):
    return next(each for each in patterns.looked if each.pair == pair)


def test_there_are_at_most_twelve_pairs_each_with_its_own_name():
    assert len(PAIRS) <= 12
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert {pair.practice for pair in PAIRS} == PRACTICES.keys()


def test_roots_is_never_among_them_nor_anything_that_is_held_back():
    held_back = {each.slug for each in SLICES if each.held_back}
    assert "roots" in held_back
    assert not held_back & {*READ, *(pair.outcome.measure for pair in PAIRS)}


@pytest.mark.parametrize("each", [each for each in INSIGHTS if not each.held_back], ids=lambda each: each.slug)
def test_an_insight_offers_what_its_pairs_are_made_of(each, journal, now):
    journal.save([op for part in SLICES for op in part.samples(now)])
    offered = each.practised(journal, date(2000, 1, 1), now.date())
    assert set(offered) == {name for name, practice in PRACTICES.items() if practice.slug == each.slug}
    assert all(days and max(days) <= now.date() for days in offered.values())


def test_only_the_last_year_is_read(journal):
    journal.save([check_in(TODAY - timedelta(days=back), overall=5) for back in (0, 365, 366)])
    assert sorted(read(journal, TODAY).values["overall"]) == [TODAY - timedelta(days=365), TODAY]


def test_a_day_with_two_check_ins_has_their_middle(journal):
    journal.save([check_in(TODAY, overall=4), check_in(TODAY, overall=7)])
    assert read(journal, TODAY).values["overall"] == {TODAY: 5.5}


def test_a_difference_that_day_stands_out_with_both_sides_and_an_interval():
    each = found(look(year(2)), SAME_DAY)
    assert each.stands_out
    assert each.found.difference == each.with_it.middle - each.without.middle == 2
    assert each.interval[0] <= 2 <= each.interval[1]
    assert each.with_it.days + each.without.days == len(DAYS)


def test_a_difference_on_the_day_after_belongs_to_the_pair_of_the_day_after():
    patterns = look(year(2, after=1))
    assert found(patterns, NEXT_DAY).stands_out
    assert not found(patterns, SAME_DAY).stands_out
    assert patterns.looked[0].pair == NEXT_DAY


def test_the_day_after_is_counted_for_the_day_before_it_also_at_the_edges():
    first, *_, last = DAYS
    done = DAYS[:24:2]
    values = {day + timedelta(days=1): 7.0 for day in done} | {day: 5.0 for day in DAYS[1:24:2] if day not in done}
    overall = dict.fromkeys(DAYS[24:60], 5.0) | values
    each = found(look(Days({"overall": overall}, {"step_done": {*done, last}})), NEXT_DAY)
    assert first in done
    assert each.with_it.days == 12


def test_where_nothing_has_to_do_with_anything_nothing_stands_out():
    assert not any(each.stands_out for each in look(year(0)).looked)


def test_too_few_days_are_counted_and_nothing_is_said_of_them():
    days = DAYS[-40:]
    patterns = look(Days({"overall": dict.fromkeys(days, 5.0)}, {"step_done": set(days[:7])}))
    few = next(each for each in patterns.too_few if each.pair == SAME_DAY)
    assert (few.days_with, few.days_without) == (7, 33)
    assert not patterns.looked
    assert len(patterns.too_few) == len(PAIRS)


def test_the_same_days_say_the_same_each_time_and_in_any_order():
    days = year(1)
    turned = Days(
        {name: dict(reversed(list(values.items()))) for name, values in days.values.items()},
        {name: sorted(done, reverse=True) for name, done in days.practised.items()},
    )
    assert look(days) == look(turned)


def test_it_tells_how_far_it_is_after_each_pair():
    told = []
    look(year(0), lambda done, of: told.append((done, of)))
    assert told == [(number, len(PAIRS)) for number in range(1, len(PAIRS) + 1)]


def test_an_empty_journal_has_nothing_to_look_at(journal):
    patterns = look(read(journal, TODAY))
    assert patterns.looked == ()
    assert {(each.days_with, each.days_without) for each in patterns.too_few} == {(0, 0)}
