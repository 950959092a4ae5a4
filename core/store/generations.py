"""What is known of each generation of a journal, and which of them are kept?

A generation is a whole file that is never written again: what comes after it lies in DuckDB's log beside it and in ours.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.store import disk

FILE_NAME = "journal.duckdb"
_SUM = "sum"
LIVES = timedelta(days=30)
"""How long a generation lives at most, beside the newest two: what was forgotten leaves with it."""

_HOURLY = timedelta(days=1)
_DAILY = timedelta(days=14)
_ALWAYS = 2


@dataclass(frozen=True, slots=True)
class Sum:
    """What was noted of a generation when it was made: its digest, the moment (UTC), its last save, its entries.

    A new `chapter` begins where what follows is not simply more of the same: a migration, a restored backup.
    """

    sha256: str
    made: str
    seq: int
    entries: int
    chapter: int


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation as a person chooses it. `made` is an aware moment, `entries` what was not forgotten then."""

    number: int
    made: datetime
    entries: int
    chapter: int


def write_sum(folder: Path, made: datetime, *, seq: int, entries: int, chapter: int) -> None:
    """Note a generation's file, in its folder, with a sum over the note itself."""
    noted = Sum(disk.digest(folder / FILE_NAME), made.astimezone(UTC).isoformat(), seq, entries, chapter)
    told = json.dumps(asdict(noted))
    disk.write(folder / _SUM, f"{hashlib.sha256(told.encode()).hexdigest()}\n{told}".encode())


def read_sum(folder: Path) -> Sum | None:
    """Return what was noted of a generation; `None` where nothing was, or the note is damaged."""
    try:
        own, _, told = (folder / _SUM).read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    return Sum(**json.loads(told)) if hashlib.sha256(told).hexdigest().encode() == own else None


def is_whole(folder: Path) -> bool:
    """Say whether a generation's file is, to the byte, what was noted of it."""
    noted, file = read_sum(folder), folder / FILE_NAME
    return noted is not None and file.exists() and disk.digest(file) == noted.sha256


def listed(root: Path, numbers: Sequence[int]) -> list[Generation]:
    """Return the generations of these numbers, the newest first; one without a note is left out."""
    noted = ((number, read_sum(root / str(number))) for number in sorted(numbers, reverse=True))
    return [
        Generation(number, datetime.fromisoformat(each.made), each.entries, each.chapter)
        for number, each in noted
        if each
    ]


def kept(made: Sequence[tuple[datetime, int]], now: datetime) -> set[int]:
    """Return the places of the generations that are kept, of moments and chapters in the order in which they were made.

    Of the last day one an hour, of the last two weeks one a day, until the 30th day one a week, each time the last one
    of its chapter; and the newest two always. A clock that was set back makes nothing older: what seems to be made later than its
    successor counts as made together with it.
    """
    found: dict[tuple[str, int, int], int] = {}
    latest = now
    for place in range(len(made) - 1, -1, -1):
        moment, chapter = made[place]
        latest = min(latest, moment)
        age = now - latest
        if age > LIVES:
            break
        hours = int(latest.timestamp()) // 3600
        if age <= _HOURLY:
            span = ("hour", hours)
        elif age <= _DAILY:
            span = ("day", hours // 24)
        else:
            span = ("week", hours // 24 // 7)
        found.setdefault((*span, chapter), place)
    return set(found.values()) | set(range(max(0, len(made) - _ALWAYS), len(made)))
