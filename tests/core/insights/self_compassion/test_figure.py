"""Does each figure of self-compassion say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from core.insights import self_compassion

TODAY = date(2026, 11, 22)


def state(journal, name):
    figure = self_compassion.SLICE.figure(name)
    return figure.state(figure.read(journal, TODAY), TODAY)


@pytest.mark.parametrize("figure", self_compassion.SLICE.figures, ids=lambda figure: figure.name)
def test_with_nothing_kept_a_figure_is_empty_and_its_ghost_is_not(journal, figure):
    assert figure.state(figure.read(journal, TODAY), TODAY).empty
    assert not figure.ghost(TODAY).empty


# How harsh: to myself, to a friend


def test_a_rod_has_both_numbers_and_the_sentence_their_gap(journal, kept):
    kept("""
        day         self  friend
        2026-11-02  8     2
        2026-11-04  6     1
        2026-11-20  7     3
    """)

    found = state(journal, "harshness_gap")

    assert found.rods[["me", "friend", "n"]].to_numpy().tolist() == [[7, 1.5, 2], [7, 3, 1]]
    assert (found.unit, found.last) == ("week", pd.Timestamp(2026, 11, 16))
    assert found.sentence == (
        "3 entries in 3 weeks, a rod a week. In the middle case you were 5 points harsher to yourself than to a friend."
    )


@pytest.mark.parametrize(
    ("me", "friend", "than"),
    [
        (4, 4, "as harsh to yourself as to a friend"),
        (3, 4, "1 point gentler to yourself than to a friend"),
        (5, 4, "1 point harsher to yourself than to a friend"),
    ],
)
def test_a_gap_of_none_or_the_other_way_round_is_said_as_plainly(journal, kept, me, friend, than):
    kept(f"""
        self   friend
        {me}   {friend}
        {me}   {friend}
    """)

    assert (
        state(journal, "harshness_gap").sentence
        == f"2 entries in 1 day, a rod a week. In the middle case you were {than}."
    )


@pytest.mark.parametrize(("voices", "of_them"), [(("someone_kind", "friend"), "1"), (("someone_kind",) * 2, "all")])
def test_it_is_said_where_someone_kind_spoke_in_the_friends_place(journal, kept, voices, of_them):
    kept("self friend voice\n" + "\n".join(f"8 2 {voice}" for voice in voices))

    said = state(journal, "harshness_gap").sentence
    assert said.endswith(f" In {of_them} of them someone kind spoke in the friend's place.")


def test_ten_years_of_rods_are_some_forty(journal, kept):
    months = [(year, month) for year in range(2016, 2026) for month in range(1, 13)]
    kept("day self friend\n" + "\n".join(f"{year}-{month:02}-05 8 2" for year, month in months))

    found = state(journal, "harshness_gap")

    assert (len(found.rods), found.unit) == (40, "quarter")
    assert found.sentence.startswith("120 entries in 10 years, a rod a quarter.")


# What I said, what I say now


def test_softening_goes_from_the_words_said_then_to_those_of_now(journal, kept):
    kept("""
        day         happened    self  friend  now
        2026-11-01  First       2     1       4
        2026-11-02  A           8     1       6
        2026-11-03  B           8     -       5
        2026-11-04  C           8     1       6
        2026-11-05  D           8     1       3
        2026-11-06  E           8     1       2
        2026-11-07  The_newest  9     0       4
    """)

    found = state(journal, "softening")

    assert found.rows["label"].tolist() == ["The newest", "E", "D", "C", "B", "A"]
    assert found.rows["right"].tolist()[:2] == ["9 → 4", "8 → 2"]
    assert found.rows["newest"].tolist() == [True, False, False, False, False, False]
    assert found.strokes.to_numpy().tolist() == [[0, 0], [1, 1], [2, 1], [3, 1], [5, 1]]
    assert found.sentence == (
        "Your 6 newest of 7 entries. In the middle case the words softened by 3 points. "
        "The stroke is what a friend would hear."
    )


@pytest.mark.parametrize(("then", "went"), [(8, "stayed as they were"), (9, "hardened by 1 point")])
def test_words_that_stay_or_harden_are_said_as_plainly(journal, kept, then, went):
    kept(f"""
        self  now
        8     {then}
        8     {then}
    """)

    assert (
        state(journal, "softening").sentence
        == f"Your 2 entries, the newest first. In the middle case the words {went}."
    )


def test_over_years_softening_is_told_by_year(journal, kept):
    kept("""
        day         self  friend  now
        2022-05-01  9     1       8
        2025-06-01  6     2       3
        2025-06-02  6     3       2
    """)

    found = state(journal, "softening")

    assert found.rows[["label", "right"]].to_numpy().tolist() == [
        ["2025", "6 → 2.5  ·  n 2"],
        ["2022", "9 → 8  ·  n 1"],
    ]
    assert found.strokes["friend"].tolist() == [2.5, 1]
    assert found.sentence.startswith("3 entries, a row a year, middle values.")


# Days, and distress


def test_days_entries_and_quiet_minutes_are_counted(journal, kept):
    kept("""
        day         minutes
        2026-11-20  3
        2026-11-20  5
        2026-11-21  -
    """)

    found = state(journal, "practice_calendar")

    assert found.sentence == "2 days in the last year, 3 entries, 8 quiet minutes. A gap is only a gap."
    assert found.tiles[["row", "column", "n"]].to_numpy().tolist() == [["Nov", 20, 2], ["Nov", 21, 1]]


def test_one_day_is_one_day(journal, kept):
    kept("""
        day         letter
        2026-11-20  Dear
    """)

    assert state(journal, "practice_calendar").sentence == "1 day in the last year. A gap is only a gap."


def test_ten_years_of_days_are_rows_of_years(journal, kept):
    kept("""
        day         minutes
        2016-12-02  3
        2016-12-03  3
        2026-11-20  1
    """)

    found = state(journal, "practice_calendar")

    assert found.by_year
    assert found.rows == tuple(str(year) for year in range(2016, 2027))
    assert found.tiles[["row", "column", "n"]].to_numpy().tolist() == [["2016", 12, 2], ["2026", 11, 1]]
    assert found.sentence == "3 days since December 2016, 7 quiet minutes. A gap is only a gap."


def test_distress_is_told_of_moments_and_pauses_and_claims_no_cause(journal, kept):
    kept("""
        day         happened    before  after
        2026-11-18  Forgot_her  70      40
    """)
    kept("""
        day         minutes  kind  before  after
        2026-11-19  3        Tea   50      40
        2026-11-20  3        -     50      30
    """)

    found = state(journal, "after_setbacks")

    assert found.rows[["label", "right"]].to_numpy().tolist() == [
        ["A pause on 20 Nov", "50 → 30"],
        ["Tea", "50 → 40"],
        ["Forgot her", "70 → 40"],
    ]
    assert found.sentence == (
        "Your 3 ratings, the newest first. In the middle case distress eased by 20 points. "
        "A hard moment eases by itself, too."
    )


@pytest.mark.parametrize(("after", "went"), [(50, "stayed as it was"), (65, "grew by 15 points")])
def test_distress_that_stays_or_grows_is_not_said_to_ease(journal, kept, after, went):
    kept(f"""
        before  after
        50      {after}
        50      {after}
    """)

    said = state(journal, "after_setbacks").sentence
    assert said == f"Your 2 ratings, the newest first. In the middle case distress {went}."


def test_one_entry_is_too_few_to_say_more(journal, kept):
    kept("""
        self  friend  now  before  after
        8     1       4    70      40
    """)

    said = {name: state(journal, name).sentence for name in ("harshness_gap", "softening", "after_setbacks")}
    assert said == {
        "harshness_gap": "One entry so far: too few to say more.",
        "softening": "One entry so far: too few to say more.",
        "after_setbacks": "One rating so far: too few to say more.",
    }
    assert not state(journal, "softening").rows["newest"].any()
