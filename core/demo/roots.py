"""What did the invented person find at the roots, and what did they leave half finished?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from core import entries
from core.data import load
from core.demo.calendar import DEMO_BELIEF, Calendar, Draft
from core.insights.roots import model, store
from core.insights.roots.tables import BELIEF_RATING, RULE
from core.moment import head
from core.store import Op

_OPEN = "open"


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the pairs of beliefs, what is tied to them and what is not, in the order of writing."""
    written = [(calendar.moment(each), kind, each) for kind in _KINDS for each in load("demo", "roots")[kind]]
    for moment, kind, each in sorted(written, key=lambda one: one[0]):
        row = head(moment, identity=DEMO_BELIEF if each.get("name") == "first" else None)
        yield from _KINDS[kind](_draft(kind, each), moment.date(), row)


def _draft(kind: str, each: Draft) -> Draft:
    """Return an entry of the data as its form would hold it."""
    old, new = (None if rating == _OPEN else rating for rating in each.get("ratings", (None, None)))
    belief = each.get("belief", (None, None))
    distress = each.get("distress", (None, None))
    return {
        **each,
        "belief": DEMO_BELIEF if kind == "rating" or each.get("tied") else None,
        "old_rating": old,
        "new_rating": new,
        "belief_then": belief[0],
        "belief_now": belief[1],
        "distress_before": distress[0],
        "distress_after": distress[1],
    }


def _kept(read: Callable[[Draft, date], Any], made: Callable[[Any, dict[str, Any]], list[Op]]) -> Any:
    return lambda draft, day, row: made(read(draft, day), row)


_KINDS: Mapping[str, Callable[[Draft, date, dict[str, Any]], list[Op]]] = {
    "belief": _kept(model.belief, store.belief_ops),
    "rating": _kept(model.belief_rating, lambda record, row: [entries.put(BELIEF_RATING, record, row)]),
    "experience": _kept(model.experience, store.experience_ops),
    "rule": _kept(model.rule, lambda record, row: [entries.put(RULE, record, row)]),
    "evidence": _kept(model.evidence, store.evidence_ops),
}
