"""How does a person take a week along?"""

from __future__ import annotations

from datetime import date

from core.store import Journal


def show(journal: Journal, monday: date) -> None:
    """Show the ways in which the week that begins on `monday` can be taken along."""
