"""How often would people whose practice and mood have nothing to do with each other see a pattern? And how often is one seen?

    python tests/bench/patterns.py [PEOPLE] [PEOPLE FOR POWER]

Mood: each day resembles the day before (AR 1), drifts over months, has a weekly rhythm, is rounded to 0-10, and is told on
some days only. Practice: four kinds, each with a rate that drifts over months, comes in busy and idle weeks, prefers some
weekdays, and is drawn by itself. Prints the settings, and the shares.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from core.patterns.looking import Days, look
from core.patterns.pairs import PRACTICES

FIRST = date(2025, 11, 24)
YEAR = 365
AR = 0.6
DRIFT, RHYTHM, NOISE = 0.9, 0.5, 1.2
"""Points: of a slow wave over months, of a weekly one, and of the days themselves, in standard deviations."""

TOLD = 0.7
"""The share of days with a check-in; besides, one stretch of weeks in the year has none."""

PRACTISED = 60
"""Days a year with a practice, on average."""

SEED = 20261123


@dataclass(frozen=True)
class Settings:
    """What is varied: how much days resemble each other, how many are told, and a true effect in points."""

    name: str
    ar: float = AR
    drift: float = DRIFT
    told: float = TOLD
    practised: int = PRACTISED
    effect: float = 0.0


def person(given: Settings, chance: np.random.Generator) -> Days:
    """Return one person's year; only the first practice has an effect, that day, where there is one."""
    practised = {name: _practice(given, chance) for name in PRACTICES}
    mood = _mood(given, chance)
    told = chance.random(YEAR) < given.told
    away = chance.integers(0, YEAR - 28)
    told[away : away + 28] = False
    effect = given.effect * next(iter(practised.values()))
    numbers = {"overall": mood + effect}
    for practice in PRACTICES.values():
        numbers[practice.slug] = mood * 0.6 + _mood(given, chance) * 0.4
    values = {name: np.clip(np.round(each), 0, 10) for name, each in numbers.items()}
    days = [FIRST + timedelta(days=number) for number in range(YEAR)]
    return Days(
        {name: {days[at]: float(each[at]) for at in np.flatnonzero(told)} for name, each in values.items()},
        {name: {days[at] for at in np.flatnonzero(done)} for name, done in practised.items()},
    )


def _mood(given: Settings, chance: np.random.Generator) -> np.ndarray:
    shocks = chance.normal(0, NOISE * np.sqrt(1 - given.ar**2), YEAR)
    near = np.empty(YEAR)
    near[0] = chance.normal(0, NOISE)
    for day in range(1, YEAR):
        near[day] = given.ar * near[day - 1] + shocks[day]
    return 5.5 + near + given.drift * _slow(chance) + RHYTHM * chance.normal(0, 1, 7)[np.arange(YEAR) % 7]


def _practice(given: Settings, chance: np.random.Generator) -> np.ndarray:
    weeks = chance.gamma(1.0, 1.0, YEAR // 7 + 2)[np.arange(YEAR) // 7]
    weekdays = chance.gamma(2.0, 0.5, 7)[np.arange(YEAR) % 7]
    rate = np.exp(_slow(chance)) * weeks * weekdays
    return chance.random(YEAR) < np.clip(rate * given.practised / rate.sum(), 0, 0.95)


def _slow(chance: np.random.Generator) -> np.ndarray:
    """Return a slow wave over the year, of standard deviation one or so, with its own period and beginning."""
    at = np.arange(YEAR) / YEAR
    waves = [np.sin(2 * np.pi * (at * chance.uniform(0.3, 3) + chance.random())) for _ in range(2)]
    return sum(waves) + chance.normal(0, 1) * (at - 0.5)


def seen(given: Settings, people: int, chance: np.random.Generator) -> tuple[float, float, float]:
    """Return the share of people who see any pattern, the share who see the first pair, and the mean number of pairs."""
    anything, first, looked = 0, 0, 0
    for _ in range(people):
        found = look(person(given, chance))
        standing = [each.pair.id for each in found.looked if each.stands_out]
        anything += bool(standing)
        first += any(each.endswith("overall.that_day") and each.startswith(next(iter(PRACTICES))) for each in standing)
        looked += len(found.looked)
    return anything / people, first / people, looked / people


def main(people: int, for_power: int) -> None:
    """Print all shares."""
    print(
        f"people {people}, seed {SEED}; a year of 0-10; AR {AR}, noise {NOISE}, drift {DRIFT}, weekly rhythm {RHYTHM} points; "
        f"check-ins on {TOLD:.0%} of days and none for four weeks; each of four practices on some {PRACTISED} days"
    )
    for given, number in (
        (Settings("no relation"), people),
        (Settings("no relation, days much alike, strong drift", ar=0.85, drift=1.8), people // 2),
        (Settings("no relation, few entries", told=0.4, practised=30), people // 2),
        (Settings("1 point", effect=1), for_power),
        (Settings("2 points", effect=2), for_power),
    ):
        started = time.perf_counter()
        anything, first, looked = seen(given, number, np.random.default_rng(SEED))
        took = (time.perf_counter() - started) / number
        print(
            f"{given.name}: of {number} people {anything:.1%} see any pattern, {first:.1%} that of the first practice and "
            f"overall that day; {looked:.1f} pairs looked at; {took:.2f} s each",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 200)
