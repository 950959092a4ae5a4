"""When is a check-in one that can be kept?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from core.model import Reader

HIGHEST = 10
"""Every rating of a check-in is a whole number from 0 to this."""

VERY_LOW = 2
"""An overall rating up to this is answered by words, not by charts."""

HARD = 4
"""An overall rating up to this makes a hard evening: Today may offer what the person chose for one. [ours]"""

STATEMENTS: Mapping[str, str] = {
    "roots": "I could tell old messages from today's facts",
    "self_talk": "I talked to myself fairly",
    "goals": "I did something that matters to me",
    "assertiveness": "I said what I thought or needed",
    "self_compassion": "I was kind to myself when something went wrong",
}
"""The five statements by the slug of their insight, in the order of the menu."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One check-in. Ratings are 0-10, `None` where skipped; `greet`: the line may greet the person after an absence."""

    day: date
    overall: int | None
    roots: int | None
    self_talk: int | None
    goals: int | None
    assertiveness: int | None
    self_compassion: int | None
    nothing_went_wrong: bool
    line: str
    greet: bool


def check_in(draft: Mapping[str, Any], today: date) -> CheckIn:
    """Return the record of a draft.

    Who ticked that nothing went wrong had nothing to be kind about: a rating of that is let go.

    Raises:
        RefusedError: a field cannot be kept as it is, or there is nothing in the draft at all.
    """
    reader = Reader(draft)
    day = reader.day("day", today)
    overall = reader.rating("overall", HIGHEST)
    statements = {slug: reader.rating(slug, HIGHEST) for slug in STATEMENTS}
    nothing_went_wrong = reader.tick("nothing_went_wrong")
    line = reader.words("line")
    if nothing_went_wrong:
        statements["self_compassion"] = None
    rated = any(rating is not None for rating in (overall, *statements.values()))
    if not (rated or nothing_went_wrong or line or reader.problems.keys() - {"day"}):
        reader.problems["overall"] = "There is nothing in this check-in yet. One number or one line is enough."
    reader.finish()
    return CheckIn(
        day=day,
        overall=overall,
        **statements,
        nothing_went_wrong=nothing_went_wrong,
        line=line,
        greet=bool(line) and reader.tick("greet"),
    )


def draft(record: CheckIn) -> dict[str, Any]:
    """Return the fields of a form that would give this record again."""
    return {**asdict(record), "day": record.day.isoformat()}


def hard(record: CheckIn) -> bool:
    """Say whether this check-in tells of a hard evening."""
    return record.overall is not None and record.overall <= HARD


def very_low(record: CheckIn) -> bool:
    """Say whether this check-in is to be answered by words first."""
    return record.overall is not None and record.overall <= VERY_LOW
