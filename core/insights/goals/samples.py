"""What would twelve invented weeks of goals look like?"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain

from core import entries
from core.insights.goals.model import ACTED, goal, step, strength
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP, STRENGTH
from core.moment import head
from core.store import Op, Put

_SEED = 11
_DAYS = 84

_GOALS = (
    (
        {
            "wish": "Play the guitar again",
            "why": "It was the one hour in which I forgot the time",
            "area": "making",
            "outcome": "Three songs that I like to hear myself play",
            "obstacle": "I want it to sound right at once",
            "if_obstacle": "I want to put it away after a wrong note",
            "then_action": "I play that bar once more, slowly, and then stop",
            "confidence": 8,
            "level_m1": "It stays in its case",
            "level_0": "Twice a week, for a quarter of an hour",
            "level_p1": "One song from the first to the last bar",
        },
        (-1, -1, 0, 1),
    ),
    (
        {
            "wish": "See the morning before work",
            "area": "rest",
            "confidence": 5,
            "level_0": "Outside on three mornings",
        },
        (-2, -1, -1),
    ),
    ({"wish": "Get the papers in order", "area": "money", "status": "paused"}, ()),
    ({"wish": "Ring an old friend now and then", "area": "people", "level_0": "Once a month"}, (-1, 0)),
)
_STEPS = (
    (0, "Take it out of its case", "5", 9, "done", "Beginning small"),
    (0, "New strings", "60", 8, "done", ""),
    (0, "The first page of the old book", "15", 7, "done", "Patience"),
    (0, "Tune it by ear", "15", 6, "partly", "Patience"),
    (0, "The song with four chords", "60", 4, "done", "Keeping at it"),
    (0, "Play for a friend", "15", 3, "let_go", ""),
    (0, "The second page", "15", 7, "planned", ""),
    (1, "Set out the shoes", "5", 9, "done", ""),
    (1, "Once round the park", "15", 6, "done", "Keeping my word to myself"),
    (1, "Coffee on the step outside", "5", 8, "done", ""),
    (1, "The long way to the bus", "15", 5, "paused", ""),
    (1, "Watch the sun rise once", "60", 4, "partly", "Curiosity"),
    (1, "Once round the park, in the rain", "15", 5, "planned", ""),
    (2, "All of it into one box", "15", 7, "done", "Beginning small"),
    (2, "Open the envelopes", "60", 3, "paused", ""),
    (2, "Sort what is in the box", "longer", 2, "let_go", ""),
    (3, "Find the number", "5", 9, "done", ""),
    (3, "A short message first", "5", 8, "done", "Warmth"),
    (3, "Ring on Sunday afternoon", "15", 6, "done", "Courage"),
    (None, "Say hello to the new neighbour", "5", 6, "done", "Warmth"),
    (None, "Return the ladder", "15", 9, "done", ""),
)
_STRENGTHS = (
    ("Patience", "With the puppy next door, for an hour."),
    ("Warmth", "People tell me things."),
    ("Humour", "Also on Mondays."),
    ("Listening", ""),
    ("Patience", "Untangled a string of lights."),
)


def samples(now: datetime) -> Sequence[Op]:
    """Return what keeps four goals with their ratings, 21 steps and five strengths, over the twelve weeks before `now`."""
    chance = random.Random(_SEED)  # noqa: S311  # invented entries, the same each time
    begun = now - timedelta(days=_DAYS)
    ids = [head(begun + timedelta(days=9 * place)) for place in range(len(_GOALS))]
    return [
        *chain.from_iterable(_goal(ids[place], place, now) for place in range(len(_GOALS))),
        *_steps(ids, now, chance),
    ]


def _goal(row: dict[str, object], place: int, now: datetime) -> Iterator[Op]:
    draft, levels = _GOALS[place]
    begun = now - timedelta(days=_DAYS - 9 * place)
    yield entries.put(GOAL, goal(draft, begun.date()), row)
    for turn, level in enumerate(levels):
        yield Put(GOAL_RATING, {**head(begun + timedelta(days=14 * turn)), "goal": row["id"], "level": level})


def _steps(goals: Sequence[dict[str, object]], now: datetime, chance: random.Random) -> Iterator[Op]:
    for place, (of, what, size, sure, status, shows) in enumerate(_STEPS):
        moment = now - timedelta(days=_DAYS - 4 * place - 1)
        done = min(now, moment + timedelta(days=chance.choice((0, 1, 2, 5))))
        draft = {
            "day": moment.date().isoformat(),
            "goal": None if of is None else goals[of]["id"],
            "what": what,
            "place": chance.choice(("At home", "In the kitchen", "On the way", "")),
            "planned_day": (moment.date() + timedelta(days=4)).isoformat(),
            "planned_time": chance.choice(("18:30", "08:15", None)),
            "size": size,
            "position": place,
            "confidence": sure,
            "status": status,
            "done_day": done.date().isoformat() if status in ACTED else None,
            "strength": shows,
        }
        yield entries.put(STEP, step(draft, now.date()), head(moment))
    for place, (words, note) in enumerate(_STRENGTHS):
        moment = now - timedelta(days=_DAYS - 16 * (place + 1))
        yield entries.put(STRENGTH, strength({"strength": words, "note": note}, moment.date()), head(moment))
