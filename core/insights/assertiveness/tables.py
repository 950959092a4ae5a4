"""What does assertiveness keep? Conversations: what one wants to say, and afterwards how it went, in one row."""

from __future__ import annotations

from core.table import Column, Kind, Table, words

CONVERSATION = Table(
    "assertiveness",
    "conversation",
    (
        Column("kind", Kind.CHOICE),
        words("need"),
        words("situation"),
        Column("person", Kind.CHOICE),
        words("sentence"),
        words("desc_describe"),
        words("desc_express"),
        words("desc_specify"),
        words("desc_consequences"),
        words("passive"),
        words("aggressive"),
        words("assertive"),
        Column("expected", Kind.RATING),
        Column("planned_day", Kind.DAY),
        Column("said", Kind.CHOICE),
        Column("actual", Kind.RATING),
        Column("style", Kind.CHOICE),
        Column("outcome", Kind.CHOICE),
        Column("respect_self", Kind.RATING),
        Column("respect_other", Kind.RATING),
        words("learned"),
    ),
    entry=True,
    named_by="sentence",
)

TABLES = (CONVERSATION,)
