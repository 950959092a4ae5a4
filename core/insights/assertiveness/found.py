"""How are conversations told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found(
    {
        "conversation": Kind(
            "A conversation",
            {
                "need": "What I needed",
                "situation": "The situation",
                "sentence": "What I wanted to say",
                "desc_describe": "Describe",
                "desc_express": "Express",
                "desc_specify": "Specify",
                "desc_consequences": "Consequences",
                "passive": "Passively",
                "aggressive": "Aggressively",
                "assertive": "Assertively",
                "learned": "What I learned",
            },
        )
    }
)
