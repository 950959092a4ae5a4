"""How do the figures of a week come onto paper? In the light palette, and without any row of a slice that is held back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.figures import draw
from core.insights import INSIGHTS
from core.rhythm.weekly_review.week import Week
from core.sentences import counted
from core.store import Journal

NAMES = ("look_back", "compared")
HELD_BACK = frozenset(each.slug for each in INSIGHTS if each.held_back)

_NAMED = re.compile(
    "|".join(rf"\b{re.escape(name)}\b" for each in INSIGHTS if each.held_back for name in (each.slug, each.title)),
    re.IGNORECASE,
)
_BESIDE = "Bar: where you usually were. Dot: this week. One week’s change is mostly noise."


@dataclass(frozen=True)
class OnPaper:
    """A figure's sentence, and its chart as Vega-Lite."""

    sentence: str
    chart: Mapping[str, Any]


def figures(journal: Journal, week: Week, today: date) -> dict[str, OnPaper]:
    """Return the figures of a week that have something to show, by name."""
    from core.rhythm.weekly_review import SLICE

    found = {}
    for name in NAMES:
        drawn = draw(SLICE.figure(name), journal, today, dark=False, about=week.monday.isoformat())
        chart = without_held_back(drawn.chart.to_dict(validate=False))
        if drawn.empty or _NAMED.search(json.dumps(chart)):  # what cannot be taken out of it stays here with it
            continue
        said = looked_back(week) if name == "look_back" else drawn.sentence
        found[name] = OnPaper(_BESIDE if _NAMED.search(said) else said, chart)
    return found


def looked_back(week: Week) -> str:
    """Return how much the week holds, what is held back not counted."""
    told = [each for each in week.told if each.entries and not each.held_back]
    if not told:
        return "Nothing to show of this week."
    held = ", ".join(f"{each.title.casefold()} {each.entries}" for each in told)
    return f"{counted(sum(each.entries for each in told), 'entry', 'entries')}: {held}."


def without_held_back(spec: Any) -> Any:
    """Return a specification without rows, and without names on scales, that tell of what is held back."""
    if isinstance(spec, dict):
        if isinstance(spec.get("domain"), list) and isinstance(spec.get("range"), list):
            spec = {
                **spec,
                "range": [each for each, name in zip(spec["range"], spec["domain"], strict=False) if not _tells(name)],
            }
        return {name: without_held_back(each) for name, each in spec.items()}
    if isinstance(spec, list):
        return [without_held_back(each) for each in spec if not _tells(each)]
    return spec


def _tells(each: Any) -> bool:
    """Say whether a name, or a row of data, tells of what is held back."""
    if isinstance(each, str):
        return bool(_NAMED.search(each))
    if isinstance(each, dict):
        scalars = [value for value in each.values() if not isinstance(value, (dict, list))]
        return len(scalars) == len(each) and any(isinstance(value, str) and _NAMED.search(value) for value in scalars)
    return False
