"""Does the invented person's half year show what a reader can find, setbacks included, and no tidy recovery?"""

from __future__ import annotations

from datetime import timedelta
from statistics import median

import pytest

from core.demo import WEEKS, fill
from core.figures import draw
from core.insights import self_compassion
from core.insights.self_compassion import reads, tables
from core.model import draft_of
from core.store import open_store

SLICE = self_compassion.SLICE


@pytest.fixture
def demo(now):
    store = open_store(None)
    journal = store.unlock(None)
    fill(journal, now)
    yield journal
    store.close()


def moments(journal, now, weeks):
    monday = now.date() - timedelta(days=now.weekday() + 7 * (WEEKS - 1))
    rows = journal.entries(tables.AS_TO_A_FRIEND)
    return [row for row in rows if (row["day"] - monday).days // 7 in weeks]


def test_each_figure_and_series_has_something_to_show(demo, now):
    assert not any(frame.empty for frame in SLICE.series(demo).values())
    assert not any(draw(figure, demo, now.date(), dark=False).empty for figure in SLICE.figures)


def test_each_entry_is_one_that_can_be_kept(demo, now):
    for table, read, undone in (
        (tables.AS_TO_A_FRIEND, self_compassion.model.as_to_a_friend, draft_of),
        (tables.PAUSE, self_compassion.model.pause, draft_of),
        (tables.LETTER, self_compassion.model.letter, draft_of),
    ):
        for row in demo.entries(table):
            record, _ = getattr(self_compassion, f"opened_{table.name}")(demo, row["id"])
            assert read(undone(record), now.date()) == record


def test_the_gap_narrows_a_little_with_a_bad_fortnight_between(demo, now):
    first, bad, last = (
        median(row["harshness_self"] - row["harshness_friend"] for row in moments(demo, now, weeks))
        for weeks in (range(11), (12, 13), range(15, 26))
    )

    assert last < first < bad
    assert first - last <= 2


def test_some_words_soften_and_some_do_not_and_some_kindness_hurts(demo, now):
    softened = [
        row["harshness_self"] - row["harshness_now"]
        for row in demo.entries(tables.AS_TO_A_FRIEND)
        if row["harshness_now"] is not None
    ]
    rated = [row for row in demo.entries(tables.PAUSE) if row["distress_after"] is not None]

    assert softened.count(0) >= 3
    assert max(softened) <= 4
    assert any(row["distress_after"] > row["distress_before"] for row in rated)
    assert any(not row["to_me_now"] for row in demo.entries(tables.AS_TO_A_FRIEND))


def test_someone_kind_speaks_now_and_then_and_half_of_the_pauses_need_few_words(demo):
    voices = [row["voice"] for row in demo.entries(tables.AS_TO_A_FRIEND)]
    pauses = demo.entries(tables.PAUSE)

    assert 2 <= voices.count("someone_kind") <= 5
    assert len([row for row in pauses if row["minutes"] and not any(row[name] for name in tables.PAUSE.worded)]) >= 5
    assert any(row["minutes"] is None for row in pauses)


def test_one_letter_waits_today_one_was_read_and_one_is_for_later(demo, now):
    assert [each.words for each in reads.waiting(demo, now.date())] == ["Dear you with the desk,"]
    letters = demo.entries(tables.LETTER)
    assert len([row for row in letters if row["reread_at"]]) == 1
    assert len([row for row in letters if row["reread_on"] and row["reread_on"] > now.date()]) == 1
