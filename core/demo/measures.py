"""Which questionnaires did the invented person fill in, how far apart, and what did they answer?"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from core import entries
from core.data import load
from core.demo.calendar import Calendar, chance
from core.measures import Item, Scale, scale
from core.moment import head
from core.rhythm.measures.model import ANSWER, OwnScale, as_scale, filled_in, own_scale
from core.rhythm.measures.store import ops as kept
from core.rhythm.measures.tables import OWN_SCALE
from core.store import Op

_SPREAD = 0.17
"""How far a single answer lies from the evening's level, as a share of the answers: what makes scores noisy."""


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the own scale, then what was filled in, in the order of writing."""
    data = load("demo", "measures")
    told = data["own"]
    moment = calendar.moment(told)
    row, own = head(moment), _own(told, calendar)
    yield entries.put(OWN_SCALE, own, row)
    scales = {each: scale(each) for each in ("rses", "who5")} | {"own": as_scale(row["id"], own)}
    every = [
        (calendar.moment(at), scales[each["scale"]], at, each["note"] if place == len(each["at"]) // 2 else "")
        for each in data["filled_in"]
        for place, at in enumerate(each["at"])
    ]
    for moment, form, at, note in sorted(every, key=lambda each: each[0]):
        drawn = chance("measures", form.title, at["week"])
        draft = {ANSWER + item.id: _answer(form, item, at["level"], drawn) for item in form.items}
        yield from kept(filled_in({**draft, "note": note}, moment.date(), form), head(moment))


def _own(told: dict[str, Any], calendar: Calendar) -> OwnScale:
    draft = {**told, "statements": "\n".join(told["statements"]), "highest": 10}
    return own_scale(draft, calendar.moment(told).date())


def _answer(form: Scale, item: Item, level: float, drawn: Random) -> int:
    numbers = sorted(answer.number for answer in form.answers)
    last = len(numbers) - 1
    place = min(last, max(0, round(drawn.gauss(level * last, _SPREAD * last + 0.3))))
    return numbers[last - place if item.reverse else place]
