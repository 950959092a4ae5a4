"""How does a line of a table become a thought record?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from core.data import load
from core.importing.plain import BAD_DAY, DAY, number, parts, plain
from core.insights.self_talk.freecbt import FREECBT
from core.insights.self_talk.model import (
    FEELINGS,
    HAPPENED,
    PARTS,
    TRAPS,
    ThoughtRecord,
    prediction_test,
    thought_record,
)
from core.insights.self_talk.store import feeling_titles, own_feelings, own_traps, record_ops, trap_titles
from core.insights.self_talk.tables import FEELING, PREDICTION_TEST, THOUGHT_RECORD, TRAP_TICK
from core.model import RefusedError
from core.slice import Importer
from core.store import Journal

_COLUMNS = {
    "day": "The day, as 2026-11-23.",
    "part": f"The part of the day: {', '.join(PARTS)}.",
    "situation": "What happened, and who was there.",
    "place": "Where it was.",
    "hot_thought": "The thought that stings most.",
    "other_thoughts": "Other thoughts, one a line.",
    "belief_before": "How far you believed it then, 0-100.",
    "feelings": 'Feelings, rated then and now: "anxious 80>40; sad 60".',
    "traps": "Thinking traps, with semicolons between them.",
    "evidence_for": "What speaks for the thought.",
    "evidence_against": "What speaks against it.",
    "balanced_thought": "A fairer view.",
    "balanced_belief": "How far you believe the fairer view, 0-100.",
    "belief_after": "How far you believe the first thought now, 0-100.",
    "need_now": "Where it may be partly true: what you need now.",
}
_RATINGS = ("belief_before", "balanced_belief", "belief_after")
_FEELING = re.compile(r"(?P<name>.*?)(?: (?P<before>-?\d[\d.,]*))?(?: ?> ?(?P<after>-?\d[\d.,]*))?", re.ASCII)


def _names(cells: Mapping[str, str]) -> dict[str, list[str]]:
    return {"traps": parts(cells["traps"]), "feelings": [_feeling(part)[0] for part in parts(cells["feelings"])]}


def _ours(journal: Journal) -> dict[str, dict[str, str]]:
    return {
        "traps": {**{slug: trap.title for slug, trap in TRAPS.items()}, **own_traps(journal)},
        "feelings": {**FEELINGS, **own_feelings(journal)},
    }


def _make(cells: Mapping[str, str], meant: Callable[[str, str], str], today: date) -> ThoughtRecord:
    """Return the record that a line tells of.

    Raises:
        RefusedError: by column, what cannot be kept; nothing is rounded, cut or guessed.
    """
    problems: dict[str, str] = {}
    draft: dict[str, Any] = dict(cells)
    if not DAY.fullmatch(cells["day"]):
        problems["day"] = BAD_DAY
        draft["day"] = None
    part = cells["part"].casefold()
    draft["part"] = part
    if part and part not in PARTS:
        problems["part"] = f"Please use one of {', '.join(PARTS)}, or leave it empty."
        draft["part"] = None
    draft.update({field: number(cells[field]) for field in _RATINGS})
    traps = [meant("traps", name) for name in parts(cells["traps"])]
    draft["traps"] = [trap for trap in traps if trap]
    draft["feelings"] = feelings = []
    for told in parts(cells["feelings"]):
        theirs, before, after = _feeling(told)
        name = meant("feelings", theirs)
        if not name:
            continue
        if name in feelings:
            problems["feelings"] = f'"{theirs}" stands here twice.'
        feelings.append(name)
        draft[f"before.{name}"] = number(before)
        draft[f"after.{name}"] = number(after)
    draft["partly_true"] = bool(cells["need_now"])  # that question is asked of a thought that may be partly true
    try:
        record = thought_record(draft, today, {*draft["traps"], *feelings})
    except RefusedError as error:
        found = {_column(field): reason for field, reason in error.problems.items()}
        raise RefusedError({**found, **problems}) from None
    if problems:
        raise RefusedError(problems)
    return record


def _feeling(told: str) -> tuple[str, str, str]:
    """Part "anxious 80>40" into the name and the two ratings, empty where there is none."""
    plain = " ".join(told.split())
    found = _FEELING.fullmatch(plain)
    return (found["name"], found["before"] or "", found["after"] or "") if found else (plain, "", "")


def _column(field: str) -> str:
    return "feelings" if field.startswith(("before.", "after.")) else field


def _lines(journal: Journal, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, str | int]]:
    """Return kept records as the lines from which they would come in again."""
    felt, ticked = defaultdict(list), defaultdict(list)
    feelings, traps = feeling_titles(journal), trap_titles(journal)
    for each in journal.entries(FEELING, "true ORDER BY id"):
        after = "" if each["after"] is None else f">{each['after']}"
        before = "" if each["before"] is None else f" {each['before']}"
        felt[each["record"]].append(f"{feelings.get(each['name'], each['name'])}{before}{after}")
    for each in journal.entries(TRAP_TICK, "true ORDER BY id"):
        ticked[each["record"]].append(traps.get(each["trap"], each["trap"]))

    def line(row: Mapping[str, Any]) -> dict[str, str | int]:
        plain = {name: row[name] if row.get(name) is not None else "" for name in _COLUMNS}
        several = {"feelings": "; ".join(felt[row["id"]]), "traps": "; ".join(ticked[row["id"]])}
        return {**plain, "day": row["day"].isoformat(), "part": row["part"] or "", **several}

    return [line(row) for row in rows]


IMPORTER = Importer(
    into="self_talk",
    title="Self-talk: thought records",
    columns=_COLUMNS,
    required=("day", "hot_thought"),
    aliases={"trap": "traps", "feeling": "feelings", "thought": "hot_thought", "date": "day"},
    table=THOUGHT_RECORD,
    names=_names,
    ours=_ours,
    theirs={
        "traps": {
            theirs: slug for slug, spellings in load("practice", "trap_names")["traps"].items() for theirs in spellings
        }
    },
    make=_make,
    ops=record_ops,
    lines=_lines,
)

PREDICTIONS = plain(
    into="self_talk.prediction_test",
    title="Self-talk: predictions",
    table=PREDICTION_TEST,
    columns={
        "prediction": "What you expected to happen.",
        "probability": "How likely you held it, 0-100.",
        "plan": "What you would do.",
        "happened": f"Whether it happened: {', '.join(HAPPENED)}; empty while it is open.",
        "learned": "What you learned.",
    },
    required=("prediction",),
    read=prediction_test,
    names={"happened": HAPPENED},
)

IMPORTERS = (IMPORTER, PREDICTIONS, FREECBT)
