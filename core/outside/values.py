"""How does a kept value stand in JSON, and which values can come back from there?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from core.model import LONGEST
from core.table import Column, Kind

_FARTHEST_BACK, _FARTHEST_AHEAD = 120, 50
_NAME = re.compile(r"[\w.:/+ -]{0,200}", re.ASCII)
_HIGHEST = {Kind.RATING: 100, Kind.COUNT: 2**31 - 1}


def outward(value: Any, kind: Kind) -> Any:
    """Return a kept value as JSON holds it."""
    if value is None:
        return None
    if kind is Kind.INSTANT:
        return f"{value.isoformat()}Z"
    if kind is Kind.CHOICES:
        return value.split(",") if value else []
    return value.isoformat() if isinstance(value, date | time) else value


def inward(value: Any, column: Column, today: date) -> Any:
    """Return a value as the store keeps it.

    Raises:
        TypeError, ValueError: it is none of its kind.
    """
    return None if value is None else _READERS[column.kind](value, column.kind, today)


def _choices(value: Any, kind: Kind, today: date) -> str:
    return ",".join(_name(each, kind, today) for each in _of(list, value))


def _day(value: Any, _kind: Kind, today: date) -> date:
    return _near(date.fromisoformat(_of(str, value)), today)


def _time(value: Any, _kind: Kind, _today: date) -> time:
    return time.fromisoformat(_of(str, value)).replace(tzinfo=None)


def _instant(value: Any, _kind: Kind, today: date) -> datetime:
    moment = datetime.fromisoformat(_of(str, value))
    return _near((moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None), today)


def _tick(value: Any, _kind: Kind, _today: date) -> bool:
    return _of(bool, value)


def _of(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(kind)
    return value


def _number(value: Any, kind: Kind, _today: date) -> int:
    lowest = 0 if kind is Kind.RATING else -_HIGHEST[kind]
    if not lowest <= _of(int, value) <= _HIGHEST[kind]:
        raise ValueError(kind)
    return value


def _words(value: Any, _kind: Kind, _today: date) -> str:
    if len(_of(str, value)) > LONGEST or b"\x00" in value.encode():
        raise ValueError(len(value))
    return value


def _name(value: Any, _kind: Kind, _today: date) -> str:
    if not _NAME.fullmatch(_of(str, value)):
        raise ValueError(value)
    return value


def _near(found: Any, today: date) -> Any:
    if not today.year - _FARTHEST_BACK <= found.year <= today.year + _FARTHEST_AHEAD:
        raise ValueError(found)
    return found


_READERS: Mapping[Kind, Callable[[Any, Kind, date], Any]] = {
    Kind.ID: _name,
    Kind.CHOICE: _name,
    Kind.CHOICES: _choices,
    Kind.WORDS: _words,
    Kind.RATING: _number,
    Kind.COUNT: _number,
    Kind.TICK: _tick,
    Kind.DAY: _day,
    Kind.TIME: _time,
    Kind.INSTANT: _instant,
}
LAWS = {
    Kind.ID: "this is no name of an entry.",
    Kind.CHOICE: "this is no name that Worthwhile gives.",
    Kind.CHOICES: "this is no list of names that Worthwhile gives.",
    Kind.WORDS: f"this is no text, or longer than {LONGEST:,} characters.",
    Kind.RATING: "this is no whole number from 0 to 100.",
    Kind.COUNT: "this is no whole number.",
    Kind.TICK: "this is neither true nor false.",
    Kind.DAY: "this is no day, or one that lies too far off.",
    Kind.TIME: "this is no time of day.",
    Kind.INSTANT: "this is no moment, or one that lies too far off.",
}
