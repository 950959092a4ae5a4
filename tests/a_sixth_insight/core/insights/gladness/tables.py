"""What does gladness keep?"""

from __future__ import annotations

from core.table import Column, Kind, Table, words

GLAD_THING = Table(
    "gladness", "glad_thing", (words("what"), Column("gladness", Kind.RATING)), entry=True, named_by="what"
)
