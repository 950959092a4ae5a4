"""When can a review be kept, and how is its plan said?"""

from __future__ import annotations

import pytest

from core.model import RefusedError, draft_of
from core.rhythm.weekly_review import model

INSIGHTS = ("roots", "self_talk", "goals")


@pytest.mark.parametrize("field", [*model.WORDS, "focus"])
def test_one_answer_is_enough(field):
    value = "goals" if field == "focus" else "Soup."
    record = model.review({field: f" {value} "} if field != "focus" else {field: value}, INSIGHTS)
    assert getattr(record, field) == value
    assert model.review(draft_of(record), INSIGHTS) == record


@pytest.mark.parametrize("draft", [{}, {"remember": "  "}, {"on_today": True}, {"monday": "2026-11-16", "revision": 2}])
def test_nothing_at_all_is_kindly_refused(draft):
    with pytest.raises(RefusedError, match="One line to remember is enough"):
        model.review(draft, INSIGHTS)


def test_a_focus_is_one_of_the_insights():
    with pytest.raises(RefusedError) as refused:
        model.review({"remember": "Soup.", "focus": "streaks"}, INSIGHTS)
    assert set(refused.value.problems) == {"focus"}


def test_today_shows_a_plan_only_where_there_is_something_to_do():
    assert not model.review({"remember": "Soup.", "cue": "it rains", "on_today": True}, INSIGHTS).on_today
    assert model.review({"action": "Soup.", "on_today": True}, INSIGHTS).on_today


@pytest.mark.parametrize(
    ("cue", "action", "said"),
    [
        ("It gets late", "I write it down once.", "If: It gets late\nThen: I write it down once."),
        ("", "Soup.", "Soup."),
        ("It rains", "", "If: It rains"),
        ("", "", ""),
    ],
)
def test_a_plan_is_said_in_the_very_words_it_was_written_in(review, cue, action, said):
    assert model.plan_in_words(review(cue=cue, action=action)) == said
