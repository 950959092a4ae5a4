"""Does each figure of assertiveness say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.insights import assertiveness
from core.insights.assertiveness.tables import CONVERSATION

TODAY = date(2026, 11, 22)
ONE = "One conversation so far: too few to say more."


def state(journal, name):
    figure = assertiveness.SLICE.figure(name)
    return figure.state(figure.read(journal, TODAY), TODAY)


def rated(*pairs, said="yes"):
    return "said expected actual\n" + "\n".join(f"{said} {expected} {actual}" for expected, actual in pairs)


@pytest.mark.parametrize("figure", assertiveness.SLICE.figures, ids=lambda figure: figure.name)
def test_with_nothing_kept_a_figure_is_empty_and_its_ghost_is_not(journal, figure):
    assert figure.state(figure.read(journal, TODAY), TODAY).empty
    assert not figure.ghost(TODAY).empty


@pytest.mark.parametrize("name", ["fear_and_fact", "style_mix", "respect"])
def test_what_is_not_said_is_no_conversation_yet(journal, kept, name):
    kept("""
        said     expected  actual  style    respect_self  respect_other
        not_yet  80        50      passive  3             3
        -        80        50      passive  3             3
    """)

    assert state(journal, name).empty


def test_what_is_forgotten_leaves_the_figures(journal, kept, now):
    ids = kept("said expected actual style respect_self respect_other\n" + "yes 80 50 passive 3 4\n" * 2)
    entries.forget(journal, CONVERSATION, ids[0], now)

    assert state(journal, "fear_and_fact").sentence == ONE
    assert state(journal, "style_mix").sentence == ONE
    assert state(journal, "respect").sentence == ONE
    assert state(journal, "ladder").sentence == "One rung so far: too few to say more."


# Was it as hard as I feared?


def test_one_conversation_is_too_few_and_has_no_rim(journal, kept):
    kept(rated((80, 50)))

    found = state(journal, "fear_and_fact")

    assert found.sentence == ONE
    assert found.points[["across", "up", "n", "newest"]].to_numpy().tolist() == [[80, 50, 1, False]]


def test_few_conversations_are_counted_and_no_more(journal, kept):
    kept(rated((80, 50), (60, 60), (40, 70), (80, 50)))

    found = state(journal, "fear_and_fact")

    assert found.sentence == "4 conversations: 2 easier than expected, 1 harder and 1 as expected; too few to say more."
    assert found.points[["across", "up", "n", "newest"]].to_numpy().tolist() == [
        [40, 70, 1, False],
        [60, 60, 1, False],
        [80, 50, 2, True],
    ]


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        (30, "8 easier than expected. In the middle case it was 20 points easier"),
        (51, "8 harder than expected. In the middle case it was 1 point harder"),
        (50, "8 as expected. In the middle case it was as expected"),
    ],
)
def test_the_middle_case_is_said_from_eight_on(journal, kept, actual, words):
    kept(rated(*[(50, actual)] * 8, said="partly"))

    assert state(journal, "fear_and_fact").sentence == f"8 conversations: {words}. The dot with a rim is the newest."


def test_shares_are_said_from_thirty_on(journal, kept):
    kept(rated(*[(50, 40)] * 15, *[(50, 60)] * 14))
    assert "%" not in state(journal, "fear_and_fact").sentence

    kept(rated((50, 50)))
    assert state(journal, "fear_and_fact").sentence.startswith(
        "30 conversations: 15 (50%) easier than expected, 14 (47%) harder and 1 (3%) as expected."
    )


def test_over_150_conversations_are_bands_with_their_middle_half(journal, kept):
    tens = [(expected, actual) for expected in (0, 15, 95, 100) for actual in (10, 20, 30, 40, 50)]
    kept(rated(*tens * 7, *[(55, 55)] * 10))
    assert not state(journal, "fear_and_fact").banded

    kept(rated((55, 55)))
    found = state(journal, "fear_and_fact")

    assert found.banded
    assert found.points[["across", "up", "low", "high", "n"]].to_numpy().tolist() == [
        [0, 30, 20, 40, 35],
        [15, 30, 20, 40, 35],
        [55, 55, 55, 55, 11],
        [97.5, 30, 20, 40, 70],
    ]
    assert found.sentence.startswith("151 conversations:")
    assert "A dot for every ten points, its bar the middle half." in found.sentence


# My ladder


def test_the_hardest_rung_stands_on_top_and_each_says_whether_it_is_climbed(journal, kept):
    kept("""
        sentence  expected  said     actual
        Low       20        yes      35
        Top       90        not_yet  10
        Middle    50        partly   30
        Newer     50        -        -
        Unrated   -         yes      10
        Felt      60        yes      -
    """)

    found = state(journal, "ladder")

    assert found.rungs[["label", "right", "climbed"]].to_numpy().tolist() == [
        ["“Top”", "90 not yet", False],
        ["“Felt”", "60 said", True],
        ["“Newer”", "50 not yet", False],
        ["“Middle”", "50 → 30 in part", True],
        ["“Low”", "20 → 35", True],
    ]
    assert found.sentence == (
        "5 rungs, the hardest on top: 2 climbed, 1 in part and 2 not yet. "
        "Bar: the discomfort you expected. Dot: how it was."
    )


def test_no_dot_is_explained_where_there_is_none(journal, kept):
    kept("expected\n80\n70")

    assert state(journal, "ladder").sentence == (
        "2 rungs, the hardest on top: 2 not yet. Bar: the discomfort you expected."
    )


def test_of_many_rungs_the_ten_newest_are_shown(journal, kept):
    kept("day expected\n" + "\n".join(f"2026-10-{day:02} {100 - day}" for day in range(1, 13)))

    found = state(journal, "ladder")

    assert found.rungs["expected"].tolist() == list(range(97, 87, -1))
    assert found.sentence.startswith("Your 10 newest rungs of 12, the hardest on top: 10 not yet.")


# How I said it


def test_styles_are_counted_by_week_the_most_frequent_first(journal, kept):
    kept("""
        day         said    style
        2026-11-02  yes     passive
        2026-11-05  partly  passive
        2026-11-16  yes     assertive
        2026-11-17  yes     passive
    """)

    found = state(journal, "style_mix")

    assert found.totals[["label", "right"]].to_numpy().tolist() == [["Passive", "3"], ["Assertive", "1"]]
    assert found.circles[["label", "n"]].to_numpy().tolist() == [["Passive", 2], ["Passive", 1], ["Assertive", 1]]
    assert found.sentence == "4 conversations in 3 weeks, a circle a week. Most often: passive, 3 times."


def test_ties_are_said_as_ties(journal, kept):
    kept("said style\nyes passive\nyes indirect")
    assert state(journal, "style_mix").sentence.endswith("Most often: indirect and passive, once each.")

    kept("said style\nyes assertive\nyes aggressive")
    assert state(journal, "style_mix").sentence.endswith("No way came more often than the others.")


@pytest.mark.parametrize(("days", "unit"), [(270, "week"), (271, "month"), (1101, "quarter"), (3650, "year")])
def test_the_longer_the_time_the_longer_the_stretch(journal, kept, days, unit):
    first = TODAY - timedelta(days=days)
    kept(f"day said style\n{first} yes passive\n{TODAY} yes passive")

    assert f"a circle a {unit}." in state(journal, "style_mix").sentence


# Respect


def test_respect_is_counted_without_a_word_on_which_is_better(journal, kept):
    kept("""
        said    respect_self  respect_other
        yes     3             8
        yes     5             5
        partly  8             2
        yes     3             8
    """)

    found = state(journal, "respect")

    assert found.sentence == (
        "4 conversations: in 1 as much for both, in 1 more for yourself and in 2 more for the other. "
        "A larger dot: more than once. The dot with a rim is the newest."
    )
    assert found.points[["across", "up", "n", "newest"]].to_numpy().tolist() == [
        [3, 8, 2, True],
        [5, 5, 1, False],
        [8, 2, 1, False],
    ]


def test_respect_stays_small_over_ten_years(journal, kept):
    kept("said respect_self respect_other\n" + "\n".join(f"yes {n % 11} {n // 11 % 11}" for n in range(300)))

    found = state(journal, "respect")

    assert len(found.points) == 121
    assert found.points["n"].sum() == 300
    assert "(" in found.sentence
