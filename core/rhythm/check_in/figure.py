"""What do the figures of the check-in say? Each function makes a state, and its sentence, from what was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from core.change import Range, usual_range
from core.change.usual_range import NEEDED
from core.rhythm.check_in.invented import invented
from core.rhythm.check_in.model import STATEMENTS
from core.rhythm.check_in.rows import EIGHT_WEEKS, FiveStatements, Gathered, Overall
from core.rhythm.check_in.wording import counted, lasting, placed, whole_numbers

TITLES = ("Roots", "Self-talk", "Goals", "Assertiveness", "Self-compassion")
"""The lanes' words, in the order of the statements."""

LANE = 17
"""From the foot of a lane to the foot of the next, in points of the rating: ten to draw in, the rest for words."""

_LONGEST_STEP = {"day": 1, "week": 7, "month": 31, "quarter": 92}
_HALF = {unit: timedelta(days=longest // 2) for unit, longest in _LONGEST_STEP.items()}


@dataclass(frozen=True)
class Lanes:
    """Five lanes, one above the other on one scale. `lanes`: their words, feet and heads; `bands`: the usual ranges.

    `marks` are single answers where `dots` holds, and medians otherwise: the points of a line that breaks (`run`) where
    nothing was answered.
    """

    sentence: str
    empty: bool = True
    dots: bool = True
    height: int = LANE * len(TITLES)
    first: pd.Timestamp = pd.Timestamp(0)
    last: pd.Timestamp = pd.Timestamp(0)
    marks: pd.DataFrame | None = None
    latest: pd.DataFrame | None = None
    lanes: pd.DataFrame | None = None
    bands: pd.DataFrame | None = None


@dataclass(frozen=True)
class Line:
    """Overall by day. `line`: medians, in runs without a gap, with the middle half as `low` and `high`."""

    sentence: str
    empty: bool = True
    unit: str = "week"
    first: pd.Timestamp = pd.Timestamp(0)
    last: pd.Timestamp = pd.Timestamp(0)
    dots: pd.DataFrame | None = None
    line: pd.DataFrame | None = None
    latest: pd.DataFrame | None = None
    label_below: bool = False
    band: pd.DataFrame | None = None


class Latest(NamedTuple):
    """The latest value of one rating, and the usual range of the eight weeks before its day."""

    day: date
    value: int
    usual: Range | None


def five_statements(found: FiveStatements, today: date) -> Lanes:
    """Return the five lanes."""
    gathered = found.gathered
    if gathered is None:
        return Lanes("No check-ins yet.")
    feet = {name: (len(STATEMENTS) - 1 - place) * LANE for place, name in enumerate(STATEMENTS)}
    marks = _columns(gathered, STATEMENTS, with_runs=gathered.unit != "day")
    marks["y"] = marks["value"] + marks["name"].map(feet)
    latest = {name: _latest(found.recent, place) for place, name in enumerate(STATEMENTS, start=2)}
    told = {name: each for name, each in latest.items() if each}
    usual = {name: each.usual for name, each in told.items() if each.usual}
    return Lanes(
        sentence=_five_sentence(gathered, told.values()),
        empty=False,
        dots=gathered.unit == "day",
        first=pd.Timestamp(gathered.first),
        last=pd.Timestamp(max(gathered.last, today)),
        marks=marks,
        latest=pd.DataFrame(
            {
                "day": _days(each.day for each in told.values()),
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
    gathered, latest = found.gathered, _latest(found.recent, 1)
    if gathered is None or latest is None:
        return Line("No check-ins yet.")
    line = pd.DataFrame(
        {
            "day": _middle_days(gathered),
            **{name: [row[place] for row in gathered.rows] for place, name in enumerate(("low", "value", "high"), 1)},
            "run": _runs([row[0] for row in gathered.rows], gathered.unit),
        }
    )
    drawn = gathered.check_ins >= NEEDED
    shown = latest.usual if gathered.unit == "week" else None
    return Line(
        sentence=_overall_sentence(gathered, latest),
        empty=False,
        unit=gathered.unit,
        first=pd.Timestamp(gathered.first),
        last=pd.Timestamp(max(gathered.last, today)),
        dots=pd.DataFrame({"day": _days(day for day, _ in found.dots), "value": [value for _, value in found.dots]}),
        line=line if drawn else line.iloc[:0],
        latest=pd.DataFrame({"day": _days([latest.day]), "value": [latest.value]}),
        label_below=latest.value > 8,
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
    count = f"{counted(gathered.check_ins, 'check-in')} in {lasting(gathered.first, gathered.last)}."
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
        return "–"
    return f"{latest.value}  ·  usual {whole_numbers(latest.usual)}" if latest.usual else str(latest.value)


def _latest(recent: Sequence[tuple[Any, ...]], place: int) -> Latest | None:
    answers = [(row[0], row[place]) for row in recent if row[place] is not None]
    if not answers:
        return None
    day, value = answers[-1]
    before = [earlier for on, earlier in answers if day - EIGHT_WEEKS <= on < day]
    return Latest(day, value, usual_range(before))


def _columns(gathered: Gathered, names: Iterable[str], *, with_runs: bool) -> pd.DataFrame:
    """Return one row a value that was given, from rows with a column a name."""
    middles = _middle_days(gathered)
    starts = [row[0] for row in gathered.rows]
    parts: dict[str, list[Any]] = {"day": [], "name": [], "value": [], "run": []}
    for place, name in enumerate(names, start=1):
        held = [at for at, row in enumerate(gathered.rows) if row[place] is not None]
        parts["day"].append(middles[held])
        parts["name"] += [name] * len(held)
        parts["value"] += [float(gathered.rows[at][place]) for at in held]
        parts["run"] += _runs([starts[at] for at in held], gathered.unit) if with_runs else [0] * len(held)
    frame = pd.DataFrame({**parts, "day": np.concatenate(parts["day"])})
    return frame if with_runs else frame.drop_duplicates()


def _runs(starts: Sequence[date], unit: str) -> list[int]:
    """Number the stretches without a gap, so that a line breaks where nothing was written."""
    longest = timedelta(days=_LONGEST_STEP[unit])
    gaps = [later - earlier > longest for earlier, later in zip(starts, starts[1:], strict=False)]
    return np.cumsum([False, *gaps])[: len(starts)].tolist()


def _middle_days(gathered: Gathered) -> np.ndarray:
    """Return the middle of each unit, never before the first or after the last check-in."""
    half = _HALF[gathered.unit]
    return _days(min(max(row[0] + half, gathered.first), gathered.last) for row in gathered.rows)


def _days(days: Iterable[date]) -> np.ndarray:
    return np.array(list(days), dtype="datetime64[us]")


def _invented_rows(today: date) -> list[tuple[Any, ...]]:
    records = [record for _, record in invented(datetime.combine(today, time(20)))]
    return [(each.day, each.overall, *(getattr(each, name) for name in STATEMENTS)) for each in records]
