"""Fixtures that all tests share."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.store import Journal, open_store

NOW = datetime(2026, 11, 22, 20, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def now() -> datetime:
    """A Sunday evening in Berlin."""
    return NOW


@pytest.fixture
def journal() -> Journal:
    """An empty journal in memory, with every slice of the house."""
    store = open_store(None)
    yield store.unlock(None)
    store.close()
