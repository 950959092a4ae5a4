"""Which smaller steps does a draft of a goal, or of a step, bring along?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from core.insights.goals.model import FIVE_MINUTES, Goal, Step, goal_told, step_told
from core.model import Reader


@dataclass(frozen=True, slots=True)
class Plan:
    """A goal as its form tells it, with the steps that were written down along with it, the first one first."""

    goal: Goal
    first_steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Pieces:
    """A step as its form tells it, with the smaller ones that it was broken into: those before it and those after."""

    step: Step
    before: tuple[Step, ...]
    after: tuple[Step, ...]


def plan(draft: Mapping[str, Any], today: date) -> Plan:
    """Return the goal that a form tells of, with its first step and a smaller one before that, where there are any.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = goal_told(reader, today)
    what, place = reader.words("first_step"), reader.words("first_place")
    planned = reader.planned_day("first_day", today), reader.time("first_time")
    if not what and (place or any(planned)):
        reader.problems.setdefault("first_step", "Say in a few words what the first step is.")
    smaller = _small(reader.words("smaller"), record.day)
    first = (_step(record.day, what, place=place, planned=planned, size=FIVE_MINUTES),) if what else ()
    reader.finish()
    return Plan(record, (*smaller, *first))


def pieces(draft: Mapping[str, Any], today: date) -> Pieces:
    """Return the step that a form tells of, with a smaller one before it and a second part after it, where there are any.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = step_told(reader, draft, today)
    before = _small(reader.words("smaller"), today, record.goal)
    rest = reader.words("second_part")
    after = (_step(today, rest, goal=record.goal),) if rest else ()
    reader.finish()
    return Pieces(record, before, after)


def _small(what: str, day: date, goal: str | None = None) -> tuple[Step, ...]:
    return (_step(day, what, goal=goal, size=FIVE_MINUTES),) if what else ()


def _step(
    day: date,
    what: str,
    *,
    goal: str | None = None,
    place: str = "",
    planned: tuple[date | None, time | None] = (None, None),
    size: str | None = None,
) -> Step:
    """Return a new step, planned, about which no more is known yet."""
    planned_day, planned_time = planned
    return Step(day, goal, what, place, planned_day, planned_time, size, 0, None, "planned", None, "")
