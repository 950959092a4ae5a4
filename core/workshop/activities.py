"""What can a room do together, and in which order?

An *activity* is what the house knows (`data/practice/workshop.toml`); a *step* is one activity in the plan of one room,
with its own minutes and its own example text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from core.data import load
from core.model import RefusedError
from core.workshop.plain_text import TooLongError, plain_text

HIGHEST = 10
"""Every slider, and every confidence, is a whole number from 0 to this."""

MOST_MINUTES = 120
"""A step lasts from one minute to this."""

MOST_STEPS = 20
"""A room's plan holds at most this many steps."""


class FieldKind(StrEnum):
    """How a field is answered. A text goes to the wall; everything else is shown as counts."""

    SLIDER = "slider"
    CONFIDENCE = "confidence"
    ONE = "one"
    SEVERAL = "several"
    TEXT = "text"


NUMBERS = (FieldKind.SLIDER, FieldKind.CONFIDENCE)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is asked. `low` and `high` name the ends of a slider; `choices` are titles by id."""

    id: str
    kind: FieldKind
    label: str
    low: str
    high: str
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity. `kind`: talk, ask or break; `private`: the lines of the form of a group under five."""

    id: str
    kind: str
    title: str
    question: str
    script: str
    minutes: int
    private: tuple[str, ...]
    card: str
    examples: tuple[str, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One activity in a room's plan. `key` names it in this room: the activity's id, numbered where it comes again."""

    key: str
    activity_id: str
    minutes: int
    example: str

    @property
    def activity(self) -> Activity:
        return activities()[self.activity_id]

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.activity.fields


@dataclass(frozen=True, slots=True)
class Plan:
    """A proposed order of steps."""

    id: str
    title: str
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps)


@cache
def activities() -> Mapping[str, Activity]:
    """Return every activity by its id."""
    return {row["id"]: _activity(row) for row in load("practice", "workshop")["activities"]}


@cache
def plans() -> Mapping[str, Plan]:
    """Return the plans of 45, 60 and 90 minutes by their id."""
    return {
        row["id"]: Plan(
            row["id"],
            row["title"],
            plan_of([step(each["activity"], minutes=each["minutes"]) for each in row["steps"]]),
        )
        for row in load("practice", "workshop")["plans"]
    }


def promise() -> tuple[str, ...]:
    """Return what the room does with answers, to be said before the first one."""
    return tuple(load("practice", "workshop")["promise"])


def in_distress() -> tuple[str, ...]:
    """Return what a facilitator can do when someone is in distress."""
    return tuple(load("practice", "workshop")["distress"])


def step(activity_id: str, *, minutes: int | None = None, example: str | None = None) -> Step:
    """Return one activity as a step, with its first example and usual minutes where nothing else is said.

    Raises:
        RefusedError: there is no such activity, the minutes are not 1-120, or the example is too long.
    """
    found = activities().get(activity_id)
    if found is None:
        raise RefusedError({"activity": "There is no such activity."})
    lasts = found.minutes if minutes is None else minutes
    if isinstance(lasts, bool) or not isinstance(lasts, int) or not 1 <= lasts <= MOST_MINUTES:
        raise RefusedError({"minutes": f"Please choose from 1 to {MOST_MINUTES} minutes."})
    shown = example if example is not None else next(iter(found.examples), "")
    try:
        return Step(activity_id, activity_id, lasts, plain_text(shown))
    except TooLongError as error:
        raise RefusedError({"example": str(error)}) from None


def plan_of(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return steps with a key each, in their order.

    Raises:
        RefusedError: there are more than 20, or one asks the same thing twice: the difference of the two results
            would tell about those who answered only once. (Before and after are two activities, and paired openly.)
    """
    if len(steps) > MOST_STEPS:
        raise RefusedError({"plan": f"A plan holds at most {MOST_STEPS} activities."})
    asked: set[tuple[str, str]] = set()
    seen: dict[str, int] = {}
    keyed = []
    for each in steps:
        same = (each.activity_id, each.example)
        if each.fields and same in asked:
            raise RefusedError(
                {"plan": f"“{each.activity.title}” is in the plan twice with the same example. Please choose another."}
            )
        asked.add(same)
        count = seen[each.activity_id] = seen.get(each.activity_id, 0) + 1
        keyed.append(replace(each, key=each.activity_id if count == 1 else f"{each.activity_id}_{count}"))
    return tuple(keyed)


def _activity(row: Mapping[str, Any]) -> Activity:
    return Activity(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        question=row["question"],
        script=row["script"].strip(),
        minutes=row["minutes"],
        private=tuple(row["private"]),
        card=row["card"],
        examples=tuple(row.get("examples", ())),
        fields=tuple(_field(each) for each in row.get("fields", ())),
    )


def _field(row: Mapping[str, Any]) -> Field:
    """Return one field; the traps among its choices bear the titles that they have in the practice of self-talk."""
    titles = {trap["slug"]: trap["title"] for trap in load("practice", "self_talk")["traps"]} if "traps" in row else {}
    choices = {slug: titles[slug] for slug in row.get("traps", ())}
    choices |= {choice["id"]: choice["title"] for choice in row.get("choices", ())}
    return Field(row["id"], FieldKind(row["kind"]), row["label"], row.get("low", ""), row.get("high", ""), choices)
