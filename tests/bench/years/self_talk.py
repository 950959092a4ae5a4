"""What would years of thought records and predictions look like?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from core.insights.self_talk.model import FEELINGS, HAPPENED, PARTS, TRAPS, label, prediction_test, thought_record
from core.insights.self_talk.store import prediction_op, record_ops
from core.insights.self_talk.tables import OWN_FEELING, OWN_TRAP
from core.moment import head
from core.store import Op, Put
from years.drawn import STEP, chance, moments, near, text

RECORDS, PREDICTIONS = 1_000, 250
"""How many a year holds."""


def ops(years: int, now: datetime) -> Iterator[Op]:
    """Put two own traps and feelings, thought records and predictions."""
    begun = moments(chance("begun"), 1, years, now)[0]
    own: dict[str, list[str]] = {"traps": [], "feelings": []}
    for table, into, words in (
        (OWN_TRAP, "traps", ("Comparing with my sister", "Waiting for the verdict")),
        (OWN_FEELING, "feelings", ("Like a guest in my own life", "Sick with dread")),
    ):
        for each in words:
            row = {**head(begun), "label": label(each)}
            own[into].append(row["id"])
            yield Put(table, row)
    yield from _records(years, now, own["traps"], own["feelings"])
    yield from _predictions(years, now)


def _records(years: int, now: datetime, own: Sequence[str], felt: Sequence[str]) -> Iterator[Op]:
    drawn = chance("records")
    traps, feelings = [*TRAPS, *own], [*FEELINGS, *felt]
    frequent = range(len(traps), 0, -1)
    for moment in moments(drawn, RECORDS * years, years, now):
        before = near(drawn, 75, 15, 100, STEP)
        ticked = set(drawn.choices(traps, frequent, k=drawn.choice((0, 1, 2, 3))))
        named = drawn.sample(feelings, drawn.choice((0, 1, 2, 3)))
        whole = drawn.random() < 0.4
        draft = {
            "part": drawn.choice(list(PARTS)) if drawn.random() < 0.9 else None,
            "situation": text(drawn, 30) if whole else "",
            "place": text(drawn, 3) if whole else "",
            "hot_thought": text(drawn, 25),
            "other_thoughts": "\n".join(text(drawn, 12) for _ in range(drawn.choice((0, 1, 3)))) if whole else "",
            "belief_before": before,
            "belief_after": max(0, before - near(drawn, 20, 15, 60, STEP)) if drawn.random() < 0.9 else None,
            "feelings": named,
            "traps": sorted(ticked),
            "evidence_for": text(drawn, 60) if whole else "",
            "evidence_against": text(drawn, 60) if whole else "",
            "partly_true": drawn.random() < 0.1,
            "balanced_thought": text(drawn, 30),
            "balanced_belief": near(drawn, 60, 20, 100, STEP) if whole else None,
        }
        for name in named:
            felt_before = near(drawn, 70, 15, 100, STEP)
            draft[f"before.{name}"] = felt_before
            draft[f"after.{name}"] = max(0, felt_before - near(drawn, 20, 15, 60, STEP))
        yield from record_ops(thought_record(draft, moment.date(), own=[*own, *felt]), head(moment))


def _predictions(years: int, now: datetime) -> Iterator[Op]:
    drawn = chance("predictions")
    for moment in moments(drawn, PREDICTIONS * years, years, now):
        looked_back = drawn.random() < 0.9
        draft = {
            "prediction": text(drawn, 20),
            "probability": near(drawn, 70, 20, 100, STEP),
            "plan": text(drawn, 20),
            "happened": drawn.choices(list(HAPPENED), (2, 2, 5))[0] if looked_back else None,
            "learned": text(drawn, 25) if looked_back else "",
        }
        yield prediction_op(prediction_test(draft, moment.date()), head(moment))
