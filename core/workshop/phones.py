"""What can a participant's phone do: come in, answer, take its own answers along, leave?

A phone is known by its token alone. Each call may be repeated, after a reload or a lost connection, without anything
counting twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.model import RefusedError
from core.workshop import keeping, views
from core.workshop.answers import Value, answer
from core.workshop.codes import is_token, new_token, typed_code
from core.workshop.errors import NotInRoomError, RoomGoneError
from core.workshop.keys import Keys
from core.workshop.showing import Given
from core.workshop.store import Database, Run

MOST = 500
"""Phones in a room; more than that is no workshop, but a flood."""


class Phones:
    """The participants' side of all rooms of a server.

    Every call raises `RoomUnreachableError` where the store does not answer (send it again), `RoomGoneError` where the
    room is no more, and, where it takes a token, `NotInRoomError`.
    """

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys

    def find(self, typed: str) -> str | None:
        """Return the id of the open room that a typed code belongs to; `None` where there is none.

        Ask `codes.Guesses` first, and tell it when this was `None`.
        """
        code = typed_code(typed)
        if code is None:
            return None
        found = self._database.read(
            lambda run: run.rows("SELECT id FROM workshop_room WHERE code = ? AND ended = FALSE", code)
        )
        return str(found[0][0]) if found else None

    def join(self, room_id: str) -> str:
        """Let one more phone in and return its token, which is nowhere else: the phone has to keep it.

        Raises:
            RefusedError: the door is closed, or the room is full.
        """
        key = self._keys.of(room_id)
        token = new_token()

        def work(run: Run) -> None:
            room = keeping.load(run, key, room_id).room
            if room.ended:
                raise RoomGoneError
            if not room.door_open:
                raise RefusedError({"code": "The facilitator has closed the door. Please ask to be let in."})
            if keeping.joined(run, room_id) >= MOST:
                raise RefusedError({"code": "This room is full."})
            run.change("INSERT INTO workshop_participant VALUES (?, ?)", keeping.person(key, token), room_id)

        self._database.write(work)
        return token

    def view(self, room_id: str, token: str, now: datetime) -> views.PhoneView:
        """Return what a phone shows."""
        key = self._keys.of(room_id)

        def work(run: Run) -> views.PhoneView:
            room = keeping.load(run, key, room_id).room
            if room.ended:
                return views.phone(room, now, None)
            keeping.check_present(run, key, _checked(token))
            return views.phone(room, now, keeping.answer_of(run, key, token, room.step.key))

        return self._database.read(work)

    def answer(self, room_id: str, token: str, step: str, draft: Mapping[str, Any]) -> None:
        """Keep the answer to the present step, in the place of the one before. When this returns, it is on the disk.

        Raises:
            RefusedError: a sentence by field; by `answer` where it is too late, or about the whole.
        """
        key = self._keys.of(room_id)

        def work(run: Run) -> None:
            who = keeping.check_present(run, key, _checked(token))
            room = keeping.load(run, key, room_id).room
            if step != room.step.key or room.ended:
                raise RefusedError({"answer": "The room has gone on. This answer was not sent."})
            if not room.takes_answers:
                raise RefusedError({"answer": "Answers are not open right now. Nothing was sent."})
            given = answer(room.step.fields, draft)
            own = keeping.answer_id(key, token, step)
            if not keeping.put_answer(run, key, room_id, step, Given(own, who, given.values)):
                raise RefusedError({"answer": "Your answer is among those that were taken; it can’t be changed now."})

        self._database.write(work)

    def mine(self, room_id: str, token: str) -> dict[str, Mapping[str, Value]]:
        """Return a participant's own answers by the key of the step, in the plan's order: for that phone alone."""
        key = self._keys.of(room_id)

        def work(run: Run) -> dict[str, Mapping[str, Value]]:
            keeping.check_present(run, key, _checked(token))
            room = keeping.load(run, key, room_id).room
            own = {step.key: keeping.answer_of(run, key, token, step.key) for step in room.steps}
            return {name: given.values for name, given in own.items() if given}

        return self._database.read(work)

    def leave(self, room_id: str, token: str) -> None:
        """Take a participant out and erase every answer of theirs; what was counted before stays counted, without them.

        One who has left already is no error.
        """
        key = self._keys.of(room_id)

        def work(run: Run) -> None:
            room = keeping.load(run, key, room_id).room
            run.change("DELETE FROM workshop_participant WHERE id = ?", keeping.person(key, _checked(token)))
            for step in room.steps:
                run.change("DELETE FROM workshop_answer WHERE id = ?", keeping.answer_id(key, token, step.key))

        self._database.write(work)


def _checked(token: str) -> str:
    if not is_token(token):
        raise NotInRoomError
    return token
