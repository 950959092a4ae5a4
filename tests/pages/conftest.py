"""A person at the pages, without a browser: AppTest runs the whole app over an empty journal in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core import journal as house_journal
from core import settings
from core.store import Journal, open_store
from pages.shared import lock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def served() -> Iterator[Journal]:
    """The journal that the pages show, empty and not begun."""
    store = open_store(None)
    house_journal.hold(store)
    yield store.unlock(None)
    house_journal.close()
    lock._readable.clear()  # sessions of AppTest, which no runtime knows
    st.cache_data.clear()


@pytest.fixture
def begun(served: Journal, now) -> Journal:
    settings.write(served, "begun", "2026-11-22", now)
    return served


@pytest.fixture
def visit() -> Callable[[str], AppTest]:
    """Open a page as a person would, from the start."""

    def opened(page: str = "") -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20).run()
        if page:
            app.switch_page(f"pages/{page}.py").run()
        assert not app.exception, app.exception
        return app

    return opened
