"""What a person meets on the page of goals: empty, refused, kept, broken down, answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core import drafts, entries
from core.drafts import Draft
from core.insights import goals
from core.insights.goals.breaking_down import pieces, plan
from core.insights.goals.model import strength
from core.insights.goals.tables import GOAL, STEP
from core.registry import SLICES


def words(app) -> str:
    """All that is on screen as text, our own Markdown included."""
    return "\n".join(str(each.value) for kind in ("title", "header", "text", "markdown") for each in app.get(kind))


def press(app, label):
    button = next(each for each in app.button if each.label == label)
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def typed(journal, now, kind, **values):
    """What was typed before, in a browser that is closed by now: the form takes it up again."""
    drafts.put(journal, Draft(f"goals-{kind}", "goals", kind), values, now)


def show(app, view):
    control = next(each for each in app.segmented_control if each.label == "What would you like to write down?")
    control.set_value(view).run()
    assert not app.exception, app.exception
    return app


def steps(journal, goal):
    return [(row["what"], row["status"]) for row in goals.steps_of(journal, goal)]


@pytest.fixture
def today(now):
    return date.today()  # noqa: DTZ011 - the page asks the clock


@pytest.fixture
def draw(begun, now, today):
    told = {"wish": "Draw again", "first_step": "Find a pencil"}
    goal = goals.add_goal(begun, plan(told, today), now)
    goals.add_step(begun, pieces({"what": "One page", "goal": goal, "size": "longer"}, today), now)
    return goal


def test_an_empty_page_invites(begun, visit):
    app = visit("goals")
    assert [title.value for title in app.title] == ["Goals"]
    assert "A goal that you keep stands here, with its steps." in words(app)
    assert "One small step, and its ring appears here." in words(app)


def test_a_page_full_of_samples_breaks_nothing(begun, visit, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    visit("goals")


def test_a_page_alone_without_the_frame_shows_nothing(begun):
    alone = AppTest.from_file(str(Path(__file__).parents[2] / "pages" / "goals.py")).run()
    assert "Please open Worthwhile by its own address." in words(alone)


def test_a_goal_without_a_wish_is_kindly_refused_and_nothing_is_lost(begun, visit, now):
    typed(begun, now, "goal", first_step="Find a pencil")
    app = press(visit("goals"), "Keep this goal")
    assert "Write down what you wish for, in your own words." in words(app)
    assert "Nothing is lost" in words(app)
    assert goals.found_goals(begun)[1] == 0
    assert drafts.opened(begun)[0].values["first_step"] == "Find a pencil"


def test_one_save_keeps_the_goal_and_its_first_step(begun, visit, now):
    typed(begun, now, "goal", wish="Draw again", first_step="Find a pencil", first_day="2026-11-24", first_time="18:30")
    app = press(visit("goals"), "Keep this goal")
    ((goal, wish),) = goals.goal_titles(begun).items()
    assert wish == "Draw again"
    assert steps(begun, goal) == [("Find a pencil", "planned")]
    assert drafts.opened(begun) == []
    assert "Find a pencil\nTue 24 Nov 2026, 18:30, 5 minutes" in words(app)


def test_little_confidence_offers_a_smaller_step(begun, visit, now):
    typed(begun, now, "goal", wish="Draw again", confidence=4, first_step="One page", smaller="Open the drawer")
    press(visit("goals"), "Keep this goal")
    (goal,) = goals.goal_titles(begun)
    assert steps(begun, goal) == [("Open the drawer", "planned"), ("One page", "planned")]


def test_an_answer_is_kept_at_once_and_asked_about_once(draw, begun, visit):
    app = visit("goals")
    first = next(each for each in app.segmented_control if each.label == "What became of it?")
    first.set_value("done").run()
    assert not app.exception, app.exception
    assert steps(begun, draw)[0] == ("Find a pencil", "done")
    assert "Not now" in [button.label for button in app.button]
    press(app, "Not now")
    first = next(each for each in app.segmented_control if each.label == "What became of it?")
    first.set_value("partly").run()
    assert steps(begun, draw)[0] == ("Find a pencil", "partly")
    assert "Not now" not in [button.label for button in app.button]


def test_an_answer_is_taken_back_where_it_was_given(draw, begun, visit):
    app = visit("goals")
    for answer in ("paused", None):
        control = next(each for each in app.segmented_control if each.label == "What became of it?")
        control.set_value(answer).run()
    assert steps(begun, draw)[0] == ("Find a pencil", "planned")


def test_steps_change_places(draw, begun, visit):
    press(visit("goals"), "Down")
    assert [what for what, _ in steps(begun, draw)] == ["One page", "Find a pencil"]


def test_a_long_step_offers_to_be_split_and_is_changed_in_place(draw, begun, visit, now):
    app = press(visit("goals"), "Split in two")
    assert "Keep this step" in [button.label for button in app.button]
    assert [each.label for each in app.expander if each.label == "How long, how sure, in two parts"]
    press(app, "Leave it as it was")
    assert "Keep this step" not in [button.label for button in app.button]


def test_a_goal_is_paused_and_taken_up_again(draw, begun, visit):
    app = visit("goals")
    for answer, kept in (("paused", "paused"), (None, "open")):
        next(each for each in app.segmented_control if each.label == "How is it with this goal?").set_value(
            answer
        ).run()
        assert goals.opened_goal(begun, draw)[0].status == kept


def test_where_a_goal_stands_is_asked_once_a_level_is_told(begun, visit, now, today):
    goal = goals.add_goal(begun, plan({"wish": "Draw", "level_0": "Once a week"}, today), now)
    app = visit("goals")
    box = next(each for each in app.selectbox if each.label == "Where does it stand today?")
    assert "As hoped: Once a week" in box.options
    box.set_value(0).run()
    assert goals.standing(begun, goal) == 0


def test_a_strength_needs_no_step(begun, visit, now):
    typed(begun, now, "strength", strength="Patience")
    app = show(visit("goals"), "strength")
    assert "worth is not earned by steps" in words(app)
    press(app, "Keep this strength")
    assert goals.found_strengths(begun)[1] == 1


def test_a_step_that_was_planned_for_today_is_answered_from_today(draw, begun, visit, now, today):
    step = goals.add_step(begun, pieces({"what": "Open the drawer", "planned_day": str(today)}, today), now)
    app = visit()
    assert "You planned a step for today." in words(app)
    press(app, "Look at it")
    app.switch_page("pages/goals.py").run()
    assert "You are changing an entry that you kept." in words(app)
    next(each for each in app.get("button_group") if each.label == "How did it go?").set_value("done").run()
    press(app, "Keep this step")
    record, _ = goals.opened_step(begun, step)
    assert (record.status, record.done_day) == ("done", today)


def test_what_a_person_wrote_is_nowhere_read_as_markdown(begun, visit, now, today):
    evil = "![x](http://198.51.100.1/x) **b**"
    goal = goals.add_goal(begun, plan({"wish": evil, "first_step": evil, "level_0": evil}, today), now)
    goals.rate_goal(begun, goal, 0, now)
    goals.add_strength(begun, strength({"strength": evil}, today), now)
    app = visit("goals")
    said = [each.value for kind in ("markdown", "header", "caption", "title") for each in app.get(kind)]
    labels = [
        str(each.label)
        for kind in ("button", "expander", "segmented_control", "button_group")
        for each in app.get(kind)
    ]
    assert not any("198.51.100.1" in str(each) for each in (*said, *labels))


def test_a_goal_that_was_forgotten_takes_its_steps_out_of_sight(draw, begun, visit, now):
    entries.forget(begun, GOAL, draw, now)
    app = visit("goals")
    assert "Find a pencil" not in words(app)
    assert begun.entries(STEP)


def test_the_second_part_of_a_step_comes_right_after_it(draw, begun, visit, now):
    (row,) = [row for row in goals.steps_of(begun, draw) if row["what"] == "One page"]
    told = {"what": "Half a page", "goal": draw, "second_part": "The other half", "revision": row["revision"]}
    drafts.put(begun, Draft("goals-step", "goals", "step", row["id"]), told, now)
    press(show(visit("goals"), "step"), "Keep this step")
    assert [what for what, _ in steps(begun, draw)] == ["Find a pencil", "Half a page", "The other half"]
