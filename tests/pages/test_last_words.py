"""Words that a closing tab left behind: taken for the draft it wrote in, in its own session, and for nothing else."""

from __future__ import annotations

import pytest

from core import drafts
from pages.shared import holding, last_words

WORDS = "Nobody at the table wanted me there."


@pytest.fixture
def typing(begun, visit, monkeypatch):
    """A thought record that a tab has on screen, and where its words are to go."""
    monkeypatch.setattr(holding, "session", lambda: "this tab")  # the tests' pages have no session of their own
    app = visit("self_talk")
    form = app.session_state["self_talk.thought_record.form"]
    return app, {"session": "this tab", "draft": form.draft.form, "field": "hot_thought", "text": WORDS}


def kept(journal):
    return [draft.values for draft in drafts.opened(journal)]


def test_they_are_kept_as_if_they_had_come_in_time(begun, typing):
    _, words = typing
    assert last_words.take(**words)
    assert last_words.take(**words)
    assert [values["hot_thought"] for values in kept(begun)] == [WORDS]


@pytest.mark.parametrize(
    "other",
    [
        {"session": "another tab"},
        {"draft": "another draft"},
        {"field": "belief_before"},
        {"field": "revision"},
        {"text": None},
        {"session": ["this tab"]},
    ],
)
def test_nothing_else_is_written_in(begun, typing, other):
    _, words = typing
    assert not last_words.take(**{**words, **other})
    assert kept(begun) == []


def test_a_draft_that_became_an_entry_stays_gone(begun, typing):
    app, words = typing
    form = app.session_state["self_talk.thought_record.form"]
    last_words.take(**words)
    form.let_go()
    assert not last_words.take(**words)
    assert kept(begun) == []
