"""What do the invented participants of a demo room do, and when?

They come over two minutes, answer at their own pace once a step is open, pass, change their minds, forget to answer,
come late and leave early. All is drawn from a seed. A demo's room is opened with `invented=True`, and every screen says
so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from core.data import load
from core.workshop.activities import HIGHEST, NUMBERS, Field, FieldKind, Step

_COMES_WITHIN = 120.0
_LATE = 0.1
_LATE_BY = (300.0, 900.0)
_LEAVES = 0.08
_LEAVES_AFTER = (900.0, 2400.0)
_QUIET = 0.06
_PASSES = 0.08
_SLOW = (8.0, 70.0)
_CHANGES = 0.15
_LEAVES_OUT = 0.1


@dataclass(frozen=True, slots=True)
class Stay:
    """When an invented participant comes and, perhaps, leaves: seconds after the room was opened."""

    person: int
    comes: float
    leaves: float | None


@dataclass(frozen=True, slots=True)
class Invented:
    """What an invented participant sends to a step, as a phone would: `delay` seconds after it was opened."""

    delay: float
    person: int
    draft: dict[str, Any]


def stays(count: int, seed: int) -> list[Stay]:
    """Return when each of `count` participants is there, the first to come first."""
    draw = _from(seed, "stays")
    found = []
    for person in range(count):
        late = draw.random() < _LATE
        comes = draw.uniform(*_LATE_BY) if late else draw.uniform(1, _COMES_WITHIN)
        leaves = comes + draw.uniform(*_LEAVES_AFTER) if draw.random() < _LEAVES else None
        found.append(Stay(person, comes, leaves))
    return sorted(found, key=lambda stay: stay.comes)


def replies(step: Step, people: Sequence[int], seed: int) -> list[Invented]:
    """Return what those who are in the room send once a step is opened, the first to answer first."""
    found = []
    for person in people:
        own = _from(seed, person)  # what stays the same about them in every step
        draw = _from(seed, person, step.key)
        leaning = own.gauss(0, 2) + (0.6 if step.key == "check_out" else 0.0)
        if not step.fields or draw.random() < _QUIET:
            continue
        delay = draw.uniform(*_SLOW)
        found.append(Invented(delay, person, _draft(step, leaning, draw)))
        if draw.random() < _CHANGES:
            found.append(Invented(delay + draw.uniform(4, 20), person, _draft(step, leaning, draw)))
    return sorted(found, key=lambda each: each.delay)


def _from(*parts: int | str) -> Random:
    return Random(" ".join(map(str, parts)))  # noqa: S311 - invented people keep no secret


def _draft(step: Step, leaning: float, draw: Random) -> dict[str, Any]:
    filled = {field.id: _value(field, leaning, draw) for field in step.fields if draw.random() >= _LEAVES_OUT}
    return {"pass": True} if draw.random() < _PASSES or not filled else filled


def _value(field: Field, leaning: float, draw: Random) -> Any:
    if field.kind in NUMBERS:
        return min(HIGHEST, max(0, round(draw.gauss(HIGHEST / 2 + leaning, 1.5))))
    if field.kind is FieldKind.TEXT:
        return draw.choice(load("demo", "workshop")["texts"][field.id])
    names = list(field.choices)
    first = names[min(int(draw.expovariate(0.7)), len(names) - 1)]
    if field.kind is FieldKind.ONE:
        return first
    return [name for name in names if name == first or draw.random() < 1 / len(names)]
