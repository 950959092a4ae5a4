"""What is told of a week: with nothing, two entries or two hundred, across New Year, of a slice that says nothing?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.insights import INSIGHTS, roots, self_talk
from core.registry import SLICES
from core.rhythm.weekly_review import store
from core.rhythm.weekly_review.looking_back import notes
from core.rhythm.weekly_review.week import week_of
from core.slice import Text, WeekNote, no_note
from core.store import open_store

MONDAY = date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)


def test_an_empty_week_tells_nothing(journal):
    week = week_of(journal, MONDAY, SUNDAY)
    assert (week.told, week.review, week.iso, week.title) == ((), None, "2026-W47", "16 to 22 November 2026")


def test_a_week_with_two_entries(journal, check_in, rule):
    check_in(MONDAY, 5, "Ducks on the canal.")
    rule(SUNDAY)
    check_in(MONDAY - timedelta(days=1), 1, "The week before.")
    check_in_told, roots = week_of(journal, MONDAY, SUNDAY).told
    assert (check_in_told.slug, check_in_told.entries) == ("check_in", 1)
    assert [text.words for text in check_in_told.own_words] == ["Ducks on the canal."]
    assert (roots.slug, roots.entries, roots.sentences, roots.own_words, roots.held_back) == ("roots", 1, (), (), True)


def test_a_week_with_two_hundred_entries_stays_short(journal, check_in, prediction):
    for number in range(100):
        check_in(MONDAY + timedelta(days=number % 7), number % 11, f"Line {number:03}")
        prediction(MONDAY + timedelta(days=number % 7))
    told = {each.slug: each for each in week_of(journal, MONDAY, SUNDAY).told}
    assert (told["check_in"].entries, told["self_talk"].entries) == (100, 100)
    assert len(told["check_in"].own_words) == 5
    assert all(text.day == SUNDAY for text in told["check_in"].own_words)


def test_a_week_across_new_year_is_one_week(journal, check_in, now, review):
    monday = date(2026, 12, 28)
    for day in (monday, date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 3), date(2027, 1, 4)):
        check_in(day, 5)
    store.keep(journal, monday, review(remember="Fireworks, from far away."), 0, now)
    week = week_of(journal, monday, date(2027, 1, 4))
    assert [each.entries for each in week.told] == [4]
    assert week.iso == "2026-W53"
    assert week.review == review(remember="Fireworks, from far away.")
    assert week_of(journal, date(2027, 1, 4), date(2027, 1, 4)).review is None


@pytest.mark.parametrize("monday", [MONDAY + timedelta(days=1), MONDAY + timedelta(weeks=1)])
def test_only_a_monday_that_has_come_opens(journal, monday):
    with pytest.raises(ValueError, match="Monday"):
        week_of(journal, monday, SUNDAY)


@pytest.mark.parametrize(
    "week",
    [no_note, lambda _reader, _monday: WeekNote(1, ("One prediction.",))],
    ids=["says nothing", "names no days"],
)
def test_a_slice_that_says_little_is_counted_by_its_own_tables(now, week):
    silent = replace(self_talk.SLICE, week=week)
    store = open_store(None, [silent if each.slug == "self_talk" else each for each in SLICES])
    journal = store.unlock(None)
    record = self_talk.model.PredictionTest(MONDAY, "They will laugh.", None, "", None, "")
    self_talk.add_prediction(journal, record, now)
    ((part, note),) = [found for found in notes(journal, MONDAY) if found[1].entries]
    assert (part.slug, note.entries, note.days) == ("self_talk", 1, (MONDAY,))
    store.close()


def test_what_is_held_back_stays_so_whatever_its_slice_tells():
    words = (Text("a", MONDAY, "rule", "I must never rest."),)
    talking = replace(roots.SLICE, week=lambda _reader, _monday: WeekNote(1, ("A rule.",), words, (MONDAY,)))
    store = open_store(None, [talking if each.slug == "roots" else each for each in SLICES])
    (told,) = week_of(store.unlock(None), MONDAY, SUNDAY).told
    assert (told.entries, told.sentences, told.own_words) == (1, (), ())
    store.close()


def test_a_slice_that_finds_nothing_in_a_week_is_believed(journal):
    assert all(note.entries == 0 and note.days == () for _, note in notes(journal, MONDAY))
    assert {part.slug for part, _ in notes(journal, MONDAY)} >= {"check_in", *(each.slug for each in INSIGHTS)}
    assert "weekly_review" not in {part.slug for part, _ in notes(journal, MONDAY)}
