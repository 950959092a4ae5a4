"""What does one action of the host do to a room and to its answers, within one transaction?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.workshop import hosting, keeping
from core.workshop.activities import FieldKind, Step
from core.workshop.crisis import holds_crisis_words
from core.workshop.hosting import Action
from core.workshop.keeping import Kept
from core.workshop.keys import RoomKey
from core.workshop.room import Room
from core.workshop.showing import Passage, may_take
from core.workshop.store import Run

_PASSAGES = {Action.LET_THROUGH: Passage.THROUGH, Action.DROP: Passage.DROPPED}


def acted(
    run: Run,
    key: RoomKey,
    kept: Kept,
    action: Action,
    now: datetime,
    *,
    minutes: int | None,
    step: Step | None,
    text_id: str,
) -> Room:
    """Return the room after any action but the end; its answers are marked, or erased, as it goes.

    Raises:
        RefusedError: the action does not fit.
    """
    hosting.check(kept.room, action)
    if action in (Action.TAKE, Action.REVEAL):
        return _taken(run, key, kept, show=action is Action.REVEAL)
    if action in _PASSAGES:
        return hosting.passage(kept.room, text_id, _PASSAGES[action])
    room = hosting.plainly(kept.room, action, now, minutes=minutes, step=step)
    if action is Action.RESET:
        run.change("DELETE FROM workshop_answer WHERE room = ? AND step = ?", kept.id, kept.room.step.key)
    return _watched(run, key, kept, room) if action is Action.NEXT else room


def _taken(run: Run, key: RoomKey, kept: Kept, *, show: bool) -> Room:
    """Take a batch of the present step, mark its answers, and note whether help should be offered."""
    held = keeping.held_answers(run, key, kept.id, kept.room.step.key)
    room, taken = hosting.take(kept.room, held, show=show)
    keeping.let_go(run, key, held, taken)
    new = (text.text for each in room.frozen.values() for text in each.texts)
    return replace(room, offer_help=room.offer_help or holds_crisis_words(new))


def _watched(run: Run, key: RoomKey, kept: Kept, room: Room) -> Room:
    """Note, on going on, whether help should be offered for texts that nobody read; for a whole batch or not at all."""
    worded = [field for field in kept.room.step.fields if field.kind is FieldKind.TEXT]
    if not worded:
        return room
    given = keeping.answers(run, key, kept.id, kept.room.step.key)
    texts = [str(each.values[field.id]) for field in worded for each in given if field.id in each.values]
    found = may_take(worded, given) and holds_crisis_words(texts)
    return replace(room, offer_help=room.offer_help or found)
