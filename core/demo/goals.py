"""What did the invented person wish for, which steps did they take, and what did these show?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from core import entries
from core.data import load
from core.demo.calendar import WEEKDAYS, Calendar, Draft
from core.insights.goals.model import LEVEL_FIELDS, goal, step, strength
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP, STRENGTH
from core.moment import head
from core.store import Op, Put

_AS_WRITTEN = ("why", "area", "outcome", "obstacle", "if_obstacle", "then_action", "confidence", "status")


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the goals with their ratings, the steps and the strengths, each in the order of writing."""
    data = load("demo", "goals")
    goals: dict[str, str] = {}
    for moment, each in _written(calendar, data["goal"]):
        row = head(moment)
        goals[each["name"]] = row["id"]
        yield entries.put(GOAL, goal(_goal_draft(calendar, each), moment.date()), row)
    rated = [
        {"goal": each["name"], "week": week, "at": at, "level": level}
        for each in data["goal"]
        for week, at, level in each.get("rated", ())
    ]
    for moment, each in _written(calendar, rated):
        yield Put(GOAL_RATING, {**head(moment), "goal": goals[each["goal"]], "level": each["level"]})
    places = {id(each): place for place, each in enumerate(data["step"])}
    for moment, each in _written(calendar, data["step"]):
        draft = {**_step_draft(calendar, each), "goal": goals.get(each.get("goal", "")), "position": places[id(each)]}
        today = calendar.now.date()
        yield entries.put(STEP, step({"day": moment.date().isoformat(), **draft}, today), head(moment))
    for moment, each in _written(calendar, data["noted"]):
        yield entries.put(STRENGTH, strength(each, moment.date()), head(moment))


def _written(calendar: Calendar, found: list[dict[str, Any]]) -> list[tuple[Any, Draft]]:
    return sorted(((calendar.moment(each), each) for each in found), key=lambda pair: pair[0])


def _goal_draft(calendar: Calendar, each: Draft) -> dict[str, Any]:
    levels = dict(zip(LEVEL_FIELDS.values(), each.get("levels", ()), strict=False))
    by_when = {"by_when": _day(calendar, *each["by_when"]).isoformat()} if "by_when" in each else {}
    return {"wish": each["wish"], **{name: each.get(name) for name in _AS_WRITTEN}, **levels, **by_when}


def _step_draft(calendar: Calendar, each: Draft) -> dict[str, Any]:
    planned = None
    if "ahead" in each:
        planned = calendar.now.date() + timedelta(days=each["ahead"])
    elif "planned" in each:
        planned = _day(calendar, *each["planned"])
    return {
        "what": each["what"],
        "place": each.get("place"),
        "planned_day": planned and planned.isoformat(),
        "planned_time": each.get("time"),
        "size": each.get("size"),
        "confidence": each.get("confidence"),
        "status": each["status"],
        "done_day": _day(calendar, *each["done"]).isoformat() if "done" in each else None,
        "strength": each.get("strength"),
    }


def _day(calendar: Calendar, week: int, weekday: str) -> date:
    return calendar.day(week, WEEKDAYS.index(weekday))
