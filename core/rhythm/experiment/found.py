"""How are experiments told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found(
    {
        "experiment": Kind(
            "An experiment",
            {
                "practice": "What was tried",
                "own_measure": "What the number tells of",
                "learned": "What you take from it",
            },
        )
    }
)
