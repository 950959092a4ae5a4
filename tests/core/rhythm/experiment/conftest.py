"""An experiment of eight weeks that began long ago, and check-ins to go with it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.moment import head
from core.rhythm.check_in.store import CHECK_IN, RATED
from core.rhythm.experiment import model, store
from core.store import Put

BERLIN = ZoneInfo("Europe/Berlin")
THURSDAY = datetime(2026, 9, 3, 20, 30, tzinfo=BERLIN)
MONDAY = date(2026, 9, 7)
ON = (0, 1, 4, 6)


@pytest.fixture
def monday() -> date:
    """The day on which its first week begins."""
    return MONDAY


@pytest.fixture
def begin(journal):
    """Begin an experiment on a Thursday; its first, second, fifth and seventh week are on."""

    def begun(measure="overall", weeks=8, own_measure="", at=THURSDAY, on=ON):
        plan = model.Plan(at.date(), "Ten minutes outside", None, measure, own_measure, weeks)
        return store.begin(journal, plan, at, drawn=lambda _weeks: on)

    return begun


@pytest.fixture
def rate(journal):
    """Keep a check-in of overall on some day of each week: a number, several of several days, or none."""

    def rated(*weeks, measure="overall", first=MONDAY):
        ops = []
        for week, numbers in enumerate(weeks):
            for at, number in enumerate(
                () if numbers is None else numbers if isinstance(numbers, tuple) else (numbers,)
            ):
                day = first + timedelta(days=7 * week + at)
                row = {
                    **dict.fromkeys(RATED),
                    measure: number,
                    "nothing_went_wrong": False,
                    "line": None,
                    "greet": False,
                }
                ops.append(Put(CHECK_IN, {**head(datetime.combine(day, time(20), BERLIN)), **row}))
        journal.save(ops)

    return rated
