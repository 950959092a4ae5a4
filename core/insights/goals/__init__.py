"""What would I like, what is the smallest step there, and what does it show about me?

One writes down a *wish*, what stands in the way within, and an *if-then plan* for it (mental contrasting with
implementation intentions, WOOP), and breaks it down into *steps*, the first of five minutes. A step is planned, done,
partly done, paused or let go, all of them answers; what was done may be asked what *strength* it shows, and strengths
are noted without any step as well. The figures show steps, where each goal stands on its own *levels*, and how
confidence and doing went together; none of them grades.

Attainment levels: five descriptions of one goal, from much less than hoped (-2) to much more (+2), in own words (Goal
Attainment Scaling). Confidence: how sure one is, 0-10, beforehand, of doing it.
"""

from core.figures import gathered
from core.insights.goals.reads import (
    attainment_scores,
    found_goals,
    found_steps,
    found_strengths,
    goal_titles,
    goals_at_hand,
    practised,
    series,
    standing,
    steps_with_a_day,
    texts,
    waiting,
    week,
)
from core.insights.goals.store import (
    add_goal,
    add_step,
    add_strength,
    amend_goal,
    amend_step,
    amend_strength,
    mark_goal,
    mark_step,
    opened_goal,
    opened_step,
    opened_strength,
    rate_goal,
    steps_of,
    swap_steps,
)
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP, STRENGTH, TABLES
from core.slice import Slice

FIGURES = (
    gathered(__name__, "step_ladder", "The steps of each goal", "One small step, and its ring appears here."),
    gathered(__name__, "small_successes", "Small successes", "The first step that you mark as done is the first dot."),
    gathered(
        __name__,
        "attainment",
        "Where each goal stands, by its own levels",
        "Describe what “as hoped” would look like, say where it stands, and it shows up here.",
    ),
    gathered(
        __name__,
        "confidence_kept",
        "How sure was I, and what was done?",
        "Say how sure you are of a step beforehand; afterwards the two meet here.",
    ),
    gathered(
        __name__, "strengths", "What my steps show about me", "Name one strength, with a step or without, to begin."
    ),
)

SLICE = Slice(
    package=__name__,
    slug="goals",
    title="Goals",
    icon=":material/footprint:",
    question="What would I like, and what is the smallest step there?",
    about="a wish, in small steps",
    tables=TABLES,
    week=week,
    texts=texts,
    series=series,
    practised=practised,
    waiting=waiting,
    figures=FIGURES,
    practices={"strength": "Note something that I can do, or am"},
)

__all__ = [
    "FIGURES",
    "GOAL",
    "GOAL_RATING",
    "SLICE",
    "STEP",
    "STRENGTH",
    "add_goal",
    "add_step",
    "add_strength",
    "amend_goal",
    "amend_step",
    "amend_strength",
    "attainment_scores",
    "found_goals",
    "found_steps",
    "found_strengths",
    "goal_titles",
    "goals_at_hand",
    "mark_goal",
    "mark_step",
    "opened_goal",
    "opened_step",
    "opened_strength",
    "rate_goal",
    "standing",
    "steps_of",
    "steps_with_a_day",
    "swap_steps",
]
