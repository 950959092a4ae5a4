"""What would years in Roots look like? A few pairs of beliefs, and much evidence for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import Any

from core import entries
from core.insights.roots import model
from core.insights.roots.store import belief_ops, evidence_ops, experience_ops
from core.insights.roots.tables import BELIEF_RATING, RULE
from core.moment import head
from core.store import Op
from years.drawn import STEP, chance, moments, near, text

PAIRS, EXPERIENCES, RULES, EVIDENCE, RATINGS = 5, 20, 5, 150, 52
"""How many a year holds."""


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put pairs of beliefs, and what is tied to them."""
    drawn = chance("beliefs")
    pairs: list[str] = []
    for moment in moments(drawn, PAIRS * years, years, now):
        row = head(moment)
        pairs.append(row["id"])
        draft = {"old_belief": text(drawn, 6), "new_belief": text(drawn, 6), **_rated(drawn)}
        yield from belief_ops(model.belief(draft, moment.date()), row)
    yield from _experiences(years, now, pairs)
    for moment in moments(drawn, RULES * years, years, now):
        words = {name: text(drawn, 15) for name in ("rule", "helped", "costs", "kinder_rule")}
        rule = model.rule({**words, "belief": drawn.choice(pairs)}, moment.date())
        yield entries.put(RULE, rule, head(moment))
    yield from _evidence(years, now, pairs)
    for moment in moments(drawn, RATINGS * years, years, now):
        rating = model.belief_rating({"belief": drawn.choice(pairs), **_rated(drawn)}, moment.date())
        yield entries.put(BELIEF_RATING, rating, head(moment))


def _experiences(years: int, now: datetime, pairs: list[str]) -> Iterator[Op]:
    drawn = chance("experiences")
    for moment in moments(drawn, EXPERIENCES * years, years, now):
        before = near(drawn, 50, 15, 100, STEP)
        draft = {
            "label": text(drawn, 4),
            "age_band": drawn.choice(list(model.AGES)),
            "themes": drawn.sample(list(model.THEMES), drawn.choice((0, 1, 2))),
            "message": text(drawn, 8),
            "fairer_message": text(drawn, 12),
            "belief_then": near(drawn, 85, 10, 100, STEP),
            "belief_now": near(drawn, 55, 20, 100, STEP),
            "distress_before": before,
            "distress_after": max(0, before - near(drawn, 5, 10, 60, STEP)),
            "to_younger_me": text(drawn, 30),
            "belief": drawn.choice(pairs) if drawn.random() < 0.5 else None,
        }
        yield from experience_ops(model.experience(draft, moment.date()), head(moment))


def _evidence(years: int, now: datetime, pairs: list[str]) -> Iterator[Op]:
    drawn = chance("evidence")
    for moment in moments(drawn, EVIDENCE * years, years, now):
        draft = {
            "happened": text(drawn, 20),
            "quality": text(drawn, 3),
            "supports": drawn.choices(list(model.SUPPORTS), (1, 4, 2))[0],
            "belief": drawn.choice(pairs),
            **(_rated(drawn) if drawn.random() < 0.3 else {}),
        }
        yield from evidence_ops(model.evidence(draft, moment.date()), head(moment))


def _rated(drawn: Random) -> dict[str, Any]:
    return {"old_rating": near(drawn, 60, 20, 100, STEP), "new_rating": near(drawn, 40, 20, 100, STEP)}
