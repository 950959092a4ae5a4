"""What may the host of a room do, and how is the room then? Pure functions; `now` is given.

`ALLOWED` says which action fits which stage of the present step; a refused one is a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.model import RefusedError
from core.workshop import showing
from core.workshop.activities import FieldKind, Step, plan_of
from core.workshop.room import ANSWERABLE, TAKEN, Progress, Room, Stage, Timer, untouched, with_progress
from core.workshop.showing import Frozen, Given, Passage

_LONGEST_TIMER = timedelta(hours=3)


class Action(StrEnum):
    """What the host can do. `TAKE` takes a batch without showing it (a wall to be read) or adds further answers."""

    OPEN = "open"
    TAKE = "take"
    REVEAL = "reveal"
    HIDE = "hide"
    RESET = "reset"
    LET_THROUGH = "let_through"
    DROP = "drop"
    NEXT = "next"
    BACK = "back"
    ADD = "add"
    BLANK = "blank"
    UNBLANK = "unblank"
    CLOSE_DOOR = "close_door"
    OPEN_DOOR = "open_door"
    WRITE_PRIVATELY = "write_privately"
    WRITE_TOGETHER = "write_together"
    START_TIMER = "start_timer"
    PAUSE_TIMER = "pause_timer"
    END = "end"


_ANY = frozenset(Stage)
ALLOWED: Mapping[Action, frozenset[Stage]] = dict.fromkeys(Action, _ANY) | {
    Action.OPEN: frozenset({Stage.WAITING}),
    Action.TAKE: ANSWERABLE,
    Action.REVEAL: frozenset({Stage.OPEN, Stage.HELD}),
    Action.HIDE: frozenset({Stage.SHOWN}),
    Action.RESET: ANSWERABLE,
    Action.LET_THROUGH: TAKEN,
    Action.DROP: TAKEN,
}
"""In which stages of the present step an action may be taken; those that are not about a step, in all."""

_REFUSED = {
    Stage.TALK: "Nothing is asked in this part.",
    Stage.WAITING: "Please open this activity first.",
    Stage.OPEN: "Answers are being given. Reveal them first.",
    Stage.HELD: "Answers were taken already.",
    Stage.SHOWN: "The answers are on the screen already.",
    Stage.OVER: "This activity was reset after its answers had been read; it does not open again. Please go on.",
}


def allowed(room: Room, action: Action) -> bool:
    """Say whether an action fits the room as it is, whatever it is about."""
    if room.ended or (room.private and action is Action.OPEN):
        return False
    if action is Action.NEXT:
        return room.at + 1 < len(room.steps)
    if action is Action.BACK:
        return room.at > 0
    if action is Action.PAUSE_TIMER:
        return room.timer.ends_at is not None
    return room.stage in ALLOWED[action]


def check(room: Room, action: Action) -> None:
    """Refuse an action that does not fit.

    Raises:
        RefusedError: a sentence that says why.
    """
    if allowed(room, action):
        return
    if room.ended:
        why = "This room has ended."
    elif room.private and action is Action.OPEN:
        why = "Everybody writes for themselves here; nothing is sent."
    elif action is Action.NEXT:
        why = "This is the last part. You can add an activity, or end the room."
    elif action is Action.BACK:
        why = "This is the first part."
    elif action is Action.PAUSE_TIMER:
        why = "The timer is not running."
    else:
        why = _REFUSED[room.stage]
    raise RefusedError({"action": why})


def take(room: Room, answers: Sequence[Given], *, show: bool) -> tuple[Room, list[Given]]:
    """Take what whole batches there are of the present step; with `show` bring it on the screen.

    Returns the room and the answers of which something was taken. To show again what is held takes nothing further:
    that is asked for by itself.

    Raises:
        RefusedError: there is no whole batch; or a wall is to be shown of which nothing was let through.
    """
    progress = room.progress[room.at]
    frozen, changed = dict(progress.frozen), list[Given]()
    if not (show and frozen):
        if not showing.may_take(room.step.fields, answers):
            few = "Five further answers are needed before" if frozen else "Five answers are needed before"
            raise RefusedError({"action": f"{few} anything is shown: fewer could be tied to a person."})
        frozen, changed = showing.take(room.step.fields, frozen, answers)
    if show and not _has_something(room.step, frozen):
        raise RefusedError({"action": "Please read the texts first, and let some through."})
    stage = Stage.SHOWN if show else progress.stage if progress.stage is Stage.SHOWN else Stage.HELD
    return with_progress(room, Progress(stage, frozen)), changed


def passage(room: Room, text_id: str, said: Passage) -> Room:
    """Let one text of the present wall through, or drop it; either can be taken back.

    Raises:
        RefusedError: there is no such text.
    """
    progress = room.progress[room.at]
    frozen = {
        name: replace(each, texts=tuple(replace(t, passage=said) if t.id == text_id else t for t in each.texts))
        for name, each in progress.frozen.items()
    }
    if not any(text.id == text_id for each in frozen.values() for text in each.texts):
        raise RefusedError({"action": "This text is not here any more."})
    return with_progress(room, replace(progress, frozen=frozen))


_SWITCHES: Mapping[Action, Callable[[Room], Room]] = {
    Action.BLANK: lambda room: replace(room, blank=True),
    Action.UNBLANK: lambda room: replace(room, blank=False),
    Action.OPEN_DOOR: lambda room: replace(room, door_open=True),
    Action.CLOSE_DOOR: lambda room: replace(room, door_open=False),
    Action.WRITE_PRIVATELY: lambda room: replace(room, private=True),
    Action.WRITE_TOGETHER: lambda room: replace(room, private=False),
}
_MOVES: Mapping[Action, int] = {Action.NEXT: 1, Action.BACK: -1}


def plainly(room: Room, action: Action, now: datetime, *, minutes: int | None = None, step: Step | None = None) -> Room:
    """Return the room after an action that needs no answers: opening, hiding, moving on, the timer and the switches.

    `minutes` (1-180) starts the timer anew; without, it goes on, or begins with the step's minutes. `step`: what to add
    after the present one.

    Raises:
        RefusedError: it does not fit, or the plan would not hold.
    """
    if action in _SWITCHES:
        return _SWITCHES[action](room)
    if action in _MOVES:
        return replace(room, at=room.at + _MOVES[action], timer=Timer())
    if action is Action.START_TIMER:
        return replace(room, timer=_started(room, now, minutes))
    if action is Action.PAUSE_TIMER:
        return replace(room, timer=Timer(left=room.timer.remaining(now)))
    if action is Action.ADD and step:
        return _added(room, step)
    return with_progress(room, _turned(room.progress[room.at], action))


def _turned(progress: Progress, action: Action) -> Progress:
    """Return how far the present step is after opening, hiding or resetting it."""
    if action is Action.OPEN:
        return replace(progress, stage=Stage.OPEN)
    if action is Action.HIDE:
        return replace(progress, stage=Stage.HELD)
    if action is Action.RESET:
        return Progress(Stage.OVER if progress.stage in TAKEN else Stage.OPEN)
    raise RefusedError({"action": "Please say what this is about."})


def _has_something(step: Step, frozen: Mapping[str, Frozen]) -> bool:
    """Say whether a picture would show anything: counts, or at least one text that was let through."""
    kinds = {each.id: each.kind for each in step.fields}
    return any(
        kinds[name] is not FieldKind.TEXT or any(text.passage is Passage.THROUGH for text in each.texts)
        for name, each in frozen.items()
    )


def _added(room: Room, step: Step) -> Room:
    place = room.at + 1
    steps = plan_of((*room.steps, step))  # keyed last: the keys of the others stay as answers know them
    return replace(
        room,
        steps=(*room.steps[:place], steps[-1], *room.steps[place:]),
        progress=(*room.progress[:place], untouched(step), *room.progress[place:]),
    )


def _started(room: Room, now: datetime, minutes: int | None) -> Timer:
    if minutes is None:
        return Timer(ends_at=now + (room.timer.remaining(now) or timedelta(minutes=room.step.minutes)))
    lasts = timedelta(minutes=minutes) if not isinstance(minutes, bool) and isinstance(minutes, int) else timedelta()
    if not timedelta() < lasts <= _LONGEST_TIMER:
        raise RefusedError({"minutes": "Please choose from 1 to 180 minutes."})
    return Timer(ends_at=now + lasts)
