"""What does self-talk keep? A thought record with its feelings and ticked traps, own words for both, predictions."""

from __future__ import annotations

from core.table import Column, Kind, Table, words

THOUGHT_RECORD = Table(
    "self_talk",
    "thought_record",
    (
        Column("part", Kind.CHOICE),
        words("situation"),
        words("place"),
        words("hot_thought"),
        words("other_thoughts"),
        Column("belief_before", Kind.RATING),
        words("evidence_for"),
        words("evidence_against"),
        Column("partly_true", Kind.TICK),
        words("need_now"),
        words("balanced_thought"),
        Column("balanced_belief", Kind.RATING),
        Column("belief_after", Kind.RATING),
        Column("old_belief", Kind.ID),
    ),
    entry=True,
    named_by="hot_thought",
)
FEELING = Table(
    "self_talk",
    "feeling",
    (
        Column("record", Kind.ID),
        Column("name", Kind.CHOICE),
        Column("before", Kind.RATING),
        Column("after", Kind.RATING),
    ),
    part_of=("record", THOUGHT_RECORD),
    written_with="record",
)
TRAP_TICK = Table(
    "self_talk",
    "trap_tick",
    (Column("record", Kind.ID), Column("trap", Kind.CHOICE)),
    part_of=("record", THOUGHT_RECORD),
    written_with="record",
)
OWN_TRAP = Table("self_talk", "own_trap", (words("label"),))
OWN_FEELING = Table("self_talk", "own_feeling", (words("label"),))
PREDICTION_TEST = Table(
    "self_talk",
    "prediction_test",
    (
        words("prediction"),
        Column("probability", Kind.RATING),
        words("plan"),
        Column("happened", Kind.CHOICE),
        words("learned"),
    ),
    entry=True,
    named_by="prediction",
)

TABLES = (THOUGHT_RECORD, FEELING, TRAP_TICK, OWN_TRAP, OWN_FEELING, PREDICTION_TEST)
