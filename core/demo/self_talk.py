"""What did the invented person think, and what did they expect?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time

from core.data import load
from core.demo.calendar import DEMO_BELIEF, Calendar, Draft
from core.insights.self_talk.model import label, prediction_test, thought_record
from core.insights.self_talk.store import prediction_op, record_ops
from core.insights.self_talk.tables import OWN_FEELING, OWN_TRAP
from core.moment import head
from core.store import Op, Put

_PARTS_END = {"morning": time(11), "midday": time(17), "evening": time(22), "night": time.max}


def ops(calendar: Calendar) -> Iterator[Op]:
    """Put the own traps and feelings, then each thought and prediction in the order of writing, as their ids tell."""
    data = load("demo", "self_talk")
    own: dict[str, str] = {}
    for table, names in ((OWN_TRAP, data["own_traps"]), (OWN_FEELING, data["own_feelings"])):
        for name, words in names.items():
            row = {**head(calendar.begun), "label": label(words)}
            own[name] = row["id"]
            yield Put(table, row)
    written = [(calendar.moment(each), each) for each in (*data["record"], *data["prediction"])]
    for moment, each in sorted(written, key=lambda pair: pair[0]):
        if "prediction" in each:
            yield prediction_op(prediction_test(each, moment.date()), head(moment))
        else:
            draft = _thought_draft(each, moment, own)
            yield from record_ops(thought_record(draft, moment.date(), own.values()), head(moment))


def _thought_draft(each: Draft, moment: datetime, own: Mapping[str, str]) -> Draft:
    """Return a thought of the data as the form would hold it."""
    hot, *others = each["thoughts"]
    before, after = each["belief"]
    feelings = [(own.get(name, name), first, then) for name, first, then in each.get("feelings", ())]
    part = next(name for name, end in _PARTS_END.items() if moment.time() < end)
    return {
        "part": None if each.get("part_left_empty") else part,
        "situation": each.get("situation"),
        "place": each.get("place"),
        "hot_thought": hot,
        "other_thoughts": "\n".join(others),
        "belief_before": before,
        "belief_after": after,
        "feelings": [name for name, _, _ in feelings],
        **{f"before.{name}": first for name, first, _ in feelings},
        **{f"after.{name}": then for name, _, then in feelings},
        "traps": [own.get(name, name) for name in each.get("traps", ())],
        "evidence_for": each.get("for"),
        "evidence_against": each.get("against"),
        "partly_true": each.get("partly_true"),
        "need_now": each.get("need"),
        "balanced_thought": each["fairer"],
        "balanced_belief": each["fairer_belief"],
        "old_belief": DEMO_BELIEF if each.get("old_belief") else None,
    }
