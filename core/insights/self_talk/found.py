"""How are thought records and predictions told where they are found among all that a person wrote?"""

from __future__ import annotations

from core.insights.self_talk import store
from core.insights.self_talk.tables import TRAP_TICK
from core.store import Journal
from core.words.offering import Found, Kind, Narrowing


def _ticked(journal: Journal, trap: str) -> set[str]:
    rows = journal.rows(f"SELECT record FROM {TRAP_TICK.full_name} WHERE trap = $trap", trap=trap)
    return {record for (record,) in rows}


FOUND = Found(
    {
        "thought_record": Kind(
            "A thought on paper",
            {
                "situation": "Situation",
                "place": "Where",
                "hot_thought": "The thought that stings most",
                "other_thoughts": "Other thoughts",
                "evidence_for": "What speaks for it",
                "evidence_against": "What speaks against it",
                "need_now": "What I need now",
                "balanced_thought": "A fairer view",
            },
        ),
        "prediction_test": Kind(
            "A prediction",
            {"prediction": "What I expected", "plan": "What I would do", "learned": "What I learned"},
        ),
        "own_trap": Kind("A trap in your own words", {"label": "The trap"}),
        "own_feeling": Kind("A feeling in your own words", {"label": "The feeling"}),
    },
    (Narrowing("trap", "Thinking trap", store.trap_titles, _ticked),),
)
