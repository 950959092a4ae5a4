"""How is a glad thing kept, amended and opened?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core import entries
from core.insights.gladness.model import GladThing
from core.insights.gladness.tables import GLAD_THING
from core.store import Journal, Op


def add(journal: Journal, record: GladThing, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new glad thing and return its id."""
    return entries.add(journal, GLAD_THING, record, now, also)


def amend(journal: Journal, identity: str, record: GladThing, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a glad thing anew, as it was opened at `revision`."""
    entries.amend(journal, GLAD_THING, identity, record, revision, also)


def opened(journal: Journal, identity: str) -> tuple[GladThing, int] | None:
    """Return a glad thing and its revision; `None` where there is none."""
    return entries.opened(journal, GLAD_THING, identity, GladThing)
