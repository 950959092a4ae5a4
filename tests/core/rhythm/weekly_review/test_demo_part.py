"""Is every week's look back of the demo true, and every review, for a reader who counts for themselves?"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from core.data import load
from core.demo import WEEKS, fill
from core.insights import INSIGHTS
from core.model import draft_of
from core.rhythm.weekly_review.calendar import WEEK, monday_of
from core.rhythm.weekly_review.model import review
from core.rhythm.weekly_review.reads import due
from core.rhythm.weekly_review.week import week_of
from core.store import open_store

REVIEWS = {each["week"]: each for each in load("demo", "weekly_review")["review"]}
weeks = pytest.mark.parametrize("number", range(WEEKS))


@pytest.fixture(scope="module")
def demo(moment):
    store = open_store(None)
    journal = store.unlock(None)
    fill(journal, moment)
    yield journal
    store.close()


@pytest.fixture
def rows(demo, moment):
    """Each slice's rows of a week, by table; a step that was done lies where it was done."""

    def found(number):
        monday = monday_of(moment.date()) - (WEEKS - 1 - number) * WEEK
        inside = {monday + timedelta(days=day) for day in range(7)}
        return monday, {
            table.full_name: [row for row in demo.entries(table) if (row.get("done_day") or row["day"]) in inside]
            for table in demo.tables()
            if table.entry
        }

    return found


def number_in(sentence):
    """The number that a sentence of the house begins with."""
    first = sentence.split()[0]
    return 1 if first == "One" else int(first)


@weeks
def test_every_count_of_a_week_is_that_of_its_tables(demo, moment, rows, number):
    monday, held = rows(number)
    told = {each.slug: each for each in week_of(demo, monday, moment.date()).told}
    for part in demo.slices:
        if part.slug != "weekly_review" and any(table.entry for table in part.tables):
            there = sum(len(held[table.full_name]) for table in part.tables if table.entry)
            assert (told[part.slug].entries if part.slug in told else 0) == there, part.slug


@weeks
def test_every_sentence_of_a_week_says_what_its_entries_say(demo, moment, rows, number):
    monday, held = rows(number)
    said = " ".join(sentence for each in week_of(demo, monday, moment.date()).told for sentence in each.sentences)
    steps, spoken = held["goals.step"], [row for row in held["assertiveness.conversation"] if _was_said(row)]
    strengths = len(held["goals.strength"]) + sum(
        bool(row["strength"]) and row["status"] in ("done", "partly") for row in steps
    )
    counts = {
        r"check-ins? on": len(held["check_in.check_in"]),
        r"thoughts? weighed": len(held["self_talk.thought_record"]),
        r"predictions? noted": len(held["self_talk.prediction_test"]),
        r"goals? begun": len(held["goals.goal"]),
        r"steps? done": sum(row["status"] == "done" for row in steps),
        r"steps? partly done": sum(row["status"] == "partly" for row in steps),
        r"strengths? named": strengths,
        r"brave sentences? said": len(spoken),
        r"pauses?[,.]": len(held["self_compassion.pause"]),
        r"letters? to yourself": len(held["self_compassion.letter"]),
    }
    for words, n in counts.items():
        found = re.search(rf"(\w+) {words}", said)
        assert (number_in(found[0]) if found else 0) == n, (words, said)
    for row in spoken:
        if None not in (row["expected"], row["actual"]):
            assert f"feared {row['expected']}, it was {row['actual']}" in said


@weeks
def test_the_largest_shift_of_a_week_is_the_largest_and_stands_with_its_thought(demo, moment, rows, number):
    monday, held = rows(number)
    told = next((each for each in week_of(demo, monday, moment.date()).told if each.slug == "self_talk"), None)
    shifts = {
        row["hot_thought"]: (row["belief_before"], row["belief_after"]) for row in held["self_talk.thought_record"]
    }
    largest = max((abs(before - after) for before, after in shifts.values()), default=0)
    if not largest:
        assert told is None or told.own_words == ()
        return
    (text,) = told.own_words
    before, after = shifts[text.words]
    assert abs(before - after) == largest
    assert f"The largest shift in belief: {before} to {after}." in told.sentences


@weeks
def test_no_word_of_roots_is_in_any_week(demo, moment, rows, number):
    monday, _ = rows(number)
    roots = [each for each in week_of(demo, monday, moment.date()).told if each.slug == "roots"]
    assert all((each.sentences, each.own_words, each.held_back) == ((), (), True) for each in roots)


@pytest.mark.parametrize("days", [0, 1, 4], ids=["on a Sunday", "on a Monday", "on a Thursday"])
def test_a_review_of_the_demo_rests_on_words_of_its_week(journal, moment, days):
    now = moment + timedelta(days=days)
    fill(journal, now)
    untrue = []
    for number, review_of in REVIEWS.items():
        monday = monday_of(now.date()) - (WEEKS - 1 - number) * WEEK
        words = written_in(journal, monday)
        untrue += [(number, each) for each in review_of["rests_on"] if each not in words]
        kept = week_of(journal, monday, now.date()).review
        assert review(draft_of(kept), [each.slug for each in INSIGHTS]) == kept
    assert untrue == []


def written_in(journal, monday):
    """All words of a week's entries, Roots and reviews apart; those of a step in the week of its plan and of its end."""
    inside = {monday + timedelta(days=day) for day in range(7)}
    return "\n".join(
        str(value)
        for table in journal.tables()
        if table.entry and table.schema not in ("roots", "weekly_review")
        for row in journal.entries(table)
        if inside & {row["day"], row.get("done_day")}
        for value in row.values()
        if value
    )


def test_most_weeks_have_a_review_and_the_one_at_hand_is_still_to_come(demo, moment, rows):
    with_one = {number for number in range(WEEKS) if week_of(demo, rows(number)[0], moment.date()).review}
    assert with_one == set(REVIEWS)
    assert 17 <= len(with_one) < WEEKS - 1
    assert due(demo, moment.date()) == monday_of(moment.date())


def _was_said(row):
    return row["said"] not in (None, "not_yet")
