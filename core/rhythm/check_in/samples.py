"""Invented check-ins for tests, docs and the demo: ready to be saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.moment import head
from core.rhythm.check_in.invented import invented
from core.rhythm.check_in.store import CHECK_IN, told
from core.store import Op, Put


def samples(now: datetime) -> Sequence[Op]:
    """Return some forty check-ins of the twelve weeks before `now`."""
    return [Put(CHECK_IN, {**head(moment), **told(record)}) for moment, record in invented(now)]
