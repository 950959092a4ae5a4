"""What would years of goals look like? A few goals a year, with many steps each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from core import entries
from core.insights.goals import model
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP, STRENGTH
from core.moment import head
from core.store import Op, Put
from years.drawn import chance, moments, near, text

GOALS, STEPS_A_GOAL, RATINGS_A_GOAL, STRENGTHS = 20, 15, 5, 60
"""How many a year, and a goal, hold."""

_TAKES = timedelta(days=90)


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put goals with their steps and ratings, and strengths."""
    drawn = chance("goals")
    for begun in moments(drawn, GOALS * years, years, now):
        row = head(begun)
        still_open = now - begun < _TAKES
        yield entries.put(GOAL, model.goal(_goal(drawn, still_open), begun.date()), row)
        ahead = min(_TAKES, now - begun).total_seconds()
        for place in range(STEPS_A_GOAL):
            moment = begun + timedelta(seconds=drawn.uniform(0, ahead))
            step = model.step(_step(drawn, row["id"], place, moment, still_open), now.date())
            yield entries.put(STEP, step, head(moment))
        for _ in range(RATINGS_A_GOAL):
            moment = begun + timedelta(seconds=drawn.uniform(0, ahead))
            yield Put(GOAL_RATING, {**head(moment), "goal": row["id"], "level": drawn.choice(list(model.LEVELS))})
    for moment in moments(drawn, STRENGTHS * years, years, now):
        draft = {"strength": text(drawn, 3), "note": text(drawn, 10)}
        yield entries.put(STRENGTH, model.strength(draft, moment.date()), head(moment))


def _goal(drawn: Random, still_open: bool) -> dict[str, Any]:  # noqa: FBT001  # drawn for two states of a goal
    return {
        "wish": text(drawn, 8),
        "why": text(drawn, 15),
        "area": drawn.choice(list(model.AREAS)),
        "outcome": text(drawn, 12),
        "obstacle": text(drawn, 8),
        "if_obstacle": text(drawn, 6),
        "then_action": text(drawn, 6),
        "confidence": near(drawn, 7, 1.5, model.HIGHEST),
        **{field: text(drawn, 5) for field in model.LEVEL_FIELDS.values()},
        "status": "open" if still_open else drawn.choice(("paused", "let_go", "reached")),
    }


def _step(drawn: Random, goal: str, place: int, moment: datetime, still_open: bool) -> dict[str, Any]:  # noqa: FBT001
    planned = ["planned"] if still_open else []
    status = drawn.choice([*planned, "done", "done", "partly", "paused", "let_go"])
    return {
        "goal": goal,
        "day": moment.date().isoformat(),
        "what": text(drawn, 8),
        "place": text(drawn, 3),
        "planned_day": moment.date().isoformat() if drawn.random() < 0.6 else None,
        "planned_time": "18:30" if drawn.random() < 0.5 else None,
        "size": drawn.choice(list(model.SIZES)),
        "position": place,
        "confidence": near(drawn, 7, 2, model.HIGHEST),
        "status": status,
        "done_day": moment.date().isoformat() if status in model.ACTED else None,
        "strength": text(drawn, 3) if status in model.ACTED else "",
    }
