"""What lies on the disk while a room is open, and what is left of it afterwards?"""

from __future__ import annotations

import stat
from pathlib import Path

import duckdb
import pytest
from workshop_house import House

from core.workshop import Action, Keys, RoomGoneError, WorkshopOpenError, open_database
from core.workshop.showing import Given
from core.workshop.written import written_answer

ROOM = "11111111-1111-4111-8111-111111111111"
SECRET = "a sentence that nobody else would write"


def holding(files: list[Path], needle: bytes) -> list[Path]:
    return [file for file in files if needle in file.read_bytes()]


def filled(house) -> None:
    """Five texts, among them one that stays and four that were dropped or never read."""
    house.opened("rewrite_it", "check_in", phones=5)
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"fairer": f"{SECRET} {number}"})
    house.act(Action.TAKE)
    house.act(Action.DROP, text_id=house.host().wall[0].id)


def test_no_byte_of_a_text_is_ever_in_the_file_or_its_log(duck):
    """DuckDB would hide it by compression; told not to, it would stand there as it is, which the control shows."""
    duck.database.write(lambda run: run.rows("PRAGMA force_compression = 'uncompressed'"))
    files = [duck.where, Path(f"{duck.where}.wal")]
    duck.database.write(
        lambda run: run.change("INSERT INTO workshop_participant VALUES ('control', 'seen in the log')")
    )
    assert holding(files[1:], b"seen in the log")
    filled(duck)
    assert holding(files, SECRET.encode()) == []
    for token in duck.tokens:
        assert holding(files, token.encode()) == []
    duck.act(Action.END)
    duck.database.close()
    assert holding(files[:1], SECRET.encode()) == []
    with duckdb.connect(str(duck.where)) as plain:
        assert plain.execute("SELECT count(*) FROM workshop_answer").fetchall() == [(0,)]


def test_no_byte_of_a_text_is_ever_in_the_files_of_a_server(postgres, tmp_path):
    house = House(postgres.address, tmp_path / "keys")
    filled(house)
    house.database.write(
        lambda run: run.change("INSERT INTO workshop_participant VALUES ('control', 'seen in the log')")
    )
    postgres.stop()
    postgres.start()
    assert holding(postgres.files(), b"seen in the log")
    assert holding(postgres.files(), SECRET.encode()) == []
    assert holding(postgres.files(), house.tokens[0].encode()) == []
    house.database.write(lambda run: run.change("DELETE FROM workshop_participant WHERE id = 'control'"))
    house.rooms.close(house.room)
    house.database.close()


def test_a_copy_of_the_database_made_before_the_end_opens_with_no_key_that_is_left(duck, tmp_path):
    """A backup keeps the rows; the key that opened them is overwritten, and the one that follows does not fit."""
    filled(duck)
    room, key_file = duck.room, duck.keys_folder / f"{duck.room}.key"
    before = key_file.read_bytes()
    rows = duck.database.read(lambda run: run.rows("SELECT id, sealed FROM workshop_answer"))
    old_room = duck.database.read(lambda run: run.rows("SELECT sealed FROM workshop_room"))[0][0]
    assert SECRET in duck.keys.of(room).open(rows[0][1], rows[0][0])
    duck.act(Action.END)
    after = duck.keys.of(room)
    for answer_id, sealed in rows:
        with pytest.raises(RoomGoneError):
            after.open(sealed, answer_id)
    with pytest.raises(RoomGoneError):
        after.open(old_room, room)
    assert [file.name for file in duck.keys_folder.iterdir()] == [f"{room}.key"]
    assert key_file.read_bytes() != before


def test_after_the_end_the_room_itself_holds_only_texts_that_were_let_through(house):
    filled(house)
    let_through = house.host().wall[1]
    house.act(Action.LET_THROUGH, text_id=let_through.id)
    house.act(Action.END)
    sealed = house.database.read(lambda run: run.rows("SELECT sealed FROM workshop_room"))[0][0]
    text = house.keys.of(house.room).open(sealed, house.room)
    assert text.count(SECRET) == 1
    assert let_through.text in text


def test_a_key_is_overwritten_in_place_before_its_file_is_removed(tmp_path):
    keys = Keys(tmp_path / "keys")
    keys.make(ROOM)
    file = tmp_path / "keys" / f"{ROOM}.key"
    other_name = tmp_path / "same_bytes"
    other_name.hardlink_to(file)
    before = other_name.read_bytes()
    keys.destroy(ROOM)
    assert not file.exists()
    assert other_name.read_bytes() != before
    assert len(other_name.read_bytes()) == 32
    with pytest.raises(RoomGoneError):
        keys.of(ROOM)
    keys.destroy(ROOM)


@pytest.mark.parametrize(
    "sent", ["../elsewhere/x", "..", "", "a" * 100_000, "\x00", None, ROOM + "\n", ROOM.upper() + "/"]
)
def test_what_a_phone_sends_for_a_room_leads_out_of_no_folder(duck, tmp_path, sent):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.key").write_bytes(bytes(32))
    for call in (duck.keys.of, duck.phones.join, lambda room: duck.phones.leave(room, "token"), duck.keys.destroy):
        with pytest.raises(RoomGoneError):
            call(sent)
    assert (tmp_path / "elsewhere" / "x.key").read_bytes() == bytes(32)


def test_keys_and_file_can_be_read_by_their_owner_alone(duck):
    duck.opened("check_in")
    for file in (duck.where, duck.keys_folder / f"{duck.room}.key"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_was_sealed_for_one_place_opens_in_no_other(tmp_path):
    key = Keys(tmp_path).make(ROOM)
    sealed = key.seal("words", "here")
    assert key.open(sealed, "here") == "words"
    with pytest.raises(RoomGoneError):
        key.open(sealed, "there")


def test_a_pass_is_as_long_as_the_longest_answer(tmp_path):
    key = Keys(tmp_path).make(ROOM)
    longest = Given("id", "w" * 32, {"step": "\U0001f9e1" * 280, "sure": 10}, frozenset({"step", "sure"}))
    lengths = {len(key.seal(written_answer(each), "id")) for each in (longest, Given("id", "w" * 32, {}))}
    assert len(lengths) == 1


def test_the_rows_of_one_token_cannot_be_laid_side_by_side_without_the_key(duck):
    duck.opened("check_in", "as_to_a_friend", phones=1)
    for draft in ({"worth": 5}, {"to_self": 5}):
        duck.act(Action.OPEN)
        duck.say(0, draft)
        if "worth" in draft:
            duck.act(Action.NEXT)
    rows = duck.database.read(lambda run: run.rows("SELECT * FROM workshop_answer ORDER BY step"))
    people = duck.database.read(lambda run: run.rows("SELECT id FROM workshop_participant"))
    cells = [
        cell
        for row in rows
        for cell in row
        if isinstance(cell, str) and cell not in (duck.room, "check_in", "as_to_a_friend")
    ]
    assert len(set(cells)) == len(cells)
    assert people[0][0] not in cells


def test_a_second_process_is_told_that_a_workshop_is_open(duck, tmp_path):
    """DuckDB gives one process the file; here that is another one, which keeps it open."""
    import subprocess
    import sys

    other = tmp_path / "other.duckdb"
    script = f"import duckdb, sys; held = duckdb.connect({str(other)!r}); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        with pytest.raises(WorkshopOpenError, match="already open"):
            open_database(other)
        process.stdin.close()
