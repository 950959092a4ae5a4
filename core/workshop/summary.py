"""What may a facilitator keep of a room, as data for a page and as a table?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from core.formulas import guarded
from core.workshop.activities import Step
from core.workshop.paired import PairedChange
from core.workshop.room import Room
from core.workshop.showing import Frozen, Result, result


@dataclass(frozen=True, slots=True)
class Part:
    """One step that asked something, and what may be seen of it; a result with `n` 0 had too few answers."""

    step: Step
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A room that has ended. `minutes` are the planned ones; `invented` marks a demo."""

    minutes: int
    parts: tuple[Part, ...]
    changes: tuple[PairedChange, ...]
    invented: bool


def summary(room: Room) -> Summary:
    """Return the summary of a room that has ended."""
    parts = (
        Part(step, tuple(result(field, progress.frozen.get(field.id, Frozen())) for field in step.fields))
        for step, progress in zip(room.steps, room.progress, strict=True)
        if step.fields
    )
    return Summary(sum(step.minutes for step in room.steps), tuple(parts), room.changes, room.invented)


COLUMNS = (
    "activity",
    "example",
    "question",
    "what",
    "from",
    "to",
    "choice_or_text",
    "count",
    "n",
    "median",
    "low",
    "high",
)
"""`what`: number, choice, text or change. Numbers `from` .. `to`, both included, came `count` times among `n`."""

Cell = str | int | float | None


def table(kept: Summary) -> bytes:
    """Return the summary as CSV in UTF-8 with a byte order mark: numbers as numbers, formulas behind an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for row in _rows(kept):
        writer.writerow({name: guarded(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return text.getvalue().encode("utf-8-sig")


def _rows(kept: Summary) -> Iterator[dict[str, Cell]]:
    if kept.invented:
        yield {"what": "demo", "choice_or_text": "Invented participants: nobody said any of this."}
    for part in kept.parts:
        for found in part.results:
            asked: dict[str, Cell] = {
                "activity": part.step.activity.title,
                "example": part.step.example,
                "question": found.field.label,
            }
            yield from (asked | row for row in _seen(found))
    for change in kept.changes:
        asked = {"activity": "Change from before to after", "question": change.label}
        yield from (asked | row for row in _changed(change))


def _seen(found: Result) -> Iterator[dict[str, Cell]]:
    if not found.n:
        yield {"what": "too few to show"}
    for each in found.bins:
        yield {"what": "number", "from": each.low, "to": each.high, "count": each.count, "n": found.n}
    for _, title, count in found.choices:
        yield {"what": "choice", "choice_or_text": title, "count": count, "n": found.n}
    for words in found.wall:
        yield {"what": "text", "choice_or_text": words, "n": found.n}


def _changed(change: PairedChange) -> Iterator[dict[str, Cell]]:
    if change.median is None:
        yield {"what": "too few to say"}
        return
    yield {"what": "change", "n": change.n, "median": change.median, "low": change.low, "high": change.high}
    for each in change.bins:
        yield {"what": "change", "from": each.low, "to": each.high, "count": each.count, "n": change.n}
