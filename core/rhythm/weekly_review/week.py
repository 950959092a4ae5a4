"""What is there to look back on in a week? Everything that a page, a sheet of paper or a file says of it, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.rhythm.weekly_review import calendar
from core.rhythm.weekly_review.comparing import Comparison, comparisons
from core.rhythm.weekly_review.looking_back import notes
from core.rhythm.weekly_review.model import Review
from core.rhythm.weekly_review.store import opened
from core.slice import Text
from core.store import Journal

__all__ = ["Comparison", "Review", "Told", "Week", "week_of"]


@dataclass(frozen=True, slots=True)
class Told:
    """What one slice tells of the week; of one that is held back, the count alone."""

    slug: str
    title: str
    entries: int
    sentences: tuple[str, ...]
    own_words: tuple[Text, ...]
    held_back: bool


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday on: what the slices with entries tell of it, how it compares, and its review where it has one."""

    monday: date
    told: tuple[Told, ...]
    compared: tuple[Comparison, ...]
    review: Review | None

    @property
    def iso(self) -> str:
        """The week's name: "2026-W47"."""
        return calendar.iso(self.monday)

    @property
    def title(self) -> str:
        """The week's days: "16 to 22 November 2026"."""
        return calendar.in_words(self.monday)


def week_of(journal: Journal, monday: date, today: date) -> Week:
    """Return the week that begins on `monday`.

    Raises:
        ValueError: that is no Monday, or it has not come yet.
    """
    if monday.weekday() or monday > today:
        message = "A week begins on a Monday, and opens once it has begun."
        raise ValueError(message)
    told = tuple(
        Told(part.slug, part.title, note.entries, note.sentences, note.own_words, part.held_back)
        for part, note in notes(journal, monday)
        if note.entries
    )
    found = opened(journal, monday)
    return Week(monday, told, comparisons(journal, monday), found[0] if found else None)
