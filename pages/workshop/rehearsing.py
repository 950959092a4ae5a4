"""How does a dry run fill itself? Invented participants come, answer and leave, in a thread of their own."""

from __future__ import annotations

import secrets
import threading
import time
from contextlib import suppress

from core.model import RefusedError
from core.workshop import Phones, RoomGoneError, Rooms, RoomUnreachableError, Stage, WorkshopError
from core.workshop.activities import Step
from core.workshop.demo import Invented, replies, stays
from pages.workshop import held

USUAL = 30
"""How many participants a dry run has where nobody said."""

_LOOKS = 1.0


def begin(room: str, count: int) -> None:
    """Let invented participants into a room that was opened as a demo."""
    cast = Cast(held.rooms(), held.phones(), room, count, secrets.randbelow(2**31))
    threading.Thread(target=_play, args=(cast,), daemon=True).start()


class Cast:
    """The invented participants of one room."""

    def __init__(self, rooms: Rooms, phones: Phones, room: str, count: int, seed: int) -> None:
        self._rooms, self._phones, self._room, self._seed = rooms, phones, room, seed
        self._stays = stays(count, seed)
        self._tokens: dict[int, str] = {}
        self._left: set[int] = set()
        self._step = ""
        self._opened = 0.0
        self._pending: list[Invented] = []

    def act(self, past: float) -> bool:
        """Do what is due `past` seconds after the room was opened; return `False` once the room is over."""
        try:
            view = self._rooms.screen(self._room, held.now())
            if view.ended:
                return False
            self._come_and_go(past)
            if view.stage in (Stage.OPEN, Stage.HELD, Stage.SHOWN) and not view.private:
                self._answer(view.step, past)
        except RoomGoneError:
            return False
        except RoomUnreachableError:
            return True
        return True

    def _come_and_go(self, past: float) -> None:
        for stay in self._stays:
            known = stay.person in self._tokens or stay.person in self._left
            if not known and stay.comes <= past:
                with suppress(RefusedError):  # the door is closed
                    self._tokens[stay.person] = self._phones.join(self._room)
            if stay.person in self._tokens and stay.leaves is not None and stay.leaves <= past:
                self._phones.leave(self._room, self._tokens.pop(stay.person))
                self._left.add(stay.person)

    def _answer(self, step: Step, past: float) -> None:
        if step.key != self._step:
            self._step, self._opened = step.key, past
            self._pending = replies(step, [stay.person for stay in self._stays], self._seed)
        due = [each for each in self._pending if self._opened + each.delay <= past]
        self._pending = [each for each in self._pending if each not in due]
        for each in due:
            if each.person in self._tokens:
                with suppress(RefusedError, WorkshopError):  # taken meanwhile, or the room went on
                    self._phones.answer(self._room, self._tokens[each.person], step.key, each.draft)


def _play(cast: Cast) -> None:
    began = time.monotonic()
    while held.is_held() and cast.act(time.monotonic() - began):
        time.sleep(_LOOKS)
