"""What does the figure of an experiment show, and which sentence says it? While it runs, no number by phase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from statistics import mean

import pandas as pd

from core.rhythm.experiment.findings import finding
from core.rhythm.experiment.reads import Course, Standing


@dataclass(frozen=True, eq=False)
class OnAndOff:
    """`weeks`: `week` (from 1), `on`, `value`, `said`; where it is `blind`, `has_value` instead. `means`: `on`, `value`."""

    empty: bool
    sentence: str
    blind: bool
    weeks: pd.DataFrame
    means: pd.DataFrame


def on_and_off(found: Course | None, _today: date) -> OnAndOff:
    """Show the weeks in order, on or off, with their numbers; before it is over, only which of them have one."""
    if found is None:
        return OnAndOff(empty=True, sentence="", blind=True, weeks=pd.DataFrame(), means=pd.DataFrame())
    blind = found.standing is not Standing.OVER
    return OnAndOff(
        empty=False,
        sentence=finding(found),
        blind=blind,
        weeks=_marks(found) if blind else _values(found),
        means=_means(found),
    )


def _marks(found: Course) -> pd.DataFrame:
    return pd.DataFrame(
        [{"week": number, "has_value": value is not None} for number, value in enumerate(found.values, start=1)]
    )


def _values(found: Course) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"week": number, "on": on, "value": value, "said": "on" if on else "off"}
            for number, (on, value) in enumerate(zip(found.record.phases, found.values, strict=True), start=1)
        ]
    )


def _means(found: Course) -> pd.DataFrame:
    rows = []
    for on in (True, False) if found.test else ():  # of too few weeks, a mean says nothing
        values = [
            value
            for phase, value in zip(found.record.phases, found.values, strict=True)
            if phase == on and value is not None
        ]
        if values:
            rows.append({"on": on, "value": mean(values), "right": f"{'on' if on else 'off'} {mean(values):.1f}"})
    return pd.DataFrame(rows, columns=["on", "value", "right"])
