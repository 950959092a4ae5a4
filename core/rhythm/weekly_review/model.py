"""When is a review of a week one that can be kept?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from core.model import Reader

WORDS = ("remember", "helped", "hard", "action", "cue")
"""The fields in the person's own words, the most telling first."""

ANSWERED = {"remember": "What I want to remember", "helped": "What helped", "hard": "What was hard"}
"""What stands above the answers that look back."""


@dataclass(frozen=True, slots=True)
class Review:
    """The person's own record of a week, all of it optional.

    `focus` is the slug of an insight, or "". The plan for the week after: if `cue`, then `action`; `on_today` says that
    Today may show it there.
    """

    helped: str
    hard: str
    remember: str
    focus: str
    cue: str
    action: str
    on_today: bool = False


def review(draft: Mapping[str, Any], insights: Collection[str]) -> Review:
    """Return the record of a draft; `insights` are the slugs that can be a focus.

    A plan without an action is nothing that Today could show.

    Raises:
        RefusedError: a field cannot be kept as it is, or there is nothing in the draft at all.
    """
    reader = Reader(draft)
    told = {name: reader.words(name) for name in WORDS}
    focus = reader.choice("focus", insights) or ""
    if not (any(told.values()) or focus or reader.problems):
        reader.problems["remember"] = "There is nothing in this review yet. One line to remember is enough."
    reader.finish()
    return Review(**told, focus=focus, on_today=bool(told["action"]) and reader.tick("on_today"))


def plan_in_words(record: Review) -> str:
    """Return the plan as it was written, a line for the moment and one for the action; "" where there is none.

    Two lines and no sentence: a sentence would have to change how the person's words begin.
    """
    told = (("If", record.cue), ("Then", record.action))
    return "\n".join(f"{half}: {words}" for half, words in told if words) if record.cue else record.action
