"""Which rows does each figure of assertiveness take? One read a view, with the words that only Python may open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.insights.assertiveness.tables import CONVERSATION
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd


def fear_and_fact(journal: Journal, _today: date) -> pd.DataFrame:
    """Return discomfort expected and as it was, by point or by band."""
    return journal.frame("SELECT * FROM assertiveness.fear_and_fact")


def ladder(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the newest sentences with an expected discomfort, each with its `words`."""
    frame = journal.frame("SELECT * FROM assertiveness.ladder")
    words = journal.words(CONVERSATION, "sentence", list(frame["id"]))
    return frame.assign(words=[words.get(each, "") for each in frame["id"]])


def style_mix(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how often each style was used in each stretch of time."""
    return journal.frame("SELECT * FROM assertiveness.style_mix")


def respect(journal: Journal, _today: date) -> pd.DataFrame:
    """Return respect for oneself and for the other, with how often both were rated so."""
    return journal.frame("SELECT * FROM assertiveness.respect")
