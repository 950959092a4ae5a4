"""What does a week hold, and how does it compare with the eight weeks before?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.change import Nap, Range
from core.slice import Text
from core.store import Journal


@dataclass(frozen=True, slots=True)
class Told:
    """What one slice tells of the week. Of one that is `held_back` only the count is known."""

    slug: str
    title: str
    entries: int
    sentences: tuple[str, ...]
    own_words: tuple[Text, ...]
    held_back: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure: this week's values beside the usual range of the eight weeks before, and the finding in words."""

    name: str
    title: str
    values: tuple[float, ...]
    usual_range: Range | None
    nap: Nap | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Review:
    """The person's own record of a week: every field may be empty. `focus` is the slug of an insight."""

    helped: str = ""
    hard: str = ""
    remember: str = ""
    focus: str = ""
    cue: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week, which begins on `monday`."""

    monday: date
    told: tuple[Told, ...]
    compared: tuple[Comparison, ...]
    review: Review | None

    @property
    def iso(self) -> str:
        """Its name: 2026-W47."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def title(self) -> str:
        """Its days: 16 to 22 November 2026."""
        first, last = self.monday, self.monday + timedelta(days=6)
        begins = f"{first.day}"
        if first.month != last.month:
            begins += f" {first:%B}"
        if first.year != last.year:
            begins += f" {first.year}"
        return f"{begins} to {last.day} {last:%B} {last.year}"


def week_of(journal: Journal, monday: date, _today: date) -> Week:
    """Return what each slice tells of the week that begins on `monday`."""
    return Week(monday, tuple(_told(journal, monday)), (), None)


def _told(journal: Journal, monday: date) -> Sequence[Told]:
    from core.registry import SLICES

    notes = ((each, each.week(journal, monday)) for each in SLICES)
    return [
        Told(each.slug, each.title, note.entries, () if each.held_back else note.sentences, (), each.held_back)
        for each, note in notes
        if note.entries or note.sentences
    ]
