"""What does self-compassion keep? What one says as to a friend, pauses, and letters to read again."""

from __future__ import annotations

from core.table import Column, Kind, Table, words

AS_TO_A_FRIEND = Table(
    "self_compassion",
    "as_to_a_friend",
    (
        words("happened"),
        words("to_self"),
        Column("harshness_self", Kind.RATING),
        Column("voice", Kind.CHOICE),
        words("to_friend"),
        Column("harshness_friend", Kind.RATING),
        words("to_me_now"),
        Column("harshness_now", Kind.RATING),
        Column("distress_before", Kind.RATING),
        Column("distress_after", Kind.RATING),
    ),
    entry=True,
    named_by="happened",
)
PAUSE = Table(
    "self_compassion",
    "pause",
    (
        words("mindfulness"),
        words("common_humanity"),
        words("kindness"),
        Column("minutes", Kind.COUNT),
        Column("distress_before", Kind.RATING),
        Column("distress_after", Kind.RATING),
    ),
    entry=True,
    named_by="kindness",
)
LETTER = Table(
    "self_compassion",
    "letter",
    (
        words("letter"),
        Column("reread_on", Kind.DAY),
        Column("reread_at", Kind.DAY),
        words("note"),
    ),
    entry=True,
    named_by="letter",
)

TABLES = (AS_TO_A_FRIEND, PAUSE, LETTER)
