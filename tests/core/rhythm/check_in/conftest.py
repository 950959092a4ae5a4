"""A journal that holds check-ins only, and a way to write them down as a table."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.moment import head
from core.rhythm.check_in import SLICE
from core.rhythm.check_in.store import CHECK_IN, RATED
from core.store import Put, open_store


@pytest.fixture
def journal():
    store = open_store(None, [SLICE])
    yield store.unlock(None)
    store.close()


@pytest.fixture
def keep(journal):
    """Keep check-ins told as a table: a column a field, `-` where it was left empty; return their ids.

    Those of one day follow each other by the minute, the first at noon.
    """

    def kept(table: str) -> list[str]:
        names, *rows = (line.split() for line in table.strip().splitlines())
        ops = [Put(CHECK_IN, _row(dict(zip(names, row, strict=True)), at)) for at, row in enumerate(rows)]
        journal.save(ops)
        return [op.row["id"] for op in ops]

    return kept


@pytest.fixture
def keep_daily(journal):
    """Keep one check-in a day, or more, with the same ratings: for long spans."""

    def kept(first: date, days: int, *, every: int = 1, times: int = 1, **ratings: int) -> None:
        told = {name: str(rating) for name, rating in ratings.items()}
        dates = [(first + timedelta(days=n)).isoformat() for n in range(0, days, every)]
        journal.save([Put(CHECK_IN, _row({"day": day, **told}, at)) for day in dates for at in range(times)])

    return kept


def _row(told: dict[str, str], minute: int) -> dict:
    day = date.fromisoformat(told["day"])
    moment = datetime.combine(day, time(12), ZoneInfo("Europe/Berlin")) + timedelta(minutes=minute)
    words = {name: value for name, value in told.items() if value != "-"}
    return {
        **head(moment),
        **{name: int(words[name]) if name in words else None for name in RATED},
        "nothing_went_wrong": "nothing_went_wrong" in words,
        "line": words.get("line", "").replace("_", " ") or None,
        "greet": "greet" in words,
        "forgotten_at": moment.replace(tzinfo=None) if "forgotten" in words else None,
    }
