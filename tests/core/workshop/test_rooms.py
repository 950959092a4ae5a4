"""Rooms from opening to the last reveal, on both databases."""

from __future__ import annotations

import csv
import io

import pytest
from workshop_house import NOW

from core.model import RefusedError
from core.workshop import (
    Action,
    NotInRoomError,
)
from core.workshop.activities import plans, step
from core.workshop.room import Stage
from core.workshop.summary import table


def test_a_code_leads_to_its_room_however_it_is_typed(house):
    room = house.opened("check_in", phones=0)
    code = house.rooms.rooms()[room]
    assert house.phones.find(f" {code[:4]}-{code[4:]} ") == room
    assert house.phones.find("1") is None
    assert house.phones.find(str(int(code) - 1 if int(code) > 10_000_000 else int(code) + 1)) is None


def test_nothing_is_seen_before_the_host_reveals_and_then_by_everybody(house):
    house.opened("check_in")
    house.act(Action.OPEN)
    for number in range(6):
        house.say(number, {"worth": 5 + number % 2})
    assert house.screen().results == ()
    assert house.host().enough
    assert house.host().answered_at_least == 5
    house.act(Action.REVEAL)
    worth, kindness = house.screen().results
    assert [(b.at, b.low, b.high, b.count) for b in worth.bins] == [(5, 0, 5, 3), (6, 6, 10, 3)]
    assert (worth.n, kindness.n, kindness.bins) == (6, 0, ())
    assert house.phone(0).screen.results == house.screen().results


def test_four_answers_and_a_pass_are_not_enough(house):
    house.opened("check_in")
    house.act(Action.OPEN)
    for number in range(4):
        house.say(number, {"worth": 5})
    house.say(4, {"pass": True})
    assert not house.host().enough
    with pytest.raises(RefusedError, match="Five answers"):
        house.act(Action.REVEAL)


def test_an_answer_sent_again_or_changed_counts_once(house):
    house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    for _ in range(3):
        for number in range(5):
            house.say(number, {"worth": number})
    house.say(0, {"worth": 4})
    house.act(Action.REVEAL)
    assert house.screen().results[0].n == 5
    assert house.phones.mine(house.room, house.tokens[0]) == {"check_in": {"worth": 4}}


def test_what_was_taken_cannot_be_changed(house):
    house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.REVEAL)
    before = house.screen().results
    with pytest.raises(RefusedError, match="changed"):
        house.say(0, {"worth": 0})
    with pytest.raises(RefusedError, match="changed"):
        house.say(0, {"pass": True})
    assert house.phone(0).taken
    assert house.screen().results == before


def test_late_answers_wait_for_five_and_a_departure_changes_nothing(house):
    house.opened("check_in", phones=10)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.REVEAL)
    for number in range(5, 9):
        house.say(number, {"worth": 9})
        with pytest.raises(RefusedError, match="Five further"):
            house.act(Action.TAKE)
    house.phones.leave(house.room, house.tokens[0])
    assert house.screen().results[0].n == 5
    assert house.host().answered_at_least == 5
    house.say(9, {"worth": 9})
    house.act(Action.TAKE)
    assert [(b.at, b.count) for b in house.screen().results[0].bins] == [(5, 5), (9, 5)]


def test_who_left_is_not_in_the_room_and_left_no_row_behind(house):
    house.opened("check_in", phones=2)
    house.act(Action.OPEN)
    house.say(0, {"worth": 5})
    house.phones.leave(house.room, house.tokens[0])
    house.phones.leave(house.room, house.tokens[0])
    assert house.host().joined == 1
    with pytest.raises(NotInRoomError):
        house.say(0, {"worth": 5})
    assert house.database.read(lambda run: run.rows("SELECT * FROM workshop_answer")) == []


def test_a_token_opens_no_other_room_and_a_made_up_one_none(house):
    house.opened("check_in", phones=1)
    theirs = house.tokens[0]
    other = house.opened("check_in", phones=0)
    for token in (theirs, "made up", "", "x" * 100_000, "ü", None):
        with pytest.raises(NotInRoomError):
            house.phones.view(other, token, NOW)
        with pytest.raises(NotInRoomError):
            house.phones.answer(other, token, "check_in", {"worth": 1})


def test_a_reset_after_the_reveal_does_not_open_again_and_one_before_does(house):
    house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.RESET)
    assert not house.host().enough
    for number in range(5):
        house.say(number, {"worth": 6})
    house.act(Action.REVEAL)
    house.act(Action.RESET)
    assert house.screen().stage is Stage.OVER
    assert all(result.n == 0 for result in house.host().held)
    with pytest.raises(RefusedError, match="does not open again"):
        house.act(Action.OPEN)


