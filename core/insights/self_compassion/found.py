"""How are kind words told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.words.offering import Found, Kind

FOUND = Found(
    {
        "as_to_a_friend": Kind(
            "As to a friend",
            {
                "happened": "What happened",
                "to_self": "What I said to myself",
                "to_friend": "What I would say to a friend",
                "to_me_now": "What I say to myself now",
            },
        ),
        "pause": Kind(
            "A pause",
            {
                "mindfulness": "What is hard right now",
                "common_humanity": "Who else knows such moments",
                "kindness": "A kind thing to say",
            },
        ),
        "letter": Kind("A letter", {"letter": "The letter", "note": "What I would add"}),
    }
)
