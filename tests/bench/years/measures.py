"""What would years of questionnaires look like: two that ship every two weeks, and an own one every third day?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from core import entries
from core.measures import Scale, scale
from core.moment import head
from core.rhythm.measures.model import FilledIn, OwnScale, as_scale
from core.rhythm.measures.store import ops as kept
from core.rhythm.measures.tables import OWN_SCALE
from core.store import Op
from years.drawn import chance, text

_DAYS = 365
_STATEMENTS = "I went out\nI said one thing aloud\nI drew\nI went over it all again"
EVERY = {"rses": 14, "who5": 15}
OWN_EVERY = 3
"""How many days lie between two."""


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put an own scale, then what was filled in; the newest of those that ship is due again."""
    drawn = chance("measures")
    begun = now - timedelta(days=years * _DAYS)
    row = head(begun)
    own = OwnScale(begun.date(), "A day of mine", _STATEMENTS, 0, 10, ("4",))
    yield entries.put(OWN_SCALE, own, row)
    for name, days in EVERY.items():
        yield from _filled(drawn, scale(name), [now - timedelta(days=back) for back in range(20, years * _DAYS, days)])
    every = [now - timedelta(days=back) for back in range(30, years * _DAYS, OWN_EVERY)]
    yield from _filled(drawn, as_scale(row["id"], own), every)


def _filled(drawn: Random, form: Scale, moments: list[datetime]) -> Iterator[Op]:
    numbers = [answer.number for answer in form.answers]
    for moment in reversed(moments):
        answers = tuple((item.id, drawn.choice(numbers)) for item in form.items)
        yield from kept(FilledIn(moment.date(), form.id, text(drawn, 8), answers), head(moment))
