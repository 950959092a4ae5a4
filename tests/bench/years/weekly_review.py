"""What would years of weekly reviews look like?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from core.insights import INSIGHTS
from core.moment import head
from core.rhythm.weekly_review.calendar import WEEK, iso, monday_of, sunday_of
from core.rhythm.weekly_review.model import review
from core.rhythm.weekly_review.store import REVIEW
from core.store import Op, Put
from years.drawn import chance, text

_WEEKS = 52


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put a review of most weeks that are over, the one before this week left open."""
    drawn, insights = chance("reviews"), [each.slug for each in INSIGHTS]
    this = monday_of(now.date())
    for weeks in range(years * _WEEKS, 1, -1):
        monday = this - weeks * WEEK
        draft = {"remember": text(drawn, 14), "helped": text(drawn, 20), "hard": text(drawn, 20)}
        draft |= {"cue": text(drawn, 8), "action": text(drawn, 8), "focus": drawn.choice(insights)}
        if drawn.random() < 0.8:
            row = head(now, day=sunday_of(monday), identity=iso(monday))
            yield Put(REVIEW, {**row, "monday": monday, **asdict(review(draft, insights))})
