"""Is what is written in Roots kept, amended and found again, counted once, and told to nobody unasked?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import entries
from core.insights import roots, self_talk
from core.insights.roots.model import BeliefRating
from core.insights.self_talk.model import thought_record
from core.store import AmendedElsewhereError
from core.table import Kind

DAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)


def ratings(journal):
    return journal.rows("SELECT day, old_rating, new_rating FROM roots.rating ORDER BY day, id")


def test_every_choice_is_sealed_and_no_rating_or_day_is():
    for table in roots.SLICE.tables:
        for column in table.own:
            assert column.sealed is (column.kind in (Kind.WORDS, Kind.CHOICE, Kind.CHOICES)), column


def test_an_experience_is_opened_as_it_was_kept_and_amended(journal, now, experience):
    record = experience(DAY, {"themes": "bullying,loss", "age": "7_12", "message": "I_slow_others"}, made_sense="Small")
    identity = roots.add_experience(journal, record, now)

    assert roots.opened_experience(journal, identity) == (record, 1)
    changed = replace(record, themes=(), age_band=None, who_saw="My aunt")
    roots.amend_experience(journal, identity, changed, 1)
    assert roots.opened_experience(journal, identity) == (changed, 2)
    with pytest.raises(AmendedElsewhereError):
        roots.amend_experience(journal, identity, record, 1)


def test_two_messages_become_a_pair_of_beliefs_when_asked_in_one_save(journal, now, experience):
    record = experience(DAY, {"message": "I_spoil_things", "now": "80"}, fairer_message="I broke a cup", pair=True)
    version = journal.version("roots")
    identity = roots.add_experience(journal, record, now)

    assert journal.version("roots") == version + 1
    ((pair, old),) = roots.beliefs(journal).items()
    assert old == "I spoil things"
    assert roots.opened_belief(journal, pair)[0].new_belief == "I broke a cup"
    assert roots.opened_experience(journal, identity)[0].belief == pair
    assert ratings(journal) == [(DAY, 80, None)]


def test_no_pair_is_made_without_a_message_or_beside_another(journal, now, kept, experience):
    (pair,) = kept("belief", "words\nOld")
    roots.add_experience(journal, experience(DAY, {}, pair=True), now)
    roots.add_experience(journal, experience(DAY, {"message": "x"}, pair, pair=True), now)
    assert list(roots.beliefs(journal)) == [pair]


def test_a_pair_is_rated_when_written_down_and_whenever_one_likes(journal, kept, now):
    (pair,) = kept("belief", "day old new\n2026-11-01 80 20")
    roots.add_rating(journal, BeliefRating(DAY, pair, 70, None), now)
    assert ratings(journal) == [(date(2026, 11, 1), 80, 20), (DAY, 70, None)]
    assert roots.ratings(journal, pair) == [(DAY, 70, None), (date(2026, 11, 1), 80, 20)]


def test_evidence_that_rates_its_pair_is_counted_once_amended_and_forgotten_with_it(journal, kept, now):
    (pair,) = kept("belief", "words\nOld")
    (identity,) = kept("evidence", "supports old new\nnew 70 30", pair)
    assert ratings(journal) == [(DAY, 70, 30)]

    record, revision = roots.opened_evidence(journal, identity)
    roots.amend_evidence(journal, identity, replace(record, old_rating=60), revision)
    assert ratings(journal) == [(DAY, 60, 30)]
    entries.forget(journal, roots.EVIDENCE, identity, now)
    assert ratings(journal) == []
    entries.bring_back(journal, roots.EVIDENCE, identity)
    assert ratings(journal) == [(DAY, 60, 30)]
    record, revision = roots.opened_evidence(journal, identity)
    roots.amend_evidence(journal, identity, replace(record, belief=None), revision)
    assert ratings(journal) == []


def test_a_forgotten_pair_takes_its_ratings_along_and_is_not_offered(journal, kept, now):
    first, second = kept("belief", "day words old\n2026-11-01 First 80\n2026-11-02 Second 70")
    assert roots.beliefs(journal) == {second: "Second", first: "First"}
    entries.forget(journal, roots.BELIEF, second, now)
    assert roots.beliefs(journal) == {first: "First"}
    assert ratings(journal) == [(date(2026, 11, 1), 80, None)]


def test_entries_are_found_by_their_words_whatever_the_accents(journal, kept):
    kept("experience", "label themes\nThe_café bullying\nThe_move -")
    kept("rule", "words\nIf_asked_then_yes")
    found, total = roots.found_experiences(journal, text="CAFE")
    assert (total, found[0]["themes"]) == (1, "bullying")
    assert roots.found_rules(journal, text="asked")[1] == 1
    assert roots.found_evidence(journal)[1] == roots.found_beliefs(journal)[1] == 0


def test_the_week_is_told_as_a_count_and_no_more(journal, kept):
    kept("experience", f"day label now\n{MONDAY} Secret 80\n{MONDAY - timedelta(days=1)} Before 1")
    kept("evidence", f"day words\n{MONDAY + timedelta(days=6)} Secret")
    kept("evidence", f"day words\n{MONDAY + timedelta(days=7)} After")
    note = roots.SLICE.week(journal, MONDAY)
    assert (note.entries, note.sentences) == (2, ())


def test_roots_is_held_back_and_offers_nothing_on_today(journal, now):
    journal.save(roots.SLICE.samples(now))
    assert roots.SLICE.held_back
    assert list(roots.SLICE.waiting(journal, now.date())) == []


def test_the_series_is_the_middle_of_all_pairs_rated_on_a_day(journal, kept):
    kept("belief", "day old new\n2026-11-01 80 -\n2026-11-01 60 20\n2026-11-03 50 30")
    series = roots.SLICE.series(journal)
    assert series["old_belief"]["value"].tolist() == [70, 50]
    assert series["new_belief"]["value"].tolist() == [20, 30]


def test_the_messages_stand_in_a_table_by_their_titles(journal, kept):
    kept("experience", "label age themes message\nThe_move 7_12 loss,other I_am_too_much")
    assert roots.messages(journal) == [
        {"The message": "I am too much", "Themes": "Loss, Something else", "Age": "7–12", "Experience": "The move"}
    ]


def test_a_thought_is_tied_to_an_old_belief_and_told_by_its_situation(journal, kept, now):
    pair, other = kept("belief", "words\nOld\nOther")

    def think(**told):
        return self_talk.add_record(journal, thought_record({"hot_thought": "x", **told}, DAY), now)

    think(hot_thought="Not tied")
    think(hot_thought="The thought", old_belief=pair)
    tied = think(situation="A meeting", old_belief=pair)
    gone = think(situation="Forgotten", old_belief=pair)
    entries.forget(journal, self_talk.THOUGHT_RECORD, gone, now)

    texts, total = journal.tied(pair, 5)
    assert ([text.words for text in texts], total) == (["A meeting", "The thought"], 2)
    assert journal.tied(pair, 1)[0][0].entry == tied
    assert journal.tied(other, 5) == ([], 0)
    assert self_talk.opened_record(journal, tied)[0].old_belief == pair
