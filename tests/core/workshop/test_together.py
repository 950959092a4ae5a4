"""Many at once: threads, two processes, a database that is away, a writer that fails."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace

import pytest
from workshop_house import House

from core.model import RefusedError
from core.workshop import (
    Action,
    ChangedMeanwhileError,
    RoomUnreachableError,
    keeping,
    open_database,
)
from core.workshop.showing import bins


def test_many_phones_at_once_lose_nothing_and_count_once(house):
    house.opened("check_in", phones=40)
    house.act(Action.OPEN)
    failed = []

    def answer(token: str) -> None:
        try:
            for worth in (3, 7):
                house.phones.answer(house.room, token, "check_in", {"worth": worth})
        except Exception as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=answer, args=(token,)) for token in house.tokens for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    house.act(Action.REVEAL)
    assert house.screen().results[0].n == 40


def test_answers_that_change_while_they_are_taken_are_counted_as_they_stay(house):
    """Whatever a phone is told was kept before the reveal is what the picture holds; after it, the phone is refused."""
    house.opened("check_in", phones=8)
    house.act(Action.OPEN)
    for number in range(8):
        house.say(number, {"worth": 0})
    kept = [0] * 8
    going = threading.Event()

    def change(number: int) -> None:
        for worth in range(1, 11):
            try:
                house.phones.answer(house.room, house.tokens[number], "check_in", {"worth": worth})
            except RefusedError:
                return
            kept[number] = worth
            going.set()

    threads = [threading.Thread(target=change, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    going.wait(10)
    house.act(Action.REVEAL)
    for thread in threads:
        thread.join()
    shown = house.host().held[0]
    assert shown.n == 8
    assert [house.phone(number).own["worth"] for number in range(8)] == kept
    assert shown.bins == bins(Counter(map(str, kept)))


def test_two_processes_with_one_postgres_see_each_others_rooms(postgres, tmp_path):
    one, other = (House(postgres.address, tmp_path / "keys") for _ in range(2))
    room = one.opened("check_in", phones=3)
    other.room, other.tokens = room, [other.phones.join(room) for _ in range(2)]
    before = other.rooms.version(room)
    one.act(Action.OPEN)
    assert other.rooms.version(room) > before
    for number in range(3):
        one.say(number, {"worth": 5})
    for number in range(2):
        other.say(number, {"worth": 6})
    other.act(Action.REVEAL)
    assert one.screen().results[0].n == 5
    one.act(Action.END)
    assert other.screen().ended
    one.database.close()
    other.database.close()


def test_a_lost_database_is_said_and_the_answer_can_be_sent_again(postgres, tmp_path):
    house = House(postgres.address, tmp_path / "keys")
    house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    for number in range(4):
        house.say(number, {"worth": 5})
    postgres.stop()
    try:
        with pytest.raises(RoomUnreachableError, match="try again"):
            house.phones.answer(house.room, house.tokens[4], "check_in", {"worth": 5})
    finally:
        postgres.start()
    house.phones.answer(house.room, house.tokens[4], "check_in", {"worth": 5})
    house.act(Action.REVEAL)
    assert house.screen().results[0].n == 5
    house.database.close()


def test_a_server_that_was_restarted_goes_on_with_its_rooms(house):
    room = house.opened("check_in", phones=5)
    house.act(Action.OPEN)
    house.say(0, {"worth": 5})
    house.database.close()
    again = House(house.where, house.keys_folder)
    assert list(again.rooms.rooms()) == [room]
    again.room, again.tokens = room, house.tokens
    assert again.phone(0).own == {"worth": 5}
    for number in range(1, 5):
        again.say(number, {"worth": 5})
    again.act(Action.REVEAL)
    assert again.screen().results[0].n == 5
    again.rooms.close(room)
    again.database.close()


def test_two_windows_of_the_host_at_one_moment_do_not_overwrite_each_other(postgres, tmp_path):
    """Both read the room as it was; the one that comes second is told, and nothing of it is done."""
    house = House(postgres.address, tmp_path / "keys")
    house.opened("check_in", phones=0)
    key = house.keys.of(house.room)
    seen = house.database.read(lambda run: keeping.load(run, key, house.room))
    house.act(Action.OPEN)
    with pytest.raises(ChangedMeanwhileError, match="another window"):
        house.database.write(lambda run: keeping.save(run, key, seen, replace(seen.room, blank=True)))
    assert not house.screen().blank
    house.rooms.close(house.room)
    house.database.close()


def test_one_that_is_refused_takes_nothing_from_the_others_that_are_written_with_it(duck):
    """All stand in line behind a slow one, and are one transaction; one of them fails after it changed something."""
    begun, go_on = threading.Event(), threading.Event()
    failed = []

    def first(_run) -> None:
        begun.set()
        go_on.wait(10)

    def write(name: str) -> None:
        def work(run) -> None:
            run.change("INSERT INTO workshop_participant VALUES (?, 'room')", name)
            if name == "3":
                raise RefusedError({"answer": "no"})

        try:
            duck.database.write(work)
        except RefusedError:
            failed.append(name)

    threads = [threading.Thread(target=duck.database.write, args=(first,))]
    threads[0].start()
    begun.wait(10)
    threads += [threading.Thread(target=write, args=(str(number),)) for number in range(6)]
    for thread in threads[1:]:
        thread.start()
    go_on.set()
    for thread in threads:
        thread.join()
    kept = duck.database.read(lambda run: run.rows("SELECT id FROM workshop_participant ORDER BY id"))
    assert [name for (name,) in kept] == ["0", "1", "2", "4", "5"]
    assert failed == ["3"]


def test_postgres_that_is_not_there_is_said_at_the_start(tmp_path):
    with pytest.raises(RoomUnreachableError):
        open_database("postgresql://worthwhile@127.0.0.1:1/postgres")


def test_a_writer_that_is_interrupted_leaves_the_way_free_and_loses_nothing(duck):
    begun, go_on = threading.Event(), threading.Event()

    def interrupted(_run) -> None:
        begun.set()
        go_on.wait(10)
        raise KeyboardInterrupt

    def first() -> None:
        with pytest.raises(KeyboardInterrupt):
            duck.database.write(interrupted)

    def second() -> None:
        duck.database.write(lambda run: run.change("INSERT INTO workshop_participant VALUES ('kept', 'room')"))

    threads = [threading.Thread(target=each) for each in (first, second)]
    threads[0].start()
    begun.wait(10)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join()
    assert duck.database.read(lambda run: run.rows("SELECT id FROM workshop_participant")) == [("kept",)]
