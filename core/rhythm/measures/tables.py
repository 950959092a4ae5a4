"""What do the measures keep? The answers to a scale, and scales of the person's own.

No score is kept. It follows from the answers and the scale's key, so that it can never say something else than they do,
not after an answer was amended, nor in an export that was written into by hand; and it costs microseconds.

An own scale is one row: its statements stand a line each, and are named by their place, "1" being the first. Once it was
answered, number and order of its lines stay (`model.own_scale`), so that a key never comes to belong to another line.
"""

from __future__ import annotations

from core.table import Column, Kind, Table, words

OWN_SCALE = Table(
    "measures",
    "own_scale",
    (
        words("title"),
        words("statements"),
        Column("lowest", Kind.RATING),
        Column("highest", Kind.RATING),
        Column("reversed", Kind.CHOICES),
    ),
    named_by="title",
)
FILLED_IN = Table(
    "measures",
    "filled_in",
    (Column("scale", Kind.ID), words("note")),
    entry=True,
    named_by="note",
    part_of=("scale", OWN_SCALE),
)
ANSWER = Table(
    "measures",
    "answer",
    (Column("filled_in", Kind.ID), Column("item", Kind.CHOICE), Column("number", Kind.RATING)),
    part_of=("filled_in", FILLED_IN),
    written_with="filled_in",
)

TABLES = (FILLED_IN, ANSWER, OWN_SCALE)
