"""What do the three screens of a room show: the host's, the projector's, and a phone's?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.workshop import crisis, hosting
from core.workshop.activities import Step
from core.workshop.answers import Value
from core.workshop.hosting import Action
from core.workshop.room import Room, Stage
from core.workshop.showing import FEWEST, Frozen, Given, Result, WallText, answered_at_least, may_take, result


@dataclass(frozen=True, slots=True)
class ScreenView:
    """The projector. `results` is empty unless revealed; `blank`: show nothing at all. `number` of `steps`, from 1."""

    code: str
    step: Step
    stage: Stage
    number: int
    steps: int
    results: tuple[Result, ...]
    remaining: timedelta | None
    running: bool
    blank: bool
    private: bool
    invented: bool
    ended: bool


@dataclass(frozen=True, slots=True)
class HostView:
    """The host's own screen.

    `enough`: a batch can be taken (revealed for the first time, or added). `answered_at_least` is a multiple of five.
    `held`: what was taken of the present step, shown or not. `wall`: its texts. `too_few`: fewer than five are in the
    room, so that only private writing makes sense. `offer_help`: what to do, empty where there is no reason.
    """

    screen: ScreenView
    joined: int
    answered_at_least: int
    enough: bool
    too_few: bool
    held: tuple[Result, ...]
    wall: tuple[WallText, ...]
    allowed: frozenset[Action]
    upcoming: Step | None
    door_open: bool
    offer_help: str


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A phone. `answered`: something was sent (`own`; empty is a pass). `taken`: it can't be changed any more."""

    screen: ScreenView
    takes_answers: bool
    answered: bool
    own: Mapping[str, Value]
    taken: bool


def screen(room: Room, now: datetime) -> ScreenView:
    """Return what the projector shows."""
    shown = room.stage is Stage.SHOWN and not room.blank and not room.private
    return ScreenView(
        code=room.code,
        step=room.step,
        stage=room.stage,
        number=room.at + 1,
        steps=len(room.steps),
        results=_results(room) if shown else (),
        remaining=room.timer.remaining(now),
        running=room.timer.ends_at is not None,
        blank=room.blank,
        private=room.private,
        invented=room.invented,
        ended=room.ended,
    )


def host(room: Room, now: datetime, answers: Sequence[Given], joined: int) -> HostView:
    """Return what the host sees; `answers` are those to the present step, of which only the number in fives is told."""
    return HostView(
        screen=screen(room, now),
        joined=joined,
        answered_at_least=answered_at_least(room.step.fields, room.frozen, answers),
        enough=room.takes_answers and may_take(room.step.fields, answers),
        too_few=joined < FEWEST,
        held=_results(room),
        wall=tuple(sorted((t for each in room.frozen.values() for t in each.texts), key=lambda text: text.id)),
        allowed=frozenset(action for action in Action if hosting.allowed(room, action)),
        upcoming=room.steps[room.at + 1] if room.at + 1 < len(room.steps) else None,
        door_open=room.door_open,
        offer_help=crisis.offer_help() if room.offer_help else "",
    )


def phone(room: Room, now: datetime, own: Given | None) -> PhoneView:
    """Return what one phone shows."""
    taken = bool(own and own.taken)
    return PhoneView(
        screen=screen(room, now),
        takes_answers=room.takes_answers and not taken,
        answered=own is not None,
        own=own.values if own else {},
        taken=taken,
    )


def _results(room: Room) -> tuple[Result, ...]:
    return tuple(result(field, room.frozen.get(field.id, Frozen())) for field in room.step.fields)
