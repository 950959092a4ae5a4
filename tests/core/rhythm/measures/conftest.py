"""Fixtures of the measures' tests: a journal with this slice alone, and scores written as a list."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from core import drafts
from core.measures import scale
from core.rhythm import measures
from core.rhythm.measures import store
from core.rhythm.measures.model import FilledIn
from core.store import open_store


@pytest.fixture
def journal():
    held = open_store(None, [measures.SLICE, drafts.SLICE])
    yield held.unlock(None)
    held.close()


def adding_up_to(form, value):
    """Answers that give a score, as high as they go one after the other."""
    left = value // form.factor - len(form.items) * form.lowest_answer
    width = form.highest_answer - form.lowest_answer
    answers = []
    for item in form.items:
        part = min(width, left)
        left -= part
        answers.append((item.id, form.highest_answer - part if item.reverse else form.lowest_answer + part))
    assert left == 0, "a score that the scale cannot give"
    return tuple(answers)


@pytest.fixture
def scores(journal, now):
    """Keep scores of a scale two weeks apart, the last one today; return their ids."""

    def keep(form, *values, apart=14, note=""):
        form = scale(form) if isinstance(form, str) else form
        ids = []
        for place, value in enumerate(values):
            day = now.date() - timedelta(days=apart * (len(values) - 1 - place))
            moment = datetime.combine(day, time(20), now.tzinfo)
            ids.append(store.add(journal, FilledIn(day, form.id, note, adding_up_to(form, value)), moment))
        return ids

    return keep
