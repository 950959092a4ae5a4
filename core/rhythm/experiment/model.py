"""Which experiment can begin, and what of one that has begun may still be changed?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from core.model import Reader
from core.patterns.pairs import PRACTICES
from core.rhythm.check_in.model import HIGHEST, STATEMENTS

OWN = "own"
"""A measure of the person's own: a number a week, which they note here."""

MEASURES: Mapping[str, str] = {
    "overall": "Overall, from the check-in",
    **{slug: f"“{statement}”" for slug, statement in STATEMENTS.items() if slug != "roots"},
    OWN: "A number of my own, once a week",
}
WEEKS: Mapping[str, str] = {str(weeks): str(weeks) for weeks in range(8, 21, 2)}
"""Even numbers: with as many weeks on as off, the same number of weeks can say most."""

HOUSE: Mapping[str, str] = {name: practice.invites for name, practice in PRACTICES.items()}

RUNNING, LET_GO = "running", "let_go"

_WEEK = timedelta(days=7)
_ON, _OFF = "1", "0"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be tried, and for how many weeks, before they are drawn."""

    day: date
    practice: str
    house: str | None
    measure: str
    own_measure: str
    weeks: int


@dataclass(frozen=True, slots=True)
class Experiment:
    """One experiment. `schedule`: a sign a week, 1 where the practice is on. `ended`: the day on which it was let go."""

    day: date
    practice: str
    house: str | None
    measure: str
    own_measure: str
    starts: date
    schedule: str
    status: str
    ended: date | None
    learned: str

    @property
    def phases(self) -> tuple[bool, ...]:
        """Whether each week is on."""
        return tuple(sign == _ON for sign in self.schedule)

    @property
    def weeks(self) -> int:
        return len(self.schedule)

    @property
    def over(self) -> date:
        """The first day after its last week."""
        return self.starts + _WEEK * self.weeks


@dataclass(frozen=True, slots=True)
class Amended:
    """What may be changed once the weeks were drawn: words."""

    day: date
    practice: str
    own_measure: str
    learned: str


def plan(draft: Mapping[str, Any], today: date) -> Plan:
    """Return what a draft plans.

    Raises:
        RefusedError: a field cannot be kept as it is, or it is not said what is tried, how it is measured, or how long.
    """
    reader = Reader(draft)
    practice, house = reader.words("practice"), reader.choice("house", HOUSE)
    if not practice and house is None:
        reader.problems.setdefault("practice", "What would you like to try? A few words, or one of the list.")
    measure = reader.choice("measure", MEASURES)
    if measure is None:
        reader.problems.setdefault("measure", "Which number should it be held against?")
    own_measure = reader.needed("own_measure", "What would your own number tell of?") if measure == OWN else ""
    weeks = reader.choice("weeks", WEEKS)
    if weeks is None:
        reader.problems.setdefault("weeks", "How many weeks may it take?")
    reader.finish()
    return Plan(today, practice or HOUSE[str(house)], house, str(measure), own_measure, int(str(weeks)))


def amended(draft: Mapping[str, Any], today: date) -> Amended:
    """Return the words of an experiment anew. Its measure and its weeks stay as they were drawn.

    Raises:
        RefusedError: a field cannot be kept as it is.
    """
    reader = Reader(draft)
    day = reader.day("day", today)
    practice = reader.needed("practice", "A few words for what you try are needed.")
    own_measure, learned = reader.words("own_measure"), reader.words("learned")
    reader.finish()
    return Amended(day, practice, own_measure, learned)


def begun(plan: Plan, on: Sequence[int]) -> Experiment:
    """Return the experiment of a plan, whose weeks `on` (from 0) were drawn to be on: it starts on the next Monday."""
    return Experiment(
        plan.day,
        plan.practice,
        plan.house,
        plan.measure,
        plan.own_measure,
        plan.day + timedelta(days=7 - plan.day.weekday()),
        "".join(_ON if week in set(on) else _OFF for week in range(plan.weeks)),
        RUNNING,
        None,
        "",
    )


def with_words(kept: Experiment, words: Amended) -> Experiment:
    """Return an experiment with other words."""
    return replace(
        kept, practice=words.practice, own_measure=words.own_measure or kept.own_measure, learned=words.learned
    )


def let_go(kept: Experiment, today: date) -> Experiment:
    """Return an experiment as one that was let go."""
    return replace(kept, status=LET_GO, ended=today)


def number(value: object) -> int:
    """Return a weekly number of one's own, 0-10.

    Raises:
        RefusedError: it is none.
    """
    reader = Reader({"number": value})
    found = reader.rating("number", HIGHEST)
    if found is None:
        reader.problems.setdefault("number", "Please choose a whole number from 0 to 10.")
    reader.finish()
    return int(str(found))
