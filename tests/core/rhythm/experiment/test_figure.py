"""Does the figure keep the numbers out of sight until the end, and say then what the test says?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.change import randomization_test, schedules
from core.figures import draw
from core.rhythm.experiment import SLICE, model, store
from core.rhythm.experiment.figure import on_and_off
from core.rhythm.experiment.findings import p_said
from core.rhythm.experiment.reads import Course, Standing

FIGURE = SLICE.figure("on_and_off")
MONDAY = date(2026, 9, 7)


def course(values, schedule="11001010", standing=Standing.OVER, week=8, **told):
    record = model.Experiment(
        **{
            "day": MONDAY, "practice": "A walk", "house": None, "measure": "overall", "own_measure": "", "starts": MONDAY,
            "schedule": schedule, "status": "running", "ended": None, "learned": "", **told,
        }
    )  # fmt: skip
    over = standing is Standing.OVER
    test = randomization_test(values, record.phases, schedules(len(schedule))) if over else None
    return Course("id", record, standing, week, tuple(values), test)


def test_when_it_is_over_it_says_both_means_the_difference_p_and_the_smallest_p():
    state = on_and_off(course([7, 6, 4, 5, 7, 3, 6, 5]), MONDAY)
    assert state.sentence == (
        "4 weeks on, overall 6.5 on average; 4 weeks off, 4.2: 2.3 points higher in weeks on. If it made no difference at "
        "all, chance alone would put them at least so far apart in 3% of all drawings (p .029; the smallest that these "
        "weeks could give is .029). That is seldom: it may well have made a difference, for you, in these weeks."
    )


def test_an_undramatic_result_is_said_as_one():
    sentence = on_and_off(course([5, 6, 5, 5, 4, 6, 6, 5]), MONDAY).sentence
    assert "often enough to be chance: these weeks do not say whether it makes a difference" in sentence
    assert "seldom" not in sentence


def test_weeks_that_are_all_alike_show_no_difference():
    assert "no difference to one decimal" in on_and_off(course([5] * 8), MONDAY).sentence


def test_the_chart_holds_what_the_sentence_says():
    state = on_and_off(course([7, 6, 4, 5, 7, 3, 6, 5]), MONDAY)
    assert state.weeks["value"].tolist() == [7, 6, 4, 5, 7, 3, 6, 5]
    assert state.weeks["on"].tolist() == [True, True, False, False, True, False, True, False]
    assert state.means.set_index("on")["value"].to_dict() == {True: 6.5, False: 4.25}


def test_a_week_without_a_number_is_a_gap_and_is_said():
    state = on_and_off(course([7, 6, None, 5, 7, 3, 6, 5, 4, 4], "1100101100"), MONDAY)
    assert "1 week without a number is left out." in state.sentence
    assert state.weeks["value"].isna().tolist() == [False, False, True, *[False] * 7]


def test_too_few_weeks_are_said_and_get_no_means():
    state = on_and_off(course([7, None, None, 5, 7, 3, 6, 5]), MONDAY)
    assert state.sentence.startswith("6 of 8 weeks have a number. That is too few to say anything")
    assert state.means.empty


@pytest.mark.parametrize("standing", [Standing.PLANNED, Standing.RUNNING, Standing.LET_GO])
def test_before_the_end_no_number_and_no_phase_is_anywhere_in_the_figure(standing):
    state = on_and_off(course([9, 8, None, *[None] * 5], standing=standing, week=2), MONDAY)
    assert state.blind
    assert list(state.weeks.columns) == ["week", "has_value"]
    assert state.weeks["has_value"].tolist() == [True, True, *[False] * 6]
    spec = str(FIGURE.chart(state, _palette()).to_dict())
    assert "'value': 9" not in spec
    assert "'on':" not in spec


def test_it_says_why_nothing_is_shown_yet():
    sentence = on_and_off(course([9, 8, *[None] * 6], standing=Standing.RUNNING, week=2), MONDAY).sentence
    assert sentence.startswith("Week 3 of 8. 2 weeks have a number so far.")
    assert "so that hope does not steer" in sentence


def test_stopping_is_an_answer_without_a_test():
    assert on_and_off(course([9] * 8, standing=Standing.LET_GO, week=2), MONDAY).sentence == (
        "Let go in week 3 of 8. That is an answer, too, and no test was made."
    )
    before = on_and_off(course([None] * 8, standing=Standing.LET_GO, week=-1), MONDAY).sentence
    assert before.startswith("Let go before its first week.")


def test_an_own_number_is_named_in_the_persons_words():
    sentence = on_and_off(course([7, 6, 4, 5, 7, 3, 6, 5], measure="own", own_measure="How rested"), MONDAY).sentence
    assert "“How rested” 6.5 on average" in sentence


@pytest.mark.parametrize(
    ("p", "said"), [(1, "1"), (0.943, ".94"), (0.1, ".10"), (2 / 70, ".029"), (1e-5, "less than .001")]
)
def test_p_is_said_as_it_is_read(p, said):
    assert p_said(p) == said


def test_one_of_several_is_drawn_by_its_id(journal, begin, now):
    first = begin()
    begin(at=now)
    assert "starts on" in draw(FIGURE, journal, now.date(), dark=False).sentence
    assert draw(FIGURE, journal, now.date(), dark=False, about=first).sentence.startswith("0 of 8 weeks have a number")


def test_the_demo_tells_of_one_that_made_no_difference_and_one_that_was_let_go(journal, now):
    from core.demo import fill

    for days in range(7):
        moment = now - timedelta(days=days)
        fill(journal, moment)
        assert "often enough to be chance" in draw(FIGURE, journal, moment.date(), dark=False).sentence
        ids = [identity for (identity,) in journal.rows("SELECT id FROM experiment.experiment ORDER BY day")]
        assert "Let go in week" in draw(FIGURE, journal, moment.date(), dark=False, about=ids[0]).sentence
        assert store.at_hand(journal, moment.date()) is None


def _palette():
    from core.theme import Palette

    return Palette()
