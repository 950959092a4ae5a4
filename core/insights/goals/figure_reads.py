"""Which rows does each figure of goals take? One read a view, with the words that only Python may open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.insights.goals.tables import GOAL, STEP, STRENGTH
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd


def step_ladder(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the last steps of the goals touched last, each with its `wish` and its words in `what`."""
    frame = journal.frame("SELECT * FROM goals.step_ladder")
    wishes = journal.words(GOAL, "wish", dict.fromkeys(frame["goal"]))
    said = journal.words(STEP, "what", frame["id"])
    return frame.assign(
        wish=[wishes.get(each, "") for each in frame["goal"]], what=[said.get(each, "") for each in frame["id"]]
    )


def small_successes(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how many steps were done, and partly done, in each stretch of time."""
    return journal.frame("SELECT * FROM goals.small_successes")


def attainment(journal: Journal, _today: date) -> pd.DataFrame:
    """Return where the goals rated last stood at first and stand now, each with its `wish`."""
    frame = journal.frame("SELECT * FROM goals.attainment")
    wishes = journal.words(GOAL, "wish", frame["goal"])
    return frame.assign(wish=[wishes.get(each, "") for each in frame["goal"]])


def confidence_kept(journal: Journal, _today: date) -> pd.DataFrame:
    """Return what became of steps, by the confidence said beforehand."""
    return journal.frame("SELECT * FROM goals.confidence_kept")


def strengths(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the strengths named last, with a step or without, each in its own `words`."""
    frame = journal.frame("SELECT * FROM goals.strengths")
    said: dict[str, str] = {}
    for kind, table in (("strength", STRENGTH), ("step", STEP)):
        said |= journal.words(table, "strength", frame.loc[frame["kind"] == kind, "id"])
    return frame.assign(words=[said.get(each, "") for each in frame["id"]])
