"""What the tests of the weekly review begin with: entries of a week, a line each."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core import entries
from core.insights.roots.model import Rule
from core.insights.roots.tables import RULE
from core.insights.self_talk.model import PredictionTest
from core.insights.self_talk.tables import PREDICTION_TEST
from core.moment import head
from core.rhythm.check_in.model import CheckIn
from core.rhythm.check_in.store import CHECK_IN, told
from core.rhythm.weekly_review.model import Review
from core.store import Put


@pytest.fixture
def check_in(journal, now):
    """Keep a check-in of a day, with some ratings."""

    def kept(day: date, overall: int | None = None, line: str = "", **ratings: int) -> str:
        rated = {
            name: ratings.get(name) for name in ("roots", "self_talk", "goals", "assertiveness", "self_compassion")
        }
        record = CheckIn(day, overall, **rated, nothing_went_wrong=False, line=line, greet=False)
        row = {**head(now, day=day), **told(record)}
        journal.save([Put(CHECK_IN, row)])
        return row["id"]

    return kept


@pytest.fixture
def prediction(journal, now):
    """Keep a prediction of a day."""

    def kept(day: date, words: str = "They will laugh.") -> str:
        record = PredictionTest(day, words, None, "", None, "")
        return entries.add(journal, PREDICTION_TEST, record, now)

    return kept


@pytest.fixture
def rule(journal, now):
    """Keep a rule for living, which is held back."""

    def kept(day: date, words: str = "I must never rest.") -> str:
        return entries.add(journal, RULE, Rule(day, words, "", "", "", None), now)

    return kept


@pytest.fixture
def review():
    """Make a review out of some of its fields."""

    def made(**told: str | bool) -> Review:
        return Review(
            **{"helped": "", "hard": "", "remember": "", "focus": "", "cue": "", "action": "", **told}  # type: ignore[arg-type]
        )

    return made


@pytest.fixture
def later() -> datetime:
    """Some days after the evening of `now`."""
    return datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
