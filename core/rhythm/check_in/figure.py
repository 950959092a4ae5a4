"""What do the figures of the check-in say? Each function makes a state, and its sentence, from what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
import pandas as pd

from core.change import NEEDED
from core.rhythm.check_in.invented import invented
from core.rhythm.check_in.model import STATEMENTS
from core.rhythm.check_in.points import Latest, columns, dates, latest_of, medians
from core.rhythm.check_in.rows import FiveStatements, Gathered, Overall
from core.rhythm.check_in.wording import counted, lasting, placed, whole_numbers

TITLES = ("Roots", "Self-talk", "Goals", "Assertiveness", "Self-compassion")
"""The lanes' words, in the order of the statements."""

LANE = 17
"""From the foot of a lane to the foot of the next, in points of the rating: ten to draw in, the rest for words."""

_NEVER = pd.Timestamp(0)
_HIGHEST_WITH_LABEL_ABOVE = 8


@dataclass(frozen=True)
class Lanes:
    """Five lanes, one above the other on one scale. `lanes`: their words, feet and heads; `bands`: the usual ranges.

    `marks` are single answers where `dots` holds, and medians otherwise: the points of a line that breaks (`run`) where
    nothing was answered. `alone`: the points that no line reaches.
    """

    sentence: str
    empty: bool = True
    dots: bool = True
    height: int = LANE * len(TITLES)
    first: pd.Timestamp = _NEVER
    last: pd.Timestamp = _NEVER
    marks: pd.DataFrame = field(default_factory=pd.DataFrame)
    alone: pd.DataFrame = field(default_factory=pd.DataFrame)
    latest: pd.DataFrame = field(default_factory=pd.DataFrame)
    lanes: pd.DataFrame = field(default_factory=pd.DataFrame)
    bands: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class Line:
    """Overall by day. `line`: medians, in runs without a gap, with the middle half as `low` and `high`; `alone` as in `Lanes`."""

    sentence: str
    empty: bool = True
    unit: str = "week"
    first: pd.Timestamp = _NEVER
    last: pd.Timestamp = _NEVER
    dots: pd.DataFrame = field(default_factory=pd.DataFrame)
    line: pd.DataFrame = field(default_factory=pd.DataFrame)
    alone: pd.DataFrame = field(default_factory=pd.DataFrame)
    latest: pd.DataFrame = field(default_factory=pd.DataFrame)
    label_below: bool = False
    band: pd.DataFrame = field(default_factory=pd.DataFrame)


def five_statements(found: FiveStatements, today: date) -> Lanes:
    """Return the five lanes."""
    gathered = found.gathered
    if gathered is None:
        return Lanes("No check-ins yet.")
    feet = {name: (len(STATEMENTS) - 1 - place) * LANE for place, name in enumerate(STATEMENTS)}
    marks = columns(gathered, STATEMENTS)
    marks["y"] = marks["value"] + marks["name"].map(feet)
    latest = {name: latest_of(found.recent, place) for place, name in enumerate(STATEMENTS, start=2)}
    told = {name: each for name, each in latest.items() if each}
    usual = {name: each.usual for name, each in told.items() if each.usual}
    return Lanes(
        sentence=_five_sentence(gathered, told.values()),
        empty=False,
        dots=gathered.unit == "day",
        first=pd.Timestamp(gathered.first),
        last=pd.Timestamp(max(gathered.last, today)),
        marks=marks.drop_duplicates() if gathered.unit == "day" else marks,
        alone=marks[marks["alone"]],
        latest=pd.DataFrame(
            {
                "day": dates(each.day for each in told.values()),
                "name": list(told),
                "value": [each.value for each in told.values()],
                "y": [each.value + feet[name] for name, each in told.items()],
            }
        ),
        lanes=pd.DataFrame(
            {
                "title": TITLES,
                "note": [_note(each) for each in latest.values()],
                "foot": [float(foot) for foot in feet.values()],
                "head": [foot + 10.0 for foot in feet.values()],
                "words": [foot + 13.2 for foot in feet.values()],
            }
        ),
        bands=pd.DataFrame(
            {
                "low": [each.low + feet[name] for name, each in usual.items()],
                "high": [each.high + feet[name] for name, each in usual.items()],
            }
        ),
    )


