"""What would years of kind words, pauses and letters look like?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from core.insights.self_compassion.model import HARSHEST, VOICES, as_to_a_friend, letter, pause
from core.insights.self_compassion.store import kept
from core.moment import head
from core.store import Op
from years.drawn import STEP, chance, moments, near, text

MOMENTS, PAUSES, LETTERS = 150, 300, 40
"""How many a year holds."""


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put hard moments, pauses and letters."""
    drawn = chance("kindness")
    for moment in moments(drawn, MOMENTS * years, years, now):
        harsh, hurt = near(drawn, 7, 2, HARSHEST), near(drawn, 60, 20, 100, STEP)
        draft = {
            "happened": text(drawn, 15),
            "to_self": text(drawn, 12),
            "harshness_self": harsh,
            "voice": drawn.choice(list(VOICES)),
            "to_friend": text(drawn, 20),
            "harshness_friend": near(drawn, 2, 1, HARSHEST),
            "to_me_now": text(drawn, 15),
            "harshness_now": max(0, harsh - near(drawn, 3, 2, HARSHEST)),
            "distress_before": hurt,
            "distress_after": max(0, hurt - near(drawn, 15, 15, 100, STEP)),
        }
        yield kept(as_to_a_friend(draft, moment.date()), head(moment))
    for moment in moments(drawn, PAUSES * years, years, now):
        hurt = near(drawn, 55, 20, 100, STEP)
        draft = {
            **{name: text(drawn, 10) for name in ("mindfulness", "common_humanity", "kindness")},
            "minutes": drawn.choice((1, 3, 5, 10)),
            "distress_before": hurt,
            "distress_after": max(0, hurt - near(drawn, 10, 15, 100, STEP)),
        }
        yield kept(pause(draft, moment.date()), head(moment))
    for moment in moments(drawn, LETTERS * years, years, now):
        again = moment + timedelta(days=30)
        read = again < now
        draft = {
            "letter": text(drawn, 120),
            "reread_on": again.date().isoformat() if drawn.random() < 0.5 else None,
            "reread_at": again.date().isoformat() if read else None,
            "note": text(drawn, 10) if read else "",
        }
        yield kept(letter({**draft, "day": moment.date().isoformat()}, now.date()), head(moment))
