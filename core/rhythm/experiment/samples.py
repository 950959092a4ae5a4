"""Invented experiments for the tests: one that is over, and one begun today and let go at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core import entries
from core.moment import head
from core.rhythm.experiment import model
from core.rhythm.experiment.tables import EXPERIMENT, WEEKLY_NUMBER
from core.store import Op, Put

_ON = (0, 3, 4, 6)
_NUMBERS = (6, 5, 5, 7, 4, 6, 6, 5)


def samples(now: datetime) -> Sequence[Op]:
    """Return two experiments: eight weeks of own numbers, begun ten weeks ago, and one that was let go today."""
    begun = now - timedelta(weeks=10)
    over = model.begun(
        model.Plan(begun.date(), "Ten minutes outside before work", None, model.OWN, "How rested I am", 8), _ON
    )
    first = head(begun)
    numbers = [
        Put(
            WEEKLY_NUMBER,
            {
                **head(begun, day=over.starts + timedelta(days=7 * week + 6)),
                "experiment": first["id"],
                "week": week,
                "number": number,
            },
        )
        for week, number in enumerate(_NUMBERS)
    ]
    short = model.begun(model.Plan(now.date(), "No news after supper", "kind_minute", "overall", "", 10), range(5))
    return [
        entries.put(EXPERIMENT, over, first),
        *numbers,
        entries.put(EXPERIMENT, model.let_go(short, now.date()), head(now)),
    ]
