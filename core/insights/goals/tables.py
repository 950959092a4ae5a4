"""What does goals keep? Goals, where each stands over time, its steps, and strengths in one's own words."""

from __future__ import annotations

from core.table import Column, Kind, Table, words

GOAL = Table(
    "goals",
    "goal",
    (
        words("wish"),
        words("why"),
        Column("area", Kind.CHOICE),
        words("outcome"),
        words("obstacle"),
        words("if_obstacle"),
        words("then_action"),
        Column("by_when", Kind.DAY),
        Column("confidence", Kind.RATING),
        words("level_m2"),
        words("level_m1"),
        words("level_0"),
        words("level_p1"),
        words("level_p2"),
        Column("status", Kind.CHOICE),
    ),
    entry=True,
    named_by="wish",
)
GOAL_RATING = Table(
    "goals", "goal_rating", (Column("goal", Kind.ID), Column("level", Kind.COUNT)), part_of=("goal", GOAL)
)
STEP = Table(
    "goals",
    "step",
    (
        Column("goal", Kind.ID),
        words("what"),
        words("place"),
        Column("planned_day", Kind.DAY),
        Column("planned_time", Kind.TIME),
        Column("size", Kind.CHOICE),
        Column("position", Kind.COUNT),
        Column("confidence", Kind.RATING),
        Column("status", Kind.CHOICE),
        Column("done_day", Kind.DAY),
        words("strength"),
    ),
    entry=True,
    named_by="what",
    part_of=("goal", GOAL),
)
STRENGTH = Table("goals", "strength", (words("strength"), words("note")), entry=True, named_by="strength")

TABLES = (GOAL, GOAL_RATING, STEP, STRENGTH)

KEPT_STEP = (
    f"forgotten_at IS NULL AND (goal IS NULL OR goal IN (SELECT id FROM {GOAL.full_name} WHERE forgotten_at IS NULL))"
)
"""A step goes out of sight with its goal, and comes back with it."""
