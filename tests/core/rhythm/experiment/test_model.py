"""Which plan is refused, and what does a drawing make of one that is not?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import RefusedError
from core.rhythm.experiment import model

SUNDAY = date(2026, 11, 22)
WHOLE = {"practice": "Ten minutes outside", "measure": "overall", "weeks": "8"}


def test_a_whole_plan_is_kept_as_it_was_typed():
    assert model.plan(WHOLE, SUNDAY) == model.Plan(SUNDAY, "Ten minutes outside", None, "overall", "", 8)


def test_one_of_the_house_needs_no_words_and_own_words_come_first():
    assert model.plan({**WHOLE, "practice": "", "house": "kind_minute"}, SUNDAY).practice == "Take a kind minute"
    both = model.plan({**WHOLE, "house": "kind_minute"}, SUNDAY)
    assert (both.practice, both.house) == ("Ten minutes outside", "kind_minute")


@pytest.mark.parametrize("missing", ["practice", "measure", "weeks"])
def test_what_an_experiment_cannot_do_without_is_asked_for_by_name(missing):
    with pytest.raises(RefusedError) as refused:
        model.plan({name: value for name, value in WHOLE.items() if name != missing}, SUNDAY)
    assert list(refused.value.problems) == [missing]


def test_a_number_of_ones_own_says_what_it_tells_of():
    with pytest.raises(RefusedError, match="your own number"):
        model.plan({**WHOLE, "measure": "own"}, SUNDAY)
    assert model.plan({**WHOLE, "measure": "own", "own_measure": " Sleep "}, SUNDAY).own_measure == "Sleep"
    assert model.plan({**WHOLE, "own_measure": "Sleep"}, SUNDAY).own_measure == ""


@pytest.mark.parametrize("weeks", ["6", "9", "22", 8, "many"])
def test_a_number_of_weeks_that_is_not_offered_is_refused(weeks):
    with pytest.raises(RefusedError):
        model.plan({**WHOLE, "weeks": weeks}, SUNDAY)


def test_roots_is_no_measure():
    assert "roots" not in model.MEASURES


@pytest.mark.parametrize(
    ("begun_on", "starts"),
    [
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 12, 31), date(2027, 1, 4)),
    ],
)
def test_it_starts_on_the_next_monday_never_today(begun_on, starts):
    assert model.begun(model.plan(WHOLE, begun_on), [0, 1, 2, 3]).starts == starts


def test_the_weeks_are_as_they_were_drawn():
    begun = model.begun(model.plan(WHOLE, SUNDAY), [1, 2, 5, 7])
    assert begun.phases == (False, True, True, False, False, True, False, True)
    assert begun.weeks == 8
    assert begun.over == date(2027, 1, 18)


def test_words_can_change_and_nothing_else():
    begun = model.begun(model.plan({**WHOLE, "measure": "own", "own_measure": "Sleep"}, SUNDAY), [1, 2, 5, 7])
    words = model.amended(
        {"practice": "A walk", "own_measure": "", "learned": "Rain helps", "measure": "overall"}, SUNDAY
    )
    changed = model.with_words(begun, words)
    assert (changed.practice, changed.own_measure, changed.learned) == ("A walk", "Sleep", "Rain helps")
    assert (changed.measure, changed.schedule, changed.starts) == (begun.measure, begun.schedule, begun.starts)


@given(
    st.dictionaries(
        st.sampled_from(["practice", "house", "measure", "own_measure", "weeks"]),
        st.text() | st.integers() | st.none() | st.booleans(),
    )
)
def test_any_draft_is_a_plan_or_kindly_refused(draft):
    try:
        plan = model.plan(draft, SUNDAY)
    except RefusedError:
        return
    assert plan.practice
    assert 8 <= plan.weeks <= 20
