"""How does a week lie beside the eight weeks before it?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from core import change
from core.insights import INSIGHTS
from core.rhythm.check_in.model import HIGHEST, STATEMENTS
from core.rhythm.check_in.reads import values as check_in_values

if TYPE_CHECKING:
    from core.change import Nap, Range
    from core.store import Journal

WITHIN, ABOVE, BELOW = "within your usual range", "above your usual range", "below your usual range"
TOO_FEW = "too few entries to say"
NOTHING = "no entries this week"
NOISE = "One week’s change is mostly noise."


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure of the check-in, 0 to 10: a week's `values` beside those of the eight weeks before.

    `usual_range` is theirs, `None` with fewer than eight of them; `nap` how often this week's values lay above theirs,
    `None` with fewer than five in either. `verdict` says in words where the week's middle value lies.
    """

    name: str
    title: str
    values: tuple[int, ...]
    usual_range: Range | None
    nap: Nap | None
    verdict: str

    @property
    def middle(self) -> float | None:
        """The median of the week's values; `None` where there is none."""
        return median(self.values) if self.values else None

    @property
    def often(self) -> dict[int, int]:
        """How often each of the week's values was given, from the lowest on."""
        return dict(sorted(Counter(self.values).items()))

    @property
    def empty(self) -> bool:
        """Whether there is neither a value in the week nor a usual range to lay it beside."""
        return not self.values and self.usual_range is None


def comparisons(journal: Journal, monday: date) -> tuple[Comparison, ...]:
    """Return overall and the five statements of a week, each beside the eight weeks before."""
    titles = {"overall": "Overall", **{each.slug: each.title for each in INSIGHTS if each.slug in STATEMENTS}}
    rows = check_in_values(journal, monday)
    found = []
    for place, name in enumerate(("overall", *STATEMENTS), start=1):
        rated = [(row[0], row[place]) for row in rows if row[place] is not None]
        before = [value for day, value in rated if day < monday]
        held = tuple(value for day, value in rated if day >= monday)
        usual = change.usual_range(before, HIGHEST)
        found.append(Comparison(name, titles[name], held, usual, change.nap(before, held), _verdict(held, usual)))
    return tuple(found)


def _verdict(values: tuple[int, ...], usual: Range | None) -> str:
    if not values:
        return NOTHING
    if usual is None:
        return TOO_FEW
    middle = median(values)
    if middle in usual:
        return WITHIN
    return ABOVE if middle > usual.high else BELOW
