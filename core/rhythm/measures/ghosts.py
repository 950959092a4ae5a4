"""Which invented state does the figure of the measures show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

from core.measures import scale
from core.rhythm.measures import figure
from core.rhythm.measures.figure_reads import Scores
from core.rhythm.measures.reads import Scored

_VALUES = (14, 17, 15, 16, 13, 18, 17, 20, 16, 19)


def scores(today: date) -> figure.Scores:
    """Return ten invented scores, two weeks apart."""
    last = len(_VALUES) - 1
    found = [Scored(today - timedelta(weeks=2 * (last - at)), value) for at, value in enumerate(_VALUES)]
    return figure.scores(Scores(scale("rses"), found), today)