def test_phones_are_told_when_answers_are_not_open(house):
    house.opened("check_in", "spot_the_trap", phones=1)
    with pytest.raises(RefusedError, match="not open"):
        house.say(0, {"worth": 5})
    house.act(Action.WRITE_PRIVATELY)
    with pytest.raises(RefusedError, match="nothing is sent"):
        house.act(Action.OPEN)
    house.act(Action.WRITE_TOGETHER)
    house.act(Action.OPEN)
    house.act(Action.NEXT)
    with pytest.raises(RefusedError, match="gone on"):
        house.phones.answer(house.room, house.tokens[0], "check_in", {"worth": 5})


def test_the_door_closes_and_opens(house):
    house.opened("check_in", phones=0)
    house.act(Action.CLOSE_DOOR)
    with pytest.raises(RefusedError, match="door"):
        house.phones.join(house.room)
    house.act(Action.OPEN_DOOR)
    assert house.phones.join(house.room)


def test_blank_takes_results_off_the_projector_and_the_phones_but_not_from_the_host(house):
    house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.REVEAL)
    house.act(Action.BLANK)
    assert house.screen().blank
    assert house.screen().results == ()
    assert house.phone(0).screen.results == ()
    assert house.host().held[0].n == 5
    house.act(Action.UNBLANK)
    assert house.screen().results[0].n == 5


def test_version_rises_with_the_host_and_not_with_answers(house):
    house.opened("check_in", phones=1)
    before = house.rooms.version(house.room)
    house.act(Action.OPEN)
    assert house.rooms.version(house.room) == before + 1
    house.say(0, {"worth": 5})
    assert house.rooms.version(house.room) == before + 1


def test_a_whole_plan_can_be_walked_and_added_to(house):
    house.room = house.rooms.open(plans()["plan_90"].steps, NOW)
    house.act(Action.ADD, step=step("spot_the_trap", example="Another thought."))
    assert house.host().upcoming.key == "spot_the_trap_2"
    for _ in range(10):
        house.act(Action.NEXT)
    assert house.host().upcoming is None
    with pytest.raises(RefusedError, match="last part"):
        house.act(Action.NEXT)
    with pytest.raises(RefusedError, match="twice"):
        house.act(Action.ADD, step=step("check_in"))


def test_a_flood_of_phones_ends_at_a_full_room(house, monkeypatch):
    monkeypatch.setattr("core.workshop.phones.MOST", 6)
    house.opened("check_in", phones=6)
    with pytest.raises(RefusedError, match="full"):
        house.phones.join(house.room)


def test_who_passed_before_the_reveal_may_still_answer_after_it(house):
    house.opened("check_in", phones=6)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.say(5, {"pass": True})
    house.act(Action.REVEAL)
    assert not house.phone(5).taken
    house.say(5, {"worth": 7})
    assert house.phone(5).own == {"worth": 7}
    assert house.screen().results[0].n == 5


def test_choices_are_counted_by_people_and_shown_in_the_order_of_the_form(house):
    house.opened("spot_the_trap", "say_it", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"traps": ["something_else", "mind_reading"] if number else ["mind_reading"]})
    house.act(Action.REVEAL)
    (seen,) = house.screen().results
    assert (seen.n, seen.choices[0], seen.choices[-1]) == (
        5,
        ("mind_reading", "Mind reading", 5),
        ("something_else", "Something else", 4),
    )
    house.act(Action.NEXT)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"style": "assertive" if number else "passive"})
    house.act(Action.REVEAL)
    assert [count for _, _, count in house.screen().results[0].choices] == [1, 0, 0, 4]
    house.act(Action.END)
    rows = list(csv.DictReader(io.StringIO(table(house.rooms.summary(house.room)).decode("utf-8-sig"))))
    assert {(row["choice_or_text"], row["count"]) for row in rows if row["what"] == "choice"} >= {("Mind reading", "5")}


def test_what_is_hidden_can_be_shown_again_and_is_the_same_whatever_came_in_between(house):
    house.opened("check_in", phones=12)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.REVEAL)
    before = house.screen().results
    house.act(Action.HIDE)
    assert house.screen().results == ()
    for number in range(5, 12):
        house.say(number, {"worth": 1})
    house.act(Action.REVEAL)
    assert house.screen().results == before
    assert house.host().enough
    with pytest.raises(RefusedError, match="already"):
        house.act(Action.REVEAL)


def test_once_everybody_writes_privately_nothing_is_sent_and_nothing_shown(house):
    house.opened("check_in", phones=6)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": 5})
    house.act(Action.REVEAL)
    house.act(Action.WRITE_PRIVATELY)
    assert house.screen().results == ()
    assert not house.phone(5).takes_answers
    with pytest.raises(RefusedError, match="Nothing was sent"):
        house.say(5, {"worth": 5})
    house.act(Action.WRITE_TOGETHER)
    house.say(5, {"worth": 5})
