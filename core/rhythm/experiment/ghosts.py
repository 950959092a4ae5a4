"""Which invented experiment is shown, faint and wordless, before there is one?"""

from __future__ import annotations

from datetime import date, timedelta

from core.change import RandomizationTest
from core.rhythm.experiment import figure, model
from core.rhythm.experiment.figure import OnAndOff
from core.rhythm.experiment.reads import Course, Standing

_SCHEDULE = "01101001"
_VALUES = (5.0, 6.0, 5.5, 4.0, 6.5, 5.0, 5.5, 6.0)


def on_and_off(today: date) -> OnAndOff:
    """Eight invented weeks."""
    starts = today - timedelta(days=today.weekday() + 7 * len(_SCHEDULE))
    record = model.Experiment(starts, "", None, "overall", "", starts, _SCHEDULE, model.RUNNING, None, "")
    test = RandomizationTest(0.5, 0.5, 0.03, 70)
    return figure.on_and_off(Course("", record, Standing.OVER, len(_SCHEDULE), _VALUES, test), today)
