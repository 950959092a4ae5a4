"""How are reviews told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.rhythm.weekly_review.model import ANSWERED
from core.words.offering import Found, Kind

FOUND = Found(
    {
        "review": Kind(
            "Review of a week", {**ANSWERED, "cue": "The week after: if …", "action": "The week after: then I will"}
        )
    }
)
