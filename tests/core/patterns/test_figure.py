"""Do chart and words say the same, and neither a cause?"""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.change import Association
from core.figures import draw, drawn
from core.patterns import PAIRS, TOGETHER
from core.patterns.figure import together
from core.patterns.looking import Looked, Patterns, Side, TooFew
from core.patterns.wording import headline, missing, said

TODAY = date(2026, 11, 22)
SENTENCE_THAT_DAY = next(pair for pair in PAIRS if pair.id == "sentence_said.overall.that_day")
STEP_NEXT_DAY = next(pair for pair in PAIRS if pair.id == "step_done.goals.next_day")


def looked(pair, difference=1.0, interval=(0.0, 2.0), higher=0.6):
    return Looked(
        pair, Association(difference, higher, 0.001, 31, 120), Side(31, 5, 6, 7), Side(120, 4, 5, 6), interval
    )


def test_what_stands_out_is_said_with_interval_days_and_another_reading():
    assert said(looked(SENTENCE_THAT_DAY)) == (
        "On days with a brave sentence, overall was in the middle 1 point higher (interval 0 to 2; 31 days with, "
        "120 without). It may be the other way round: better days may make brave sentences possible."
    )


def test_a_lower_number_is_said_without_blame():
    words = said(looked(SENTENCE_THAT_DAY, -1.5, (-2.0, -0.5), 0.3))
    assert "1.5 points lower (interval −2 to −0.5;" in words
    assert "harder days may be those on which something has to be said" in words


def test_the_same_median_is_not_called_a_difference_of_points():
    assert "the same, and higher numbers came more often" in said(looked(SENTENCE_THAT_DAY, 0, (0.0, 1.0), 0.6))
    assert "the same, and lower numbers came more often" in said(looked(SENTENCE_THAT_DAY, 0, (-1.0, 0.0), 0.4))


def test_the_day_after_is_said_as_such():
    words = said(looked(STEP_NEXT_DAY))
    assert words.startswith("On the day after a step done, “I did something that matters to me” was")
    assert "neighbouring days resemble each other" in words


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
@pytest.mark.parametrize("difference", [-1, 0, 1])
def test_no_pair_is_ever_said_to_be_a_cause_or_for_the_better(pair, difference):
    words = said(looked(pair, difference)).lower()
    assert not re.search(r"because|better than|worse|improved|helps|thanks to|leads to", words)


def test_too_few_days_are_said_by_side():
    assert missing(TooFew(SENTENCE_THAT_DAY, 7, 40)) == "Brave sentence, overall that day (7 of 12 with)"
    assert missing(TooFew(SENTENCE_THAT_DAY, 7, 3)).endswith("(7 of 12 with and 3 of 12 without)")


def test_the_number_of_pairs_looked_at_is_said():
    quiet = [looked(pair, interval=None) for pair in PAIRS[:7]]
    assert headline(Patterns((looked(SENTENCE_THAT_DAY), *quiet))) == (
        "Of 8 pairs that had enough days, 1 stands out: a brave sentence with overall that day."
    )
    assert headline(Patterns(tuple(quiet))) == "Of 7 pairs that had enough days, none stands out."
    assert headline(Patterns((quiet[0],))) == "One pair had enough days, and does not stand out."
    assert headline(Patterns()) == "No pair has enough days yet."


def test_each_row_of_the_chart_is_a_side_of_a_pair_as_it_was_found():
    state = together(Patterns((looked(SENTENCE_THAT_DAY), looked(STEP_NEXT_DAY, interval=None))), TODAY)
    rows = state.rows.to_dict("records")
    assert [(row["row"], row["with_it"], row["middle"], row["right"], row["stands_out"]) for row in rows] == [
        (0, True, 6, "31 with", True),
        (0, False, 5, "120 without", True),
        (1, True, 6, "31 with", False),
        (1, False, 5, "120 without", False),
    ]
    assert {row["label"] for row in rows} == {SENTENCE_THAT_DAY.title, STEP_NEXT_DAY.title}


def test_what_stands_out_and_what_does_not_differ_in_colour():
    found = Patterns((looked(SENTENCE_THAT_DAY), looked(STEP_NEXT_DAY, interval=None)))
    spec = drawn(TOGETHER, found, TODAY, dark=False).chart.to_dict()
    shades = {
        tuple(layer["encoding"]["color"]["scale"]["range"]) for layer in spec["layer"] if "color" in layer["encoding"]
    }
    assert all(len(set(pair)) == 2 for pair in shades)
    assert len(shades) == 1


def test_a_label_fits_a_phone():
    assert max(len(pair.title) for pair in PAIRS) <= 40


@pytest.mark.parametrize("dark", [False, True])
def test_without_enough_days_it_is_a_ghost_under_its_invitation(journal, dark):
    shown = draw(TOGETHER, journal, TODAY, dark=dark)
    assert shown.empty
    assert shown.sentence == TOGETHER.invitation
    assert "transparent" in str(shown.chart.to_dict())
