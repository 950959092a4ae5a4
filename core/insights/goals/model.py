"""Which goals, steps and strengths can be kept, and how does a draft become one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from core.data import load
from core.model import Reader

HIGHEST = 10
"""Confidence goes from 0 to this."""

SURE_ENOUGH = 7
"""With less confidence than this, a smaller first step is offered."""

FIVE_MINUTES, LONGER = "5", "longer"

AREAS: Mapping[str, str] = load("practice", "goals")["areas"]
GOAL_STATUSES: Mapping[str, str] = {"open": "Open", "paused": "Paused", "let_go": "Let go", "reached": "Reached"}
STEP_STATUSES: Mapping[str, str] = {
    "planned": "Planned",
    "done": "Done",
    "partly": "Partly",
    "paused": "Paused",
    "let_go": "Let go",
}
SIZES: Mapping[str, str] = {"5": "5 minutes", "15": "15 minutes", "60": "An hour", "longer": "Longer"}
LEVELS: Mapping[int, str] = dict(zip(range(-2, 3), load("practice", "goals")["levels"].values(), strict=True))
"""What each of the five levels means, from much less than hoped to much more."""

LEVEL_FIELDS: Mapping[int, str] = {-2: "level_m2", -1: "level_m1", 0: "level_0", 1: "level_p1", 2: "level_p2"}
ACTED = frozenset({"done", "partly"})
"""The answers that say that something was done."""

_MOST_STEPS = 10_000


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal. `confidence` is 0-10; `level_m2` to `level_p2` tell in words what each of the five levels would be."""

    day: date
    wish: str
    why: str
    area: str | None
    outcome: str
    obstacle: str
    if_obstacle: str
    then_action: str
    by_when: date | None
    confidence: int | None
    level_m2: str
    level_m1: str
    level_0: str
    level_p1: str
    level_p2: str
    status: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step, towards the goal of that id or on its own. `position` is its place among its goal's steps, from 0.

    `done_day` stands only where it was done or partly done. `strength` is what it shows about the person.
    """

    day: date
    goal: str | None
    what: str
    place: str
    planned_day: date | None
    planned_time: time | None
    size: str | None
    position: int
    confidence: int | None
    status: str
    done_day: date | None
    strength: str


@dataclass(frozen=True, slots=True)
class Strength:
    """Something that the person can do or is, with or without any achievement."""

    day: date
    strength: str
    note: str


def goal(draft: Mapping[str, Any], today: date) -> Goal:
    """Return the goal that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = goal_told(reader, today)
    reader.finish()
    return record


def step(draft: Mapping[str, Any], today: date) -> Step:
    """Return the step that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = step_told(reader, draft, today)
    reader.finish()
    return record


def strength(draft: Mapping[str, Any], today: date) -> Strength:
    """Return the strength that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = Strength(
        day=reader.day("day", today),
        strength=reader.needed("strength", "Name it in a word or two of your own."),
        note=reader.words("note"),
    )
    reader.finish()
    return record


def goal_told(reader: Reader, today: date) -> Goal:
    """Return the goal that a reader finds in a draft; it gathers what is wrong with it."""
    return Goal(
        day=reader.day("day", today),
        wish=reader.needed("wish", "Write down what you wish for, in your own words."),
        why=reader.words("why"),
        area=reader.choice("area", AREAS),
        outcome=reader.words("outcome"),
        obstacle=reader.words("obstacle"),
        if_obstacle=reader.words("if_obstacle"),
        then_action=reader.words("then_action"),
        by_when=reader.planned_day("by_when", today),
        confidence=reader.rating("confidence", HIGHEST),
        level_m2=reader.words("level_m2"),
        level_m1=reader.words("level_m1"),
        level_0=reader.words("level_0"),
        level_p1=reader.words("level_p1"),
        level_p2=reader.words("level_p2"),
        status=reader.choice("status", GOAL_STATUSES) or "open",
    )


def step_told(reader: Reader, draft: Mapping[str, Any], today: date) -> Step:
    """Return the step that a reader finds in a draft; it gathers what is wrong with it."""
    day = reader.day("day", today)
    what = reader.needed("what", "Say in a few words what the step is.")
    status = reader.choice("status", STEP_STATUSES) or "planned"
    done_day = reader.day("done_day", today) if draft.get("done_day") else day
    return Step(
        day=day,
        goal=reader.entry("goal"),
        what=what,
        place=reader.words("place"),
        planned_day=reader.planned_day("planned_day", today),
        planned_time=reader.time("planned_time"),
        size=reader.choice("size", SIZES),
        position=reader.rating("position", _MOST_STEPS) or 0,
        confidence=reader.rating("confidence", HIGHEST),
        status=status,
        done_day=done_day if status in ACTED else None,
        strength=reader.words("strength"),
    )
