"""Which experiences, beliefs, rules and pieces of evidence can be kept, and how does a draft become one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.model import Reader, draft_of

AGES: Mapping[str, str] = {"0_6": "0–6", "7_12": "7–12", "13_17": "13–17", "18_25": "18–25", "26_on": "26+"}
"""Age bands, in years, youngest first."""

THEMES: Mapping[str, str] = {
    "criticism": "Criticism",
    "childhood_trauma": "Childhood trauma",
    "parental_neglect": "Parental neglect",
    "bullying": "Bullying",
    "being_left_out": "Being left out",
    "comparison": "Comparison",
    "discrimination": "Discrimination",
    "loss": "Loss",
    "failure": "Failure",
    "hurtful_relationship": "A hurtful relationship",
    "illness_or_body": "Illness or body",
    "work": "Work",
    "other": "Something else",
    "not_said": "Prefer not to say",
}
SUPPORTS: Mapping[str, str] = {"old": "The old one", "new": "The new one", "both": "Both"}


@dataclass(frozen=True, slots=True)
class Experience:
    """What one took from an experience. Ratings are 0-100. `belief` is the pair of beliefs that it belongs to.

    `pair`: its two messages are to become a pair of beliefs of their own; what is kept then is the pair.
    """

    day: date
    label: str
    age_band: str | None
    themes: tuple[str, ...]
    message: str
    fairer_message: str
    belief_then: int | None
    belief_now: int | None
    distress_before: int | None
    distress_after: int | None
    to_younger_me: str
    made_sense: str
    who_saw: str
    belief: str | None
    pair: bool = False


@dataclass(frozen=True, slots=True)
class Belief:
    """A pair: the old belief, and a new one. The ratings, 0-100, are those given with it; later ones are rows apart."""

    day: date
    old_belief: str
    new_belief: str
    old_rating: int | None = None
    new_rating: int | None = None


@dataclass(frozen=True, slots=True)
class BeliefRating:
    """How far both beliefs of a pair are believed on one day, 0-100; one of them may be left open."""

    day: date
    belief: str
    old_rating: int | None
    new_rating: int | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for living, where it helped, what it costs, and a kinder one."""

    day: date
    rule: str
    helped: str
    costs: str
    kinder_rule: str
    belief: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that happened, and for which belief of a pair it speaks; both may be rated anew, 0-100."""

    day: date
    happened: str
    quality: str
    supports: str | None
    belief: str | None
    old_rating: int | None
    new_rating: int | None


def experience(draft: Mapping[str, Any], today: date) -> Experience:
    """Return the experience that a draft tells of; without a label of its own it goes by its message.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    message = reader.words("message")
    label = reader.words("label") or message
    if not label:
        reader.problems.setdefault(
            "message", "Write the message down, or give the experience a name. A word is enough."
        )
    record = Experience(
        day=reader.day("day", today),
        label=label,
        age_band=reader.choice("age_band", AGES),
        themes=reader.choices("themes", THEMES),
        message=message,
        fairer_message=reader.words("fairer_message"),
        belief_then=reader.rating("belief_then"),
        belief_now=reader.rating("belief_now"),
        distress_before=reader.rating("distress_before"),
        distress_after=reader.rating("distress_after"),
        to_younger_me=reader.words("to_younger_me"),
        made_sense=reader.words("made_sense"),
        who_saw=reader.words("who_saw"),
        belief=reader.entry("belief"),
        pair=reader.tick("pair"),
    )
    reader.finish()
    return record


def experience_draft(record: Experience) -> dict[str, Any]:
    """Return an experience as its form holds it: the inverse of `experience`."""
    label = "" if record.label == record.message else record.label
    return {**draft_of(record), "label": label}


def belief(draft: Mapping[str, Any], today: date) -> Belief:
    """Return the pair of beliefs that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = Belief(
        day=reader.day("day", today),
        old_belief=reader.needed("old_belief", "Write the old belief down, in the words it comes in."),
        new_belief=reader.words("new_belief"),
        old_rating=reader.rating("old_rating"),
        new_rating=reader.rating("new_rating"),
    )
    reader.finish()
    return record


def belief_rating(draft: Mapping[str, Any], today: date) -> BeliefRating:
    """Return the rating of a pair that a draft tells of.

    Raises:
        RefusedError: no pair was chosen, or neither belief was rated.
    """
    reader = Reader(draft)
    pair = reader.entry("belief")
    if not pair:
        reader.problems.setdefault("belief", "Choose which pair you would like to rate.")
    record = BeliefRating(
        day=reader.day("day", today),
        belief=pair or "",
        old_rating=reader.rating("old_rating"),
        new_rating=reader.rating("new_rating"),
    )
    if not reader.problems and record.old_rating is None and record.new_rating is None:
        reader.problems["old_rating"] = "Rate at least one of the two; the other may stay open."
    reader.finish()
    return record


def rule(draft: Mapping[str, Any], today: date) -> Rule:
    """Return the rule for living that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = Rule(
        day=reader.day("day", today),
        rule=reader.needed("rule", "Write the rule down: if this, then I must that."),
        helped=reader.words("helped"),
        costs=reader.words("costs"),
        kinder_rule=reader.words("kinder_rule"),
        belief=reader.entry("belief"),
    )
    reader.finish()
    return record


def evidence(draft: Mapping[str, Any], today: date) -> Evidence:
    """Return the piece of evidence that a draft tells of.

    Raises:
        RefusedError: something in it cannot be kept; each field's sentence is named.
    """
    reader = Reader(draft)
    record = Evidence(
        day=reader.day("day", today),
        happened=reader.needed("happened", "Write down what happened. A few words are enough."),
        quality=reader.words("quality"),
        supports=reader.choice("supports", SUPPORTS),
        belief=reader.entry("belief"),
        old_rating=reader.rating("old_rating"),
        new_rating=reader.rating("new_rating"),
    )
    reader.finish()
    return record
