"""Fixtures for what goes out and comes back."""

from __future__ import annotations

import pytest

from core.registry import SLICES
from core.store import Journal, open_store


def held(journal: Journal) -> dict[str, list[dict]]:
    """Return every row of a journal, drafts apart, by table."""
    return {
        table.full_name: journal.entries(table, "true ORDER BY id")
        for table in journal.tables()
        if table.schema != "drafts"
    }


@pytest.fixture
def everything():
    """What a journal holds, by table."""
    return held


@pytest.fixture
def lived_in(journal, now) -> Journal:
    """A journal in which every slice holds something."""
    journal.save([op for each in SLICES for op in each.samples(now)])
    return journal


@pytest.fixture
def other() -> Journal:
    """Another journal, empty."""
    store = open_store(None)
    yield store.unlock(None)
    store.close()


@pytest.fixture
def on_disk(tmp_path) -> Journal:
    """A journal in a folder."""
    store = open_store(tmp_path / "journal")
    yield store.unlock(None)
    store.close()
