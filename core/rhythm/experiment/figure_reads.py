"""What does the figure of an experiment take?"""

from __future__ import annotations

from datetime import date

from core.rhythm.experiment.reads import Course, course
from core.store import Journal


def on_and_off(journal: Journal, today: date, about: str | None = None) -> Course | None:
    """Return one experiment as it stands: the one asked for, else the newest that was not let go."""
    return course(journal, today, about)
