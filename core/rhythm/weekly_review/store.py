"""How is the review of a week kept, once a week and never twice, and found again?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from core import finding
from core.entries import one
from core.moment import head
from core.rhythm.weekly_review.calendar import iso, sunday_of
from core.rhythm.weekly_review.model import Review
from core.store import AmendedElsewhereError, Journal, Op, Put
from core.table import Column, Kind, Table, words

REVIEW = Table(
    "weekly_review",
    "review",
    (
        Column("monday", Kind.DAY),
        words("helped"),
        words("hard"),
        words("remember"),
        Column("focus", Kind.CHOICE, sealed=True),
        words("cue"),
        words("action"),
        Column("on_today", Kind.TICK),
    ),
    entry=True,
    named_by="remember",
)
"""Its id is the week's name, `day` the last day of that week that had come when it was written."""

_OWN = tuple(column.name for column in REVIEW.own if column.name != "monday")


def keep(journal: Journal, monday: date, record: Review, revision: int, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep the review of a week, a new one (`revision` 0) or one that was opened at `revision`; return its id.

    A review that was forgotten gives way to a new one.

    Raises:
        AmendedElsewhereError: another one was kept, amended or forgotten since; nothing was kept.
    """
    identity = iso(monday)
    kept = one(journal, REVIEW, identity)
    if kept is None:
        day = min(sunday_of(monday), now.date())
        row = {**head(now, day=day, identity=identity), "monday": monday}
    elif (0 if kept["forgotten_at"] else kept["revision"]) != revision:
        raise AmendedElsewhereError
    else:
        row = {**kept, "forgotten_at": None, "revision": kept["revision"] + 1}
    journal.save([Put(REVIEW, {**row, **asdict(record)}), *also])
    return identity


def opened(journal: Journal, monday: date) -> tuple[Review, int] | None:
    """Return the review of a week and the revision at which it was read; `None` where there is none, or it is forgotten."""
    row = one(journal, REVIEW, iso(monday))
    if row is None or row["forgotten_at"]:
        return None
    return Review(**{name: row[name] for name in _OWN}), row["revision"]


def was_forgotten(journal: Journal, monday: date) -> bool:
    """Say whether the review of a week was forgotten, and a new one would take its place."""
    row = one(journal, REVIEW, iso(monday))
    return row is not None and row["forgotten_at"] is not None


def found(journal: Journal, **asked: Any) -> tuple[list[dict[str, Any]], int]:
    """Return one page of reviews, that of the latest week first, and how many there are in all; asked as `finding.found`."""
    return finding.found(journal, REVIEW, order="(monday, id)", **asked)
