"""From what are made entries drawn? Always the same ones."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

STEP = 5
"""Ratings up to a hundred go in steps of this."""

_SEED = "a journal kept for long"
_DAYS = 365
_TEXT = (
    "again nobody answered and I sat there with the notes in my hand thinking they must all have seen it coming from the "
    "start of the meeting while my sister said on the phone that she had been late as well and nothing came of it so "
    "perhaps it is not about me although it feels that way each time I open the door and the room goes quiet for a moment "
    "naïve café Grüße 😀 שלום tomorrow I could ask one question only and see what happens before I decide what it means"
)
_WORDS = _TEXT.split()


def chance(what: str) -> random.Random:
    return random.Random(f"{_SEED}: {what}")  # invented entries, the same each time


def moments(chance: random.Random, count: int, years: int, now: datetime) -> list[datetime]:
    """Return moments over the years, in their order; ids are given in this order, as when they were written one by one."""
    seconds = years * _DAYS * 24 * 3600
    return sorted(now - timedelta(seconds=chance.uniform(60, seconds)) for _ in range(count))


def near(chance: random.Random, middle: float, spread: float, highest: int, step: int = 1) -> int:
    return min(highest, max(0, round(chance.gauss(middle, spread) / step) * step))


def text(chance: random.Random, middle: int) -> str:
    """Return words of mixed length: many short, a few very long."""
    length = max(2, min(250, round(chance.lognormvariate(0, 0.7) * middle)))
    return " ".join(chance.choices(_WORDS, k=length)).capitalize() + "."
