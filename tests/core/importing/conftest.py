"""Fixtures for imports."""

from __future__ import annotations

import pytest

from core.insights import self_talk
from core.store import open_store


@pytest.fixture
def journal():
    """An empty journal in memory that holds self-talk alone."""
    store = open_store(None, [self_talk.SLICE])
    yield store.unlock(None)
    store.close()
