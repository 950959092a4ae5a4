"""Does the invented half year tell of Roots what people tell: setbacks, things left half done, no tidy recovery?"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.demo import fill
from core.demo.calendar import DEMO_BELIEF
from core.insights import roots, self_talk
from core.insights.roots import model
from core.model import draft_of
from core.store import open_store


@pytest.fixture(scope="module")
def demo():
    store = open_store(None)
    journal = store.unlock(None)
    fill(journal, datetime(2026, 11, 22, 20, 30, tzinfo=ZoneInfo("Europe/Berlin")))
    yield journal
    store.close()


def test_each_entry_is_one_that_can_be_kept(demo):
    for table, opened, read, draft in (
        (roots.EXPERIENCE, roots.opened_experience, model.experience, model.experience_draft),
        (roots.BELIEF, roots.opened_belief, model.belief, draft_of),
        (roots.RULE, roots.opened_rule, model.rule, draft_of),
        (roots.EVIDENCE, roots.opened_evidence, model.evidence, draft_of),
    ):
        for row in demo.entries(table):
            record, _ = opened(demo, row["id"])
            assert read(draft(record), row["day"]) == record


def test_the_belief_loosens_with_a_bad_fortnight_and_does_not_vanish(demo):
    rated = [old for _, old, _ in reversed(roots.ratings(demo, DEMO_BELIEF))]
    assert len(rated) == 12
    assert max(rated) == rated[5] == 95
    assert rated[0] - rated[-1] == 25
    assert rated[-1] > rated[-2]


def test_some_of_it_is_half_done(demo):
    experiences, rules = demo.entries(roots.EXPERIENCE), demo.entries(roots.RULE)
    assert len([row for row in experiences if not row["fairer_message"]]) >= 2
    assert len([row for row in rules if not row["kinder_rule"]]) >= 2
    assert any(row["distress_after"] > row["distress_before"] for row in experiences)
    assert any("not_said" in row["themes"] for row in experiences)
    supports = [row["supports"] for row in demo.entries(roots.EVIDENCE)]
    assert len(supports) >= 15
    assert supports.count("old") >= 4
    assert supports.count("both") >= 3


def test_six_thoughts_are_tied_to_the_old_belief(demo):
    assert DEMO_BELIEF in roots.beliefs(demo)
    texts, total = demo.tied(DEMO_BELIEF, 10)
    assert total == len(texts) == 6
    assert len([row for row in demo.entries(self_talk.THOUGHT_RECORD) if row["old_belief"]]) == 6
