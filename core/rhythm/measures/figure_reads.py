"""Which rows does the figure of the measures take?"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from core.measures import Scale
from core.rhythm.measures.reads import Scored, last_days, scored
from core.rhythm.measures.store import all_scales
from core.store import Journal


class Scores(NamedTuple):
    """A scale, and its scores in the order of time."""

    scale: Scale
    scored: list[Scored]


def scores(journal: Journal, _today: date, about: str | None = None) -> Scores | None:
    """Return the scores of one scale by its id, by default of the one filled in last; `None` where there is none."""
    known = all_scales(journal)
    scale = known.get(about or next(iter(last_days(journal)), ""))
    return Scores(scale, scored(journal, scale)) if scale else None
