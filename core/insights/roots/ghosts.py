"""Which invented state does each figure of Roots show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.insights.roots import figure
from core.insights.roots.figure import Bars, Dots, Flow, Lines
from core.insights.roots.figure_reads import Balance, Formulation, Mapped, Weighed

_RATED = ((85, 15), (80, 30), (75, 30), (60, 28), (65, 45), (62, 42), (55, 50), (48, 58))
_NOTED = "nbno nnbn on nob nnno nn"
_MAP = (
    ("Criticism", "7–12"),
    ("Criticism", "13–17"),
    ("Criticism", "13–17"),
    ("Being left out", "7–12"),
    ("Work", "26+"),
)


def belief_balance(today: date) -> Lines:
    """Eight invented ratings in fourteen weeks."""
    rated = [
        {"unit": "day", "total": 8, "starts": today - timedelta(weeks=14 - 2 * place), "old": old, "new": new}
        for place, (old, new) in enumerate(_RATED)
    ]
    frame = pd.DataFrame(rated).assign(first=pd.Timestamp(today), last=pd.Timestamp(today))
    noted = pd.DataFrame(_noted(today), columns=["day", "supports"])
    return figure.belief_balance(Balance(frame.assign(starts=pd.to_datetime(frame["starts"])), noted), today)


def evidence_weighed(today: date) -> Bars:
    """Some invented evidence in fourteen weeks."""
    return figure.evidence_weighed(Weighed(_noted(today), len(_noted(today))), today)


def message_map(today: date) -> Dots:
    """Five invented experiences."""
    return figure.message_map(Mapped([((theme,), age, "") for theme, age in _MAP], len(_MAP)), today)


def how_it_fits(today: date) -> Flow:
    """Four boxes."""
    return figure.how_it_fits(Formulation(" ", [" "], 1, [" "], 1, [" "], 1), today)


def _noted(today: date) -> list[tuple[date, str]]:
    kinds = {"n": "new", "o": "old", "b": "both"}
    return [
        (today - timedelta(days=4 * (len(_NOTED) - place)), kinds[each])
        for place, each in enumerate(_NOTED)
        if each != " "
    ]
