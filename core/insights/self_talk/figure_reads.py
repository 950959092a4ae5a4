"""Which rows does each figure of self-talk take? One read a view, with the words that only Python may open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.insights.self_talk.store import feeling_titles, trap_titles
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

_OF_MY_OWN = "One of my own"
"""The title of an own trap or feeling whose name is gone for good."""


def belief_shift(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the newest rated records with their thought in `words`, or the middle values of each year."""
    frame = journal.frame("SELECT * FROM self_talk.belief_shift")
    words = journal.words(THOUGHT_RECORD, "hot_thought", [each for each in frame["id"] if each])
    return frame.assign(words=[words.get(each, "") for each in frame["id"]])


def feeling_shift(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the middle values of all ratings, then of the feelings rated most often, each with its `title`."""
    frame = journal.frame("SELECT * FROM self_talk.feeling_shift")
    titles = feeling_titles(journal)
    return frame.assign(title=[titles.get(name, _OF_MY_OWN) for name in frame["name"]])


def trap_weeks(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how often each of the most frequent traps was ticked in each stretch of time, with its `title`."""
    frame = journal.frame("SELECT * FROM self_talk.trap_weeks")
    titles = trap_titles(journal)
    return frame.assign(title=[titles.get(name, _OF_MY_OWN) for name in frame["trap"]])


def when_it_strikes(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how many records fell on each weekday and part of the day."""
    return journal.frame("SELECT * FROM self_talk.when_it_strikes")


def calibration(journal: Journal, _today: date) -> pd.DataFrame:
    """Return what was expected and what came, by band of prediction."""
    return journal.frame("SELECT * FROM self_talk.calibration")
