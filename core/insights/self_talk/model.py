"""Which thought records and prediction tests can be kept, and how does a draft become one?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.data import load
from core.model import Reader

LONGEST_LABEL = 60
"""Characters in the name of an own trap or feeling: it stands in a list and above a row of a figure."""


@dataclass(frozen=True, slots=True)
class Trap:
    """One thinking trap, told in one plain sentence."""

    slug: str
    title: str
    meaning: str


TRAPS: Mapping[str, Trap] = {trap["slug"]: Trap(**trap) for trap in load("practice", "self_talk")["traps"]}
"""The thirteen thinking traps, in the one order in which they are always listed."""

FEELINGS: Mapping[str, str] = {
    "anxious": "Anxious",
    "ashamed": "Ashamed",
    "sad": "Sad",
    "angry": "Angry",
    "guilty": "Guilty",
    "hurt": "Hurt",
    "lonely": "Lonely",
    "discouraged": "Discouraged",
    "embarrassed": "Embarrassed",
    "jealous": "Jealous",
    "tired": "Tired",
    "numb": "Numb",
}
PARTS: Mapping[str, str] = {"morning": "Morning", "midday": "Midday", "evening": "Evening", "night": "Night"}
HAPPENED: Mapping[str, str] = {"yes": "Yes", "partly": "Partly", "no": "No"}


@dataclass(frozen=True, slots=True)
class Feeling:
    """One feeling of a thought record, rated 0-100. `name` is one of `FEELINGS` or the id of an own feeling."""

    name: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class ThoughtRecord:
    """One thought, weighed. Ratings are 0-100. `other_thoughts` holds one a line. `traps`: of `TRAPS`, or own ids.

    `old_belief` is the id of a belief that the person keeps elsewhere and ties the thought to; one that is gone is kept.
    """

    day: date
    part: str | None
    situation: str
    place: str
    hot_thought: str
    other_thoughts: str
    belief_before: int | None
    feelings: tuple[Feeling, ...]
    traps: tuple[str, ...]
    evidence_for: str
    evidence_against: str
    partly_true: bool
    need_now: str
    balanced_thought: str
    balanced_belief: int | None
    belief_after: int | None
    old_belief: str | None = None


@dataclass(frozen=True, slots=True)
class PredictionTest:
    """What I expect, how likely I hold it (0-100), and what came. It is open while `happened` is `None`."""

    day: date
    prediction: str
    probability: int | None
    plan: str
    happened: str | None
    learned: str


def thought_record(draft: Mapping[str, Any], today: date, own: Collection[str] = frozenset()) -> ThoughtRecord:
    """Return the record that a draft tells of. `own` holds the ids of the own traps and feelings that are known.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    hot_thought = reader.needed("hot_thought", "Write the thought down in your own words.")
    feelings = _names(reader, draft, "feelings", {*FEELINGS, *own})
    traps = _names(reader, draft, "traps", {*TRAPS, *own})
    record = ThoughtRecord(
        day=reader.day("day", today),
        part=reader.choice("part", PARTS),
        situation=reader.words("situation"),
        place=reader.words("place"),
        hot_thought=hot_thought,
        other_thoughts=reader.words("other_thoughts"),
        belief_before=reader.rating("belief_before"),
        feelings=tuple(
            Feeling(name, reader.rating(f"before.{name}"), reader.rating(f"after.{name}")) for name in feelings
        ),
        traps=tuple(sorted(traps, key=_place)),
        evidence_for=reader.words("evidence_for"),
        evidence_against=reader.words("evidence_against"),
        partly_true=reader.tick("partly_true"),
        need_now=reader.words("need_now"),
        balanced_thought=reader.words("balanced_thought"),
        balanced_belief=reader.rating("balanced_belief"),
        belief_after=reader.rating("belief_after"),
        old_belief=reader.entry("old_belief"),
    )
    reader.finish()
    return record


def record_draft(record: ThoughtRecord) -> dict[str, Any]:
    """Return a record as its form holds it, to be amended: the inverse of `thought_record`."""
    return {
        "day": record.day.isoformat(),
        "part": record.part,
        "situation": record.situation,
        "place": record.place,
        "hot_thought": record.hot_thought,
        "other_thoughts": record.other_thoughts,
        "belief_before": record.belief_before,
        "feelings": [feeling.name for feeling in record.feelings],
        **{f"before.{feeling.name}": feeling.before for feeling in record.feelings},
        **{f"after.{feeling.name}": feeling.after for feeling in record.feelings},
        "traps": list(record.traps),
        "evidence_for": record.evidence_for,
        "evidence_against": record.evidence_against,
        "partly_true": record.partly_true,
        "need_now": record.need_now,
        "balanced_thought": record.balanced_thought,
        "balanced_belief": record.balanced_belief,
        "belief_after": record.belief_after,
        "old_belief": record.old_belief,
    }


def prediction_test(draft: Mapping[str, Any], today: date) -> PredictionTest:
    """Return the prediction test that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    prediction = reader.needed("prediction", "Write down what you expect to happen.")
    record = PredictionTest(
        day=reader.day("day", today),
        prediction=prediction,
        probability=reader.rating("probability"),
        plan=reader.words("plan"),
        happened=reader.choice("happened", HAPPENED),
        learned=reader.words("learned"),
    )
    reader.finish()
    return record


def label(typed: str) -> str:
    """Return the name of an own trap or feeling, on one line.

    Raises:
        RefusedError: it is empty or too long.
    """
    reader = Reader({"label": typed})
    found = " ".join(reader.words("label").split())
    if not found:
        reader.problems.setdefault("label", "Give it a name of your own.")
    elif len(found) > LONGEST_LABEL:
        reader.problems["label"] = f"Please find a name of at most {LONGEST_LABEL} characters."
    reader.finish()
    return found


def _names(reader: Reader, draft: Mapping[str, Any], field: str, known: Collection[str]) -> list[str]:
    """Return the names ticked in a list, each once, in the order in which they were ticked."""
    ticked = draft.get(field) or []
    if not isinstance(ticked, list | tuple) or not all(isinstance(name, str) and name in known for name in ticked):
        reader.problems[field] = "One of these is not in the list any more. Please choose again."
        return []
    return list(dict.fromkeys(ticked))


def _place(trap: str) -> int:
    """Own traps stand after the thirteen, in the order in which they were ticked."""
    return list(TRAPS).index(trap) if trap in TRAPS else len(TRAPS)
