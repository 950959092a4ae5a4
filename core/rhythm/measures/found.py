"""How are filled-in scales and own ones told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found(
    {
        "filled_in": Kind("A scale filled in", {"note": "A line"}),
        "own_scale": Kind("A scale of your own", {"title": "Its name", "statements": "Statements"}),
    }
)
