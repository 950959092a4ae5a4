"""Are own helpful words chosen by what they were said of, then by what eased, and never from what is held back?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from core import entries
from core.insights import goals, roots, self_compassion, self_talk
from core.insights.goals.model import strength as strength_of
from core.insights.goals.tables import STEP, STRENGTH
from core.insights.self_compassion.model import as_to_a_friend, pause
from core.insights.self_compassion.tables import AS_TO_A_FRIEND
from core.insights.self_talk import model
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.registry import SLICES
from core.store import LockedError
from core.store.lock import set_passphrase
from core.words import helped
from core.words.helped import what_helped


@pytest.fixture(autouse=True)
def nothing_held():
    yield
    helped.forget()


def thought(journal, now, hot, fairer, before=80, after=40, days=0, **told):
    draft = {"hot_thought": hot, "balanced_thought": fairer, "belief_before": before, "belief_after": after, **told}
    draft["day"] = (now.date() - timedelta(days=days)).isoformat()
    return self_talk.add_record(journal, model.thought_record(draft, now.date()), now)


def words(found):
    return [each.words for each in found.helped]


def test_nothing_kept_is_nothing_found(journal):
    assert what_helped(journal) == what_helped(journal, "a meeting") == helped.Found(fits=False, helped=[])


def test_what_was_said_of_the_like_comes_first_then_what_eased_most_then_the_newest(journal, now):
    thought(journal, now, "Nobody called on my birthday", "They work on Tuesdays", 90, 10)
    thought(journal, now, "The disaster of tidying, cooking and the whole family at the lake", "We swam", 90, 10)
    thought(journal, now, "The meeting was a disaster", "I said my part", 80, 40, days=2)
    thought(journal, now, "The meeting was a disaster", "Two nodded", 80, 40, days=3)
    thought(journal, now, "The meeting was a disaster", "It was an hour", 80, 70, days=1)
    found = what_helped(journal, "a disaster of a meeting")
    assert found.fits
    assert words(found) == ["I said my part", "Two nodded", "It was an hour", "We swam"]


def test_without_anything_to_go_by_or_where_nothing_fits_what_eased_most_comes_first(journal, now):
    thought(journal, now, "One", "Eased by five", 80, 75)
    thought(journal, now, "Two", "Eased by forty", 80, 40, days=4)
    thought(journal, now, "Three", "Eased by forty, later", 80, 40)
    for asked in ("", "the", "marigolds and chess"):
        found = what_helped(journal, asked)
        assert not found.fits
        assert words(found) == ["Eased by forty, later", "Eased by forty", "Eased by five"]


def test_what_went_with_no_easing_is_left_out_and_what_was_not_rated_is_not(journal, now):
    thought(journal, now, "One", "It grew", 40, 80)
    thought(journal, now, "Two", "It stayed", 40, 40)
    thought(journal, now, "Three", "Not rated", None, None)
    thought(journal, now, "Four", "")
    assert words(what_helped(journal)) == ["Not rated"]


def test_all_three_kinds_are_there_and_none_crowds_the_others_out(journal, now):
    for number in range(6):
        thought(journal, now, f"Thought {number}", f"Fairer {number}", 90, 10)
    goals.add_strength(journal, strength_of({"strength": "I listen"}, now.date()), now)
    moment = {"happened": "Late", "to_me_now": "It happens", "harshness_self": 8, "harshness_now": 3}
    self_compassion.add_as_to_a_friend(journal, as_to_a_friend(moment, now.date()), now)
    rest = {"kindness": "Tea now", "distress_before": 60, "distress_after": 30}
    self_compassion.add_pause(journal, pause(rest, now.date()), now)
    found = what_helped(journal).helped
    assert [(each.words, each.eased) for each in found] == [
        ("Fairer 5", 80),
        ("Fairer 4", 80),
        ("It happens", 50),
        ("Tea now", 30),
        ("I listen", None),
    ]


def test_the_same_words_come_once_at_their_best(journal, now):
    thought(journal, now, "One", "I did  what I could", 80, 60)
    thought(journal, now, "Two", "I did what I could", 80, 20)
    assert [(each.words, each.eased) for each in what_helped(journal).helped] == [("I did what I could", 60)]


def test_a_forgotten_entry_is_gone_at_the_next_question(journal, now):
    identity = thought(journal, now, "The meeting was a disaster", "Two nodded")
    assert words(what_helped(journal, "meeting")) == ["Two nodded"]
    before = helped.version(journal)
    entries.forget(journal, THOUGHT_RECORD, identity, now)
    assert helped.version(journal) > before
    assert words(what_helped(journal, "meeting")) == []


def test_a_step_shows_a_strength_once_it_was_taken_and_while_its_goal_is_kept(journal, now):
    journal.save(goals.SLICE.samples(now))
    offered = {each.entry: each for each in goals.SLICE.helped(journal)}
    steps = {row["id"]: row for row in journal.entries(STEP)}
    shown = {identity for identity, row in steps.items() if row["strength"] and row["status"] in ("done", "partly")}
    assert shown
    assert set(offered) == shown | {row["id"] for row in journal.entries(STRENGTH)}
    for row in journal.entries(goals.GOAL):
        entries.forget(journal, goals.GOAL, row["id"], now)
    left = {each.entry for each in goals.SLICE.helped(journal)}
    assert left == {each for each in offered if each not in steps or steps[each]["goal"] is None}


def test_what_is_held_back_offers_nothing_and_what_hurt_is_never_what_is_shown(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    assert not roots.SLICE.helps
    ours = {
        THOUGHT_RECORD.full_name: "balanced_thought",
        AS_TO_A_FRIEND.full_name: "to_me_now",
        "self_compassion.pause": "kindness",
        STRENGTH.full_name: "strength",
        STEP.full_name: "strength",
    }
    for each in SLICES:
        assert not (each.held_back and each.helps)
        for found in each.helped(journal):
            (row,) = journal.entries(found.table, "id = $id", id=found.entry)
            assert found.words == row[ours[found.table.full_name]]
            assert found.words not in found.about


def test_a_locked_journal_answers_the_same_and_leaves_nothing_behind(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    asked = ("", "a meeting at work")
    plain = [words(what_helped(journal, about)) for about in asked]
    assert all(plain)
    opened = set_passphrase(journal, "a lamp in the quiet hall", now)
    assert [words(what_helped(opened, about)) for about in asked] == plain
    opened.lock()
    with pytest.raises(LockedError):
        what_helped(opened)
    helped.forget()
    assert len(helped._held) == 0
