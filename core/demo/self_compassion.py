"""How did the invented person speak to themself, and what would they have said to a friend?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core.data import load
from core.demo.calendar import WEEKDAYS, Calendar, Draft
from core.insights.self_compassion.model import AsToAFriend, Letter, Pause, as_to_a_friend, letter, pause
from core.insights.self_compassion.store import kept
from core.moment import head
from core.store import Op

_READ: Mapping[str, Callable[..., AsToAFriend | Pause | Letter]] = {
    "moment": as_to_a_friend,
    "pause": pause,
    "letter": letter,
}


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put each hard moment, pause and letter in the order of writing, as their ids tell."""
    data = load("demo", "self_compassion")
    written = [(calendar.moment(each), kind, each) for kind in _READ for each in data[kind]]
    for moment, kind, each in sorted(written, key=lambda one: one[0]):
        record = _READ[kind]({**_told(calendar, each), "day": moment.date().isoformat()}, calendar.now.date())
        yield kept(record, head(moment))


def _told(calendar: Calendar, each: Draft) -> dict[str, Any]:
    """Return an entry of the data as its form would hold it, with the days of a letter counted back from now."""
    days = {"reread_on": each.get("reread"), "reread_at": each.get("read")}
    return {**each, **{name: _day(calendar, told) for name, told in days.items() if told}}


def _day(calendar: Calendar, told: Mapping[str, Any]) -> str:
    return calendar.day(told["week"], WEEKDAYS.index(told["day"])).isoformat()
