"""What ships as activities and plans, and what a host may make of them."""

from __future__ import annotations

import pytest
from workshop_house import NOW

from core.model import RefusedError
from core.workshop.activities import FieldKind, activities, in_distress, plan_of, plans, promise, step
from core.workshop.crisis import holds_crisis_words
from core.workshop.ending import _changes
from core.workshop.hosting import ALLOWED, Action, allowed, check, plainly
from core.workshop.plain_text import LONGEST
from core.workshop.room import Progress, Stage, new_room, with_progress

WORKSHOP = [
    "welcome",
    "check_in",
    "spot_the_trap",
    "rewrite_it",
    "as_to_a_friend",
    "first_step",
    "say_it",
    "break",
    "check_out",
    "closing",
]


ELSEWHERE = {Action.NEXT, Action.BACK, Action.PAUSE_TIMER}
"""These go by the place in the plan, and by the timer."""


def test_ids_are_permanent():
    assert list(activities()) == WORKSHOP
    asked = {name: [field.id for field in each.fields] for name, each in activities().items() if each.fields}
    assert asked == {
        "check_in": ["worth", "kindness"],
        "spot_the_trap": ["traps"],
        "rewrite_it": ["fairer"],
        "as_to_a_friend": ["to_self", "to_friend"],
        "first_step": ["step", "sure"],
        "say_it": ["style", "line"],
        "check_out": ["worth", "kindness"],
    }


@pytest.mark.parametrize(("plan", "minutes"), [("plan_45", 45), ("plan_60", 60), ("plan_90", 90)])
def test_a_plan_lasts_as_long_as_its_name_says_and_begins_with_ground_rules(plan, minutes):
    found = plans()[plan]
    keys = [each.key for each in found.steps]
    assert found.minutes == minutes
    assert keys[:2] == ["welcome", "check_in"]
    assert keys[-2:] == ["check_out", "closing"]
    assert ("break" in keys) == (minutes == 90)
    assert "roots" not in keys


def test_every_activity_can_be_read_out_and_written_privately():
    for each in activities().values():
        assert each.title
        assert each.question
        assert len(each.script) > 60
        assert each.kind == "break" or each.private
        assert all(len(example) <= LONGEST for example in each.examples)
        for field in each.fields:
            assert field.label
            assert (len(field.choices) > 1) == (field.kind in (FieldKind.ONE, FieldKind.SEVERAL))
    assert len(promise()) >= 5
    assert len(in_distress()) >= 3


def test_before_and_after_ask_the_same_and_are_the_pair_of_the_summary():
    before, after = (activities()[name].fields for name in ("check_in", "check_out"))
    assert before == after
    room = new_room("1", [step("check_in"), step("check_out")])
    found = _changes(room, [{}, {}], {"check_in": [], "check_out": []})
    assert [change.field for change in found] == ["worth", "kindness"]
    assert _changes(new_room("1", [step("check_in")]), [{}], {"check_in": []}) == ()


def test_times_and_examples_can_be_edited_within_bounds():
    edited = step("spot_the_trap", minutes=15, example="  A mild\nthought. ")
    assert (edited.minutes, edited.example) == (15, "A mild thought.")
    for wrong in (0, 121, True, "5", 1.5):
        with pytest.raises(RefusedError, match="minutes"):
            step("check_in", minutes=wrong)
    with pytest.raises(RefusedError, match="too long"):
        step("check_in", example="x" * 281)
    with pytest.raises(RefusedError, match="no such"):
        step("roots")


def test_the_same_question_is_not_asked_twice():
    with pytest.raises(RefusedError, match="twice"):
        plan_of([step("check_in"), step("check_in")])
    twice = plan_of([step("spot_the_trap"), step("spot_the_trap", example="Another."), step("break"), step("break")])
    assert [each.key for each in twice] == ["spot_the_trap", "spot_the_trap_2", "break", "break_2"]
    with pytest.raises(RefusedError, match="at most 20"):
        plan_of([step("break")] * 21)
    with pytest.raises(RefusedError, match="at least one"):
        new_room("1", [])


@pytest.mark.parametrize("action", sorted(set(Action) - ELSEWHERE))
@pytest.mark.parametrize("stage", list(Stage))
def test_an_action_is_done_where_the_table_allows_it_and_a_sentence_elsewhere(action, stage):
    room = with_progress(new_room("1", [step("check_in")]), Progress(stage))
    assert allowed(room, action) == (stage in ALLOWED[action])
    if not allowed(room, action):
        with pytest.raises(RefusedError) as refused:
            check(room, action)
        assert refused.value.problems["action"].endswith(".")


def test_next_and_back_keep_what_was_done_and_stop_at_the_ends():
    room = new_room("1", [step("check_in"), step("check_out")])
    assert not allowed(room, Action.BACK)
    assert not allowed(room, Action.PAUSE_TIMER)
    room = plainly(plainly(room, Action.OPEN, NOW), Action.NEXT, NOW)
    assert room.stage is Stage.WAITING
    assert not allowed(room, Action.NEXT)
    assert plainly(room, Action.BACK, NOW).stage is Stage.OPEN


@pytest.mark.parametrize("minutes", [0, -1, 181, True, "5"])
def test_a_timer_runs_for_one_minute_to_three_hours(minutes):
    with pytest.raises(RefusedError, match="180"):
        plainly(new_room("1", [step("check_in")]), Action.START_TIMER, NOW, minutes=minutes)


def test_an_action_without_what_it_is_about_is_refused():
    with pytest.raises(RefusedError, match="about"):
        plainly(new_room("1", [step("check_in")]), Action.ADD, NOW)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I sometimes want to  DIE.", True),
        ("i can’t go on", True),
        ("they cut my pay", False),
        ("The dessert was to die for", False),
        ("She studied suicidology", False),
        ("thoughts of suicide", True),
        ("", False),
    ],
)
def test_words_of_crisis_are_whole_words_in_any_letters(text, found):
    assert holds_crisis_words([text]) == found


def test_the_last_and_first_part_and_a_resting_timer_say_so():
    room = new_room("1", [step("check_in")])
    for action, words in ((Action.NEXT, "last"), (Action.BACK, "first"), (Action.PAUSE_TIMER, "timer")):
        with pytest.raises(RefusedError, match=words):
            check(room, action)
