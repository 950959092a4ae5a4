"""How does a line of a table become a goal, a step or a strength?"""

from __future__ import annotations

from core.importing.plain import plain
from core.insights.goals.model import AREAS, GOAL_STATUSES, SIZES, STEP_STATUSES, goal, step, strength
from core.insights.goals.reads import goal_titles
from core.insights.goals.tables import GOAL, STEP, STRENGTH

IMPORTER = plain(
    into="goals",
    title="Goals",
    table=GOAL,
    columns={
        "wish": "What you wish for.",
        "why": "Why it matters to you.",
        "area": f"The life area: {', '.join(AREAS.values())}.",
        "outcome": "The best thing about reaching it.",
        "obstacle": "What in you stands in the way.",
        "if_obstacle": "If this comes up ..",
        "then_action": ".. then you will do this.",
        "by_when": "By when, as 2026-12-24.",
        "confidence": "How sure you are, 0-10.",
        "level_m2": "What much less than hoped would look like.",
        "level_m1": "What less than hoped would look like.",
        "level_0": "What as hoped would look like.",
        "level_p1": "What more than hoped would look like.",
        "level_p2": "What much more than hoped would look like.",
        "status": f"{', '.join(GOAL_STATUSES.values())}; empty means open.",
    },
    required=("wish",),
    read=goal,
    names={"area": AREAS, "status": GOAL_STATUSES},
    aliases={"goal": "wish"},
)

STEPS = plain(
    into="goals.step",
    title="Goals: steps",
    table=STEP,
    columns={
        "what": "What the step is.",
        "goal": "The wish that it belongs to, as it is kept here; empty where it stands alone.",
        "place": "Where.",
        "planned_day": "The day you planned it for, as 2026-11-30.",
        "planned_time": "The time, as 18:30.",
        "size": f"How long it takes: {', '.join(SIZES.values())}.",
        "position": "Its place among the steps of its goal, from 0.",
        "confidence": "How sure you were, 0-10.",
        "status": f"{', '.join(STEP_STATUSES.values())}; empty means planned.",
        "done_day": "The day it was done or partly done.",
        "strength": "What it shows about you.",
    },
    required=("what",),
    read=step,
    names={"goal": goal_titles, "size": SIZES, "status": STEP_STATUSES},
    aliases={"step": "what", "where": "place", "when": "planned_day"},
)

STRENGTHS = plain(
    into="goals.strength",
    title="Goals: strengths",
    table=STRENGTH,
    columns={"strength": "The strength, in a word or two.", "note": "Where it shows."},
    required=("strength",),
    read=strength,
)

IMPORTERS = (IMPORTER, STEPS, STRENGTHS)
