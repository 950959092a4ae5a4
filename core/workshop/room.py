"""In which state is a room? Plain data; what its host may do with it is said in `hosting`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.model import RefusedError
from core.workshop.activities import Step, plan_of
from core.workshop.paired import PairedChange
from core.workshop.showing import Frozen

LIVES = timedelta(hours=24)
"""A room that was forgotten open is erased so long after it was opened."""


class Stage(StrEnum):
    """Where a step stands.

    `TALK`: nothing is asked. `WAITING`: not opened yet. `OPEN`: answers come in and none was taken. `HELD`: some were
    taken and are not on the screen. `SHOWN`: they are. `OVER`: reset after answers had been taken; it does not open
    again, since the difference of the two rounds would tell about whoever answered in only one.
    """

    TALK = "talk"
    WAITING = "waiting"
    OPEN = "open"
    HELD = "held"
    SHOWN = "shown"
    OVER = "over"


TAKEN = frozenset({Stage.HELD, Stage.SHOWN})
ANSWERABLE = TAKEN | {Stage.OPEN}
"""The stages in which phones may answer."""


@dataclass(frozen=True, slots=True)
class Timer:
    """`ends_at` while it runs; `left` while it rests. Neither: there is none."""

    ends_at: datetime | None = None
    left: timedelta | None = None

    def remaining(self, now: datetime) -> timedelta | None:
        """Return the time left, never below zero; `None` where there is no timer."""
        if self.ends_at:
            return max(self.ends_at - now, timedelta())
        return self.left


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one step has come: its stage, and what was taken by field."""

    stage: Stage
    frozen: Mapping[str, Frozen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Room:
    """A room: its plan, how far each step has come, and which is the present one (`at`).

    `blank`: nothing is on the projector. `door_open`: further phones may join. `private`: everybody writes for
    themselves and nothing is sent. `offer_help`: words of crisis were among a batch of texts. `invented`: a demo.
    `changes`: known once it has ended.
    """

    code: str
    steps: tuple[Step, ...]
    progress: tuple[Progress, ...]
    at: int = 0
    timer: Timer = Timer()
    blank: bool = False
    door_open: bool = True
    private: bool = False
    offer_help: bool = False
    invented: bool = False
    ended: bool = False
    changes: tuple[PairedChange, ...] = ()

    @property
    def step(self) -> Step:
        return self.steps[self.at]

    @property
    def stage(self) -> Stage:
        return self.progress[self.at].stage

    @property
    def frozen(self) -> Mapping[str, Frozen]:
        return self.progress[self.at].frozen

    @property
    def takes_answers(self) -> bool:
        """Whether phones may answer the present step."""
        return self.stage in ANSWERABLE and not self.private and not self.ended


def new_room(code: str, steps: Sequence[Step], *, invented: bool = False) -> Room:
    """Return a room at its first step.

    Raises:
        RefusedError: there is no step, or the plan does not hold (`plan_of`).
    """
    if not steps:
        raise RefusedError({"plan": "Please choose at least one activity."})
    keyed = plan_of(steps)
    return Room(code, keyed, tuple(untouched(step) for step in keyed), invented=invented)


def with_progress(room: Room, progress: Progress) -> Room:
    """Return a room whose present step has come so far."""
    return replace(room, progress=(*room.progress[: room.at], progress, *room.progress[room.at + 1 :]))


def untouched(step: Step) -> Progress:
    """Return how far a step has come before anything was done."""
    return Progress(Stage.WAITING if step.fields else Stage.TALK)
