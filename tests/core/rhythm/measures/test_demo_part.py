"""Are the invented person's questionnaires as far apart as the page asks for, and no tidy recovery?"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from core.demo import measures as part
from core.demo.calendar import Calendar
from core.measures import threshold
from core.rhythm.measures import model, reads, store
from core.rhythm.measures.judging import judged
from core.rhythm.measures.tables import FILLED_IN

MOMENTS = [datetime(2026, 11, day, 7, 5, tzinfo=ZoneInfo("Europe/Berlin")) for day in range(16, 23)]


@pytest.fixture
def demo(journal, now):
    journal.save(list(part.ops(Calendar(now))))
    return journal


def values(journal, scale):
    return [value for _, value in reads.scored(journal, store.all_scales(journal)[scale])]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_on_any_weekday_each_scale_is_filled_in_no_more_often_than_it_asks_for(journal, moment):
    journal.save(list(part.ops(Calendar(moment))))
    for scale in store.all_scales(journal).values():
        days = [day for day, _ in reads.scored(journal, scale)]
        assert all(later - earlier >= timedelta(days=scale.every_days) for earlier, later in pairwise(days))


def test_there_are_two_scales_that_ship_and_an_own_one(demo):
    counts = {scale.source is None: len(reads.scored(demo, scale)) for scale in store.all_scales(demo).values()}
    assert len(values(demo, "rses")) >= 9
    assert len(values(demo, "who5")) >= 8
    assert counts[True] >= 6


def test_scores_go_up_and_down_and_end_within_the_noise(demo):
    for name in ("rses", "who5"):
        found, scale = values(demo, name), store.all_scales(demo)[name]
        steps = [later - earlier for earlier, later in pairwise(found)]
        assert any(step < 0 for step in steps)
        assert any(step > 0 for step in steps)
        assert max(found) - min(found) >= threshold(scale)
        assert judged(scale, found).startswith("within")


def test_the_bad_fortnight_is_the_low_one_and_nobody_needs_to_be_met_by_kind_words(demo):
    assert values(demo, "rses").index(min(values(demo, "rses"))) == 5
    kept = [store.opened(demo, row["id"])[0] for row in demo.entries(FILLED_IN)]
    assert not any(model.very_low(each) for each in kept)
    assert any(each.note for each in kept)
