"""Which conversations can be kept, and how does a draft become one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.data import load
from core.model import Reader

HIGHEST_RESPECT = 10
"""Respect is rated 0-10, discomfort 0-100."""


@dataclass(frozen=True, slots=True)
class SentenceKind:
    """One kind of thing to say: what it is about, and an example for its sentence and for each part of DESC."""

    slug: str
    title: str
    meaning: str
    sentence: str
    describe: str
    express: str
    specify: str
    consequences: str


KINDS: Mapping[str, SentenceKind] = {
    kind["slug"]: SentenceKind(**kind) for kind in load("practice", "assertiveness")["kinds"]
}
"""The four kinds, in the one order in which they are always listed."""

PERSONS: Mapping[str, str] = {
    "partner": "Partner",
    "family": "Family",
    "friend": "Friend",
    "colleague": "Colleague",
    "manager": "Manager",
    "stranger": "Stranger or official",
    "other": "Someone else",
}
SAID: Mapping[str, str] = {"yes": "Yes", "partly": "Partly", "not_yet": "Not yet"}
STYLES: Mapping[str, str] = {
    "assertive": "Assertive",
    "passive": "Passive",
    "aggressive": "Aggressive",
    "indirect": "Indirect",
}
OUTCOMES: Mapping[str, str] = {"got_it": "I got it", "halfway": "We met halfway", "no": "No"}


@dataclass(frozen=True, slots=True)
class Conversation:
    """What somebody wants to say, and how it went: `sentence` is all it needs.

    `expected` and `actual` are discomfort (SUDS), 0-100; respect is 0-10. It is open while `said` is `None` or
    "not_yet". `planned_day` is the day that the person chose for it.
    """

    day: date
    kind: str | None
    need: str
    situation: str
    person: str | None
    sentence: str
    desc_describe: str
    desc_express: str
    desc_specify: str
    desc_consequences: str
    passive: str
    aggressive: str
    assertive: str
    expected: int | None
    planned_day: date | None
    said: str | None
    actual: int | None
    style: str | None
    outcome: str | None
    respect_self: int | None
    respect_other: int | None
    learned: str


def conversation(draft: Mapping[str, Any], today: date) -> Conversation:
    """Return the conversation that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    sentence = reader.needed("sentence", "Write down the one sentence that you want to say.")
    record = Conversation(
        day=reader.day("day", today),
        kind=reader.choice("kind", KINDS),
        need=reader.words("need"),
        situation=reader.words("situation"),
        person=reader.choice("person", PERSONS),
        sentence=sentence,
        desc_describe=reader.words("desc_describe"),
        desc_express=reader.words("desc_express"),
        desc_specify=reader.words("desc_specify"),
        desc_consequences=reader.words("desc_consequences"),
        passive=reader.words("passive"),
        aggressive=reader.words("aggressive"),
        assertive=reader.words("assertive"),
        expected=reader.rating("expected"),
        planned_day=reader.planned_day("planned_day", today),
        said=reader.choice("said", SAID),
        actual=reader.rating("actual"),
        style=reader.choice("style", STYLES),
        outcome=reader.choice("outcome", OUTCOMES),
        respect_self=reader.rating("respect_self", HIGHEST_RESPECT),
        respect_other=reader.rating("respect_other", HIGHEST_RESPECT),
        learned=reader.words("learned"),
    )
    reader.finish()
    return record
