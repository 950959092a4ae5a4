"""Makes a one-year and a ten-year journal, always of the same entries, ending on the day they are made.

    python tests/bench/journals.py FOLDER

fills FOLDER/one_year and FOLDER/ten_years through the slices' own operations.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from core import settings
from core.insights.self_talk import add_own_feeling, add_own_trap
from core.insights.self_talk.model import FEELINGS, HAPPENED, PARTS, TRAPS, prediction_test, thought_record
from core.insights.self_talk.store import prediction_op, record_ops
from core.moment import head
from core.rhythm.check_in.model import HIGHEST, STATEMENTS, VERY_LOW, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Journal, Op, Put, open_store

JOURNALS = {"one_year": 1, "ten_years": 10}
CHECK_INS, RECORDS, PREDICTIONS = 1_500, 1_000, 250
"""How many a year holds."""

_SEED = "a journal kept for long"
_DAYS = 365
_STEP = 5
_FAIR = 6
_TEXT = (
    "again nobody answered and I sat there with the notes in my hand thinking they must all have seen it coming from the "
    "start of the meeting while my sister said on the phone that she had been late as well and nothing came of it so "
    "perhaps it is not about me although it feels that way each time I open the door and the room goes quiet for a moment "
    "naïve café Grüße 😀 שלום tomorrow I could ask one question only and see what happens before I decide what it means"
)
_WORDS = _TEXT.split()


def make(folder: Path, years: int, now: datetime) -> None:
    """Make one journal in `folder`, with a handful of saves."""
    store = open_store(folder)
    try:
        journal = store.unlock(None)
        begun = now - timedelta(days=years * _DAYS)
        settings.write(journal, "begun", begun.date().isoformat(), begun)
        own = [add_own_trap(journal, label, begun) for label in ("Comparing with my sister", "Waiting for the verdict")]
        felt = [add_own_feeling(journal, label, begun) for label in ("Like a guest in my own life", "Sick with dread")]
        journal.save(list(_check_ins(years, now)))
        journal.save(_by_table(_records(years, now, own, felt)))
        journal.save(list(_predictions(years, now)))
    finally:
        store.close()


def made(folder: Path) -> dict[str, Path]:
    """Return the folder of each journal, made where it is missing."""
    found = {name: folder / name for name in JOURNALS}
    for name, path in found.items():
        if not path.exists():
            make(path, JOURNALS[name], datetime.now().astimezone())
    return found


def _check_ins(years: int, now: datetime) -> Iterator[Op]:
    chance = _chance("check-ins")
    for moment in _moments(chance, CHECK_INS * years, years, now):
        overall = _near(chance, 5.5, 2, HIGHEST)
        if moment.date() == now.date():
            overall = max(overall, VERY_LOW + 1)  # figures step back behind a very low one
        draft: dict[str, Any] = {"overall": overall if chance.random() < 0.95 else None}
        for name in STATEMENTS:
            draft[name] = _near(chance, overall, 1.5, HIGHEST) if chance.random() < 0.8 else None
        draft["nothing_went_wrong"] = overall > _FAIR and chance.random() < 0.3
        draft["line"] = _text(chance, 14) if chance.random() < 0.6 or overall is None else ""
        draft["greet"] = chance.random() < 0.02
        if draft["overall"] is None:
            draft["line"] = draft["line"] or _text(chance, 14)
        yield Put(CHECK_IN, {**head(moment), **told(check_in(draft, moment.date()))})


def _records(years: int, now: datetime, own: Sequence[str], felt: Sequence[str]) -> Iterator[Op]:
    chance = _chance("records")
    traps, feelings = [*TRAPS, *own], [*FEELINGS, *felt]
    frequent = range(len(traps), 0, -1)
    for moment in _moments(chance, RECORDS * years, years, now):
        before = _near(chance, 75, 15, 100, _STEP)
        ticked = set(chance.choices(traps, frequent, k=chance.choice((0, 1, 2, 3))))
        named = chance.sample(feelings, chance.choice((0, 1, 2, 3)))
        whole = chance.random() < 0.4
        draft = {
            "part": chance.choice(list(PARTS)) if chance.random() < 0.9 else None,
            "situation": _text(chance, 30) if whole else "",
            "place": _text(chance, 3) if whole else "",
            "hot_thought": _text(chance, 25),
            "other_thoughts": "\n".join(_text(chance, 12) for _ in range(chance.choice((0, 1, 3)))) if whole else "",
            "belief_before": before,
            "belief_after": max(0, before - _near(chance, 20, 15, 60, _STEP)) if chance.random() < 0.9 else None,
            "feelings": named,
            "traps": sorted(ticked),
            "evidence_for": _text(chance, 60) if whole else "",
            "evidence_against": _text(chance, 60) if whole else "",
            "partly_true": chance.random() < 0.1,
            "balanced_thought": _text(chance, 30),
            "balanced_belief": _near(chance, 60, 20, 100, _STEP) if whole else None,
        }
        for name in named:
            felt_before = _near(chance, 70, 15, 100, _STEP)
            draft[f"before.{name}"] = felt_before
            draft[f"after.{name}"] = max(0, felt_before - _near(chance, 20, 15, 60, _STEP))
        yield from record_ops(thought_record(draft, moment.date(), own=[*own, *felt]), head(moment))


def _predictions(years: int, now: datetime) -> Iterator[Op]:
    chance = _chance("predictions")
    for moment in _moments(chance, PREDICTIONS * years, years, now):
        looked_back = chance.random() < 0.9
        draft = {
            "prediction": _text(chance, 20),
            "probability": _near(chance, 70, 20, 100, _STEP),
            "plan": _text(chance, 20),
            "happened": chance.choices(list(HAPPENED), (2, 2, 5))[0] if looked_back else None,
            "learned": _text(chance, 25) if looked_back else "",
        }
        yield prediction_op(prediction_test(draft, moment.date()), head(moment))


def _chance(what: str) -> random.Random:
    return random.Random(f"{_SEED}: {what}")  # noqa: S311  # invented entries, the same each time


def _moments(chance: random.Random, count: int, years: int, now: datetime) -> list[datetime]:
    """Return moments over the years, in their order; ids are given in this order, as when they were written one by one."""
    seconds = years * _DAYS * 24 * 3600
    return sorted(now - timedelta(seconds=chance.uniform(60, seconds)) for _ in range(count))


def _near(chance: random.Random, middle: float, spread: float, highest: int, step: int = 1) -> int:
    return min(highest, max(0, round(chance.gauss(middle, spread) / step) * step))


def _text(chance: random.Random, middle: int) -> str:
    """Return words of mixed length: many short, a few very long."""
    length = max(2, min(250, round(chance.lognormvariate(0, 0.7) * middle)))
    return " ".join(chance.choices(_WORDS, k=length)).capitalize() + "."


def _by_table(ops: Iterator[Op]) -> list[Op]:
    """Gather the operations of each table: a statement each, not one a row."""
    by_table: dict[str, list[Op]] = {}
    for op in ops:
        by_table.setdefault(op.table.full_name, []).append(op)
    return list(chain.from_iterable(by_table.values()))


def counts(journal: Journal) -> dict[str, int]:
    """Return how many rows each table holds."""
    return {
        table.full_name: journal.rows(f"SELECT count(*) FROM {table.full_name}")[0][0] for table in journal.tables()
    }


if __name__ == "__main__":
    started = time.perf_counter()
    for name, path in made(Path(sys.argv[1])).items():
        opened = open_store(path)
        print(name, counts(opened.unlock(None)))
        opened.close()
    print(f"{time.perf_counter() - started:.1f} s")
