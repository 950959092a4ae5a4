"""What did the invented person want to say, and how did it go?"""

from __future__ import annotations

from collections.abc import Iterator

from core.data import load
from core.demo.calendar import WEEKDAYS, Calendar, Draft
from core.insights.assertiveness.model import conversation
from core.insights.assertiveness.store import conversation_op
from core.moment import head
from core.store import Op


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put each conversation in the order of writing, as their ids tell."""
    written = [(calendar.moment(each), each) for each in load("demo", "assertiveness")["conversation"]]
    for moment, each in sorted(written, key=lambda pair: pair[0]):
        yield conversation_op(conversation(_draft(each, calendar), moment.date()), head(moment))


def _draft(each: Draft, calendar: Calendar) -> Draft:
    """Return a conversation of the data as the form would hold it."""
    planned = each.get("planned")
    day = calendar.day(planned["week"], WEEKDAYS.index(planned["on"])).isoformat() if planned else None
    return {**each, "planned_day": day}
