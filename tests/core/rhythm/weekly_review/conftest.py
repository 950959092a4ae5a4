"""A week as the review tells it, made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from core.change import Range
from core.rhythm.weekly_review.on_paper import OnPaper
from core.rhythm.weekly_review.week import Comparison, Review, Told, Week
from core.slice import Text

MONDAY = date(2026, 11, 16)


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
