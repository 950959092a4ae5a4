"""What would twelve invented weeks of measures look like?"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from core import entries
from core.measures import Scale, scale
from core.moment import head
from core.rhythm.measures.model import FilledIn, OwnScale, as_scale
from core.rhythm.measures.store import ops
from core.rhythm.measures.tables import OWN_SCALE
from core.store import Op

_SEED = 9
_DAYS = 84
_OWN = ("A day of mine", "I ate lunch away from my desk\nI said one thing aloud\nI went over it all again in bed")


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps seven fillings-in of Rosenberg's scale, six of WHO-5, and five of an own scale."""
    chance = random.Random(_SEED)  # noqa: S311  # invented entries, the same each time
    begun = now - timedelta(days=_DAYS)
    row = head(begun)
    title, statements = _OWN
    own = OwnScale(begun.date(), title, statements, 0, 10, ("3",))
    made: list[Op] = [entries.put(OWN_SCALE, own, row)]
    made += _filled(chance, scale("rses"), [now - timedelta(days=14 * back) for back in range(6, -1, -1)])
    made += _filled(chance, scale("who5"), [now - timedelta(days=14 * back + 2) for back in range(5, -1, -1)])
    made += _filled(chance, as_scale(row["id"], own), [now - timedelta(days=5 * back + 1) for back in range(4, -1, -1)])
    return made


def _filled(chance: random.Random, form: Scale, moments: Sequence[datetime]) -> Iterator[Op]:
    numbers = sorted(answer.number for answer in form.answers)
    for place, moment in enumerate(moments):
        near = chance.uniform(0.4, 0.65) * (len(numbers) - 1)

        def answer(reverse: bool, near: float = near) -> int:  # noqa: FBT001
            at = min(len(numbers) - 1, max(0, round(chance.gauss(near, 0.7))))
            return numbers[-1 - at if reverse else at]

        note = "A fairly ordinary fortnight." if place == 1 else ""
        answers = tuple((item.id, answer(item.reverse)) for item in form.items)
        yield from ops(FilledIn(moment.date(), form.id, note, answers), head(moment))
