"""How does a host open, run and end rooms?

Every call names its room and is whole in itself, so that a browser may close and come back, and several processes may
serve one room. Whoever watches a room asks for `version` (one row by its key), and for a view only when that has
changed.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Lock

from core.model import RefusedError
from core.workshop import hosting, keeping, views
from core.workshop.acting import acted
from core.workshop.activities import Step
from core.workshop.codes import new_code
from core.workshop.ending import ended
from core.workshop.errors import RoomGoneError
from core.workshop.hosting import Action
from core.workshop.keys import Keys
from core.workshop.room import LIVES, new_room
from core.workshop.store import Database, Run
from core.workshop.summary import Summary, summary

_AWAY = timedelta(minutes=1)
"""An ending that has not come to its end by then won't."""


class Rooms:
    """The host's side of all rooms of a server.

    Every call raises `RoomUnreachableError` where the store does not answer, and `RoomGoneError` where the room is no
    more.
    """

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys
        self._ending = Lock()

    def open(self, steps: Sequence[Step], now: datetime, *, invented: bool = False) -> str:
        """Open a room and return its id; `invented` marks a demo on every screen.

        Raises:
            RefusedError: the plan does not hold.
        """
        new_room("", steps)  # refused before a key is made
        room_id = str(uuid.uuid4())
        key = self._keys.make(room_id)

        def work(run: Run) -> None:
            code = new_code()
            while run.rows("SELECT id FROM workshop_room WHERE code = ?", code):
                code = new_code()
            keeping.insert(run, key, room_id, new_room(code, steps, invented=invented), now + LIVES)

        try:
            self._database.write(work)
        except BaseException:
            self._keys.destroy(room_id)
            raise
        return room_id

    def rooms(self) -> dict[str, str]:
        """Return the join code of every room that is kept, by its id: for a host who comes back."""
        return dict(self._database.read(lambda run: run.rows("SELECT id, code FROM workshop_room ORDER BY code")))

    def version(self, room_id: str) -> int:
        """Return a number that rises with every action of the host: the cheapest question there is."""
        found = self._database.read(lambda run: run.rows("SELECT version FROM workshop_room WHERE id = ?", room_id))
        if not found:
            raise RoomGoneError
        return int(found[0][0])

    def screen(self, room_id: str, now: datetime) -> views.ScreenView:
        """Return what the projector shows."""
        key = self._keys.of(room_id)
        return views.screen(self._database.read(lambda run: keeping.load(run, key, room_id)).room, now)

    def host(self, room_id: str, now: datetime) -> views.HostView:
        """Return what the host sees. It changes with answers, too, which raise no version: ask every few seconds."""
        key = self._keys.of(room_id)

        def work(run: Run) -> views.HostView:
            room = keeping.load(run, key, room_id).room
            given = keeping.answers(run, key, room_id, room.step.key) if room.step.fields else []
            return views.host(room, now, given, keeping.joined(run, room_id))

        return self._database.read(work)

    def act(
        self,
        room_id: str,
        action: Action,
        now: datetime,
        *,
        minutes: int | None = None,
        step: Step | None = None,
        text_id: str = "",
    ) -> None:
        """Do what the host says. `minutes`: for the timer; `step`: what to add; `text_id`: which text.

        Raises:
            RefusedError: it does not fit; the sentence lies under `action`, `minutes` or `plan`.
            ChangedMeanwhileError: the same room is being run from another window.
        """
        if action is Action.END:
            self._end(room_id)
            return
        key = self._keys.of(room_id)

        def work(run: Run) -> None:
            kept = keeping.load(run, key, room_id)
            room = acted(run, key, kept, action, now, minutes=minutes, step=step, text_id=text_id)
            keeping.save(run, key, kept, room)

        self._database.write(work)

    def summary(self, room_id: str) -> Summary:
        """Return what a room may keep of what was said.

        Raises:
            RefusedError: it has not ended yet.
        """
        key = self._keys.of(room_id)
        room = self._database.read(lambda run: keeping.load(run, key, room_id)).room
        if not room.ended:
            raise RefusedError({"action": "There is a summary once the room has ended."})
        return summary(room)

    def close(self, room_id: str) -> None:
        """Erase a room wholly, its summary too; one that is gone already is no error."""
        self._keys.destroy(room_id)

        def work(run: Run) -> None:
            keeping.erase_people(run, room_id)
            run.change("DELETE FROM workshop_room WHERE id = ?", room_id)

        self._database.write(work)

    def erase_forgotten(self, now: datetime) -> int:
        """Erase every room opened 24 hours ago or earlier, and keys without a room; return how many rooms."""
        expired = self._database.read(
            lambda run: run.rows("SELECT id FROM workshop_room WHERE expires <= ?", keeping.utc(now))
        )
        for room_id in self._keys.prepared_before(now - _AWAY):
            self._settle(room_id)
        for (room_id,) in expired:
            self.close(room_id)
        for room_id in self._keys.made_before(now - LIVES):
            self.close(room_id)
        return len(expired)

    def _end(self, room_id: str) -> None:
        """Freeze what is whole batches, then erase every answer and the key under which they lay.

        What may be kept, the summary, lies under a new key until the room is closed, or is 24 hours old.
        """
        with self._ending:  # who presses twice would prepare two keys
            self._settle(room_id)
            key = self._keys.of(room_id)
            hosting.check(self._database.read(lambda run: keeping.load(run, key, room_id)).room, Action.END)
            next_key = self._keys.prepare(room_id)

            def work(run: Run) -> None:
                kept = keeping.load(run, key, room_id)
                given = {step.key: keeping.answers(run, key, room_id, step.key) for step in kept.room.steps}
                keeping.erase_people(run, room_id)
                keeping.save(run, next_key, kept, ended(kept.room, given))

            self._database.write(work)
            self._keys.exchange(room_id)

    def _settle(self, room_id: str) -> None:
        """Exchange the keys of a room that ended while this server, or the way to its store, broke down."""
        prepared = self._keys.prepared(room_id)
        if prepared:
            with suppress(RoomGoneError):
                self._database.read(lambda run: keeping.load(run, prepared, room_id))
                self._keys.exchange(room_id)
