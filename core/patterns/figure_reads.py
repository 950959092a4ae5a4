"""What does the figure of patterns take? All pairs, looked at here and now: a page lets that be done beside it."""

from __future__ import annotations

from datetime import date

from core.patterns.looking import Patterns, look, read
from core.store import Journal


def together(journal: Journal, today: date) -> Patterns:
    """Return every pair of the last year."""
    return look(read(journal, today))
