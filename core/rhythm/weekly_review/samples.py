"""Invented reviews for the tests, ready to be saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from core.moment import head
from core.rhythm.weekly_review.calendar import WEEK, iso, monday_of, sunday_of
from core.rhythm.weekly_review.model import Review
from core.rhythm.weekly_review.store import REVIEW
from core.store import Op, Put

_REVIEWS = (
    Review(
        helped="Writing the thought down before the meeting.",
        hard="The evening after it.",
        remember="Two people thanked me.",
        focus="self_talk",
        cue="I go over it again in the evening",
        action="I write it down once and put the page away.",
        on_today=True,
    ),
    Review(helped="", hard="", remember="The soup on Tuesday.", focus="", cue="", action="Soup again."),
    Review(helped="The walk home.", hard="Saying no twice.", remember="", focus="roots", cue="", action=""),
)


def samples(now: datetime) -> Sequence[Op]:
    """Return a review of this week and of the two before it."""
    mondays = [monday_of(now.date()) - weeks * WEEK for weeks in range(len(_REVIEWS))]
    return [
        Put(
            REVIEW,
            {
                **head(now, day=min(sunday_of(monday), now.date()), identity=iso(monday)),
                "monday": monday,
                **asdict(record),
            },
        )
        for monday, record in zip(mondays, _REVIEWS, strict=True)
    ]
