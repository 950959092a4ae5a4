"""Is reference data read once, from the place where it ships?"""

from __future__ import annotations

import pytest

from core.data import load


def test_a_file_is_read_once():
    assert load("help", "helplines") is load("help", "helplines")


def test_a_file_that_is_missing_is_an_error():
    with pytest.raises(FileNotFoundError):
        load("help", "no_such_file")
