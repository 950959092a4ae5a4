"""What does an experiment keep? What is tried, how it is measured, the weeks as they were drawn, and own weekly numbers."""

from __future__ import annotations

from core.table import Column, Kind, Table, words

EXPERIMENT = Table(
    "experiment",
    "experiment",
    (
        words("practice"),
        Column("house", Kind.CHOICE),
        Column("measure", Kind.CHOICE),
        words("own_measure"),
        Column("starts", Kind.DAY),
        Column("schedule", Kind.CHOICE),
        Column("status", Kind.CHOICE),
        Column("ended", Kind.DAY),
        words("learned"),
    ),
    entry=True,
    named_by="practice",
)
WEEKLY_NUMBER = Table(
    "experiment",
    "weekly_number",
    (Column("experiment", Kind.ID), Column("week", Kind.COUNT), Column("number", Kind.RATING)),
    part_of=("experiment", EXPERIMENT),
)

TABLES = (EXPERIMENT, WEEKLY_NUMBER)
