"""Fixtures that all tests share."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.store import Journal, open_store

collect_ignore = ["a_sixth_insight"]
"""A small insight for `core/test_a_sixth_insight.py`, which is tested where it stands in a house."""


NOW = datetime(2026, 11, 22, 20, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def now() -> datetime:
    """A Sunday evening in Berlin."""
    return NOW


@pytest.fixture(scope="module")
def moment() -> datetime:
    """The same evening, for what a whole module shares."""
    return NOW


@pytest.fixture
def journal() -> Journal:
    """An empty journal in memory, with every slice of the house."""
    store = open_store(None)
    yield store.unlock(None)
    store.close()
