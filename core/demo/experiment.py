"""What did the invented person try out, and what came of it? Nothing to speak of, which is an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core import entries
from core.data import load
from core.demo.calendar import WEEKDAYS, Calendar
from core.moment import head
from core.rhythm.experiment import EXPERIMENT, model
from core.store import Op


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put each experiment as it stands by now; its weeks were drawn beforehand, so that it is always the same."""
    for each in load("demo", "experiment")["experiment"]:
        moment = calendar.moment(each)
        begun = model.begun(model.plan(each, moment.date()), each["on"])
        kept = replace(begun, learned=each["learned"])
        if ended := each.get("let_go"):
            kept = model.let_go(kept, calendar.day(ended["week"], WEEKDAYS.index(ended["day"])))
        yield entries.put(EXPERIMENT, kept, head(moment))
