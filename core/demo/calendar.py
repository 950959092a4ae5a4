"""When did the invented person write what? The weeks of the demo, counted back from now."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

WEEKS = 26
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEED = "somebody who draws"

DEMO_BELIEF = "demo-belief"
"""The id of the old belief to which the person ties some of their thoughts: two slices know it."""

Draft = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weeks 0 to 25, from Monday on, the last being that of `now`."""

    now: datetime

    @property
    def begun(self) -> datetime:
        """The evening on which the person began."""
        return datetime.combine(self.day(0, 0), time(20), self.now.tzinfo)

    def day(self, week: int, weekday: int) -> date:
        today = self.now.date()
        return today + timedelta(days=weekday - today.weekday() - 7 * (WEEKS - 1 - week))

    def moment(self, draft: Draft) -> datetime:
        """Return when something of the data was written; what has not come yet this week was a week before."""
        weekday, hour = draft["at"].split()
        day = self.day(draft["week"], WEEKDAYS.index(weekday))
        moment = datetime.combine(day, time.fromisoformat(hour), self.now.tzinfo)
        return moment if moment <= self.now else moment - timedelta(days=7)


def chance(*place: object) -> random.Random:
    """Return what is drawn from for one place in the half year, so that no draw shifts another."""
    return random.Random(f"{_SEED} {place}")  # noqa: S311  # invented entries, the same each time
