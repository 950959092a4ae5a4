"""Are goals, steps and strengths kept, put in order, answered, found again and offered as they should be?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.insights import goals
from core.insights.goals.breaking_down import pieces, plan
from core.insights.goals.model import strength
from core.insights.goals.tables import GOAL_RATING, STEP
from core.model import draft_of
from core.store import AmendedElsewhereError, NotSavedError

TODAY = date(2026, 11, 22)


def order(journal, goal):
    return [row["what"] for row in goals.steps_of(journal, goal)]


def by_words(journal):
    return {row["what"]: row for row in journal.entries(STEP)}


@pytest.fixture
def draw(journal, now):
    told = {"wish": "Draw again", "first_step": "Find a pencil", "first_day": "2026-11-24"}
    return goals.add_goal(journal, plan(told, TODAY), now)


@pytest.fixture
def add(journal, now):
    def added(what, goal=None, **more):
        return goals.add_step(journal, pieces({"what": what, "goal": goal, **more}, TODAY), now)

    return added


def test_a_goal_is_kept_with_its_first_step_and_opens_as_it_was(journal, draw):
    goal, revision = goals.opened_goal(journal, draw)

    assert (goal.wish, goal.day, revision) == ("Draw again", TODAY, 1)
    ((row),) = goals.steps_of(journal, draw)
    assert (row["what"], row["planned_day"], row["position"]) == ("Find a pencil", date(2026, 11, 24), 0)


def test_an_amended_goal_keeps_its_steps_and_a_smaller_one_comes_first(journal, draw, add, now):
    add("One page", draw)
    goal, revision = goals.opened_goal(journal, draw)
    told = {**draft_of(goal), "why": "It is quiet", "smaller": "Open the drawer"}

    goals.amend_goal(journal, draw, plan(told, TODAY), revision, now=now)

    assert goals.opened_goal(journal, draw)[0] == replace(goal, why="It is quiet")
    assert order(journal, draw) == ["Open the drawer", "Find a pencil", "One page"]


def test_an_older_revision_overwrites_nothing(journal, draw, add, now):
    step = add("One page", draw)
    told = plan({"wish": "Other", "first_step": "x"}, TODAY)
    goals.amend_goal(journal, draw, told, 1, now=now)

    with pytest.raises(AmendedElsewhereError):
        goals.amend_goal(journal, draw, told, 1, now=now)
    with pytest.raises(AmendedElsewhereError):
        goals.amend_step(journal, step, pieces({"what": "y"}, TODAY), 7, now=now)
    assert order(journal, draw) == ["x", "Find a pencil", "One page"]


def test_steps_are_added_last_and_change_places(journal, draw, add):
    second, third = add("Second", draw), add("Third", draw)

    goals.swap_steps(journal, second, third)
    assert order(journal, draw) == ["Find a pencil", "Third", "Second"]
    goals.swap_steps(journal, third, "no such step")
    assert order(journal, draw) == ["Find a pencil", "Third", "Second"]


def test_a_step_is_broken_into_pieces_in_place(journal, draw, add, now):
    middle = add("Everything", draw, confidence=3)
    add("Last", draw)
    step, revision = goals.opened_step(journal, middle)
    told = {**draft_of(step), "what": "Half", "smaller": "Begin", "second_part": "The rest"}

    goals.amend_step(journal, middle, pieces(told, TODAY), revision, now=now)

    assert order(journal, draw) == ["Find a pencil", "Begin", "Half", "The rest", "Last"]
    assert goals.opened_step(journal, middle)[0] == replace(step, what="Half", position=2)


def test_a_step_that_goes_to_another_goal_comes_last_there(journal, draw, add, now):
    alone, other = add("Alone"), add("Also alone")
    step, revision = goals.opened_step(journal, alone)

    goals.amend_step(journal, alone, pieces({**draft_of(step), "goal": draw}, TODAY), revision, now=now)

    assert order(journal, draw) == ["Find a pencil", "Alone"]
    assert [row["id"] for row in goals.steps_of(journal, None)] == [other]


def test_an_answer_is_kept_with_its_day_and_can_be_taken_back(journal, add):
    step = add("One page")

    goals.mark_step(journal, step, "partly", TODAY)
    goals.mark_step(journal, step, "done", TODAY + timedelta(days=1))
    assert (by_words(journal)["One page"]["status"], by_words(journal)["One page"]["done_day"]) == ("done", TODAY)
    goals.mark_step(journal, step, "planned", TODAY)
    assert by_words(journal)["One page"]["done_day"] is None
    goals.mark_step(journal, "gone", "done", TODAY)


def test_where_a_goal_stands_is_kept_once_a_day(journal, draw, rated):
    assert goals.standing(journal, draw) is None

    rated(draw, d2026_11_01=-2, d2026_11_20=1)
    rated(draw, d2026_11_20=-1)

    assert goals.standing(journal, draw) == -1
    assert len(journal.entries(GOAL_RATING)) == 2


def test_the_store_refuses_a_level_that_is_none_of_the_five(journal, draw, now):
    with pytest.raises(NotSavedError):
        goals.rate_goal(journal, draw, 3, now)


def test_a_strength_needs_no_step_and_is_amended_and_found(journal, now):
    identity = goals.add_strength(journal, strength({"strength": "Patience", "note": "At the desk"}, TODAY), now)
    record, revision = goals.opened_strength(journal, identity)
    goals.amend_strength(journal, identity, replace(record, note=""), revision)

    rows, total = goals.found_strengths(journal, text="patience")

    assert (total, rows[0]["note"]) == (1, "")
