"""How do a room and its answers get into the store and out of it? Everything is sealed here, and opened here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from core.workshop.errors import ChangedMeanwhileError, NotInRoomError, RoomGoneError
from core.workshop.keys import RoomKey
from core.workshop.room import Room
from core.workshop.showing import Given
from core.workshop.store import Run
from core.workshop.written import read_answer, read_room, written_answer, written_room


@dataclass(frozen=True, slots=True)
class Kept:
    """A room as it lies in the store: its id, its version, and what it holds."""

    id: str
    version: int
    room: Room


def utc(moment: datetime) -> datetime:
    """Return a moment as the store holds it: UTC, without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def insert(run: Run, key: RoomKey, room_id: str, room: Room, expires: datetime) -> None:
    """Keep a new room."""
    sealed = key.seal(written_room(room), room_id)
    run.change(
        "INSERT INTO workshop_room VALUES (?, ?, ?, ?, ?, ?)", room_id, room.code, 1, utc(expires), room.ended, sealed
    )


def load(run: Run, key: RoomKey, room_id: str) -> Kept:
    """Return a room.

    Raises:
        RoomGoneError: there is none.
    """
    found = run.rows("SELECT version, sealed FROM workshop_room WHERE id = ?", room_id)
    if not found:
        raise RoomGoneError
    version, sealed = found[0]
    return Kept(room_id, version, read_room(key.open(sealed, room_id)))


def save(run: Run, key: RoomKey, before: Kept, room: Room) -> None:
    """Put a room in the place of what it was.

    Raises:
        ChangedMeanwhileError: it is not what it was any more.
    """
    changed = run.change(
        "UPDATE workshop_room SET version = ?, ended = ?, sealed = ? WHERE id = ? AND version = ?",
        before.version + 1,
        room.ended,
        key.seal(written_room(room), before.id),
        before.id,
        before.version,
    )
    if changed != 1:
        raise ChangedMeanwhileError


def answers(run: Run, key: RoomKey, room_id: str, step: str) -> list[Given]:
    """Return the answers to one step, in the order of their keyed hashes: not that in which they came."""
    found = run.rows("SELECT id, sealed FROM workshop_answer WHERE room = ? AND step = ? ORDER BY id", room_id, step)
    return [read_answer(name, key.open(sealed, name)) for name, sealed in found]


def held_answers(run: Run, key: RoomKey, room_id: str, step: str) -> list[Given]:
    """Return the answers to one step as no phone can change them any more, for a batch to be taken of them."""
    run.change("UPDATE workshop_answer SET kept = TRUE WHERE room = ? AND step = ?", room_id, step)
    found = run.rows(
        "SELECT id, sealed FROM workshop_answer WHERE room = ? AND step = ? AND kept = TRUE ORDER BY id", room_id, step
    )
    return [read_answer(name, key.open(sealed, name)) for name, sealed in found]


def let_go(run: Run, key: RoomKey, held: Sequence[Given], taken: Sequence[Given]) -> None:
    """Write down what was taken of answers that were held; those of which nothing was can be changed again."""
    changed = {given.id: given for given in taken}
    for given in held:
        if given.id in changed:
            sealed = key.seal(written_answer(changed[given.id]), given.id)
            run.change("UPDATE workshop_answer SET sealed = ? WHERE id = ?", sealed, given.id)
        elif not given.taken:
            run.change("UPDATE workshop_answer SET kept = FALSE WHERE id = ?", given.id)


def answer_id(key: RoomKey, token: str, step: str) -> str:
    """Return under which id a token's answer to a step lies: one, however often it is sent."""
    return key.hashed("answer", step, token)


def answer_of(run: Run, key: RoomKey, token: str, step: str) -> Given | None:
    """Return a token's own answer to a step, `None` where there is none."""
    own = answer_id(key, token, step)
    found = run.rows("SELECT sealed FROM workshop_answer WHERE id = ?", own)
    return read_answer(own, key.open(found[0][0], own)) if found else None


def put_answer(run: Run, key: RoomKey, room_id: str, step: str, given: Given) -> bool:
    """Keep an answer in the place of the one before; `False` where that one was taken already, and stays.

    Not in one statement: ON CONFLICT takes DuckDB two to four times as long. Where two processes insert the same at once, the
    database runs the second work again, which then finds the first.
    """
    sealed = key.seal(written_answer(given), given.id)
    if run.rows("SELECT id FROM workshop_answer WHERE id = ?", given.id):
        changed = run.change("UPDATE workshop_answer SET sealed = ? WHERE id = ? AND kept = FALSE", sealed, given.id)
        return changed == 1
    run.change("INSERT INTO workshop_answer VALUES (?, ?, ?, ?, ?)", given.id, room_id, step, False, sealed)
    return True


def person(key: RoomKey, token: str) -> str:
    """Return the keyed hash under which a token stands for somebody in this room."""
    return key.hashed("person", token)


def check_present(run: Run, key: RoomKey, token: str) -> str:
    """Return a token's keyed hash.

    Raises:
        NotInRoomError: it belongs to nobody in this room.
    """
    who = person(key, token)
    if not run.rows("SELECT id FROM workshop_participant WHERE id = ?", who):
        raise NotInRoomError
    return who


def joined(run: Run, room_id: str) -> int:
    """Return how many are in the room."""
    return int(run.rows("SELECT count(*) FROM workshop_participant WHERE room = ?", room_id)[0][0])


def erase_people(run: Run, room_id: str) -> None:
    """Remove all answers and participants of a room."""
    run.change("DELETE FROM workshop_answer WHERE room = ?", room_id)
    run.change("DELETE FROM workshop_participant WHERE room = ?", room_id)
