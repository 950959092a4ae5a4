"""What would years of check-ins look like?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core.moment import head
from core.rhythm.check_in.model import HARD, HIGHEST, STATEMENTS, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Op, Put
from years.drawn import chance, moments, near, text

CHECK_INS = 1_500
"""How many a year holds."""

_FAIR = 6


def ops(years: int, now: datetime) -> Iterator[Op]:
    drawn = chance("check-ins")
    for moment in moments(drawn, CHECK_INS * years, years, now):
        overall = near(drawn, 5.5, 2, HIGHEST)
        if moment.date() == now.date():
            overall = max(overall, HARD + 1)  # figures step back behind a very low one
        draft: dict[str, Any] = {"overall": overall if drawn.random() < 0.95 else None}
        for name in STATEMENTS:
            draft[name] = near(drawn, overall, 1.5, HIGHEST) if drawn.random() < 0.8 else None
        draft["nothing_went_wrong"] = overall > _FAIR and drawn.random() < 0.3
        draft["line"] = text(drawn, 14) if drawn.random() < 0.6 or overall is None else ""
        draft["greet"] = drawn.random() < 0.02
        if draft["overall"] is None:
            draft["line"] = draft["line"] or text(drawn, 14)
        yield Put(CHECK_IN, {**head(moment), **told(check_in(draft, moment.date()))})
