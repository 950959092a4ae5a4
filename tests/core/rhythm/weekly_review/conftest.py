"""What the tests of the weekly review begin with: entries of a week, a line each; and a week made by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core import entries
from core.change import Range
from core.insights.roots.model import Rule
from core.insights.roots.tables import RULE
from core.insights.self_talk.model import PredictionTest
from core.insights.self_talk.tables import PREDICTION_TEST
from core.moment import head
from core.rhythm.check_in.model import CheckIn
from core.rhythm.check_in.store import CHECK_IN, told
from core.rhythm.weekly_review.model import Review
from core.rhythm.weekly_review.on_paper import OnPaper
from core.rhythm.weekly_review.week import Comparison, Told, Week
from core.slice import Text
from core.store import Put

MONDAY = date(2026, 11, 16)


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


@pytest.fixture
def week() -> Week:
    """A week of which every field holds words that are found again: W1mark to W8mark the person's, S ours, R what is held back."""
    thursday = date(2026, 11, 19)
    return Week(
        monday=MONDAY,
        told=(
            Told(
                "roots",
                "Roots",
                5,
                ("R1mark sentence.",),
                (Text("r", thursday, "experience", "R2mark words"),),
                held_back=True,
            ),
            Told(
                "self_talk",
                "Self-talk",
                3,
                ("S1mark thoughts weighed.", "S2mark the largest shift."),
                (
                    Text("a", thursday, "hot_thought", "W1mark always *late*"),
                    Text("b", thursday, "balanced_thought", "W2mark twice\nthis month"),
                ),
                held_back=False,
            ),
            Told(
                "goals",
                "Goals",
                1,
                ("S3mark step done.",),
                (Text("c", thursday, "strength", "W3mark patience"),),
                held_back=False,
            ),
        ),
        compared=(
            Comparison("overall", "Overall", (5, 6), Range(4, 7, 30), None, "S4mark within your usual range"),
            Comparison("roots", "Roots", (5,), Range(4, 7, 30), None, "R3mark within your usual range"),
        ),
        review=Review(
            "W4mark the river",
            "W5mark the evening",
            "W6mark two thanked me",
            "self_talk",
            "W7mark I brood",
            "W8mark I write",
        ),
    )


@pytest.fixture
def figures(chart) -> dict[str, OnPaper]:
    """The figures of that week; each draws its own title alone."""

    def titled(words):
        return {**chart, "data": {"values": [{"name": words, "value": 4, "untold": "MARKEDUNTOLD"}]}}

    return {
        "look_back": OnPaper("F1mark 4 entries.", titled("F1mark drawn")),
        "compared": OnPaper("F2mark bar and dot.", titled("F2mark drawn")),
    }
