"""When is a glad thing one that can be kept?"""

from __future__ import annotations

from datetime import date

import pytest

from core.insights.gladness.model import glad_thing
from core.model import RefusedError, draft_of

TODAY = date(2026, 11, 22)


def test_a_glad_thing_without_words_is_kindly_refused():
    with pytest.raises(RefusedError, match="Write down what it was"):
        glad_thing({"gladness": 7}, TODAY)


def test_a_draft_becomes_a_record_and_back():
    record = glad_thing({"what": " Warm bread ", "gladness": 7}, TODAY)
    assert glad_thing(draft_of(record), TODAY) == record
