"""Documents made on one day."""

from __future__ import annotations

from datetime import date

import pytest

from core.paper import Document


@pytest.fixture
def of():
    """A document of some blocks."""

    def of(*blocks, title="A page") -> Document:
        return Document(title, "en", date(2026, 11, 23), blocks)

    return of
