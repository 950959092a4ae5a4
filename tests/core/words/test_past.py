"""Are kept thoughts found again as they are at this moment: amended, forgotten, brought back, locked?"""

from __future__ import annotations

import threading

import pytest

from core import entries
from core.insights import self_talk
from core.insights.self_talk import model, recall
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.moment import head
from core.store import LockedError
from core.store.lock import set_passphrase
from core.words import past

RUIN = "I always ruin every meeting"


@pytest.fixture(autouse=True)
def nothing_held():
    yield
    past.forget()


def record(now, thought=RUIN, answer="One meeting went badly", **told):
    draft = {"hot_thought": thought, "balanced_thought": answer, "belief_before": 80, "belief_after": 35, **told}
    return model.thought_record(draft, now.date())


def kept(journal, now, *given, **told):
    return self_talk.add_record(journal, record(now, *given, **told), now)


def keep_many(journal, now, n):
    journal.save(
        [entries.put(THOUGHT_RECORD, record(now, f"Thought number {at} of many"), head(now)) for at in range(n)]
    )


def found(journal, thought="I ruined the meeting", without=None):
    return recall.also_wrote(journal, recall.near(journal, thought, without))


def test_a_thought_like_it_comes_with_its_answer_and_belief(journal, now):
    assert not recall.any_answered(journal)
    assert found(journal) == []
    identity = kept(journal, now)
    assert recall.any_answered(journal)
    assert found(journal) == [recall.AlsoWrote(identity, now.date(), RUIN, "One meeting went badly", 80, 35)]
    assert found(journal, "The garden needs rain") == []


def test_a_thought_without_an_answer_is_not_brought_up(journal, now):
    kept(journal, now, answer="")
    assert found(journal) == []
    assert not recall.any_answered(journal)
    kept(journal, now, "I ruined that meeting", "", partly_true=True, need_now="Say sorry to one of them")
    assert [each.answer for each in found(journal)] == ["Say sorry to one of them"]


def test_what_was_amended_is_found_as_it_is_now(journal, now):
    identity = kept(journal, now)
    assert found(journal)
    opened, revision = self_talk.opened_record(journal, identity)
    assert opened.hot_thought == RUIN
    self_talk.amend_record(journal, identity, record(now, "The drawing is late", "It is due on Friday"), revision)
    assert found(journal) == []
    assert [each.answer for each in found(journal, "late drawing")] == ["It is due on Friday"]
    _, revision = self_talk.opened_record(journal, identity)
    self_talk.amend_record(journal, identity, record(now, answer=""), revision)
    assert found(journal) == []


def test_what_was_forgotten_is_gone_at_once_and_comes_back_with_its_entry(journal, now):
    identity = kept(journal, now)
    ids = recall.near(journal, "I ruined the meeting")
    entries.forget(journal, THOUGHT_RECORD, identity, now)
    assert recall.near(journal, "I ruined the meeting") == ()
    assert recall.also_wrote(journal, ids) == []  # also where the ids were found before
    entries.bring_back(journal, THOUGHT_RECORD, identity)
    assert [each.entry for each in found(journal)] == [identity]


def test_the_one_being_amended_is_not_offered_to_itself(journal, now):
    one, other = kept(journal, now), kept(journal, now, "I ruin meetings, every one")
    assert [each.entry for each in found(journal, RUIN, without=one)] == [other]


def test_the_same_thought_written_often_is_one_with_the_newest_answer(journal, now):
    days = ("2026-03-01", "2026-11-02", "2026-06-03")
    for day in days:
        kept(journal, now, answer=f"Answered on {day}", day=day)
    assert [each.answer for each in found(journal)] == ["Answered on 2026-11-02"]


def test_what_is_held_in_memory_goes_with_the_lock(journal, now):
    kept(journal, now)
    opened = set_passphrase(journal, "a lamp in the quiet hall", now)
    assert [each.thought for each in found(opened)] == [RUIN]
    opened.lock()
    with pytest.raises(LockedError):
        recall.near(opened, "I ruined the meeting")
    past.forget()
    assert len(past._held) == 0


def test_a_long_past_is_read_beside_the_page_and_then_answers(journal, now):
    keep_many(journal, now, past.AT_ONCE + 1)
    identity = kept(journal, now)
    assert found(journal) == []
    (reading,) = [each for each in threading.enumerate() if each.name == "past"]
    reading.join(30)
    assert [each.entry for each in found(journal)] == [identity]


def test_who_asks_and_waits_is_answered_at_once_however_long_the_past(journal, now):
    keep_many(journal, now, past.AT_ONCE + 1)
    identity = kept(journal, now)
    assert recall.near(journal, RUIN, wait=True) == (identity,)


def test_reading_ends_quietly_where_the_journal_is_locked_meanwhile(journal, now):
    keep_many(journal, now, past.AT_ONCE + 1)
    opened = set_passphrase(journal, "a lamp in the quiet hall", now)
    recall.near(opened, RUIN)
    opened.lock()
    past.forget()
    for each in threading.enumerate():
        if each.name == "past":
            each.join(30)
    assert len(past._held) == 0


def test_two_windows_that_type_at_once_are_both_answered(journal, now):
    identity = kept(journal, now)
    answers, errors = [], []

    def types():
        try:
            answers.extend(recall.near(journal, RUIN, wait=True) for _ in range(30))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test shows it
            errors.append(error)

    windows = [threading.Thread(target=types) for _ in range(2)]
    for each in windows:
        each.start()
    other = kept(journal, now, "I ruin meetings")
    for each in windows:
        each.join()
    assert errors == []
    assert {answer[0] for answer in answers} == {identity}
    assert set(recall.near(journal, RUIN)) == {identity, other}
