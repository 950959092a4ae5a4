"""What would twelve invented weeks of gladness look like?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core import entries
from core.insights.gladness.model import GladThing
from core.insights.gladness.tables import GLAD_THING
from core.moment import head
from core.store import Op

_THINGS = ("Warm bread", "The first snow", "A letter", "Ducks on the canal")


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps a glad thing a week, over the twelve weeks before `now`."""
    moments = [now - timedelta(weeks=week) for week in range(12)]
    return [
        entries.put(GLAD_THING, GladThing(moment.date(), _THINGS[place % 4], place % 11), head(moment))
        for place, moment in enumerate(moments)
    ]
