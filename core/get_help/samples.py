"""What would an invented person's contacts and coping plan look like?"""

from __future__ import annotations

from datetime import datetime

from core.get_help.model import STEPS
from core.get_help.store import CONTACT, PLAN_LINE
from core.moment import head
from core.store import Op, Put

_CONTACTS = (
    ("My sister", "By phone, evenings too"),
    ("The neighbour across the hall", "Knock, or a note under the door"),
)


def samples(now: datetime) -> list[Op]:
    """Return two contacts, and a plan with a line a step."""
    people: list[Op] = [
        Put(CONTACT, {**head(now), "name": name, "how": how, "position": position})
        for position, (name, how) in enumerate(_CONTACTS, start=1)
    ]
    lines = [
        Put(
            PLAN_LINE,
            {**head(now, identity=step.slug), "step": step.slug, "line": step.example, "position": position},
        )
        for position, step in enumerate(STEPS, start=1)
    ]
    return people + lines
