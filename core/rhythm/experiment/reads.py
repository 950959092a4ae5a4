"""How does an experiment stand, which are found again, and what does it tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median
from typing import Any

from core import finding
from core.change import FEWEST_WEEKS, MOST_WEEKS, RandomizationTest, randomization_test, schedules
from core.finding import KEPT
from core.rhythm.experiment import model, store
from core.rhythm.experiment.model import Experiment
from core.rhythm.experiment.tables import EXPERIMENT, TABLES
from core.slice import Text, Waiting, WeekNote
from core.store import Journal

Row = dict[str, Any]

_WEEK = timedelta(days=7)
_SAID_FOR = 2
"""Days of each week, and after the last, on which Today says how it stands: then it stands on its page alone."""


class Standing(StrEnum):
    """How far an experiment is."""

    PLANNED = "planned"
    RUNNING = "running"
    OVER = "over"
    LET_GO = "let_go"


@dataclass(frozen=True)
class Course:
    """An experiment as it stands on a day.

    `values`: a number a week, the median of its days, `None` where there is none; of weeks to come always. `week` is the
    one of today, from 0. `test` is there once it is over and enough weeks have a value.
    """

    id: str
    record: Experiment
    standing: Standing
    week: int
    values: tuple[float | None, ...]
    test: RandomizationTest | None


def course(journal: Journal, today: date, about: str | None = None) -> Course | None:
    """Return how an experiment stands: the one asked for, else the newest that was not let go."""
    identity = about or store.newest(journal)
    found = store.opened(journal, identity) if identity else None
    if not identity or found is None:
        return None
    record, standing = found[0], standing_of(found[0], today)
    values = _values(journal, identity, record, today)
    test = _test(values, record.phases) if standing is Standing.OVER else None
    return Course(identity, record, standing, week_of(record, record.ended or today), values, test)


def standing_of(record: Experiment, today: date) -> Standing:
    """Say how far an experiment is on a day."""
    if record.status == model.LET_GO:
        return Standing.LET_GO
    if today < record.starts:
        return Standing.PLANNED
    return Standing.RUNNING if today < record.over else Standing.OVER


def week_of(record: Experiment, day: date) -> int:
    """Return in which week of an experiment a day lies, the first being 0; below 0 before it."""
    return (day - record.starts).days // 7


def found(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of experiments, newest first, and how many there are in all."""
    return finding.found(journal, EXPERIMENT, **asked)


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many experiments were begun in the week, and whether it was a week on or off of one."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    ((begun,),) = reader.rows(f"SELECT count(*) FROM {EXPERIMENT.full_name} WHERE {KEPT}", **days)
    sentences = ["An experiment begun." if begun == 1 else f"{begun} experiments begun."] if begun else []
    running = reader.rows(
        f"SELECT starts, schedule FROM {EXPERIMENT.full_name} WHERE forgotten_at IS NULL "
        "AND starts <= $monday AND starts + 7 * length(schedule)::INTEGER > $monday AND coalesce(ended > $monday, true)",
        monday=monday,
    )
    for starts, schedule in running:
        at = (monday - starts).days // 7
        phase = "on" if schedule[at] == "1" else "off"
        sentences.append(f"Week {at + 1} of {len(schedule)} of your experiment: {phase}.")
    return WeekNote(begun, tuple(sentences))


def waiting(reader: Journal, today: date) -> Sequence[Waiting]:
    """Return, in the first two days of a week, whether it is on or off; after the last week, that the answer is there."""
    rows = reader.rows(
        f"SELECT id FROM {EXPERIMENT.full_name} WHERE forgotten_at IS NULL AND starts <= $today", today=today
    )
    told = []
    for (identity,) in rows:
        opened = store.opened(reader, identity)
        if opened is None or opened[0].status == model.LET_GO:
            continue
        record = opened[0]
        at = week_of(record, today)
        monday = record.starts + _WEEK * at
        if at > record.weeks or (today - monday).days >= _SAID_FOR:
            continue
        if at == record.weeks:
            said = "Your experiment is over. What it says is there when you want it."
        elif record.phases[at]:
            said = "This week of your experiment is on:"
        else:
            said = "This week of your experiment is off. Leave this be until it is on again:"
        told.append(Waiting(EXPERIMENT, identity, said, record.practice, "Look at it", due=monday))
    return told


def _values(journal: Journal, identity: str, record: Experiment, today: date) -> tuple[float | None, ...]:
    by_week: dict[int, list[float]] = {}
    if record.measure == model.OWN:
        by_week = {number: [value] for number, value in store.numbers(journal, identity).items()}
    else:
        last = min(today, record.over - timedelta(days=1), record.ended or today)
        for day, value in _check_ins(journal, record.measure):
            if record.starts <= day <= last:
                by_week.setdefault(week_of(record, day), []).append(value)
    return tuple(median(by_week[at]) if at in by_week else None for at in range(record.weeks))


def _check_ins(journal: Journal, measure: str) -> list[tuple[date, float]]:
    """Return a number of the check-in by day, as that slice offers it."""
    offering = (each for each in journal.store.slices if each.slug == "check_in")
    frame = next((each.series(journal).get(measure) for each in offering), None)
    if frame is None:
        return []
    return [(day.date(), float(value)) for day, value in zip(frame["day"], frame["value"], strict=True)]


def _test(values: Sequence[float | None], phases: Sequence[bool]) -> RandomizationTest | None:
    if not FEWEST_WEEKS <= len(phases) <= MOST_WEEKS or sum(phases) != len(phases) // 2:
        return None  # it came from a file that was changed by hand: no such weeks were drawn here
    return randomization_test(values, phases, schedules(len(phases)))