def five_statements_ghost(today: date) -> Lanes:
    """Return invented lanes, to be drawn faintly."""
    rows = _invented_rows(today)
    gathered = Gathered("day", rows[0][0], rows[-1][0], len(rows), [(day, *five) for day, _, *five in rows])
    return five_statements(FiveStatements(gathered, rows), today)


def overall(found: Overall, today: date) -> Line:
    """Return the ratings of every day and the line through their middle."""
    gathered, latest = found.gathered, latest_of(found.recent, 1)
    if gathered is None or latest is None:
        return Line("No check-ins yet.")
    line = medians(gathered)
    if gathered.check_ins < NEEDED:
        line = line.iloc[:0]
    shown = latest.usual if gathered.unit == "week" else None
    return Line(
        sentence=_overall_sentence(gathered, latest),
        empty=False,
        unit=gathered.unit,
        first=pd.Timestamp(gathered.first),
        last=pd.Timestamp(max(gathered.last, today)),
        dots=pd.DataFrame({"day": dates(day for day, _ in found.dots), "value": [value for _, value in found.dots]}),
        line=line,
        alone=line[line["alone"]],
        latest=pd.DataFrame({"day": dates([latest.day]), "value": [latest.value]}),
        label_below=latest.value > _HIGHEST_WITH_LABEL_ABOVE,
        band=pd.DataFrame({"low": [shown.low], "high": [shown.high]} if shown else {"low": [], "high": []}),
    )


def overall_ghost(today: date) -> Line:
    """Return an invented line, to be drawn faintly."""
    rows = _invented_rows(today)
    weeks: dict[date, list[int]] = {}
    for day, value, *_ in rows:
        weeks.setdefault(day - timedelta(days=day.weekday()), []).append(value)
    middles = [(monday, *np.quantile(values, (0.25, 0.5, 0.75))) for monday, values in weeks.items()]
    gathered = Gathered("week", rows[0][0], rows[-1][0], len(rows), middles)
    return overall(Overall(gathered, [(day, value) for day, value, *_ in rows], rows), today)


def _five_sentence(gathered: Gathered, latest: Iterable[Latest]) -> str:
    count = f"{counted(gathered.check_ins, 'check-in')} in {lasting(gathered.first, gathered.last)}."
    verdicts = [placed(each.value, each.usual) for each in latest if each.usual]
    if not verdicts:
        return f"{count} {_too_few(gathered)}"
    within = f"The latest lies within your usual range in {verdicts.count('within')} of {counted(len(verdicts), 'statement')}"
    outside = [f"{side} it in {verdicts.count(side)}" for side in ("above", "below") if side in verdicts]
    return f"{count} {', '.join([within, *outside])}."


def _overall_sentence(gathered: Gathered, latest: Latest) -> str:
    count = f"{counted(gathered.check_ins, 'rating')} in {lasting(gathered.first, gathered.last)}."
    if gathered.check_ins < NEEDED:
        return f"{count} {_too_few(gathered)}"
    line = f"The line joins the middle values of each {gathered.unit}"
    half = "" if gathered.unit == "week" else ", the shade holds the middle half"
    if latest.usual is None:
        return f"{count} {line}{half}. {_too_few(gathered)}"
    shaded = " (shaded)" if gathered.unit == "week" else ""
    verdict = placed(latest.value, latest.usual)
    return f"{count} {line}{half}. The latest, {latest.value}, lies {verdict} your usual range{shaded} of the 8 weeks before."


def _too_few(gathered: Gathered) -> str:
    return (
        "Too few to say more."
        if gathered.check_ins < NEEDED
        else "Too few in the 8 weeks before the latest to say more."
    )


def _note(latest: Latest | None) -> str:
    if latest is None:
        return "\N{EN DASH}"
    return f"{latest.value} · usual {whole_numbers(latest.usual)}" if latest.usual else str(latest.value)


def _invented_rows(today: date) -> list[tuple[Any, ...]]:
    records = [record for _, record in invented(datetime.combine(today, time(20)))]
    return [(each.day, each.overall, *(getattr(each, name) for name in STATEMENTS)) for each in records]
