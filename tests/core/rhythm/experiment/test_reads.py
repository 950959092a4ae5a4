"""Has each week the right number, is nothing tested too early, and does the rest of the house hear the right phase?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.change import randomization_test, schedules
from core.rhythm.experiment import model, reads, store
from core.rhythm.experiment.reads import Standing

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
NUMBERS = (7, 6, 4, 5, 7, 3, 6, 5)


@pytest.fixture
def over(monday):
    return monday + 8 * WEEK


def test_a_weeks_number_is_the_median_of_its_days_and_only_of_its_days(journal, begin, rate, monday, over):
    begin()
    rate((9,), first=monday - DAY)
    rate((2, 3, 8), None, (4, 5))
    rate((9,), first=over)
    assert reads.course(journal, over).values == (3, None, 4.5, None, None, None, None, None)


def test_the_number_is_that_of_the_measure_that_was_chosen(journal, begin, rate, over):
    begin("goals")
    rate(2, 3, measure="overall")
    rate(8, 9, measure="goals")
    assert reads.course(journal, over).values[:2] == (8, 9)


def test_own_numbers_are_those_that_were_noted(journal, begin, rate, now, over):
    identity = begin("own", own_measure="Sleep")
    rate(2, 3)
    store.note(journal, identity, 1, 7, now)
    assert reads.course(journal, over).values[:3] == (None, 7, None)


def test_when_it_is_over_it_is_tested_against_every_schedule(journal, begin, rate, monday, over):
    begin()
    rate(*NUMBERS)
    before, after = reads.course(journal, over - DAY), reads.course(journal, over)
    assert (before.standing, before.test) == (Standing.RUNNING, None)
    assert after.standing is Standing.OVER
    assert after.test == randomization_test(NUMBERS, after.record.phases, schedules(8))
    assert after.test.difference == pytest.approx((7 + 6 + 7 + 6) / 4 - (4 + 5 + 3 + 5) / 4)
    assert reads.course(journal, monday - DAY).standing is Standing.PLANNED


def test_too_few_weeks_with_a_number_are_not_tested(journal, begin, rate, over):
    begin()
    rate(*NUMBERS[:7])
    assert reads.course(journal, over).test is None


def test_what_was_let_go_is_never_tested_and_stands_as_it_stood_then(journal, begin, rate, monday, over):
    identity = begin()
    rate(*NUMBERS)
    store.let_go(journal, identity, monday + 2 * WEEK + DAY)
    course = reads.course(journal, over + WEEK)
    assert (course.standing, course.week, course.test) == (Standing.LET_GO, 2, None)
    assert course.values == (7, 6, 4, None, None, None, None, None)


def test_weeks_that_could_not_have_been_drawn_here_are_not_tested(journal, begin, rate, over):
    begin(on=(0, 1))
    rate(*NUMBERS)
    assert reads.course(journal, over).test is None


def test_across_new_year_and_a_change_of_clocks_a_week_stays_a_week(journal, begin, rate, now):
    begin(at=now)  # 22 November 2026; eight weeks from the 23rd on
    rate(*NUMBERS, first=now.date() + DAY)
    course = reads.course(journal, now.date() + DAY + 8 * WEEK)
    assert course.values == NUMBERS
    assert course.test is not None


def test_the_week_hears_what_was_begun_and_whether_it_was_on(journal, begin, monday):
    identity = begin()
    assert reads.week(journal, monday - WEEK).entries == 1
    assert reads.week(journal, monday - WEEK).sentences == ("An experiment begun.",)
    assert reads.week(journal, monday).sentences == ("Week 1 of 8 of your experiment: on.",)
    assert reads.week(journal, monday + 2 * WEEK).sentences == ("Week 3 of 8 of your experiment: off.",)
    assert reads.week(journal, monday + 8 * WEEK).sentences == ()
    store.let_go(journal, identity, monday + 2 * WEEK)
    assert reads.week(journal, monday + 2 * WEEK).sentences == ()
    assert reads.week(journal, monday + WEEK).sentences == ("Week 2 of 8 of your experiment: on.",)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, None),
        (0, "is on"),
        (1, "is on"),
        (2, None),
        (14, "is off"),
        (55, None),
        (56, "is over"),
        (58, None),
        (63, None),
    ],
)
def test_today_hears_of_it_in_the_first_two_days_of_a_week(journal, begin, monday, days, said):
    begin()
    waiting = reads.waiting(journal, monday + days * DAY)
    assert len(waiting) == (said is not None)
    if said:
        assert said in waiting[0].question
        assert waiting[0].words == "Ten minutes outside"


def test_today_hears_nothing_of_what_was_let_go(journal, begin, monday):
    store.let_go(journal, begin(), monday)
    assert reads.waiting(journal, monday) == []


def test_a_week_with_its_day_of_change_belongs_to_the_experiment_that_ran(monday):
    record = model.begun(model.Plan(monday - DAY, "x", None, "overall", "", 8), (0, 1, 2, 3))
    assert [reads.week_of(record, monday + days * DAY) for days in (-1, 0, 6, 7, 55, 56)] == [-1, 0, 0, 1, 7, 8]
