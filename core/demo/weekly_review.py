"""What did the invented person make of their weeks, on Sunday nights?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from core.data import load
from core.demo.calendar import Calendar
from core.insights import INSIGHTS
from core.moment import head
from core.rhythm.weekly_review.calendar import iso
from core.rhythm.weekly_review.model import review
from core.rhythm.weekly_review.store import REVIEW
from core.store import Op, Put


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the reviews; some weeks have none, and the week at hand has yet to be looked back on."""
    insights = [each.slug for each in INSIGHTS]
    for each in load("demo", "weekly_review")["review"]:
        monday = calendar.day(each["week"], 0)
        record = review(each, insights)
        row = head(calendar.moment(each), identity=iso(monday))
        yield Put(REVIEW, {**row, "monday": monday, **asdict(record)})
