"""Is what was written kept, amended, found, forgotten and offered again, and does each view tell it?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import entries
from core.insights import self_compassion
from core.insights.self_compassion import reads, tables
from core.insights.self_compassion.model import AsToAFriend, Letter, Pause
from core.moment import head
from core.store import AmendedElsewhereError, Drop, Put

DAY, TODAY = date(2026, 11, 20), date(2026, 11, 22)
MOMENT = AsToAFriend(
    DAY, "Forgot her birthday", "How careless", 8, "someone_kind", "It happens", 1, "I can ring now", 4, 70, 40
)
PAUSE = Pause(DAY, "Shoulders up", "Most people today", "An early night", 3, 50, 35)
LETTER = Letter(DAY, "Dear one,\nit was a lot.", date(2026, 12, 24), None, "")
KINDS = {
    "as_to_a_friend": (MOMENT, "to_me_now"),
    "pause": (PAUSE, "kindness"),
    "letter": (LETTER, "note"),
}
every_kind = pytest.mark.parametrize("kind", KINDS)


def of(verb, kind):
    return getattr(self_compassion, f"{verb}_{kind}")


def table(kind):
    return next(each for each in tables.TABLES if each.name == kind)


# What is kept


@every_kind
def test_an_entry_comes_back_whole(journal, now, kind):
    record, _ = KINDS[kind]

    assert of("opened", kind)(journal, of("add", kind)(journal, record, now)) == (record, 1)


@every_kind
def test_what_goes_with_an_entry_is_saved_with_it_or_not_at_all(journal, now, kind):
    record, _ = KINDS[kind]
    wrong = Put(tables.PAUSE, {**entries.put(tables.PAUSE, PAUSE, head(now)).row, "revision": 5})

    with pytest.raises(AmendedElsewhereError):
        of("add", kind)(journal, record, now, also=[wrong])

    assert journal.entries(table(kind), "true") == []


@every_kind
def test_amending_keeps_the_next_revision_and_never_over_another_one(journal, now, kind):
    record, field = KINDS[kind]
    identity = of("add", kind)(journal, record, now)
    amended = replace(record, **{field: "Otherwise"})

    of("amend", kind)(journal, identity, amended, 1)

    assert of("opened", kind)(journal, identity) == (amended, 2)
    with pytest.raises(AmendedElsewhereError):
        of("amend", kind)(journal, identity, record, 1)
    assert of("opened", kind)(journal, identity) == (amended, 2)


@every_kind
def test_what_is_gone_can_be_neither_opened_nor_amended(journal, now, kind):
    record, _ = KINDS[kind]
    identity = of("add", kind)(journal, record, now)
    entries.forget(journal, table(kind), identity, now)
    assert of("opened", kind)(journal, identity) is None
    journal.save([Drop(table(kind), (identity,))])

    assert of("opened", kind)(journal, identity) is None
    with pytest.raises(AmendedElsewhereError):
        of("amend", kind)(journal, identity, record, 1)


# Found again


def test_each_kind_is_found_newest_first_by_any_of_its_words(journal, now, kept):
    first, second = kept("""
        day         happened
        2026-11-02  Naïve_mistake
        2026-11-20  Plain_mistake
    """)

    page, total = self_compassion.found_as_to_a_friend(journal, limit=1)
    assert ([row["id"] for row in page], total) == ([second], 2)
    assert [row["id"] for row in self_compassion.found_as_to_a_friend(journal, text="NAIVE")[0]] == [first]
    assert self_compassion.found_as_to_a_friend(journal, first=date(2026, 11, 21)) == ([], 0)
    self_compassion.add_pause(journal, PAUSE, now)
    self_compassion.add_letter(journal, replace(LETTER, note="Still true"), now)
    for column in tables.PAUSE.worded:
        assert self_compassion.found_pauses(journal, text=getattr(PAUSE, column))[1] == 1, column
    assert self_compassion.found_letters(journal, text="lot still")[1] == 1
    assert self_compassion.found_pauses(journal, text="still") == ([], 0)


# What the rest of the house is told


def test_a_letter_waits_from_its_day_on_until_it_was_read(journal, kept):
    kept("""
        day         letter       on          at
        2026-11-01  No_day       -           -
        2026-11-02  Ahead        2026-11-23  -
        2026-11-03  Today        2026-11-22  -
        2026-11-04  Before       2026-11-10  -
        2026-11-05  Read         2026-11-10  2026-11-12
        2026-11-06  Read_early   2026-11-20  2026-11-12
    """)

    found = reads.waiting(journal, TODAY)

    assert [(each.words, each.due) for each in found] == [
        ("Today", TODAY),
        ("Read early", date(2026, 11, 20)),
        ("Before", date(2026, 11, 10)),
    ]
    assert [each.question for each in found[:2]] == [
        "You wrote yourself a letter to read again today.",
        "You wrote yourself a letter to read again. Its day has come.",
    ]
    assert {(each.table, each.action) for each in found} == {(tables.LETTER, "Read it")}


def test_of_a_waiting_letter_only_the_first_line_is_shown_and_none_that_was_forgotten(journal, now):
    identity = self_compassion.add_letter(journal, replace(LETTER, reread_on=TODAY), now)

    assert [each.words for each in reads.waiting(journal, TODAY)] == ["Dear one,"]
    entries.forget(journal, tables.LETTER, identity, now)
    assert reads.waiting(journal, TODAY) == []


def test_the_week_counts_what_was_done_and_names_harshness_in_middle_values(journal, kept):
    kept("""
        day         self  friend
        2026-11-15  10    0
        2026-11-16  8     2
        2026-11-18  5     2
        2026-11-19  4     -
    """)
    kept("""
        day         minutes
        2026-11-17  3
        2026-11-22  5
        2026-11-22  -
    """)
    kept("""
        day         letter
        2026-11-20  Dear
    """)

    note = reads.week(journal, date(2026, 11, 16))

    assert note.entries == 7
    assert note.sentences == (
        "3 hard moments told as to a friend.",
        "Harshness to yourself 6.5 of 10, to a friend 2, middle values.",
        "3 pauses, 8 quiet minutes.",
        "One letter to yourself.",
    )
    assert reads.week(journal, date(2026, 11, 23)).entries == 0


def test_every_word_kept_is_told_and_none_that_was_forgotten(journal, now):
    moment = self_compassion.add_as_to_a_friend(journal, MOMENT, now)
    letter = self_compassion.add_letter(journal, LETTER, now)

    told = {(text.entry, text.field): text.words for text in reads.texts(journal)}

    assert told == {
        **{(moment, column): getattr(MOMENT, column) for column in tables.AS_TO_A_FRIEND.worded},
        (letter, "letter"): LETTER.letter,
    }
    entries.forget(journal, tables.AS_TO_A_FRIEND, moment, now)
    assert {text.entry for text in reads.texts(journal)} == {letter}


def test_the_series_hold_one_value_a_day(journal, kept):
    kept("""
        day         self  friend
        2026-11-20  8     2
        2026-11-20  4     4
        2026-11-21  3     5
        2026-11-21  9     -
    """)
    kept("""
        day         minutes
        2026-11-20  1
        2026-11-20  3
    """)

    series = reads.series(journal)

    assert series["gap"]["value"].tolist() == [3, -2]
    assert series["pauses"]["value"].tolist() == [2]
    assert series["pauses"]["day"][0].date() == DAY


def test_the_samples_lie_in_the_twelve_weeks_before_and_hold_every_table(journal, now):
    journal.save(self_compassion.SLICE.samples(now))

    rows = {each.name: journal.entries(each) for each in tables.TABLES}
    assert {name: len(found) for name, found in rows.items()} == {"as_to_a_friend": 16, "pause": 18, "letter": 2}
    days = [row["day"] for found in rows.values() for row in found]
    assert all(now.date() - timedelta(weeks=13) < day <= now.date() for day in days)
    softened = [row["harshness_self"] - row["harshness_now"] for row in rows["as_to_a_friend"]]
    assert min(softened) <= 0 < max(softened)
