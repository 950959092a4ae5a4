"""What does gladness tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from core import finding
from core.insights.gladness.tables import GLAD_THING
from core.sentences import counted
from core.slice import Text, WeekNote
from core.store import Journal


def found(journal: Journal, **asked: Any) -> tuple[list[dict[str, Any]], int]:
    """Return one page of glad things, newest first, and how many there are in all."""
    return finding.found(journal, GLAD_THING, **asked)


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text."""
    return finding.texts(reader, (GLAD_THING,))


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many glad things the week holds."""
    _, total = found(reader, first=monday, last=monday + timedelta(days=6))
    return WeekNote(total, (f"{counted(total, 'glad thing', 'glad things')} noted.",) if total else ())
