"""What might three months of somebody's check-ins look like? Invented, mild, and the same at each call."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from core.rhythm.check_in.model import STATEMENTS, CheckIn

_SEED = 20
_DAYS = 84
_PAUSE = range(37, 47)
"""Days back on which nothing was written: a gap that a figure leaves blank."""

_MIDDLES = {"roots": 5, "self_talk": 5, "goals": 6, "assertiveness": 4, "self_compassion": 5}
_LINES = (
    "Slept well. The morning was quiet.",
    "A long meeting; I said one thing that mattered to me.",
    "Rain all day, and soup.",
    "I forgot a birthday and rang anyway.",
    "Walked home by the river.",
    "Tired, but I finished the letter.",
    "Somebody laughed at my joke.",
    "Not much today. That is fine.",
)
_SKIPPED, _SEVERAL, _WRITTEN = 0.15, 0.1, 0.3


def invented(now: datetime) -> list[tuple[datetime, CheckIn]]:
    """Return some forty check-ins of the twelve weeks before `now`, each with its moment, the oldest first."""
    chance = Random(_SEED)  # noqa: S311 (invented data, no secret)
    made = []
    for back in range(_DAYS, 0, -1):
        if back in _PAUSE or chance.random() > (0.5 if back > 1 else 1):
            continue
        for hours in (0, -9) if chance.random() < _SEVERAL else (0,):
            moment = now - timedelta(days=back - 1, hours=1 - hours)
            made.append((moment, _check_in(moment, chance)))
    return sorted(made, key=lambda each: each[0])


def _check_in(moment: datetime, chance: Random) -> CheckIn:
    statements = {slug: None if chance.random() < _SKIPPED else _rating(_MIDDLES[slug], chance) for slug in STATEMENTS}
    nothing = chance.random() < _SKIPPED
    line = chance.choice(_LINES) if chance.random() < _WRITTEN else ""
    return CheckIn(
        day=moment.date(),
        overall=_rating(5, chance),
        **{**statements, "self_compassion": None if nothing else statements["self_compassion"]},
        nothing_went_wrong=nothing,
        line=line,
        greet=bool(line) and chance.random() < _WRITTEN,
    )


def _rating(middle: int, chance: Random) -> int:
    return max(0, min(10, round(chance.gauss(middle, 1.2))))
