"""Which glad things can be kept?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.model import Reader


@dataclass(frozen=True, slots=True)
class GladThing:
    """One glad thing, rated 0-10."""

    day: date
    what: str
    gladness: int | None


def glad_thing(draft: Mapping[str, Any], today: date) -> GladThing:
    """Return the record that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    what = reader.words("what")
    if not what:
        reader.problems.setdefault("what", "Write down what it was.")
    record = GladThing(reader.day("day", today), what, reader.rating("gladness", 10))
    reader.finish()
    return record
