"""Which drafts become a goal, a step or a strength, and what is said of the others?"""

from __future__ import annotations

import json
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insights.goals import breaking_down, model
from core.insights.goals.model import AREAS, GOAL_STATUSES, LEVEL_FIELDS, LEVELS, SIZES, STEP_STATUSES
from core.model import LONGEST, RefusedError, draft_of

TODAY = date(2026, 11, 22)


def problems(read, draft):
    with pytest.raises(RefusedError) as refused:
        read(draft, TODAY)
    return refused.value.problems


def test_the_five_levels_stand_in_one_order():
    assert list(LEVELS) == list(LEVEL_FIELDS) == [-2, -1, 0, 1, 2]
    assert LEVELS[0] == "As hoped"
    assert LEVELS[-2] == "Much less than hoped"


def test_a_wish_alone_is_enough():
    goal = model.goal({"wish": "  Draw again\n"}, TODAY)

    assert (goal.wish, goal.day, goal.status) == ("Draw again", TODAY, "open")
    assert (goal.area, goal.by_when, goal.confidence, goal.level_0) == (None, None, None, "")


@pytest.mark.parametrize("empty", [{}, {"wish": " \n"}, {"why": "It matters"}, {"first_step": "Find a pencil"}])
def test_without_a_wish_a_goal_is_kindly_refused(empty):
    assert problems(breaking_down.plan, empty) == {"wish": "Write down what you wish for, in your own words."}


def test_the_first_step_comes_with_its_goal():
    plan = breaking_down.plan(
        {
            "wish": "Draw again",
            "first_step": "Find a pencil",
            "first_place": "Kitchen",
            "first_day": "2026-11-24",
            "first_time": "18:30",
        },
        TODAY,
    )

    (step,) = plan.first_steps
    assert (step.what, step.place, step.planned_day, step.planned_time) == (
        "Find a pencil",
        "Kitchen",
        date(2026, 11, 24),
        time(18, 30),
    )
    assert (step.size, step.status, step.goal) == ("5", "planned", None)


def test_a_smaller_step_comes_before_the_first_one():
    plan = breaking_down.plan({"wish": "Draw", "first_step": "One page", "smaller": "Open the drawer"}, TODAY)

    assert [(step.what, step.size) for step in plan.first_steps] == [("Open the drawer", "5"), ("One page", "5")]


@pytest.mark.parametrize("told", [{"first_place": "Kitchen"}, {"first_day": "2026-11-24"}, {"first_time": "18:30"}])
def test_when_and_where_without_what_are_not_dropped_silently(told):
    assert set(problems(breaking_down.plan, {"wish": "Draw", **told})) == {"first_step"}


def test_all_that_is_wrong_with_a_goal_is_said_at_once():
    draft = {
        "wish": 3,
        "area": "moon",
        "by_when": "soon",
        "confidence": 11,
        "status": "missed",
        "day": (TODAY + timedelta(days=1)).isoformat(),
        "first_time": "25:00",
    }

    assert set(problems(breaking_down.plan, draft)) == set(draft)


def test_a_step_is_planned_until_it_has_an_answer():
    step = model.step({"what": "Find a pencil"}, TODAY)

    assert (step.status, step.done_day, step.goal, step.position) == ("planned", None, None, 0)


@pytest.mark.parametrize(
    ("status", "told", "done_day"),
    [
        ("done", None, date(2026, 11, 20)),
        ("partly", "2026-11-21", date(2026, 11, 21)),
        ("let_go", "2026-11-21", None),
        ("planned", "2026-11-21", None),
    ],
)
def test_only_what_was_done_has_a_day_on_which_it_was(status, told, done_day):
    draft = {"what": "x", "day": "2026-11-20", "status": status, "done_day": told}

    assert model.step(draft, TODAY).done_day == done_day


def test_nothing_was_done_on_a_day_to_come():
    assert set(problems(model.step, {"what": "x", "status": "done", "done_day": "2026-11-23"})) == {"done_day"}


def test_a_step_is_broken_into_smaller_ones_of_the_same_goal():
    told = breaking_down.pieces({"what": "Half", "goal": "g1", "smaller": "A start", "second_part": "The rest"}, TODAY)

    assert [(step.what, step.goal, step.size) for step in told.before] == [("A start", "g1", "5")]
    assert [(step.what, step.goal, step.size) for step in told.after] == [("The rest", "g1", None)]


def test_a_step_without_words_is_refused_and_a_strength_too():
    assert problems(breaking_down.pieces, {"second_part": "x"}) == {"what": "Say in a few words what the step is."}
    assert problems(model.strength, {"note": "x"}) == {"strength": "Name it in a word or two of your own."}


words = st.text(max_size=30) | st.none() | st.integers() | st.just("x" * (LONGEST + 1))
ratings = st.integers(-2, 12) | st.none() | st.booleans() | st.text(max_size=2)
days = st.dates(date(1890, 1, 1), date(2080, 1, 1)).map(date.isoformat) | st.none() | st.text(max_size=5)
times = st.times().map(time.isoformat) | st.none() | st.text(max_size=5)


def one_of(names):
    return st.sampled_from([*names, "unheard_of", ""]) | st.none()


GOALS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(
            ("wish", "why", "outcome", "obstacle", "if_obstacle", "then_action", *LEVEL_FIELDS.values()), words
        ),
        **dict.fromkeys(("by_when", "day", "first_day"), days),
        **dict.fromkeys(("first_step", "first_place", "smaller"), words),
        "first_time": times,
        "confidence": ratings,
        "area": one_of(AREAS),
        "status": one_of(GOAL_STATUSES),
    },
)
STEPS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("what", "place", "strength", "goal", "smaller", "second_part"), words),
        **dict.fromkeys(("planned_day", "done_day", "day"), days),
        "planned_time": times,
        "size": one_of(SIZES),
        "status": one_of(STEP_STATUSES),
        "confidence": ratings,
        "position": ratings,
    },
)
STRENGTHS = st.fixed_dictionaries({}, optional={"strength": words, "note": words, "day": days})


def named(refused, fields):
    """Each problem is a sentence, under the name of a field."""
    assert refused.problems.keys() <= {*fields, "first_step"}
    assert all(sentence.endswith(".") for sentence in refused.problems.values())


def round_trips(read, draft_of, draft, needed, record_of=lambda told: told):
    try:
        record = record_of(read(draft, TODAY))
    except RefusedError as refused:
        named(refused, {*draft, needed})
    else:
        again = json.loads(json.dumps(draft_of(record)))
        assert record_of(read(again, TODAY)) == record


@given(GOALS)
def test_any_draft_of_a_goal_is_refused_by_name_or_comes_back_the_same(draft):
    round_trips(breaking_down.plan, draft_of, draft, "wish", lambda told: told.goal)


@given(STEPS)
def test_any_draft_of_a_step_is_refused_by_name_or_comes_back_the_same(draft):
    round_trips(breaking_down.pieces, draft_of, draft, "what", lambda told: told.step)


@given(STRENGTHS)
def test_any_draft_of_a_strength_is_refused_by_name_or_comes_back_the_same(draft):
    round_trips(model.strength, draft_of, draft, "strength")
