"""How are experiences, beliefs, rules and evidence told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.insights.roots import store
from core.words.offering import Found, Kind, Narrowing

FOUND = Found(
    {
        "experience": Kind(
            "An experience",
            {
                "label": "Its name",
                "message": "The message I took from it",
                "fairer_message": "A fairer message",
                "to_younger_me": "To the younger me",
                "made_sense": "Why it made sense then",
                "who_saw": "Who saw me differently",
            },
        ),
        "belief": Kind("A pair of beliefs", {"old_belief": "The old belief", "new_belief": "The new one"}),
        "rule": Kind(
            "A rule for living",
            {
                "rule": "The rule",
                "helped": "Where it helped",
                "costs": "What it costs",
                "kinder_rule": "A kinder rule",
            },
        ),
        "evidence": Kind("Evidence", {"happened": "What happened", "quality": "What it shows about me"}),
    },
    (Narrowing("belief", "Old belief, in Roots", store.beliefs),),
)
"""Thoughts that were tied to a belief are found by it, too."""
