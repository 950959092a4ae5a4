"""Does each figure of self-talk say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date
from math import comb

import pytest

from core.insights import self_talk
from core.insights.self_talk.chance import standing_out, tail, wilson

TODAY = date(2026, 11, 22)


def state(journal, name):
    figure = self_talk.SLICE.figure(name)
    return figure.state(figure.read(journal, TODAY), TODAY)


@pytest.mark.parametrize("figure", self_talk.SLICE.figures, ids=lambda figure: figure.name)
def test_with_nothing_kept_a_figure_is_empty_and_its_ghost_is_not(journal, figure):
    assert figure.state(figure.read(journal, TODAY), TODAY).empty
    assert not figure.ghost(TODAY).empty


# How strongly I believe it


def test_belief_shift_names_the_newest_and_the_middle_case(journal, kept):
    kept("""
        day         thought  before  after
        2026-11-01  First    10      20
        2026-11-02  A        80      60
        2026-11-03  B        80      50
        2026-11-04  C        80      55
        2026-11-05  D        80      30
        2026-11-06  E        80      20
        2026-11-07  Newest   85      10
    """)

    found = state(journal, "belief_shift")

    assert found.rows["label"].tolist() == ["“Newest”", "“E”", "“D”", "“C”", "“B”", "“A”"]
    assert found.rows["right"].tolist()[0] == "85 → 10"
    assert found.rows["newest"].tolist() == [True, False, False, False, False, False]
    assert found.sentence == (
        "Your 6 newest of 7 records. In the middle case belief fell by 30 points. "
        "Some thoughts loosen, some don't. Both are worth knowing."
    )


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [(50, 50, "stayed as it was"), (50, 51, "rose by 1 point"), (50, 25, "fell by 25 points")],
)
def test_belief_that_stays_or_rises_is_said_as_plainly(journal, kept, before, after, moved):
    kept(f"""
        before    after
        {before}  {after}
        {before}  {after}
    """)

    found = state(journal, "belief_shift").sentence

    assert found.startswith(f"Your 2 records, the newest first. In the middle case belief {moved}.")


def test_one_record_is_too_few_to_say_more(journal, kept):
    kept("""
        before  after
        80      20
    """)

    found = state(journal, "belief_shift")

    assert found.sentence == "One record so far: too few to say more."
    assert found.rows["newest"].tolist() == [False]


def test_over_years_belief_is_told_by_year(journal, kept):
    kept("""
        day         before  after
        2022-05-01  90      80
        2025-06-01  60      30
        2025-06-02  60      31
    """)

    found = state(journal, "belief_shift")

    assert found.rows["label"].tolist() == ["2025", "2022"]
    assert found.rows["right"].tolist() == ["60 → 30.5  ·  n 2", "90 → 80  ·  n 1"]
    assert found.sentence.startswith(
        "3 records, a row a year, middle values. In the middle case belief fell by 29 points."
    )


def test_of_more_than_ten_years_the_newest_ten_are_shown_and_said(journal, kept):
    kept("day before after\n" + "\n".join(f"{year}-05-01 90 80" for year in range(2014, 2026)))

    found = state(journal, "belief_shift")

    assert found.rows["label"].tolist() == [str(year) for year in range(2025, 2015, -1)]
    assert found.sentence.startswith("12 records, a row for each of the 10 newest years, middle values.")


# How strong the feeling was


def test_feelings_are_told_in_middle_values_and_an_easing_claims_no_cause(journal, kept):
    kept("""
        feelings
        sad:80>40,anxious:60>60
        sad:60>50
    """)

    found = state(journal, "feeling_shift")

    assert found.rows[["label", "right"]].to_numpy().tolist() == [
        ["Sad", "70 → 45  ·  n 2"],
        ["Anxious", "60 → 60  ·  n 1"],
    ]
    assert found.sentence == (
        "3 ratings, by feeling, middle values. In the middle case the feeling eased by 10 points. "
        "A hard moment eases by itself, too."
    )


def test_feelings_that_grew_are_not_said_to_ease(journal, kept):
    kept("""
        feelings
        sad:40>80
        sad:50>50
    """)

    found = state(journal, "feeling_shift").sentence

    assert found == "2 ratings, by feeling, middle values. In the middle case the feeling grew stronger by 20 points."


def test_of_many_feelings_eight_are_shown_and_that_is_said(journal, kept):
    feelings = ",".join(f"{name}:50>40" for name in list(self_talk.model.FEELINGS)[:10])
    kept(f"feelings\n{feelings}")

    found = state(journal, "feeling_shift")

    assert len(found.rows) == 8
    assert found.sentence.startswith("10 ratings, the 8 most frequent of 10 feelings.")


# Traps


def test_the_trap_ticked_most_often_is_named(journal, kept):
    kept("""
        day         traps
        2026-11-01  labelling,comparing
        2026-11-20  labelling
        2026-11-20  labelling
    """)

    found = state(journal, "trap_weeks")

    assert found.totals["label"].tolist() == ["Labelling", "Comparing"]
    assert found.totals["right"].tolist() == ["3", "1"]
    assert found.circles[["row", "n"]].to_numpy().tolist() == [[0, 1], [0, 2], [1, 1]]
    assert found.sentence == "4 ticks in 3 weeks, a circle a week. Most often: Labelling, 3 times."


@pytest.mark.parametrize(
    ("ticked", "said"),
    [
        ("labelling,comparing", "Most often: Comparing and Labelling, once each."),
        ("labelling,comparing,blaming", "Most often: Blaming, Comparing and Labelling, once each."),
        ("labelling,comparing,blaming,mind_reading", "No trap came more often than all others."),
    ],
)
def test_traps_that_tie_are_said_to(journal, kept, ticked, said):
    kept(f"traps\n{ticked}")

    assert state(journal, "trap_weeks").sentence.endswith(said)


def test_an_own_trap_stands_by_its_name_and_without_one_where_it_is_gone(journal, kept, now):
    own = self_talk.add_own_trap(journal, "The clock of others", now)
    kept(f"traps\n{own}\ngone")

    assert sorted(state(journal, "trap_weeks").totals["label"]) == ["One of my own", "The clock of others"]


# When it strikes


def test_few_records_are_no_pattern(journal, kept):
    kept("part\n" + "morning\n" * 29)

    found = state(journal, "when_it_strikes")

    assert len(found.tiles) == 28
    assert found.tiles["n"].sum() == found.most == 29
    assert found.sentence == (
        "29 records with a time of day. Too few to call it a pattern: a few in one of 28 boxes can be chance."
    )


def test_what_holds_more_than_chance_would_bring_is_named_with_its_counts(journal, kept):
    even = [f"2026-11-{day} {part}" for day in range(16, 23) for part in self_talk.model.PARTS]
    kept("day part\n" + "\n".join([*even, *["2026-11-16 morning"] * 20]))

    assert state(journal, "when_it_strikes").sentence == (
        "48 records with a time of day. More often than chance would bring: Monday morning (21; evenly spread, about 2)."
    )


def test_where_all_mornings_are_full_it_is_the_mornings_that_are_named(journal, kept):
    kept("day part\n" + "\n".join(f"2026-11-{day} morning" for day in range(16, 23) for _ in range(5)))

    assert state(journal, "when_it_strikes").sentence.endswith("mornings (35; evenly spread, about 9).")


def test_evenly_spread_records_let_no_time_stand_out(journal, kept):
    lines = [f"2026-11-{day} {part}" for day in range(16, 23) for part in self_talk.model.PARTS]
    kept("day part\n" + "\n".join(lines * 2))

    assert state(journal, "when_it_strikes").sentence == (
        "56 records with a time of day. No time stands out: differences like these can be chance."
    )


def test_full_evenings_stand_out_and_not_the_evening_of_one_day():
    evenings = {(day, "evening"): 30 + (day == 5) for day in range(1, 8)}
    others = {(day, part): 5 for day in range(1, 8) for part in ("morning", "midday", "night")}

    assert [each.time for each in standing_out({**evenings, **others})] == [(None, "evening")]


def test_one_full_box_among_even_ones_stands_out():
    even = {(day, part): 4 for day in range(1, 8) for part in ("morning", "midday", "evening", "night")}

    assert standing_out(even) == []
    (found,) = standing_out({**even, (1, "morning"): 30})
    assert (found.time, found.n) == ((1, "morning"), 30)


def test_a_box_that_alone_would_be_rare_is_one_of_39_looked_at():
    """Six of 60 in one box come with probability .02 by chance: rare for that box, likely for some box."""
    even = {(day, part): 2 for day in range(1, 8) for part in ("morning", "midday", "evening", "night")}
    uneven = {**even, (1, "morning"): 6}

    assert tail(6, sum(uneven.values()), 1 / 28) < 0.05
    assert standing_out(uneven) == []


@pytest.mark.parametrize(("k", "n", "p"), [(0, 5, 0.1), (1, 1, 0.3), (4, 24, 1 / 28), (12, 40, 0.25), (40, 40, 0.9)])
def test_the_tail_is_the_exact_binomial_one(k, n, p):
    exact = sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1))

    assert tail(k, n, p) == pytest.approx(exact, rel=1e-9)


def test_the_interval_is_wilsons():
    """1 of 10: 0.0179 to 0.4042 (Newcombe 1998, method 3, by the same formula)."""
    assert wilson(1, 10) == pytest.approx((0.01787, 0.40415), abs=1e-4)
    assert wilson(0, 3)[0] == 0
    assert wilson(3, 3)[1] == 1


# Did it happen as I feared?


def test_predictions_are_told_in_counts_and_partly_counts_half(journal, kept):
    kept("""
        likely  happened
        80      no
        90      partly
        85      no
        30      no
        25      yes
        90      no
        95      no
        85      no
    """)

    found = state(journal, "calibration")

    assert found.bands["right"].tolist() == ["1 of 2", "½ of 6"]
    assert found.bands["expected"].tolist() == pytest.approx([27.5, 87.5])
    assert found.bands["came"].tolist() == pytest.approx([50, 100 / 12])
    assert found.sentence == (
        "8 predictions: you expected about 6 to come true, and 1½ did; chance alone seldom brings such a difference. "
        "What came true in part counts half. The bar is a 95% interval: the fewer, the wider."
    )


def test_a_difference_that_chance_can_bring_is_said_to_be_one(journal, kept):
    kept("likely happened\n" + "50 no\n" * 5 + "50 yes\n" * 3)

    assert state(journal, "calibration").sentence.startswith(
        "8 predictions: you expected about 4 to come true, and 3 did; chance alone can bring such a difference."
    )


def test_few_predictions_say_no_more_than_their_counts(journal, kept):
    kept("likely happened\n" + "60 no\n" * 7)

    assert "and 0 did; too few to say more. The bar" in state(journal, "calibration").sentence
    assert "%)" not in state(journal, "calibration").sentence


def test_thirty_predictions_are_told_in_percent_too(journal, kept):
    kept("likely happened\n" + "50 no\n" * 18 + "50 yes\n" * 12)

    found = state(journal, "calibration")

    assert found.sentence.startswith(
        "30 predictions: you expected about 15 (50%) to come true, and 12 (40%) did; chance alone can"
    )
    assert found.bands["right"].tolist() == ["n 30"]


def test_words_of_bands_that_stand_close_are_lifted(journal, kept):
    kept("""
        likely  happened
        38      no
        42      no
        90      no
    """)

    assert state(journal, "calibration").bands["lifted"].tolist() == [False, True, False]


def test_one_prediction_is_too_few(journal, kept):
    kept("likely happened\n50 yes")

    assert state(journal, "calibration").sentence == "One prediction so far: too few to say more."
