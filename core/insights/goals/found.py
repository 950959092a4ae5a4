"""How are goals, steps and strengths told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.insights.goals import reads
from core.insights.goals.model import LEVEL_FIELDS, LEVELS
from core.words.offering import Found, Kind, Narrowing

FOUND = Found(
    {
        "goal": Kind(
            "A goal",
            {
                "wish": "What I wish for",
                "why": "Why it matters",
                "outcome": "The best about it",
                "obstacle": "What in me stands in the way",
                "if_obstacle": "If this comes up …",
                "then_action": "… then I will",
                **{LEVEL_FIELDS[level]: title for level, title in LEVELS.items()},
            },
        ),
        "step": Kind("A step", {"what": "The step", "place": "Where", "strength": "What it shows about me"}),
        "strength": Kind("A strength", {"strength": "Strength", "note": "Where it shows"}),
    },
    (Narrowing("goal", "Goal", reads.goal_titles),),
)
