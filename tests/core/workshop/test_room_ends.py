"""How rooms end: with a summary, forgotten, broken off; on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from workshop_house import NOW

from core.model import RefusedError
from core.workshop import (
    Action,
    NotInRoomError,
    RoomGoneError,
    RoomUnreachableError,
)
from core.workshop.activities import step


def test_the_end_leaves_a_summary_and_no_answer(house):
    house.opened("check_in", "rewrite_it", "check_out", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"worth": number})
    house.act(Action.NEXT)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"fairer": f"text {number}"})
    house.act(Action.TAKE)
    house.act(Action.LET_THROUGH, text_id=house.host().wall[0].id)
    let_through = house.host().wall[0].text
    with pytest.raises(RefusedError, match="ended"):
        house.rooms.summary(house.room)
    house.act(Action.END)
    kept = house.rooms.summary(house.room)
    assert [[found.n for found in part.results] for part in kept.parts] == [[5, 0], [5], [0, 0]]
    assert kept.parts[1].results[0].wall == (let_through,)
    assert [change.n for change in kept.changes] == [0, 0]
    assert house.screen().ended
    assert house.phone(0).screen.ended
    for name in ("workshop_answer", "workshop_participant"):
        assert house.database.read(lambda run, name=name: run.rows(f"SELECT * FROM {name}")) == []
    with pytest.raises(RefusedError, match="ended"):
        house.act(Action.END)
    house.rooms.close(house.room)
    with pytest.raises(RoomGoneError):
        house.rooms.summary(house.room)
    assert list(house.keys_folder.iterdir()) == []


def test_an_ending_that_broke_off_before_the_keys_were_exchanged_is_finished(house, monkeypatch):
    house.opened("check_in", phones=5)
    with monkeypatch.context() as broken:
        broken.setattr(house.keys, "exchange", lambda _room: (_ for _ in ()).throw(OSError("the power went")))
        with pytest.raises(OSError, match="power"):
            house.act(Action.END)
    with pytest.raises(RoomGoneError):
        house.host()
    house.rooms.erase_forgotten(NOW + timedelta(days=400))
    house.opened("check_in", phones=5)
    with monkeypatch.context() as broken:
        broken.setattr(house.keys, "exchange", lambda _room: (_ for _ in ()).throw(OSError("the power went")))
        with pytest.raises(OSError, match="power"):
            house.act(Action.END)
    with pytest.raises(RefusedError, match="ended"):
        house.act(Action.END)
    assert house.rooms.summary(house.room).parts


def test_a_forgotten_room_is_erased_after_a_day_and_not_before(house):
    room = house.opened("check_in")
    house.act(Action.OPEN)
    house.say(0, {"worth": 5})
    assert house.rooms.erase_forgotten(NOW + timedelta(hours=23, minutes=59)) == 0
    assert house.rooms.erase_forgotten(NOW + timedelta(hours=24)) == 1
    with pytest.raises(RoomGoneError):
        house.rooms.version(room)
    assert list(house.keys_folder.iterdir()) == []
    for name in ("workshop_answer", "workshop_participant", "workshop_room"):
        assert house.database.read(lambda run, name=name: run.rows(f"SELECT * FROM {name}")) == []


def test_a_key_without_a_room_goes_after_a_day_too(house):
    house.keys.make("11111111-1111-4111-8111-111111111111")
    house.rooms.erase_forgotten(NOW + timedelta(days=400))
    assert list(house.keys_folder.iterdir()) == []


def test_nobody_joins_a_room_that_ended_and_its_code_leads_nowhere(house):
    room = house.opened("check_in", phones=1)
    code = house.rooms.rooms()[room]
    house.act(Action.END)
    assert house.phones.find(code) is None
    with pytest.raises(RoomGoneError):
        house.phones.join(room)
    with pytest.raises(NotInRoomError):
        house.say(0, {"worth": 1})


def test_a_room_that_never_was_is_gone(house):
    for call in (house.rooms.version, house.rooms.summary, house.phones.join):
        with pytest.raises(RoomGoneError):
            call("11111111-1111-4111-8111-111111111111")
    house.rooms.close("11111111-1111-4111-8111-111111111111")


def test_a_plan_that_does_not_hold_leaves_nothing_behind(house):
    with pytest.raises(RefusedError):
        house.rooms.open([step("check_in"), step("check_in")], NOW)
    assert list(house.keys_folder.iterdir()) == []
    assert house.rooms.rooms() == {}


def test_a_room_that_could_not_be_kept_leaves_no_key_behind(duck):
    duck.database.close()
    with pytest.raises(RoomUnreachableError):
        duck.rooms.open([step("check_in")], NOW)
    with pytest.raises(RoomUnreachableError):
        duck.rooms.rooms()
    assert list(duck.keys_folder.iterdir()) == []
