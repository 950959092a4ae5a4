"""How are contacts and the coping plan told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found(
    {
        "contact": Kind("A person I can reach", {"name": "Name", "how": "How to reach them"}),
        "plan_line": Kind("My plan for hard hours", {"line": "A step of it"}),
    }
)
