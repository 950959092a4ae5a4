"""What would years of conversations look like?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from core.insights.assertiveness import model
from core.insights.assertiveness.store import conversation_op
from core.moment import head
from core.store import Op
from years.drawn import STEP, chance, moments, near, text

CONVERSATIONS = 200
"""How many a year holds."""

_WORDS = ("need", "situation", "desc_describe", "desc_express", "desc_specify", "desc_consequences", "assertive")


def ops(years: int, now: datetime) -> Iterator[Op]:
    drawn = chance("conversations")
    for moment in moments(drawn, CONVERSATIONS * years, years, now):
        said = drawn.choices((*model.SAID, None), (6, 2, 1, 1))[0]
        expected = near(drawn, 60, 20, 100, STEP)
        whole = drawn.random() < 0.4
        draft = {
            "kind": drawn.choice(list(model.KINDS)),
            "person": drawn.choice(list(model.PERSONS)),
            "sentence": text(drawn, 15),
            **{name: text(drawn, 15) if whole else "" for name in _WORDS},
            "expected": expected,
            "planned_day": moment.date().isoformat() if drawn.random() < 0.5 else None,
            "said": said,
        }
        if said in {"yes", "partly"}:
            draft |= {
                "actual": max(0, expected - near(drawn, 15, 20, 60, STEP)),
                "style": drawn.choices(list(model.STYLES), (5, 2, 1, 1))[0],
                "outcome": drawn.choice(list(model.OUTCOMES)),
                "respect_self": near(drawn, 7, 2, model.HIGHEST_RESPECT),
                "respect_other": near(drawn, 7, 2, model.HIGHEST_RESPECT),
                "learned": text(drawn, 15),
            }
        yield conversation_op(model.conversation(draft, moment.date()), head(moment))
