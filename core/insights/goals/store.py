"""How are goals, their steps and strengths kept, amended, put in order and opened again?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from core import entries
from core.insights.goals.breaking_down import Pieces, Plan
from core.insights.goals.model import ACTED, Goal, Step, Strength
from core.insights.goals.tables import GOAL, GOAL_RATING, KEPT_STEP, STEP, STRENGTH
from core.moment import head
from core.store import Journal, Op, Put

Row = dict[str, Any]


def add_goal(journal: Journal, plan: Plan, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new goal with its first steps, all or none, and return its id; `also` is saved with them."""
    row = head(now, day=plan.goal.day)
    steps = [_new_step(step, now, row["id"]) for step in plan.first_steps]
    journal.save([entries.put(GOAL, plan.goal, row), *_lined_up(steps), *also])
    return row["id"]


def amend_goal(
    journal: Journal, identity: str, plan: Plan, revision: int, also: Sequence[Op] = (), *, now: datetime
) -> None:
    """Keep a goal anew, as it was opened at `revision`; steps written down along with it come before its others.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    steps: list[Op] = []
    if plan.first_steps:
        fresh = [_new_step(step, now, identity) for step in plan.first_steps]
        steps = _lined_up([*fresh, *steps_of(journal, identity)])
    entries.amend(journal, GOAL, identity, plan.goal, revision, [*steps, *also])


def opened_goal(journal: Journal, identity: str) -> tuple[Goal, int] | None:
    """Return a goal and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, GOAL, identity, Goal)


def mark_goal(journal: Journal, identity: str, status: str) -> None:
    """Answer what becomes of a goal. One that is gone is no error."""
    row = entries.one(journal, GOAL, identity)
    if row is not None:
        journal.save([Put(GOAL, {**row, "status": status, "revision": row["revision"] + 1})])


def rate_goal(journal: Journal, identity: str, level: int, now: datetime) -> None:
    """Keep where a goal stands today, -2 to 2; what was said of it earlier the same day is replaced."""
    said = journal.entries(GOAL_RATING, "goal = $goal AND day = $day", goal=identity, day=now.date())
    row = {**said[0], "revision": said[0]["revision"] + 1} if said else {**head(now), "goal": identity}
    journal.save([Put(GOAL_RATING, {**row, "level": level})])


def add_step(journal: Journal, pieces: Pieces, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new step, after the others of its goal, with what it was broken into; return its id."""
    before, row, after = _rows(pieces, _new_step(pieces.step, now, pieces.step.goal), now)
    journal.save([*_lined_up([*steps_of(journal, pieces.step.goal), *before, row, *after]), *also])
    return row["id"]


def amend_step(
    journal: Journal, identity: str, pieces: Pieces, revision: int, also: Sequence[Op] = (), *, now: datetime
) -> None:
    """Keep a step anew, as it was opened at `revision`, with what it was broken into; in another goal it comes last.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    row = {**entries.next_row(journal, STEP, identity, pieces.step, revision), "fresh": True}
    before, row, after = _rows(pieces, row, now)
    line = steps_of(journal, pieces.step.goal)
    place = next((at for at, each in enumerate(line) if each["id"] == identity), len(line))
    others = [each for each in line if each["id"] != identity]
    journal.save([*_lined_up([*others[:place], *before, row, *after, *others[place:]]), *also])


def opened_step(journal: Journal, identity: str) -> tuple[Step, int] | None:
    """Return a step and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, STEP, identity, Step)


def mark_step(journal: Journal, identity: str, status: str, today: date) -> None:
    """Answer what became of a step. What was done or partly done was so today, unless it was said before."""
    row = entries.one(journal, STEP, identity)
    if row is not None:
        done_day = (row["done_day"] or today) if status in ACTED else None
        journal.save([Put(STEP, {**row, "status": status, "done_day": done_day, "revision": row["revision"] + 1})])


def swap_steps(journal: Journal, one: str, other: str) -> None:
    """Let two steps of one goal change places. Where either is gone, nothing is changed."""
    row = entries.one(journal, STEP, one)
    line = steps_of(journal, row["goal"]) if row else []
    places = [place for place, each in enumerate(line) if each["id"] in (one, other)]
    if len(places) == 2:  # noqa: PLR2004
        first, second = places
        line[first], line[second] = line[second], line[first]
        journal.save(_lined_up(line))


def steps_of(journal: Journal, goal: str | None) -> list[Row]:
    """Return the kept steps of a goal, or those that stand alone, as rows in their order."""
    belongs = "goal IS NULL" if goal is None else "goal = $goal"
    given = {} if goal is None else {"goal": goal}
    rows = journal.entries(STEP, f"{KEPT_STEP} AND {belongs}", **given)
    return sorted(rows, key=lambda row: (row["position"], row["id"]))


def add_strength(journal: Journal, record: Strength, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new strength and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, STRENGTH, record, now, also)


def amend_strength(journal: Journal, identity: str, record: Strength, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a strength anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, STRENGTH, identity, record, revision, also)


def opened_strength(journal: Journal, identity: str) -> tuple[Strength, int] | None:
    """Return a strength and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, STRENGTH, identity, Strength)


def _new_step(step: Step, now: datetime, goal: str | None) -> Row:
    return {**head(now, day=step.day), **entries.told(step, STEP), "goal": goal, "fresh": True}


def _rows(pieces: Pieces, row: Row, now: datetime) -> tuple[list[Row], Row, list[Row]]:
    before, after = ([_new_step(step, now, step.goal) for step in part] for part in (pieces.before, pieces.after))
    return before, row, after


def _lined_up(line: Sequence[Mapping[str, Any]]) -> list[Op]:
    """Return what keeps steps in this order: each that is new or amended (`fresh`), and each whose place changed."""
    ops: list[Op] = []
    for place, row in enumerate(line):
        told = {name: value for name, value in row.items() if name != "fresh"}
        if row.get("fresh"):
            ops.append(Put(STEP, {**told, "position": place}))
        elif row["position"] != place:
            ops.append(Put(STEP, {**told, "position": place, "revision": row["revision"] + 1}))
    return ops
